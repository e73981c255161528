// shell/exchange/csv_tokeniser.h - cuts a piece of a delimited text into rows and cells, 64 bytes
// at a step.
#pragma once

#include <cstdint>
#include <string_view>

#include "office/roster/table.h"

namespace lindung::exchange {

// `block` begins at a row, numbered `row`, and ends where one ends; it lies inside `text`, so that
// a quoted field is followed as far as it goes. Cells are views of the text; only those with
// doubled quotes are copied.
roster::RowBlock tokenise(std::string_view text, std::string_view block, char delimiter,
                          std::uint32_t row);

}  // namespace lindung::exchange
