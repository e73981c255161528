// shell/exchange/file_type.h - what a file is, by its first bytes and, for an archive, by the parts
// in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace lindung::exchange {

enum class FileType : std::uint8_t { Zip, Ole, Pdf, Image, Archive, Document, Html, FlatOds, Text };

FileType type_of(std::string_view bytes);

}  // namespace lindung::exchange
