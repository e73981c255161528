#include "shell/app/demo/sample_files.h"

#include <optional>

#include "base/text.h"
#include "shell/app/embedded.h"
#include "shell/app/run/folder.h"
#include "shell/exchange/csv_writer.h"
#include "shell/exchange/files.h"
#include "shell/exchange/write_plain_xlsx.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

Result<NewScheme> find_scheme(const std::string& wanted) {
  for (const auto& file : embedded_schemes()) {
    if (fs::path(file.name).stem() != wanted) continue;
    LINDUNG_ASSIGN_OR_RETURN(auto scheme, scheme::parse_scheme(file.text, file.name));
    return NewScheme{"scheme.toml", std::move(scheme)};
  }
  return read_scheme_file(wanted);
}

char delimiter(sample::FileFormat format) {
  switch (format) {
    case sample::FileFormat::CsvSemicolon:
      return ';';
    case sample::FileFormat::Tsv:
      return '\t';
    default:
      return ',';
  }
}

// A field as a ward's program writes it: quoted when it has to be, and never made safe; rosters are
// not ours.
void put_field(std::string& out, std::string_view text, char separator) {
  if (text.find_first_of("\"\r\n") == std::string_view::npos &&
      text.find(separator) == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  out += '"';
}

std::string delimited(const sample::SampleFile& file) {
  std::string out;
  const char separator = delimiter(file.format);
  for (const auto& sheet : file.sheets) {
    for (const auto& row : sheet.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += separator;
        put_field(out, row[i].text, separator);
      }
      out += '\n';
    }
  }
  return out;
}

exchange::PlainKind cell_kind(const sample::SampleCell& cell) {
  if (cell.number) return exchange::PlainKind::Number;
  return cell.date ? exchange::PlainKind::Date : exchange::PlainKind::Text;
}

Result<void> write_workbook(const fs::path& path, const sample::SampleFile& file) {
  std::vector<exchange::PlainSheet> sheets;
  for (const auto& sheet : file.sheets) {
    auto& plain = sheets.emplace_back();
    plain.name = sheet.name;
    for (const auto& row : sheet.rows) {
      auto& cells = plain.rows.emplace_back();
      for (const auto& cell : row) cells.push_back({cell.text, cell_kind(cell)});
    }
  }
  return exchange::write_plain_workbook(path, sheets);
}

// The one delimited file that is being continued part by part.
class GrowingFile {
 public:
  Result<void> add(const fs::path& path, const std::string& text, bool continues) {
    if (!continues || path != path_) {
      LINDUNG_RETURN_IF_ERROR(finish());
      LINDUNG_ASSIGN_OR_RETURN(auto file, exchange::AtomicFile::create(path));
      file_.emplace(std::move(file));
      path_ = path;
    }
    return file_->write(text);
  }
  Result<void> finish() {
    if (!file_) return {};
    LINDUNG_RETURN_IF_ERROR(file_->commit());
    file_.reset();
    return {};
  }

 private:
  std::optional<exchange::AtomicFile> file_;
  fs::path path_;
};

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return exchange::write_error(error.value(), folder);
  return {};
}

void put_truth(exchange::CsvWriter& csv, const std::vector<sample::TruthRow>& truth) {
  for (const auto& row : truth) {
    csv.field(row.file);
    csv.field(row.sheet);
    csv.number(row.row);
    csv.field(row.group);
    csv.field(row.kind);
    csv.number(static_cast<std::int64_t>(row.human));
    csv.end_row();
  }
}

}  // namespace

Result<SampleMade> write_sample(const std::string& scheme_name, const fs::path& out,
                                const sample::SampleOptions& options,
                                const std::function<void(const Progress&)>& progress) {
  std::error_code error;
  if (fs::exists(out, error) && !fs::is_empty(out, error)) {
    return Error::input("SAMPLE_EXISTS", out.string(),
                        {"Folder ini sudah berisi. Sebutkan folder lain atau kosongkan dulu.",
                         "This folder is not empty. Name another one or empty it first."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const NewScheme scheme, find_scheme(scheme_name));
  const fs::path truth_folder = out.string() + "-truth";
  LINDUNG_RETURN_IF_ERROR(make_folder(out));
  LINDUNG_RETURN_IF_ERROR(make_folder(truth_folder));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(out / "scheme.toml", scheme.scheme.text));
  LINDUNG_ASSIGN_OR_RETURN(auto truth, exchange::CsvWriter::create(truth_folder / "truth.csv"));
  truth.row({"file", "sheet", "row", "group", "kind", "human"});

  SampleMade made;
  GrowingFile growing;
  sample::SampleMaker maker(scheme.scheme, options);
  while (const auto part = maker.next()) {
    const fs::path path = out / part->file.path;
    LINDUNG_RETURN_IF_ERROR(make_folder(path.parent_path()));
    if (part->file.format == sample::FileFormat::Xlsx) {
      LINDUNG_RETURN_IF_ERROR(write_workbook(path, part->file));
    } else {
      LINDUNG_RETURN_IF_ERROR(growing.add(path, delimited(part->file), part->continues));
    }
    put_truth(truth, part->truth);
    made.files += part->continues ? 0 : 1;
    made.rows += part->truth.size();
    if (progress)
      progress({{"Membuat data contoh", "Making sample data"}, made.rows, options.rows});
  }
  LINDUNG_RETURN_IF_ERROR(growing.finish());
  LINDUNG_RETURN_IF_ERROR(truth.finish());
  return made;
}

}  // namespace lindung::app
