#include <algorithm>

#include "base/text.h"
#include "engines/attestation/cbor.h"

namespace lindung::attestation {

class CborReader {
 public:
  explicit CborReader(std::string_view bytes) : rest_(bytes) {}

  std::optional<Cbor> whole() {
    auto value = read(0);
    if (!rest_.empty()) return std::nullopt;
    return value;
  }

 private:
  struct Head {
    int major = 0;
    int low = 0;
    std::uint64_t number = 0;
  };

  std::optional<std::string_view> take(std::uint64_t bytes) {
    if (bytes > rest_.size()) return std::nullopt;
    const auto taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
  }

  // A head in its shortest form.
  std::optional<Head> head() {
    const auto first = take(1);
    if (!first) return std::nullopt;
    const auto byte = static_cast<unsigned char>(first->front());
    Head head{byte >> 5, byte & 31, 0};
    if (head.low < 24) {
      head.number = static_cast<std::uint64_t>(head.low);
      return head;
    }
    if (head.low > 27) return std::nullopt;
    const int size = 1 << (head.low - 24);
    const auto digits = take(static_cast<std::uint64_t>(size));
    if (!digits) return std::nullopt;
    for (const char c : *digits) head.number = head.number << 8 | static_cast<unsigned char>(c);
    const std::uint64_t least = size == 1 ? 24 : std::uint64_t{1} << (4 * size);
    if (head.major != 7 && head.number < least) return std::nullopt;
    return head;
  }

  std::optional<Cbor> read(int depth) {
    if (depth > kNestingMost) return std::nullopt;
    const auto head = this->head();
    if (!head) return std::nullopt;
    switch (head->major) {
      case 0:
        return Cbor(head->number);
      case 1:
        return Cbor(Cbor::Negative{head->number});
      case 2:
      case 3:
        return string(*head);
      case 4:
        return array(head->number, depth);
      case 5:
        return map(head->number, depth);
      case 6: {
        auto content = read(depth + 1);
        if (!content) return std::nullopt;
        return Cbor::tagged(head->number, *std::move(content));
      }
      default:
        return simple(*head);
    }
  }

  std::optional<Cbor> string(const Head& head) {
    const auto bytes = take(head.number);
    if (!bytes) return std::nullopt;
    if (head.major == 2) return Cbor::bytes(std::string(*bytes));
    if (!is_valid_utf8(*bytes)) return std::nullopt;
    return Cbor::text(std::string(*bytes));
  }

  std::optional<Cbor> array(std::uint64_t count, int depth) {
    if (count > rest_.size()) return std::nullopt;  // each takes a byte at least
    Cbor::Array items;
    for (std::uint64_t i = 0; i < count; ++i) {
      auto item = read(depth + 1);
      if (!item) return std::nullopt;
      items.push_back(*std::move(item));
    }
    return Cbor::array(std::move(items));
  }

  std::optional<Cbor> map(std::uint64_t count, int depth) {
    if (count > rest_.size() / 2) return std::nullopt;
    Cbor::Map members;
    std::vector<std::string_view> keys;
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto before = rest_;
      auto key = read(depth + 1);
      if (!key) return std::nullopt;
      keys.push_back(before.substr(0, before.size() - rest_.size()));
      auto value = read(depth + 1);
      if (!value) return std::nullopt;
      members.emplace_back(*std::move(key), *std::move(value));
    }
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) return std::nullopt;
    return Cbor::map(std::move(members));
  }

  std::optional<Cbor> simple(const Head& head) {
    if (head.low < 24) return Cbor(Cbor::Simple{static_cast<std::uint8_t>(head.low)});
    if (head.low > 24) return Cbor(Cbor::Float{head.number, 1 << (head.low - 24)});
    if (head.number < 32) return std::nullopt;
    return Cbor(Cbor::Simple{static_cast<std::uint8_t>(head.number)});
  }

  std::string_view rest_;
};

std::optional<Cbor> Cbor::decode(std::string_view bytes) { return CborReader(bytes).whole(); }

}  // namespace lindung::attestation
