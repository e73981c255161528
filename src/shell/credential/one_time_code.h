// shell/credential/one_time_code.h - the second factor: six digits that an authenticator shows for
// thirty seconds (RFC 6238 over HMAC-SHA-1, as all authenticators do it).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung::credential {

inline constexpr std::int64_t kStepSeconds = 30;

// 20 random bytes.
std::string new_code_secret();

// The code of one step, six digits.
std::string code_of_step(std::string_view secret, std::uint64_t step);

// The step of which `code` is the code: the present one, the one before or the one after, for
// clocks that differ. Nothing when it is none of theirs, or not after `last_step`: a code serves
// once.
std::optional<std::uint64_t> match_code(std::string_view secret, std::string_view code,
                                        std::int64_t now_seconds, std::uint64_t last_step);

// "otpauth://totp/lindung:dewi?secret=...&issuer=lindung": what an authenticator reads from a
// picture.
std::string code_uri(std::string_view secret, std::string_view login);

}  // namespace lindung::credential
