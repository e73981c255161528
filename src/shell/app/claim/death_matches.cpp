#include "shell/app/claim/death_matches.h"

#include <unordered_map>

#include "terms/person_name.h"

namespace lindung::app {
namespace {

// In thousandths. With the same number, a name less alike is another person's; with the same birth
// date and another number or none, only nearly the same name is a likely match.
constexpr int kSamePersonLikeness = 700;
constexpr int kSameNameLikeness = 950;

struct Index {
  std::unordered_map<std::uint64_t, std::vector<const KnownEntry*>> by_nik;
  std::unordered_map<std::int32_t, std::vector<const KnownEntry*>> by_birth;

  explicit Index(std::span<const KnownEntry> people) {
    for (const auto& entry : people) {
      if (entry.withdrawn) continue;
      if (entry.person.nik != 0) by_nik[entry.person.nik].push_back(&entry);
      if (entry.person.birth_date) by_birth[entry.person.birth_date->days()].push_back(&entry);
    }
  }
};

bool is_dead(const roster::RegisterFile& file, const roster::RegisterRow& row) {
  if (file.kind == roster::RegisterKind::Deaths) return true;
  return file.kind == roster::RegisterKind::CivilRegistry &&
         row.status == roster::RegistryStatus::Dead;
}

class Matcher {
 public:
  explicit Matcher(std::span<const KnownEntry> people) : index_(people) {}

  void look_at(const roster::RegisterRow& row) {
    if (!row.death_date) {
      ++found_.without_a_day;
      return;
    }
    const NameReading name = read_name(row.name);
    if (by_number(row, name)) return;
    if (!row.birth_date || name.empty()) return;
    const auto born = index_.by_birth.find(row.birth_date->days());
    if (born == index_.by_birth.end()) return;
    for (const KnownEntry* entry : born->second) {
      if (name_likeness(read_name(entry->person.name), name) >= kSameNameLikeness)
        keep(*entry, {*row.death_date, false});
    }
  }
  DeathMatches take() { return std::move(found_); }

 private:
  bool by_number(const roster::RegisterRow& row, const NameReading& name) {
    if (!row.nik) return false;
    const auto holders = index_.by_nik.find(row.nik->number());
    if (holders == index_.by_nik.end()) return false;
    for (const KnownEntry* entry : holders->second) {
      const bool agrees =
          name.empty() || name_likeness(read_name(entry->person.name), name) >= kSamePersonLikeness;
      keep(*entry, {*row.death_date, agrees});
    }
    return true;
  }
  void keep(const KnownEntry& entry, watch::Death death) {
    const auto [at, is_new] = found_.deaths.emplace(entry.person.person, death);
    if (is_new) return;
    const bool better =
        death.certain != at->second.certain ? death.certain : death.on < at->second.on;
    if (better) at->second = death;
  }

  Index index_;
  DeathMatches found_;
};

}  // namespace

DeathMatches match_deaths(std::span<const roster::RegisterFile> registers,
                          std::span<const KnownEntry> people) {
  Matcher matcher(people);
  for (const auto& file : registers) {
    for (const auto& row : file.rows) {
      if (is_dead(file, row)) matcher.look_at(row);
    }
  }
  return matcher.take();
}

}  // namespace lindung::app
