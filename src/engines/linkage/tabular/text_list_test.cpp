// Texts numbered as a whole have the numbers and counts that they get one after the other.
#include "engines/linkage/tabular/text_list.h"

#include <string>

#include <gtest/gtest.h>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

void expect_same_numbers(const std::vector<std::string>& texts, std::size_t rows_together) {
  TextList list;
  Dictionary one_by_one;
  std::vector<std::uint32_t> ids;
  for (const auto& text : texts) {
    list.add(text, text.empty() ? 0 : hash_of(text));
    ids.push_back(one_by_one.add(text));
  }
  const auto numbered = number_texts(list, rows_together);
  ASSERT_EQ(numbered.values.size(), one_by_one.size());
  for (std::uint32_t id = 0; id < one_by_one.size(); ++id) {
    EXPECT_EQ(numbered.values[id], one_by_one[id]);
    EXPECT_EQ(numbered.values.count(id), one_by_one.count(id));
  }
  for (std::size_t row = 0; row < ids.size(); ++row) EXPECT_EQ(numbered.ids[row], ids[row]) << row;
}

TEST(TextList, NumbersAsOneAfterTheOther) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 5000; ++i) {
    const std::size_t k = mix(i) % (i % 3 == 0 ? 4000 : 40);
    texts.push_back(k == 7 ? "" : "T" + std::to_string(k));
  }
  for (const std::size_t rows : {1U, 100U, 4999U, 100'000U}) expect_same_numbers(texts, rows);
}

TEST(TextList, NothingAndOnlyEmptyTexts) {
  expect_same_numbers({}, 10);
  expect_same_numbers({"", "", ""}, 1);
}

}  // namespace
}  // namespace lindung::linkage::tabular
