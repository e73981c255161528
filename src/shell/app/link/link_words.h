// shell/app/link/link_words.h - the names of levels, stories and cuts: as keys of the parameters
// file, and in words for a reader.
#pragma once

#include <array>
#include <string_view>

#include "engines/linkage/tabular/block_key.h"
#include "engines/linkage/tabular/stories.h"

namespace lindung::app {

inline constexpr std::array<const char*, linkage::tabular::kAgreements> kLevelKeys = {
    "silent", "exact", "variant", "near", "subset", "part", "far", "differs"};
inline constexpr std::array<const char*, linkage::tabular::kStories> kStoryKeys = {
    "stranger", "neighbour", "relative", "twin", "relative_apart", "twin_apart", "same", "moved"};
inline constexpr std::array<const char*, 12> kCutKeys = {
    "whole",      "sounds",    "first sound", "last sound", "rare sound", "head",
    "year-month", "month-day", "year",        "front half", "back half",  "either way"};

enum class Language { Indonesian, English };

// What the level means in a column of that kind: "one slip", "month and day exchanged".
std::string_view level_words(linkage::tabular::Kind kind, linkage::tabular::Agreement level,
                             Language language);
// Who the two are, if that is their story: "twins", "one person".
std::string_view story_words(linkage::tabular::Story story, Language language);

}  // namespace lindung::app
