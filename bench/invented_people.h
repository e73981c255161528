// bench/invented_people.h - rows of a roster of Batam, as many as wanted; the same numbers give the
// same rows. Nobody in them exists.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lindung::bench {

const std::vector<std::string>& roster_headings();

class Invented {
 public:
  Invented();
  // Row i of a roster that begins with person `from`: tells of person from + i. One row in twenty
  // repeats an earlier person, one in a hundred has a NIK with a digit too few.
  std::vector<std::string> row(std::uint64_t from, std::uint64_t i) const;

 private:
  struct Village {
    std::uint64_t district;
    std::string name;
  };
  std::vector<std::string> describe(std::uint64_t person) const;
  std::vector<Village> villages_;
};

}  // namespace lindung::bench
