#include "shell/credential/password.h"

#include <algorithm>
#include <array>
#include <set>

#include <sodium.h>

#include "base/check.h"
#include "base/text.h"

namespace lindung::credential {
namespace {

constexpr std::size_t kLeastCharacters = 12;
constexpr std::size_t kMostBytes = 200;
constexpr std::size_t kLeastDifferent = 5;

// Beginnings that people here choose when twelve characters are asked for.
constexpr std::array<std::string_view, 16> kCommon{
    "password",  "passw0rd",  "katasandi", "kata sandi", "rahasia", "admin",
    "bismillah", "indonesia", "merdeka",   "qwerty",     "sayang",  "lindung",
    "12345678",  "87654321",  "jamsostek", "bpjs"};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// A common word with nothing but digits and signs around it.
bool is_common(std::string_view lower) {
  return std::any_of(kCommon.begin(), kCommon.end(), [&](std::string_view word) {
    const auto at = lower.find(word);
    if (at == std::string_view::npos) return false;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto rest =
        std::string(lower.substr(0, at)) + std::string(lower.substr(at + word.size()));
    return std::count_if(rest.begin(), rest.end(), is_letter) < 3;
  });
}

}  // namespace

std::string hash_password(std::string_view password) {
  LINDUNG_CHECK(sodium_init() >= 0);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::bad_alloc();
  }
  return hash.data();
}

bool is_password(const std::string& hash, std::string_view password) {
  LINDUNG_CHECK(sodium_init() >= 0);
  if (hash.size() >= crypto_pwhash_STRBYTES || password.size() > kMostBytes) return false;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

Result<void> check_password(std::string_view password, std::string_view login) {
  const std::string lower = to_lower(password);
  const std::set<char> different(lower.begin(), lower.end());
  const bool weak = characters(password) < kLeastCharacters || password.size() > kMostBytes ||
                    different.size() < kLeastDifferent || is_common(lower) ||
                    lower.find(to_lower(login)) != std::string::npos;
  if (!weak) return {};
  return Error::input(
      "PASSWORD_WEAK", "new",
      {"Kata sandi terlalu mudah ditebak. Pakai paling sedikit 12 huruf, misalnya beberapa kata "
       "yang hanya Anda kenal, tanpa nama masuk Anda.",
       "The password is too easy to guess. Use at least 12 characters, for example a few words "
       "that only you would choose, without your login."});
}

}  // namespace lindung::credential
