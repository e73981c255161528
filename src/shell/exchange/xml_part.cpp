#include "shell/exchange/xml_part.h"

#include "shell/exchange/file_errors.h"

namespace lindung::exchange {

Result<void> parse_part(ZipArchive& archive, std::string_view part, XmlHandler& handler,
                        const std::string& where, const Limits& limits) {
  XmlParser parser(handler, limits.xml_depth_max);
  auto status = XmlParser::Status::More;
  LINDUNG_RETURN_IF_ERROR(archive.read(part, [&](std::string_view piece) {
    status = parser.feed(piece);
    return status == XmlParser::Status::More ? ZipArchive::Next::Continue : ZipArchive::Next::Stop;
  }));
  if (status == XmlParser::Status::More) status = parser.finish();
  if (status == XmlParser::Status::Malformed) return file_damaged(where);
  return {};
}

}  // namespace lindung::exchange
