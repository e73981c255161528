#include "shell/app/link/csv_pieces.h"

#include <algorithm>

namespace lindung::app {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} << 10;
constexpr std::size_t kRowBytesMax = std::size_t{64} << 20;

// Behind the last line end outside quotes; 0 when there is none.
std::size_t end_of_rows(std::string_view text) {
  if (text.find('"') == std::string_view::npos) {
    const auto last = text.rfind('\n');
    return last == std::string_view::npos ? 0 : last + 1;
  }
  std::size_t end = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '\n' && !quoted) end = i + 1;
  }
  return end;
}

}  // namespace

std::string CsvPieces::next() {
  std::string piece = std::move(rest_);
  rest_.clear();
  for (;;) {
    const std::size_t had = piece.size();
    piece.resize(had + kPieceBytes);
    in_.read(piece.data() + had, static_cast<std::streamsize>(kPieceBytes));
    piece.resize(had + static_cast<std::size_t>(in_.gcount()));
    if (!in_) return piece;
    const std::size_t end = end_of_rows(piece);
    if (end == 0 && piece.size() < kRowBytesMax) continue;
    rest_ = piece.substr(end == 0 ? piece.size() : end);
    piece.resize(piece.size() - rest_.size());
    return piece;
  }
}

std::string_view CsvRows::field() {
  row_ended_ = false;
  if (at_ < text_.size() && text_[at_] == '"') return quoted_field();
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
    ++at_;
  const auto found = text_.substr(begin, at_ - begin);
  step_over_end();
  return found;
}

std::string_view CsvRows::quoted_field() {
  unquoted_.clear();
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '"') {
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      ++at_;
    }
    unquoted_ += text_[at_];
  }
  ++at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
    unquoted_ += text_[at_++];
  step_over_end();
  return unquoted_;
}

void CsvRows::step_over_end() {
  if (at_ >= text_.size()) {
    row_ended_ = true;
    return;
  }
  if (text_[at_] == delimiter_) {
    ++at_;
    // A delimiter is the last letter of the file: one more, empty, field.
    return;
  }
  row_ended_ = true;
  if (text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

char guess_delimiter(std::string_view heading) {
  char best = ',';
  for (const char candidate : {';', '\t', '|'}) {
    if (std::count(heading.begin(), heading.end(), candidate) >
        std::count(heading.begin(), heading.end(), best))
      best = candidate;
  }
  return best;
}

}  // namespace lindung::app
