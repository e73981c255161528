#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return lindung::fuzz::read_all(data, size, "<html>");
}
