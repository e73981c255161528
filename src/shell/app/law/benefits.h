// shell/app/law/benefits.h - what a family or an injured worker may expect, as a person asks for
// it. No database. Errors name the option in `where` ("--date").
#pragma once

#include <string>
#include <vector>

#include "office/benefit/benefit.h"
#include "shell/app/law/calculators.h"

namespace lindung::app {

struct BenefitAnswer {
  struct Line {
    std::string id;
    std::int64_t amount = 0;  // rupiah
    std::string formula;
    std::vector<RuleUse> rules;
  };
  std::vector<Line> lines;
  std::int64_t total = 0;
  std::vector<Text> notes;
};

// Texts as typed: days YYYY-MM-DD, "SD:4,TK:1", "right-thumb,scalp=200,one-eye:left".
struct DeathQuestion {
  std::string cause;  // accident | other
  std::string date;
  std::string member_since;
  std::int64_t income = 1'000'000;
  int paid_months = -1;  // -1: not given
  bool paid_months_given = false;
  std::string children;
};
Result<BenefitAnswer> answer_death(const DeathQuestion& question);

struct IncapacityQuestion {
  std::string date;
  int months = 0;
  bool months_given = false;
  int days = 0;
  bool days_given = false;
  std::int64_t income = 1'000'000;
};
Result<BenefitAnswer> answer_incapacity(const IncapacityQuestion& question);

struct DisabilityQuestion {
  std::string date;
  std::string parts;
  int loss = 100;
  std::int64_t income = 1'000'000;
  bool left_handed = false;
};
Result<BenefitAnswer> answer_disability(const DisabilityQuestion& question);

// "right-thumb,scalp=200": lost parts, with what an officer assessed in permille.
Result<std::vector<benefit::LostPart>> read_lost_parts(const std::string& text);

struct TransportQuestion {
  std::string date;
  std::int64_t land = 0, sea = 0, air = 0;
};
Result<BenefitAnswer> answer_transport(const TransportQuestion& question);

struct AidsQuestion {
  std::string date;
  std::int64_t home_care = 0, dentures = 0, hearing_aid = 0, glasses = 0;
  std::int64_t prosthesis = 0, prosthesis_price = 0;
};
Result<BenefitAnswer> answer_aids(const AidsQuestion& question);

struct SavingsQuestion {
  std::string reason;  // retirement-age | death | total-disability | stopped-work | partial | house
  std::string date;
  std::string born;
  std::string member_since;
  std::int64_t balance = 0;
  std::string stopped_work;  // a day; only for stopped-work
  int partial_before = 0;
};
Result<BenefitAnswer> answer_savings(const SavingsQuestion& question);

}  // namespace lindung::app
