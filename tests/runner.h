// tests/runner.h - runs the real binary as a user would: arguments in, standard output, standard
// error and exit status out.
#pragma once

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <boost/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace lindung::testing_binary {

namespace fs = std::filesystem;

inline std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    static std::atomic<int> count = 0;
    path_ = fs::temp_directory_path() /
            ("lindung_functional_" + std::to_string(getpid()) + "_" + std::to_string(++count));
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

struct Outcome {
  int exit = -1;  // -1 when it was killed
  std::string out;
  boost::json::value json() const { return boost::json::parse(out); }
};

// Starts the binary; `kill_after` microseconds later it is killed, unless that is negative.
inline Outcome run(const std::vector<std::string>& arguments, long kill_after = -1) {
  const Folder folder;
  const std::string out = (folder / "out").string();
  const pid_t child = fork();
  if (child == 0) {
    std::vector<char*> words{const_cast<char*>(LINDUNG_BINARY)};
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    if (!std::freopen(out.c_str(), "w", stdout) || !std::freopen("/dev/null", "w", stderr))
      _exit(99);
    execv(LINDUNG_BINARY, words.data());
    _exit(98);
  }
  if (kill_after >= 0) {
    std::this_thread::sleep_for(std::chrono::microseconds(kill_after));
    kill(child, SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out)};
}

// Lines of a CSV file of ours, split at commas outside quotes.
inline std::vector<std::vector<std::string>> read_csv(const fs::path& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace lindung::testing_binary
