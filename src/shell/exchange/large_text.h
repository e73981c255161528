// shell/exchange/large_text.h - room for the whole of a file. The system gives new memory page by
// page to whoever touches it first; for a gigabyte that takes one core longer than reading the file
// does, so all cores ask for it.
#pragma once

#include <cstddef>
#include <string>

namespace lindung::exchange {

// `size` bytes of 0, to be read into.
std::string large_text(std::size_t size);

}  // namespace lindung::exchange
