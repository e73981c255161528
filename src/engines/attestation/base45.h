// engines/attestation/base45.h - bytes as text of the 45 characters that a QR symbol holds most
// densely (RFC 9285): digits, capital letters, space and $%*+-./:. The text contains spaces: it is
// never to be trimmed nor decoded as an address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lindung::attestation {

std::string to_base45(std::string_view bytes);

// Nothing for a character outside the alphabet, a length of 1 modulo 3, or a value beyond 16 bits.
std::optional<std::string> from_base45(std::string_view text);

}  // namespace lindung::attestation
