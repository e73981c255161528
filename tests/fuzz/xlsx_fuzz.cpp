// Archives as they are, and bytes put in the place of the sheet of a sound archive: mutations of
// packed bytes seldom reach the XML.
#include "zip_around.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 1 && data[0] == 'P' && data[1] == 'K') return lindung::fuzz::read_all(data, size);
  const std::string archive = lindung::fuzz::zip_around_xlsx(data, size);
  return lindung::fuzz::read_all(reinterpret_cast<const std::uint8_t*>(archive.data()),
                                 archive.size());
}
