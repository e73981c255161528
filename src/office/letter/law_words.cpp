#include "office/letter/law_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lindung::letter {
namespace {

struct Kind {
  std::string_view abbreviation;
  std::string_view full;
};
constexpr std::array kKinds{
    Kind{"PP ", "Peraturan Pemerintah"}, Kind{"Permenaker ", "Peraturan Menteri Ketenagakerjaan"},
    Kind{"Perdir BPJS Ketenagakerjaan ", "Peraturan Direksi BPJS Ketenagakerjaan"},
    Kind{"UU ", "Undang-Undang"}};

// What a citation says of one regulation, in two parts.
struct Regulation {
  const Kind* kind = nullptr;
  std::string_view number;   // "44/2015"
  std::string_view article;  // "Pasal 34"; may be empty
};

std::string_view until(std::string_view text, std::string_view mark) {
  return trim(text.substr(0, text.find(mark)));
}

// "Pasal 8 (wage earners)" is Pasal 8; the bracket in "ayat (5)" belongs to the article.
std::string_view without_aside(std::string_view article) {
  for (std::size_t i = 0; i + 1 < article.size(); ++i) {
    if (article[i] == '(' && is_letter(article[i + 1])) return trim(article.substr(0, i));
  }
  return article;
}

Regulation parse(std::string_view piece) {
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) {
    return piece.starts_with(one.abbreviation);
  });
  if (kind == kKinds.end()) return {};
  piece.remove_prefix(kind->abbreviation.size());
  Regulation found{kind, until(until(piece, ","), " "), {}};
  const auto article = piece.find("Pasal ");
  if (article != piece.npos) found.article = without_aside(until(piece.substr(article), ","));
  return found;
}

// "44/2015" is said "Nomor 44 Tahun 2015"; other numbers as they are.
std::string spoken_number(std::string_view number) {
  const auto slash = number.find('/');
  const bool plain = slash != number.npos && parse_unsigned(number.substr(0, slash)) &&
                     parse_unsigned(number.substr(slash + 1));
  if (!plain) return "Nomor " + std::string(number);
  return "Nomor " + std::string(number.substr(0, slash)) + " Tahun " +
         std::string(number.substr(slash + 1));
}

std::vector<Regulation> parse_all(std::string_view citation) {
  std::vector<Regulation> found;
  for (const auto piece : split(citation, ';')) {
    const Regulation one = parse(trim(piece));
    if (one.kind) found.push_back(one);
  }
  return found;
}

void add_once(std::vector<std::string>& texts, std::string text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : std::string(separator)) + text;
  return all;
}

// What a family would call the rule; as the law file names it, where there is no such word.
std::string plain_name(const rules::Rule& rule) {
  if (rule.id.starts_with("jkm.wait.")) return "masa tunggu peserta baru";
  if (rule.id.ends_with(".pay-days")) return "lama pembayaran";
  std::string text = rule.about.id;
  const bool word = text.size() > 1 && is_lower(text[1]);
  if (word) text[0] = lower(text[0]);
  return text;
}

}  // namespace

std::vector<std::string> regulations(std::string_view citation) {
  std::vector<std::string> texts;
  for (const Regulation& one : parse_all(citation)) {
    std::string text = std::string(one.kind->full) + " " + spoken_number(one.number);
    if (!one.article.empty()) text += ", " + std::string(one.article);
    add_once(texts, std::move(text));
  }
  return texts;
}

std::string regulation_of(const rules::RuleRef& rule) {
  const auto texts = regulations(rule.citation);
  return texts.empty() ? "ketentuan BPJS Ketenagakerjaan" : joined(texts, " dan ");
}

std::string basis_remark(std::span<const rules::RuleRef> used) {
  std::vector<std::string> names;
  for (const auto& rule : used) {
    for (const Regulation& one : parse_all(rule.citation))
      add_once(names, std::string(one.kind->abbreviation) + std::string(one.number));
  }
  std::sort(names.begin(), names.end());
  return names.empty() ? "" : "Dasar hukum: " + joined(names, ", ") + ".";
}

std::string doubt_remark(const rules::RuleBook& book, std::span<const rules::RuleRef> used) {
  std::vector<std::string> names;
  for (const auto& rule : used) {
    const rules::Rule* found = rule.verified ? nullptr : book.find(rule.id);
    if (found) add_once(names, plain_name(*found));
  }
  if (names.empty()) return "";
  return "Belum dipastikan, tanyakan kepada BPJS Ketenagakerjaan: " + joined(names, "; ") + ".";
}

}  // namespace lindung::letter
