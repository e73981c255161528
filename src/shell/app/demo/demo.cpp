#include "shell/app/demo/demo.h"

#include "shell/app/demo/sample_files.h"
#include "shell/app/embedded.h"
#include "shell/app/session.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kSeed = 2025;

std::string database_of(const DemoOptions& options, const std::string& city) {
  if (!options.database.empty()) return options.database;
  if (options.accounts) return demo_database(options.directory).string();
  return (options.directory / (city + ".db")).string();
}

Result<DemoCity> demo_city(const DemoOptions& options, const std::string& city,
                           const std::string& scheme,
                           const std::function<void(const Progress&)>& progress) {
  const fs::path folder = options.directory / city;
  std::error_code error;
  // The truth's folder is made at the end of a sample: without it the sample was cut short and is
  // made again.
  if (!fs::exists(folder.string() + "-truth/truth.csv", error)) {
    fs::remove_all(folder, error);
    sample::SampleOptions sample_options;
    sample_options.seed = kSeed;
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, write_sample(scheme, folder, sample_options, progress));
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto session,
                           Session::open(database_of(options, city), options.author, progress));
  LINDUNG_ASSIGN_OR_RETURN(auto processed, process(session.context(), folder));
  LINDUNG_ASSIGN_OR_RETURN(const auto code, session.city(city));
  LINDUNG_ASSIGN_OR_RETURN(auto year, work_through_year(session.context(), code));
  DemoCity done{city, std::move(processed), std::move(year), {}};
  if (options.accounts) {
    LINDUNG_ASSIGN_OR_RETURN(done.accounts, add_demo_accounts(session.context(), code, city));
  }
  return done;
}

}  // namespace

fs::path demo_database(const fs::path& directory) { return directory / "demo.db"; }

Result<std::vector<DemoCity>> demo(const DemoOptions& options,
                                   const std::function<void(const Progress&)>& progress) {
  std::error_code error;
  fs::create_directories(options.directory, error);
  std::vector<DemoCity> cities;
  for (const auto& file : embedded_schemes()) {
    const std::string scheme = fs::path(file.name).stem().string();
    const std::string city = scheme.substr(0, scheme.find('-'));
    if (options.city != "all" && options.city != city) continue;
    LINDUNG_ASSIGN_OR_RETURN(cities.emplace_back(), demo_city(options, city, scheme, progress));
  }
  return cities;
}

}  // namespace lindung::app
