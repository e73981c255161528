#include "engines/attestation/cbor.h"

#include <limits>

namespace lindung::attestation {

Cbor Cbor::integer(std::int64_t number) {
  if (number >= 0) return Cbor(static_cast<std::uint64_t>(number));
  return Cbor(Negative{static_cast<std::uint64_t>(-1 - number)});
}

Cbor Cbor::tagged(std::uint64_t tag, Cbor content) {
  return Cbor(std::make_shared<const Tagged>(Tagged{tag, std::move(content)}));
}

const std::string* Cbor::if_bytes() const {
  const auto* found = std::get_if<Bytes>(&value_);
  return found ? &found->bytes : nullptr;
}

const Cbor::Tagged* Cbor::if_tagged() const {
  const auto* found = std::get_if<std::shared_ptr<const Tagged>>(&value_);
  return found ? found->get() : nullptr;
}

std::optional<std::int64_t> Cbor::if_integer() const {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (const auto* number = std::get_if<std::uint64_t>(&value_); number && *number <= kMost)
    return static_cast<std::int64_t>(*number);
  if (const auto* negative = std::get_if<Negative>(&value_); negative && negative->n <= kMost)
    return -1 - static_cast<std::int64_t>(negative->n);
  return std::nullopt;
}

const Cbor* Cbor::find(std::int64_t key) const {
  const auto* map = if_map();
  if (!map) return nullptr;
  for (const auto& [name, value] : *map) {
    if (name.if_integer() == key) return &value;
  }
  return nullptr;
}

}  // namespace lindung::attestation
