#include "office/sample/plan.h"

#include <algorithm>

#include "office/sample/random.h"

namespace lindung::sample {
namespace {

// What JKK and JKM cost a head and month in the lowest bracket; only to guess how many the funds
// pay where no quota says it.
constexpr std::int64_t kDuesRupiah = 16'800;

using Grid = std::vector<std::vector<std::uint64_t>>;  // by group, by ward

std::uint64_t total_places(const scheme::Scheme& scheme) {
  if (scheme.quota) return static_cast<std::uint64_t>(std::max<std::int64_t>(*scheme.quota, 0));
  std::int64_t quotas = 0;
  bool all = true;
  for (const auto& group : scheme.groups) {
    all = all && group.quota.has_value();
    quotas += group.quota.value_or(0);
  }
  if (all) return static_cast<std::uint64_t>(quotas);
  std::int64_t paid = 0;
  for (const auto& fund : scheme.funds) {
    paid += fund.ceiling.amount() / (kDuesRupiah * std::max(fund.months.months(), 1));
  }
  return static_cast<std::uint64_t>(std::max<std::int64_t>(paid, 100));
}

std::uint64_t group_weight(const scheme::Group& group) {
  if (group.sample_share > 0) return static_cast<std::uint64_t>(group.sample_share);
  return static_cast<std::uint64_t>(std::max<std::int64_t>(group.quota.value_or(1), 1));
}

std::vector<std::uint64_t> places_by_group(const scheme::Scheme& scheme) {
  std::uint64_t weights = 0;
  for (const auto& group : scheme.groups) weights += group_weight(group);
  const std::uint64_t total = total_places(scheme);
  std::vector<std::uint64_t> places;
  for (const auto& group : scheme.groups) {
    const std::uint64_t by_weight =
        total * group_weight(group) / std::max<std::uint64_t>(weights, 1);
    const bool fixed = group.quota && (!scheme.quota || *group.quota <= *scheme.quota);
    places.push_back(fixed ? static_cast<std::uint64_t>(*group.quota) : by_weight + 1);
  }
  return places;
}

std::uint64_t ward_places(const scheme::Scheme& scheme, RegionCode ward) {
  for (const auto& [code, places] : scheme.ward_quotas) {
    if (code == ward) return static_cast<std::uint64_t>(places);
  }
  return static_cast<std::uint64_t>(*scheme.ward_quota);
}

std::uint64_t with_waiting(std::uint64_t places, std::uint64_t percent) {
  return places == 0 ? 0 : places + places * percent / 100 + 2;
}

// Divides `total` by weights without losing one.
template <class Weight>
void divide(std::uint64_t total, std::size_t parts, Weight weight,
            std::vector<std::uint64_t>& into) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < parts; ++i) sum += weight(i);
  std::uint64_t before = 0;
  std::uint64_t given = 0;
  for (std::size_t i = 0; i < parts && sum > 0; ++i) {
    before += weight(i);
    const std::uint64_t until = total * before / sum;
    into.push_back(until - given);
    given = until;
  }
}

Grid good_rows(const scheme::Scheme& scheme, const City& city) {
  const auto places = places_by_group(scheme);
  const std::size_t wards = city.wards.size();
  std::uint64_t new_weights = 0;
  for (const auto& group : scheme.groups) {
    if (!group.earlier_recipients) new_weights += group_weight(group);
  }
  Grid grid;
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    const auto& group = scheme.groups[g];
    auto& row = grid.emplace_back();
    if (scheme.ward_quota && !group.earlier_recipients) {
      for (const Ward& ward : city.wards) {
        const std::uint64_t own =
            ward_places(scheme, ward.code) * group_weight(group) / new_weights;
        row.push_back(with_waiting(own, kWaitingPercent));
      }
      continue;
    }
    const bool flat = scheme.ward_quota.has_value();
    divide(
        with_waiting(places[g],
                     group.earlier_recipients ? kEarlierWaitingPercent : kWaitingPercent),
        wards, [&](std::size_t w) { return flat ? 1 : std::uint64_t{city.wards[w].weight}; }, row);
  }
  return grid;
}

void scale(Grid& grid, std::uint64_t rows) {
  std::uint64_t sum = 0;
  for (const auto& row : grid) {
    for (const auto n : row) sum += n;
  }
  std::uint64_t before = 0;
  std::uint64_t given = 0;
  for (auto& row : grid) {
    for (auto& n : row) {
      before += n;
      const std::uint64_t until = sum == 0 ? 0 : rows * before / sum;
      n = until - given;
      given = until;
    }
  }
}

// Cuts a list of shares into files of at most `most` rows.
void cut(std::vector<Unit>& units, Unit model, const std::vector<Share>& shares,
         std::uint64_t most) {
  std::uint64_t room = most;
  model.part = 0;
  const std::size_t first = units.size();
  for (Share share : shares) {
    while (share.rows > 0) {
      if (room == most) {
        units.push_back(model);
        units.back().part = static_cast<std::uint32_t>(units.size() - first);
      }
      Share part = share;
      part.rows = std::min(share.rows, room);
      units.back().shares.push_back(part);
      share.rows -= part.rows;
      room -= part.rows;
      if (room == 0) room = most;
    }
  }
  if (units.size() == first + 1) units.back().part = 0;
}

Sender sender_for(const std::vector<std::uint64_t>& row, std::size_t districts,
                  std::uint64_t random) {
  std::uint64_t sum = 0;
  for (const auto n : row) sum += n;
  if (sum < 400 || random % 5 == 0) return Sender::SectorOffice;
  if (sum >= row.size() * 22) return Sender::Ward;
  return sum >= districts * 40 ? Sender::DistrictOffice : Sender::SectorOffice;
}

void add_group(Plan& plan, const City& city, std::uint16_t g, const std::vector<std::uint64_t>& row,
               Sender sender, std::uint64_t most) {
  Unit model;
  model.sender = sender;
  model.group = g;
  std::vector<Share> shares;
  for (std::size_t w = 0; w < row.size(); ++w) {
    shares.push_back({g, w, row[w]});
    const bool last_here =
        sender == Sender::Ward || w + 1 == row.size() ||
        (sender == Sender::DistrictOffice && city.wards[w + 1].district != city.wards[w].district);
    if (!last_here) continue;
    cut(plan.units, model, shares, most);
    shares.clear();
  }
}

}  // namespace

Plan plan_of(const scheme::Scheme& scheme, const City& city, const SampleOptions& options) {
  Plan plan;
  plan.counts_good = options.rows == 0;
  if (city.wards.empty() || scheme.groups.empty()) return plan;
  Grid grid = good_rows(scheme, city);
  if (!plan.counts_good) scale(grid, options.rows);

  const std::uint64_t most = std::max<std::uint64_t>(options.rows_per_file, 1);
  std::vector<Share> walk_in;
  std::vector<std::uint64_t> by_ward(city.wards.size());
  for (std::uint16_t g = 0; g < grid.size(); ++g) {
    for (std::size_t w = 0; w < grid[g].size(); ++w) {
      by_ward[w] += grid[g][w];
      if (scheme.groups[g].earlier_recipients) continue;
      const std::uint64_t walked = grid[g][w] * kWalkInPercent / 100;
      if (walked == 0) continue;
      walk_in.push_back({g, w, walked});
      grid[g][w] -= walked;
    }
    add_group(plan, city, g, grid[g],
              sender_for(grid[g], city.districts.size(), mix(options.seed, 0x5E4D, g)), most);
  }
  Unit model;
  model.sender = Sender::WalkIn;
  std::stable_sort(walk_in.begin(), walk_in.end(),
                   [](const Share& a, const Share& b) { return a.ward < b.ward; });
  cut(plan.units, model, walk_in, most);

  const std::uint64_t fullest = *std::max_element(by_ward.begin(), by_ward.end());
  const std::uint64_t needed =
      plan.counts_good ? fullest + fullest * 55 / 100 + 100 : fullest + fullest * 30 / 100 + 50;
  plan.households_per_ward = needed + needed * kBackgroundPercent / 100 + 2;
  return plan;
}

}  // namespace lindung::sample
