#include "office/sample/family.h"

#include <algorithm>
#include <unordered_map>

#include "base/check.h"
#include "office/sample/kind.h"
#include "office/sample/random.h"

namespace lindung::sample {
namespace {

constexpr std::uint64_t kMostPatterns = 1 << 18;
constexpr std::uint64_t kSerialsPerCell = 500;
constexpr std::uint8_t kLastAttempt = 255;

enum Question : std::uint64_t { kPlan = 1, kPeople, kAddress, kLegal, kSerials, kCard };

constexpr bool odd(std::uint64_t number) { return number % 2 == 1; }

// Every second digit of the twelve digits of a cell, from the second on; serial digits 2 and 4
// follow.
std::uint64_t second_digits(std::uint64_t twelve) {
  std::uint64_t sum = 0;
  for (; twelve > 0; twelve /= 100) sum += twelve % 10;
  return sum;
}

std::uint64_t serial_of(std::uint64_t cell, std::uint64_t ordinal) {
  const std::uint64_t scattered = (ordinal * 193 + mix(cell, kSerials)) % kSerialsPerCell;
  const std::uint64_t a = scattered / 50;
  const std::uint64_t b = scattered / 5 % 10;
  const std::uint64_t c = scattered % 5 * 2 + (odd(second_digits(cell) + a) ? 1 : 0);
  return 9000 + a * 100 + b * 10 + c;
}

}  // namespace

Families::Families(const City& city, AgeRule ages, std::uint64_t seed, std::uint64_t per_ward)
    : city_(city), ages_(ages), seed_(seed) {
  const std::uint64_t wards = city.wards.size();
  const std::uint64_t rounds =
      std::min(std::max<std::uint64_t>(per_ward, 1), kMostPatterns / wards);
  patterns_ = rounds * wards;
  copies_ = (per_ward + rounds - 1) / rounds;
  if (copies_ == 0) copies_ = 1;
  lay_out();
}

bool Families::of_good_age(Date birth) const {
  const int age = birth.age_on(ages_.on);
  return age >= ages_.least && age < ages_.below;
}

// Somebody of `age`; unknown birthdays stand at 1 January, 1 July and 31 December, more often among
// the old.
Date Families::birth_at_age(Random& random, int age) const {
  const Date birth = ages_.on.plus_days(-(age * 36525 / 100 + 2 + random.between(0, 360)));
  if (!random.chance(birth.year() < 1985 ? 900 : 250)) return birth;
  constexpr std::array<std::array<int, 2>, 3> kDefaults{{{1, 1}, {7, 1}, {12, 31}}};
  const auto [month, day] = kDefaults[random.below(3)];
  const Date chosen = *Date::make(birth.year(), month, day);
  return chosen.age_on(ages_.on) == age ? chosen : birth;
}

std::size_t Families::home_prefix(Random& random, std::size_t ward) const {
  const std::size_t local = city_.districts.size();
  if (random.chance(rate(Kind::GoodMovedPrefix)) && city_.prefixes.size() > local) {
    return local + random.below(city_.prefixes.size() - local);
  }
  const std::size_t own = city_.wards[ward].district;
  const std::size_t parent = city_.districts[own].parent;
  if (random.chance(2000)) return city_.districts[random.below(local)].parent;
  return random.chance(8000) ? parent : own;
}

Family Families::plan(std::uint64_t pattern) const {
  Random random(mix(seed_, kPlan, pattern));
  Family family;
  family.ward = pattern % city_.wards.size();
  const auto add = [&](Role role, Sex sex, Date birth) {
    Member& member = family.members[family.size++];
    member.role = role;
    member.sex = sex;
    member.birth = birth;
    member.prefix = role == Role::Child && random.chance(8500) ? family.members[0].prefix
                                                               : home_prefix(random, family.ward);
  };
  const std::uint32_t odd_one = random.below(10'000);
  if (odd_one < rate(Kind::BadTooOld)) family.oddity = Oddity::TooOld;
  if (odd_one >= 9'000 && odd_one < 9'000 + rate(Kind::BadTooYoung))
    family.oddity = Oddity::TooYoung;

  const int oldest = ages_.below - 1;
  const bool grown_child = family.oddity == Oddity::TooYoung || random.chance(1200);
  constexpr std::uint32_t kShapes[] = {72, 12, 16};  // couple, man alone, woman alone
  const std::size_t shape = random.weighted(kShapes);
  const Sex head_sex = shape == 2 ? Sex::Female : Sex::Male;
  int age = random.between(ages_.least + 2, oldest - 1);
  if (random.chance(6000)) age = std::min(age, random.between(ages_.least + 4, oldest - 12));
  if (grown_child) age = std::max(age, std::min(oldest - 1, 40 + random.between(0, 10)));
  if (family.oddity == Oddity::TooOld) age = ages_.below + random.between(0, 12);
  add(Role::Head, head_sex, birth_at_age(random, age));
  int mother = age;
  if (shape == 0) {
    mother = std::clamp(age - random.between(-2, 7), ages_.least, std::max(oldest, ages_.least));
    add(Role::Spouse, Sex::Female, birth_at_age(random, mother));
  }
  constexpr std::uint32_t kChildren[] = {22, 28, 30, 14, 6};
  std::size_t children = shape == 1 ? random.below(2) : random.weighted(kChildren);
  if (grown_child) children = std::max<std::size_t>(children, 1);
  for (std::size_t i = 0; i < children; ++i) {
    int child = mother - random.between(19, 36);
    if (grown_child && i == 0) child = random.between(ages_.least, ages_.least + 6);
    if (family.oddity == Oddity::TooYoung && i == 0) child = ages_.least - random.between(1, 3);
    if (child < 0 || child >= mother - 14) continue;
    const bool twin =
        i == 1 && family.members[family.size - 1].role == Role::Child && random.chance(250);
    const Date birth = twin ? family.members[family.size - 1].birth : birth_at_age(random, child);
    add(Role::Child, random.chance(5100) ? Sex::Male : Sex::Female, birth);
  }
  if (random.chance(900)) {
    add(Role::Elder, random.chance(3500) ? Sex::Male : Sex::Female,
        birth_at_age(random, std::max(age + 20, ages_.below + 1)));
  }
  return family;
}

// Twelve digits: prefix and date. A full cell is left for the city's other districts, then for
// neighbouring days.
std::uint64_t Families::cell(const Member& member, std::uint64_t key, std::uint8_t attempt) const {
  std::uint64_t prefix = city_.prefixes[member.prefix].digits;
  const std::size_t local = city_.districts.size();
  if (attempt % 4 != 0 && member.prefix < local) {
    prefix = city_.prefixes[(member.prefix + attempt % 4) % local].digits;
  }
  const Date date = member.birth.plus_days(attempt / 4);
  // One number in a thousand was given under the wrong sex.
  const bool female = (member.sex == Sex::Female) != (mix(seed_, kLegal, key) % 1000 == 0);
  const auto day = static_cast<std::uint64_t>(date.day() + (female ? 40 : 0));
  const auto month = static_cast<std::uint64_t>(date.month());
  const auto year = static_cast<std::uint64_t>(date.year() % 100);
  return prefix * 1'000'000 + day * 10'000 + month * 100 + year;
}

void Families::lay_out() {
  places_.resize(patterns_ * kMostMembers);
  std::unordered_map<std::uint64_t, std::uint64_t> used;
  used.reserve(patterns_ * 3);
  for (std::uint64_t pattern = 0; pattern < patterns_; ++pattern) {
    const Family family = plan(pattern);
    for (std::size_t slot = 0; slot < family.size; ++slot) {
      const std::uint64_t key = pattern * kMostMembers + slot;
      Place& place = places_[key];
      for (;;) {
        std::uint64_t& taken = used[cell(family.members[slot], key, place.attempt)];
        if (taken + copies_ <= kSerialsPerCell) {
          place.first = static_cast<std::uint16_t>(taken);
          taken += copies_;
          break;
        }
        LINDUNG_CHECK(place.attempt < kLastAttempt);
        ++place.attempt;
      }
    }
  }
}

void Families::number(Member& member, std::uint64_t household, std::size_t slot) const {
  const std::uint64_t key = household % patterns_ * kMostMembers + slot;
  const Place& place = places_[key];
  const std::uint64_t cell_digits = cell(member, key, place.attempt);
  const std::uint64_t copy = household / patterns_;
  LINDUNG_CHECK(copy < copies_);
  member.nik = cell_digits * 10'000 + serial_of(cell_digits, place.first + copy);
  member.birth = member.birth.plus_days(place.attempt / 4);
  const bool female_digits = cell_digits / 10'000 % 100 > 40;
  member.nik_disagrees = female_digits != (member.sex == Sex::Female);

  // The others who legally disagree: day and month exchanged, or another year, corrected later.
  Random random(mix(seed_, kLegal, household * kMostMembers + slot));
  if (!random.chance(rate(Kind::GoodLegalNikMismatch) - 10)) return;
  const Date written = member.birth;
  const auto exchanged = Date::make(written.year(), written.day(), written.month());
  const auto shifted = Date::make(written.year() - 1, written.month(), std::min(written.day(), 28));
  const auto corrected = exchanged && random.chance(5000) ? exchanged : shifted;
  if (corrected && *corrected != written && of_good_age(*corrected) == of_good_age(written)) {
    member.birth = *corrected;
    member.nik_disagrees = true;
  }
}

Family Families::family(std::uint64_t household) const {
  Family family = plan(household % patterns_);
  family.household = household;
  for (std::size_t slot = 0; slot < family.size; ++slot) {
    number(family.members[slot], household, slot);
  }
  Random people(mix(seed_, kPeople, household));
  family.people = static_cast<People>(people.weighted(city_.people_weights));
  const Ward& ward = city_.wards[family.ward];
  Random address(mix(seed_, kAddress, household));
  family.neighbourhood = 1 + address.below(ward.neighbourhoods);
  family.hamlet = 1 + (family.neighbourhood - 1) * ward.hamlets / ward.neighbourhoods;

  // District, a day of 2000 to 2024 on which the card was issued, and a serial: different for every
  // household of a district.
  const District& district = city_.districts[ward.district];
  const std::uint64_t position = household / city_.wards.size() * district.wards + ward.in_district;
  constexpr std::uint64_t kDays = 25 * 12 * 28;
  const std::uint64_t day = position * 3331 % kDays;
  const std::uint64_t serial = 9000 + (position / kDays + mix(seed_, kCard, day)) % 1000;
  family.card =
      ((district.code.number() * 100 + day % 28 + 1) * 100 + day / 28 % 12 + 1) * 1'000'000 +
      day / 336 * 10'000 + serial;
  return family;
}

}  // namespace lindung::sample
