// shell/late/late_library.h - one shared library and its functions. The type of a function comes
// from the library's own header, so that a call is checked as if the library were linked:
//
//   inline constinit const LateLibrary kLibpq{"libpq.so.5", "libpq5"};
//   LINDUNG_LATE_FUNCTION(kLibpq, PQexec);  // hides ::PQexec in this namespace
//
// Threads may call at once.
#pragma once

#include <atomic>

#include "base/result.h"

namespace lindung::late {

class LateLibrary {
 public:
  // `file` as the loader names it, with the number of the interface its header was written for.
  constexpr LateLibrary(const char* file, const char* package) : file_(file), package_(package) {}
  LateLibrary(const LateLibrary&) = delete;
  LateLibrary& operator=(const LateLibrary&) = delete;

  // Refuses LIBRARY_MISSING. To be asked before the first call of a function.
  Result<void> open() const;
  // Also in the libraries that this one is linked to. Stops the program when there is none.
  void* address_of(const char* function) const;

 private:
  void* handle() const;

  const char* file_;
  const char* package_;
  mutable std::atomic<void*> handle_ = nullptr;
};

template <class Signature>
class LateFunction;

template <class Out, class... In>
class LateFunction<Out(In...)> {
 public:
  constexpr LateFunction(const LateLibrary& library, const char* name)
      : library_(library), name_(name) {}

  Out operator()(In... in) const { return reinterpret_cast<Out (*)(In...)>(address())(in...); }

 private:
  void* address() const {
    void* found = address_.load(std::memory_order_relaxed);
    if (found == nullptr) {
      found = library_.address_of(name_);
      address_.store(found, std::memory_order_relaxed);
    }
    return found;
  }

  const LateLibrary& library_;
  const char* name_;
  mutable std::atomic<void*> address_ = nullptr;
};

}  // namespace lindung::late

#define LINDUNG_LATE_FUNCTION(library, name) \
  inline constinit const ::lindung::late::LateFunction<decltype(::name)> name { library, #name }
