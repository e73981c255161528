#include "office/verification/tally.h"

#include <algorithm>
#include <array>

#include <tbb/parallel_for.h>

#include "base/check.h"

namespace lindung::verification {

namespace {

constexpr std::size_t kPiece = 4096;

void count(Counts& counts, Verdict verdict) {
  ++counts.read;
  switch (verdict) {
    case Verdict::Accepted:
      ++counts.accepted;
      break;
    case Verdict::Held:
      ++counts.held;
      break;
    case Verdict::Refused:
      ++counts.refused;
      break;
    case Verdict::Known:
      ++counts.known;
      break;
    case Verdict::NotPerson:
      ++counts.not_person;
      break;
  }
}

struct Tally {
  std::vector<Counts> groups;
  std::array<std::uint64_t, static_cast<std::size_t>(Reason::kCount)> reasons{};
};

void tally(const RowVerdict& row, Tally& counted) {
  count(counted.groups[std::min<std::size_t>(row.group, counted.groups.size() - 1)], row.verdict);
  row.reasons.each([&](Reason reason) { ++counted.reasons[static_cast<std::size_t>(reason)]; });
}

void add(Counts& sum, const Counts& part) {
  sum.read += part.read;
  sum.accepted += part.accepted;
  sum.held += part.held;
  sum.refused += part.refused;
  sum.known += part.known;
  sum.not_person += part.not_person;
}

}  // namespace

void count_rows(VerificationResult& result, std::size_t group_count) {
  const std::size_t pieces = (result.rows.size() + kPiece - 1) / kPiece;
  std::vector<Tally> parts(pieces, Tally{std::vector<Counts>(group_count + 1), {}});
  tbb::parallel_for(std::size_t{0}, pieces, [&](std::size_t piece) {
    const std::size_t end = std::min(result.rows.size(), (piece + 1) * kPiece);
    for (std::size_t i = piece * kPiece; i < end; ++i) tally(result.rows[i], parts[piece]);
  });
  result.groups.resize(group_count + 1);
  for (const Tally& part : parts) {
    for (std::size_t g = 0; g < part.groups.size(); ++g) {
      add(result.groups[g], part.groups[g]);
      add(result.total, part.groups[g]);
    }
    for (std::size_t r = 0; r < part.reasons.size(); ++r) result.reasons[r] += part.reasons[r];
  }
  const Counts& total = result.total;
  LINDUNG_CHECK(total.read ==
                total.accepted + total.held + total.refused + total.known + total.not_person);
  LINDUNG_CHECK(total.read == result.rows.size());
}

}  // namespace lindung::verification
