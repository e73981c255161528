#include "engines/linkage/links.h"

#include <algorithm>
#include <optional>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/blocking.h"
#include "engines/linkage/compare.h"
#include "engines/linkage/evidence.h"
#include "engines/linkage/term_frequency.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kAhead =
    12;  // candidates whose evidence is on its way from memory while one is judged

void weigh_all_names(Side& side, const TermFrequency& frequency) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, side.evidence.size(), 4096),
                    [&](const auto& part) {
                      for (std::size_t i = part.begin(); i < part.end(); ++i)
                        side.evidence[i].name_bits =
                            static_cast<std::uint16_t>(frequency.name_bits(side.evidence[i]));
                    });
}

// Judges the candidates of all threads and keeps the links.
class Collector {
 public:
  Collector(const Side& left, const Side& right, const Judge& judge)
      : left_(left), right_(right), judge_(judge) {}

  CandidateSink sink(const BlockingRule& rule) {
    return [this, &rule](std::span<const Candidate> candidates) { take(rule, candidates); };
  }

  // Each pair once, whichever rules proposed it.
  std::vector<Link> finish() {
    std::vector<Link> all;
    for (const std::vector<Link>& links : links_) all.insert(all.end(), links.begin(), links.end());
    tbb::parallel_sort(all.begin(), all.end(),
                       [](const Link& x, const Link& y) { return at(x) < at(y); });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Link& x, const Link& y) { return at(x) == at(y); }),
              all.end());
    return all;
  }

 private:
  // Pairs of equal number belong to the rule of that name alone; the others leave them out.
  void take(const BlockingRule& rule, std::span<const Candidate> candidates) {
    const bool equal_numbers_done = &rule != people_rules().data();
    std::vector<Link>& links = links_.local();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (i + kAhead < candidates.size()) fetch(candidates[i + kAhead]);
      const auto [l, r] = candidates[i];
      const Evidence &a = left_.evidence[l], &b = right_.evidence[r];
      if (equal_numbers_done && a.number == b.number && a.number != 0) continue;
      std::optional<Link> link = judge_.judge({left_.records[l], a}, {right_.records[r], b});
      if (!link) continue;
      link->left = l;
      link->right = r;
      links.push_back(*link);
    }
  }

  static std::uint64_t at(const Link& link) {
    return (std::uint64_t{link.left} << 32) | link.right;
  }

  void fetch(const Candidate& candidate) const {
    const char* l = reinterpret_cast<const char*>(&left_.evidence[candidate.left]);
    const char* r = reinterpret_cast<const char*>(&right_.evidence[candidate.right]);
    __builtin_prefetch(l);
    __builtin_prefetch(l + 64);
    __builtin_prefetch(r);
    __builtin_prefetch(r + 64);
  }

  const Side& left_;
  const Side& right_;
  const Judge& judge_;
  tbb::enumerable_thread_specific<std::vector<Link>> links_;
};

}  // namespace

std::vector<Link> find_duplicates(std::span<const Record> records, const Model& model) {
  Side side = pack_all(records);
  const TermFrequency frequency = TermFrequency::count(side.evidence);
  weigh_all_names(side, frequency);
  const Judge judge(model, frequency, prior_within(model, records.size()));
  Collector collector(side, side, judge);
  for (const BlockingRule& rule : people_rules()) {
    propose_within(side, rule, collector.sink(rule));
  }
  return collector.finish();
}

std::vector<Link> find_links(std::span<const Record> left, std::span<const Record> right,
                             const Model& model) {
  Side lefts = pack_all(left), rights = pack_all(right);
  const TermFrequency frequency = TermFrequency::count(lefts.evidence, rights.evidence);
  weigh_all_names(lefts, frequency);
  weigh_all_names(rights, frequency);
  const Judge judge(model, frequency, prior_between(model, left.size(), right.size()));
  Collector collector(lefts, rights, judge);
  for (const BlockingRule& rule : people_rules()) {
    propose_between(lefts, rights, rule, collector.sink(rule));
  }
  return collector.finish();
}

}  // namespace lindung::linkage
