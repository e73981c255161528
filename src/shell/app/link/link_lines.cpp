#include "shell/app/link/link_lines.h"

#include <fmt/core.h>

#include "base/text.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = std::size_t{1} << 20;

}  // namespace

Lines::Lines(const fs::path& path) : path_(path), part_(path.string() + ".part") {
  out_.open(part_, std::ios::binary | std::ios::trunc);
}

Lines::~Lines() {
  std::error_code ignored;
  if (!finished_) fs::remove(part_, ignored);
}

void Lines::line_end() {
  text_ += '\n';
  if (text_.size() >= kBuffer) flush();
}

Result<void> Lines::finish() {
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

void Lines::flush() {
  out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
  text_.clear();
}

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

}  // namespace lindung::app
