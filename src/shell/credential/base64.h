// shell/credential/base64.h - bytes as text for addresses and key sets (RFC 4648 section 5, without
// padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lindung::credential {

std::string base64url(std::string_view bytes);
// Nothing for a character outside the alphabet, padding, or a length that cannot be.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace lindung::credential
