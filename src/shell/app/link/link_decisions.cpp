#include "shell/app/link/link_decisions.h"

#include <array>
#include <optional>
#include <unordered_map>

#include <fmt/core.h>

#include "base/text.h"
#include "shell/app/link/csv_pieces.h"
#include "shell/app/link/link_text.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

// Where the records of an id begin: in the first file, in the second.
class Places {
 public:
  explicit Places(const LinkTable& table) : table_(table) {
    for (std::size_t record = 0; record < table.ids.size(); ++record) {
      auto& file = places_[record < table.data.second_file ? 0 : 1];
      file.try_emplace(table.ids[record], static_cast<std::uint32_t>(record));
    }
  }

  std::optional<std::pair<std::uint32_t, std::uint32_t>> find(std::string_view a,
                                                              std::string_view b) const {
    const std::size_t other = table_.data.is_two_files() ? 1 : 0;
    for (const auto& [x, y] : {std::pair{a, b}, std::pair{b, a}}) {
      const auto first = places_[0].find(x), second = places_[other].find(y);
      if (first == places_[0].end() || second == places_[other].end()) continue;
      if (first->second != second->second) return std::pair{first->second, second->second};
    }
    return std::nullopt;
  }

 private:
  const LinkTable& table_;
  std::array<std::unordered_map<std::string_view, std::uint32_t>, 2> places_;
};

// Where it was read, for errors.
struct Source {
  std::string file;
  std::size_t line = 0;
  std::string words() const { return fmt::format("{}:{}", file, line); }
};

std::optional<tabular::Answer> answer_of(std::string_view cell) {
  const std::string word = to_lower(trim(cell));
  if (word.empty()) return tabular::Answer::Unknown;
  if (word == "same" || word == "sama") return tabular::Answer::Same;
  if (word == "different" || word == "beda" || word == "lain") return tabular::Answer::Different;
  return std::nullopt;
}

class DecisionReader {
 public:
  explicit DecisionReader(const LinkTable& table) : places_(table) {}

  Result<void> read(const fs::path& path) {
    LINDUNG_ASSIGN_OR_RETURN(const std::string text, read_link_text(path));
    source_ = {path.filename().string(), 1};
    CsvRows rows(text, guess_delimiter(std::string_view(text).substr(0, text.find('\n'))));
    const auto heading = next_row(rows);
    std::array<std::size_t, 3> at{};
    const std::array<std::string_view, 3> names = {"id_a", "id_b", "decision"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      while (at[i] < heading.size() && to_lower(trim(heading[at[i]])) != names[i]) ++at[i];
      if (at[i] == heading.size()) return no_column(names[i]);
    }
    while (!rows.at_end()) {
      ++source_.line;
      const auto cells = next_row(rows);
      const auto cell = [&](std::size_t i) {
        return at[i] < cells.size() ? trim(cells[at[i]]) : std::string_view();
      };
      LINDUNG_RETURN_IF_ERROR(add(cell(0), cell(1), cell(2)));
    }
    return {};
  }

  Result<LinkDecisions> finish() {
    if (const auto at = tabular::find_contradiction(found_.decisions)) {
      return Error::input(
          "LINK_DECISION_CONFLICT", sources_[*at].words(),
          {"Keputusan ini bertentangan dengan keputusan lain: keduanya dinyatakan beda, padahal "
           "menurut baris lain sama. Hapus salah satunya.",
           "This decision contradicts others: the two are said to be different, and other rows "
           "make "
           "them one. Remove one of these."});
    }
    return std::move(found_);
  }

 private:
  static std::vector<std::string> next_row(CsvRows& rows) {
    std::vector<std::string> cells;
    do {
      cells.emplace_back(rows.field());
    } while (!rows.row_ended());
    if (cells[0].starts_with("\xEF\xBB\xBF")) cells[0].erase(0, 3);
    return cells;
  }

  Result<void> add(std::string_view a, std::string_view b, std::string_view word) {
    const auto answer = answer_of(word);
    if (!answer) {
      return Error::input("LINK_DECISION_WORD", source_.words(),
                          {"Keputusan tidak dikenal. Tulis same atau different (sama atau beda).",
                           "This decision is not known. Write same or different."});
    }
    if (*answer == tabular::Answer::Unknown) return {};
    const auto pair = places_.find(a, b);
    if (!pair) {
      ++found_.absent;
      return {};
    }
    found_.decisions.push_back({pair->first, pair->second, *answer});
    sources_.push_back(source_);
    return {};
  }

  Error no_column(std::string_view name) const {
    return Error::input(
        "LINK_DECISION_COLUMN", source_.words(),
        {fmt::format("Berkas keputusan tidak mempunyai kolom {}. Kolomnya: id_a, id_b, decision.",
                     name),
         fmt::format("The decisions have no column {}. The columns are: id_a, id_b, decision.",
                     name)});
  }

  Places places_;
  LinkDecisions found_;
  std::vector<Source> sources_;
  Source source_;
};

}  // namespace

Result<LinkDecisions> read_link_decisions(std::span<const fs::path> files, const LinkTable& table) {
  if (files.empty()) return LinkDecisions{};
  DecisionReader reader(table);
  for (const auto& file : files) LINDUNG_RETURN_IF_ERROR(reader.read(file));
  return reader.finish();
}

}  // namespace lindung::app
