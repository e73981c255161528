#include "shell/late/late_library.h"

#include <string>

#include <dlfcn.h>

#include "base/check.h"

namespace lindung::late {

void* LateLibrary::handle() const {
  void* found = handle_.load(std::memory_order_acquire);
  if (found == nullptr) {
    found = dlopen(file_, RTLD_LAZY | RTLD_LOCAL);
    handle_.store(found, std::memory_order_release);
  }
  return found;
}

Result<void> LateLibrary::open() const {
  if (handle() != nullptr) return {};
  const std::string package = package_;
  return Error::environment("LIBRARY_MISSING", file_,
                            {"Pustaka program yang diperlukan belum terpasang. Pasang paket " +
                                 package + ", lalu ulangi.",
                             "A library that this needs is not installed. Install the package " +
                                 package + ", then try again."});
}

void* LateLibrary::address_of(const char* function) const {
  void* const library = handle();
  LINDUNG_CHECK(library != nullptr);
  void* const found = dlsym(library, function);
  LINDUNG_CHECK(found != nullptr);
  return found;
}

}  // namespace lindung::late
