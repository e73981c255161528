// office/roster/proposal.h - one row of a roster, read: a name put forward, with everything the row
// says and all that is odd about it. Not yet judged: whether the person exists, is eligible or is
// somebody already known is verification's work.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/digest.h"
#include "base/unfilled.h"
#include "office/roster/column_use.h"
#include "office/roster/columns.h"
#include "terms/date.h"
#include "terms/nik.h"
#include "terms/reason.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"
#include "terms/sex.h"

namespace lindung::roster {

// Where a row stands. `file` counts the roster files of the city in the order in which they were
// imported, from 1.
struct RowReference {
  std::uint32_t file = 0;
  std::uint32_t sheet = 0;  // from 0, in the order of the workbook
  std::uint32_t row = 0;    // as the spreadsheet shows it
  friend auto operator<=>(const RowReference&, const RowReference&) = default;
};

// A reference as one number (file in the upper 20 bits, sheet in the next 12, row in the lower 32),
// and as the corrections workbook shows it: "F3-S0-R12".
std::uint64_t pack_reference(const RowReference& reference);
RowReference unpack_reference(std::uint64_t packed);
std::string format_reference(const RowReference& reference);
std::optional<RowReference> parse_reference(std::string_view text);

inline constexpr std::uint16_t kNoGroup = 0xffff;

// Views live as long as the RosterFile they stand in.
struct Proposal {
  std::uint32_t sheet = 0;
  std::uint32_t row = 0;
  ReasonSet reasons;  // found while reading; a NotPerson reason means: no person here
  std::optional<Nik> nik;
  std::optional<FamilyCardNumber> family_card;
  std::optional<Kpj> kpj;
  std::optional<Date> birth_date;
  std::optional<Date>
      birth_date_alternative;  // day and month the other way round, when the column does not tell
  std::optional<Sex> sex;
  std::optional<RegionCode> village;
  std::optional<Rupiah> income;
  std::optional<Date> resident_since;
  std::uint64_t phone = 0;          // national digits: 0812... is 812...; 0 when none
  std::uint16_t group = kNoGroup;   // position in Scheme::groups
  std::uint16_t neighbourhood = 0;  // RT, 0 when none
  std::uint16_t hamlet = 0;         // RW
  std::int16_t age = -1;            // as written, when there is no date
  std::int16_t decile = -1;
  std::string_view name;         // cleaned of invisible characters, otherwise as written
  std::string_view nik_written;  // the cell's text, when it is no clean NIK
  std::string_view address, birth_place, job, mother, father, note, evidence;
  std::string_view group_written;  // when the cell names a group that the scheme does not have
  std::uint64_t correction_of =
      0;  // row reference packed by the corrections workbook; 0 for a first proposal
};

struct SheetReport {
  std::string name;
  bool hidden = false;
  std::optional<Header> header;
  std::vector<ColumnUse> columns;  // what each was taken as; of the first list in the sheet
  std::uint32_t rows = 0;          // rows read: every row that is not wholly empty
  std::vector<Text> decisions;  // what was decided per column: date order, sex codes, swapped NIK
                                // and KK, a damaged NIK column
};

// One roster file, read. Every row with any content is a Proposal, in order of sheet and row.
struct RosterFile {
  std::string name;  // path inside rosters/
  Digest digest;
  std::string format;
  UnfilledVector<Proposal> rows;
  std::vector<SheetReport> sheets;
  std::vector<Text> notices;
  Arena texts;
  std::shared_ptr<const void> backing;
};

}  // namespace lindung::roster
