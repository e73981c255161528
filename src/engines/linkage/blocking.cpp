#include "engines/linkage/blocking.h"

#include <algorithm>
#include <array>
#include <vector>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "engines/linkage/buckets.h"
#include "engines/linkage/overlap.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kBatch = 1024;
constexpr std::size_t kNeighbours = 64;

enum class Cut : std::uint8_t { None, ByToken, ByDate };

constexpr bool is_right(const Entry& entry) { return (entry.position & kRightSide) != 0; }

// The blocks of one bucket.
class Scan {
 public:
  Scan(const Side& left, const Side* right, const BlockingRule& rule, const CandidateSink& sink)
      : left_(left), right_(right), rule_(rule), sink_(sink) {}

  void bucket(std::span<Entry> entries) {
    blocks(entries, Cut::None);
    flush();
  }

 private:
  const Evidence& evidence(const Entry& entry) const {
    const std::uint32_t position = entry.position & ~kRightSide;
    return is_right(entry) ? right_->evidence[position] : left_.evidence[position];
  }

  void blocks(std::span<Entry> entries, Cut cut) {
    std::sort(entries.begin(), entries.end(),
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
                                             [](const Entry& e) { return !is_right(e); });
    const auto lefts = static_cast<std::size_t>(middle - entries.begin());
    const std::size_t rights = entries.size() - lefts, limit = rule_.block_size_max;
    const bool between = right_ != nullptr;
    if (between ? lefts * rights > limit * limit : entries.size() > limit)
      return oversized(entries, cut);
    const std::size_t firsts = between ? lefts : entries.size();
    if (between && rights == 0) return;
    copy_signatures(entries);
    for (std::size_t i = 0; i < firsts; ++i)
      pairs(entries, i, between ? lefts : i + 1, entries.size());
  }

  void oversized(std::span<Entry> entries, Cut cut) {
    if (cut == Cut::None && rule_.oversized == Oversized::CutAndChain) chain(entries);
    if (cut == Cut::ByDate) return neighbours(entries);
    std::vector<Entry> finer;
    for (const Entry& entry : entries) {
      if (cut == Cut::None)
        add_tokens(entry, finer);
      else
        finer.push_back({evidence(entry).short_date(), entry.position, entry.signature});
    }
    blocks(finer, cut == Cut::None ? Cut::ByToken : Cut::ByDate);
  }

  void add_tokens(const Entry& entry, std::vector<Entry>& finer) const {
    for (const std::string_view token : Tokens(evidence(entry).sounds_text()))
      finer.push_back(
          {static_cast<std::uint32_t>(hash_text(token)), entry.position, entry.signature});
  }

  void chain(std::span<const Entry> entries) {
    const auto first_right = std::find_if(entries.begin(), entries.end(), is_right);
    for (const Entry& entry : entries) {
      if (right_ == nullptr || is_right(entry))
        propose(entries.front(), entry);
      else if (first_right != entries.end())
        propose(entry, *first_right);
    }
  }

  void neighbours(std::span<Entry> entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry& x, const Entry& y) {
      const std::uint32_t a = x.position & ~kRightSide, b = y.position & ~kRightSide;
      return x.signature != y.signature ? x.signature < y.signature
             : a != b                   ? a < b
                                        : x.position < y.position;
    });
    copy_signatures(entries);
    for (std::size_t i = 0; i < entries.size(); ++i)
      pairs(entries, i, i + 1, std::min(entries.size(), i + 1 + kNeighbours));
  }

  // Next to each other, for the test that is made most often.
  void copy_signatures(std::span<const Entry> entries) {
    signatures_.clear();
    for (const Entry& entry : entries) signatures_.push_back(entry.signature);
    found_.resize(std::max(found_.size(), entries.size()));
  }

  void pairs(std::span<const Entry> entries, std::size_t one, std::size_t begin, std::size_t end) {
    const std::span<const std::uint64_t> others(signatures_.data() + begin, end - begin);
    const std::size_t count =
        find_overlapping(signatures_[one], others, rule_.overlap_percent, found_.data());
    for (std::size_t k = 0; k < count; ++k) propose(entries[one], entries[begin + found_[k]]);
  }

  void propose(const Entry& x, const Entry& y) {
    if (x.position == y.position || (right_ != nullptr && is_right(x) == is_right(y))) return;
    const std::uint32_t a = x.position & ~kRightSide, b = y.position & ~kRightSide;
    const bool in_order = right_ != nullptr ? !is_right(x) : a < b;
    batch_[held_++] = in_order ? Candidate{a, b} : Candidate{b, a};
    if (held_ == kBatch) flush();
  }

  void flush() {
    if (held_ > 0) sink_({batch_.data(), held_});
    held_ = 0;
  }

  const Side& left_;
  const Side* right_;
  const BlockingRule& rule_;
  const CandidateSink& sink_;
  std::vector<std::uint64_t> signatures_;
  std::vector<std::uint32_t> found_;
  std::array<Candidate, kBatch> batch_;
  std::size_t held_ = 0;
};

void propose(const Side& left, const Side* right, const BlockingRule& rule,
             const CandidateSink& sink) {
  Buckets buckets(left, right, rule.key);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, buckets.size()), [&](const auto& part) {
    Scan scan(left, right, rule, sink);
    for (std::size_t bucket = part.begin(); bucket < part.end(); ++bucket)
      scan.bucket(buckets[bucket]);
  });
}

}  // namespace

void propose_within(const Side& side, const BlockingRule& rule, const CandidateSink& sink) {
  propose(side, nullptr, rule, sink);
}

void propose_between(const Side& left, const Side& right, const BlockingRule& rule,
                     const CandidateSink& sink) {
  propose(left, &right, rule, sink);
}

}  // namespace lindung::linkage
