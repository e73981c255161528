#include "office/roster/small_cells.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "terms/date.h"

namespace lindung::roster {
namespace {

using Words = std::vector<std::string>;

bool is_any(std::string_view word, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), word) != of.end();
}

// O for 0 and l or I for 1 between digits; 0 for any other character.
char digit_for_letter(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char digit = c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : '\0';
  if (digit == '\0') return digit;
  const auto is_part = [&](std::size_t i) {
    return i < text.size() &&
           (is_digit(text[i]) || std::string_view("OolI").find(text[i]) != std::string_view::npos);
  };
  const bool beside_digit =
      (at > 0 && is_digit(text[at - 1])) || (at + 1 < text.size() && is_digit(text[at + 1]));
  const bool in_word = (at > 0 && is_letter(text[at - 1]) && !is_part(at - 1)) ||
                       (at + 1 < text.size() && is_letter(text[at + 1]) && !is_part(at + 1));
  return beside_digit && !in_word ? digit : '\0';
}

// The numbers in a text, at most two.
std::vector<std::uint16_t> small_numbers(std::string_view text) {
  std::vector<std::uint16_t> found;
  for (std::size_t i = 0; i < text.size() && found.size() < 2;) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    const auto value = parse_unsigned(text.substr(i, end - i));
    if (value && *value < 1000) found.push_back(static_cast<std::uint16_t>(*value));
    i = end;
  }
  return found;
}

// The number after the word "rt" or "rw"; 0 when there is none.
std::uint16_t number_after(const Words& words, std::string_view label) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == label && i + 1 < words.size()) {
      const auto value = parse_unsigned(words[i + 1]);
      if (value && *value < 1000) return static_cast<std::uint16_t>(*value);
    }
    if (words[i].size() > 2 && words[i].starts_with(label)) {
      const auto value = parse_unsigned(std::string_view(words[i]).substr(2));
      if (value && *value < 1000) return static_cast<std::uint16_t>(*value);
    }
  }
  return 0;
}

// "03-Jul", "3 Juli 2025", "03/07/2025": what a spreadsheet made of 3/7.
std::optional<Neighbourhood> read_day_and_month(const Words& words) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  if (words.size() == 3 && (words[2].size() != 4 || !parse_unsigned(words[2]))) return std::nullopt;
  const auto day = parse_unsigned(words[0]);
  if (!day || *day == 0 || *day > 31) return std::nullopt;
  const auto number = parse_unsigned(words[1]);
  if (number && words.size() == 2) return std::nullopt;
  const int month = number ? static_cast<int>(*number) : read_month(words[1]);
  if (month < 1 || month > 12) return std::nullopt;
  return Neighbourhood{static_cast<std::uint16_t>(*day), static_cast<std::uint16_t>(month), true};
}

bool is_negation(std::string_view word) {
  return is_any(word, {"bukan", "tidak", "tdk",       "belum", "blm",       "non",    "no",
                       "tanpa", "istri", "suami",     "anak",  "ayah",      "ibu",    "orang",
                       "janda", "duda",  "ditinggal", "bapak", "pensiunan", "mantan", "calon"});
}

// Whether the word at `i` is denied or said of somebody else by the two words before it.
bool is_denied(const Words& words, std::size_t i) {
  return (i >= 1 && is_negation(words[i - 1])) || (i >= 2 && is_negation(words[i - 2]));
}

}  // namespace

std::optional<Sex> read_sex(std::string_view text, bool p_is_male) {
  const std::string key = key_of(text);
  if (key.empty()) return std::nullopt;
  if (key == "p") return p_is_male ? Sex::Male : Sex::Female;
  if (is_any(key, {"l", "lk", "lki", "laki", "lakilaki", "laki2", "lelaki", "pria", "m", "male",
                   "1", "cowok", "jantan"}))
    return Sex::Male;
  if (is_any(key, {"pr", "prp", "perempuan", "wanita", "w", "wnt", "f", "female", "2", "cewek",
                   "perempaun", "prempuan"}))
    return Sex::Female;
  return std::nullopt;
}

std::uint64_t read_phone(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      digits += c;
    } else if (const char digit = digit_for_letter(text, i)) {
      digits += digit;
    } else if (!digits.empty() && std::string_view(" -.()+").find(c) == std::string_view::npos) {
      if (digits.size() >= 8) break;
      digits.clear();
    }
  }
  std::string_view view = digits;
  if (view.size() > 26) view = view.substr(0, 12);  // two numbers side by side
  if (view.starts_with("0062")) view.remove_prefix(4);
  if (view.starts_with("62") && view.size() > 10) view.remove_prefix(2);
  while (view.starts_with('0')) view.remove_prefix(1);
  if (view.size() < 7 || view.size() > 13) return 0;
  return parse_unsigned(view).value_or(0);
}

std::int16_t read_age(std::string_view text) {
  const Words words = words_of(text);
  std::int16_t age = -1;
  for (const std::string& word : words) {
    std::string_view digits = word;  // "45th" too
    digits = digits.substr(0, digits.find_first_not_of("0123456789"));
    if (digits.empty()) continue;
    const auto years = parse_unsigned(digits);
    if (age >= 0 || !years || *years >= 130) return age;
    age = static_cast<std::int16_t>(*years);
  }
  return age;
}

Neighbourhood read_neighbourhood(const Cell& cell) {
  Neighbourhood found;
  if (cell.kind == CellKind::Date) {
    if (const auto date = Date::parse_iso(cell.text.substr(0, 10))) {
      found.rt = static_cast<std::uint16_t>(date->day());
      found.rw = static_cast<std::uint16_t>(date->month());
      found.was_date = true;
    }
    return found;
  }
  const Words words = words_of(cell.text);
  if (const auto date = read_day_and_month(words)) return *date;
  found.rt = number_after(words, "rt");
  found.rw = number_after(words, "rw");
  if (found.rt == 0 && found.rw == 0) {
    const auto numbers = small_numbers(cell.text);
    if (!numbers.empty()) found.rt = numbers[0];
    if (numbers.size() > 1) found.rw = numbers[1];
  }
  return found;
}

Neighbourhood neighbourhood_in_text(std::string_view text) {
  const Words words = words_of(text);
  const auto only = [&](std::string_view label) -> std::uint16_t {
    const auto mentions = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return word.starts_with(label) && word.find_first_not_of("0123456789", 2) == word.npos;
    });
    return mentions == 1 ? number_after(words, label) : std::uint16_t{0};
  };
  return {only("rt"), only("rw"), false};
}

std::uint16_t read_one_neighbourhood(const Cell& cell) {
  if (cell.kind == CellKind::Date) return read_neighbourhood(cell).rt;
  const auto numbers = small_numbers(cell.text);
  return numbers.empty() ? std::uint16_t{0} : numbers[0];
}

ReasonSet read_note(std::string_view text) {
  ReasonSet reasons;
  if (text.size() < 2) return reasons;
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool denied = is_denied(words, i);
    if (!denied &&
        is_any(word, {"meninggal", "meningal", "wafat", "alm", "almh", "almarhum", "almarhumah"})) {
      reasons.add(Reason::NoteSaysDeceased);
    }
    if (word == "md" && words.size() == 1)
      reasons.add(Reason::NoteSaysDeceased);  // "meninggal dunia"
    if (!denied && is_any(word, {"pindah", "pindahan"}) &&
        (i == 0 || !is_any(words[i - 1], {"jl", "jalan", "gang", "gg"}))) {
      if (word == "pindah") reasons.add(Reason::NoteSaysMoved);
    }
    if (!denied && is_any(word, {"dobel", "double", "doble", "ganda", "duplikat", "duplicate"}))
      reasons.add(Reason::NoteSaysDouble);
    if (!denied && is_any(word, {"pns", "asn", "pppk", "p3k", "tni", "polri", "cpns"}))
      reasons.add(Reason::NoteSaysCivilServant);
    if (is_any(word, {"menganggur", "pengangguran"}) && !denied)
      reasons.add(Reason::NoteSaysNotWorking);
    if (i >= 1 && is_any(word, {"bekerja", "kerja"}) &&
        is_any(words[i - 1], {"tidak", "tdk", "belum", "blm"})) {
      reasons.add(Reason::NoteSaysNotWorking);
    }
  }
  return reasons;
}

bool names_two_people(std::string_view name) {
  const auto part_has_letters = [](std::string_view part) {
    return std::count_if(part.begin(), part.end(), [](char c) { return is_letter(c); }) >= 3;
  };
  for (const char separator : {'/', '&', ';', '\n'}) {
    const auto at = name.find(separator);
    if (at == std::string_view::npos) continue;
    const auto left = name.substr(0, at);
    const auto right = name.substr(at + 1);
    const bool degree = right.find('.') != std::string_view::npos && right.size() < 8;
    if (part_has_letters(left) && part_has_letters(right) && !degree && key_of(left) != "almarhum")
      return true;
  }
  return name.find("1.") == 0 &&
         (name.find(" 2.") != std::string_view::npos || name.find(" 2)") != std::string_view::npos);
}

std::string_view without_numbering(std::string_view name) {
  std::size_t i = 0;
  while (i < name.size() && is_digit(name[i])) ++i;
  if (i == 0 || i > 4 || i == name.size() || (name[i] != '.' && name[i] != ')')) return name;
  return trim(name.substr(i + 1));
}

bool says_deceased(std::string_view name) {
  constexpr std::string_view kBeginning = "alm";
  const bool mentioned = std::search(name.begin(), name.end(), kBeginning.begin(), kBeginning.end(),
                                     [](char a, char b) { return lower(a) == b; }) != name.end();
  if (!mentioned) return false;  // nearly every name: without cutting it into words
  const Words words = words_of(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_any(words[i], {"alm", "almh", "almarhum", "almarhumah"})) continue;
    const bool of_the_father = i >= 1 && is_any(words[i - 1], {"bin", "binti", "bt", "bte", "b"});
    const bool single_letter_name = words.size() == 1;
    if (!of_the_father && !single_letter_name) return true;
  }
  return false;
}

}  // namespace lindung::roster
