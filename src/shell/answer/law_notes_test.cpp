#include "shell/answer/law_notes.h"

#include <regex>

#include <gtest/gtest.h>

#include "shell/app/embedded.h"

namespace lindung::answer {
namespace {

TEST(LawNotes, EveryNoteOfTheProgramsOwnFilesIsThereInIndonesian) {
  const std::regex line(R"re(\bnote = "([^"]*)")re");
  int seen = 0;
  for (const auto files : {app::embedded_law(), app::embedded_forms(), app::embedded_schemes()}) {
    for (const auto& file : files) {
      const std::string text(file.text);
      for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) {
        const std::string note = (*at)[1];
        EXPECT_NE(law_note(note, {false}), note) << file.name;
        EXPECT_EQ(law_note(note, {true}), note);
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 150);
}

TEST(LawNotes, WhatACityWroteItselfStaysAsItIs) {
  EXPECT_EQ(law_note("Catatan kota sendiri.", {false}), "Catatan kota sendiri.");
  EXPECT_EQ(law_note("", {false}), "");
}

}  // namespace
}  // namespace lindung::answer
