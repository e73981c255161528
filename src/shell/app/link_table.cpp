#include "shell/app/link_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/core.h>
#include <tbb/parallel_for.h>

#include "base/text.h"
#include "engines/linkage/tabular/bonds.h"
#include "engines/linkage/tabular/normal_form.h"
#include "shell/app/csv_pieces.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

constexpr std::size_t kPiecesAtOnce = 8;
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

void append(const ColumnPiece& piece, tabular::Column& column) {
  for (std::size_t i = 0; i < piece.ends.size(); ++i)
    column.ids.push_back(column.values.add(piece[i], piece.hashes[i]));
}

// Hands some pieces at a time to `take`, in the order of the file. Without `names` the beginning of
// the file says how names are read; returns how they were.
template <class Take>
Result<NameForms> read_pieces(const fs::path& file, const LinkModel& model,
                              std::optional<NameForms> names, const Take& take) {
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
    while (texts.size() < kPiecesAtOnce) {
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
    const bool more = texts.size() == kPiecesAtOnce;
    texts.clear();
    if (more) {
      std::string text = pieces.next();
      if (!text.empty()) texts.push_back(std::move(text));
    }
  }
  return *names;
}

void append(const std::vector<LinkPiece>& read, LinkTable& table) {
  const std::size_t fields = table.data.columns.size();
  tbb::parallel_for(
      std::size_t{0}, fields + 1,
      [&](std::size_t f) {
        for (const auto& piece : read) {
          if (f < fields) {
            append(piece.columns[f], table.data.columns[f]);
          } else {
            for (std::size_t i = 0; i < piece.ids.size(); ++i) table.ids.add(piece.ids[i]);
          }
        }
      },
      tbb::simple_partitioner());
}

}  // namespace

void ColumnPiece::add(std::string_view form) {
  letters.append(form);
  ends.push_back(static_cast<std::uint32_t>(letters.size()));
  hashes.push_back(form.empty() ? 0 : tabular::hash_of(form));
}

Result<LinkTable> read_link_table(std::span<const fs::path> files, const LinkModel& model) {
  LinkTable table;
  for (const auto& field : model.fields) {
    table.data.columns.emplace_back();
    table.data.columns.back().field = field;
  }
  for (const auto& file : files) {
    const bool is_first = &file == files.data();
    if (!is_first) table.data.second_file = table.ids.size();
    LINDUNG_ASSIGN_OR_RETURN(const auto names, read_pieces(file, model, std::nullopt,
                                                           [&](const std::vector<LinkPiece>& read) {
                                                             append(read, table);
                                                           }));
    if (is_first) table.indonesian = names.is_indonesian();
  }
  table.data.records = table.ids.size();
  if (files.size() < 2) table.data.second_file = table.data.records;
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
  LINDUNG_RETURN_IF_ERROR(read_pieces(file, model, names, [&](std::vector<LinkPiece>& read) {
    for (auto& piece : read) all.push_back(std::move(piece));
  }));
  return all;
}

}  // namespace lindung::app
