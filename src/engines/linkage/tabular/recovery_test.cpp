// Tables of several schemas are made from known m, and the linker finds them again without being
// told who is who. The bounds: each m within 0.04, the number of doubles within a tenth.
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kPeople = 6000, kDoubles = 1500;
constexpr double kBoundOfM = .04, kBoundOfDoubles = .1;

// A column: how many values strangers choose from, and how one person's two records agree. What is
// neither equal nor one slip away is another value.
struct Made {
  const char* kind;
  std::size_t values;
  double exact, near;
};

struct Schema {
  const char* name;
  std::vector<Made> columns;
};

std::string value_of(Kind kind, std::size_t k) {
  using invented::digits;
  switch (kind) {
    case Kind::Date:
      return digits(1930 + k / 336 % 70, 4) + "-" + digits(1 + k / 28 % 12, 2) + "-" +
             digits(1 + k % 28, 2);
    case Kind::Key:
      return digits(mix(k) % 9'000'000'000U + 1'000'000'000U, 10);
    case Kind::Postcode:
      return digits(10'000 + k * 89'999 / 1'000 % 89'999, 5);
    case Kind::Sex:
      return k % 2 == 0 ? "L" : "P";
    case Kind::Name:
      return invented::word(k) + ' ' + invented::word(mix(k) % 1000);
    default:
      return invented::word(k) + invented::word(mix(k) % 100);
  }
}

std::string slip(Kind kind, std::string text, invented::Dice& dice) {
  if (kind == Kind::Date) {
    text[9] = text[9] == '8' ? '7' : static_cast<char>(text[9] + 1);
  } else if (kind == Kind::Key || kind == Kind::Postcode) {
    char& digit = text[1 + dice.below(text.size() - 1)];
    digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
  } else {
    text[1 + dice.below(3)] = 'Q';
  }
  return text;
}

Dataset table_of(const Schema& schema, std::uint64_t seed) {
  invented::Dice dice(seed);
  Dataset data;
  for (const auto& made : schema.columns) {
    data.columns.emplace_back();
    auto& column = data.columns.back();
    column.field = *field_of_kind(made.kind);
    const Kind kind = column.field.kind;
    std::vector<std::string> cells;
    const auto any = [&] { return value_of(kind, dice.below(made.values)); };
    while (cells.size() < kPeople) cells.push_back(any());
    for (std::size_t i = 0; i < kDoubles; ++i) {
      const double fate = static_cast<double>(dice.below(1'000'000)) / 1e6;
      cells.push_back(fate < made.exact               ? cells[i]
                      : fate < made.exact + made.near ? slip(kind, cells[i], dice)
                                                      : any());
    }
    std::string form;
    for (const auto& cell : cells)
      column.ids.push_back(column.values.add(normal_form(kind, cell, form)));
  }
  data.records = data.second_file = kPeople + kDoubles;
  count_repeated_rows_once(data);
  for (auto& column : data.columns) {
    column.values.finish();
    column.prepare({});
  }
  data.pack();
  find_bonds(data);
  return data;
}

const Schema kSchemas[] = {
    {"Register",
     {{"given name", 900, .85, .10},
      {"surname", 950, .90, .06},
      {"date", 20'000, .92, .05},
      {"postcode", 900, .75, .10}}},
    {"Numbers",
     {{"name", 900, .80, .14},
      {"key", 1'000'000'000, .88, .07},
      {"sex", 2, .97, 0},
      {"date", 15'000, .80, .12}}},
    {"Worn",
     {{"given name", 700, .65, .20},
      {"surname", 900, .70, .18},
      {"date", 20'000, .70, .15},
      {"key", 1'000'000'000, .60, .20},
      {"postcode", 800, .60, .10}}},
    {"Clean", {{"name", 950, .97, .02}, {"date", 20'000, .98, .01}, {"sex", 2, .99, 0}}}};

class Recovery : public ::testing::TestWithParam<Schema> {};

TEST_P(Recovery, FindsTheMThatTheTableWasMadeFrom) {
  const Schema& schema = GetParam();
  const Dataset data = table_of(schema, 5);
  Linker linker(data);
  linker.block();
  linker.train();
  const auto& learned = linker.parameters();
  const double same = learned.share[static_cast<std::size_t>(Story::Same)],
               moved = learned.share[static_cast<std::size_t>(Story::Moved)];
  for (std::size_t f = 0; f < schema.columns.size(); ++f) {
    const auto& made = schema.columns[f];
    const auto& field = learned.fields[f];
    // One who has moved does not share his place: what he lost is in the story, not in m.
    const double kept =
        (same + moved * field.shared[static_cast<std::size_t>(Story::Moved)]) / (same + moved);
    const auto found = [&](Agreement level) {
      return kept * field.m[static_cast<std::size_t>(level)];
    };
    // Another value may be the same by chance.
    const double exact =
        made.exact + (1 - made.exact - made.near) / static_cast<double>(made.values);
    EXPECT_NEAR(found(Agreement::Exact), exact, kBoundOfM) << made.kind;
    EXPECT_NEAR(found(Agreement::Near), made.near, kBoundOfM) << made.kind;
  }
  const double doubles = (same + moved) * data.pairs();
  EXPECT_NEAR(doubles / kDoubles, 1, kBoundOfDoubles) << schema.name;
}

INSTANTIATE_TEST_SUITE_P(Schemas, Recovery, ::testing::ValuesIn(kSchemas),
                         [](const auto& schema) { return std::string(schema.param.name); });

}  // namespace
}  // namespace lindung::linkage::tabular
