#include "shell/exchange/html_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "shell/exchange/encoding.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/sheet_builder.h"

namespace lindung::exchange {
namespace {

using roster::CellKind;

constexpr std::uint32_t kSpanMax = 1000;
constexpr std::size_t kNestedMax = 16;

// "#160" or "#xA0" or "amp"
std::optional<std::uint32_t> entity_code(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 14> kNamed{{{"amp", '&'},
                                                                               {"lt", '<'},
                                                                               {"gt", '>'},
                                                                               {"quot", '"'},
                                                                               {"apos", '\''},
                                                                               {"nbsp", 0xA0},
                                                                               {"eacute", 0xE9},
                                                                               {"egrave", 0xE8},
                                                                               {"rsquo", 0x2019},
                                                                               {"lsquo", 0x2018},
                                                                               {"ldquo", 0x201C},
                                                                               {"rdquo", 0x201D},
                                                                               {"ndash", 0x2013},
                                                                               {"deg", 0xB0}}};
  if (name.size() > 1 && name.front() == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
    if (error == std::errc() && stop == end && !digits.empty()) return code;
    return std::nullopt;
  }
  for (const auto& [known, code] : kNamed) {
    if (known == name) return code;
  }
  return std::nullopt;
}

struct Tag {
  std::string name;  // lower case; "/td" for a closing one
  std::string_view attributes;
};

// The value of an attribute inside a tag, without its quotes.
std::string_view attribute(std::string_view attributes, std::string_view wanted) {
  std::size_t i = 0;
  while (i < attributes.size()) {
    while (i < attributes.size() && (is_space(attributes[i]) || attributes[i] == '/')) ++i;
    const std::size_t start = i;
    while (i < attributes.size() && attributes[i] != '=' && !is_space(attributes[i])) ++i;
    const std::string_view name = attributes.substr(start, i - start);
    while (i < attributes.size() && is_space(attributes[i])) ++i;
    if (i >= attributes.size() || attributes[i] != '=') {
      if (i == start) ++i;
      continue;
    }
    ++i;
    while (i < attributes.size() && is_space(attributes[i])) ++i;
    std::string_view value;
    if (i < attributes.size() && (attributes[i] == '"' || attributes[i] == '\'')) {
      const std::size_t close = std::min(attributes.find(attributes[i], i + 1), attributes.size());
      value = attributes.substr(i + 1, close - i - 1);
      i = std::min(close + 1, attributes.size());
    } else {
      const std::size_t from = i;
      while (i < attributes.size() && !is_space(attributes[i])) ++i;
      value = attributes.substr(from, i - from);
    }
    if (to_lower(name) == wanted) return value;
  }
  return {};
}

std::uint32_t span_of(const Tag& tag, std::string_view name) {
  const auto value = parse_unsigned(attribute(tag.attributes, name));
  return value ? static_cast<std::uint32_t>(std::clamp<std::uint64_t>(*value, 1, kSpanMax)) : 1;
}

// A table that is being read, and the places that cells from above still occupy.
class OpenTable {
 public:
  OpenTable(const std::string& where, std::shared_ptr<Budget> budget)
      : builder_(where, std::move(budget)) {}

  void begin_row() {
    end_row();
    builder_.begin_row(++row_, false);
    in_row_ = true;
    column_ = 0;
    std::erase_if(occupied_, [this](const CellRange& range) { return range.last_row < row_; });
  }

  void end_row() {
    end_cell();
    if (in_row_) builder_.end_row();
    in_row_ = false;
  }

  void begin_cell(const Tag& tag) {
    end_cell();
    if (!in_row_) begin_row();
    pass_occupied();
    in_cell_ = true;
    text_.clear();
    number_ = attribute(tag.attributes, "x:num");
    struck_ = tag.attributes.find("line-through") != std::string_view::npos;
    range_ = {row_, row_ + span_of(tag, "rowspan") - 1, column_,
              column_ + span_of(tag, "colspan") - 1};
  }

  void end_cell() {
    if (!in_cell_) return;
    in_cell_ = false;
    const std::string text(trim(text_));
    // Excel writes the full number beside the shown one.
    const bool number = !number_.empty() && is_digit(number_.front());
    builder_.cell(column_, number ? CellKind::Number : CellKind::Text, number ? number_ : text,
                  struck_ ? SheetBuilder::Struck::Yes : SheetBuilder::Struck::No,
                  SheetBuilder::Hold::Copy);
    if (range_.last_row > range_.first_row || range_.last_column > range_.first_column) {
      builder_.merge(range_);
      if (range_.last_row > range_.first_row && occupied_.size() < kSpanMax) {
        occupied_.push_back(range_);
      }
    }
    column_ = range_.last_column + 1;
  }

  void add_text(std::string_view text) {
    if (!in_cell_) return;
    for (const char c : text) {
      if (c == '\0') continue;
      const bool space = is_space(c);
      if (space && (text_.empty() || is_space(text_.back()))) continue;
      text_ += space ? ' ' : c;
    }
  }
  void break_line() {
    if (in_cell_) text_ += '\n';
  }
  void strike() {
    if (in_cell_) struck_ = true;
  }
  SheetBuilder& builder() { return builder_; }

 private:
  void pass_occupied() {
    for (bool moved = true; moved;) {
      moved = false;
      for (const CellRange& range : occupied_) {
        const bool here = range.first_row < row_ && row_ <= range.last_row &&
                          range.first_column <= column_ && column_ <= range.last_column;
        if (!here) continue;
        column_ = range.last_column + 1;
        moved = true;
      }
    }
  }

  SheetBuilder builder_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool struck_ = false;
  std::string text_;
  std::string number_;
  CellRange range_{};
  std::vector<CellRange> occupied_;
};

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

  void handle(const Tag& tag) {
    if (tag.name == "script" || tag.name == "style" || tag.name == "title") {
      return pass_element(tag.name);
    }
    if (tag.name == "table") return open_table();
    if (open_.empty()) return;
    OpenTable& table = open_.back();
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
  std::vector<OpenTable> open_;
  std::size_t tables_ = 0;
  bool sound_ = true;
  std::optional<Error> failure_;
  roster::Workbook workbook_;
};

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    out.append(text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) break;
    const std::size_t end = text.substr(0, 12).find(';');
    const auto code =
        end == std::string_view::npos ? std::nullopt : entity_code(text.substr(1, end - 1));
    if (code) {
      append_utf8(out, *code);
      text.remove_prefix(end + 1);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
  return out;
}

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
