// office/claim/assessment.h - what the law lets a family or an injured worker expect of the
// carrier: the sum line by line, whether the person was covered on that day, who is entitled, which
// papers are needed, and everything that somebody should look at. A value of its own: it is
// recorded with the act that made it.
//
// The city never pays a benefit; the carrier decides. Law: PP 44/2015, PP 82/2019, Permenaker
// 5/2021 and 1/2025; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022 for cover and refund.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/benefit/benefit.h"
#include "office/coverage/coverage.h"
#include "terms/date.h"
#include "terms/program.h"
#include "terms/rupiah.h"

namespace lindung::claim {

struct Claim;

struct ExpectedLine {
  std::string id;  // "jkm.lump-sum"
  Rupiah amount;
  std::string formula;
  std::vector<std::string> rules;  // ids
  friend bool operator==(const ExpectedLine&, const ExpectedLine&) = default;
};

// Something to look at: a code for programs, words for people, the rule it rests on (may be empty).
struct Remark {
  std::string code;  // "IN_GRACE"
  Text text;
  std::string rule;
  friend bool operator==(const Remark&, const Remark&) = default;
};

// One school year of one child, as it is to be claimed.
struct SchoolYear {
  std::uint32_t child = 0;  // number of the heir
  int year = 0;             // 2026: July 2026 to June 2027
  std::string level;
  int grade = 0;
  Rupiah amount;
  friend bool operator==(const SchoolYear&, const SchoolYear&) = default;
};

struct Assessment {
  // The facts of the month of the event, and the standing that follows from all months.
  bool listed = false, registered = false, paid = false;
  std::string standing;  // coverage::standing_id
  Date since, paid_until, grace_until, full_death_from;
  int months_paid = 0, longest_run = 0;

  std::vector<ExpectedLine> lines;  // the benefit itself, without scholarships
  Rupiah total;
  std::vector<SchoolYear> scholarships;  // to be claimed year by year
  Rupiah scholarship_total;
  std::vector<std::uint32_t> entitled;  // numbers of the heirs who may be paid, in order of law
  std::vector<std::string> documents;   // that the claim needs
  int months_after_death = 0;           // paid for a dead man
  int refund_months = 0;                // of these, those that the carrier gives back
  Rupiah refund;
  std::vector<Remark> remarks;
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

// What is known of the person beside the claim.
struct Member {
  std::span<const coverage::PersonMonthFacts> months;  // in rising order
  Rupiah income{1'000'000};                            // declared: the base of JKK sums
  std::string payer = "APBD";                          // of the months, for the refund
  std::vector<Program> programs{Program::EmploymentInjury, Program::Death};
};

// As the law stood on the day of the event. `on`: the day of the assessment, which decides what is
// late. Refuses CLAIM_STATE when an accident has no outcome yet, and what the rules refuse
// (BENEFIT_INPUT, NO_RULE_IN_FORCE).
Result<Assessment> assess(const rules::RuleBook& rules, const Claim& claim, const Member& member,
                          Date on);

}  // namespace lindung::claim
