// shell/app/link/csv_pieces.h - a CSV file cut into pieces of whole rows, and a row cut into
// fields.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::app {

class CsvPieces {
 public:
  explicit CsvPieces(const std::filesystem::path& path) : in_(path, std::ios::binary) {}
  bool is_open() const { return in_.is_open(); }

  // The next rows, some megabytes of them, ending with a line end that no quotes enclose (or with
  // the file); empty at the end.
  std::string next();

 private:
  std::ifstream in_;
  std::string rest_;
};

// Walks over the rows of a piece. RFC 4180: a field in quotes may hold delimiters, line ends and
// doubled quotes.
class CsvRows {
 public:
  CsvRows(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}
  bool at_end() const { return at_ >= text_.size(); }
  // The next field; valid until the next call.
  std::string_view field();
  bool row_ended() const { return row_ended_; }

 private:
  std::string_view quoted_field();
  void step_over_end();

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  bool row_ended_ = false;
  std::string unquoted_;
};

char guess_delimiter(std::string_view heading);

}  // namespace lindung::app
