#include "shell/app/selftest.h"

#include <cstdlib>
#include <filesystem>

#include "shell/app/journal_check.h"
#include "shell/app/process.h"
#include "shell/app/sample_files.h"
#include "shell/app/session.h"
#include "shell/exchange/files.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

constexpr const char* kScheme = "jambi-2025";
constexpr std::uint64_t kSeed = 1;
constexpr std::uint64_t kRows = 3000;

// A folder of its own that goes when the test is over.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "lindung-selftest-XXXXXX").string();
    if (mkdtemp(name.data())) path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

Result<Digest> fingerprint(const std::function<void(const Progress&)>& progress) {
  const TemporaryFolder folder;
  if (folder.path().empty()) return exchange::write_error(errno, fs::temp_directory_path());
  const fs::path city = folder.path() / "city";
  sample::SampleOptions options;
  options.seed = kSeed;
  options.rows = kRows;
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, write_sample(kScheme, city, options, progress));
  LINDUNG_ASSIGN_OR_RETURN(const auto session, Session::open(":memory:", "selftest", progress));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, process(session.context(), city));
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t code, session.city(""));
  LINDUNG_ASSIGN_OR_RETURN(const auto report, verify_journal(session.context(), code));
  return report.root;
}

}  // namespace lindung::app
