#include "engines/rules/document.h"

#include <bit>

#include <gtest/gtest.h>

#include "engines/rules/toml_letters.h"

namespace lindung::rules {
namespace {

TEST(Document, LettersBeyondAsciiStandInTextsAndCommentsOnly) {
  EXPECT_EQ(foreign_letter_line("a = \"\xC3\xA9\" # \xC3\xA9\nb = '\xC3\xA9'\n"), 0);
  EXPECT_EQ(foreign_letter_line("a = \"\"\"\n\xC3\xA9 \\\"\n\"\"\"\nc\xC3\xA9 = 1"), 4);
  EXPECT_EQ(foreign_letter_line("a = [\n\"\"\"\xC3\xA9\n\xC3\xA9\"\"\",\n'\xC3\xA9']\nb = 1"), 0);
  EXPECT_EQ(foreign_letter_line("a \xCF\xA8Z["), 1);
  EXPECT_EQ(foreign_letter_line("\"\"\"\"\xC3\xA9"), 1);  // two empty keys, no long text
  EXPECT_EQ(foreign_letter_line("[a]\nb = \"x\n\xC3\xA9 = 1"), 3);
  EXPECT_EQ(parse_document("a \xCF\xA8Z[", "x.toml", "RULES").error().code, "RULES_SYNTAX");
}

TEST(Document, KeepsLettersBeyondAsciiAndRefusesWhatIsNone) {
  const auto root = parse_document(
      "\xEF\xBB\xBF"
      "a = \"Caf\xC3\xA9 \xEF\xBB\xBB\"\n\"\xC3\xA9\" = 1",
      "x.toml", "X");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->text, "Caf\xC3\xA9 \xEF\xBB\xBB");
  EXPECT_NE(root->find("\xC3\xA9"), nullptr);
  for (const char* broken : {"a = \"\"\"x\\\xC3\xA9\"\"\"", "a = +g\"\xC3\xA9\"", "a = \"\xC3\"",
                             "a = \"\\uE080\"", "\"\\uE080\" = 1"}) {
    EXPECT_EQ(parse_document(broken, "x.toml", "X").error().code, "X_SYNTAX") << broken;
  }
}

TEST(Document, KnowsThePlaceOfEveryValue) {
  const auto root = parse_document("a = { c = 1, b = 2 }\nd = [\n3]", "x.toml", "X");
  ASSERT_TRUE(root);
  const Node* a = root->find("a");
  EXPECT_EQ(a->find("b")->line, 1);
  EXPECT_LT(a->find("c")->character, a->find("b")->character);
  EXPECT_EQ(root->find("d")->items.at(0).line, 3);
}

TEST(Document, TakesFractionsOnlyWhereTheyAreAskedFor) {
  EXPECT_EQ(parse_document("a = 0.5", "x.toml", "X").error().code, "X_TYPE");
  const auto root = parse_document("a = 0.5", "x.toml", "X", Fractions::Taken);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->kind, Node::Kind::Fraction);
  EXPECT_EQ(std::bit_cast<double>(root->find("a")->integer), 0.5);
  EXPECT_EQ(parse_document("a = nan", "x.toml", "X", Fractions::Taken).error().code, "X_TYPE");
  EXPECT_EQ(parse_document("a = 10:00:00", "x.toml", "X", Fractions::Taken).error().code, "X_TYPE");
}

struct Fault {
  const char* text;
  const char* where;
  const char* words;  // that its English message holds
};

class SyntaxFault : public testing::TestWithParam<Fault> {};

TEST_P(SyntaxFault, SaysWhatWhereAndWhatToDoInBothLanguages) {
  const auto root = parse_document(GetParam().text, "x.toml", "X");
  ASSERT_FALSE(root);
  const Error& error = root.error();
  EXPECT_EQ(error.code, "X_SYNTAX");
  EXPECT_EQ(error.where, GetParam().where);
  EXPECT_NE(error.message.en.find(GetParam().words), std::string::npos) << error.message.en;
  for (const char* foreign : {"rror while", "expected", "encountered", "saw ", "this ", "the "})
    EXPECT_EQ(error.message.id.find(foreign), std::string::npos) << error.message.id;
}

INSTANTIATE_TEST_SUITE_P(
    All, SyntaxFault,
    testing::Values(Fault{"a = \"x", "x.toml:1", "Close the quotation mark"},
                    Fault{"a = 1\na = 2", "x.toml:2", "Keep one of them"},
                    Fault{"[a]\n[a]", "x.toml:2", "Keep one of them"},
                    Fault{"a = \"\xC3\xA9\\q\"", "x.toml:1", "character 8 of this line"},
                    Fault{"a = \"x\ny\"", "x.toml:1", "a backslash is written twice"},
                    Fault{"\na = 12.000.000", "x.toml:2", "this value cannot be read"},
                    Fault{"a = 1 x", "x.toml:1", "key = value"},
                    Fault{"a b = 1", "x.toml:1", "this line is not key = value"},
                    Fault{"[a\nb = 1", "x.toml:1", "a table's heading is wrong"},
                    Fault{"[[ =", "x.toml:1", "a table's heading is wrong"},
                    Fault{"a = [1 2]", "x.toml:1", "a list is wrong"},
                    Fault{"a = { b = 1 c = 2 }", "x.toml:1", "a table in one line is wrong"},
                    Fault{"a = \"\xC3\"", "x.toml:1", "not UTF-8"},
                    Fault{"\xC3\xA9 = 1", "x.toml:1", "outside quotation marks"}));

}  // namespace
}  // namespace lindung::rules
