#include "shell/answer/reason_basis.h"

#include <gtest/gtest.h>

#include "terms/reason.h"

namespace lindung::answer {
namespace {

TEST(ReasonBasis, IsInTheLanguageOfTheReader) {
  const std::string basis = "daftar kematian; pemadanan Disdukcapil, UU 24/2013";
  EXPECT_EQ(reason_basis(basis, Language{false}), basis);
  EXPECT_EQ(reason_basis(basis, Language{true}),
            "register of deaths; matching by the civil registry, UU 24/2013");
  EXPECT_EQ(reason_basis("PP 40/2019 Pasal 30(2)", Language{true}), "PP 40/2019 art. 30(2)");
}

// A phrase that nobody has put into English would stand on an English page.
TEST(ReasonBasis, NoReasonKeepsAnIndonesianPhraseInEnglish) {
  for (int i = 0; i < static_cast<int>(Reason::kCount); ++i) {
    const auto reason = static_cast<Reason>(i);
    const std::string text = reason_basis(info(reason).basis, Language{true});
    for (const char* word : {"praktik", "aturan", "daftar", "pemadanan", "Pasal", "orang",
                             "keputusan", "tanggal", "batas"}) {
      EXPECT_EQ(text.find(word), std::string::npos) << info(reason).code << ": " << text;
    }
  }
}

}  // namespace
}  // namespace lindung::answer
