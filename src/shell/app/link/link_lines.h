// shell/app/link/link_lines.h - lines into a file, a megabyte at a time. The file gets its name
// when it is whole. Not forced onto the disk: it can be made again.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/result.h"

namespace lindung::app {

class Lines {
 public:
  explicit Lines(const std::filesystem::path& path);
  ~Lines();
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  std::string& text() { return text_; }  // of the line that is being written
  void line_end();
  Result<void> finish();  // WRITE_FAILED

 private:
  void flush();
  std::filesystem::path path_, part_;
  std::ofstream out_;
  std::string text_;
  bool finished_ = false;
};

// A field of a CSV file; most ids need no quotes.
void append_id(std::string_view id, std::string& text);
// With three decimals.
void append_fixed(double value, std::string& text);

}  // namespace lindung::app
