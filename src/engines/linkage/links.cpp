#include "engines/linkage/links.h"

#include <algorithm>
#include <array>
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

void weigh_terms(Lists& lists, const TermFrequency& frequency) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, lists.evidence.size(), 4096),
                    [&](const auto& part) {
                      for (std::size_t i = part.begin(); i < part.end(); ++i)
                        frequency.weigh(lists.evidence[i]);
                    });
}

// `left` says nothing that `right` does not say.
bool is_copy(const Described& left, const Described& right) {
  const Evidence &a = left.evidence, &b = right.evidence;
  return a.number == b.number && a.number != 0 && (b.number_confirmed || !a.number_confirmed) &&
         a.date == b.date && a.alternative == b.alternative && a.sex == b.sex &&
         a.place == b.place && a.household == b.household && a.phone == b.phone && !a.has_mother &&
         !b.has_mother && left.record.name == right.record.name;
}

// Judges the candidates of all threads and keeps the links.
class Collector {
 public:
  Collector(const Lists& lists, const Judge& inside, const Judge& across)
      : lists_(lists), inside_(inside), across_(across) {}

  CandidateSink sink(const BlockingRule& rule) {
    return [this, &rule](std::span<const Candidate> candidates) { take(rule, candidates); };
  }

  // Records of the left list that say nothing new of somebody in the right one.
  std::vector<std::uint32_t> copies() const {
    std::vector<std::uint32_t> all;
    for (const auto& some : copies_) all.insert(all.end(), some.begin(), some.end());
    return all;
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
    Hopeful& hopeful = hopeful_.local();
    std::size_t count = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (i + kAhead < candidates.size()) fetch(candidates[i + kAhead]);
      const auto& [l, r, left, right] = candidates[i];
      const bool done = equal_numbers_done & (left->number == right->number) & (left->number != 0);
      hopeful[count] = static_cast<std::uint16_t>(i);
      count += (!done) & judge_of(r).may_link(*left, *right);
    }
    std::vector<Link>& links = links_.local();
    for (const std::uint16_t i : std::span(hopeful).first(count)) {
      const auto& [l, r, left, right] = candidates[i];
      const Described one{lists_.record(l), *left}, other{lists_.record(r), *right};
      std::optional<Link> link = judge_of(r).judge(one, other);
      if (!link) continue;
      link->left = l;
      link->right = r;
      links.push_back(*link);
      if (lists_.is_right(r) && is_copy(one, other)) copies_.local().push_back(l);
    }
  }

  const Judge& judge_of(std::uint32_t right) const {
    return lists_.is_right(right) ? across_ : inside_;
  }

  static std::uint64_t at(const Link& link) {
    return (std::uint64_t{link.left} << 32) | link.right;
  }

  static void fetch(const Candidate& candidate) {
    for (const Evidence* evidence : {candidate.left_evidence, candidate.right_evidence}) {
      __builtin_prefetch(evidence);
      __builtin_prefetch(reinterpret_cast<const char*>(evidence) + 64);
    }
  }

  const Lists& lists_;
  const Judge& inside_;
  const Judge& across_;
  using Hopeful = std::array<std::uint16_t, kCandidatesMost>;
  tbb::enumerable_thread_specific<Hopeful> hopeful_;
  tbb::enumerable_thread_specific<std::vector<Link>> links_;
  tbb::enumerable_thread_specific<std::vector<std::uint32_t>> copies_;
};

std::vector<Link> find(std::span<const Record> left, std::span<const Record> right, Pairs pairs,
                       const Model& model) {
  Lists lists = pack_all(left, right);
  const TermFrequency frequency = TermFrequency::count(lists.evidence);
  weigh_terms(lists, frequency);
  const Judge inside(model, frequency, prior_within(model, left.size()));
  const Judge across(model, frequency, prior_between(model, left.size(), right.size()));
  Collector collector(lists, inside, across);
  const auto rules = people_rules();
  propose(lists, pairs, rules.front(), collector.sink(rules.front()));
  // What is sent again every month need not be compared again with everybody.
  if (pairs == Pairs::New)
    for (const std::uint32_t copy : collector.copies()) lists.evidence[copy].is_copy = true;
  for (const BlockingRule& rule : rules.subspan(1))
    propose(lists, pairs, rule, collector.sink(rule));
  return collector.finish();
}

}  // namespace

std::vector<Link> find_duplicates(std::span<const Record> records, const Model& model) {
  return find(records, {}, Pairs::New, model);
}

std::vector<Link> find_links(std::span<const Record> left, std::span<const Record> right,
                             const Model& model) {
  std::vector<Link> links = find(left, right, Pairs::Across, model);
  for (Link& link : links) link.right -= static_cast<std::uint32_t>(left.size());
  return links;
}

std::vector<Link> find_new_links(std::span<const Record> fresh, std::span<const Record> known,
                                 const Model& model) {
  return find(fresh, known, Pairs::New, model);
}

}  // namespace lindung::linkage
