// The worked cases of law/national/memberships.cases.toml against the program's own stages.
#include <gtest/gtest.h>

#include "engines/rules/reader.h"
#include "engines/rules/source_law_for_tests.h"
#include "office/contribution/contribution.h"
#include "office/coverage/coverage.h"
#include "terms/ratio.h"

namespace lindung::testing_law {
namespace {

constexpr const char* kFile = "law/national/memberships.cases.toml";

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

Month month_of(const rules::Reader& reader, const char* key) {
  return Month::parse(reader.text(key)).value();
}

void check_lapse(const rules::Reader& reader) {
  std::vector<coverage::PersonMonthFacts> months;
  const auto pay = [&](Month month) { months.push_back({month, true, true, true}); };
  for (Month at = month_of(reader, "paid_from"); at < month_of(reader, "paid_until");
       at = at.plus(1))
    pay(at);
  if (reader.has("paid_again")) pay(month_of(reader, "paid_again"));
  const Date on = reader.date("on");
  const auto cover = coverage::cover_on(months, on, coverage::terms_on(law(), on).value());
  EXPECT_EQ(coverage::standing_id(cover.standing), reader.text("standing"));
  if (reader.has("since")) {
    EXPECT_EQ(cover.since.iso(), reader.text("since"));
  }
}

void check_age(const rules::Reader& reader) {
  const Date registered = reader.date("registered");
  const auto below = law().number("eligibility.age-below", registered);
  ASSERT_TRUE(below);
  EXPECT_EQ(reader.date("born").age_on(registered) < below->value, reader.flag("admitted"));
  if (reader.text("kind") != "continues") return;
  const Date on = reader.date("on");
  EXPECT_GE(reader.date("born").age_on(on), below->value);
  EXPECT_TRUE(law().flag("eligibility.continues-after-limit", on).value().value);
}

void check_late_payment(const rules::Reader& reader) {
  const bool work = reader.text("program") == "JKK";
  const auto a_day = law().number(work ? "claim.jkk.late-payment" : "claim.jkm.late-payment",
                                  reader.date("event"));
  ASSERT_TRUE(a_day);
  EXPECT_EQ(reader.integer("amount") * a_day->value / 1000 * reader.integer("days"),
            reader.integer("total"));
}

void check_refund(const rules::Reader& reader) {
  const Date event = reader.date("event");
  const std::string payer = reader.text("payer");
  const rules::Fact facts[] = {{"payer", payer}};
  EXPECT_EQ(law().text("refund.how", event, facts).value().value, reader.text("how"));
  ASSERT_EQ(law().text("refund.counts-after", event).value().value, "claim");
  const Period months{Month::of(reader.date("claimed")).plus(1), month_of(reader, "paid_until")};
  EXPECT_EQ(months.months(), reader.integer("months"));
  contribution::Case one;
  one.payer = payer;
  EXPECT_EQ(contribution::contribution_total(law(), one, months).value().amount(),
            reader.integer("total"));
}

void check_target(const rules::Reader& reader) {
  const Date on = *Date::parse_iso("2025-01-01");
  const auto full = law().number("carrier.target.full-months", on);
  const auto least = law().number("carrier.target.company-months-min", on);
  ASSERT_TRUE(full && least);
  const std::int64_t people = reader.integer("people"), months = reader.integer("months");
  const bool nothing = reader.text("by") == "company" && months < least->value;
  const std::int64_t counted = nothing ? 0 : people * std::min(months, full->value) / full->value;
  EXPECT_EQ(counted, reader.integer("counted"));
  EXPECT_NE(counted, reader.integer_if("contradicts"));
}

void check_coverage(const rules::Reader& reader) {
  const Ratio covered{reader.integer("people"), reader.integer("of")};
  EXPECT_EQ(covered.percent(), reader.text("percent"));
}

TEST(MembershipCases, ComeOutAsTheLawSays) {
  const auto text = rules::read_source(std::string(LINDUNG_SOURCE_DIR) + "/" + kFile);
  const auto root = rules::parse_document(text, kFile, "CASES");
  ASSERT_TRUE(root) << root.error().where << root.error().message.en;
  rules::Faults faults(kFile, "CASES");
  const rules::Reader all(*root, faults, {"case"});
  EXPECT_GE(all.tables_if("case").size(), 20U);
  for (const rules::Node& node : all.tables_if("case")) {
    const rules::Reader reader(
        node, faults,
        {"id",     "what",     "basis", "kind",    "paid_from",   "paid_until", "paid_again",
         "on",     "standing", "since", "born",    "registered",  "admitted",   "program",
         "amount", "days",     "event", "claimed", "payer",       "how",        "months",
         "total",  "people",   "by",    "counted", "contradicts", "of",         "percent"});
    SCOPED_TRACE(reader.text("id") + ": " + reader.text("what"));
    const std::string kind = reader.text("kind");
    if (kind == "lapse") check_lapse(reader);
    if (kind == "age" || kind == "continues") check_age(reader);
    if (kind == "late-payment") check_late_payment(reader);
    if (kind == "refund") check_refund(reader);
    if (kind == "target") check_target(reader);
    if (kind == "coverage") check_coverage(reader);
  }
  ASSERT_FALSE(faults.first()) << faults.first()->where << faults.first()->message.en;
}

}  // namespace
}  // namespace lindung::testing_law
