// shell/credential/token.h - random texts that nobody can guess, from the system's source of
// randomness, and their comparison.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lindung::credential {

// `bytes` random bytes.
std::string random_bytes(std::size_t bytes);

// Base32 (RFC 4648) without padding, upper case; decoding forgives lower case, spaces and hyphens.
std::string base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);

// 32 random bytes as 64 hexadecimal digits: a session, a token against forged requests.
std::string random_token();

// "k3md-7fqa-2xwz-pb5n": 80 random bits that can be read out and typed.
std::string readable_secret();

// Takes the same time wherever they differ.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace lindung::credential
