// shell/paper/qr_symbol.h - a text as the black and white modules of a QR symbol (ISO/IEC 18004, by
// libqrencode), in the smallest version that holds it at error level M.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace lindung::paper {

struct QrSymbol {
  int width = 0;                    // modules on a side
  std::vector<std::uint8_t> black;  // row by row, 1: black
};

// Refuses PAPER_QR for a text that no symbol holds.
Result<QrSymbol> make_qr(const std::string& text);

}  // namespace lindung::paper
