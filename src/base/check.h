// base/check.h - an invariant that no input can break. When it is broken all the same, the program
// stops at once, in release builds too: a wrong list of people or rupiah must never be written.
#pragma once

namespace lindung {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace lindung

#define LINDUNG_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::lindung::check_failed(#condition, __FILE__, __LINE__))
