#include "engines/rules/rule_book.h"

#include <array>

#include <gtest/gtest.h>

#include "engines/rules/document.h"

namespace lindung::rules {
namespace {

Date day(std::string_view iso) { return *Date::parse_iso(iso); }

Result<RuleBook> load(std::string text) {
  const std::array files{RuleFile{"law/test.toml", std::move(text)}};
  return RuleBook::load(files);
}

constexpr std::string_view kHead =
    "[enumeration]\n"                              // 1
    "payer = [\"APBD\", \"SELF\"]\n"               // 2
    "program = [\"JKK\", \"JKM\"]\n"               // 3
    "[[rule]]\n"                                   // 4
    "id = \"test.rate\"\n"                         // 5
    "about = { id = \"Tarif\", en = \"Rate\" }\n"  // 6
    "unit = \"permille\"\n"                        // 7
    "basis_date = \"event-date\"\n";               // 8

std::string value(std::string_view dates, std::string_view rest = "value = 10") {
  return "[[rule.value]]\n" + std::string(dates) + "\n" + std::string(rest) +
         "\ncitation = \"UU 1/2000\"\nverified = true\n";
}

std::string book(std::string_view values) { return std::string(kHead) + std::string(values); }

RuleBook good(std::string_view values) {
  auto loaded = load(book(values));
  EXPECT_TRUE(loaded) << loaded.error().code << ' ' << loaded.error().where << ' '
                      << loaded.error().message.en;
  return std::move(*loaded);
}

TEST(RuleBook, SwitchesExactlyOnTheDay) {
  const auto rules = good(value("from = 2015-07-01") + value("from = 2019-12-02", "value = 20"));
  EXPECT_EQ(rules.number("test.rate", day("2019-12-01"))->value, 10);
  const auto later = rules.number("test.rate", day("2019-12-02"));
  EXPECT_EQ(later->value, 20);
  EXPECT_EQ(later->rule.id, "test.rate");
  EXPECT_EQ(later->rule.citation, "UU 1/2000");
  EXPECT_EQ(later->rule.from, day("2019-12-02"));
  EXPECT_TRUE(later->rule.verified);
}

TEST(RuleBook, HasNoValueBeforeTheFirstAndAfterTheEnd) {
  const auto rules = good(value("from = 2015-07-01\nuntil = 2016-01-01\nends = true"));
  const auto before = rules.number("test.rate", day("2015-06-30"));
  ASSERT_FALSE(before);
  EXPECT_EQ(before.error().code, "NO_RULE_IN_FORCE");
  EXPECT_EQ(before.error().where, "test.rate");
  EXPECT_TRUE(rules.number("test.rate", day("2015-12-31")));
  EXPECT_EQ(rules.number("test.rate", day("2016-01-01")).error().code, "NO_RULE_IN_FORCE");
}

TEST(RuleBook, KeepsADeclaredGapEmpty) {
  const auto rules = good(value("from = 2015-07-01\nuntil = 2016-01-01\nends = true") +
                          value("from = 2017-01-01"));
  EXPECT_EQ(rules.number("test.rate", day("2016-06-01")).error().code, "NO_RULE_IN_FORCE");
  EXPECT_TRUE(rules.number("test.rate", day("2017-01-01")));
}

TEST(RuleBook, AnswersByCircumstance) {
  const auto rules = good(value("from = 2015-07-01\nwhen = { payer = [\"APBD\"] }") +
                          value("from = 2015-07-01\nexcept = { payer = [\"APBD\"] }", "value = 5"));
  const std::array city{Fact{"payer", "APBD"}}, self{Fact{"payer", "SELF"}},
      odd{Fact{"payer", "GOLD"}};
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01"), city)->value, 10);
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01"), self)->value, 5);
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01"), odd).error().code, "RULES_CONDITION");
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01")).error().code, "RULES_CONDITION");
}

TEST(RuleBook, SpecialValueEndsTheGeneralOneForItsCircumstanceOnly) {
  const auto rules = good(value("from = 2015-07-01") +
                          value("from = 2020-01-01\nwhen = { payer = [\"APBD\"] }", "value = 7"));
  const std::array city{Fact{"payer", "APBD"}}, self{Fact{"payer", "SELF"}};
  EXPECT_EQ(rules.number("test.rate", day("2019-12-31"), city)->value, 10);
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01"), city)->value, 7);
  EXPECT_EQ(rules.number("test.rate", day("2020-01-01"), self)->value, 10);
}

TEST(RuleBook, AsksForTheRightKindAndId) {
  const auto rules = good(value("from = 2015-07-01"));
  EXPECT_EQ(rules.table("test.rate", day("2020-01-01")).error().code, "RULES_TYPE");
  EXPECT_EQ(rules.number("test.other", day("2020-01-01")).error().code, "RULES_UNKNOWN_ID");
  EXPECT_EQ(rules.explain("test.other").error().code, "RULES_UNKNOWN_ID");
}

std::string of_unit(std::string_view unit, std::string_view content, std::string_view more = "") {
  return "[[rule]]\nid = \"a\"\nabout = { id = \"A\", en = \"A\" }\nunit = \"" + std::string(unit) +
         "\"\nbasis_date = \"event-date\"\n" + std::string(more) +
         "\n[[rule.value]]\nfrom = 2020-01-01\nvalue = " + std::string(content) +
         "\ncitation = \"X\"\nverified = false\n";
}

TEST(RuleBook, HoldsEveryKindOfValue) {
  const Date on = day("2024-01-01");
  EXPECT_TRUE(load(of_unit("flag", "true"))->flag("a", on)->value);
  EXPECT_EQ(load(of_unit("date", "2024-05-01"))->date("a", on)->value, day("2024-05-01"));
  const auto text = load(of_unit("text", "\"kelas I\""));
  EXPECT_EQ(text->text("a", on)->value, "kelas I");
  EXPECT_FALSE(text->text("a", on)->rule.verified);
  const auto list = load(of_unit("list", "[\"JKK\", \"JKM\"]"));
  EXPECT_EQ(list->list("a", on)->value->size(), 2U);
}

TEST(RuleBook, FindsBandsAndRowsOfATable) {
  const auto bands = load(of_unit(
      "table", "[[0, 10], [100, 20]]",
      "columns = [{name = \"from\", unit = \"rupiah\"}, {name = \"base\", unit = \"rupiah\"}]"));
  ASSERT_TRUE(bands) << bands.error().message.en;
  const auto* table = bands->table("a", day("2024-01-01"))->value;
  EXPECT_EQ(std::get<std::int64_t>((*table->band(99))[1]), 10);
  EXPECT_EQ(std::get<std::int64_t>((*table->band(100))[1]), 20);
  EXPECT_EQ(table->band(-1), nullptr);
  EXPECT_EQ(table->column("base"), 1U);
  const auto parts = load(of_unit(
      "table", "[[\"one-eye\", 350]]",
      "columns = [{name = \"part\", unit = \"text\"}, {name = \"share\", unit = \"permille\"}]"));
  const auto* rows = parts->table("a", day("2024-01-01"))->value;
  EXPECT_EQ(std::get<std::int64_t>((*rows->row("one-eye"))[1]), 350);
  EXPECT_EQ(rows->row("ear"), nullptr);
}

constexpr std::string_view kDiscount =
    "[[discount]]\nid = \"relief\"\nabout = { id = \"Potongan\", en = \"Relief\" }\n"
    "from = 2020-08-01\nuntil = 2021-02-01\nexcept = { payer = [\"APBD\"] }\nover = \"program\"\n"
    "permille = { JKK = 10 }\nnewcomers = { from = 2020-08-01, wait_months = 2 }\n"
    "citation = \"PP 49/2020\"\nverified = true\n";

std::int64_t left(const RuleBook& rules, std::string_view member, int month,
                  std::string_view registered, std::string_view payer) {
  const std::array facts{Fact{"payer", payer}};
  const auto found = rules.discount("program", member, Month::of(day("2020-01-01")).plus(month - 1),
                                    day(registered), facts);
  return found && *found ? (*found)->permille : 1000;
}

TEST(RuleBook, GivesADiscountInItsMonthsToItsPayersAndProgrammes) {
  const auto rules = good(value("from = 2015-07-01") + std::string(kDiscount));
  EXPECT_EQ(left(rules, "JKK", 7, "2019-01-01", "SELF"), 1000);
  EXPECT_EQ(left(rules, "JKK", 8, "2019-01-01", "SELF"), 10);
  EXPECT_EQ(left(rules, "JKK", 13, "2019-01-01", "SELF"), 10);
  EXPECT_EQ(left(rules, "JKK", 14, "2019-01-01", "SELF"), 1000);
  EXPECT_EQ(left(rules, "JKM", 8, "2019-01-01", "SELF"), 1000);
  EXPECT_EQ(left(rules, "JKK", 8, "2019-01-01", "APBD"), 1000);
}

TEST(RuleBook, LetsNewcomersWaitForADiscount) {
  const auto rules = good(value("from = 2015-07-01") + std::string(kDiscount));
  EXPECT_EQ(left(rules, "JKK", 10, "2020-10-05", "SELF"), 1000);
  EXPECT_EQ(left(rules, "JKK", 11, "2020-10-05", "SELF"), 1000);
  EXPECT_EQ(left(rules, "JKK", 12, "2020-10-05", "SELF"), 10);
  EXPECT_EQ(left(rules, "JKK", 8, "2020-07-31", "SELF"), 10);
}

TEST(RuleBook, ExplainsEveryValueWithItsSource) {
  const auto rules = good(value("from = 2015-07-01") +
                          value("from = 2019-12-02\nwhen = { payer = [\"SELF\"] }\nnote = { id = "
                                "\"Sejak itu.\", en = \"Since then.\" }",
                                "value = 20") +
                          std::string(kDiscount));
  const auto told = rules.explain("test.rate");
  ASSERT_TRUE(told);
  EXPECT_EQ(told->about.id, "Tarif");
  EXPECT_EQ(told->basis_date, "event-date");
  ASSERT_EQ(told->entries.size(), 2U);
  EXPECT_EQ(told->entries[1].value.id, "2%");
  EXPECT_EQ(told->entries[1].when, "payer: SELF");
  EXPECT_EQ(told->entries[1].note.id, "Sejak itu.");
  EXPECT_EQ(told->entries[1].note.en, "Since then.");
  EXPECT_EQ(told->entries[0].where, "law/test.toml:9");
  const auto relief = rules.explain("relief");
  ASSERT_TRUE(relief);
  EXPECT_EQ(relief->entries.front().value.en, "JKK 1%");
  EXPECT_EQ(rules.ids(), (std::vector<std::string_view>{"relief", "test.rate"}));
}

std::string told(std::string_view values, std::size_t at) {
  const auto rules = good(values);
  return rules.explain("test.rate")->entries.at(at).change.en;
}

TEST(RuleBook, TellsEachChangeInWords) {
  const auto two = value("from = 2015-07-01") + value("from = 2019-12-02", "value = 25");
  EXPECT_EQ(told(two, 0), "Since 1 July 2015: 1%. By UU 1/2000; confirmed.");
  EXPECT_EQ(told(two, 1),
            "Since 2 December 2019: raised from 1% to 2.5%. By UU 1/2000; confirmed.");
  EXPECT_EQ(
      told(value("from = 2015-07-01", "value = 3") + value("from = 2016-01-01", "value = 2"), 1),
      "Since 1 January 2016: lowered from 0.3% to 0.2%. By UU 1/2000; confirmed.");
  EXPECT_EQ(told(value("from = 2015-07-01") + value("from = 2016-01-01"), 1),
            "Since 1 January 2016: still 1%. By UU 1/2000; confirmed.");
  EXPECT_EQ(told(value("from = 2015-07-01\nuntil = 2016-01-01\nends = true"), 0),
            "Since 1 July 2015: 1%, until 31 December 2015. By UU 1/2000; confirmed.");
  // What held for everybody until then, though a value for somebody else stands between.
  EXPECT_EQ(told(value("from = 2015-07-01") +
                     value("from = 2016-01-01\nwhen = { payer = [\"APBD\"] }", "value = 20") +
                     value("from = 2017-01-01\nwhen = { payer = [\"SELF\"] }", "value = 30"),
                 2),
            "Since 1 January 2017: raised from 1% to 3%. By UU 1/2000; confirmed.");
}

TEST(RuleBook, TellsWhatAListAndATableGained) {
  const auto change = [](std::string_view unit, std::string_view first, std::string_view second,
                         std::string_view more = "") {
    const std::string next = "[[rule.value]]\nfrom = 2021-01-01\nvalue = " + std::string(second) +
                             "\ncitation = \"Y\"\nverified = false\n";
    return load(of_unit(unit, first, more) + next)->explain("a")->entries[1].change.en;
  };
  EXPECT_EQ(change("list", "[\"a\", \"b\"]", "[\"b\", \"c\"]"),
            "Since 1 January 2021: added: c; removed: a. By Y; not confirmed.");
  EXPECT_EQ(change("table", "[[0, 10], [100, 20]]", "[[0, 10], [100, 25]]",
                   "columns = [{name = \"from\", unit = \"rupiah\"}, {name = \"share\", unit = "
                   "\"permille\"}]"),
            "Since 1 January 2021: added: Rp 100 | 2.5%; removed: Rp 100 | 2%. By Y; not "
            "confirmed.");
  EXPECT_EQ(change("flag", "false", "true"),
            "Since 1 January 2021: changed from no to yes. By Y; not confirmed.");
  EXPECT_EQ(change("text", "\"x\"", "\"x\""),
            "Since 1 January 2021: still x. By Y; not confirmed.");
}

TEST(RuleBook, NamesTheTopicOfAnId) {
  const auto rules =
      load("[topic]\na = { id = \"Topik\", en = \"Topic\" }\n" + of_unit("flag", "true"));
  ASSERT_TRUE(rules) << rules.error().message.en;
  EXPECT_EQ(rules->topic("a.b.c").en, "Topic");
  EXPECT_EQ(rules->explain("a")->topic.id, "Topik");
  EXPECT_EQ(rules->topic("other.x").en, "other");
}

constexpr std::string_view kWords =
    "[words]\npayer = { id = \"pembayar\", en = \"payer\" }\n"
    "APBD = { id = \"kota\", en = \"the city\" }\n"
    "both-eyes = { id = \"kedua mata\", en = \"both eyes\" }\n"
    "leg = { id = \"tungkai\", en = \"leg\" }\n";

TEST(RuleBook, SaysWhatItsCodesAreCalled) {
  const auto rules = load(std::string(kWords) + of_unit("list", "[\"both-eyes\", \"PP 1/2000\"]"));
  ASSERT_TRUE(rules) << rules.error().message.en;
  EXPECT_EQ(rules->explain("a")->entries[0].value.id, "kedua mata, PP 1/2000");
  EXPECT_EQ(rules->explain("a")->entries[0].value.en, "both eyes, PP 1/2000");
  EXPECT_EQ(rules->words().of("leg both-eyes").id, "tungkai, kedua mata");
  EXPECT_EQ(rules->words().of("leg of wood").id, "leg of wood");
  const auto condition =
      good(std::string(value("from = 2015-07-01")) +
           value("from = 2016-01-01\nwhen = { payer = [\"APBD\"] }", "value = 20") + "\n" +
           std::string(kWords));
  const auto told = condition.explain("test.rate")->entries[1];
  EXPECT_EQ(told.when, "payer: APBD");
  EXPECT_EQ(told.circumstances.id, "pembayar: kota");
  EXPECT_EQ(told.circumstances.en, "payer: the city");
}

TEST(RuleBook, QuotesASourceInTheWordsOfTheReader) {
  const auto rules = load(
      "[[rule]]\nid = \"a\"\nabout = { id = \"A\", en = \"A\" }\nunit = \"count\"\n"
      "basis_date = \"event-date\"\n[[rule.value]]\nfrom = 2020-01-01\nvalue = 262974\n"
      "citation = { id = \"Pers\", en = \"Press\" }\nverified = true\n");
  ASSERT_TRUE(rules) << rules.error().message.en;
  const auto told = rules->explain("a")->entries[0];
  EXPECT_EQ(told.citation, "Press");
  EXPECT_EQ(told.source.id, "Pers");
  EXPECT_EQ(told.change.id, "Sejak 1 Januari 2020: 262.974. Menurut Pers; sudah dikonfirmasi.");
  EXPECT_EQ(told.value.en, "262,974");
  const auto sum = load(of_unit("rupiah", "2500000"))->explain("a")->entries[0].value;
  EXPECT_EQ(sum.id, "Rp 2.500.000");
  EXPECT_EQ(sum.en, "Rp 2,500,000");
}

TEST(RuleBook, DigestDependsOnContentNotOnOrder) {
  const std::array one{RuleFile{"a", of_unit("flag", "true")}, RuleFile{"b", ""}};
  const std::array other{RuleFile{"b", ""}, RuleFile{"a", of_unit("flag", "true")}};
  const std::array changed{RuleFile{"a", of_unit("flag", "false")}, RuleFile{"b", ""}};
  EXPECT_EQ(RuleBook::load(one)->digest(), RuleBook::load(other)->digest());
  EXPECT_NE(RuleBook::load(one)->digest(), RuleBook::load(changed)->digest());
}

struct Refused {
  const char* name;
  std::string text;
  const char* code;
  int line;
};
class RefusedLaw : public testing::TestWithParam<Refused> {};

TEST_P(RefusedLaw, NamesCodeFileAndLine) {
  const auto loaded = load(GetParam().text);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, GetParam().code) << loaded.error().message.en;
  EXPECT_EQ(loaded.error().where, "law/test.toml:" + std::to_string(GetParam().line));
  EXPECT_FALSE(loaded.error().message.id.empty());
  EXPECT_FALSE(loaded.error().message.en.empty());
}

const std::string kTwoColumns =
    "columns = [{name = \"from\", unit = \"rupiah\"}, {name = \"base\", unit = \"rupiah\"}]";

INSTANTIATE_TEST_SUITE_P(
    Codes, RefusedLaw,
    testing::Values(
        Refused{"Syntax", "a = \n", "RULES_SYNTAX", 1},
        Refused{"HeaderWithoutName", "[enumeration]\n[[ = \"a\"\n", "RULES_SYNTAX", 2},
        Refused{"SameKeyTwice", "[enumeration]\na = [\"x\"]\na = [\"y\"]\n", "RULES_SYNTAX", 3},
        Refused{"Fraction", book(value("from = 2015-07-01", "value = 1.5")), "RULES_TYPE", 11},
        Refused{"FractionAnywhere", "[enumeration]\nx = [0.5]\n", "RULES_TYPE", 2},
        Refused{"TimeOfDay", book(value("from = 2015-07-01T10:00:00")), "RULES_TYPE", 10},
        Refused{"TextForNumber", book(value("from = 2015-07-01", "value = \"10\"")), "RULES_TYPE",
                11},
        Refused{"TextForDate", book(value("from = \"2015-07-01\"")), "RULES_TYPE", 10},
        Refused{"UnknownKey", book(value("from = 2015-07-01\ntill = 2016-01-01")),
                "RULES_UNKNOWN_KEY", 11},
        Refused{"UnknownKeyOfRule", of_unit("flag", "true", "kind = 1"), "RULES_UNKNOWN_KEY", 6},
        Refused{"UnknownKeyOfFile", "[[rules]]\nid = \"a\"\n", "RULES_UNKNOWN_KEY", 1},
        Refused{
            "MisspeltCitation",
            book(
                "[[rule.value]]\nfrom = 2015-07-01\nvalue = 1\ncitaton = \"X\"\nverified = true\n"),
            "RULES_UNKNOWN_KEY", 12},
        Refused{"NoCitation",
                book("[[rule.value]]\nfrom = 2015-07-01\nvalue = 1\nverified = true\n"),
                "RULES_CITATION", 9},
        Refused{
            "EmptyCitation",
            book(
                "[[rule.value]]\nfrom = 2015-07-01\nvalue = 1\ncitation = \"\"\nverified = true\n"),
            "RULES_CITATION", 12},
        Refused{"NoVerified",
                book("[[rule.value]]\nfrom = 2015-07-01\nvalue = 1\ncitation = \"X\"\n"),
                "RULES_MISSING", 9},
        Refused{"NoValue",
                book("[[rule.value]]\nfrom = 2015-07-01\ncitation = \"X\"\nverified = true\n"),
                "RULES_MISSING", 9},
        Refused{"NoValues", book(""), "RULES_MISSING", 4},
        Refused{"UnknownUnit", of_unit("dollar", "1"), "RULES_VALUE", 4},
        Refused{"EndsWithoutUntil", book(value("from = 2015-07-01\nends = true")), "RULES_VALUE",
                11},
        Refused{"MinOfText", of_unit("text", "\"x\"", "min = 1"), "RULES_VALUE", 6},
        Refused{"TopicInOneLanguage", "[topic]\na = { id = \"A\" }\n", "RULES_MISSING", 2},
        Refused{"TopicOfNoTable", "[topic]\na = 1\n", "RULES_TYPE", 2},
        Refused{"DuplicateId", of_unit("flag", "true") + of_unit("flag", "true"), "RULES_DUPLICATE",
                12},
        Refused{"UntilBeforeFrom",
                book(value("from = 2015-07-01\nuntil = 2015-07-01\nends = true")),
                "RULES_DATE_ORDER", 11},
        Refused{"ValuesOutOfOrder", book(value("from = 2015-07-01") + value("from = 2014-01-01")),
                "RULES_DATE_ORDER", 14},
        Refused{"MidMonth",
                "[[rule]]\nid = \"a\"\nabout = { id = \"A\", en = \"A\" }\nunit = \"count\"\n"
                "basis_date = \"contribution-month\"\n" +
                    value("from = 2015-07-02"),
                "RULES_DATE_ORDER", 7},
        Refused{"SameDayTwice", book(value("from = 2015-07-01") + value("from = 2015-07-01")),
                "RULES_OVERLAP", 14},
        Refused{"Overlap",
                book(value("from = 2015-07-01\nuntil = 2016-01-01") + value("from = 2015-12-31")),
                "RULES_OVERLAP", 15},
        Refused{"OverlapInOneCircumstance",
                book(value("from = 2015-07-01") +
                     value("from = 2015-07-01\nwhen = { payer = [\"APBD\"] }")),
                "RULES_OVERLAP", 14},
        Refused{"Gap",
                book(value("from = 2015-07-01\nuntil = 2016-01-01") + value("from = 2016-01-02")),
                "RULES_GAP", 15},
        Refused{"EndNotDeclared", book(value("from = 2015-07-01\nuntil = 2016-01-01")), "RULES_GAP",
                9},
        Refused{"RateAboveWhole", book(value("from = 2015-07-01", "value = 1001")), "RULES_RANGE",
                11},
        Refused{"Negative", of_unit("rupiah", "-1"), "RULES_RANGE", 9},
        Refused{"BelowDeclaredMinimum", of_unit("count", "4", "min = 5"), "RULES_RANGE", 9},
        Refused{"TableFalls", of_unit("table", "[[5, 1],\n[4, 1]]", kTwoColumns), "RULES_TABLE",
                10},
        Refused{"TableRepeats", of_unit("table", "[[5, 1],\n[5, 1]]", kTwoColumns), "RULES_TABLE",
                10},
        Refused{"ShortRow", of_unit("table", "[[5]]", kTwoColumns), "RULES_TABLE", 9},
        Refused{"EmptyTable", of_unit("table", "[]", kTwoColumns), "RULES_TABLE", 9},
        Refused{"TableWithoutColumns", of_unit("table", "[[1]]"), "RULES_TABLE", 1},
        Refused{"UnknownCondition", book(value("from = 2015-07-01\nwhen = { colour = [\"red\"] }")),
                "RULES_CONDITION", 11},
        Refused{"UnknownMember", book(value("from = 2015-07-01\nwhen = { payer = [\"GOLD\"] }")),
                "RULES_CONDITION", 11},
        Refused{"NeverMet",
                book(value("from = 2015-07-01\nexcept = { payer = [\"APBD\", \"SELF\"] }")),
                "RULES_CONDITION", 11},
        Refused{"DiscountsOverlap",
                book(value("from = 2015-07-01") + std::string(kDiscount) +
                     "[[discount]]\nid = \"relief.more\"\nabout = { id = \"P\", en = \"R\" }\n"
                     "from = 2021-01-01\nuntil = 2022-01-01\nover = \"program\"\n"
                     "permille = { JKK = 500 }\ncitation = \"X\"\nverified = true\n"),
                "RULES_OVERLAP", 25},
        Refused{
            "DiscountAboveWhole",
            book(value("from = 2015-07-01") +
                 "[[discount]]\nid = \"r\"\nabout = { id = \"P\", en = \"R\" }\nfrom = 2021-01-01\n"
                 "until = 2022-01-01\nover = \"program\"\npermille = { JKK = 1000 }\n"
                 "citation = \"X\"\nverified = true\n"),
            "RULES_RANGE", 20}),
    [](const auto& refused) { return refused.param.name; });

}  // namespace
}  // namespace lindung::rules
