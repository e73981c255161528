#include "office/sample/fate.h"

#include "office/sample/random.h"

namespace lindung::sample {
namespace {

enum Question : std::uint64_t { kFate = 201, kBackground, kDeath };

bool grown(const Family& family, std::size_t slot, const Families& families) {
  return families.of_good_age(family.members[slot].birth);
}

}  // namespace

Kind fate_of(const Family& family, std::size_t slot, const Families& families, std::uint64_t seed) {
  const bool adult = grown(family, slot, families);
  if (!adult && family.oddity != Oddity::None) return Kind::Good;
  std::uint32_t at = Random(mix(seed, kFate, family.person(slot))).below(10'000);
  for (auto i = static_cast<std::size_t>(Kind::BadDead);
       i <= static_cast<std::size_t>(Kind::BadOtherSponsor); ++i) {
    const KindInfo& one = kKinds[i];
    if (at < one.in_10000) {
      const bool for_all = one.kind == Kind::BadDead || one.kind == Kind::BadMoved;
      return adult || for_all ? one.kind : Kind::Good;
    }
    at -= one.in_10000;
  }
  return Kind::Good;
}

Kind background_fate_of(const Family& family, std::size_t slot, const Families& families,
                        std::uint64_t seed) {
  const Kind own = fate_of(family, slot, families, seed);
  if (own != Kind::Good || !grown(family, slot, families)) return own;
  Random random(mix(seed, kBackground, family.person(slot)));
  const std::uint32_t at = random.below(10'000);
  if (at < 2500) return Kind::BadWageEarner;
  if (at < 3100) return Kind::BadCivilServant;
  if (at < 3800) return Kind::BadAlreadyMember;
  return at < 4100 ? Kind::BadOtherSponsor : Kind::Good;
}

Date death_of(std::uint64_t person, Date on, std::uint64_t seed) {
  return on.plus_days(-1 - Random(mix(seed, kDeath, person)).between(0, 400));
}

}  // namespace lindung::sample
