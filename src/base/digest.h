// base/digest.h - SHA-256 (FIPS 180-4, by OpenSSL) as a value.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lindung {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};

  std::string hex() const;
  std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), 32}; }
  static std::optional<Digest> from_hex(std::string_view text);
  static std::optional<Digest> from_bytes(std::string_view bytes);  // exactly 32
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

// The digest of one text. For many small texts keep one Hasher per thread: it reuses the OpenSSL
// context.
Digest sha256(std::string_view text);

// A reusable context: add() as often as you like, finish() gives the digest and starts afresh.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;
  Hasher& add(std::string_view text);
  Digest finish();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// HMAC-SHA-256 (RFC 2104) of `text` under `key`.
Digest hmac_sha256(std::string_view key, std::string_view text);

}  // namespace lindung
