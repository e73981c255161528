// A name of any bytes can be read and compared: likeness is symmetric and full with itself.
#include <cstdint>
#include <string_view>

#include "read_all.h"
#include "terms/person_name.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const NameReading whole = read_name(text);
  const NameReading half = read_name(text.substr(0, size / 2));
  const auto one = name_likeness(whole, half);
  fuzz::require(one == name_likeness(half, whole));
  return 0;
}
