// engines/attestation/deflate.h - zlib (RFC 1950) with a limit on what comes out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lindung::attestation {

std::string deflate(std::string_view bytes);

// Nothing for bytes that are no complete zlib stream, for bytes behind it, or for more than `most`.
std::optional<std::string> inflate(std::string_view bytes, std::size_t most);

}  // namespace lindung::attestation
