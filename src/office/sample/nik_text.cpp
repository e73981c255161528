#include "office/sample/nik_text.h"

namespace lindung::sample {
namespace {

std::string spaced(const std::string& digits, char separator) {
  return digits.substr(0, 6) + separator + digits.substr(6, 6) + separator + digits.substr(12);
}

NikText written(std::uint64_t nik, NikStyle style) {
  const std::string digits = std::to_string(nik);
  switch (style) {
    case NikStyle::Plain:
      return {{digits}, false};
    case NikStyle::Spaced:
      return {{spaced(digits, ' ')}, true};
    case NikStyle::Dotted:
      return {{spaced(digits, '.')}, true};
    case NikStyle::Apostrophe:
      return {{"'" + digits}, true};
    case NikStyle::NumberCell:
      return {{digits, true}, true};
  }
  return {{digits}, false};
}

SampleCell of_wrong_length(std::uint64_t nik, Random& random) {
  std::string digits = std::to_string(nik);
  const std::size_t at = 2 + random.below(9);
  if (random.chance(6500)) {
    digits.erase(at, random.chance(8000) ? 1 : 2);
  } else {
    digits.insert(at, 1, digits[at]);
  }
  return {digits};
}

// Excel keeps fifteen digits: the last one becomes 0. Invented serials lie at 9000 and above; real
// ones are mostly small, so that their loss leaves 0000. Both happen here.
SampleCell after_excel(std::uint64_t nik, bool number_cell, Random& random) {
  const bool odd_end = nik % 2 == 1;
  const std::uint64_t left = odd_end && random.chance(4000) ? nik / 10 * 10 : nik / 10'000 * 10'000;
  return {std::to_string(left), number_cell};
}

SampleCell scientific(std::uint64_t nik, Random& random) {
  const std::string digits = std::to_string((nik + 5'000'000'000) / 10'000'000'000);
  return {digits.substr(0, 1) + (random.chance(6000) ? "," : ".") + digits.substr(1, 5) + "E+15"};
}

SampleCell missing(Random& random) {
  constexpr std::string_view kWords[] = {"", "-", "", "belum ada", "menyusul", "0", "hilang"};
  return {std::string(random.pick(kWords))};
}

std::uint64_t of_relative(const Listing& listing, Random& random) {
  const Family& family = listing.family;
  for (std::size_t slot = 0; slot < family.size; ++slot) {
    const bool couple =
        family.members[slot].role <= Role::Spouse && listing.member().role <= Role::Spouse;
    if (slot != listing.slot && couple) return family.members[slot].nik;
  }
  if (family.size > 1) return family.members[listing.slot == 0 ? 1 : 0].nik;
  return mistyped_nik(listing.member().nik, random);
}

std::uint64_t power_of_ten(int exponent) {
  std::uint64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

std::uint64_t mistyped_nik(std::uint64_t nik, Random& random) {
  if (random.chance(3500)) {
    for (int attempt = 0; attempt < 8;
         ++attempt) {  // two neighbours, one odd and one even, exchanged
      const int at = random.between(0, 7) + (random.chance(5000) ? 0 : 4);
      const std::uint64_t low = power_of_ten(at);
      const std::uint64_t right = nik / low % 10;
      const std::uint64_t left = nik / low / 10 % 10;
      if ((left + right) % 2 == 0 || at == 3 || at == 2) continue;
      return nik - left * low * 10 - right * low + right * low * 10 + left * low;
    }
  }
  constexpr int kPlaces[] = {0, 2, 4, 6, 8, 10};  // every second digit, from the right
  const std::uint64_t low = power_of_ten(kPlaces[random.below(6)]);
  const std::uint64_t digit = nik / low % 10;
  const std::uint64_t wrong = (digit + 1 + 2 * random.below(5)) % 10;
  return nik - digit * low + wrong * low;
}

NikText nik_text(const Listing& listing, const Habit& habit, Random& random) {
  const std::uint64_t nik = listing.member().nik;
  switch (listing.kind) {
    case Kind::BadNikLength:
      return {of_wrong_length(nik, random), true};
    case Kind::BadNikExcelZero:
      return {after_excel(nik, habit.format == FileFormat::Xlsx, random), true};
    case Kind::BadNikScientific:
      return {scientific(nik, random), true};
    case Kind::BadNikMissing:
      return {missing(random), true};
    case Kind::BadNikTypo:
    case Kind::DoubleNikTypo:
      return written(mistyped_nik(nik, random), habit.niks);
    case Kind::BadNikOfSpouse:
      return written(of_relative(listing, random), habit.niks);
    default:
      break;
  }
  if (!listing.nik_varies) return written(nik, habit.niks);
  constexpr NikStyle kOther[] = {NikStyle::Spaced, NikStyle::Dotted, NikStyle::Apostrophe};
  const NikStyle other = kOther[random.below(3)];
  return written(nik, other == habit.niks ? NikStyle::Plain : other);
}

}  // namespace lindung::sample
