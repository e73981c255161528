#include "shell/app/link/link_output.h"

#include <fmt/core.h>

#include "base/text.h"
#include "shell/app/link/link_lines.h"
#include "shell/app/link/link_waterfall.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

}  // namespace

Result<void> LinkOutput::write_pairs(const fs::path& path, bool explain, Language language) const {
  Lines lines(path);
  lines.text() =
      explain ? "id_a,id_b,weight,probability,explanation" : "id_a,id_b,weight,probability";
  lines.line_end();
  const auto weights = linker_.weights();
  for (const auto& pair : grouping_.pairs) {
    auto& text = lines.text();
    append_id(table_.ids[pair.a], text);
    text += ',';
    append_id(table_.ids[pair.b], text);
    text += ',';
    append_fixed(static_cast<double>(pair.weight), text);
    fmt::format_to(std::back_inserter(text), ",{:.6f}", static_cast<double>(pair.probability));
    if (explain)
      text += ',' +
              csv_field(
                  Waterfall(table_.data, weights, pair.a, pair.b).in_words(table_.data, language));
    lines.line_end();
  }
  return lines.finish();
}

Result<void> LinkOutput::write_clusters(const fs::path& path) const {
  Lines lines(path);
  lines.text() = "id,cluster";
  lines.line_end();
  for (std::size_t record = 0; record < table_.data.records; ++record) {
    append_id(table_.ids[record], lines.text());
    fmt::format_to(std::back_inserter(lines.text()), ",{}", grouping_.group[record] + 1);
    lines.line_end();
  }
  return lines.finish();
}

std::vector<std::string> LinkOutput::rules() const {
  std::vector<std::string> words;
  for (const auto& rule : linker_.rules()) {
    std::string line;
    for (const auto& key : rule) {
      line += line.empty() ? "" : " + ";
      line += fmt::format("{} ({})", table_.data.columns[key.column].field.column,
                          kCutKeys[static_cast<std::size_t>(key.cut)]);
    }
    words.push_back(std::move(line));
  }
  return words;
}

}  // namespace lindung::app
