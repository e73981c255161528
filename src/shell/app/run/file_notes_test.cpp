#include "shell/app/run/file_notes.h"

#include <gtest/gtest.h>

namespace lindung::app {
namespace {

TEST(FileNotes, SayGroupVillageAndColumns) {
  const auto notes = parse_file_notes(
      "\xEF\xBB\xBF# caf\xC3\xA9\n[\"a/kel.xlsx\"]\ngroup = \"g\"\nvillage = \"Tanjung Uma\"\n"
      "columns = { \"N\xC3\xB6 Induk\" = \"nik\", Nama = \"name\" }\n[\"b.csv\"]\n");
  ASSERT_TRUE(notes) << notes.error().message.en;
  ASSERT_EQ(notes->size(), 2U);
  const FileNotes& note = notes->at("a/kel.xlsx");
  EXPECT_EQ(note.group, "g");
  EXPECT_EQ(note.village, "Tanjung Uma");
  EXPECT_EQ(note.columns.at("N\xC3\xB6 Induk"), roster::Column::Nik);
  EXPECT_EQ(note.columns.at("Nama"), roster::Column::Name);
  EXPECT_TRUE(notes->at("b.csv").group.empty());
}

TEST(FileNotes, SayTheDayOfARegister) {
  const auto notes = parse_file_notes("[\"registers/deaths.csv\"]\nas_of = 2025-01-31\n");
  ASSERT_TRUE(notes) << notes.error().message.en;
  EXPECT_EQ(notes->at("registers/deaths.csv").as_of, Date::parse_iso("2025-01-31"));
}

TEST(FileNotes, RefuseWhatTheyDoNotKnowWithItsLine) {
  const auto where = [](const char* text) {
    const auto notes = parse_file_notes(text);
    EXPECT_FALSE(notes) << text;
    if (notes) return std::string();
    EXPECT_EQ(notes.error().code, "FILES_TOML");
    EXPECT_NE(notes.error().message.id, notes.error().message.en);
    return notes.error().where;
  };
  EXPECT_EQ(where("[[ ="), "files.toml:1");  // what toml++ 3.3.0 leaves to chance
  EXPECT_EQ(where("[\"a\"]\ngroup \xCF\xA8Z["), "files.toml:2");
  EXPECT_EQ(where("\n\xFF"), "files.toml:1");
  EXPECT_EQ(where("[\"a\"]\ngroup = \"x\"\ngroup = \"y\""), "files.toml:3");
  EXPECT_EQ(where("[\"a\"]\ngroup = 1"), "files.toml:2");
  EXPECT_EQ(where("[\"a\"]\n\nkelompok = \"x\""), "files.toml:3");
  EXPECT_EQ(where("[\"a\"]\ncolumns = { x = \"colour\" }"), "files.toml:2");
  EXPECT_EQ(where("group = \"x\""), "files.toml:1");
  EXPECT_EQ(where("[\"registers/deaths.csv\"]\nas_of = \"31 Januari\""), "files.toml:2");
  EXPECT_EQ(where("[\"registers/deaths.csv\"]\ngroup = \"g\""), "files.toml:2");
  EXPECT_EQ(where("[\"kel.xlsx\"]\nas_of = 2025-01-31"), "files.toml:2");
}

}  // namespace
}  // namespace lindung::app
