// office/scheme - a city's programme as data: for whom, how many, out of which purse, under which
// conditions, by which law. In: the text of a scheme file. Out: a Scheme, or the error with file
// and line. A new sector with its conditions is an edit of that file, never of this code. Not done
// here: judging anybody (verification), counting places (selection).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "office/scheme/fund.h"
#include "office/scheme/source.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/program.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"

namespace lindung::scheme {

enum class CriterionKind : std::uint8_t {
  AgeAtRegistration,  // at least age_min, below age_below, on the registration date
  Residence,      // the civil registry places the person in the city, or the row's ward lies in it;
                  // resident_months_min
  AbsentFrom,     // must not stand in this register (deaths, civil-servants, carrier-members,
                  // other-sponsors)
  PresentIn,      // must stand in this register (civil-registry, or a sector's own)
  IncomeCeiling,  // declared income at most income_max
  Evidence,       // a column of the roster holds the sector's proof (KUSUKA card, permit, letter)
  DecileCeiling,  // welfare decile at most decile_max
  Working         // the row does not say that the person has no work
};

// What happens when the file cannot tell (the column or the register is missing): the row is held,
// or it goes on with a note.
enum class WhenUnknown : std::uint8_t { Hold, Note };

struct Criterion {
  std::string id;
  CriterionKind kind{};
  WhenUnknown when_unknown = WhenUnknown::Note;
  int age_min = 0;
  int age_below = 0;
  int resident_months_min = 0;
  int decile_max = 0;
  Rupiah income_max;
  std::string register_id;           // AbsentFrom, PresentIn
  std::vector<std::string> columns;  // Evidence: headings under which the proof may stand
  Text label;
  Source source;
};

// Last year's recipients keep their places so that no gap opens. Their places count against a
// ward's quota, or stand beside it.
enum class EarlierRecipients : std::uint8_t { InsideWardQuota, BesideWardQuota };

struct Group {
  std::string id;                     // "posyandu-cadres"
  Text name;                          // "Kader posyandu"
  std::vector<std::string> aliases;   // how rosters write it: "kader", "posyandu"
  std::optional<std::int64_t> quota;  // places; none: as many as the money allows
  std::vector<std::size_t>
      criteria;  // positions in Scheme::criteria, beside those that hold for everyone
  std::vector<std::size_t>
      funds;  // positions in Scheme::funds, in the order in which they pay for this group
  int sample_share = 0;          // for sample data only: rows in 10,000
  std::string sector = "other";  // transport or other: some discounts ask for it
  // What the law on funds calls them: vulnerable-workers, cash-for-work-workers, tobacco-workers,
  // palm-oil-workers.
  std::string workers = "vulnerable-workers";
  bool earlier_recipients = false;  // everybody in this group was covered by the city's last list
  Text note;                        // what a reader must know: "by law wage earners today"
  Source source;
};

// In this order candidates take the places; ties are broken by the next rule, at last by file,
// sheet and row.
enum class PriorityKind : std::uint8_t {
  EarlierRecipient,
  RankInRoster,
  LowerDecile,
  LowerIncome,
  Older,
  EarlierProposal
};
struct Priority {
  PriorityKind kind{};
  Source source;
};

struct Scheme {
  std::string id;  // "batam-2025"
  Text name;
  RegionCode city =
      RegionCode::make(RegionLevel::City, 1000);  // 1000: no city, until a file is read
  int fiscal_year = 0;
  Date registration_date;  // on which ages are counted
  Period months;           // that the decree covers
  std::vector<Program> programs;
  Rupiah declared_income;                  // contribution base bracket used for everybody
  std::optional<std::int64_t> quota;       // of the whole scheme
  std::optional<std::int64_t> ward_quota;  // the same number for each ward
  std::vector<std::pair<RegionCode, std::int64_t>> ward_quotas;  // where a ward's differs
  std::vector<Criterion> criteria;
  std::vector<std::size_t> common_criteria;  // positions that hold for every group
  std::vector<Group> groups;
  std::vector<Fund> funds;
  std::vector<Instrument> instruments;  // none: the file says nothing of its legal papers
  std::vector<Priority> priorities;
  EarlierRecipients earlier_recipients = EarlierRecipients::InsideWardQuota;
  std::vector<std::string> own_registers;  // registers of the city's own that criteria may name
  std::vector<Text> assumptions;  // what the press does not say and this file had to assume
  Source source;
  std::vector<std::pair<std::string, std::uint16_t>>
      group_names;   // folded, sorted: made by parse_scheme for find_group
  std::string text;  // the file, byte for byte
  Digest digest;

  std::optional<std::uint16_t> find_group(
      std::string_view id_or_alias) const;  // case, spaces, punctuation and plural forgiven
};

// Strict: an unknown key, a missing citation, a value out of range, an unknown register, fund or
// region is an error with file and line: SCHEME_SYNTAX (no TOML), SCHEME_TYPE (a fraction, a text
// for a number), SCHEME_UNKNOWN_KEY, SCHEME_MISSING, SCHEME_CITATION, SCHEME_VALUE (out of range,
// empty, not one of the words allowed), SCHEME_UNKNOWN (a criterion, fund, group, register or
// region that is declared nowhere), SCHEME_DUPLICATE. docs/reference/scheme.md names every key.
Result<Scheme> parse_scheme(std::string_view text, std::string_view file_name);

}  // namespace lindung::scheme
