// shell/exchange/xls_child.h - the old library that reads .xls from before Excel 97, kept at arm's
// length: it runs in a child process with limits on memory and time, and only frames of plain bytes
// come back. A crash, a hang or worse in there ends the child, not us.
//
// A frame is a kind byte and its payload, little-endian: 'S' u32 size, name; 'R' u32 row from 1;
// 'C' u16 column, u8 CellKind, u32 size, text; 'E' encrypted; 'F' the file cannot be read; 'Z' the
// end of a complete answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shell/exchange/limits.h"

namespace lindung::exchange {

// All frames, or nothing when the child could not be started, died, took too long or said too much.
// The frames are as little to be trusted as the file.
std::optional<std::string> run_xls_child(std::string_view bytes, const Limits& limits);

}  // namespace lindung::exchange
