// office/sample/nik_text.h - what stands in the NIK column: the number as this sender writes it, or
// what became of it.
#pragma once

#include <string>

#include "office/sample/habit.h"

namespace lindung::sample {

// The cell for a listing; sets nothing else. `unusual` is whether a correct number is not written
// as sixteen plain digits.
struct NikText {
  SampleCell cell;
  bool unusual = false;
};
NikText nik_text(const Listing& listing, const Habit& habit, Random& random);

// One digit wrong or two neighbours exchanged, so that nobody in the sample has the number (see
// sample/family.h). The serial's leading 9 stays.
std::uint64_t mistyped_nik(std::uint64_t nik, Random& random);

}  // namespace lindung::sample
