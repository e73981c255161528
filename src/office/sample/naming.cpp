#include "office/sample/naming.h"

#include "office/sample/peoples.h"

namespace lindung::sample {
namespace {

enum Question : std::uint64_t { kName = 101, kClan, kMother };

constexpr std::string_view kMaleFronts[] = {"Muhammad", "Ahmad", "Abdul", "Muhammad", "Muhammad"};
constexpr std::string_view kFemaleFronts[] = {"Siti", "Nur", "Siti", "Sri", "Siti"};

void add(std::string& name, std::string_view word) {
  if (word.empty()) return;
  if (!name.empty()) name += ' ';
  name += word;
}

std::string given_name(const NameLists& lists, Sex sex, Random& random) {
  const bool male = sex == Sex::Male;
  const auto first = male ? lists.male_first : lists.female_first;
  const auto second = male ? lists.male_second : lists.female_second;
  std::string name;
  if (lists.muslim_prefixes && random.chance(1800)) {
    const auto front = male ? random.pick(kMaleFronts) : random.pick(kFemaleFronts);
    const auto behind = zipf(first, random.next());
    if (behind != front) add(name, front);
    add(name, behind);
    if (random.chance(3000)) add(name, zipf(second, random.next()));
    return name;
  }
  add(name, zipf(first, random.next()));
  if (random.chance(lists.one_word)) return name;
  if (lists.clan != Clan::None && random.chance(4500)) return name;
  const auto word = zipf(second, random.next());
  if (word != name) add(name, word);
  if (random.chance(1000)) {
    const auto third = zipf(second, random.next());
    if (name.find(third) == std::string::npos) add(name, third);
  }
  return name;
}

std::string with_clan(const NameLists& lists, std::string name, std::string_view clan) {
  if (clan.empty()) return name;
  if (lists.clan == Clan::InFront) return std::string(clan) + ' ' + name;
  return name + ' ' + std::string(clan);
}

std::string_view clan_of(const NameLists& lists, std::uint64_t seed, std::uint64_t key) {
  if (lists.clan == Clan::None || lists.clans.empty()) return {};
  return zipf(lists.clans, mix(seed, kClan, key));
}

// A name must have two letters and fit on a card.
std::string trimmed(std::string name) {
  if (name.size() > 60) name.resize(name.find_last_of(' ', 60));
  return name;
}

}  // namespace

std::string name_of(const Family& family, std::size_t slot, std::uint64_t seed) {
  const NameLists& lists = names_of(family.people);
  const Member& member = family.members[slot];
  const std::uint64_t person = family.person(slot);
  Random random(mix(seed, kName, person));
  const bool child = member.role == Role::Child;
  const bool father_here = family.members[0].sex == Sex::Male;
  // One son in fifty has his father's whole name.
  if (child && father_here && member.sex == Sex::Male && random.chance(200)) {
    return name_of(family, 0, seed);
  }
  std::string name = given_name(lists, member.sex, random);
  if (lists.father_behind && child && father_here && random.chance(3500)) {
    const std::string father = name_of(family, 0, seed);
    const std::string word = father.substr(father.rfind(' ') + 1);
    if (name.find(word) == std::string::npos) name = name.substr(0, name.find(' ')) + ' ' + word;
  }
  // Wives keep their father's clan, other members have the family's.
  const bool own_clan = member.role == Role::Spouse || member.role == Role::Elder;
  const auto clan = clan_of(lists, seed, own_clan ? person : family.household * kMostMembers);
  return trimmed(with_clan(lists, std::move(name), clan));
}

std::string mother_of(const Family& family, std::size_t slot, std::uint64_t seed) {
  if (family.members[slot].role == Role::Child) {
    for (std::size_t i = 0; i < family.size; ++i) {
      const Member& member = family.members[i];
      if (member.sex == Sex::Female && (member.role == Role::Spouse || member.role == Role::Head)) {
        return name_of(family, i, seed);
      }
    }
  }
  Random random(mix(seed, kMother, family.person(slot)));
  return given_name(names_of(family.people), Sex::Female, random);
}

std::string any_name(const City& city, Random& random) {
  const auto people = static_cast<People>(random.weighted(city.people_weights));
  const NameLists& lists = names_of(people);
  std::string name = given_name(lists, random.chance(6500) ? Sex::Male : Sex::Female, random);
  return with_clan(lists, std::move(name), clan_of(lists, random.next(), 0));
}

}  // namespace lindung::sample
