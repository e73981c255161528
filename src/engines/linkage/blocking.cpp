#include "engines/linkage/blocking.h"

#include <algorithm>
#include <array>
#include <vector>

#include <boost/sort/pdqsort/pdqsort.hpp>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "engines/linkage/buckets.h"
#include "engines/linkage/overlap.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kNeighbours = 64;
constexpr std::size_t kWorthCopying = 16;  // records in a block
constexpr std::size_t kAhead = 8;          // records whose evidence is on its way from memory

enum class Cut : std::uint8_t { None, ByToken, ByDate };

// The blocks of one bucket.
class Scan {
 public:
  Scan(const Lists& lists, Pairs pairs, const BlockingRule& rule, const CandidateSink& sink)
      : lists_(lists), across_(pairs == Pairs::Across), rule_(rule), sink_(sink) {}

  void bucket(std::span<Entry> entries) {
    blocks(entries, Cut::None);
    flush();
  }

 private:
  bool is_right(const Entry& entry) const { return lists_.is_right(entry.position); }
  const Evidence& evidence(const Entry& entry) const { return lists_.evidence[entry.position]; }

  void blocks(std::span<Entry> entries, Cut cut) {
    boost::sort::pdqsort_branchless(
        entries.begin(), entries.end(),
        [](const Entry& x, const Entry& y) { return x.order() < y.order(); });
    for (std::size_t begin = 0; begin < entries.size();) {
      std::size_t end = begin + 1;
      while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
      if (end - begin > 1) block(entries.subspan(begin, end - begin), cut);
      begin = end;
    }
  }

  void block(std::span<Entry> entries, Cut cut) {
    const auto middle = std::partition_point(entries.begin(), entries.end(),
                                             [this](const Entry& e) { return !is_right(e); });
    const auto lefts = static_cast<std::size_t>(middle - entries.begin());
    const std::size_t rights = entries.size() - lefts;
    if (lefts == 0 || (across_ && rights == 0)) return;
    const std::size_t limit = rule_.block_size_max;
    const std::size_t twice_pairs = lefts * ((across_ ? 0 : lefts) + 2 * rights);
    if (twice_pairs > (across_ ? 2 : 1) * limit * limit) return oversized(entries, cut);
    gather(entries);
    for (std::size_t i = 0; i < lefts; ++i)
      pairs(entries, i, across_ ? lefts : i + 1, entries.size());
  }

  void oversized(std::span<Entry> entries, Cut cut) {
    if (cut == Cut::None && rule_.oversized == Oversized::CutAndChain) chain(entries);
    if (cut == Cut::ByDate) return neighbours(entries);
    std::vector<Entry> finer;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      fetch(entries, i + kAhead);
      const Entry& entry = entries[i];
      if (cut == Cut::None)
        add_tokens(entry, finer);
      else
        finer.push_back({evidence(entry).short_date(), entry.position, entry.signature});
    }
    blocks(finer, cut == Cut::None ? Cut::ByToken : Cut::ByDate);
  }

  void add_tokens(const Entry& entry, std::vector<Entry>& finer) const {
    const Evidence& cut = evidence(entry);
    cut.tokens.each(cut.sounds_text(), [&](std::uint32_t token) {
      finer.push_back({token, entry.position, entry.signature});
    });
  }

  // Evidence lies wherever the record does: it is asked for before it is needed. It stands on two
  // lines of the cache.
  void fetch(std::span<const Entry> entries, std::size_t i) const {
    if (i >= entries.size()) return;
    const Evidence* const wanted = &evidence(entries[i]);
    __builtin_prefetch(wanted);
    __builtin_prefetch(reinterpret_cast<const char*>(wanted + 1) - 1);
  }

  // Every record also meets the first of its block, and the first of the right list.
  void chain(std::span<const Entry> entries) {
    const auto first_right = std::find_if(entries.begin(), entries.end(),
                                          [this](const Entry& entry) { return is_right(entry); });
    for (const Entry& entry : entries) {
      propose(entries.front(), entry, evidence(entries.front()), evidence(entry));
      if (first_right != entries.end() && !is_right(entry))
        propose(entry, *first_right, evidence(entry), evidence(*first_right));
    }
  }

  void neighbours(std::span<Entry> entries) {
    const auto in_list = [this](const Entry& entry) {
      return is_right(entry) ? entry.position - lists_.left.size() : entry.position;
    };
    std::sort(entries.begin(), entries.end(), [&](const Entry& x, const Entry& y) {
      if (x.signature != y.signature) return x.signature < y.signature;
      const std::size_t a = in_list(x), b = in_list(y);
      return a != b ? a < b : x.position < y.position;
    });
    gather(entries);
    for (std::size_t i = 0; i < entries.size(); ++i)
      pairs(entries, i, i + 1, std::min(entries.size(), i + 1 + kNeighbours));
  }

  // What is read most often is copied together, so that it is fetched from far away once a record
  // and not once a pair.
  void gather(std::span<const Entry> entries) {
    signatures_.clear();
    for (const Entry& entry : entries) signatures_.push_back(entry.signature);
    found_.resize(std::max(found_.size(), entries.size()));
    gathered_ = entries.size() >= kWorthCopying;
    if (!gathered_) return;
    flush();  // its candidates may stand on the copies of the block before
    copies_.clear();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      fetch(entries, i + kAhead);
      copies_.push_back(evidence(entries[i]));
    }
  }

  const Evidence& near(std::span<const Entry> entries, std::size_t i) const {
    return gathered_ ? copies_[i] : evidence(entries[i]);
  }

  void pairs(std::span<const Entry> entries, std::size_t one, std::size_t begin, std::size_t end) {
    const std::span<const std::uint64_t> others(signatures_.data() + begin, end - begin);
    const std::size_t count =
        find_overlapping(signatures_[one], others, rule_.overlap_percent, found_.data());
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t other = begin + found_[k];
      propose(entries[one], entries[other], near(entries, one), near(entries, other));
    }
  }

  void propose(const Entry& x, const Entry& y, const Evidence& of_x, const Evidence& of_y) {
    const bool asked_for = across_ ? is_right(x) != is_right(y) : !is_right(x) || !is_right(y);
    if (x.position == y.position || !asked_for) return;
    batch_[held_++] = x.position < y.position ? Candidate{x.position, y.position, &of_x, &of_y}
                                              : Candidate{y.position, x.position, &of_y, &of_x};
    if (held_ == kCandidatesMost) flush();
  }

  void flush() {
    if (held_ > 0) sink_({batch_.data(), held_});
    held_ = 0;
  }

  const Lists& lists_;
  const bool across_;
  const BlockingRule& rule_;
  const CandidateSink& sink_;
  bool gathered_ = false;  // copies_ holds the block at hand
  std::vector<Evidence> copies_;
  std::vector<std::uint64_t> signatures_;
  std::vector<std::uint32_t> found_;
  std::array<Candidate, kCandidatesMost> batch_;
  std::size_t held_ = 0;
};

}  // namespace

void propose(const Lists& lists, Pairs pairs, const BlockingRule& rule, const CandidateSink& sink) {
  Buckets buckets(lists, rule.key);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, buckets.size()), [&](const auto& part) {
    Scan scan(lists, pairs, rule, sink);
    for (std::size_t bucket = part.begin(); bucket < part.end(); ++bucket)
      scan.bucket(buckets[bucket]);
  });
}

}  // namespace lindung::linkage
