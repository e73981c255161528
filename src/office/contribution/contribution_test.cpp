#include "office/contribution/contribution.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engines/rules/reader.h"
#include "engines/rules/source_law_for_tests.h"

namespace lindung::contribution {
namespace {

constexpr const char* kFile = "law/national/contributions.cases.toml";

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

struct Part {
  Case one;
  Period months;
};

Program program(const std::string& code) {
  const auto found = parse_program(code);
  EXPECT_TRUE(found) << code;
  return found.value_or(Program::Death);
}

Part read_part(const rules::Node& node, rules::Faults& faults) {
  const rules::Reader reader(
      node, faults, {"from", "until", "payer", "income", "sector", "programs", "registered"});
  Part part;
  part.months = {Month::parse(reader.text("from")).value(),
                 Month::parse(reader.text("until")).value()};
  part.one.payer = reader.text("payer");
  part.one.income = Rupiah(reader.integer_if("income").value_or(1'000'000));
  part.one.sector = reader.text_if("sector").value_or("other");
  part.one.registered = reader.date_if("registered").value_or(part.one.registered);
  if (reader.has("programs")) {
    part.one.programs.clear();
    for (const auto& code : reader.texts_if("programs")) part.one.programs.push_back(program(code));
  }
  return part;
}

void check_months(const Part& part, std::int64_t people, std::optional<std::int64_t> month_total,
                  std::optional<std::int64_t> base) {
  Case one = part.one;
  for (one.month = part.months.from; one.month < part.months.until; one.month = one.month.plus(1)) {
    const auto due = contribution(law(), one);
    ASSERT_TRUE(due) << due.error().message.en;
    if (month_total) {
      EXPECT_EQ((due->total * people).amount(), *month_total) << one.month.iso();
    }
    if (base) {
      EXPECT_EQ(due->base.amount(), *base);
    }
  }
}

void check_budget(const rules::Reader& reader, std::int64_t month_total) {
  const auto budget = reader.integer_if("budget");
  if (!budget) return;
  const Rupiah month(month_total);
  const std::int64_t months = Rupiah(*budget).whole_times(month);
  EXPECT_EQ(months, reader.integer("whole_months"));
  EXPECT_EQ((Rupiah(*budget) - month * months).amount(), reader.integer("left"));
}

void check_case(const rules::Node& node, rules::Faults& faults) {
  const rules::Reader reader(node, faults,
                             {"id", "what", "basis", "people", "budget", "whole_months", "left",
                              "month_total", "total", "base", "contradicts", "part"});
  SCOPED_TRACE(reader.text("id") + ": " + reader.text("what"));
  EXPECT_FALSE(reader.text("basis").empty());
  const std::int64_t people = reader.integer_if("people").value_or(1);
  const auto month_total = reader.integer_if("month_total");
  Rupiah total;
  for (const rules::Node& part_node : reader.tables_if("part")) {
    const Part part = read_part(part_node, faults);
    check_months(part, people, month_total, reader.integer_if("base"));
    total += contribution_total(law(), part.one, part.months).value() * people;
  }
  EXPECT_EQ(total.amount(), reader.integer("total"));
  EXPECT_NE(total.amount(), reader.integer_if("contradicts"));
  check_budget(reader, month_total.value_or(1));
}

TEST(ContributionCases, ComeOutAsTheLawSays) {
  const auto root = rules::parse_document(
      rules::read_source(std::string(LINDUNG_SOURCE_DIR) + "/" + kFile), kFile, "CASES");
  ASSERT_TRUE(root) << root.error().where << root.error().message.en;
  rules::Faults faults(kFile, "CASES");
  const rules::Reader reader(*root, faults, {"case"});
  const auto cases = reader.tables_if("case");
  EXPECT_GE(cases.size(), 30U);
  for (const rules::Node& node : cases) check_case(node, faults);
  ASSERT_FALSE(faults.first()) << faults.first()->where << faults.first()->message.en;
}

TEST(Contribution, NamesTheRulesOfEachLine) {
  Case one;
  one.month = *Month::parse("2026-05");
  const auto due = contribution(law(), one);
  ASSERT_TRUE(due);
  ASSERT_EQ(due->lines.size(), 2U);
  ASSERT_EQ(due->lines[0].rules.size(), 3U);
  EXPECT_EQ(due->lines[0].rules[0].id, "contribution.base");
  EXPECT_EQ(due->lines[0].rules[1].id, "contribution.jkk.rate");
  EXPECT_EQ(due->lines[0].rules[2].id, "relief.pp50-2025.other");
  EXPECT_EQ(due->lines[1].rules[0].citation, "PP 44/2015, Lampiran II");
  EXPECT_TRUE(due->verified());
}

TEST(Contribution, SaysWhenAReadingOfTheLawIsUnconfirmed) {
  Case one;
  one.month = *Month::parse("2026-05");
  one.payer = "APBDES";
  EXPECT_FALSE(contribution(law(), one)->verified());
  one.payer = "APBD";
  EXPECT_TRUE(contribution(law(), one)->verified());
}

TEST(Contribution, NeverFallsWhenIncomeRises) {
  Case one;
  one.month = *Month::parse("2025-01");
  one.programs.push_back(Program::OldAge);
  Rupiah last;
  for (std::int64_t income = 0; income < 25'000'000; income += 33'331) {
    one.income = Rupiah(income);
    const auto due = contribution(law(), one);
    ASSERT_TRUE(due);
    EXPECT_GE(due->total, last);
    last = due->total;
  }
}

TEST(Contribution, RefusesWhatCannotBe) {
  const auto refused = [](auto change) {
    Case one;
    one.month = *Month::parse("2026-05");
    change(one);
    const auto due = contribution(law(), one);
    return due ? std::string() : due.error().code + " " + due.error().where;
  };
  EXPECT_EQ(refused([](Case& c) { c.income = Rupiah(-1); }), "CONTRIBUTION_INPUT income");
  EXPECT_EQ(refused([](Case& c) { c.income = Rupiah(INT64_MAX); }), "CONTRIBUTION_INPUT income");
  EXPECT_EQ(refused([](Case& c) { c.sector = "sea"; }), "CONTRIBUTION_INPUT sector");
  EXPECT_EQ(refused([](Case& c) { c.payer = "apbd"; }), "CONTRIBUTION_INPUT payer");
  EXPECT_EQ(refused([](Case& c) { c.programs.clear(); }), "CONTRIBUTION_INPUT programs");
  EXPECT_EQ(refused([](Case& c) {
              c.programs = {Program::Death, Program::Death};
            }),
            "CONTRIBUTION_INPUT programs");
  EXPECT_EQ(refused([](Case& c) { c.registered = *Date::parse_iso("2026-06-01"); }),
            "CONTRIBUTION_INPUT registered");
  EXPECT_EQ(refused([](Case& c) {
              c.month = *Month::parse("2015-06");
              c.registered = *Date::parse_iso("2015-01-01");
            }),
            "NO_RULE_IN_FORCE month");
}

TEST(Contribution, RefusesRatesThatDoNotGiveWholeRupiah) {
  const rules::RuleFile file{
      "law/odd.toml",
      "[enumeration]\nprogram = [\"JKK\"]\nsector = [\"other\"]\npayer = [\"SELF\"]\n"
      "[[rule]]\nid = \"contribution.base\"\nabout = {id = \"a\", en = \"a\"}\nunit = \"table\"\n"
      "basis_date = \"contribution-month\"\ncolumns = [{name = \"from\", unit = \"rupiah\"}, "
      "{name = \"base\", unit = \"rupiah\"}]\n[[rule.value]]\nfrom = 2015-07-01\nvalue = [[0, "
      "1001]]\n"
      "citation = \"X\"\nverified = true\n"
      "[[rule]]\nid = \"contribution.jkk.rate\"\nabout = {id = \"a\", en = \"a\"}\nunit = "
      "\"permille\"\n"
      "basis_date = \"contribution-month\"\n[[rule.value]]\nfrom = 2015-07-01\nvalue = 10\n"
      "citation = \"X\"\nverified = true\n"};
  const auto odd = rules::RuleBook::load(std::span(&file, 1));
  ASSERT_TRUE(odd) << odd.error().message.en;
  Case one;
  one.month = *Month::parse("2025-01");
  one.programs = {Program::EmploymentInjury};
  EXPECT_EQ(contribution(*odd, one).error().code, "CONTRIBUTION_NOT_WHOLE");
}

}  // namespace
}  // namespace lindung::contribution
