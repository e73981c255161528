// office/sample/kind.h - what can be the matter with a roster row, and how often. The one table of
// rates; docs/reference/sample.md shows the same numbers, and a test compares the two.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lindung::sample {

enum class Kind : std::uint8_t {
  Good,
  GoodMovedPrefix,
  GoodDateStyle,
  GoodNikFormat,
  GoodNameVariant,
  GoodLegalNikMismatch,
  BadDead,
  BadDeadRegister,
  BadMoved,
  BadNotResident,
  BadCivilServant,
  BadWageEarner,
  BadAlreadyMember,
  BadOtherSponsor,
  BadTooOld,
  BadTooYoung,
  BadNikLength,
  BadNikExcelZero,
  BadNikScientific,
  BadNikMissing,
  BadNikTypo,
  BadNikOfSpouse,
  BadNoteDead,
  BadNoteMoved,
  BadNoteCivilServant,
  BadNotWorking,
  DoubleExact,
  DoubleVariant,
  DoubleNikTypo,
  DoubleOtherGroup,
  DoubleOtherFile,
  NotPerson,
  kCount
};

struct KindInfo {
  Kind kind;
  std::string_view name;   // as in truth.csv
  std::uint32_t in_10000;  // of the rows that list somebody
};

// Good noise: chances that a row carries it. They overlap, and the last one in the table names the
// row; how often a name, number or date is written differently also depends on the habits of the
// sender, so these are least rates. Bad kinds and doubles: shares of the rows that list
// somebody, 13.7 % together. Orders of magnitude follow what auditors and ministries published: 8.6
// % doubles in a wage subsidy, 2 % dead or moved in paid health premiums, 10 % with the region code
// of another place.
inline constexpr std::array<KindInfo, static_cast<std::size_t>(Kind::kCount)> kKinds{{
    {Kind::Good, "good", 0},
    {Kind::GoodMovedPrefix, "good-moved-prefix", 1500},
    {Kind::GoodDateStyle, "good-date-style", 100},
    {Kind::GoodNikFormat, "good-nik-format", 120},
    {Kind::GoodNameVariant, "good-name-variant", 600},
    {Kind::GoodLegalNikMismatch, "good-legal-nik-mismatch", 100},
    {Kind::BadDead, "bad-dead", 110},
    {Kind::BadDeadRegister, "bad-dead-register", 40},
    {Kind::BadMoved, "bad-moved", 100},
    {Kind::BadNotResident, "bad-not-resident", 60},
    {Kind::BadCivilServant, "bad-civil-servant", 60},
    {Kind::BadWageEarner, "bad-wage-earner", 120},
    {Kind::BadAlreadyMember, "bad-already-member", 90},
    {Kind::BadOtherSponsor, "bad-other-sponsor", 60},
    {Kind::BadTooOld, "bad-too-old", 70},
    {Kind::BadTooYoung, "bad-too-young", 40},
    {Kind::BadNikLength, "bad-nik-length", 60},
    {Kind::BadNikExcelZero, "bad-nik-excel-zero", 40},
    {Kind::BadNikScientific, "bad-nik-scientific", 15},
    {Kind::BadNikMissing, "bad-nik-missing", 50},
    {Kind::BadNikTypo, "bad-nik-typo", 60},
    {Kind::BadNikOfSpouse, "bad-nik-of-spouse", 30},
    {Kind::BadNoteDead, "bad-note-dead", 20},
    {Kind::BadNoteMoved, "bad-note-moved", 20},
    {Kind::BadNoteCivilServant, "bad-note-civil-servant", 10},
    {Kind::BadNotWorking, "bad-not-working", 40},
    {Kind::DoubleExact, "double-exact", 60},
    {Kind::DoubleVariant, "double-variant", 90},
    {Kind::DoubleNikTypo, "double-nik-typo", 40},
    {Kind::DoubleOtherGroup, "double-other-group", 45},
    {Kind::DoubleOtherFile, "double-other-file", 45},
    {Kind::NotPerson, "not-person", 0},
}};

constexpr const KindInfo& info(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
constexpr std::uint32_t rate(Kind kind) { return info(kind).in_10000; }
constexpr bool is_good(Kind kind) { return kind <= Kind::GoodLegalNikMismatch; }
constexpr bool is_double(Kind kind) {
  return kind >= Kind::DoubleExact && kind <= Kind::DoubleOtherFile;
}

}  // namespace lindung::sample
