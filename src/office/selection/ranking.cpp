#include "office/selection/ranking.h"

#include <algorithm>
#include <array>
#include <limits>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "base/check.h"
#include "base/unfilled.h"

namespace lindung::selection {
namespace {

using scheme::PriorityKind;

constexpr std::int64_t kIncomeCap =
    1'000'000'000'000;  // above it everybody is equal; 40 bits hold it
constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

int bits_of(PriorityKind kind) {
  switch (kind) {
    case PriorityKind::EarlierRecipient:
      return 1;
    case PriorityKind::LowerDecile:
      return 4;
    case PriorityKind::RankInRoster:
    case PriorityKind::Older:
      return 32;
    case PriorityKind::LowerIncome:
      return 40;
    case PriorityKind::EarlierProposal:
      return 64;
  }
  return 64;
}

// All that decides on a rank, most important bits first: a long number that compares like the list
// of priorities.
struct Key {
  static constexpr std::size_t kWords = 6;
  std::array<std::uint64_t, kWords> words{};
  int used = 0;

  void append(std::uint64_t value, int bits) {
    if (bits < 64) value = std::min(value, (std::uint64_t{1} << bits) - 1);
    const auto word = static_cast<std::size_t>(used / 64);
    const int room = 64 - used % 64;
    if (bits <= room) {
      words[word] |= value << (room - bits);
    } else {
      words[word] |= value >> (bits - room);
      words[word + 1] |= value << (64 - (bits - room));
    }
    used += bits;
  }
};

Key key_of(const scheme::Scheme& scheme, const Candidate& candidate) {
  Key key;
  for (const auto& priority : scheme.priorities) {
    key.append(priority_value(scheme, priority.kind, candidate), bits_of(priority.kind));
  }
  key.append(candidate.file_order, 32);  // files are counted in 32 bits
  key.append(candidate.row_order, 64);
  key.append(candidate.person, 64);
  return key;
}

// Two words decide nearly always, so they travel with the position.
struct Entry {
  std::uint64_t first;
  std::uint64_t second;
  std::uint32_t position;
};

int key_bits(const scheme::Scheme& scheme) {
  int bits = 32 + 2 * 64;
  for (const auto& priority : scheme.priorities) bits += bits_of(priority.kind);
  return bits;
}

}  // namespace

bool is_earlier(const scheme::Scheme& scheme, const Candidate& candidate) {
  return candidate.earlier_recipient || scheme.groups[candidate.group].earlier_recipients;
}

std::uint64_t priority_value(const scheme::Scheme& scheme, PriorityKind kind,
                             const Candidate& candidate) {
  switch (kind) {
    case PriorityKind::EarlierRecipient:
      return is_earlier(scheme, candidate) ? 0 : 1;
    case PriorityKind::RankInRoster:
      return candidate.rank_in_roster == 0 ? kLast : candidate.rank_in_roster;
    case PriorityKind::LowerDecile:
      return candidate.decile < 1 ? kLast : static_cast<std::uint64_t>(candidate.decile);
    case PriorityKind::LowerIncome:
      return candidate.income < 0
                 ? kLast
                 : static_cast<std::uint64_t>(std::min(candidate.income, kIncomeCap));
    case PriorityKind::Older:
      return candidate.birth_date
                 ? static_cast<std::uint64_t>(std::int64_t{candidate.birth_date->days()} +
                                              (std::int64_t{1} << 31))
                 : kLast;
    case PriorityKind::EarlierProposal:
      return candidate.eligible_since_act;
  }
  return kLast;
}

std::vector<std::uint32_t> rank(const scheme::Scheme& scheme,
                                std::span<const Candidate> candidates) {
  LINDUNG_CHECK(candidates.size() < std::numeric_limits<std::uint32_t>::max());
  LINDUNG_CHECK(key_bits(scheme) <= static_cast<int>(Key::kWords) * 64);
  UnfilledVector<Entry> entries(candidates.size());
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, candidates.size()), [&](const Range& range) {
    for (std::size_t i = range.begin(); i != range.end(); ++i) {
      const Key key = key_of(scheme, candidates[i]);
      entries[i] = {key.words[0], key.words[1], static_cast<std::uint32_t>(i)};
    }
  });
  tbb::parallel_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second != b.second) return a.second < b.second;
    return key_of(scheme, candidates[a.position]).words <
           key_of(scheme, candidates[b.position]).words;
  });
  std::vector<std::uint32_t> order(candidates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = entries[i].position;
  return order;
}

std::uint8_t first_difference(const scheme::Scheme& scheme, const Candidate& a,
                              const Candidate& b) {
  for (std::size_t i = 0; i < scheme.priorities.size(); ++i) {
    const auto kind = scheme.priorities[i].kind;
    if (priority_value(scheme, kind, a) != priority_value(scheme, kind, b)) {
      return static_cast<std::uint8_t>(i);
    }
  }
  return kDecidedByOrder;
}

}  // namespace lindung::selection
