#include "shell/web/upload_folder.h"

#include <cstdlib>
#include <fstream>
#include <optional>

#include <gtest/gtest.h>

namespace lindung::web {
namespace {

namespace fs = std::filesystem;

TEST(UploadFolder, GoesWithItsServerAndTakesWhatAKilledOneLeft) {
  std::string place = (fs::temp_directory_path() / "uploads-XXXXXX").string();
  ASSERT_NE(mkdtemp(place.data()), nullptr);
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before ? before : "";
  setenv("TMPDIR", place.c_str(), 1);

  const fs::path left = fs::path(place) / "lindung-serve-dahulu";
  fs::create_directory(left);
  std::ofstream(left / "lock") << "";
  std::ofstream(left / "usulan") << "nama";
  fs::create_directory(fs::path(place) / "milik-orang-lain");
  auto first = UploadFolder::create();
  ASSERT_TRUE(first);
  EXPECT_FALSE(fs::exists(left));
  EXPECT_TRUE(fs::exists(fs::path(place) / "milik-orang-lain"));

  std::optional<UploadFolder> alive(std::move(*first));
  std::ofstream(alive->path() / "usulan") << "nama";
  {
    const auto second = UploadFolder::create();
    ASSERT_TRUE(second);
    EXPECT_TRUE(fs::exists(alive->path() / "usulan")) << "of a server that is at work";
    EXPECT_NE(second->path(), alive->path());
  }
  const fs::path path = alive->path();
  alive.reset();
  EXPECT_FALSE(fs::exists(path));

  if (before) {
    setenv("TMPDIR", kept.c_str(), 1);
  } else {
    unsetenv("TMPDIR");
  }
  fs::remove_all(place);
}

}  // namespace
}  // namespace lindung::web
