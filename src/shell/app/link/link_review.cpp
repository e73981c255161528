#include "shell/app/link/link_review.h"

#include <fmt/core.h>

#include "base/text.h"
#include "shell/app/link/link_lines.h"
#include "shell/app/link/link_waterfall.h"

namespace lindung::app {

namespace tabular = linkage::tabular;

Result<void> write_review(const std::filesystem::path& path, const LinkTable& table,
                          const tabular::Weights& weights, std::span<const tabular::Doubt> doubts,
                          bool explain, Language language) {
  Lines lines(path);
  lines.text() = "id_a,id_b,decision,weight,probability,stake,before";
  for (const auto& column : table.data.columns)
    lines.text() += ',' + csv_field(column.field.column);
  lines.text() += explain ? ",counted_once,explanation" : ",counted_once";
  lines.line_end();
  for (const auto& doubt : doubts) {
    auto& text = lines.text();
    append_id(table.ids[doubt.pair.a], text);
    text += ',';
    append_id(table.ids[doubt.pair.b], text);
    const Waterfall waterfall(table.data, weights, doubt.pair.a, doubt.pair.b);
    fmt::format_to(std::back_inserter(text), ",,{:.3f},{:.6f},{:.3f},{:.3f}", waterfall.weight,
                   static_cast<double>(doubt.pair.probability), doubt.stake, waterfall.before);
    for (const double bits : waterfall.fields)
      fmt::format_to(std::back_inserter(text), ",{:.3f}", bits);
    fmt::format_to(std::back_inserter(text), ",{:.3f}", waterfall.together);
    if (explain) text += ',' + csv_field(waterfall.in_words(table.data, language));
    lines.line_end();
  }
  return lines.finish();
}

}  // namespace lindung::app
