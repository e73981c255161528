#include <cmath>

#include <fmt/core.h>

#include "shell/app/link/link_lines.h"
#include "shell/app/link/link_parameters.h"
#include "shell/app/link/link_words.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;

constexpr double kExampleBits = 10;  // a value that one in a thousand has

constexpr const char* kHeading =
    "# What was learned. Read it back with --with-parameters; the numbers may be changed by hand.\n"
    "#\n"
    "# share: of all pairs, by what lies behind them; strangers are 1.\n"
    "# m: how often one person's two records stand on a level; the m of a column sum to 1.\n"
    "# chance: two strangers', weighted by the rarity of what agrees.\n"
    "# shared: how often the two people of a story have the value in common.\n"
    "# Bits: what the level adds to the weight of a pair whose value one in a thousand has.\n";

std::string toml_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

const char* bond_key(tabular::Bond bond) {
  switch (bond) {
    case tabular::Bond::Family:
      return "family";
    case tabular::Bond::Place:
      return "place";
    default:
      return "person";
  }
}

void write_field(const tabular::Column& column, const std::string& birth_column,
                 const tabular::FieldParameters& field, const tabular::Weights& weights,
                 std::size_t f, std::string& text) {
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "\n[[field]]\ncolumn = {}\nshared_by = \"{}\"\n",
                 toml_text(column.field.column), bond_key(column.field.bond));
  if (weights.is_left_out(f)) text += "left_out = true  # it only repeats other columns\n";
  if (column.same_district > 0)
    fmt::format_to(out,
                   "same_district = {}  # it holds district and birth date\nbirth_date_in = {}\n",
                   column.same_district, toml_text(birth_column));
  for (std::size_t level = 1; level < tabular::kAgreements; ++level) {
    const bool is_rare = level == 1 || column.same_district == 0;
    const tabular::Finding finding{static_cast<tabular::Agreement>(level),
                                   static_cast<tabular::Rarity>(is_rare ? kExampleBits * 8 : 0)};
    fmt::format_to(out, "{} = {{ m = {}, chance = {} }}  # {:+.1f} bits\n", kLevelKeys[level],
                   field.m[level], field.chance[level], weights.log_ratio(f, finding));
  }
  text += "[field.shared]\n";
  for (std::size_t story = 1; story < tabular::kStories; ++story)
    fmt::format_to(out, "{} = {}\n", kStoryKeys[story], field.shared[story]);
}

}  // namespace

Result<void> write_link_parameters(const std::filesystem::path& path, const LinkTable& table,
                                   const tabular::Linker& linker) {
  Lines lines(path);
  auto& text = lines.text();
  const auto out = std::back_inserter(text);
  const auto& parameters = linker.parameters();
  text += kHeading;
  text += "\n[share]\n";
  for (std::size_t story = 1; story < tabular::kStories; ++story)
    fmt::format_to(out, "{} = {}\n", kStoryKeys[story], parameters.share[story]);
  const auto weights = linker.weights();
  for (std::size_t f = 0; f < parameters.fields.size(); ++f)
    write_field(table.data.columns[f],
                table.data.columns[table.data.columns[f].birth_column].field.column,
                parameters.fields[f], weights, f, text);
  for (const auto& rule : linker.rules()) {
    text += "\n[[rule]]\n";
    std::string keys;
    for (const auto& key : rule) {
      keys += keys.empty() ? "" : ", ";
      keys += fmt::format("{{ column = {}, cut = \"{}\" }}",
                          toml_text(table.data.columns[key.column].field.column),
                          kCutKeys[static_cast<std::size_t>(key.cut)]);
    }
    fmt::format_to(out, "keys = [{}]\n", keys);
  }
  return lines.finish();
}

}  // namespace lindung::app
