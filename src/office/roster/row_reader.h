// office/roster/row_reader.h - one row of a sheet to one proposal, with the decisions of its
// columns at hand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "office/roster/column_votes.h"
#include "office/roster/group_text.h"
#include "office/roster/layout.h"
#include "office/roster/places.h"
#include "office/roster/proposal.h"
#include "office/roster/read.h"

namespace lindung::roster {

// What the rows around a row may still have to say of it.
struct RowContext {
  bool ditto_village = false;
  bool ditto_job = false;
  bool ditto_group = false;
  bool no_village = false;      // neither a ward nor a word for one in the row
  bool name_alone = false;      // one cell only: below a signature it is the signer's name
  bool maybe_headings = false;  // of another list further down the sheet
  std::string_view section;     // the text of a section row
};

struct SheetContext {
  const Layout& layout;
  const ColumnDecisions& decisions;
  const scheme::Scheme& scheme;
  const ReadOptions& options;
  std::uint32_t sheet = 0;
};

// Reads rows of one block; keeps their texts in its arena. One for each block.
class RowReader {
 public:
  explicit RowReader(const SheetContext& context)
      : context_(context), places_(context.scheme.city) {}
  Proposal read(const Row& row, RowContext& around);
  Arena take_texts() { return std::move(texts_); }

 private:
  std::string_view keep(const Cell& cell, Proposal& proposal);
  void read_name(const Row& row, Proposal& proposal);
  void read_sex_column(const Row& row, Proposal& proposal);
  void read_remarks(const Row& row, Proposal& proposal);
  void read_particulars(const Row& row, Proposal& proposal);
  void read_numbers(const Row& row, Proposal& proposal);
  void read_birth(const Row& row, Proposal& proposal);
  void check_nik(Proposal& proposal);
  void read_place(const Row& row, Proposal& proposal, RowContext& around);
  void read_group(const Row& row, Proposal& proposal, RowContext& around);
  void find_formula_errors(const Row& row, Proposal& proposal);
  void read_person(const Row& row, Proposal& proposal, RowContext& around);

  const SheetContext& context_;
  Places places_;
  std::map<std::string, NamedGroup, std::less<>> groups_, jobs_;
  Arena texts_;
  Arena scratch_;
};

}  // namespace lindung::roster
