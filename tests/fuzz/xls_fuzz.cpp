// Compound files as they are; other bytes go to the reader of their records at once.
#include "read_all.h"
#include "shell/exchange/biff_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && data[0] == 0xD0) return lindung::fuzz::read_all(data, size);
  const std::string_view stream(reinterpret_cast<const char*>(data), size);
  const auto workbook =
      lindung::exchange::read_biff8(stream, "fuzz", lindung::fuzz::small_limits());
  if (!workbook) return 0;
  for (const auto& table : workbook->tables) lindung::fuzz::touch(*table);
  return 0;
}
