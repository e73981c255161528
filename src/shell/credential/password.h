// shell/credential/password.h - passwords, kept as argon2id with their own salt: two passes over
// 64 MiB, so that guessing costs a tenth of a second and much memory each.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace lindung::credential {

// What is kept: "$argon2id$v=19$m=65536,t=2,p=1$...".
std::string hash_password(std::string_view password);
// False for a hash that is none, too.
bool is_password(const std::string& hash, std::string_view password);

// Refuses PASSWORD_WEAK: fewer than 12 characters, more than 200 bytes, one of the common ones, the
// login in it, or a few characters over and over.
Result<void> check_password(std::string_view password, std::string_view login);

}  // namespace lindung::credential
