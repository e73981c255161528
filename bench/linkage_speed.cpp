// bench/linkage_speed - how long the linkage engine takes: linkage_speed [records] [threads].
// Invented people of one city, one in twelve written twice with a slip; then the same people
// against a second list of as many, half of them known.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <tbb/global_control.h>

#include "engines/linkage/linkage.h"

namespace {

using lindung::linkage::Record;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33) % n;
  }

 private:
  std::uint64_t state_;
};

// Word k of 4,000; small k, the common words, are drawn more often.
std::string word(std::uint64_t k) {
  static constexpr const char* kParts[] = {"SI",  "NUR", "MA",  "RI", "DE",  "WA",  "HA",
                                           "TO",  "LES", "AN",  "JU", "BU",  "KAR", "LI",
                                           "SUN", "YA",  "PRA", "FI", "GUN", "EL"};
  return std::string(kParts[k % 20])
      .append(kParts[k / 20 % 20])
      .append(k >= 400 ? kParts[k / 400 % 20] : "");
}

std::uint64_t common_first(Dice& dice) {
  return std::min({dice.below(4000), dice.below(4000), dice.below(4000), dice.below(4000)});
}

struct People {
  std::vector<std::string> names;
  std::vector<Record> records;

  void view() {
    for (std::size_t i = 0; i < records.size(); ++i) records[i].name = records[i].sounds = names[i];
  }
};

std::uint64_t number_of(Dice& dice, std::int32_t day) {
  const auto date = std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day)));
  const std::uint64_t dd = static_cast<unsigned>(date.day()),
                      mm = static_cast<unsigned>(date.month());
  const auto yy = static_cast<std::uint64_t>(static_cast<int>(date.year()) % 100);
  return (217101 + dice.below(12)) * 10000000000 + (dd * 10000 + mm * 100 + yy) * 10000 + 9000 +
         dice.below(1000);
}

Record person(Dice& dice) {
  Record record;
  const std::uint64_t year = dice.below(50);
  record.birth_date =
      static_cast<std::int32_t>(year * 365 + (dice.below(20) == 0 ? 181 : dice.below(365))) - 4000;
  record.number = number_of(dice, record.birth_date);
  record.sex = dice.below(2) == 0 ? 'L' : 'P';
  record.place = 2171011001 + dice.below(64);
  record.household = 2171010101010000 + dice.below(1 << 22);
  record.phone = 81200000000 + dice.below(100000000);
  return record;
}

People make(std::uint64_t seed, std::size_t count) {
  Dice dice(seed);
  People people;
  while (people.records.size() < count) {
    std::string name = word(common_first(dice));
    for (std::uint64_t more = dice.below(3) == 0 ? 2 : 1; more > 0; --more)
      name.append(1, ' ').append(word(common_first(dice)));
    people.records.push_back(person(dice));
    people.names.push_back(name);
    if (dice.below(12) != 0 || people.records.size() == count) continue;
    Record again = people.records.back();
    name[dice.below(name.size())] = 'E';
    if (dice.below(2) == 0) again.number = 0;
    if (dice.below(2) == 0) again.place = 2171011001 + dice.below(64);
    people.records.push_back(again);
    people.names.push_back(name);
  }
  people.view();
  return people;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

template <class Work>
void time(const char* what, std::size_t records, const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  const std::size_t pairs = work();
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%-16s %9zu records %8zu pairs %7.3f s, peak %.0f MB\n", what, records, pairs,
              seconds, peak_megabytes());
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t records = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1000000;
  const std::size_t threads = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 4;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  const auto model = lindung::linkage::Model::people();

  const People people = make(1, records);
  People known = make(2, records - records / 2);
  for (std::size_t i = 0; i < records / 2; ++i) {
    known.names.push_back(people.names[i]);
    known.records.push_back(people.records[i]);
  }
  known.view();
  std::printf("%-16s %9zu records, peak %.0f MB\n", "input", 2 * records, peak_megabytes());
  time("find_duplicates", records,
       [&] { return lindung::linkage::find_duplicates(people.records, model).size(); });
  time("find_links", 2 * records,
       [&] { return lindung::linkage::find_links(people.records, known.records, model).size(); });
}
