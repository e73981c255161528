// shell/exchange/xlsx_parts.h - the parts of an .xlsx beside its sheets: which sheets there are,
// how cells look, shared texts (ECMA-376 part 1, SpreadsheetML).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/result.h"
#include "shell/exchange/number_format.h"
#include "shell/exchange/xml_part.h"

namespace lindung::exchange {

struct XlsxSheet {
  std::string name;
  std::string part;  // "xl/worksheets/sheet1.xml"
  bool hidden = false;
};

struct CellLook {
  NumberShape shape = NumberShape::Plain;
  bool struck = false;
};

struct SharedText {
  std::string_view text;
  bool struck = false;  // every run of a rich text is struck through
};

struct XlsxParts {
  std::vector<XlsxSheet> sheets;
  std::vector<CellLook> looks;      // by the style number of a cell
  std::vector<SharedText> strings;  // by index
  Arena texts;
  Epoch epoch = Epoch::Year1900;
};

// Refuses: FILE_DAMAGED when a part is missing or malformed or a path points outside; what
// ZipArchive::read refuses.
Result<XlsxParts> read_xlsx_parts(ZipArchive& archive, const std::string& where,
                                  const Limits& limits);

// "_x000D_" is how SpreadsheetML writes a control character; only the named form is decoded.
std::string decode_escapes(std::string_view text);

}  // namespace lindung::exchange
