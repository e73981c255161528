// shell/app/link/link_names.h - what the linkage of any table knows of the writing of names:
// accents and other alphabets' letters fold to ASCII; the spellings of one sound; and in a table of
// Indonesian people, titles and degrees, which are no part of the name.
#pragma once

#include <string>
#include <string_view>

#include "engines/linkage/tabular/field.h"

namespace lindung::app {

class NameForms {
 public:
  // From the beginning of a table: whether its people are Indonesian.
  explicit NameForms(std::string_view text);
  explicit NameForms(bool indonesian) : indonesian_(indonesian) {}
  bool is_indonesian() const { return indonesian_; }

  // The normal form of a cell (engines/linkage/tabular/normal_form.h) over `form`.
  void write(linkage::tabular::Kind kind, std::string_view cell, std::string& form) const;

 private:
  bool indonesian_ = false;
};

// The coarse key of a token in normal form.
std::string sound_of_name(std::string_view token);

}  // namespace lindung::app
