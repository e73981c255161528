// office/report/summary.h - one run in figures: rows by fate, groups against their quotas, funds
// against their ceilings.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "office/scheme/scheme.h"
#include "office/selection/selection.h"
#include "office/verification/verify.h"

namespace lindung::report {

struct FileLine {
  std::string name;
  std::string format;
  verification::Counts rows;
  std::vector<Text> notices;  // of its reader and of the columns
};

struct GroupLine {
  std::string id;
  Text name;
  verification::Counts rows;
  std::int64_t selected = 0;
  std::int64_t waiting = 0;
  std::optional<std::int64_t> quota;
};

struct FundLine {
  std::string id;
  Text name;
  Rupiah ceiling;
  Rupiah committed;
  Rupiah left;
  int months = 0;
  bool verified = false;  // the ceiling; else an assumption of the scheme
};

struct RefusedFile {
  std::string name;
  Error error;
};

struct Summary {
  std::string scheme;
  Text scheme_name;
  verification::Counts rows;
  std::uint64_t new_people = 0;
  std::uint64_t gone = 0;  // stood on an earlier version of a file, stand on none now
  std::int64_t selected = 0;
  std::int64_t waiting = 0;
  std::array<std::uint64_t, static_cast<std::size_t>(Reason::kCount)> reasons{};
  std::vector<GroupLine>
      groups;  // as the scheme has them; at the end rows without a group, when there are any
  std::vector<FundLine> funds;
  std::vector<FileLine> files;
  std::vector<RefusedFile> refused_files;
  std::vector<Text> notices;
  std::vector<Text> assumptions;
};

// Adds a row to the counts: read = accepted + held + refused + known + not_person.
void count(verification::Counts& counts, verification::Verdict verdict);

// Counts rows in total, by group and by reason. `rows` may be handed in file by file.
void add_rows(Summary& summary, std::span<const verification::RowVerdict> rows);

// Behind those that are there.
void add_notices(Summary& summary, std::span<const Text> notices);

// An empty summary with a line for every group and fund, and the places that were given; its
// notices name the funds that may not pay for a group which names them.
Summary start_summary(const scheme::Scheme& scheme, const selection::Selection& selection);

}  // namespace lindung::report
