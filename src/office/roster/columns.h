// office/roster/columns.h - which column means what: headings found by alias in the first 30 rows,
// over one to three rows.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/roster/table.h"

namespace lindung::roster {

enum class Column : std::uint8_t {
  Ordinal,
  Name,
  Nik,
  FamilyCard,
  Kpj,
  Nip,
  BirthPlace,
  BirthDate,
  BirthPlaceAndDate,
  BirthDay,  // with month and year beside it: a date in three columns
  BirthMonth,
  BirthYear,
  Age,
  Sex,
  Married,
  Religion,
  Address,
  Neighbourhood /* RT */,
  Hamlet /* RW */,
  NeighbourhoodAndHamlet /* RT/RW in one cell */,
  Village,
  District,
  City,
  RegionCode,
  Job,
  Group,
  Phone,
  Mother,
  Father,
  Income,
  Note,
  Evidence,
  Rank,
  // registers
  Status,
  Segment,
  DeathDate,
  Sponsor,
  ResidentSince,
  Decile,
  // the corrections workbook, coming back
  CorrectionReference,
  kCount
};

std::string_view column_id(Column column);  // "nik", for files.toml and messages
std::optional<Column> parse_column(std::string_view id);

// What a heading text means, by alias ("NO. E-KTP", "Nomor Induk Kependudukan", "TTL", "WA");
// nothing when it is none we know. Spelling errors of one letter in headings of five letters and
// more are forgiven.
std::optional<Column> read_heading(std::string_view text);

// The columns of one sheet. Positions are from 0.
struct Header {
  std::uint32_t first_row = 0;  // row numbers of the heading, as shown; 0 when the sheet has none
                                // and columns were guessed
  std::uint32_t last_row = 0;
  std::array<std::int16_t, static_cast<std::size_t>(Column::kCount)> position{};  // -1 when absent
  std::vector<std::string> headings;  // as written, for each position
  std::int16_t at(Column column) const { return position[static_cast<std::size_t>(column)]; }
  bool has(Column column) const { return at(column) >= 0; }
};

// Columns that a person fixed for files of one sender, heading text to column; they win over the
// aliases.
using ColumnMemory = std::map<std::string, Column, std::less<>>;

std::optional<Header> find_header(const Table& table, const ColumnMemory& memory);

}  // namespace lindung::roster
