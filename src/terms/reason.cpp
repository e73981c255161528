#include "terms/reason.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "terms/reason_catalogue.h"

namespace lindung {
namespace {

using Bits = std::bitset<128>;

constexpr std::size_t kEffects = static_cast<std::size_t>(Effect::NotPerson) + 1;

// For each effect the reasons that have it.
const std::array<Bits, kEffects>& reasons_by_effect() {
  static const std::array<Bits, kEffects> masks = [] {
    std::array<Bits, kEffects> found;
    for (const ReasonInfo& entry : kReasonCatalogue) {
      found[static_cast<std::size_t>(entry.effect)].set(static_cast<std::size_t>(entry.reason));
    }
    return found;
  }();
  return masks;
}

// The codes in alphabetical order.
const std::array<Reason, kReasonCount>& reasons_by_code() {
  static const std::array<Reason, kReasonCount> sorted = [] {
    std::array<Reason, kReasonCount> reasons{};
    for (std::size_t i = 0; i < kReasonCount; ++i) reasons[i] = static_cast<Reason>(i);
    std::sort(reasons.begin(), reasons.end(),
              [](Reason a, Reason b) { return info(a).code < info(b).code; });
    return reasons;
  }();
  return sorted;
}

}  // namespace

const ReasonInfo& info(Reason reason) {
  LINDUNG_CHECK(reason < Reason::kCount);
  return kReasonCatalogue[static_cast<std::size_t>(reason)];
}

std::optional<Reason> parse_reason(std::string_view code) {
  const auto& sorted = reasons_by_code();
  const auto found = std::lower_bound(
      sorted.begin(), sorted.end(), code,
      [](Reason reason, std::string_view text) { return info(reason).code < text; });
  if (found == sorted.end() || info(*found).code != code) return std::nullopt;
  return *found;
}

Effect ReasonSet::strongest() const {
  const auto& masks = reasons_by_effect();
  for (std::size_t effect = kEffects - 1; effect > 0; --effect) {
    if ((bits_ & masks[effect]).any()) return static_cast<Effect>(effect);
  }
  return Effect::Note;
}

std::vector<Reason> ReasonSet::list() const {
  std::vector<Reason> reasons;
  reasons.reserve(size());
  each([&](Reason reason) { reasons.push_back(reason); });
  return reasons;
}

std::string ReasonSet::codes() const {
  std::string text;
  each([&](Reason reason) {
    if (!text.empty()) text += ';';
    text += info(reason).code;
  });
  return text;
}

std::optional<ReasonSet> ReasonSet::parse(std::string_view codes) {
  ReasonSet set;
  if (codes.empty()) return set;
  for (const std::string_view code : split(codes, ';')) {
    const auto reason = parse_reason(code);
    if (!reason) return std::nullopt;
    set.add(*reason);
  }
  return set;
}

}  // namespace lindung
