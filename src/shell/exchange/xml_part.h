// shell/exchange/xml_part.h - one XML part of an archive, run through a handler.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "shell/exchange/xml_parser.h"
#include "shell/exchange/zip_archive.h"

namespace lindung::exchange {

// Refuses what ZipArchive::read refuses, and FILE_DAMAGED for XML that is malformed, too deep or
// has a DOCTYPE.
Result<void> parse_part(ZipArchive& archive, std::string_view part, XmlHandler& handler,
                        const std::string& where, const Limits& limits);

}  // namespace lindung::exchange
