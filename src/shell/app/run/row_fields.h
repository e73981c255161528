// shell/app/run/row_fields.h - a roster row field by field for people to look at, alone or beside
// another one. Numbers of persons and families are masked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/roster/proposal.h"
#include "office/scheme/scheme.h"

namespace lindung::app {

struct RowField {
  std::string_view id;  // "birth_date"
  Text label;
  std::string text;  // empty where the row says nothing
};
std::vector<RowField> fields_of(const roster::Proposal& row, const scheme::Scheme& scheme);

struct FieldPair {
  RowField ours;
  std::string theirs;
  std::string_view agreement;  // equal, near, differs, unknown
  Text why;                    // may be empty
};
// In the order of fields_of.
std::vector<FieldPair> compare_rows(const roster::Proposal& ours, const roster::Proposal& theirs,
                                    const scheme::Scheme& scheme);

// RT and RW, "2/3"; empty where the row names neither.
std::string neighbourhood_text(const roster::Proposal& row);

// The row of that reference; null when there is none.
const roster::Proposal* find_row(const roster::RosterFile& file, const roster::RowReference& row);

}  // namespace lindung::app
