#include "shell/app/link/link_names.h"

#include "base/text.h"
#include "engines/linkage/tabular/normal_form.h"
#include "shell/app/link/pet_names.h"
#include "terms/name_fold.h"
#include "terms/name_sound.h"
#include "terms/name_words.h"
#include "terms/person_name.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;

constexpr std::size_t kLooked = 200'000;  // bytes of a table's beginning

bool is_ours(std::string_view word) {
  return word.size() >= 3 && name_word(word).is(WordUse::Common);
}

}  // namespace

NameForms::NameForms(std::string_view text) {
  std::size_t lines = 1, ours = 0;
  std::string word;
  for (const char c : text.substr(0, kLooked)) {
    lines += c == '\n' ? 1 : 0;
    if (is_letter(c)) {
      word += upper(c);
    } else {
      ours += is_ours(word) ? 1 : 0;
      word.clear();
    }
  }
  indonesian_ = ours * 50 > lines;
}

void NameForms::write(tabular::Kind kind, std::string_view cell, std::string& form) const {
  if (indonesian_ && kind == tabular::Kind::Name) {
    const auto reading = read_name(cell);
    form.clear();
    for (const auto& token : reading.tokens) {
      if (!form.empty()) form += ' ';
      form += token;
    }
    if (!form.empty()) return;
  }
  if (tabular::is_words(kind) && !is_ascii(cell) && is_valid_utf8(cell)) {
    tabular::normal_form(kind, fold_name(cell), form);
    return;
  }
  tabular::normal_form(kind, cell, form);
}

std::string sound_of_name(std::string_view token) {
  const auto& word = name_word(token);
  if (!word.family.empty()) return std::string(NameSound(word.family).view());
  const auto full = full_name_of(token);
  return std::string(NameSound(full.empty() ? token : full).view());
}

}  // namespace lindung::app
