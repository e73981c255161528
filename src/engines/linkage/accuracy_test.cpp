// How well links are found in invented rosters: people in households with Zipf-like names, among
// them twins, fathers and sons of one name and couples under one number; some people entered twice
// with a known error.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "engines/linkage/linkage.h"

namespace lindung::linkage {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_ * 0x2545F4914F6CDD1DU;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 33) % n); }
  bool percent(std::size_t p) { return below(100) < p; }

 private:
  std::uint64_t state_;
};

// Words of a people's sound, the first the commonest: word k is met about 1 / (k + 3) as often as
// the first.
class Names {
 public:
  Names(Dice& dice, std::vector<std::string> known, std::size_t size) : words_(std::move(known)) {
    static constexpr const char* kStarts[] = {"BA", "DE", "FI", "GU", "HA", "JU", "KA",
                                              "LE", "MA", "NU", "PA", "RI", "SU", "TA",
                                              "WI", "YU", "ZA", "AR", "IN", "ER"};
    static constexpr const char* kMiddles[] = {"DI", "RA", "LI", "MA", "NI",
                                               "SA", "TO", "WA", "KI", "HE"};
    static constexpr const char* kEnds[] = {"N",  "NA",  "NTO", "WATI", "YAH", "DIN",
                                            "RI", "LAN", "SIH", "TA",   "M",   "WAN"};
    std::set<std::string> seen(words_.begin(), words_.end());
    while (words_.size() < size) {
      std::string word = kStarts[dice.below(20)];
      if (dice.percent(70)) word += kMiddles[dice.below(10)];
      word += kEnds[dice.below(12)];
      if (seen.insert(word).second) words_.push_back(word);
    }
    std::uint64_t sum = 0;
    for (std::size_t k = 0; k < words_.size(); ++k) sums_.push_back(sum += 1000000 / (k + 3));
  }
  const std::string& draw(Dice& dice) const {
    const std::uint64_t x = dice.below(sums_.back());
    return words_[static_cast<std::size_t>(std::upper_bound(sums_.begin(), sums_.end(), x) -
                                           sums_.begin())];
  }

 private:
  std::vector<std::string> words_;
  std::vector<std::uint64_t> sums_;
};

using Words = std::vector<std::string>;

std::string join(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// A coarse key: letters that sound alike fold, H falls, doubles become single.
std::string sound_of(const std::string& word) {
  std::string sound;
  for (char c : word) {
    if (c == 'F' || c == 'V') c = 'P';
    if (c == 'Z' || c == 'J') c = 'S';
    if (c == 'Y') c = 'I';
    if (c == 'O') c = 'U';
    if (c == 'H' || (!sound.empty() && sound.back() == c)) continue;
    sound += c;
  }
  return sound.empty() ? word : sound;
}

struct Person {
  Record record;  // without its texts
  Words name;
  int year = 0, month = 0, day = 0;
};

std::int32_t days(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

enum class Slip {
  None,
  NameTyping,
  NameVariant,
  Initial,
  MissingToken,
  Joined,
  Reordered,
  DateTyping,
  DateSwap,
  NumberDigit,
  NumberTransposition,
  NumberMissing,
  OtherPlace,
  OtherPhone,
  Several,
  kCount
};
constexpr const char* kSlipNames[] = {"none",         "name typing",          "name variant",
                                      "initial",      "missing token",        "joined",
                                      "reordered",    "date typing",          "date swap",
                                      "number digit", "number transposition", "number missing",
                                      "other place",  "other phone",          "several"};

// What a roster looks like; several of these stand for the cities that we have not seen.
struct World {
  const char* name;
  std::uint64_t seed;
  std::size_t words;           // different given names
  std::size_t serials;         // serials run from 9000 over so many numbers
  std::size_t default_dates;   // percent
  std::size_t one_word_names;  // percent
  bool household_known, phone_known;
};

class Maker {
 public:
  explicit Maker(const World& world)
      : world_(world),
        dice_(world.seed),
        men_(dice_,
             {"MUHAMMAD", "AHMAD", "ABDUL", "AGUS", "HENDRA", "JOHANIS", "MADE", "BUDI", "RIZKI",
              "YUSUF"},
             world.words),
        women_(dice_,
               {"SITI", "SRI", "NUR", "MARIA", "DEWI", "NI", "RINA", "RINI", "FATIMAH", "AISYAH"},
               world.words),
        clans_(dice_, {"SIREGAR", "LATUHERU", "NASUTION", "PATTIASINA"}, world.words / 2) {}

  std::vector<Person> people(std::size_t count) {
    std::vector<Person> all;
    while (all.size() < count) add_household(all);
    all.resize(count);
    return all;
  }

  // The same person written again; nothing when the slip cannot be made on this person.
  bool slip(Person& p, Slip kind) {
    switch (kind) {
      case Slip::NameTyping:
        return type_wrongly(p.name[dice_.below(p.name.size())]);
      case Slip::NameVariant:
        return vary(p.name);
      case Slip::Initial:
        return p.name.size() > 1 && (p.name[1].resize(1), true);
      case Slip::MissingToken:
        return p.name.size() > 1 &&
               (p.name.erase(p.name.begin() + static_cast<long>(dice_.below(p.name.size()))), true);
      case Slip::Joined:
        return p.name.size() > 1 &&
               (p.name[0] += p.name[1], p.name.erase(p.name.begin() + 1), true);
      case Slip::Reordered:
        return p.name.size() > 1 && (std::swap(p.name.front(), p.name.back()), true);
      case Slip::DateTyping:
        return mistype_date(p);
      case Slip::DateSwap:
        return swap_date(p);
      case Slip::NumberDigit:
        return change_digit(p);
      case Slip::NumberTransposition:
        return exchange_digits(p);
      case Slip::NumberMissing:
        return p.record.number = 0, p.record.number_confirmed = false, true;
      case Slip::OtherPlace:
        return p.record.place = place(), p.record.household = household(), true;
      case Slip::OtherPhone:
        return p.record.phone = world_.phone_known ? 81200000000 + dice_.below(99999999) : 0, true;
      default:
        return true;
    }
  }

  Dice& dice() { return dice_; }

 private:
  std::uint64_t place() { return 2171011001 + dice_.below(64); }
  std::uint64_t household() {
    return world_.household_known ? 2171010101009000 + dice_.below(900000) * 10000 : 0;
  }

  void set_number(Person& p) {
    const std::uint64_t region =
        dice_.percent(15) ? 110101 + dice_.below(900) * 100 : 217101 + dice_.below(12);
    const int day = p.day + (p.record.sex == 'P' ? 40 : 0);
    const auto date = static_cast<std::uint64_t>(day * 10000 + p.month * 100 + p.year % 100);
    p.record.number = region * 10000000000 + date * 10000 + 9000;
    if (world_.serials > 1) p.record.number += dice_.below(world_.serials);
    while (!numbers_.insert(p.record.number).second) ++p.record.number;
  }

  void set_date(Person& p, int year) {
    p.year = year;
    p.month = 1 + static_cast<int>(dice_.below(12));
    p.day = 1 + static_cast<int>(dice_.below(28));
    if (dice_.percent(world_.default_dates)) {
      static constexpr std::array<std::pair<int, int>, 3> kDefaults = {{{1, 1}, {7, 1}, {12, 31}}};
      std::tie(p.month, p.day) = kDefaults[dice_.below(3)];
    }
    p.record.birth_date = days(p.year, p.month, p.day);
  }

  Words draw_name(char sex, const std::string& clan) {
    const Names& names = sex == 'L' ? men_ : women_;
    Words name{names.draw(dice_)};
    if (!dice_.percent(world_.one_word_names)) name.push_back(names.draw(dice_));
    if (!clan.empty()) name.push_back(clan);
    if (clan.empty() && dice_.percent(25)) name.push_back(names.draw(dice_));
    return name;
  }

  Person member(const Record& home, char sex, int year, const std::string& clan) {
    Person p;
    p.record = home;
    p.record.sex = sex;
    set_date(p, year);
    set_number(p);
    p.name = draw_name(sex, clan);
    return p;
  }

  void add_household(std::vector<Person>& all) {
    Record home;
    home.place = place();
    home.household = household();
    home.phone = world_.phone_known ? 81200000000 + dice_.below(99999999) : 0;
    const std::string clan = dice_.percent(30) ? clans_.draw(dice_) : "";
    const int year = 1955 + static_cast<int>(dice_.below(25));
    const Person father = member(home, 'L', year, clan);
    all.push_back(father);
    if (dice_.percent(60)) all.push_back(member(home, 'P', year + 3, ""));
    if (dice_.percent(40)) all.push_back(member(home, 'L', year + 23, clan));
    if (dice_.percent(2)) {  // the son named after him
      Person son = member(home, 'L', year + 25, clan);
      son.name = father.name;
      all.push_back(son);
    }
    if (dice_.percent(2)) add_twins(home, year + 22, clan, all);
  }

  void add_twins(const Record& home, int year, const std::string& clan, std::vector<Person>& all) {
    const Person first = member(home, dice_.percent(50) ? 'L' : 'P', year, clan);
    Person second = first;
    while (!numbers_.insert(second.record.number).second) ++second.record.number;
    do second.name[0] = (first.record.sex == 'L' ? men_ : women_).draw(dice_);
    while (second.name[0] == first.name[0]);
    all.push_back(first);
    all.push_back(second);
  }

  bool type_wrongly(std::string& word) {
    if (word.size() < 4) return false;
    const std::size_t at = 1 + dice_.below(word.size() - 2);
    const std::string before = word;
    switch (dice_.below(4)) {
      case 0:
        word.erase(at, 1);
        break;
      case 1:
        word.insert(at, 1, static_cast<char>('A' + dice_.below(26)));
        break;
      case 2:
        word[at] = static_cast<char>('A' + dice_.below(26));
        break;
      default:
        std::swap(word[at], word[at + 1]);
    }
    return word != before;
  }

  static bool vary(Words& name) {
    for (std::string& word : name) {
      for (const auto& [from, to] : {std::pair{'F', 'P'}, {'Z', 'S'}, {'Y', 'I'}, {'J', 'Z'}}) {
        if (const auto at = word.find(from); at != std::string::npos) return word[at] = to, true;
      }
      if (word.size() > 4 && word.back() == 'H') return word.pop_back(), true;
    }
    return false;
  }

  bool mistype_date(Person& p) {
    const int what = static_cast<int>(dice_.below(3));
    int year = p.year, month = p.month, day = p.day;
    if (what == 0) year += 10 - 20 * static_cast<int>(dice_.below(2));
    if (what == 1)
      month =
          month < 10 ? 1 + static_cast<int>(dice_.below(9)) : 10 + static_cast<int>(dice_.below(3));
    if (what == 2) day = day / 10 * 10 + static_cast<int>(dice_.below(9));
    if (day < 1 || day > 28 || days(year, month, day) == p.record.birth_date) return false;
    p.record.birth_date = days(year, month, day);
    return true;
  }

  static bool swap_date(Person& p) {
    if (p.day > 12 || p.day == p.month) return false;
    p.record.birth_date = days(p.year, p.day, p.month);
    return true;
  }

  bool change_digit(Person& p) {
    std::uint64_t power = 1;
    for (std::size_t i = dice_.below(16); i > 0; --i) power *= 10;
    const std::uint64_t digit = p.record.number / power % 10,
                        other = (digit + 1 + dice_.below(9)) % 10;
    p.record.number = p.record.number - digit * power + other * power;
    return p.record.number >= 1000000000000000;
  }

  bool exchange_digits(Person& p) {
    std::uint64_t power = 1;
    for (std::size_t i = dice_.below(15); i > 0; --i) power *= 10;
    const std::uint64_t low = p.record.number / power % 10,
                        high = p.record.number / power / 10 % 10;
    if (low == high || high == 0) return false;
    p.record.number = p.record.number + (low - high) * power * 10 + (high - low) * power;
    return p.record.number >= 1000000000000000;
  }

  World world_;
  Dice dice_;
  std::set<std::uint64_t> numbers_;
  Names men_, women_, clans_;
};

// Records with their texts, and for each the person it is of and the slip it was written with.
class Roster {
 public:
  void add(const Person& person, std::size_t of, Slip slip) {
    names_.push_back(join(person.name));
    Words sounds;
    for (const std::string& word : person.name) sounds.push_back(sound_of(word));
    sounds_.push_back(join(sounds));
    records_.push_back(person.record);
    of_.push_back(of);
    slips_.push_back(slip);
  }
  const std::vector<Record>& records() {
    for (std::size_t i = 0; i < records_.size(); ++i) {
      records_[i].name = names_[i];
      records_[i].sounds = sounds_[i];
    }
    return records_;
  }
  std::size_t of(std::size_t record) const { return of_[record]; }
  Slip slip(std::size_t record) const { return slips_[record]; }
  std::size_t size() const { return of_.size(); }

 private:
  std::vector<Record> records_;
  std::vector<std::string> names_, sounds_;
  std::vector<std::size_t> of_;
  std::vector<Slip> slips_;
};

constexpr std::size_t kSlips = static_cast<std::size_t>(Slip::kCount);

Slip write_again(Maker& maker, Person& person, Slip kind) {
  const Person original = person;
  if (kind != Slip::Several)
    return maker.slip(person, kind) ? kind : (person = original, Slip::None);
  const auto any = [&](Slip from, Slip to) {  // no more than one slip of a sort
    const auto first = static_cast<std::size_t>(from), last = static_cast<std::size_t>(to);
    const Person before = person;
    if (!maker.slip(person, static_cast<Slip>(first + maker.dice().below(last - first + 1))))
      person = before;
  };
  any(Slip::NameTyping, Slip::Reordered);
  any(maker.dice().percent(50) ? Slip::DateTyping : Slip::NumberDigit, Slip::NumberTransposition);
  any(Slip::OtherPlace, Slip::OtherPhone);
  return Slip::Several;
}

Roster make_roster(const World& world, std::size_t count) {
  Maker maker(world);
  Roster roster;
  std::vector<Person> people = maker.people(count);
  for (std::size_t i = 0; i < people.size(); ++i) {
    Person& person = people[i];
    const bool wife_of_one_before = i > 0 && person.record.sex == 'P' &&
                                    people[i - 1].record.sex == 'L' &&
                                    people[i - 1].record.place == person.record.place;
    if (wife_of_one_before && maker.dice().percent(1))
      person.record.number = people[i - 1].record.number;
    roster.add(person, i, Slip::None);
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!maker.dice().percent(12)) continue;
    Person again = people[i];
    const Slip slip = write_again(maker, again, static_cast<Slip>(maker.dice().below(kSlips)));
    roster.add(again, i, slip);
  }
  return roster;
}

struct Score {
  std::size_t same_right = 0, same_wrong = 0, possible_wrong = 0, shared_number = 0;
  std::array<std::size_t, kSlips> made{}, found{}, found_same{};

  double precision() const {
    return static_cast<double>(same_right) /
           static_cast<double>(std::max<std::size_t>(1, same_right + same_wrong));
  }
  double recall(Slip slip) const {
    const auto s = static_cast<std::size_t>(slip);
    return static_cast<double>(found[s]) / static_cast<double>(std::max<std::size_t>(1, made[s]));
  }
};

Score score(Roster& roster, const std::vector<Link>& links) {
  Score score;
  std::map<std::size_t, std::size_t> first;
  std::set<std::pair<std::size_t, std::size_t>> found;
  const std::vector<Record>& records = roster.records();
  for (const Link& link : links) {
    const bool right = roster.of(link.left) == roster.of(link.right);
    if (right) found.insert({link.left, link.right});
    if (link.outcome == Outcome::Same) (right ? score.same_right : score.same_wrong)++;
    if (right && link.outcome == Outcome::Same)
      ++score.found_same[static_cast<std::size_t>(roster.slip(link.right))];
    const bool shared =
        records[link.left].number == records[link.right].number && records[link.left].number != 0;
    if (!right && link.outcome == Outcome::Possible)
      (shared ? score.shared_number : score.possible_wrong)++;
  }
  for (std::size_t i = 0; i < roster.size(); ++i) {
    const auto [at, fresh] = first.insert({roster.of(i), i});
    if (fresh) continue;
    const auto slip = static_cast<std::size_t>(roster.slip(i));
    ++score.made[slip];
    if (found.contains({at->second, i})) ++score.found[slip];
  }
  return score;
}

void print(const World& world, std::size_t rows, const Score& score) {
  std::printf(
      "%s: precision of Same %.5f (%zu wrong), possible wrong %zu (%.3f %% of rows), one number "
      "two people %zu\n",
      world.name, score.precision(), score.same_wrong, score.possible_wrong,
      100.0 * static_cast<double>(score.possible_wrong) / static_cast<double>(rows),
      score.shared_number);
  for (std::size_t s = 0; s < kSlips; ++s)
    std::printf("  %-22s %5zu doubles, found %.4f, as Same %.4f\n", kSlipNames[s], score.made[s],
                score.recall(static_cast<Slip>(s)),
                static_cast<double>(score.found_same[s]) /
                    static_cast<double>(std::max<std::size_t>(1, score.made[s])));
}

constexpr World kWorlds[] = {
    {"city", 1, 600, 1000, 9, 10, true, true},
    {"few names", 2, 120, 1000, 9, 20, true, true},
    {"bare rows", 3, 600, 1000, 5, 10, false, false},
    {"low serials", 4, 1500, 1, 30, 15, true, false},
};

class Accuracy : public ::testing::TestWithParam<World> {};

TEST_P(Accuracy, FindsDoublesAndSparesFamilies) {
  Roster roster = make_roster(GetParam(), 25000);
  const std::vector<Link> links = find_duplicates(roster.records(), Model::people());
  const Score result = score(roster, links);
  print(GetParam(), roster.size(), result);
  EXPECT_GE(result.precision(), .999);
  EXPECT_LT(static_cast<double>(result.possible_wrong), .003 * static_cast<double>(roster.size()));
  std::size_t made = 0, found = 0;
  for (std::size_t s = 0; s < kSlips; ++s) {
    made += result.made[s];
    found += result.found[s];
    EXPECT_GE(result.recall(static_cast<Slip>(s)), .97) << kSlipNames[s];
  }
  EXPECT_GE(static_cast<double>(found), .997 * static_cast<double>(made));
}

INSTANTIATE_TEST_SUITE_P(Worlds, Accuracy, ::testing::ValuesIn(kWorlds));

TEST_P(Accuracy, DoesNotDependOnThreads) {
  Roster roster = make_roster(GetParam(), 10000);
  std::vector<std::vector<Link>> results;
  for (const std::size_t threads : {std::size_t{1}, std::size_t{4}}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    results.push_back(find_duplicates(roster.records(), Model::people()));
  }
  EXPECT_FALSE(results[0].empty());
  EXPECT_EQ(results[0], results[1]);
}

TEST_P(Accuracy, DoesNotDependOnTheOrderOfRows) {
  Roster roster = make_roster(GetParam(), 10000);
  const std::vector<Record>& records = roster.records();
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0U);
  Dice dice(99);
  for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[dice.below(i + 1)]);
  std::vector<Record> shuffled;
  for (const std::uint32_t i : order) shuffled.push_back(records[i]);

  std::vector<Link> back = find_duplicates(shuffled, Model::people());
  for (Link& link : back) {
    const std::uint32_t one = order[link.left], other = order[link.right];
    link.left = std::min(one, other);
    link.right = std::max(one, other);
  }
  std::sort(back.begin(), back.end(), [](const Link& x, const Link& y) {
    return std::tie(x.left, x.right) < std::tie(y.left, y.right);
  });
  EXPECT_EQ(back, find_duplicates(records, Model::people()));
}

// A register of the dead holds names and birth dates only: every link is looked at by a person, so
// few may be false.
TEST_P(Accuracy, FindsRowsInARegisterWithoutNumbers) {
  Maker maker(GetParam());
  const std::vector<Person> people = maker.people(125000);
  Roster rows, dead;
  for (std::size_t i = 0; i < 25000; ++i) rows.add(people[i], i, Slip::None);
  for (std::size_t i = 24500; i < people.size(); ++i) {  // 500 rows are of people in the register
    Person entry = people[i];
    Record bare;
    bare.birth_date = entry.record.birth_date;
    entry.record = bare;
    const Slip slip = write_again(maker, entry, static_cast<Slip>(i % 3));
    dead.add(entry, i, slip);
  }
  std::size_t right = 0, wrong = 0;
  for (const Link& link : find_links(rows.records(), dead.records(), Model::people())) {
    if (rows.of(link.left) == dead.of(link.right))
      ++right;
    else
      ++wrong;
  }
  EXPECT_LE(wrong, 25U);  // one row in a thousand
  EXPECT_GE(right,
            280U);  // who bears a common name stays unfound rather than alarm a hundred namesakes
  std::printf("%s: register: %zu of 500 found, %zu false\n", GetParam().name, right, wrong);
}

}  // namespace
}  // namespace lindung::linkage
