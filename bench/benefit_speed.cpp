// bench/benefit_speed - assessing deaths one after another on one core, against a bare loop that
// adds the same sums without law, lines or words. `benefit_speed LAW_DIRECTORY [EVENTS]`.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "office/benefit/benefit.h"

int main(int argc, char** argv) {
  using namespace lindung;
  using Clock = std::chrono::steady_clock;
  if (argc < 2) return 2;
  std::vector<rules::RuleFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    const std::string name = entry.path().string();
    if (!name.ends_with(".toml") || name.ends_with(".cases.toml")) continue;
    std::ifstream in(entry.path());
    files.push_back({name, {std::istreambuf_iterator<char>(in), {}}});
  }
  const auto law = rules::RuleBook::load(files);
  if (!law) return 3;
  const int events = argc > 2 ? std::atoi(argv[2]) : 500'000;
  const auto event = [](int i) {
    benefit::Death death;
    death.cause = i % 2 ? benefit::DeathCause::Accident : benefit::DeathCause::Other;
    death.date = Date::from_days(18'500 + i % 2'000);
    death.member_since = Date::from_days(18'400 - i % 300);
    death.income = Rupiah(1'000'000 + i % 90 * 100'000);
    return death;
  };
  auto start = Clock::now();
  std::int64_t ours = 0;
  for (int i = 0; i < events; ++i) ours += benefit::death_benefit(*law, event(i))->total.amount();
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  start = Clock::now();
  std::int64_t bare = 0;
  for (int i = 0; i < events; ++i) {
    const auto death = event(i);
    const std::int64_t income = death.income.amount();
    std::int64_t base = 1'000'000;
    if (income >= 1'100'000) base = 1'200'000 + (income - 1'100'000) / 200'000 * 200'000;
    if (income >= 2'700'000) base = 2'950'000 + (income - 2'700'000) / 500'000 * 500'000;
    if (income >= 8'200'000) base = 8'700'000 + (income - 8'200'000) / 1'000'000 * 1'000'000;
    bare += death.cause == benefit::DeathCause::Accident ? base * 48 + 22'000'000 : 42'000'000;
  }
  const double bare_seconds = std::chrono::duration<double>(Clock::now() - start).count();
  if (ours != bare) return 1;
  fmt::print("{{\"ours\": {:.4f}, \"peer\": {:.4f}, \"events\": {}}}\n", seconds, bare_seconds,
             events);
  return 0;
}
