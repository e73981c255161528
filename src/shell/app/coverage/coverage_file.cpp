#include "shell/app/coverage/coverage_file.h"

#include <array>
#include <optional>

#include "base/text.h"
#include "shell/exchange/read_file.h"
#include "terms/nik.h"

namespace lindung::app {
namespace {

enum Column : std::size_t { kNik, kMonth, kListed, kRegistered, kPaid, kColumns };
using Places = std::array<std::optional<std::size_t>, kColumns>;

constexpr std::array<std::array<std::string_view, 2>, kColumns> kHeadings{{
    {"nik", "nik"},
    {"month", "bulan"},
    {"listed", "tercantum"},
    {"registered", "diterima"},
    {"paid", "lunas"},
}};

Places find_columns(const roster::Row& heading) {
  Places places;
  for (std::size_t at = 0; at < heading.cells.size(); ++at) {
    const std::string name = to_lower(trim(heading.cells[at].text));
    for (std::size_t column = 0; column < kColumns; ++column) {
      const bool fits = name == kHeadings[column][0] || name == kHeadings[column][1];
      if (fits && !places[column]) places[column] = at;
    }
  }
  return places;
}

std::string_view cell(const roster::Row& row, std::size_t at) {
  return at < row.cells.size() ? trim(row.cells[at].text) : std::string_view();
}

std::optional<bool> fact(std::string_view text) {
  const std::string word = to_lower(text);
  if (word == "1" || word == "ya" || word == "yes" || word == "true" || word == "+") return true;
  if (word.empty() || word == "0" || word == "tidak" || word == "no" || word == "false" ||
      word == "-") {
    return false;
  }
  return std::nullopt;
}

// "2026-01", or the date cell that a spreadsheet made of it.
std::optional<Month> month(std::string_view text) {
  if (const auto found = Month::parse(text)) return found;
  const auto date = Date::parse_iso(text.substr(0, 10));
  if (!date) return std::nullopt;
  return Month::of(*date);
}

std::optional<CoverageRow> coverage_row(const roster::Row& row, const Places& places) {
  const auto nik = Nik::parse(cell(row, *places[kNik]));
  const auto of = month(cell(row, *places[kMonth]));
  const auto listed = fact(cell(row, *places[kListed]));
  const auto registered = fact(cell(row, *places[kRegistered]));
  const auto paid = fact(cell(row, *places[kPaid]));
  if (!nik || !of || !listed || !registered || !paid) return std::nullopt;
  return CoverageRow{nik->number(), {*of, *listed, *registered, *paid}};
}

Error no_columns(const std::string& name) {
  return Error::input(
      "COVERAGE_COLUMNS", name,
      {"Baris pertama harus berjudul nik, month, listed, registered, paid (atau "
       "nik, bulan, tercantum, diterima, lunas).",
       "The first row must have the headings nik, month, listed, registered, paid."});
}

}  // namespace

Result<CoverageFile> read_coverage_file(const std::string& name, Bytes bytes) {
  LINDUNG_ASSIGN_OR_RETURN(const auto workbook,
                           exchange::read_workbook_bytes(name, std::move(bytes)));
  CoverageFile file;
  bool any_table = false;
  for (const auto& table : workbook.tables) {
    std::optional<Places> places;
    for (std::size_t i = 0; i < table->block_count(); ++i) {
      const auto block = table->block(i);
      for (const auto& row : block.rows) {
        if (!places) {
          places = find_columns(row);
          for (const auto& place : *places) {
            if (!place) return no_columns(name);
          }
          any_table = true;
        } else if (auto one = coverage_row(row, *places)) {
          file.rows.push_back(*one);
        } else {
          file.unreadable.push_back(row.number);
        }
      }
    }
  }
  if (!any_table) return no_columns(name);
  return file;
}

}  // namespace lindung::app
