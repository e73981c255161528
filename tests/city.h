// tests/city.h - a city in a folder that goes with the test: its scheme, its roster, and beside it
// databases and files.
#pragma once

#include <gtest/gtest.h>

#include "calls.h"

namespace lindung::testing_binary {

struct Listed {
  std::string nik, name, birth;  // birth: "1985-03-12"
};

class City : public testing::Test {
 protected:
  fs::path dir() const { return folder_ / "city"; }
  std::string file(const std::string& name) const { return (folder_ / name).string(); }
  std::string sqlite(const std::string& name) const { return file(name); }
  // Writes a file beside the city; gives its path.
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return file(name);
  }

  // Batam in the last quarter of 2025, with these people as posyandu cadres on its one roster.
  void batam(const std::vector<Listed>& people) const {
    fs::create_directories(dir() / "rosters");
    fs::copy_file(fs::path(LINDUNG_SOURCE_DIR) / "schemes/batam-2025.toml", dir() / "scheme.toml");
    std::ofstream roster(dir() / "rosters/a.csv");
    roster << "NIK,NAMA,TGL LAHIR,KELOMPOK\n";
    for (const auto& one : people)
      roster << one.nik << "," << one.name << "," << one.birth << ",posyandu\n";
  }
  // The first run on a new database.
  void processed(const std::string& database) const {
    ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
  }

  Folder folder_;
};

}  // namespace lindung::testing_binary
