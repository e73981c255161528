#include "terms/reason.h"

#include <array>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace lindung {
namespace {

constexpr std::size_t kCount = static_cast<std::size_t>(Reason::kCount);

// The enumerators as reason.h writes them.
std::vector<std::string> enumerators() {
  std::ifstream file(std::string(LINDUNG_SOURCE_DIR) + "/src/terms/reason.h");
  std::stringstream text;
  text << file.rdbuf();
  std::string header = std::regex_replace(text.str(), std::regex("//[^\n]*"), "");
  const std::size_t first = header.find('{', header.find("enum class Reason"));
  const std::string body = header.substr(first, header.find("kCount") - first);
  std::vector<std::string> names;
  const std::regex word("[A-Z][A-Za-z]+");
  for (std::sregex_iterator it(body.begin(), body.end(), word), end; it != end; ++it)
    names.push_back(it->str());
  return names;
}

std::string upper_snake(const std::string& name) {
  std::string code;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z' && !code.empty()) code += '_';
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return code;
}

TEST(Reason, CodesAreTheEnumeratorsInUpperSnake) {
  const auto names = enumerators();
  ASSERT_EQ(names.size(), kCount);
  for (std::size_t i = 0; i < kCount; ++i) {
    const Reason reason = static_cast<Reason>(i);
    EXPECT_EQ(info(reason).reason, reason);
    EXPECT_EQ(info(reason).code, upper_snake(names[i]));
    EXPECT_EQ(parse_reason(info(reason).code), reason);
  }
}

TEST(Reason, EveryReasonIsExplainedInBothLanguages) {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < kCount; ++i) {
    const ReasonInfo& entry = info(static_cast<Reason>(i));
    EXPECT_TRUE(codes.insert(entry.code).second) << entry.code;
    EXPECT_FALSE(entry.basis.id.empty()) << entry.code;
    EXPECT_FALSE(entry.basis.en.empty()) << entry.code;
    EXPECT_TRUE(entry.what_id.ends_with('.')) << entry.code;
    EXPECT_TRUE(entry.what_en.ends_with('.')) << entry.code;
    EXPECT_NE(entry.what_id, entry.what_en);
    EXPECT_EQ(entry.todo_id.empty(), entry.todo_en.empty()) << entry.code;
  }
}

// A phrase that nobody has put into English would stand on an English page.
TEST(Reason, NoBasisKeepsAnIndonesianPhraseInEnglish) {
  for (std::size_t i = 0; i < kCount; ++i) {
    const ReasonInfo& entry = info(static_cast<Reason>(i));
    for (const char* word : {"praktik", "aturan", "daftar", "pemadanan", "Pasal", "orang",
                             "keputusan", "tanggal", "batas"}) {
      EXPECT_EQ(entry.basis.en.find(word), std::string_view::npos) << entry.code << ": " << word;
    }
  }
}

TEST(Reason, WhoIsRefusedOrHeldIsToldWhatToDo) {
  for (std::size_t i = 0; i < kCount; ++i) {
    const ReasonInfo& entry = info(static_cast<Reason>(i));
    if (entry.effect != Effect::Refuse && entry.effect != Effect::Hold) continue;
    EXPECT_TRUE(entry.todo_id.ends_with('.')) << entry.code;
    EXPECT_TRUE(entry.todo_en.ends_with('.')) << entry.code;
  }
}

TEST(Reason, EffectsOfTheMostWeight) {
  EXPECT_EQ(info(Reason::TotalRow).effect, Effect::NotPerson);
  EXPECT_EQ(info(Reason::Dead).effect, Effect::Refuse);
  EXPECT_EQ(info(Reason::NikSerialZero).effect, Effect::Hold);
  EXPECT_EQ(info(Reason::NikNotFound).effect, Effect::Hold);
  EXPECT_EQ(info(Reason::DeathLikely).effect, Effect::Hold);
  EXPECT_EQ(info(Reason::SameNik).effect, Effect::Known);
  EXPECT_EQ(info(Reason::NikSexDiffers).effect, Effect::Warn);
  EXPECT_EQ(info(Reason::NotChecked).effect, Effect::Note);
}

TEST(Reason, UnknownCodesAreNoReason) {
  for (const char* code : {"", "nik_length", "NIK_LENGTH ", "NO_SUCH_REASON", "ZZZ"}) {
    EXPECT_EQ(parse_reason(code), std::nullopt) << code;
  }
}

TEST(ReasonSet, StrongestEffectWins) {
  ReasonSet set;
  EXPECT_EQ(set.strongest(), Effect::Note);
  const std::array steps{std::pair{Reason::NikCleaned, Effect::Note},
                         std::pair{Reason::NikDateDiffers, Effect::Warn},
                         std::pair{Reason::NearNik, Effect::Hold},
                         std::pair{Reason::SamePerson, Effect::Known},
                         std::pair{Reason::ReviewRefused, Effect::Refuse},
                         std::pair{Reason::TotalRow, Effect::NotPerson}};
  for (const auto& [reason, effect] : steps) {
    set.add(reason);
    EXPECT_EQ(set.strongest(), effect);
  }
  set.remove(Reason::TotalRow);
  EXPECT_EQ(set.strongest(), Effect::Refuse);
}

TEST(ReasonSet, ListsInTheOrderOfTheEnumeration) {
  ReasonSet set;
  set.add(Reason::ReviewPending);
  set.add(Reason::NameMissing);
  set.add(Reason::NikLength);
  EXPECT_EQ(set.list(),
            (std::vector{Reason::NameMissing, Reason::NikLength, Reason::ReviewPending}));
  EXPECT_EQ(set.codes(), "NAME_MISSING;NIK_LENGTH;REVIEW_PENDING");
}

TEST(ReasonSet, CodesReadBackAsTheSameSet) {
  ReasonSet all;
  for (std::size_t i = 0; i < kCount; ++i) {
    all.add(static_cast<Reason>(i));
    EXPECT_EQ(ReasonSet::parse(all.codes()), all);
    EXPECT_EQ(all.list().size(), i + 1);
  }
  EXPECT_EQ(ReasonSet::parse(""), ReasonSet());
  EXPECT_EQ(ReasonSet::parse("NIK_LENGTH;"), std::nullopt);
  EXPECT_EQ(ReasonSet::parse("NIK_LENGTH;BOGUS"), std::nullopt);
}

TEST(ReasonSet, AddsAnotherSet) {
  ReasonSet one;
  one.add(Reason::Dead);
  ReasonSet other;
  other.add(Reason::MovedAway);
  one.add(other);
  EXPECT_TRUE(one.has(Reason::Dead));
  EXPECT_TRUE(one.has(Reason::MovedAway));
  EXPECT_FALSE(one.has(Reason::NotResident));
}

}  // namespace
}  // namespace lindung
