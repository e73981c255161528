// bench/linkage/make_data - invented tables with their truth: make_data KIND RECORDS SEED PREFIX
// writes PREFIX.data.csv, PREFIX.truth.csv (rec_id,cluster) and PREFIX.model.toml.
//
//   roster, heavy   Indonesian people of one city in households: twins, a spouse's number, fathers
//                   and sons of one name; one row in ten is a double, with few or many slips
//   nation          the same, of five hundred districts
//   historical      clusters of up to twenty records, half of the fields worn or missing
//   worn            the same, three quarters of the fields worn or missing
//   names           two given names, two surnames and a date in three columns, nothing else
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/core.h>

#include "linkage/dice.h"
#include "linkage/names.h"
#include "linkage/wear.h"

namespace lindung::bench {
namespace {

using Row = std::vector<std::string>;

struct Table {
  Row columns, kinds;
  std::vector<Row> rows;
  std::vector<std::size_t> clusters;

  void add(Row row, std::size_t cluster) {
    rows.push_back(std::move(row));
    clusters.push_back(cluster);
  }
};

std::string iso_date(Dice& dice, int from, int years) {
  if (dice.one_in(25))
    return fmt::format("{}-01-01",
                       from + static_cast<int>(dice.below(static_cast<std::size_t>(years))));
  return fmt::format("{:04}-{:02}-{:02}",
                     from + static_cast<int>(dice.below(static_cast<std::size_t>(years))),
                     1 + dice.below(12), 1 + dice.below(28));
}

std::string digits(std::size_t count, Dice& dice) {
  std::string text;
  while (text.size() < count) text += static_cast<char>('0' + dice.below(10));
  return text;
}

// ---- Indonesian rosters -------------------------------------------------------------------------

enum RosterColumn {
  kName,
  kNik,
  kKk,
  kBirth,
  kSex,
  kBirthPlace,
  kAddress,
  kVillage,
  kPhone,
  kMother
};

struct City {
  std::size_t districts, villages;
};

// Serials begin anew in each district every day, as they do in life.
std::string nik_of(const Row& row, const std::string& district) {
  static std::unordered_map<std::string, int> given;
  const auto& iso = row[kBirth];
  const int day = std::stoi(iso.substr(8, 2)) + (row[kSex] == "P" ? 40 : 0);
  const std::string front =
      fmt::format("{}{:02}{}{}", district, day, iso.substr(5, 2), iso.substr(2, 2));
  return front + std::to_string(9001 + given[front]++);
}

std::string person_name(bool woman, Dice& dice) {
  std::string name = given_name(Tongue::Indonesian, woman, dice);
  for (std::size_t more = dice.below(8) == 0 ? 0 : 1 + dice.below(2); more > 0; --more)
    name += ' ' + given_name(Tongue::Indonesian, woman, dice);
  return name;
}

std::vector<Row> household(const City& city, Dice& dice) {
  const std::size_t village = dice.rank(city.villages);
  const std::string district = std::to_string(110101 + village % city.districts * 37);
  const std::string kk = district + digits(6, dice) + "9" + digits(3, dice);
  const std::string address =
      fmt::format("JL {} NO {} RT {:02} RW {:02}",
                  place_name(Tongue::Indonesian, village * 17 + dice.below(12)),
                  1 + dice.below(120), 1 + dice.below(9), 1 + dice.below(9));
  const std::string phone = "08" + digits(10, dice);
  std::vector<Row> people;
  const auto add = [&](bool woman, const std::string& birth, const std::string& mother) {
    Row row(10);
    row[kName] = person_name(woman, dice);
    row[kSex] = woman ? "P" : "L";
    row[kBirth] = birth;
    row[kKk] = kk;
    row[kBirthPlace] = place_name(Tongue::Indonesian, dice.rank(city.districts * 2));
    row[kAddress] = address;
    row[kVillage] = place_name(Tongue::Indonesian, village * 3 + 1);
    row[kPhone] = dice.one_in(2) ? phone : dice.one_in(3) ? "" : "08" + digits(10, dice);
    row[kMother] = mother;
    row[kNik] = nik_of(row, district);
    people.push_back(row);
  };
  add(dice.one_in(4), iso_date(dice, 1955, 40), person_name(true, dice));
  if (dice.one_in(2.5))
    add(people[0][kSex] == "L", iso_date(dice, 1955, 40), person_name(true, dice));
  const std::string mother = people.size() > 1 ? people[1][kName] : person_name(true, dice);
  for (std::size_t child = dice.below(3); child > 0 && dice.one_in(2); --child) {
    add(dice.one_in(2), iso_date(dice, 1985, 20), mother);
    if (dice.one_in(30)) {  // twins, with rhyming names now and then
      const Row twin = people.back();
      add(twin[kSex] == "P", twin[kBirth], mother);
      if (dice.one_in(3)) people.back()[kName] = slip(twin[kName], dice);
    }
    if (dice.one_in(40)) people.back()[kName] = people[0][kName];  // named after the parent
  }
  if (people.size() > 1 && dice.one_in(40)) people[1][kNik] = people[0][kNik];  // a spouse's number
  return people;
}

std::string wear_number(std::string number, Dice& dice) {
  if (number.empty()) return number;
  switch (dice.below(5)) {
    case 0:
      return number.substr(0, 15) + "0";
    case 1:
      return "";
    default:
      return slip(std::move(number), dice);
  }
}

Row written_again(Row row, double wear, Dice& dice) {
  const auto happens = [&](double share) { return dice.one_in(1 / (share * wear)); };
  if (happens(.25)) row[kName] = wear_name(row[kName], dice);
  if (happens(.12)) row[kNik] = wear_number(row[kNik], dice);
  if (happens(.10)) row[kBirth] = wear_date(row[kBirth], dice);
  if (happens(.02)) row[kSex] = row[kSex] == "L" ? "P" : "L";
  if (happens(.15)) row[kBirthPlace] = slip(row[kBirthPlace], dice);
  if (happens(.15)) row[kMother] = dice.one_in(3) ? "" : wear_name(row[kMother], dice);
  if (happens(.3)) row[kPhone] = dice.one_in(2) ? "" : "08" + digits(10, dice);
  if (happens(.3))
    row[kAddress] = slip(row[kAddress].substr(0, row[kAddress].size() - dice.below(13)), dice);
  if (happens(.08)) row[kKk] = wear_number(row[kKk], dice);
  if (happens(.08)) {  // moved
    const auto other = household({12, 64}, dice).front();
    for (const auto column : {kKk, kAddress, kVillage})
      row[static_cast<std::size_t>(column)] = other[static_cast<std::size_t>(column)];
  }
  return row;
}

Table roster(std::size_t records, double wear, const City& city, Dice& dice) {
  Table table;
  table.columns = {"nama",         "nik",    "kk",        "tgl_lahir", "jk",
                   "tempat_lahir", "alamat", "kelurahan", "hp",        "ibu"};
  table.kinds = {"name",      "opaque key", "household key", "date",  "sex",
                 "free text", "address",    "region",        "phone", "mother's name"};
  std::size_t person = 0;
  while (table.rows.size() < records) {
    for (const auto& row : household(city, dice)) {
      ++person;
      table.add(written_again(row, .15 * wear, dice), person);
      while (dice.one_in(10)) table.add(written_again(row, wear, dice), person);
    }
  }
  return table;
}

// ---- historical persons -------------------------------------------------------------------------

Table historical(std::size_t records, double wear, Dice& dice) {
  Table table;
  table.columns = {"first_name", "surname", "dob",       "birth_place",
                   "postcode",   "gender",  "occupation"};
  table.kinds = {"given name", "surname", "date", "free text", "postcode", "sex", "free text"};
  const char* jobs[] = {"politician", "writer",   "painter",  "military officer",
                        "lawyer",     "engineer", "botanist", "cricketer"};
  std::string family;
  std::size_t home = 0;
  for (std::size_t person = 0; table.rows.size() < records; ++person) {
    const bool woman = dice.one_in(6);
    const std::size_t town = dice.rank(800);
    const bool kin = person > 0 && dice.one_in(4);  // of the family of the one before
    if (!kin) family = surname(Tongue::English, dice);
    if (!kin) home = town;
    Row truth = {
        given_name(Tongue::English, woman, dice),
        family,
        iso_date(dice, 1780, 120),
        place_name(Tongue::English, home),
        fmt::format("{}{} {}{}{}", place_name(Tongue::English, home).substr(0, 2),
                    1 + dice.below(20), 1 + dice.below(9), static_cast<char>('A' + dice.below(20)),
                    static_cast<char>('A' + dice.below(20))),
        woman ? "female" : "male",
        jobs[dice.rank(8)]};
    for (std::size_t copy = 1 + dice.below(19); copy > 0; --copy) {
      Row row = truth;
      const auto happens = [&](double share) {
        return dice.one_in(1 / std::min(.95, share * wear));
      };
      if (happens(.25))
        row[0] =
            dice.one_in(3) ? given_name(Tongue::English, woman, dice) : wear_name(row[0], dice);
      if (happens(.2))
        row[1] = dice.one_in(4) ? surname(Tongue::English, dice) : wear_name(row[1], dice);
      if (happens(.2)) row[2] = wear_date(row[2], dice);
      if (happens(.2)) row[3] = dice.one_in(2) ? "" : place_name(Tongue::English, dice.rank(800));
      if (happens(.25)) row[4] = dice.one_in(2) ? slip(row[4], dice) : row[4].substr(0, 3) + " 9ZZ";
      if (happens(.3)) row[6] = dice.one_in(2) ? "" : jobs[dice.below(8)];
      for (std::size_t column = 0; column < row.size(); ++column) {
        if (happens(.06)) row[column].clear();
      }
      table.add(std::move(row), person);
    }
  }
  return table;
}

// ---- names and dates only -----------------------------------------------------------------------

Table names_only(std::size_t records, Dice& dice) {
  Table table;
  table.columns = {"fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd"};
  table.kinds = {"given name", "given name", "surname", "surname", "number", "number", "number"};
  std::size_t person = 0;
  while (table.rows.size() < records) {
    ++person;
    const bool woman = dice.one_in(2);
    Row row = {given_name(Tongue::German, woman, dice),
               dice.one_in(12) ? given_name(Tongue::German, woman, dice) : "",
               surname(Tongue::German, dice),
               dice.one_in(60) ? surname(Tongue::German, dice) : "",
               std::to_string(1920 + dice.below(90)),
               std::to_string(1 + dice.below(12)),
               std::to_string(1 + dice.below(28))};
    table.add(row, person);
    if (!dice.one_in(9)) continue;
    const std::size_t column = dice.below(3) == 0 ? 4 + dice.below(3) : dice.one_in(2) ? 0 : 2;
    if (column < 4) row[column] = slip(row[column], dice);
    if (column == 4) row[4] = slip(row[4], dice);
    if (column == 5) row[5] = std::to_string(1 + dice.below(12));
    if (column == 6) row[6] = std::to_string(1 + dice.below(28));
    if (dice.one_in(10)) row[2] = slip(row[2], dice);
    table.add(std::move(row), person);
  }
  return table;
}

void write(const Table& table, const std::string& prefix, Dice& dice) {
  std::vector<std::size_t> order(table.rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
  std::ofstream data(prefix + ".data.csv"), truth(prefix + ".truth.csv"),
      model(prefix + ".model.toml");
  data << "rec_id";
  model << "id = \"rec_id\"\n[fields]\n";
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    data << ',' << table.columns[c];
    model << table.columns[c] << " = \"" << table.kinds[c] << "\"\n";
  }
  data << '\n';
  truth << "rec_id,cluster\n";
  for (std::size_t i = 0; i < order.size(); ++i) {
    data << 'r' << i;
    for (const auto& cell : table.rows[order[i]]) data << ',' << cell;
    data << '\n';
    truth << 'r' << i << ',' << table.clusters[order[i]] << '\n';
  }
}

}  // namespace
}  // namespace lindung::bench

int main(int count, char** arguments) {
  using namespace lindung::bench;
  if (count != 5) {
    std::cerr << "make_data roster|heavy|nation|historical|worn|names RECORDS SEED PREFIX\n";
    return 2;
  }
  const std::string kind = arguments[1];
  const std::size_t records = std::strtoull(arguments[2], nullptr, 10);
  Dice dice(std::strtoull(arguments[3], nullptr, 10));
  Table table;
  if (kind == "roster") table = roster(records, 1, {12, 64}, dice);
  if (kind == "heavy") table = roster(records, 2.2, {12, 64}, dice);
  if (kind == "nation") table = roster(records, 1, {500, 8000}, dice);
  if (kind == "historical") table = historical(records, 1, dice);
  if (kind == "worn") table = historical(records, 1.9, dice);
  if (kind == "names") table = names_only(records, dice);
  if (table.rows.empty()) return 2;
  write(table, arguments[4], dice);
}
