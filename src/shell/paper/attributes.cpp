#include "shell/paper/attributes.h"

#include "base/text.h"

namespace lindung::paper {
namespace {

bool is_part_of_word(char c) { return !is_space(c); }

std::size_t word_begin(std::string_view text, std::size_t at) {
  while (at > 0 && is_part_of_word(text[at - 1])) --at;
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_part_of_word(text[at])) ++at;
  return at;
}

// Whether the words beside the space at `at` belong together: a capitalised word and a number.
bool is_joint(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return false;
  const char before = text[at - 1], after = text[at + 1];
  if (is_digit(before)) return is_upper(after);
  return is_letter(before) && is_digit(after) && is_upper(text[word_begin(text, at)]);
}

void keep_together(PangoAttrList* list, std::size_t begin, std::size_t end) {
  PangoAttribute* attribute = pango_attr_allow_breaks_new(FALSE);
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

}  // namespace

Attributes attributes_for(std::string_view text) {
  Attributes list(pango_attr_list_new());
  pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
  pango_attr_list_insert(list.get(), pango_attr_font_features_new("liga=0, clig=0"));
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool slash = text[i] == '/' && i > 0 && i + 1 < text.size();
    if (slash || (text[i] == ' ' && is_joint(text, i)))
      keep_together(list.get(), word_begin(text, i), word_end(text, i + 1));
  }
  return list;
}

}  // namespace lindung::paper
