// office/sample/naming.h - what people are called, and how clerks write it otherwise.
#pragma once

#include <string>
#include <string_view>

#include "office/sample/family.h"
#include "office/sample/random.h"

namespace lindung::sample {

// The name in the civil registry, by the customs of the family's people: clan names, the father's
// name behind, one word alone.
std::string name_of(const Family& family, std::size_t slot, std::uint64_t seed);

// The name of the mother of somebody in the household.
std::string mother_of(const Family& family, std::size_t slot, std::uint64_t seed);

// A name of nobody in particular, for signatures.
std::string any_name(const City& city, Random& random);

// The name as another hand writes it: abbreviated, joined, with a title, in old spelling, shortened
// or mistyped. Always different.
std::string name_variant(std::string_view name, Sex sex, Random& random);

}  // namespace lindung::sample
