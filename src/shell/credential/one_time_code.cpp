#include "shell/credential/one_time_code.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "shell/credential/token.h"

namespace lindung::credential {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr std::uint32_t kModulus = 1'000'000;
constexpr std::size_t kDigits = 6;

}  // namespace

std::string new_code_secret() { return random_bytes(kSecretBytes); }

std::string code_of_step(std::string_view secret, std::uint64_t step) {
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i)
    counter[i] = static_cast<unsigned char>(step >> (56 - 8 * i));
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int size = 0;
  HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
       mac.data(), &size);
  const std::size_t at = mac[size - 1] & 15U;
  const std::uint32_t number = (mac[at] & 0x7fU) << 24 |
                               static_cast<std::uint32_t>(mac[at + 1]) << 16 |
                               static_cast<std::uint32_t>(mac[at + 2]) << 8 | mac[at + 3];
  std::string digits = std::to_string(number % kModulus);
  return std::string(kDigits - digits.size(), '0') + digits;
}

std::optional<std::uint64_t> match_code(std::string_view secret, std::string_view code,
                                        std::int64_t now_seconds, std::uint64_t last_step) {
  const auto now = static_cast<std::uint64_t>(now_seconds / kStepSeconds);
  for (const std::uint64_t step : {now, now - 1, now + 1}) {
    if (step > last_step && same_secret(code_of_step(secret, step), code)) return step;
  }
  return std::nullopt;
}

std::string code_uri(std::string_view secret, std::string_view login) {
  return "otpauth://totp/lindung:" + std::string(login) + "?secret=" + base32(secret) +
         "&issuer=lindung&algorithm=SHA1&digits=6&period=30";
}

}  // namespace lindung::credential
