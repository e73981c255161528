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

Result<CsvWriter> CsvWriter::create(const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(AtomicFile file, AtomicFile::create(path));
  CsvWriter writer(std::move(file));
  writer.buffer_.reserve(kBuffer + kBuffer / 8);
  return writer;
}

void CsvWriter::separate() {
  if (in_row_) buffer_ += ',';
  in_row_ = true;
}

void CsvWriter::field(std::string_view text) {
  separate();
  if (is_plain(text)) {
    buffer_.append(text);
  } else {
    buffer_.append(csv_field(text));
  }
}

void CsvWriter::number(std::int64_t value) {
  separate();
  const fmt::format_int text(value);
  buffer_.append(text.data(), text.size());
}

void CsvWriter::end_row() {
  buffer_ += '\n';
  in_row_ = false;
  if (buffer_.size() >= kBuffer) flush();
}

void CsvWriter::row(std::initializer_list<std::string_view> fields) {
  for (const std::string_view text : fields) field(text);
  end_row();
}

void CsvWriter::flush() {
  if (status_) status_ = file_.write(buffer_);
  buffer_.clear();
}

Result<void> CsvWriter::finish() {
  flush();
  LINDUNG_RETURN_IF_ERROR(status_);
  return file_.commit();
}

}  // namespace lindung::exchange
