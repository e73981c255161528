#include "shell/app/run/determination.h"

#include <algorithm>
#include <map>

#include <tbb/parallel_for.h>

#include "base/bytes.h"
#include "base/positions.h"

namespace lindung::app {
namespace {

constexpr std::size_t kPeoplePerBlock = 8192;

}  // namespace

UnfilledVector<selection::Candidate> candidates(const scheme::Scheme& scheme,
                                                std::span<const KnownEntry> people,
                                                const CityPast& past) {
  std::map<std::string_view, std::uint16_t> groups;
  for (std::size_t i = 0; i < scheme.groups.size(); ++i)
    groups[scheme.groups[i].id] = static_cast<std::uint16_t>(i);
  const auto positions = positions_where(people.size(), [&](std::size_t i) {
    const KnownEntry& entry = people[i];
    return !entry.withdrawn && entry.person.standing == verification::Verdict::Accepted &&
           groups.contains(entry.group) && !past.left.contains(entry.person.person);
  });
  UnfilledVector<selection::Candidate> found(positions.size());
  tbb::parallel_for(std::size_t{0}, positions.size(), [&](std::size_t i) {
    const KnownEntry& entry = people[positions[i]];
    selection::Candidate candidate;
    candidate.person = entry.person.person;
    candidate.group = groups.find(entry.group)->second;
    candidate.earlier_recipient =
        entry.earlier_recipient || past.recipients.contains(entry.person.person);
    candidate.decile = static_cast<std::int8_t>(std::clamp<std::int16_t>(entry.decile, 0, 10));
    candidate.village = entry.person.village;
    candidate.income = entry.income_rupiah;
    candidate.birth_date = entry.person.birth_date;
    candidate.file_order = entry.row.file;
    candidate.row_order = std::uint64_t{entry.row.sheet} << 32 | entry.row.row;
    found[i] = candidate;
  });
  return found;
}

std::vector<store::Block> pack_determination(std::uint64_t act,
                                             std::span<const selection::Candidate> all,
                                             std::span<const selection::Placement> placements) {
  std::vector<store::Block> blocks;
  for (std::size_t from = 0; from < all.size(); from += kPeoplePerBlock) {
    const std::size_t until = std::min(from + kPeoplePerBlock, all.size());
    ByteWriter out;
    out.put(static_cast<std::uint32_t>(until - from));
    for (std::size_t i = from; i < until; ++i) {
      const auto& placement = placements[i];
      out.put(all[i].person);
      out.put(static_cast<std::uint8_t>(placement.outcome));
      out.put(static_cast<std::uint8_t>(placement.binding));
      out.put(placement.decided_by);
      out.put(placement.fund);
      out.put(placement.rank);
      out.put(placement.rank_in_group);
      out.put(placement.rank_in_ward);
    }
    blocks.push_back({std::string(kDeterminationBlocks), act, all[from].person, out.take()});
  }
  return blocks;
}

Result<std::vector<PlacedPerson>> unpack_determination(std::span<const store::Block> blocks) {
  std::vector<PlacedPerson> placed;
  for (const auto& block : blocks) {
    ByteReader in(block.bytes);
    const auto count = in.get<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
      PlacedPerson one;
      one.person = in.get<std::uint64_t>();
      const auto outcome = in.get<std::uint8_t>();
      const auto binding = in.get<std::uint8_t>();
      in.require(outcome <= static_cast<std::uint8_t>(selection::Outcome::Waiting) &&
                 binding < static_cast<std::uint8_t>(selection::Binding::kCount));
      one.placement.outcome = static_cast<selection::Outcome>(outcome);
      one.placement.binding = static_cast<selection::Binding>(binding);
      one.placement.decided_by = in.get<std::uint8_t>();
      one.placement.fund = in.get<std::uint16_t>();
      one.placement.rank = in.get<std::uint32_t>();
      one.placement.rank_in_group = in.get<std::uint32_t>();
      one.placement.rank_in_ward = in.get<std::uint32_t>();
      placed.push_back(one);
    }
    if (!in.ok() || !in.at_end()) {
      return Error::environment(
          "STORE_CORRUPT", "determination",
          {"Catatan penetapan di basis data rusak. Jalankan `lindung journal verify`.",
           "The database's record of the determination is damaged. Run `lindung journal verify`."});
    }
  }
  return placed;
}

}  // namespace lindung::app
