// office/roster/cell_text.h - the text of a cell without what senders' programs leave in it:
// invisible characters, no-break spaces, line breaks, the apostrophe that makes a spreadsheet keep
// a number as text, the ="..." wrap of CSV exporters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "office/roster/table.h"

namespace lindung::roster {

struct CellText {
  std::string_view
      text;  // the cell's own bytes when they were clean already, else kept in the arena
  bool cleaned = false;  // something other than plain spaces had to go
};

CellText clean_text(std::string_view text, Arena& scratch);
// Empty for blank cells and formula errors.
CellText clean_text(const Cell& cell, Arena& scratch);

// "#N/A", "#REF!" and their like, as an error cell or as the text that a CSV file keeps of it.
bool is_formula_error(const Cell& cell);

// "-", "0", "xxx", "menyusul", "belum ada", "hilang": a cell that says that nothing is known.
bool is_placeholder(std::string_view text);

// A ditto mark: ", '', idem, sda, s.d.a. The text as it stands in the cell.
bool is_ditto(std::string_view text);

// Lower-case letters and digits only: "No. E-KTP" gives "noektp". Two texts with one key say the
// same.
std::string key_of(std::string_view text);

// Runs of letters or digits, lower case; other characters separate. Letters beyond ASCII belong to
// words.
std::vector<std::string> words_of(std::string_view text);

// One letter inserted, left out, replaced, or two neighbours exchanged, at most.
bool within_one_error(std::string_view a, std::string_view b);

}  // namespace lindung::roster
