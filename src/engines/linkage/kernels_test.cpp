#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engines/linkage/bits.h"
#include "engines/linkage/digits.h"
#include "engines/linkage/edit_distance.h"
#include "engines/linkage/overlap.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

// The textbook table, cell by cell.
int plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

TEST(EditDistance, KnownWords) {
  EXPECT_EQ(edit_distance("", ""), 0);
  EXPECT_EQ(edit_distance("", "NUR"), 3);
  EXPECT_EQ(edit_distance("RINA", "RINI"), 1);
  EXPECT_EQ(edit_distance("AHMAD", "AHMDA"), 1);
  EXPECT_EQ(edit_distance("CA", "ABC"), 3);  // no piece is edited twice
}

TEST(EditDistance, EqualsTheTableForWordsOfAllLengths) {
  std::uint64_t state = 7;
  const auto draw = [&](std::size_t longest) {
    std::string word;
    for (std::size_t n = (state = mix(state + 1)) % (longest + 1); n > 0; --n)
      word += static_cast<char>('A' + (state = mix(state + 1)) % 4);
    return word;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::size_t longest = i % 50 == 0 ? 90 : 12;  // above 64 letters another way is taken
    const std::string a = draw(longest), b = draw(longest);
    const int plain = plain_distance(a, b);
    ASSERT_EQ(edit_distance(a, b), plain) << a << " " << b;
    for (const int most : {0, 1, 2, 3, 6}) {
      const int found = edit_distance(a, b, most);
      ASSERT_TRUE(plain <= most ? found == plain : found > most) << a << " " << b << " " << most;
      ASSERT_EQ(are_within(a, b, most), plain <= most) << a << " " << b << " " << most;
    }
  }
}

TEST(EditDistance, EqualsTheTableForWordsThatAreNearlyEqual) {
  std::uint64_t state = 11;
  const auto below = [&](std::size_t n) { return (state = mix(state + 1)) % n; };
  for (int i = 0; i < 20000; ++i) {
    std::string a(1 + below(14), 'A'), b;
    for (char& c : a) c = static_cast<char>('A' + below(6));
    b = a;
    for (std::size_t slips = below(4); slips > 0; --slips) {
      const std::size_t at = below(b.size());
      if (const auto kind = below(4); kind == 0 && b.size() > 1) {
        b.erase(at, 1);
      } else if (kind == 1) {
        b.insert(at, 1, static_cast<char>('A' + below(6)));
      } else if (kind == 2 && at > 0) {
        std::swap(b[at], b[at - 1]);
      } else {
        b[at] = static_cast<char>('A' + below(6));
      }
    }
    const int plain = plain_distance(a, b);
    ASSERT_EQ(edit_distance(a, b), plain) << a << " " << b;
    for (const int most : {0, 1, 2})
      ASSERT_EQ(are_within(a, b, most), plain <= most) << a << " " << b << " " << most;
  }
}

TEST(Digits, OneSlipOfThePen) {
  const auto slip = [](std::uint64_t a, std::uint64_t b) {
    return is_one_slip(to_digits(a), to_digits(b));
  };
  EXPECT_EQ(to_digits(2171010101809001), 0x2171010101809001U);
  EXPECT_EQ(from_digits(0x19800312), 19800312U);
  EXPECT_TRUE(slip(2171010101809001, 2171010101809007));
  EXPECT_TRUE(slip(2171010101809001, 2171010101890001));
  EXPECT_TRUE(slip(2171010101809001, 1271010101809001));
  EXPECT_FALSE(slip(2171010101809001, 2171010101809001));
  EXPECT_FALSE(slip(2171010101809001, 2171010101809012));
  EXPECT_FALSE(slip(2171010101809001, 2171010101808002));
}

TEST(Bits, LogarithmsToTheNearestThousandthOrTwo) {
  EXPECT_EQ(log2_thousandths(0), 0);
  EXPECT_EQ(log2_thousandths(1), 0);
  EXPECT_EQ(log2_thousandths(1024), 10000);
  for (std::uint64_t x = 1; x < 3000000; x += x / 50 + 1)
    EXPECT_NEAR(log2_thousandths(x), 1000 * std::log2(static_cast<double>(x)), 2) << x;
}

TEST(Overlap, CountsCommonBits) {
  const std::vector<std::uint64_t> others = {signature_of_bits(0b1111), signature_of_bits(0b0011),
                                             signature_of_bits(0b110000), signature_of_bits(0)};
  std::vector<std::uint32_t> found(others.size());
  EXPECT_EQ(find_overlapping(signature_of_bits(0b0111), others, 60, found.data()), 3U);
  EXPECT_EQ(found[0], 0U);
  EXPECT_EQ(found[1], 1U);
  EXPECT_EQ(found[2], 3U);  // a record without a name is not left out
  EXPECT_EQ(find_overlapping(signature_of_bits(0b0111), others, 0, found.data()), 4U);
}

// Lists of every length around the width of a register, against the rule in words.
TEST(Overlap, EqualsThePlainCountForListsOfAllLengths) {
  std::uint64_t state = 3;
  const auto draw = [&] {
    state = mix(state + 1);
    std::uint64_t bits = state;
    state = mix(state + 1);
    bits &= state;
    return signature_of_bits(bits_of(bits));
  };
  for (std::size_t size = 0; size < 40; ++size) {
    for (const int percent : {0, 40, 50, 60, 100}) {
      std::vector<std::uint64_t> others(size);
      std::generate(others.begin(), others.end(), draw);
      const std::uint64_t one = draw();
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < size; ++i) {
        const int common = std::popcount(bits_of(one) & bits_of(others[i]));
        const int shorter =
            std::min(std::popcount(bits_of(one)), std::popcount(bits_of(others[i])));
        if (common * 100 >= percent * shorter) expected.push_back(i);
      }
      std::vector<std::uint32_t> found(size);
      found.resize(find_overlapping(one, others, percent, found.data()));
      ASSERT_EQ(found, expected) << size << " records, " << percent << " percent";
    }
  }
}

TEST(Tokens, AreCutAtSpaces) {
  const Tokens tokens("NUR  AINI ");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[1], "AINI");
  EXPECT_EQ(Tokens("").size(), 0U);
  EXPECT_EQ(Tokens("A B C D E F G H I J K L M N")[Tokens::kMost - 1], "L M N");
}

// Texts of every length around eight and sixty-four bytes, with letters next to the space in code.
TEST(Tokens, AreWhatTheRuleInWordsGives) {
  std::mt19937 dice(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(dice() % 80, 'A');
    const auto one_in = 1 + dice() % 9;
    for (char& c : text) c = dice() % one_in == 0 ? ' ' : "A!\x1F\xA0"[dice() % 4];
    std::vector<std::string> expected;
    for (std::string rest = text; !rest.empty() && expected.size() < Tokens::kMost;) {
      const bool last = expected.size() + 1 == Tokens::kMost;
      const std::size_t space = last ? rest.size() : std::min(rest.find(' '), rest.size());
      if (space > 0) expected.push_back(rest.substr(0, space));
      rest.erase(0, space + 1);
    }
    const Tokens tokens(text);
    ASSERT_EQ(std::vector<std::string>(tokens.begin(), tokens.end()), expected) << text;
  }
}

}  // namespace
}  // namespace lindung::linkage
