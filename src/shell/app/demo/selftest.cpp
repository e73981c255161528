#include "shell/app/demo/selftest.h"

#include <filesystem>

#include "shell/app/audit/journal_check.h"
#include "shell/app/demo/sample_files.h"
#include "shell/app/run/process.h"
#include "shell/app/session.h"
#include "shell/exchange/temporary_folder.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

constexpr const char* kScheme = "jambi-2025";
constexpr std::uint64_t kSeed = 1;
constexpr std::uint64_t kRows = 3000;

}  // namespace

Result<Digest> fingerprint(const std::function<void(const Progress&)>& progress) {
  LINDUNG_ASSIGN_OR_RETURN(const auto folder, exchange::TemporaryFolder::create());
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
