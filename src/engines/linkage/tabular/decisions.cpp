#include "engines/linkage/tabular/decisions.h"

namespace lindung::linkage::tabular {
namespace {

class Joined {
 public:
  std::uint32_t of(std::uint32_t record) {
    auto at = before_.find(record);
    while (at != before_.end()) {
      record = at->second;
      at = before_.find(record);
    }
    return record;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = of(a), y = of(b);
    if (x != y) before_[x] = y;
  }

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> before_;
};

}  // namespace

std::optional<std::size_t> find_contradiction(std::span<const Decision> decisions) {
  Joined joined;
  for (const auto& decision : decisions) {
    if (decision.answer == Answer::Same) joined.join(decision.a, decision.b);
  }
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const auto& decision = decisions[i];
    if (decision.answer == Answer::Different && joined.of(decision.a) == joined.of(decision.b))
      return i;
  }
  return std::nullopt;
}

Forbidden::Forbidden(std::span<const Decision> decisions) {
  for (const auto& decision : decisions) {
    if (decision.answer != Answer::Different) continue;
    others_[decision.a].push_back(decision.b);
    others_[decision.b].push_back(decision.a);
  }
}

std::span<const std::uint32_t> Forbidden::of(std::uint32_t record) const {
  const auto found = others_.find(record);
  if (found == others_.end()) return {};
  return found->second;
}

}  // namespace lindung::linkage::tabular
