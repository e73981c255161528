// base/bytes.h - numbers and texts as bytes, little endian, for the packed blocks of the
// store and for commitments.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace lindung {

class ByteWriter {
 public:
  template <class T>
  requires std::is_integral_v<T>
  void put(T value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    bytes_.append(bytes, sizeof(T));
  }
  void put_text(
      std::string_view text) {  // two bytes of length; longer texts are cut at 65,535 bytes
    text = text.substr(0, 0xffff);
    put(static_cast<std::uint16_t>(text.size()));
    bytes_.append(text);
  }
  void put_raw(std::string_view bytes) { bytes_.append(bytes); }
  std::string_view view() const { return bytes_; }
  std::string take() { return std::move(bytes_); }
  void clear() { bytes_.clear(); }

 private:
  std::string bytes_;
};

// Reads what ByteWriter wrote. After a read beyond the end, ok() is false and every value is zero
// or empty.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}
  template <class T>
  requires std::is_integral_v<T> T get() {
    T value{};
    if (left_.size() < sizeof(T)) {
      fail();
      return value;
    }
    std::memcpy(&value, left_.data(), sizeof(T));
    left_.remove_prefix(sizeof(T));
    return value;
  }
  std::string_view get_text() {
    const auto size = get<std::uint16_t>();
    if (left_.size() < size) {
      fail();
      return {};
    }
    const auto text = left_.substr(0, size);
    left_.remove_prefix(size);
    return text;
  }
  // For values that no writer puts: what does not hold is like a read beyond the end.
  void require(bool holds) {
    if (!holds) fail();
  }
  bool ok() const { return ok_; }
  bool at_end() const { return left_.empty(); }

 private:
  void fail() {
    ok_ = false;
    left_ = {};
  }
  std::string_view left_;
  bool ok_ = true;
};

}  // namespace lindung
