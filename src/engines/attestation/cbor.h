// engines/attestation/cbor.h - CBOR (RFC 8949) as values: a deterministic writer, and a strict
// bounded reader for bytes from anywhere.
//
// The reader refuses indefinite lengths, numbers and lengths not in their shortest form, a key
// twice in a map, text that is no UTF-8, reserved codes, more nesting than kNestingMost, and bytes
// behind the value. So what it has read the writer writes again byte for byte.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lindung::attestation {

inline constexpr int kNestingMost = 16;

class Cbor {
 public:
  struct Negative {
    std::uint64_t n = 0;  // stands for -1 - n
  };
  struct Bytes {
    std::string bytes;
  };
  struct Tagged;
  struct Simple {  // 20 false, 21 true, 22 null; other codes as they came
    std::uint8_t code = 22;
  };
  struct Float {  // kept as it came, never computed with
    std::uint64_t bits = 0;
    int bytes = 8;  // 2, 4 or 8
  };
  using Array = std::vector<Cbor>;
  using Member = std::pair<Cbor, Cbor>;
  using Map = std::vector<Member>;  // in the order in which it was written

  Cbor() : value_(Simple{}) {}
  static Cbor integer(std::int64_t number);
  static Cbor text(std::string text) { return Cbor(std::move(text)); }
  static Cbor bytes(std::string bytes) { return Cbor(Bytes{std::move(bytes)}); }
  static Cbor array(Array items) { return Cbor(std::move(items)); }
  static Cbor map(Map members) { return Cbor(std::move(members)); }
  static Cbor tagged(std::uint64_t tag, Cbor content);

  std::string encode() const;
  static std::optional<Cbor> decode(std::string_view bytes);

  // Null where the value is of another kind.
  const std::string* if_text() const { return std::get_if<std::string>(&value_); }
  const std::string* if_bytes() const;
  const Array* if_array() const { return std::get_if<Array>(&value_); }
  const Map* if_map() const { return std::get_if<Map>(&value_); }
  const Tagged* if_tagged() const;
  std::optional<std::int64_t> if_integer() const;  // also nothing beyond 64 bits with sign
  // The member of a map under an integer key; null when this is no map or has none.
  const Cbor* find(std::int64_t key) const;

 private:
  friend class CborReader;
  friend class CborWriter;
  using Value = std::variant<std::uint64_t, Negative, Bytes, std::string, Array, Map,
                             std::shared_ptr<const Tagged>, Simple, Float>;
  template <class T>
  explicit Cbor(T value) : value_(std::move(value)) {}
  Value value_;
};

struct Cbor::Tagged {
  std::uint64_t tag = 0;
  Cbor content;
};

}  // namespace lindung::attestation
