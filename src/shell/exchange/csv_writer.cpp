#include "shell/exchange/csv_writer.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kBuffer = 1u << 20;

constexpr std::array<bool, 256> kAsks = [] {
  std::array<bool, 256> asks{};
  for (const char c : {',', '"', '\r', '\n', ';', '\t'}) asks[static_cast<unsigned char>(c)] = true;
  return asks;
}();

// Whether csv_field could change anything; when not, the text is written as it is.
bool is_plain(std::string_view text) {
  if (text.empty()) return true;
  const char first = text.front();
  if (first == '=' || first == '+' || first == '-' || first == '@') return false;
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return kAsks[static_cast<unsigned char>(c)]; });
}

}  // namespace

void CsvText::separate() {
  if (in_row_) text_ += ',';
  in_row_ = true;
}

void CsvText::field(std::string_view text) {
  separate();
  if (is_plain(text)) {
    text_.append(text);
  } else {
    text_.append(csv_field(text));
  }
}

void CsvText::number(std::int64_t value) {
  separate();
  const fmt::format_int text(value);
  text_.append(text.data(), text.size());
}

void CsvText::end_row() {
  text_ += '\n';
  in_row_ = false;
}

void CsvText::row(std::initializer_list<std::string_view> fields) {
  for (const std::string_view text : fields) field(text);
  end_row();
}

Result<CsvWriter> CsvWriter::create(const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(AtomicFile file, AtomicFile::create(path));
  return CsvWriter(std::move(file));
}

void CsvWriter::end_row() {
  rows_.end_row();
  if (rows_.view().size() >= kBuffer) flush();
}

void CsvWriter::row(std::initializer_list<std::string_view> fields) {
  rows_.row(fields);
  if (rows_.view().size() >= kBuffer) flush();
}

Result<void> CsvWriter::append(const CsvText& rows) {
  flush();
  if (status_) status_ = file_.write(rows.view());
  return status_;
}

void CsvWriter::flush() {
  if (status_) status_ = file_.write(rows_.view());
  rows_.clear();
}

Result<void> CsvWriter::finish() {
  flush();
  LINDUNG_RETURN_IF_ERROR(status_);
  return file_.commit();
}

}  // namespace lindung::exchange
