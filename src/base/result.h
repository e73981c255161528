// base/result.h - a value, or the Error that explains why there is none.
//
// Everything that may go wrong outside the program returns Result<T>: a bad file, no rule in force,
// a lost connection. A refused citizen is not an error but a verdict; a broken invariant stops the
// program (base/check.h).
#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/error.h"

namespace lindung {

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

}  // namespace lindung

#define LINDUNG_CONCAT_INNER(a, b) a##b
#define LINDUNG_CONCAT(a, b) LINDUNG_CONCAT_INNER(a, b)
#define LINDUNG_ASSIGN_INNER(result, target, expression) \
  auto result = (expression);                            \
  if (!result) return std::move(result).error();         \
  target = *std::move(result)

// LINDUNG_ASSIGN_OR_RETURN(auto nik, Nik::parse(text)); hands an error on to the caller.
#define LINDUNG_ASSIGN_OR_RETURN(target, expression) \
  LINDUNG_ASSIGN_INNER(LINDUNG_CONCAT(lindung_result_, __LINE__), target, expression)

// LINDUNG_RETURN_IF_ERROR(store.commit()); the same for Result<void>.
#define LINDUNG_RETURN_IF_ERROR(expression)                  \
  if (auto lindung_status = (expression); !lindung_status) { \
    return std::move(lindung_status).error();                \
  }                                                          \
  static_assert(true)
