#include "office/roster/group_text.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace lindung::roster {
namespace {

scheme::Scheme scheme_of(const std::string& name) {
  std::ifstream in(LINDUNG_SOURCE_DIR "/schemes/" + name);
  return *scheme::parse_scheme(std::string{std::istreambuf_iterator<char>(in), {}}, name);
}

class GroupText : public testing::Test {
 protected:
  const scheme::Scheme batam_ = scheme_of("batam-2025.toml");
  std::string cell(const std::string& text) const { return id(group_of_cell(batam_, text)); }
  std::string job(const std::string& text) const { return id(group_of_job(batam_, text)); }

 private:
  std::string id(const NamedGroup& named) const {
    if (named.several) return "several";
    return named.group ? batam_.groups[*named.group].id : "none";
  }
};

TEST_F(GroupText, AnAliasAmongOtherWords) {
  EXPECT_EQ(cell("imam masjid"), "religious-workers");
  EXPECT_EQ(cell("Imam Masjid Al-Ikhlas, Kel. Kibing"), "religious-workers");
  EXPECT_EQ(cell("Ketua RT 03"), cell("RT"));
  EXPECT_EQ(cell("Kader Posyandu Melati"), "posyandu-cadres");
  EXPECT_EQ(cell("imamat"), "none");  // whole words only
  EXPECT_EQ(cell("pedagang"), "none");
}

TEST_F(GroupText, TheLongerNameHasItsWordsToItself) {
  EXPECT_EQ(cell("Kader Siaga Melati"), cell("kader siaga"));
  EXPECT_NE(cell("Kader Siaga Melati"), cell("kader"));
}

TEST_F(GroupText, TwoGroupsAreSeveral) {
  EXPECT_EQ(cell("imam / kader posyandu"), "several");
  EXPECT_EQ(cell("Kader RT 03"), "several");
  EXPECT_EQ(job("imam merangkap kader posyandu"), "several");
  EXPECT_EQ(cell("imam dan guru ngaji"), "religious-workers");  // two names of one group
}

TEST_F(GroupText, AJobIsReadMoreCarefully) {
  EXPECT_EQ(job("imam masjid"), "religious-workers");
  EXPECT_EQ(job("buruh, RT 03"), "none");
  EXPECT_EQ(job("istri imam"), "none");
  EXPECT_EQ(cell("mantan imam"), "none");
}

}  // namespace
}  // namespace lindung::roster
