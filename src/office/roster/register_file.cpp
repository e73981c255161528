#include "office/roster/register_file.h"

#include <array>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/layout.h"
#include "office/roster/number_cell.h"
#include "office/roster/row_kind.h"
#include "office/roster/side_by_side.h"
#include "office/roster/small_cells.h"
#include "office/roster/tables_in_sheet.h"

namespace lindung::roster {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(RegisterKind::kCount)> kIds{
    "civil-registry", "carrier-members", "civil-servants",
    "deaths",         "other-sponsors",  "earlier-recipients"};

RegistryStatus read_status(std::string_view text) {
  const std::string key = key_of(text);
  if (key == "hidup" || key == "masihhidup" || key == "aktif" || key == "h" || key == "alive")
    return RegistryStatus::Alive;
  if (key.starts_with("meninggal") || key == "mati" || key == "wafat" || key == "m" ||
      key == "md" || key == "almarhum" || key == "almarhumah" || key == "alm" || key == "dead")
    return RegistryStatus::Dead;
  if (key.starts_with("pindah") || key == "p" || key == "moved") return RegistryStatus::Moved;
  return RegistryStatus::Unknown;
}

std::optional<Date> read_day(const Cell& cell, Date reference, Arena& scratch) {
  const DateReading date = read_date(cell, scratch);
  if (date.form == DateForm::YearOnly || date.form == DateForm::AgeOnly) return std::nullopt;
  const auto first = straight(date, reference);
  return first ? first : exchanged(date, reference);
}

// The first eight digits of a NIP are the birth date: YYYYMMDD.
std::optional<Date> birth_date_of_nip(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) digits += c;
  }
  if (digits.size() != 18) return std::nullopt;
  const auto part = [&](std::size_t from, std::size_t size) {
    return static_cast<int>(
        parse_unsigned(std::string_view(digits).substr(from, size)).value_or(0));
  };
  return Date::make(part(0, 4), part(4, 2), part(6, 2));
}

RegisterRow read_row(const Row& row, const Header& header, Date reference, Arena& texts,
                     Arena& scratch) {
  RegisterRow r;
  r.row = row.number;
  const auto text = [&](Column column) {
    return clean_text(cell_at(row, header, column), scratch).text;
  };
  const auto nik = read_number(cell_at(row, header, Column::Nik), scratch);
  if (nik.finding == NumberFinding::Sixteen) r.nik = Nik::from_number(nik.number);
  const auto card = read_number(cell_at(row, header, Column::FamilyCard), scratch);
  if (card.finding == NumberFinding::Sixteen)
    r.family_card = FamilyCardNumber::parse(std::to_string(card.number));
  const auto kpj = read_number(cell_at(row, header, Column::Kpj), scratch);
  if (kpj.finding == NumberFinding::Eleven) r.kpj = Kpj::from_number(kpj.number);
  const auto name = text(Column::Name);
  if (!is_placeholder(name)) r.name = texts.keep(name);
  r.birth_date = read_day(birth_cell(row, header, scratch), reference, scratch);
  if (!r.birth_date) r.birth_date = birth_date_of_nip(text(Column::Nip));
  r.death_date = read_day(cell_at(row, header, Column::DeathDate), reference, scratch);
  r.sex = read_sex(text(Column::Sex), false);
  const Column region = header.has(Column::RegionCode) ? Column::RegionCode : Column::Village;
  r.region = RegionCode::parse(trim(text(region)));
  r.status = read_status(text(Column::Status));
  r.segment = read_segment(text(Column::Segment));
  r.sponsor = texts.keep(text(Column::Sponsor));
  r.mother = texts.keep(text(Column::Mother));
  return r;
}

// Whether the table may hold several, with headings further down.
bool read_table(RegisterFile& file, const Table& table, const Layout& layout, Date reference) {
  struct Part {
    std::vector<RegisterRow> rows;
    std::uint32_t read = 0;
    bool maybe_headings = false;
    Arena texts;
  };
  std::vector<Part> parts(table.block_count());
  tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
    const RowBlock block = table.block(i);
    Part& part = parts[i];
    Arena scratch;
    part.rows.reserve(block.rows.size());
    for (const Row& row : block.rows) {
      if (row.number <= layout.header.last_row) {
        part.maybe_headings |= row.number < layout.header.first_row && may_be_headings(row);
        continue;
      }
      RegisterRow read = read_row(row, layout.header, reference, part.texts, scratch);
      ++part.read;
      part.maybe_headings |= !read.nik && may_be_headings(row);
      if (!read.nik && not_a_person(row, layout, false)) continue;
      if (read.nik || !read.name.empty()) part.rows.push_back(read);
    }
  });
  bool maybe_headings = false;
  for (auto& part : parts) {
    file.rows.insert(file.rows.end(), part.rows.begin(), part.rows.end());
    file.rows_read += part.read;
    file.texts.absorb(std::move(part.texts));
    maybe_headings |= part.maybe_headings;
  }
  return maybe_headings;
}

bool is_understood(const Header& header) {
  const bool dated = header.has(Column::BirthDate) || header.has(Column::BirthPlaceAndDate) ||
                     header.has(Column::BirthYear) || header.has(Column::Nip);
  return header.has(Column::Nik) || (header.has(Column::Name) && dated);
}

// False when no column of it can be understood.
bool read_sheet(RegisterFile& file, const Table& sheet, Date reference) {
  auto header = find_header(sheet, {});
  if (!header) return false;
  if (const auto lists = lists_side_by_side(sheet, *header); !lists.empty()) {
    bool understood = false;
    for (const auto& list : lists) understood |= read_sheet(file, *list, reference);
    return understood;
  }
  if (!is_understood(*header)) return false;
  const std::size_t rows_before = file.rows.size();
  const std::uint32_t read_before = file.rows_read;
  if (!read_table(file, sheet, make_layout(*std::move(header)), reference)) return true;
  auto tables = tables_in_sheet(sheet, {});
  if (tables.size() < 2) return true;
  file.rows.resize(rows_before);
  file.rows_read = read_before;
  for (auto& part : tables) {
    const Layout layout = make_layout(std::move(part.header));
    if (is_understood(layout.header)) read_table(file, *part.table, layout, reference);
  }
  return true;
}

}  // namespace

Segment read_segment(std::string_view text) {
  const std::string key = key_of(text);
  if (key == "pu" || key.starts_with("penerimaupah")) return Segment::WageEarner;
  if (key == "bpu" || key.starts_with("bukanpenerimaupah")) return Segment::NonWageEarner;
  return Segment::Unknown;
}

std::string_view register_id(RegisterKind kind) { return kIds[static_cast<std::size_t>(kind)]; }

std::optional<RegisterKind> parse_register(std::string_view id) {
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    if (kIds[i] == id) return static_cast<RegisterKind>(i);
  }
  return std::nullopt;
}

Result<RegisterFile> read_register(RegisterKind kind, Workbook workbook, std::string name,
                                   Digest digest, Date reference) {
  RegisterFile file;
  file.kind = kind;
  file.name = std::move(name);
  file.digest = digest;
  file.notices = std::move(workbook.notices);
  file.backing = workbook.backing;
  bool understood = false;
  for (const auto& table : workbook.tables) understood |= read_sheet(file, *table, reference);
  if (!understood) {
    return Error::input(
        "REGISTER_COLUMNS", file.name,
        {"Register ini tidak punya kolom NIK, atau nama dengan tanggal lahir. Periksa judul "
         "kolomnya.",
         "This register has no NIK column, nor a name with a birth date. Check its headings."});
  }
  return file;
}

}  // namespace lindung::roster
