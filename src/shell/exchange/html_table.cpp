#include "shell/exchange/html_table.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::exchange {
namespace {

using roster::CellKind;

constexpr std::uint32_t kSpanMax = 1000;

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

std::uint32_t span_of(const HtmlTag& tag, std::string_view name) {
  const auto value = parse_unsigned(attribute(tag.attributes, name));
  return value ? static_cast<std::uint32_t>(std::clamp<std::uint64_t>(*value, 1, kSpanMax)) : 1;
}

}  // namespace

void HtmlTable::begin_row() {
  end_row();
  builder_.begin_row(++row_, false);
  in_row_ = true;
  column_ = 0;
  std::erase_if(occupied_, [this](const CellRange& range) { return range.last_row < row_; });
}

void HtmlTable::end_row() {
  end_cell();
  if (in_row_) builder_.end_row();
  in_row_ = false;
}

void HtmlTable::begin_cell(const HtmlTag& tag) {
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

void HtmlTable::end_cell() {
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

void HtmlTable::add_text(std::string_view text) {
  if (!in_cell_) return;
  for (const char c : text) {
    if (c == '\0') continue;
    const bool space = is_space(c);
    if (space && (text_.empty() || is_space(text_.back()))) continue;
    text_ += space ? ' ' : c;
  }
}

void HtmlTable::break_line() {
  if (in_cell_) text_ += '\n';
}

void HtmlTable::strike() {
  if (in_cell_) struck_ = true;
}
void HtmlTable::pass_occupied() {
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

}  // namespace lindung::exchange
