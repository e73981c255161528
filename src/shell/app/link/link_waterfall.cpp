#include "shell/app/link/link_waterfall.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace lindung::app {

namespace tabular = linkage::tabular;
using tabular::Story;

Waterfall::Waterfall(const tabular::Dataset& data, const tabular::Weights& weights, std::uint32_t a,
                     std::uint32_t b)
    : findings(tabular::compare_records(data, a, b)) {
  before = std::log2(weights.share(Story::Same) + weights.share(Story::Moved));
  weight = weights.match_weight(findings);
  together = weight - before;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    const bool speaks = findings[f].level != tabular::Agreement::Silent && !weights.is_left_out(f);
    fields.push_back(speaks ? weights.log_ratio(f, findings[f]) : 0);
    together -= fields.back();
  }
  const auto told = weights.tell(findings);
  std::size_t likeliest = 0;
  for (std::size_t story = 1; story < static_cast<std::size_t>(Story::Same); ++story) {
    if (told[story] > told[likeliest]) likeliest = story;
  }
  otherwise = static_cast<Story>(likeliest);
}

std::string Waterfall::in_words(const tabular::Dataset& data, Language language) const {
  const bool english = language == Language::English;
  std::string text = fmt::format("{} {:+.1f}", english ? "before" : "awal", before);
  const auto add = [&](std::string_view what, double bits) {
    fmt::format_to(std::back_inserter(text), "; {} {:+.1f}", what, bits);
  };
  for (std::size_t f = 0; f < fields.size(); ++f) {
    const auto& field = data.columns[f].field;
    if (fields[f] == 0) continue;
    add(fmt::format("{}: {}", field.column, level_words(field.kind, findings[f].level, language)),
        fields[f]);
  }
  if (std::abs(together) >= .05)
    add(english ? "what hangs together is counted once" : "yang berkaitan dihitung sekali",
        together);
  return text + (english ? "; if two people: " : "; jika dua orang: ") +
         std::string(story_words(otherwise, language));
}

}  // namespace lindung::app
