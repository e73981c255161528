// engines/linkage/tabular/decisions.h - what a person has decided of pairs of records: that they
// are one human being, or two. A decision stands above every weight: what was decided is linked, or
// never linked, and not asked again.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace lindung::linkage::tabular {

enum class Answer : std::uint8_t { Unknown, Same, Different };

struct Decision {
  std::uint32_t a = 0, b = 0;  // records, a other than b
  Answer answer = Answer::Unknown;
};

// The position of a decision that others contradict: two records are different that others make one
// (1 is 2, 2 is 3, but 1 is not 3), or the same pair is decided both ways. Nothing when there is
// none.
std::optional<std::size_t> find_contradiction(std::span<const Decision> decisions);

// Which records must not meet.
class Forbidden {
 public:
  explicit Forbidden(std::span<const Decision> decisions);
  bool empty() const { return others_.empty(); }
  // The records that are different from this one.
  std::span<const std::uint32_t> of(std::uint32_t record) const;

 private:
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> others_;
};

}  // namespace lindung::linkage::tabular
