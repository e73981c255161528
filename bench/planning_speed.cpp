// How long a plan takes, and how far it is proven, as JSON: a city like Jambi (15,000 people, five
// purses, 24 months, month by month) and a province (1,000,000 people, 100 purses, two years).
//   planning_speed [jambi|province] [block months]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "office/planning/planning.h"
#include "office/planning/problem_for_tests.h"

namespace {

using namespace lindung;
using namespace lindung::planning;

struct Size {
  std::uint32_t people;
  int purses;
  int classes;
  std::int64_t worker_months_share;  // money for so many of a hundred worker-months
};

// Purses of both years or of one, classes that two to four purses may pay, ranks mixed at random.
// A third of the people are members; donors' purses (every seventh) pay half.
Problem invented(const Size& size, int block_months) {
  Dice dice(2025);
  Problem problem;
  problem.months = {*Month::make(2026, 1), *Month::make(2028, 1)};
  problem.block_months = block_months;
  const std::int64_t all = std::int64_t{size.people} * 24 * 16'800 / 100 * size.worker_months_share;
  for (int f = 0; f < size.purses; ++f) {
    Period months = problem.months;
    if (f % 3 == 1) months.until = *Month::make(2027, 1);
    if (f % 3 == 2) months.from = *Month::make(2027, 1);
    const std::int64_t ceiling =
        all / size.purses / 100 * dice.between(50, 150) + dice.between(0, 999'999);
    problem.purses.push_back(
        {"purse-" + std::to_string(f), {"dana", "fund"}, Rupiah(ceiling), months, {}});
  }
  problem.classes.resize(static_cast<std::size_t>(size.classes));
  for (std::uint32_t rank = 1; rank <= size.people; ++rank) {
    problem.classes[static_cast<std::size_t>(dice.between(0, size.classes - 1))].ranks.push_back(
        rank);
  }
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    auto& one = problem.classes[c];
    one.group = "class-" + std::to_string(c);
    one.present = c % 3 == 0;
    const std::int64_t first = dice.between(0, size.purses - 1);
    for (std::int64_t o = 0; o < std::min<std::int64_t>(dice.between(2, 4), size.purses); ++o) {
      const auto f = static_cast<std::size_t>((first + o) % size.purses);
      one.offers.push_back({f, std::vector<Rupiah>(24, Rupiah(f % 7 == 6 ? 8'400 : 16'800))});
    }
  }
  return problem;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int run(const char* name, const Size& size, int block_months) {
  const Problem problem = invented(size, block_months);
  auto start = std::chrono::steady_clock::now();
  const auto plan = make_plan(problem);
  const double planned = seconds_since(start);
  if (!plan) {
    std::fprintf(stderr, "%s\n", plan.error().message.en.c_str());
    return 1;
  }
  start = std::chrono::steady_clock::now();
  const auto lasting = how_long(problem);
  std::printf(
      "{\"name\": \"%s\", \"people\": %u, \"purses\": %d, \"classes\": %d, \"block_months\": %d, ",
      name, size.people, size.purses, size.classes, block_months);
  std::printf("\"seconds\": %.3f, \"how_long_seconds\": %.3f, ", planned, seconds_since(start));
  std::printf("\"worker_months\": %ld, \"wanted\": %ld, \"gap_months\": %ld, \"goals\": [",
              plan->person_months, plan->wanted_person_months, plan->gap_months);
  const char* before = "";
  for (const GoalReached& goal : plan->goals) {
    std::printf("%s{\"goal\": %d, \"value\": %ld, \"bound\": %ld}", before,
                static_cast<int>(goal.kind), goal.value, goal.bound);
    before = ", ";
  }
  std::printf("]}\n");
  return lasting ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string which = argc > 1 ? argv[1] : "jambi";
  const int block_months = argc > 2 ? std::atoi(argv[2]) : 0;
  if (which == "province") {
    return run("province", {1'000'000, 100, 300, 60}, block_months > 0 ? block_months : 12);
  }
  return run("jambi", {15'000, 5, 12, 60}, block_months > 0 ? block_months : 1);
}
