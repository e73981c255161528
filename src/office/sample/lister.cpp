#include "office/sample/lister.h"

#include "office/sample/group_profile.h"

namespace lindung::sample {
namespace {

constexpr std::uint8_t kNobody = 0x7F;
constexpr std::uint8_t kEarlierBit = 0x80;
constexpr std::size_t kRemembered = 48;
constexpr std::uint32_t kSecondWorkers = 1000;  // in 10,000

// A fault that needs a note column, a job column or a text file is more frequent there, so that its
// share of all rows is as stated.
std::uint32_t scaled_rate(Kind kind, Abilities abilities) {
  const std::uint32_t rate = lindung::sample::rate(kind);
  switch (kind) {
    case Kind::BadNikScientific:
      return abilities.text_file ? rate * 2 : 0;
    case Kind::BadNoteDead:
    case Kind::BadNoteMoved:
    case Kind::BadNoteCivilServant:
      return abilities.notes ? rate * 10 / 7 : 0;
    case Kind::BadNotWorking:
      return abilities.jobs ? rate * 10 / 8 : 0;
    default:
      return rate;
  }
}

// Of the right sex if there is one. Groups of women only (or men only) hardly ever take anybody
// else.
std::size_t preferred(const Family& family, const Families& families, Sex sex,
                      std::size_t not_this) {
  std::size_t any = family.size;
  for (std::size_t slot = 0; slot < family.size; ++slot) {
    if (slot == not_this || !families.of_good_age(family.members[slot].birth)) continue;
    if (family.members[slot].sex == sex) return slot;
    if (any == family.size) any = slot;
  }
  return any;
}

}  // namespace

Lister::Lister(const scheme::Scheme& scheme, const Families& families, const Plan& plan,
               std::uint64_t seed)
    : scheme_(scheme),
      families_(families),
      plan_(plan),
      seed_(seed),
      wards_(families.city().wards.size()),
      groups_(scheme.groups.size()) {}

Lister::Named Lister::named(std::size_t ward, std::uint64_t position) const {
  if (position >= asked(ward)) return {};
  const std::uint8_t byte = wards_[ward].named[position];
  if ((byte & 0x7F) == kNobody) return {};
  return {true, byte & std::size_t{0x7F}, (byte & kEarlierBit) != 0};
}

// The ward asks one household after the other.
bool Lister::next_person(std::size_t ward, std::uint16_t group, Random& random, Listing& listing) {
  auto& state = wards_[ward];
  const std::uint64_t last = plan_.households_per_ward * 100 / (100 + kBackgroundPercent);
  const std::uint32_t women = profile_of(scheme_.groups[group]).women;
  const bool one_sex = women >= 9000 || women <= 1000;
  const Sex sex = random.chance(women) ? Sex::Female : Sex::Male;
  while (state.named.size() < last) {
    listing.family = families_.family(families_.household(ward, state.named.size()));
    const Family& family = listing.family;
    std::size_t slot = family.size;
    if (family.oddity == Oddity::TooOld) slot = 0;
    for (std::size_t i = 1;
         family.oddity == Oddity::TooYoung && i < family.size && slot == family.size; ++i) {
      if (family.members[i].role == Role::Child) slot = i;
    }
    const bool odd_one = slot < family.size;
    if (!odd_one) slot = preferred(family, families_, sex, family.size);
    const bool unusual =
        !odd_one && one_sex && slot < family.size && family.members[slot].sex != sex;
    if (slot == family.size || (unusual && random.chance(9000))) {
      state.named.push_back(kNobody);
      continue;
    }
    const std::uint8_t earlier =
        scheme_.groups[group].earlier_recipients ? kEarlierBit : std::uint8_t{0};
    state.named.push_back(static_cast<std::uint8_t>(slot | earlier));
    listing.slot = slot;
    return true;
  }
  return false;
}

// The husband is on one list, the wife on another.
bool Lister::second_person(std::size_t ward, std::uint16_t group, Random& random,
                           Listing& listing) {
  auto& state = wards_[ward];
  if (scheme_.groups[group].earlier_recipients || state.second >= state.named.size()) return false;
  const Named first = named(ward, state.second);
  listing.family = families_.family(families_.household(ward, state.second++));
  if (!first.somebody || listing.family.oddity != Oddity::None) return false;
  const Sex sex = random.chance(profile_of(scheme_.groups[group]).women) ? Sex::Female : Sex::Male;
  listing.slot = preferred(listing.family, families_, sex, first.slot);
  return listing.slot < listing.family.size;
}

Kind Lister::trouble(const Listing& listing, Abilities abilities, Random& random) const {
  const bool odd = !families_.of_good_age(listing.member().birth);
  if (odd) return listing.family.oddity == Oddity::TooOld ? Kind::BadTooOld : Kind::BadTooYoung;
  const Kind fate = fate_of(listing.family, listing.slot, families_, seed_);
  const bool welcome =
      fate == Kind::BadAlreadyMember && scheme_.groups[listing.group].earlier_recipients;
  if (fate != Kind::Good && !welcome) return fate;
  std::uint32_t at = random.below(10'000);
  for (auto i = static_cast<std::size_t>(Kind::BadNikLength);
       i <= static_cast<std::size_t>(Kind::BadNotWorking); ++i) {
    const std::uint32_t share = scaled_rate(kKinds[i].kind, abilities);
    if (at < share) {
      const bool alone = kKinds[i].kind == Kind::BadNikOfSpouse && listing.family.size == 1;
      return alone ? Kind::BadNikTypo : kKinds[i].kind;
    }
    at -= share;
  }
  return Kind::Good;
}

void Lister::finish(Listing& listing, Abilities abilities, Random& random) const {
  listing.kind = trouble(listing, abilities, random);
  listing.key = random.next();
  listing.name_varies = random.chance(rate(Kind::GoodNameVariant));
  listing.nik_varies = random.chance(rate(Kind::GoodNikFormat));
  listing.date_varies = random.chance(rate(Kind::GoodDateStyle));
}

void Lister::remember(std::vector<Seen>& in, const Listing& listing, Random& random) {
  const Seen seen{listing.family.household, static_cast<std::uint8_t>(listing.slot), listing.group,
                  listing.key};
  if (in.size() < kRemembered) {
    in.push_back(seen);
  } else {
    in[random.below(in.size())] = seen;
  }
}

bool Lister::again(std::vector<Seen>& from, Kind kind, std::uint16_t group, Random& random,
                   Listing& listing) const {
  if (from.empty()) return false;
  const std::size_t at = random.below(from.size());
  const Seen seen = from[at];
  if (kind == Kind::DoubleOtherGroup && seen.group == group) return false;
  from[at] = from.back();
  from.pop_back();
  listing.family = families_.family(seen.household);
  listing.slot = seen.slot;
  listing.kind = kind;
  listing.key = kind == Kind::DoubleExact ? seen.key : random.next();
  listing.name_varies = kind == Kind::DoubleVariant || random.chance(rate(Kind::GoodNameVariant));
  listing.date_varies =
      random.chance(kind == Kind::DoubleVariant ? 3000 : rate(Kind::GoodDateStyle));
  listing.nik_varies = random.chance(rate(Kind::GoodNikFormat));
  return true;
}

Kind Lister::double_kind(Random& random) const {
  std::uint32_t at = random.below(10'000);
  for (auto i = static_cast<std::size_t>(Kind::DoubleExact);
       i <= static_cast<std::size_t>(Kind::DoubleOtherFile); ++i) {
    if (at < kKinds[i].in_10000) return kKinds[i].kind;
    at -= kKinds[i].in_10000;
  }
  return Kind::Good;
}

std::vector<Listing> Lister::list(const Unit& unit, Abilities abilities) {
  Random random(mix(seed_, 0x115, files_++));
  std::vector<Listing> rows;
  std::vector<Seen> here;
  std::vector<std::size_t> good;  // rows of this file that no other file has named
  for (const Share& share : unit.shares) {
    auto& ward = wards_[share.ward];
    for (std::uint64_t done = 0; done < share.rows;) {
      Listing listing;
      listing.group = share.group;
      const Kind twice = double_kind(random);
      if (twice != Kind::Good) {
        auto& from = twice == Kind::DoubleOtherGroup  ? ward.seen
                     : twice == Kind::DoubleOtherFile ? groups_[share.group]
                                                      : here;
        if (again(from, twice, share.group, random, listing)) {
          if (twice == Kind::DoubleExact) {
            for (const auto i : good) {
              if (rows[i].key == listing.key) listing = rows[i];
            }
            listing.kind = twice;
          }
          rows.push_back(listing);
          done += plan_.counts_good ? 0 : 1;
          continue;
        }
      }
      const bool second =
          random.chance(kSecondWorkers) && second_person(share.ward, share.group, random, listing);
      if (!second && !next_person(share.ward, share.group, random, listing)) break;
      finish(listing, abilities, random);
      rows.push_back(listing);
      if (listing.kind == Kind::Good) {
        good.push_back(rows.size() - 1);
        remember(here, listing, random);
      }
      done += !plan_.counts_good || listing.kind == Kind::Good ? 1 : 0;
    }
  }
  for (const auto i : good) {
    if (!random.chance(2500)) continue;
    bool still = true;
    for (std::size_t j = i + 1; still && j < rows.size(); ++j) {
      still = !is_double(rows[j].kind) || rows[j].person() != rows[i].person();
    }
    if (!still) continue;
    const std::size_t w = rows[i].family.ward;
    remember(wards_[w].seen, rows[i], random);
    if (random.chance(5000)) remember(groups_[rows[i].group], rows[i], random);
  }
  return rows;
}

}  // namespace lindung::sample
