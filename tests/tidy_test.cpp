// Holds the house to its rules: who may include whom (src/layers.txt), no circles, nothing impure
// in the core, no floating point near money, a page for every module. Each check is tried on a
// snippet first, so that it can be seen to fail.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace fs = std::filesystem;
namespace {

const fs::path kSource = fs::path(LINDUNG_SOURCE_DIR) / "src";

using Layers = std::map<std::string, std::set<std::string>>;

std::string read(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Layers parse_layers(const std::string& text, std::vector<std::string>& order) {
  Layers layers;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(':');
    if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
    const std::string module = line.substr(0, colon);
    order.push_back(module);
    std::istringstream words(line.substr(colon + 1));
    for (std::string word; words >> word;) layers[module].insert(word);
    layers[module].insert(module);
  }
  return layers;
}

// The module of a path inside src: the longest one that it begins with; empty for src/main.cpp.
std::string module_of(const std::string& path, const Layers& layers) {
  std::string best;
  for (const auto& [module, used] : layers) {
    if (path.starts_with(module + "/") && module.size() > best.size()) best = module;
  }
  return best;
}

std::vector<std::string> includes(const std::string& text) {
  static const std::regex pattern("(?:^|\n)\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]");
  std::vector<std::string> found;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern);
       it != std::sregex_iterator(); ++it) {
    found.push_back((*it)[1]);
  }
  return found;
}

std::string without_comments(const std::string& text) {
  static const std::regex comments("//[^\n]*|/\\*[\\s\\S]*?\\*/");
  return std::regex_replace(text, comments, "");
}

bool is_core(const std::string& module) { return !module.starts_with("shell/"); }

struct Rule {
  const char* pattern;
  const char* instead;
};
constexpr Rule kCoreRules[] = {
    {"#include <(fstream|filesystem|iostream|thread|random|sqlite3.h|libpq-fe.h)>",
     "let src/shell do it and hand in values"},
    {"\\b(system_clock|steady_clock|getenv|std::time|localtime|gmtime)\\b",
     "take the day as an argument"},
    {"\\b(stod|stof|strtod|toupper|tolower|isalpha|isdigit|isspace|isalnum|setlocale)\\s*\\(",
     "use base/text.h"},
    {"\\b(rand|srand|random_device|mt19937)\\b", "take a seed and compute"},
};
constexpr Rule kMoneyRules[] = {
    {"\\b(double|float)\\b", "use Rupiah, or a ratio of whole numbers"}};

// Every rule that `text` breaks, with what to use instead.
std::vector<std::string> broken(const std::string& text, std::span<const Rule> rules) {
  std::vector<std::string> found;
  const std::string code = without_comments(text);
  for (const Rule& rule : rules) {
    std::smatch match;
    if (std::regex_search(code, match, std::regex(rule.pattern)))
      found.push_back(match.str() + ": " + rule.instead);
  }
  return found;
}

struct SourceFile {
  std::string path;  // inside src
  std::string text;
};

std::vector<SourceFile> sources() {
  std::vector<SourceFile> files;
  for (const auto& item : fs::recursive_directory_iterator(kSource)) {
    const auto ending = item.path().extension();
    if (ending == ".h" || ending == ".cpp")
      files.push_back(
          {item.path().lexically_relative(kSource).generic_string(), read(item.path())});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

Layers house() {
  std::vector<std::string> order;
  return parse_layers(read(kSource / "layers.txt"), order);
}

TEST(Tidy, SnippetsThatBreakARuleAreFound) {
  EXPECT_EQ(broken("#include <fstream>\n", kCoreRules).size(), 1u);
  EXPECT_EQ(broken("auto t = std::chrono::system_clock::now();", kCoreRules).size(), 1u);
  EXPECT_EQ(broken("c = toupper(c);", kCoreRules).size(), 1u);
  EXPECT_EQ(broken("std::mt19937 g;", kCoreRules).size(), 1u);
  EXPECT_EQ(broken("double rupiah;", kMoneyRules).size(), 1u);
  EXPECT_TRUE(broken("// a double would be wrong here\nint64_t rupiah;", kMoneyRules).empty());
  EXPECT_EQ(includes("#include \"a/b.h\"\n#include <c.h>\n").size(), 2u);
}

TEST(Tidy, NamesOnlyPointUpThePage) {
  std::vector<std::string> order;
  const Layers layers = parse_layers(read(kSource / "layers.txt"), order);
  std::set<std::string> above;
  for (const auto& module : order) {
    for (const auto& used : layers.at(module)) {
      EXPECT_TRUE(used == module || above.contains(used))
          << module << " names " << used << ", which stands below it";
    }
    above.insert(module);
  }
}

TEST(Tidy, EveryIncludeIsAllowedByTheLayers) {
  const Layers layers = house();
  for (const auto& file : sources()) {
    const std::string module = module_of(file.path, layers);
    if (module.empty()) {
      EXPECT_EQ(file.path, "main.cpp") << "a file outside every module of layers.txt";
      continue;
    }
    for (const auto& include : includes(file.text)) {
      const std::string used = module_of(include, layers);
      if (!used.empty()) {
        EXPECT_TRUE(layers.at(module).contains(used))
            << file.path << " includes " << include << ": layers.txt does not let " << module
            << " see " << used;
      }
    }
  }
}

TEST(Tidy, NoHeaderIncludesItselfInACircle) {
  std::map<std::string, std::vector<std::string>> uses;
  for (const auto& file : sources()) {
    for (const auto& include : includes(file.text)) uses[file.path].push_back(include);
  }
  std::map<std::string, int> state;
  const std::function<void(const std::string&)> visit = [&](const std::string& path) {
    state[path] = 1;
    for (const auto& next : uses[path]) {
      if (!uses.contains(next)) continue;
      EXPECT_NE(state[next], 1) << path << " and " << next << " include each other";
      if (state[next] == 0) visit(next);
    }
    state[path] = 2;
  };
  for (const auto& file : sources()) {
    if (state[file.path] == 0) visit(file.path);
  }
}

TEST(Tidy, TheCoreIsPure) {
  const Layers layers = house();
  for (const auto& file : sources()) {
    const std::string module = module_of(file.path, layers);
    if (module.empty() || !is_core(module) || file.path.ends_with("_test.cpp") ||
        file.path.ends_with("_for_tests.h"))
      continue;
    for (const auto& what : broken(file.text, kCoreRules))
      ADD_FAILURE() << "src/" << file.path << " has " << what;
  }
}

TEST(Tidy, NoFloatingPointNearMoney) {
  for (const auto& file : sources()) {
    const bool money =
        file.path.starts_with("office/contribution/") ||
        file.path.starts_with("office/selection/") || file.path.starts_with("office/fund/") ||
        file.path.starts_with("office/planning/") || file.path.starts_with("engines/ledger/") ||
        file.path.starts_with("engines/rules/") || file.path.starts_with("terms/rupiah");
    if (!money || file.path.ends_with("_test.cpp")) continue;
    for (const auto& what : broken(file.text, kMoneyRules))
      ADD_FAILURE() << "src/" << file.path << " has " << what;
  }
}

TEST(Tidy, EveryModuleHasItsPage) {
  for (const auto& [module, used] : house()) {
    const fs::path folder = kSource / module;
    if (!fs::exists(folder) || fs::is_empty(folder)) continue;
    const fs::path page = folder / (fs::path(module).filename().string() + ".h");
    ASSERT_TRUE(fs::exists(page)) << module << " has no page: " << page;
    EXPECT_TRUE(read(page).starts_with("// ")) << page << " does not begin with the module's page";
  }
}

}  // namespace
