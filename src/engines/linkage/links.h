// engines/linkage/links.h - finds the pairs that are, or may be, the same entity.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/model.h"
#include "engines/linkage/record.h"

namespace lindung::linkage {

enum class Outcome : std::uint8_t { Same, Possible };

struct Link {
  std::uint32_t left = 0;  // positions in the spans; within one span always left < right
  std::uint32_t right = 0;
  MatchWeight weight = 0;
  Outcome outcome = Outcome::Possible;
  std::array<Level, kFields> levels{};
  friend bool operator==(const Link&, const Link&) = default;
};

// All links inside one list, sorted by left, then right. Guards built in, because people are not
// random strings:
//  - what a family shares (household, phone, place, mother, region digits of the number) is counted
//  once, never as independent;
//  - two confirmed numbers that differ are no link; two sexes with two given names are never Same;
//  - twins (equal date, household and sex, other given name), father and son (equal name, other
//    date) are no link; twins whose names are a slip apart are Possible at most;
//  - numbers that differ by more than a slip are Possible at most, and then only for a rare name;
//  - the same number with another name, date or sex is Possible: a shared or mistyped number.
std::vector<Link> find_duplicates(std::span<const Record> records, const Model& model);

// All links between two lists (for example rows against people known before), sorted by left, then
// right. Both may be large.
std::vector<Link> find_links(std::span<const Record> left, std::span<const Record> right,
                             const Model& model);

// All links inside `fresh` and between it and `known`; none inside `known`, whose pairs were judged
// when they were new. One pass over both. Positions count on from `fresh` into `known`.
std::vector<Link> find_new_links(std::span<const Record> fresh, std::span<const Record> known,
                                 const Model& model);

// What one pair comes to, for explaining it to a person.
Link compare(const Record& left, const Record& right, const Model& model);

}  // namespace lindung::linkage
