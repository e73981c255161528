// office/sample/family.h - households and the people in them, each made from his number alone.
//
// Household h lives in ward h mod (number of wards). Its plan (who belongs to it, birth dates, NIK
// prefixes) is that of pattern h mod (number of patterns); only serials and names differ between
// households of one pattern, of which there are at most as many as `copies()`. Each place in a
// pattern owns a run of serials in its cell (prefix, date, sex), counted while the patterns are
// laid out: so all NIKs differ by construction, and the memory needed does not grow with the
// people.
//
// Within a cell only those of the serials 9000 to 9999 are issued that make the sum of every second
// digit of the NIK even. No real office does that. It makes sure that the typing errors of
// sample/nik_text.h never hit another person of the sample.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "office/sample/city.h"
#include "terms/date.h"
#include "terms/sex.h"

namespace lindung::sample {

inline constexpr std::size_t kMostMembers = 8;

enum class Role : std::uint8_t { Head, Spouse, Child, Elder };

struct Member {
  Role role = Role::Head;
  Sex sex = Sex::Male;
  Date birth;  // the true one, as the civil registry has it today
  std::uint64_t nik = 0;
  std::size_t prefix = 0;  // position in City::prefixes
  bool nik_disagrees =
      false;  // legally: the birth date or the sex was corrected after the number was given
};

enum class Oddity : std::uint8_t { None, TooOld, TooYoung };

struct Family {
  std::uint64_t household = 0;
  std::size_t ward = 0;
  People people = People::Javanese;
  std::array<Member, kMostMembers> members{};
  std::size_t size = 0;
  Oddity oddity = Oddity::None;  // whom this household would send: too old, too young
  std::uint64_t card = 0;        // number of the family card
  std::uint32_t neighbourhood = 1;
  std::uint32_t hamlet = 1;

  std::span<const Member> all() const { return {members.data(), size}; }
  std::uint64_t person(std::size_t slot) const { return (household + 1) * kMostMembers + slot; }
};

// The ages at which the scheme takes people.
struct AgeRule {
  Date on;
  int least = 18;
  int below = 65;
};

class Families {
 public:
  // Room for `per_ward` households in each ward.
  Families(const City& city, AgeRule ages, std::uint64_t seed, std::uint64_t per_ward);

  Family family(std::uint64_t household) const;
  std::uint64_t household(std::size_t ward, std::uint64_t position) const {
    return position * city_.wards.size() + ward;
  }
  std::uint64_t copies() const { return copies_; }
  bool of_good_age(Date birth) const;
  const City& city() const { return city_; }

 private:
  struct Place {
    std::uint16_t first = 0;   // of its run of serials in the cell
    std::uint8_t attempt = 0;  // how often the cell had to be changed because it was full
  };

  Family plan(std::uint64_t pattern) const;
  Date birth_at_age(class Random& random, int age) const;
  std::size_t home_prefix(class Random& random, std::size_t ward) const;
  void number(Member& member, std::uint64_t household, std::size_t slot) const;
  std::uint64_t cell(const Member& member, std::uint64_t key, std::uint8_t attempt) const;
  void lay_out();

  const City& city_;
  AgeRule ages_;
  std::uint64_t seed_;
  std::uint64_t patterns_ = 0;
  std::uint64_t copies_ = 1;
  std::vector<Place> places_;  // patterns_ x kMostMembers
};

}  // namespace lindung::sample
