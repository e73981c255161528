// tests/fuzz/city_scheme.h - the scheme under which the targets read rosters.
#pragma once

#include "fuzz_scheme.h"
#include "office/scheme/scheme.h"

namespace lindung::fuzz {

inline const scheme::Scheme& city_scheme() {
  static const auto kRead = scheme::parse_scheme(kFuzzScheme, "scheme.toml");
  return *kRead;
}

}  // namespace lindung::fuzz
