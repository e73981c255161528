#include "shell/cli/day_option.h"

#include <ctime>

#include "shell/app/typed_values.h"

namespace lindung::cli {

std::shared_ptr<std::string> add_day(CLI::App* command) {
  auto typed = std::make_shared<std::string>();
  command->add_option("--on", *typed, "YYYY-MM-DD; hari ini bila kosong / today when left out");
  return typed;
}

Result<Date> day_of(const std::string& typed) {
  if (!typed.empty()) return app::typed_date("--on", typed);
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Date::make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(Date());
}

}  // namespace lindung::cli
