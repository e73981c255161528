// engines/linkage/tabular/invented_people.h - tables for the tests: invented people in households,
// some of them written twice, and the scenarios that a clerk knows.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engines/linkage/tabular/bonds.h"
#include "engines/linkage/tabular/clusters.h"
#include "engines/linkage/tabular/normal_form.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular::invented {

enum Cell { kName, kNik, kCard, kBorn, kSex, kAddress, kPhone, kMother, kCells };
using Row = std::array<std::string, kCells>;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed << 32) {}
  std::size_t below(std::size_t n) { return mix(++state_) % n; }

 private:
  std::uint64_t state_;
};

inline std::string digits(std::size_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

inline std::string word(std::size_t k) {
  static constexpr const char* kParts[] = {"SU", "RA", "MI", "DE", "WA",
                                           "HO", "TI", "LE", "NA", "BU"};
  return std::string(kParts[k % 10]) + kParts[k / 10 % 10] + kParts[k / 100 % 10] +
         (k % 3 == 0 ? "N" : "");
}

// Whole names, mostly of two words.
inline std::string name(Dice& dice) {
  const auto common = [&] { return std::min(dice.below(900), dice.below(900)); };
  return word(common()) + ' ' + word(common());
}

inline Row person(std::size_t household, Dice& dice) {
  Row row;
  const std::size_t year = 1950 + dice.below(50), month = 1 + dice.below(12),
                    day = 1 + dice.below(28);
  row[kName] = name(dice);
  row[kSex] = dice.below(2) == 0 ? "L" : "P";
  row[kBorn] = digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
  row[kNik] = "21710" + std::to_string(1 + household % 6) +
              digits(day + (row[kSex] == "P" ? 40 : 0), 2) + digits(month, 2) +
              digits(year % 100, 2) + digits(9000 + dice.below(1000), 4);
  row[kCard] = "217101010120" + digits(household, 4);
  row[kAddress] = "JL " + word(household % 97 + 300) + " NO " + std::to_string(1 + household % 40);
  row[kPhone] = "0812" + digits(household * 7919 % 100000000, 8);
  row[kMother] = word(household % 700) + ' ' + word(household % 31);
  return row;
}

// Households of one to three; every eighth person is written twice, the second time with a slip.
inline std::vector<Row> roster(std::size_t households, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Row> rows;
  for (std::size_t household = 0; household < households; ++household) {
    for (std::size_t people = 1 + dice.below(3); people > 0; --people) {
      rows.push_back(person(household, dice));
      if (dice.below(8) != 0) continue;
      Row again = rows.back();
      switch (dice.below(4)) {
        case 0:
          again[kName][1 + dice.below(3)] = 'E';
          break;
        case 1:
          again[kNik][dice.below(16)] = '7';
          break;
        case 2:
          again[kBorn][9] = '3';
          break;
        default:
          again[kPhone].clear();
          break;
      }
      rows.push_back(again);
    }
  }
  return rows;
}

inline Dataset table(const std::vector<Row>& rows, std::size_t second_file = ~std::size_t{0},
                     const SoundOf& sound_of = {}) {
  static const char* kKinds[] = {"name", "key", "key", "date", "sex", "address", "key", "name"};
  Dataset data;
  for (std::size_t f = 0; f < kCells; ++f) {
    data.columns.emplace_back();
    auto& column = data.columns.back();
    column.field = *field_of_kind(kKinds[f]);
    std::string form;
    for (const auto& row : rows)
      column.ids.push_back(column.values.add(normal_form(column.field.kind, row[f], form)));
  }
  data.records = rows.size();
  data.second_file = std::min(second_file, rows.size());
  count_repeated_rows_once(data);
  for (auto& column : data.columns) {
    column.values.finish();
    column.prepare(sound_of);
  }
  data.pack();
  find_bonds(data);
  return data;
}

inline Grouping link(const Dataset& data, double threshold = 0.5) {
  Linker linker(data);
  linker.block();
  linker.train();
  return group_records(data, linker.weights(), linker.score(), threshold);
}

}  // namespace lindung::linkage::tabular::invented
