#include "base/digest.h"

#include <openssl/evp.h>

#include "base/check.h"

namespace lindung {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Fetched once: EVP_sha256() would look the algorithm up again at every use.
const EVP_MD* algorithm() {
  static EVP_MD* const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  LINDUNG_CHECK(md != nullptr);
  return md;
}

}  // namespace

std::string Digest::hex() const {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(64);
  for (const std::uint8_t byte : bytes) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::optional<Digest> Digest::from_hex(std::string_view text) {
  if (text.size() != 64) return std::nullopt;
  Digest digest;
  for (std::size_t i = 0; i < 32; ++i) {
    const int high = hex_value(text[2 * i]);
    const int low = hex_value(text[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    digest.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return digest;
}

std::optional<Digest> Digest::from_bytes(std::string_view bytes) {
  if (bytes.size() != 32) return std::nullopt;
  Digest digest;
  for (std::size_t i = 0; i < 32; ++i) digest.bytes[i] = static_cast<std::uint8_t>(bytes[i]);
  return digest;
}

struct Hasher::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(evp); }
};

Hasher::Hasher() : context_(std::make_unique<Context>()) {
  LINDUNG_CHECK(EVP_DigestInit_ex2(context_->evp, algorithm(), nullptr) == 1);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hasher& Hasher::add(std::string_view text) {
  LINDUNG_CHECK(EVP_DigestUpdate(context_->evp, text.data(), text.size()) == 1);
  return *this;
}

Digest Hasher::finish() {
  Digest digest;
  LINDUNG_CHECK(EVP_DigestFinal_ex(context_->evp, digest.bytes.data(), nullptr) == 1);
  LINDUNG_CHECK(EVP_DigestInit_ex2(context_->evp, nullptr, nullptr) == 1);
  return digest;
}

Digest sha256(std::string_view text) {
  thread_local Hasher hasher;
  return hasher.add(text).finish();
}

Digest hmac_sha256(std::string_view key, std::string_view text) {
  std::array<char, 64> block{};
  const Digest long_key = key.size() > 64 ? sha256(key) : Digest{};
  const std::string_view used = key.size() > 64 ? long_key.view() : key;
  std::array<char, 64> inner_pad;
  std::array<char, 64> outer_pad;
  used.copy(block.data(), block.size());
  for (std::size_t i = 0; i < 64; ++i) {
    inner_pad[i] = static_cast<char>(block[i] ^ 0x36);
    outer_pad[i] = static_cast<char>(block[i] ^ 0x5c);
  }
  thread_local Hasher hasher;
  const Digest inner = hasher.add({inner_pad.data(), 64}).add(text).finish();
  return hasher.add({outer_pad.data(), 64}).add(inner.view()).finish();
}

}  // namespace lindung
