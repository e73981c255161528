#include "shell/exchange/html_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "shell/exchange/encoding.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/html_entities.h"
#include "shell/exchange/html_table.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kNestedMax = 16;

class HtmlReader {
 public:
  HtmlReader(std::string_view text, const std::string& where, const Limits& limits)
      : left_(text), where_(where), budget_(std::make_shared<Budget>(limits)) {}

  Result<roster::Workbook> run() {
    while (!left_.empty() && sound_) step();
    while (!open_.empty()) close_table();
    if (failure_) return *failure_;
    if (workbook_.tables.empty()) return file_type_unknown(where_);
    workbook_.format = "html";
    return std::move(workbook_);
  }

 private:
  void step() {
    const std::size_t bracket = std::min(left_.find('<'), left_.size());
    if (bracket > 0) {
      if (!open_.empty()) open_.back().add_text(decode_entities(left_.substr(0, bracket)));
      left_.remove_prefix(bracket);
      return;
    }
    if (left_.starts_with("<!--")) return pass("-->");
    const char next = left_.size() > 1 ? left_[1] : ' ';
    if (!is_letter(next) && next != '/' && next != '!' && next != '?') {
      if (!open_.empty()) open_.back().add_text("<");
      left_.remove_prefix(1);
      return;
    }
    read_tag();
  }

  void pass(std::string_view mark) {
    const std::size_t at = left_.find(mark);
    left_.remove_prefix(at == std::string_view::npos ? left_.size() : at + mark.size());
  }

  // Up to the '>' that is not inside a quoted value.
  static std::size_t tag_end(std::string_view text) {
    char quote = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
      const char c = text[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    const std::size_t plain = text.find('>');  // a quote was never closed
    return plain == std::string_view::npos ? text.size() : plain;
  }

  void read_tag() {
    const std::size_t end = tag_end(left_);
    const std::string_view inside = left_.substr(1, end - 1);
    left_.remove_prefix(std::min(end + 1, left_.size()));
    std::size_t size = 1;
    while (size < inside.size() && !is_space(inside[size]) && inside[size] != '/') ++size;
    size = std::min(size, inside.size());
    handle({to_lower(inside.substr(0, size)), inside.substr(size)});
  }

  void handle(const HtmlTag& tag) {
    if (tag.name == "script" || tag.name == "style" || tag.name == "title") {
      return pass_element(tag.name);
    }
    if (tag.name == "table") return open_table();
    if (open_.empty()) return;
    HtmlTable& table = open_.back();
    if (tag.name == "/table") {
      close_table();
    } else if (tag.name == "tr") {
      table.begin_row();
    } else if (tag.name == "/tr") {
      table.end_row();
    } else if (tag.name == "td" || tag.name == "th") {
      table.begin_cell(tag);
    } else if (tag.name == "/td" || tag.name == "/th") {
      table.end_cell();
    } else if (tag.name == "br" || tag.name == "/p" || tag.name == "/div") {
      table.break_line();
    } else if (tag.name == "s" || tag.name == "del" || tag.name == "strike") {
      table.strike();
    }
    if (!open_.empty()) sound_ = open_.back().builder().sound();
  }

  // Scripts and styles hold no tags; their end is looked for in lower and upper case.
  void pass_element(const std::string& name) {
    for (;;) {
      pass("</");
      if (left_.empty() || to_lower(left_.substr(0, name.size())) == name) break;
    }
    pass(">");
  }

  void open_table() {
    const bool many = open_.size() >= kNestedMax || tables_ >= budget_->limits.sheets_max;
    ++tables_;
    if (many) {
      failure_ = file_too_large(where_);
      sound_ = false;
      return;
    }
    open_.emplace_back(where_, budget_);
  }

  void close_table() {
    open_.back().end_row();
    auto read = open_.back().builder().finish();
    open_.pop_back();
    if (!read) {
      if (!failure_) failure_ = read.error();
      sound_ = false;
      return;
    }
    if (read->table->block_count() == 0) return;  // there for the layout only
    workbook_.tables.push_back(std::move(read->table));
    for (Text& notice : read->notices) workbook_.notices.push_back(std::move(notice));
  }

  std::string_view left_;
  const std::string where_;
  std::shared_ptr<Budget> budget_;
  std::vector<HtmlTable> open_;
  std::size_t tables_ = 0;
  bool sound_ = true;
  std::optional<Error> failure_;
  roster::Workbook workbook_;
};

}  // namespace

Result<roster::Workbook> read_html(std::string_view bytes, const std::string& where,
                                   const Limits& limits) {
  const EncodingGuess guess = guess_encoding(bytes);
  bytes.remove_prefix(guess.mark_bytes);
  Arena arena;
  std::string converted;
  if (guess.encoding != Encoding::Utf8) {
    converted = to_utf8(bytes, guess.encoding);
    bytes = converted;
  } else if (guess.damaged) {
    bytes = mend_utf8(bytes, arena);
  }
  return HtmlReader(bytes, where, limits).run();
}

}  // namespace lindung::exchange
