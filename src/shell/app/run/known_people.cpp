#include "shell/app/run/known_people.h"

#include <algorithm>
#include <optional>

#include <tbb/parallel_for.h>

namespace lindung::app {
namespace {

constexpr std::size_t kPeoplePerBlock = 8192;
constexpr std::uint8_t kEarlier = 1;
constexpr std::uint8_t kWithdrawn = 2;
constexpr std::uint8_t kBirthDate = 4;

KnownEntry get(ByteReader& in) {
  KnownEntry entry;
  auto& p = entry.person;
  p.person = in.get<std::uint64_t>();
  p.nik = in.get<std::uint64_t>();
  p.family_card = in.get<std::uint64_t>();
  p.village = in.get<std::uint64_t>();
  p.phone = in.get<std::uint64_t>();
  const auto days = in.get<std::int32_t>();
  const char sex = in.get<char>();
  const char standing = in.get<char>();
  const auto flags = in.get<std::uint8_t>();
  in.require(verification::is_verdict(standing) && Date::is_in_calendar(days) &&
             (sex == ' ' || sex == 'L' || sex == 'P'));
  p.standing = static_cast<verification::Verdict>(standing);
  if (flags & kBirthDate) p.birth_date = Date::from_days(days);
  if (sex != ' ') p.sex = static_cast<Sex>(sex);
  entry.earlier_recipient = (flags & kEarlier) != 0;
  entry.withdrawn = (flags & kWithdrawn) != 0;
  entry.decile = in.get<std::int16_t>();
  entry.income_rupiah = in.get<std::int64_t>();
  entry.row.file = in.get<std::uint32_t>();
  entry.row.sheet = in.get<std::uint32_t>();
  entry.row.row = in.get<std::uint32_t>();
  p.name = in.get_text();
  entry.group = in.get_text();
  return entry;
}

Error damaged() {
  return Error::environment("STORE_CORRUPT", "known",
                            {"Catatan orang yang sudah dikenal di basis data rusak. Jalankan "
                             "`lindung journal verify`, lalu pulihkan dari cadangan.",
                             "The database's record of known people is damaged. Run `lindung "
                             "journal verify`, then restore from a backup."});
}

}  // namespace

void put_known(ByteWriter& out, const KnownEntry& entry) {
  const auto& p = entry.person;
  std::uint8_t flags = 0;
  if (entry.earlier_recipient) flags |= kEarlier;
  if (entry.withdrawn) flags |= kWithdrawn;
  if (p.birth_date) flags |= kBirthDate;
  out.put(p.person);
  out.put(p.nik);
  out.put(p.family_card);
  out.put(p.village);
  out.put(p.phone);
  out.put(p.birth_date ? p.birth_date->days() : std::int32_t{0});
  out.put(p.sex ? static_cast<char>(*p.sex) : ' ');
  out.put(static_cast<char>(p.standing));
  out.put(flags);
  out.put(entry.decile);
  out.put(entry.income_rupiah);
  out.put(entry.row.file);
  out.put(entry.row.sheet);
  out.put(entry.row.row);
  out.put_text(p.name);
  out.put_text(entry.group);
}

store::Series<store::Block> pack_known(std::uint64_t act, std::span<const KnownEntry> entries) {
  const auto pack = [act, entries](std::size_t i) {
    const std::size_t first = i * kPeoplePerBlock;
    const auto part = entries.subspan(first, std::min(kPeoplePerBlock, entries.size() - first));
    ByteWriter out;
    out.put(static_cast<std::uint32_t>(part.size()));
    for (const auto& entry : part) put_known(out, entry);
    return store::Block{std::string(kKnownBlocks), act, first, out.take()};
  };
  return {(entries.size() + kPeoplePerBlock - 1) / kPeoplePerBlock, pack};
}

Result<UnfilledVector<KnownEntry>> unpack_known(std::span<const store::Block> blocks) {
  std::vector<std::size_t> first(blocks.size() + 1, 0);  // of each block, among all entries
  for (std::size_t i = 0; i < blocks.size(); ++i)
    first[i + 1] = first[i] + ByteReader(blocks[i].bytes).get<std::uint32_t>();
  if (first.back() > kPeoplePerBlock * blocks.size()) return damaged();
  UnfilledVector<KnownEntry> entries(first.back());
  std::vector<char> intact(blocks.size(), 0);
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    ByteReader in(blocks[i].bytes);
    in.get<std::uint32_t>();
    for (std::size_t at = first[i]; at < first[i + 1]; ++at) entries[at] = get(in);
    intact[i] = in.ok() && in.at_end();
  });
  if (std::find(intact.begin(), intact.end(), 0) != intact.end()) return damaged();
  return entries;
}

Result<KnownPeople> load_known(store::Store& store, store::City city,
                               std::span<const std::uint64_t> acts) {
  KnownPeople known;
  for (const std::uint64_t act : acts) {
    LINDUNG_ASSIGN_OR_RETURN(auto blocks, store.blocks(city, act, kKnownBlocks));
    std::move(blocks.begin(), blocks.end(), std::back_inserter(known.blocks));
  }
  LINDUNG_ASSIGN_OR_RETURN(known.entries, unpack_known(known.blocks));
  auto& entries = known.entries;
  const auto by_person = [](const auto& a, const auto& b) {
    return a.person.person < b.person.person;
  };
  if (acts.size() < 2) return known;
  // Acts rise, so among the versions of one person the last one is the newest.
  if (!std::is_sorted(entries.begin(), entries.end(), by_person))
    std::stable_sort(entries.begin(), entries.end(), by_person);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool newest =
        i + 1 == entries.size() || entries[i + 1].person.person != entries[i].person.person;
    if (!newest) continue;
    if (kept != i) entries[kept] = entries[i];
    ++kept;
  }
  entries.resize(kept);
  return known;
}

}  // namespace lindung::app
