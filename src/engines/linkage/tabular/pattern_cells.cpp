#include "engines/linkage/tabular/pattern_cells.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_reduce.h>

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kTogether = 2048;  // patterns
constexpr std::size_t kRarities = 256;

bool is_told(Story story, Answer answer) {
  return answer == Answer::Unknown || (answer == Answer::Same) == (story >= Story::Same);
}

// What each cell says of each story.
std::vector<ByStory> ratios_of(std::span<const PatternCells::Cell> cells, const Weights& weights) {
  std::vector<ByStory> ratios;
  ratios.reserve(cells.size());
  for (const auto& [field, finding] : cells) {
    const double same = weights.ratio(field, finding);
    ByStory all;
    all.fill(1);
    for (std::size_t story = 1; story < kStories; ++story)
      all[story] = weights.siblings_ratio(static_cast<Story>(story), field, finding, same);
    ratios.push_back(all);
  }
  return ratios;
}

void share_out(const Pattern& pattern, ByStory& told) {
  double total = 0;
  for (std::size_t story = 0; story < kStories; ++story) {
    if (!is_told(static_cast<Story>(story), pattern.answer)) told[story] = 0;
    total += told[story];
  }
  const double each = total == 0 ? 0 : pattern.count / total;
  for (double& share : told) share *= each;
}

void add(ByStory& sum, const ByStory& more) {
  for (std::size_t story = 0; story < kStories; ++story) sum[story] += more[story];
}

}  // namespace

PatternCells::PatternCells(std::span<const Pattern> patterns, std::size_t fields)
    : patterns_(patterns) {
  std::vector<std::uint32_t> numbers(fields * kAgreements * kRarities, 0);
  begins_.reserve(patterns.size() + 1);
  begins_.push_back(0);
  for (const Pattern& pattern : patterns) {
    for (std::size_t f = 0; f < fields; ++f) {
      const Finding finding = pattern.findings[f];
      if (finding.level == Agreement::Silent) continue;
      auto& number =
          numbers[(f * kAgreements + static_cast<std::size_t>(finding.level)) * kRarities +
                  finding.rarity];
      if (number == 0) {
        cells_.push_back({f, finding});
        number = static_cast<std::uint32_t>(cells_.size());
      }
      list_.push_back(number - 1);
    }
    begins_.push_back(list_.size());
  }
}

Told PatternCells::tell(const Weights& weights) const {
  const auto ratios = ratios_of(cells_, weights);
  ByStory shares;
  for (std::size_t story = 0; story < kStories; ++story)
    shares[story] = weights.share(static_cast<Story>(story));
  using Range = tbb::blocked_range<std::size_t>;
  return tbb::parallel_deterministic_reduce(
      Range(0, patterns_.size(), kTogether), Told{{}, std::vector<ByStory>(cells_.size())},
      [&](const Range& range, Told sum) {
        for (std::size_t i = range.begin(); i < range.end(); ++i) {
          const std::span cells(list_.data() + begins_[i], begins_[i + 1] - begins_[i]);
          ByStory told = shares;
          for (const std::uint32_t cell : cells) {
            for (std::size_t story = 0; story < kStories; ++story)
              told[story] *= ratios[cell][story];
          }
          share_out(patterns_[i], told);
          add(sum.stories, told);
          for (const std::uint32_t cell : cells) add(sum.cells[cell], told);
        }
        return sum;
      },
      [](Told a, const Told& b) {
        add(a.stories, b.stories);
        for (std::size_t cell = 0; cell < a.cells.size(); ++cell) add(a.cells[cell], b.cells[cell]);
        return a;
      });
}

}  // namespace lindung::linkage::tabular
