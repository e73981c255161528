// A scheme file of any bytes is a scheme, or an error with a code and words.
#include <cstdint>
#include <string_view>

#include "office/scheme/scheme.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto scheme =
      scheme::parse_scheme({reinterpret_cast<const char*>(data), size}, "scheme.toml");
  fuzz::require(scheme || (!scheme.error().code.empty() && !scheme.error().message.id.empty()));
  if (scheme) fuzz::require(!scheme->groups.empty());
  return 0;
}
