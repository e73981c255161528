#include "shell/app/link_output.h"

#include <fstream>

#include <fmt/core.h>

#include "base/text.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

constexpr std::size_t kBuffer = std::size_t{1} << 20;

constexpr const char* kLevels[] = {"silent", "exact", "variant", "near",
                                   "subset", "part",  "far",     "differs"};
constexpr const char* kStories[] = {"stranger",       "neighbour",  "relative", "twin",
                                    "relative apart", "twin apart", "same",     "moved"};
constexpr const char* kCuts[] = {"whole",      "sounds",     "first sound", "last sound",
                                 "rare sound", "head",       "year-month",  "month-day",
                                 "year",       "front half", "back half",   "either way"};

// Lines into a file, a megabyte at a time. The file gets its name when it is whole. Not forced onto
// the disk: it can be made again.
class Lines {
 public:
  explicit Lines(const fs::path& path) : path_(path), part_(path.string() + ".part") {
    out_.open(part_, std::ios::binary | std::ios::trunc);
  }
  ~Lines() {
    std::error_code ignored;
    if (!finished_) fs::remove(part_, ignored);
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  std::string& text() { return text_; }
  void line_end() {
    text_ += '\n';
    if (text_.size() >= kBuffer) flush();
  }
  Result<void> finish() {
    flush();
    out_.close();
    std::error_code error;
    if (out_) fs::rename(part_, path_, error);
    finished_ = out_ && !error;
    if (finished_) return {};
    return Error::environment("WRITE_FAILED", path_.filename().string(),
                              {"Berkas hasil tidak dapat ditulis. Periksa folder dan ruang disk.",
                               "The result cannot be written. Check the folder and the disk."});
  }

 private:
  void flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }
  fs::path path_, part_;
  std::ofstream out_;
  std::string text_;
  bool finished_ = false;
};

// Most ids need no quotes.
void append_id(std::string_view id, std::string& text) {
  bool plain = !id.empty();
  for (const char c : id) plain &= is_letter(c) || is_digit(c) || c == '_' || c == '.';
  if (plain) {
    text.append(id);
  } else {
    text.append(csv_field(id));
  }
}

void append_fixed(double value, std::string& text) {
  fmt::format_to(std::back_inserter(text), "{:.3f}", value);
}

}  // namespace

std::string LinkOutput::waterfall(const tabular::Weights& weights, std::uint32_t a,
                                  std::uint32_t b) const {
  const auto findings = tabular::compare_records(table_.data, a, b);
  std::string words;
  for (std::size_t f = 0; f < table_.data.columns.size(); ++f) {
    const auto level = static_cast<std::size_t>(findings[f].level);
    if (level == 0 || weights.is_left_out(f)) continue;
    fmt::format_to(std::back_inserter(words), "{}{} {} {:+.1f}", words.empty() ? "" : "; ",
                   table_.data.columns[f].field.column, kLevels[level],
                   weights.log_ratio(f, findings[f]));
  }
  const auto told = weights.tell(findings);
  std::size_t other = 0;
  for (std::size_t story = 1; story < static_cast<std::size_t>(tabular::Story::Same); ++story) {
    if (told[story] > told[other]) other = story;
  }
  return words + "; otherwise " + kStories[other];
}

Result<void> LinkOutput::write_pairs(const fs::path& path, bool explain) const {
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
    if (explain) text += ',' + csv_field(waterfall(weights, pair.a, pair.b));
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

Result<void> LinkOutput::write_parameters(const fs::path& path) const {
  Lines lines(path);
  auto& text = lines.text();
  const auto& parameters = linker_.parameters();
  text +=
      "# What was learned. share: of all pairs, by what lies behind them. m: how often one\n"
      "# person's two records stand on a level; chance: two strangers', weighted by rarity;\n"
      "# shared: how often a story's two people have the value in common.\n[share]\n";
  for (std::size_t story = 0; story < tabular::kStories; ++story)
    fmt::format_to(std::back_inserter(text), "{} = {:.6e}\n", kStories[story],
                   parameters.share[story]);
  for (std::size_t f = 0; f < parameters.fields.size(); ++f) {
    fmt::format_to(std::back_inserter(text), "\n[[field]]\ncolumn = \"{}\"\nleft_out = {}\n",
                   table_.data.columns[f].field.column, bool{linker_.left_out()[f]});
    for (std::size_t level = 1; level < tabular::kAgreements; ++level)
      fmt::format_to(std::back_inserter(text), "{} = {{ m = {:.6f}, chance = {:.6e} }}\n",
                     kLevels[level], parameters.fields[f].m[level],
                     parameters.fields[f].chance[level]);
    for (std::size_t story = 1; story < tabular::kStories; ++story)
      fmt::format_to(std::back_inserter(text), "shared.{} = {:.4f}\n", kStories[story],
                     parameters.fields[f].shared[story]);
  }
  for (const auto& rule : rules())
    fmt::format_to(std::back_inserter(text), "# blocking rule: {}\n", rule);
  return lines.finish();
}

std::vector<std::string> LinkOutput::rules() const {
  std::vector<std::string> words;
  for (const auto& rule : linker_.rules()) {
    std::string line;
    for (const auto& key : rule) {
      line += line.empty() ? "" : " + ";
      line += fmt::format("{} ({})", table_.data.columns[key.column].field.column,
                          kCuts[static_cast<std::size_t>(key.cut)]);
    }
    words.push_back(std::move(line));
  }
  return words;
}

}  // namespace lindung::app
