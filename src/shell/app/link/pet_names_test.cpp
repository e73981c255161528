#include "shell/app/link/pet_names.h"

#include <gtest/gtest.h>

#include "shell/app/link/link_names.h"

namespace lindung::app {
namespace {

TEST(PetNames, HaveTheirFullName) {
  EXPECT_EQ(full_name_of("BESSIE"), "ELIZABETH");
  EXPECT_EQ(full_name_of("WM"), "WILLIAM");
  EXPECT_EQ(full_name_of("WILLIAM"), "");
  EXPECT_EQ(full_name_of("BES"), "");
  EXPECT_EQ(full_name_of(""), "");
}

TEST(PetNames, SoundLikeTheFullName) {
  EXPECT_EQ(sound_of_name("POLLY"), sound_of_name("MARY"));
  EXPECT_EQ(sound_of_name("THOS"), sound_of_name("THOMAS"));
  EXPECT_NE(sound_of_name("POLLY"), sound_of_name("WILLIAM"));
}

TEST(PetNames, LeaveTheNamesOfOurOwnPeopleAlone) {
  EXPECT_EQ(sound_of_name("MUH"), sound_of_name("MUHAMMAD"));
  EXPECT_NE(sound_of_name("SITI"), sound_of_name("SARAH"));
}

}  // namespace
}  // namespace lindung::app
