#include "shell/pages/pages.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace lindung::pages {
namespace {

class Pages : public ::testing::Test {
 protected:
  void SetUp() override {
    if (files().empty()) GTEST_SKIP() << "built without pages: tools/ui.sh";
  }
};

TEST_F(Pages, AreInOrderOfTheirPathsAndNotEmpty) {
  EXPECT_TRUE(std::ranges::is_sorted(files(), {}, &File::path));
  for (const File& file : files()) {
    EXPECT_FALSE(file.bytes.empty()) << file.path;
    EXPECT_FALSE(file.type.empty()) << file.path;
  }
}

TEST_F(Pages, IndexAnswersEveryAddressOfAPage) {
  const File* index = find_page("/");
  ASSERT_NE(index, nullptr);
  EXPECT_EQ(index->path, "/index.html");
  EXPECT_NE(index->bytes.find("<div id=\"app\">"), std::string_view::npos);
  EXPECT_FALSE(index->lasting);
  EXPECT_EQ(find_page("/people/P0000123"), index);
  EXPECT_EQ(find_page("/apiary"), index);
}

TEST_F(Pages, WhatTheIndexNamesIsThereAndLasts) {
  const std::string_view index = find_page("/")->bytes;
  std::size_t scripts = 0;
  for (std::size_t at = index.find("/assets/"); at != std::string_view::npos;
       at = index.find("/assets/", at + 1)) {
    const auto path = index.substr(at, index.find('"', at) - at);
    const File* file = find_file(path);
    ASSERT_NE(file, nullptr) << path;
    EXPECT_TRUE(file->lasting) << path;
    scripts += path.ends_with(".js");
  }
  EXPECT_GT(scripts, 0U);
}

TEST_F(Pages, TextIsCompressed) {
  for (const File& file : files()) {
    if (file.path.ends_with(".woff2")) {
      EXPECT_TRUE(file.gzip.empty()) << file.path;
    } else if (file.bytes.size() > 2000) {
      EXPECT_LT(file.gzip.size(), file.bytes.size()) << file.path;
      EXPECT_EQ(file.gzip.substr(0, 2), "\x1f\x8b") << file.path;
    }
  }
}

TEST_F(Pages, NothingForTheServersOwnPathsOrAMissingFile) {
  for (const char* path : {"/api", "/api/session", "/health", "/metrics", "/assets/none.js"})
    EXPECT_EQ(find_page(path), nullptr) << path;
  EXPECT_EQ(find_file("/people"), nullptr);
}

}  // namespace
}  // namespace lindung::pages
