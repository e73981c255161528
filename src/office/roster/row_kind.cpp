#include "office/roster/row_kind.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {
namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), word) != of.end();
}

constexpr std::size_t kLongestHeading = 90;

struct Filled {
  std::size_t count = 0;     // cells with any text, a merged range counted once
  std::string_view first;    // the first of them
  std::size_t headings = 0;  // that read as the heading of their own column
  std::size_t numbers_in_order = 0;
};

// Whether the letters of `text` may be the first or the last ones of the heading: what nearly no
// cell is, told without looking at all of it.
bool may_begin_or_end(std::string_view text, const std::string& heading) {
  const auto counts = [](char c) { return is_letter(c) || is_digit(c); };
  const auto first = std::find_if(text.begin(), text.end(), counts);
  if (first == text.end()) return false;
  const auto last = std::find_if(text.rbegin(), text.rend(), counts);
  return lower(*first) == heading.front() || lower(*last) == heading.back();
}

// The whole heading of this column, or the part of it that stands in one of its rows: "NIK" below
// "Identitas".
bool repeats_heading(std::string_view text, const std::string& heading) {
  if (heading.size() < 2 || text.size() > kLongestHeading) return false;
  if (!may_begin_or_end(text, heading)) return false;
  const std::string key = key_of(text);
  if (key.size() < 2 || key.size() > heading.size()) return false;
  if (key == heading) return true;
  // "Laki-laki" below "Laki-laki/Perempuan" is no heading.
  return (heading.starts_with(key) || heading.ends_with(key)) && read_heading(text).has_value();
}

Filled look_at(const Row& row, const Layout& layout) {
  Filled filled;
  std::string_view before;
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const auto text = trim(cell.text);
    if (cell.blank() || text.empty() || (cell.merged && text == before)) continue;
    before = text;
    if (filled.count++ == 0) filled.first = text;
    if (i < layout.heading_keys.size() && repeats_heading(text, layout.heading_keys[i]))
      ++filled.headings;
    std::string_view digits = text;
    if (digits.starts_with('(') && digits.ends_with(')'))
      digits = digits.substr(1, digits.size() - 2);
    const auto number =
        !digits.empty() && is_digit(digits.front()) ? parse_unsigned(digits) : std::nullopt;
    if (number && *number == last + 1) {
      last = *number;
      ++filled.numbers_in_order;
    }
  }
  return filled;
}

bool has_digit(const Cell& cell) {
  return std::any_of(cell.text.begin(), cell.text.end(), is_digit);
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool says_total(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty()) return false;
  return is_any(words[0], {"jumlah", "total", "subtotal", "jml", "grand"}) ||
         (words[0] == "sub" && words.size() > 1);
}

bool says_section(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty()) return false;
  if (is_any(words[0], {"rt", "rw", "kelurahan", "kel", "desa", "dusun", "lingkungan", "kecamatan",
                        "kec", "negeri", "kampung", "posyandu", "kelompok", "sektor"})) {
    return true;
  }
  return words[0].size() <= 5 && (words[0].starts_with("rt") || words[0].starts_with("rw")) &&
         parse_unsigned(std::string_view(words[0]).substr(2)).has_value();
}

bool says_signature(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty()) return false;
  if (is_any(words[0], {"mengetahui", "menyetujui", "lurah",     "camat",      "kepala",
                        "ketua",      "ttd",        "tertanda",  "nip",        "sekretaris",
                        "plt",        "an",         "disetujui", "diketahui",  "dibuat",
                        "hormat",     "demikian",   "yang",      "ditetapkan", "walikota",
                        "bupati",     "gubernur",   "sekda",     "pjs",        "pj"})) {
    return true;
  }
  if (words.size() >= 2 && ((words[0] == "wali" && words[1] == "kota") ||
                            (words[0] == "pada" && words[1] == "tanggal"))) {
    return true;
  }
  // "Batam, 12 Mei 2025"
  return text.find(',') != std::string_view::npos && words.size() >= 4 &&
         words.back().size() == 4 && parse_unsigned(words.back()).value_or(0) > 1990;
}

bool says_note(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty()) return false;
  if (is_any(words[0], {"catatan", "cat", "sumber", "dicetak", "keterangan", "ket", "note", "nb",
                        "mohon", "lampiran"}))
    return true;
  return words.size() >= 2 && words[0] == "terima" && words[1] == "kasih";
}

}  // namespace

std::optional<Reason> not_a_person(const Row& row, const Layout& layout, bool has_number) {
  const Header& header = layout.header;
  if (header.last_row > 0 && row.number <= header.last_row) {
    return row.number >= header.first_row ? Reason::HeadingRow : Reason::NoteRow;
  }
  const Filled filled = look_at(row, layout);
  if (filled.count == 0) return Reason::EmptyRow;
  if (filled.headings >= 2) return Reason::HeadingRow;
  if (filled.numbers_in_order >= 3 && filled.numbers_in_order + 1 >= filled.count)
    return Reason::ColumnNumberRow;
  if (has_number) return std::nullopt;

  const auto name = trim(cell_at(row, header, Column::Name).text);
  // Words in a column of dates or numbers ("Lurah", "Batam, 12 Mei 2025") are no person's.
  const bool has_birth = has_digit(cell_at(row, header, Column::BirthDate)) ||
                         has_digit(cell_at(row, header, Column::BirthPlaceAndDate)) ||
                         has_digit(cell_at(row, header, Column::BirthYear));
  const bool has_card = has_digit(cell_at(row, header, Column::FamilyCard));
  const bool few_words = name.empty() && filled.count <= 2;
  const bool bare = (!has_birth && !has_card) || few_words;
  if (bare && (says_total(filled.first) || says_total(name))) return Reason::TotalRow;
  if (bare && filled.count <= 3 &&
      (says_section(filled.first) || (!name.empty() && says_section(name))))
    return Reason::SectionRow;
  if (bare && filled.count <= 4 && (says_signature(filled.first) || says_signature(name)))
    return Reason::SignatureRow;
  if (bare && filled.count <= 2 && (says_note(filled.first) || says_note(name)))
    return Reason::NoteRow;
  if (has_letter(name)) return std::nullopt;
  if (has_birth || has_card) return std::nullopt;
  const bool only_ordinal = filled.count == 1 && parse_unsigned(filled.first).has_value();
  return only_ordinal ? Reason::EmptyRow : Reason::NoteRow;
}

}  // namespace lindung::roster
