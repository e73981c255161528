// shell/exchange/csv_writer.h - a CSV file (RFC 4180, comma, LF, UTF-8) written through a buffer,
// and there whole or not at all. Fields are protected as base csv_field does: nothing that a roster
// contained runs as a formula.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"
#include "shell/exchange/files.h"

namespace lindung::exchange {

// Rows on their way into a file.
class CsvText {
 public:
  void field(std::string_view text);
  void number(std::int64_t value);
  void end_row();
  void row(std::initializer_list<std::string_view> fields);
  std::string_view view() const { return text_; }  // whole rows, when the last one was ended
  void clear() { text_.clear(); }

 private:
  void separate();
  std::string text_;
  bool in_row_ = false;
};

class CsvWriter {
 public:
  static Result<CsvWriter> create(const std::filesystem::path& path);

  void field(std::string_view text) { rows_.field(text); }
  void number(std::int64_t value) { rows_.number(value); }
  void end_row();
  void row(std::initializer_list<std::string_view> fields);
  // Whole rows, behind those written before.
  Result<void> append(const CsvText& rows);

  // Flushes and gives the file its name. What went wrong while writing is told here at the latest.
  Result<void> finish();

 private:
  explicit CsvWriter(AtomicFile file) : file_(std::move(file)) {}
  void flush();

  AtomicFile file_;
  CsvText rows_;
  Result<void> status_;
};

}  // namespace lindung::exchange
