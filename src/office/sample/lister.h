// office/sample/lister.h - decides who stands in a roster, what is the matter with each, and who
// stands in it twice. Remembers of the people already listed only how far each ward's households
// are used up and one byte a household.
#pragma once

#include <cstdint>
#include <vector>

#include "office/sample/fate.h"
#include "office/sample/plan.h"
#include "office/sample/random.h"

namespace lindung::sample {

// What a file can show: some faults need a column, or a format.
struct Abilities {
  bool text_file = false;  // csv or tsv
  bool notes = false;
  bool jobs = false;
};

// One row that lists somebody.
struct Listing {
  Family family;
  std::size_t slot = 0;
  std::uint16_t group = 0;
  Kind kind = Kind::Good;
  bool name_varies = false;
  bool nik_varies = false;
  bool date_varies = false;
  std::uint64_t key =
      0;  // everything else that is random about the row; the same for an exact double

  std::uint64_t person() const { return family.person(slot); }
  const Member& member() const { return family.members[slot]; }
};

class Lister {
 public:
  Lister(const scheme::Scheme& scheme, const Families& families, const Plan& plan,
         std::uint64_t seed);

  std::vector<Listing> list(const Unit& unit, Abilities abilities);

  // For the registers: how many of a ward's households were asked, and which of their members was
  // named first.
  std::uint64_t asked(std::size_t ward) const { return wards_[ward].named.size(); }
  struct Named {
    bool somebody = false;
    std::size_t slot = 0;
    bool earlier = false;  // for a group of the city's last list
  };
  Named named(std::size_t ward, std::uint64_t position) const;

 private:
  struct Seen {  // a good row that may come again
    std::uint64_t household = 0;
    std::uint8_t slot = 0;
    std::uint16_t group = 0;
    std::uint64_t key = 0;
  };
  struct WardState {
    std::vector<std::uint8_t> named;
    std::uint64_t second = 0;  // households up to here have been asked for a second worker
    std::vector<Seen> seen;
  };

  bool next_person(std::size_t ward, std::uint16_t group, Random& random, Listing& listing);
  bool second_person(std::size_t ward, std::uint16_t group, Random& random, Listing& listing);
  Kind trouble(const Listing& listing, Abilities abilities, Random& random) const;
  void finish(Listing& listing, Abilities abilities, Random& random) const;
  bool again(std::vector<Seen>& from, Kind kind, std::uint16_t group, Random& random,
             Listing& listing) const;
  Kind double_kind(Random& random) const;
  static void remember(std::vector<Seen>& in, const Listing& listing, Random& random);

  const scheme::Scheme& scheme_;
  const Families& families_;
  const Plan& plan_;
  std::uint64_t seed_;
  std::uint64_t files_ = 0;
  std::vector<WardState> wards_;
  std::vector<std::vector<Seen>> groups_;  // from files before this one
};

}  // namespace lindung::sample
