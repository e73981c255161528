#include "shell/app/link/link_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/core.h>
#include <tbb/parallel_for.h>

#include "base/text.h"
#include "engines/linkage/tabular/bonds.h"
#include "engines/linkage/tabular/normal_form.h"
#include "engines/linkage/tabular/text_list.h"
#include "shell/app/link/csv_pieces.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

constexpr std::size_t kPiecesAtOnce = 64, kPiecesWhereShort = 16;
constexpr std::size_t kRecordsMax = std::size_t{1} << 31;

// Where each column of the file goes: a field, the id, or nowhere.
struct Heading {
  static constexpr int kNowhere = -1, kId = -2;
  std::vector<int> targets;
  char delimiter = ',';
};

Result<Heading> read_heading(std::string_view line, const LinkModel& model, const fs::path& file) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  Heading heading;
  heading.delimiter = guess_delimiter(line);
  CsvRows rows(line, heading.delimiter);
  std::vector<bool> found(model.fields.size(), false);
  bool has_id = false;
  do {
    const std::string name(trim(rows.field()));
    int target = Heading::kNowhere;
    for (std::size_t f = 0; f < model.fields.size(); ++f) {
      if (model.fields[f].column != name || found[f]) continue;
      target = static_cast<int>(f);
      found[f] = true;
    }
    if (name == model.id) target = Heading::kId, has_id = true;
    heading.targets.push_back(target);
  } while (!rows.row_ended());
  std::string missing = has_id ? "" : model.id;
  for (std::size_t f = 0; f < found.size() && missing.empty(); ++f) {
    if (!found[f]) missing = model.fields[f].column;
  }
  if (missing.empty()) return heading;
  return Error::input("LINK_COLUMN_MISSING", file.filename().string(),
                      {"Berkas ini tidak mempunyai kolom \"" + missing +
                           "\" yang disebut model. Samakan judul kolom di berkas atau di model.",
                       "This file has no column \"" + missing +
                           "\", which the model names. Make the heading in the file or the name "
                           "in the model agree with the other."});
}

LinkPiece read_piece(std::string_view text, const Heading& heading, const LinkModel& model,
                     const NameForms& names) {
  LinkPiece piece;
  piece.columns.resize(model.fields.size());
  CsvRows rows(text, heading.delimiter);
  std::vector<std::string> forms(model.fields.size());
  std::string folded;
  while (!rows.at_end()) {
    std::string id;
    bool blank = true;
    for (auto& form : forms) form.clear();
    for (std::size_t column = 0;; ++column) {
      const auto cell = rows.field();
      blank &= cell.empty();
      const int target =
          column < heading.targets.size() ? heading.targets[column] : Heading::kNowhere;
      if (target == Heading::kId) id = trim(cell);
      if (target >= 0) {
        const auto f = static_cast<std::size_t>(target);
        names.write(model.fields[f].kind, cell, forms[f]);
      }
      if (rows.row_ended()) break;
    }
    if (blank) continue;
    piece.ids.add(id);
    for (std::size_t f = 0; f < forms.size(); ++f) piece.columns[f].add(forms[f]);
  }
  return piece;
}

// Hands some pieces at a time to `take`, in the order of the file. Without `names` the beginning of
// the file says how names are read; returns how they were.
template <class Take>
Result<NameForms> read_pieces(const fs::path& file, const LinkModel& model,
                              std::optional<NameForms> names, std::size_t pieces_at_once,
                              const Take& take) {
  CsvPieces pieces(file);
  std::string first = pieces.is_open() ? pieces.next() : "";
  if (first.empty()) {
    return Error::input(
        "FILE_UNREADABLE", file.filename().string(),
        {"Berkas tidak dapat dibaca atau kosong. Periksa apakah berkas ada dan boleh dibuka.",
         "The file cannot be read, or is empty. Check that it exists and may be opened."});
  }
  const auto line_end = std::min(first.find('\n'), first.size() - 1) + 1;
  LINDUNG_ASSIGN_OR_RETURN(const Heading heading,
                           read_heading(std::string_view(first).substr(0, line_end), model, file));
  first.erase(0, line_end);
  if (!names) names = NameForms(first);
  for (std::vector<std::string> texts{std::move(first)}; !texts.empty();) {
    while (texts.size() < pieces_at_once) {
      std::string text = pieces.next();
      if (text.empty()) break;
      texts.push_back(std::move(text));
    }
    std::vector<LinkPiece> read(texts.size());
    tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t i) {
      read[i] = read_piece(texts[i], heading, model, *names);
      texts[i] = {};
    });
    take(read);
    const bool more = texts.size() == pieces_at_once;
    texts.clear();
    if (more) {
      std::string text = pieces.next();
      if (!text.empty()) texts.push_back(std::move(text));
    }
  }
  return *names;
}

// The table while its rows come in.
class Rows {
 public:
  Rows(const LinkModel& model, std::size_t rows_together) : rows_together_(rows_together) {
    for (const auto& field : model.fields) {
      table_.data.columns.emplace_back();
      table_.data.columns.back().field = field;
    }
    if (rows_together > 0) lists_.resize(model.fields.size());
  }

  std::size_t size() const { return table_.ids.size(); }

  void add(const std::vector<LinkPiece>& read) {
    const std::size_t fields = table_.data.columns.size();
    tbb::parallel_for(
        std::size_t{0}, fields + 1,
        [&](std::size_t f) {
          for (const auto& piece : read) {
            if (f < fields) {
              add(piece.columns[f], f);
            } else {
              for (std::size_t i = 0; i < piece.ids.size(); ++i) table_.ids.add(piece.ids[i]);
            }
          }
        },
        tbb::simple_partitioner());
  }

  LinkTable finish() {
    for (std::size_t f = 0; f < lists_.size(); ++f) {
      auto numbered = tabular::number_texts(lists_[f], rows_together_);
      lists_[f] = {};
      table_.data.columns[f].values = std::move(numbered.values);
      table_.data.columns[f].ids = std::move(numbered.ids);
    }
    return std::move(table_);
  }

 private:
  void add(const ColumnPiece& piece, std::size_t f) {
    auto& column = table_.data.columns[f];
    for (std::size_t i = 0; i < piece.ends.size(); ++i) {
      if (lists_.empty()) {
        column.ids.push_back(column.values.add(piece[i], piece.hashes[i]));
      } else {
        lists_[f].add(piece[i], piece.hashes[i]);
      }
    }
  }

  LinkTable table_;
  std::size_t rows_together_;
  std::vector<tabular::TextList> lists_;  // by column, where memory is short
};

}  // namespace

void ColumnPiece::add(std::string_view form) {
  letters.append(form);
  ends.push_back(static_cast<std::uint32_t>(letters.size()));
  hashes.push_back(form.empty() ? 0 : tabular::hash_of(form));
}

Result<LinkTable> read_link_table(std::span<const fs::path> files, const LinkModel& model,
                                  std::size_t rows_together) {
  Rows rows(model, rows_together);
  std::size_t second_file = 0;
  std::optional<NameForms> first_names;
  for (const auto& file : files) {
    second_file = rows.size();
    const std::size_t pieces = rows_together > 0 ? kPiecesWhereShort : kPiecesAtOnce;
    LINDUNG_ASSIGN_OR_RETURN(
        const auto names, read_pieces(file, model, std::nullopt, pieces,
                                      [&](const std::vector<LinkPiece>& read) { rows.add(read); }));
    if (!first_names) first_names = names;
  }
  LinkTable table = rows.finish();
  table.indonesian = first_names->is_indonesian();
  table.data.records = table.ids.size();
  table.data.second_file = files.size() < 2 ? table.data.records : second_file;
  if (table.data.records >= kRecordsMax) {
    return Error::input("LINK_TOO_LARGE", "",
                        {"Lebih dari 2.147.483.647 baris. Bagi menjadi beberapa berkas.",
                         "More than 2,147,483,647 rows. Split the files."});
  }
  tabular::count_repeated_rows_once(table.data);
  tbb::parallel_for(std::size_t{0}, table.data.columns.size(), [&](std::size_t f) {
    table.data.columns[f].values.finish();
    table.data.columns[f].prepare(sound_of_name);
  });
  table.data.pack();
  tabular::find_bonds(table.data);
  for (auto& column : table.data.columns) column.values.forget_counts();
  return table;
}

Result<std::vector<LinkPiece>> read_link_rows(const fs::path& file, const LinkModel& model,
                                              const NameForms& names) {
  std::vector<LinkPiece> all;
  LINDUNG_RETURN_IF_ERROR(
      read_pieces(file, model, names, kPiecesAtOnce, [&](std::vector<LinkPiece>& read) {
        for (auto& piece : read) all.push_back(std::move(piece));
      }));
  return all;
}

}  // namespace lindung::app
