#include "shell/exchange/file_type.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace lindung::exchange {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  FileType type;
};

constexpr std::array kMagics{
    Magic{"PK\3\4"sv, FileType::Zip},
    Magic{"PK\5\6"sv, FileType::Zip},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileType::Ole},
    Magic{"%PDF-"sv, FileType::Pdf},
    Magic{"\xFF\xD8\xFF"sv, FileType::Image},
    Magic{"\x89PNG\r\n\x1A\n"sv, FileType::Image},
    Magic{"GIF87a"sv, FileType::Image},
    Magic{"GIF89a"sv, FileType::Image},
    Magic{"II*\0"sv, FileType::Image},
    Magic{"MM\0*"sv, FileType::Image},
    Magic{"{\\rtf"sv, FileType::Document},
    Magic{"Rar!\x1A\x07"sv, FileType::Archive},
    Magic{"7z\xBC\xAF\x27\x1C"sv, FileType::Archive},
    Magic{"\x1F\x8B"sv, FileType::Archive},
};

// Formats whose mark does not stand at the very beginning.
bool is_other_image(std::string_view bytes) {
  if (bytes.size() < 12) return false;
  const std::string_view brand = bytes.substr(8, 4);
  if (bytes.starts_with("RIFF") && brand == "WEBP") return true;
  return bytes.substr(4, 4) == "ftyp" &&
         (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "avif");
}

// The beginning as ASCII in lower case; UTF-16 is thinned out.
std::string plain_head(std::string_view bytes) {
  std::string head;
  for (const char c : bytes.substr(0, 8192)) {
    if (c != '\0' && static_cast<unsigned char>(c) < 0x80) head += lower(c);
  }
  return head;
}

FileType markup_or_text(std::string_view bytes) {
  const std::string head = plain_head(bytes);
  const std::string_view text = trim(head);
  if (!text.starts_with('<')) return FileType::Text;
  if (text.find("opendocument") != std::string_view::npos) return FileType::FlatOds;
  for (const std::string_view mark : {"<html"sv, "<table"sv, "<!doctype html"sv, "<body"sv}) {
    if (text.find(mark) != std::string_view::npos) return FileType::Html;
  }
  return FileType::Text;
}

}  // namespace

FileType type_of(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return magic.type;
  }
  // A PDF may have a little rubbish before its mark.
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileType::Pdf;
  if (is_other_image(bytes)) return FileType::Image;
  return markup_or_text(bytes);
}

}  // namespace lindung::exchange
