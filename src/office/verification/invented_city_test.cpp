// Ten thousand invented people with planted faults, under several models of how rosters and
// registers go wrong, with and without the civil registry. The figures that the program promises
// are held here: planted faults are not accepted, good rows are.
#include <array>
#include <map>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "base/text.h"
#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using roster::RegisterKind;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  bool per_mille(int share) { return below(1000) < share; }
  template <class List>
  auto pick(const List& list) {
    // The first of a list are the commonest, as with names.
    const int size = static_cast<int>(list.size());
    return list[static_cast<std::size_t>(std::min(below(size), below(size)))];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array kMale{
    "Muhammad", "Ahmad",      "Abdul",        "Agus",    "Budi",   "Joko",    "Hendra", "Rudi",
    "Yohanes",  "Petrus",     "Slamet",       "Suparno", "Herman", "Iwan",    "Dedi",   "Eko",
    "Fajar",    "Gunawan",    "Hasan",        "Ismail",  "Jamal",  "Kurnia",  "Latif",  "Marthin",
    "Nugroho",  "Oktavianus", "Parlindungan", "Rahmat",  "Samsul", "Tarmizi", "Usman",  "Wahyu"};
constexpr std::array kFemale{
    "Siti",    "Sri",     "Nur",     "Dewi",    "Maria",   "Ratna",    "Rina",    "Yuliana",
    "Fatimah", "Aisyah",  "Endang",  "Lestari", "Wulan",   "Kartini",  "Marlina", "Rosmawati",
    "Yanti",   "Ningsih", "Halimah", "Indah",   "Juminah", "Khadijah", "Lilis",   "Mariana",
    "Novita",  "Putri",   "Rahayu",  "Suryani", "Tuti",    "Umi",      "Vera",    "Zubaidah"};
constexpr std::array kLast{
    "Rahman",     "Hidayat",   "Siregar",    "Saputra",   "Wijaya",   "Nasution",   "Simanjuntak",
    "Pattiasina", "Latuheru",  "Kusuma",     "Santoso",   "Setiawan", "Hasibuan",   "Lubis",
    "Harahap",    "Sinaga",    "Wattimena",  "Tahapary",  "Maulana",  "Firmansyah", "Susanto",
    "Purnomo",    "Handayani", "Anggraini",  "Permata",   "Utami",    "Hartono",    "Prasetyo",
    "Syahputra",  "Tanjung",   "Zulkarnain", "Basri",     "Effendi",  "Darmawan",   "Sahetapy",
    "Manuputty",  "Lestaluhu", "Gultom",     "Panjaitan", "Sitorus"};

std::string day_of_birth(Dice& dice) {
  const int year = 1962 + dice.below(42);
  const int month = dice.per_mille(60) ? 7 : 1 + dice.below(12);
  const int day = month == 7 && dice.per_mille(300) ? 1 : 1 + dice.below(28);
  return Date::make(year, month, day)->iso();
}

std::string invent_name(Dice& dice, char sex) {
  std::string name = sex == 'L' ? dice.pick(kMale) : dice.pick(kFemale);
  if (dice.per_mille(350))
    name += std::string(" ") + (sex == 'L' ? dice.pick(kMale) : dice.pick(kFemale));
  return name + ' ' + dice.pick(kLast);
}

// Every tenth family has twins; a son may have his father's name.
std::vector<Someone> invent_people(Dice& dice, std::size_t count) {
  std::vector<Someone> people;
  std::map<std::uint64_t, bool> taken;
  const auto add = [&](Someone someone) {
    for (int serial = 9000 + dice.below(300);; ++serial) {
      someone.nik = nik_for(someone.born, someone.sex, serial, 217101 + dice.below(12));
      if (taken.emplace(someone.nik, true).second) break;
    }
    people.push_back(someone);
  };
  std::uint64_t family = 2171010101100000ULL;
  while (people.size() < count) {
    family += 7;
    const std::uint64_t village =
        2171011001ULL + static_cast<std::uint64_t>(dice.below(12)) * 10'000;
    Someone father{invent_name(dice, 'L'), day_of_birth(dice), 'L', 0, family, village};
    Someone mother{invent_name(dice, 'P'), day_of_birth(dice), 'P', 0, family, village};
    add(father);
    add(mother);
    if (dice.per_mille(30)) {
      Someone son = father;
      son.born = day_of_birth(dice);
      if (son.born != father.born) add(son);
    }
    if (dice.per_mille(20)) {
      Someone one{
          "Hasan " + std::string(dice.pick(kLast)), day_of_birth(dice), 'L', 0, family, village};
      Someone other = one;
      other.name = "Husin" + one.name.substr(5);
      add(one);
      add(other);
    }
  }
  return people;
}

std::string variant(Dice& dice, std::string name) {
  const std::size_t at =
      1 + static_cast<std::size_t>(dice.below(static_cast<int>(name.size()) - 2));
  switch (dice.below(6)) {
    case 0:
      return to_upper(name);
    case 1:
      return "H. " + name;
    case 2:
      if (name[at] != ' ' && name[at + 1] != ' ') std::swap(name[at], name[at + 1]);
      return name;
    case 3:
      if (name[at] != ' ') name.insert(at, 1, name[at]);
      return name;
    case 4: {
      const std::size_t space = name.find(' ');
      return name.substr(space + 1) + ' ' + name.substr(0, space);
    }
    default:
      if (name[at] != ' ' && name[at - 1] != ' ') name.erase(at, 1);
      return name;
  }
}

std::uint64_t slip(Dice& dice, std::uint64_t nik) {
  std::uint64_t unit = 1;
  for (int place = dice.below(4); place > 0; --place) unit *= 10;
  const std::uint64_t digit = nik / unit % 10;
  return nik - digit * unit + (digit + 1 + static_cast<std::uint64_t>(dice.below(8))) % 10 * unit;
}

// Shares in a thousand.
struct ErrorModel {
  const char* name;
  int row_name_variant;
  int row_date_missing;
  int row_sex_missing;
  int row_card_missing;
  int register_nik_missing;
  int register_nik_slip;
  int register_nik_wrong;  // a number that belongs to nobody
  int register_name_variant;
  int bad;
  int doubled;
  int double_nik_slip;
  int double_date_missing;
};

constexpr ErrorModel kModels[] = {
    {"careful office", 30, 10, 50, 50, 100, 30, 10, 100, 60, 20, 200, 0},
    {"hasty wards", 150, 40, 200, 400, 300, 100, 50, 300, 100, 80, 400, 50},
    {"poor registers", 60, 0, 0, 100, 700, 200, 100, 500, 150, 30, 300, 0},
};

struct Planted {
  std::vector<bool> bad;              // by human
  std::vector<std::size_t> human_of;  // by row
};

class InventedCity {
 public:
  InventedCity(const ErrorModel& model, bool civil_registry, std::uint64_t seed)
      : model_(model), dice_(seed) {
    const std::vector<Someone> everybody = invent_people(dice_, 20'000);
    if (civil_registry) {
      for (const Someone& someone : everybody) city.in_civil_registry(someone);
    }
    planted.bad.resize(10'000, false);
    std::vector<std::size_t> doubled;
    for (std::size_t human = 0; human < 10'000; ++human) {
      add_row(human, everybody[human]);
      if (dice_.per_mille(model.bad)) {
        planted.bad[human] = true;
        register_someone(everybody[human]);
      } else if (dice_.per_mille(model.doubled)) {
        doubled.push_back(human);
      }
    }
    city.file();
    for (const std::size_t human : doubled) add_double(human, everybody[human]);
    for (std::size_t other = 10'000; other < everybody.size(); other += 5)
      register_someone(everybody[other]);
  }

  Situation city;
  Planted planted;

 private:
  roster::Proposal& add_row(std::size_t human, const Someone& someone) {
    planted.human_of.push_back(human);
    auto& row = city.row(someone);
    if (dice_.per_mille(model_.row_name_variant)) row.name = rename(someone.name);
    if (dice_.per_mille(model_.row_date_missing)) row.birth_date.reset();
    if (dice_.per_mille(model_.row_sex_missing)) row.sex.reset();
    if (dice_.per_mille(model_.row_card_missing)) row.family_card.reset();
    return row;
  }

  void add_double(std::size_t human, const Someone& someone) {
    auto& row = add_row(human, someone);
    if (dice_.per_mille(model_.double_nik_slip)) {
      row.nik = Nik::from_number(slip(dice_, someone.nik));
    } else if (dice_.per_mille(500)) {
      row.name = rename(someone.name);
    }
    if (dice_.per_mille(model_.double_date_missing)) row.birth_date.reset();
  }

  void register_someone(const Someone& someone) {
    static constexpr std::array kKinds{RegisterKind::Deaths, RegisterKind::CivilServants,
                                       RegisterKind::CarrierMembers, RegisterKind::OtherSponsors};
    Someone written = someone;
    written.sex = ' ';
    written.village = 0;
    written.family_card = 0;
    const bool missing = dice_.per_mille(model_.register_nik_missing);
    if (missing) written.nik = 0;
    if (!missing && dice_.per_mille(model_.register_nik_slip))
      written.nik = slip(dice_, written.nik);
    if (!missing && dice_.per_mille(model_.register_nik_wrong)) {
      written.nik = nik_for(someone.born, someone.sex, 9990 + dice_.below(10), 317301);
    }
    if (dice_.per_mille(model_.register_name_variant)) written.name = variant(dice_, written.name);
    city.in_register(kKinds[static_cast<std::size_t>(dice_.below(4))], written);
  }

  std::string_view rename(const std::string& name) {
    return names_.emplace_back(variant(dice_, name));
  }

  const ErrorModel& model_;
  Dice dice_;
  std::deque<std::string> names_;
};

struct Figures {
  int faults = 0, faults_accepted = 0, good = 0, good_held = 0, good_refused = 0;
};

Figures measure(const Planted& planted, const VerificationResult& result) {
  std::vector<std::vector<Verdict>> verdicts(planted.bad.size());
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    verdicts[planted.human_of[i]].push_back(result.rows[i].verdict);
  }
  Figures figures;
  for (std::size_t human = 0; human < verdicts.size(); ++human) {
    const auto& rows = verdicts[human];
    const auto accepted = std::count(rows.begin(), rows.end(), Verdict::Accepted);
    if (planted.bad[human] || rows.size() > 1) {
      ++figures.faults;
      figures.faults_accepted += accepted > (planted.bad[human] ? 0 : 1);
    }
    if (planted.bad[human]) continue;
    ++figures.good;
    if (accepted > 0) continue;
    const bool held = std::count(rows.begin(), rows.end(), Verdict::Held) > 0;
    ++(held ? figures.good_held : figures.good_refused);
  }
  return figures;
}

class InventedCities : public ::testing::TestWithParam<std::tuple<int, bool>> {};

TEST_P(InventedCities, PlantedFaultsAreFoundAndGoodRowsGoOn) {
  const auto [model, civil_registry] = GetParam();
  const InventedCity invented(kModels[model], civil_registry,
                              77 + static_cast<std::uint64_t>(model));
  const Figures figures = measure(invented.planted, invented.city.judge());
  std::cout << kModels[model].name << (civil_registry ? " with" : " without")
            << " registry: faults " << figures.faults << " accepted " << figures.faults_accepted
            << ", good " << figures.good << " held " << figures.good_held << " refused "
            << figures.good_refused << "\n";
  EXPECT_LE(figures.faults_accepted * 1000, figures.faults * 5);
  EXPECT_LE(figures.good_refused * 1000, figures.good);
  EXPECT_LE(figures.good_held * 100, figures.good);
}

INSTANTIATE_TEST_SUITE_P(Models, InventedCities,
                         ::testing::Combine(::testing::Values(0, 1, 2), ::testing::Bool()));

TEST(InventedCity, OneThreadOrFourTheResultIsTheSame) {
  const InventedCity invented(kModels[1], true, 5);
  const auto judge_with = [&](std::size_t threads) {
    tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return invented.city.judge();
  };
  const VerificationResult one = judge_with(1);
  const VerificationResult four = judge_with(4);
  ASSERT_EQ(told(one), told(four));
  for (std::size_t i = 0; i < one.rows.size(); ++i) {
    ASSERT_EQ(one.rows[i].person, four.rows[i].person);
    ASSERT_EQ(one.rows[i].other, four.rows[i].other);
    ASSERT_EQ(one.rows[i].suggested_nik, four.rows[i].suggested_nik);
  }
}

TEST(InventedCity, EveryRowIsCountedOnce) {
  const InventedCity invented(kModels[1], false, 6);
  const VerificationResult result = invented.city.judge();
  const Counts& total = result.total;
  EXPECT_EQ(total.read, invented.planted.human_of.size());
  EXPECT_EQ(total.read,
            total.accepted + total.held + total.refused + total.known + total.not_person);
  Counts groups;
  for (const Counts& group : result.groups) groups.read += group.read;
  EXPECT_EQ(groups.read, total.read);
}

}  // namespace
}  // namespace lindung::verification
