#include "engines/attestation/cbor.h"

namespace lindung::attestation {

// Major types stand in the upper three bits.
class CborWriter {
 public:
  void operator()(std::uint64_t number) { head(0, number); }
  void operator()(Cbor::Negative negative) { head(1, negative.n); }
  void operator()(const Cbor::Bytes& bytes) { string(2, bytes.bytes); }
  void operator()(const std::string& text) { string(3, text); }
  void operator()(const Cbor::Array& items) {
    head(4, items.size());
    for (const auto& item : items) write(item);
  }
  void operator()(const Cbor::Map& members) {
    head(5, members.size());
    for (const auto& [key, value] : members) {
      write(key);
      write(value);
    }
  }
  void operator()(const std::shared_ptr<const Cbor::Tagged>& tagged) {
    head(6, tagged->tag);
    write(tagged->content);
  }
  void operator()(Cbor::Simple simple) { head(7, simple.code); }
  void operator()(Cbor::Float number) {
    text_ += static_cast<char>(0xE0 | (number.bytes == 2 ? 25 : number.bytes == 4 ? 26 : 27));
    big_endian(number.bits, number.bytes);
  }
  void write(const Cbor& value) { std::visit(*this, value.value_); }
  std::string take() { return std::move(text_); }

 private:
  void string(int major, const std::string& bytes) {
    head(major, bytes.size());
    text_ += bytes;
  }
  void head(int major, std::uint64_t number) {
    const int size = number < 24            ? 0
                     : number <= 0xFF       ? 1
                     : number <= 0xFFFF     ? 2
                     : number <= 0xFFFFFFFF ? 4
                                            : 8;
    const int low = size == 0   ? static_cast<int>(number)
                    : size == 1 ? 24
                    : size == 2 ? 25
                    : size == 4 ? 26
                                : 27;
    text_ += static_cast<char>(major << 5 | low);
    big_endian(number, size);
  }
  void big_endian(std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
      text_ += static_cast<char>(number >> shift & 0xFF);
  }

  std::string text_;
};

std::string Cbor::encode() const {
  CborWriter writer;
  writer.write(*this);
  return writer.take();
}

}  // namespace lindung::attestation
