#include "shell/app/law/benefits.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "shell/app/embedded.h"
#include "shell/app/law/read_death.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

Result<std::vector<benefit::Child>> read_children(const std::string& text) {
  std::vector<benefit::Child> children;
  if (text.empty()) return children;
  for (const auto part : split(text, ',')) {
    const auto colon = part.find(':');
    const int year = colon == part.npos ? -1 : small_number(trim(part.substr(colon + 1)));
    if (year < 0) {
      return wrong_value("--children", "Anak ditulis jenjang:tahun, misalnya SD:4,TK:1.",
                         "A child is written level:year, for example SD:4,TK:1.");
    }
    children.push_back({to_upper(trim(part.substr(0, colon))), year});
  }
  return children;
}

Result<BenefitAnswer> answer(Result<benefit::Benefit> found) {
  if (!found) return naming_the_option(std::move(found).error());
  BenefitAnswer answer;
  answer.total = found->total.amount();
  answer.notes = found->notes;
  for (const auto& line : found->lines) {
    BenefitAnswer::Line out{line.id, line.amount.amount(), line.formula, {}};
    for (const auto& rule : line.rules) out.rules.push_back(use_of(rule));
    answer.lines.push_back(std::move(out));
  }
  return answer;
}

}  // namespace

Result<std::vector<benefit::LostPart>> read_lost_parts(const std::string& text) {
  std::vector<benefit::LostPart> parts;
  for (const auto part : split(text, ',')) {
    const auto equals = part.find('=');
    benefit::LostPart lost;
    const auto name = trim(part.substr(0, equals));
    const auto colon = name.find(':');
    lost.part = std::string(trim(name.substr(0, colon)));
    if (colon != name.npos) {
      const auto side = trim(name.substr(colon + 1));
      if (side != "left" && side != "right") {
        return wrong_value("--part", "Sisi tubuh ditulis ID:left atau ID:right.",
                           "The side of the body is written ID:left or ID:right.");
      }
      lost.side = side == "left" ? benefit::Side::Left : benefit::Side::Right;
    }
    if (equals != part.npos) {
      lost.assessed_permille = small_number(trim(part.substr(equals + 1)));
      if (lost.assessed_permille < 0) {
        return wrong_value(
            "--part", "Persentase petugas ditulis ID=PERMIL, misalnya scalp=200.",
            "What an officer assessed is written ID=PERMILLE, for example scalp=200.");
      }
    }
    parts.push_back(std::move(lost));
  }
  return parts;
}

Result<benefit::Death> read_death(const DeathQuestion& question) {
  benefit::Death death;
  if (question.cause != "accident" && question.cause != "other") {
    return wrong_value("--cause", "Sebab: accident (kecelakaan kerja) atau other (lainnya).",
                       "The cause is accident (at work) or other.");
  }
  death.cause =
      question.cause == "accident" ? benefit::DeathCause::Accident : benefit::DeathCause::Other;
  LINDUNG_ASSIGN_OR_RETURN(death.date, typed_date("--date", question.date));
  LINDUNG_ASSIGN_OR_RETURN(death.member_since, typed_date("--member-since", question.member_since));
  death.income = Rupiah(question.income);
  if (question.paid_months_given) {
    if (question.paid_months < 0) {
      return wrong_value("--paid-months", "Bulan iuran tidak boleh negatif.",
                         "Contribution months cannot be negative.");
    }
    death.paid_months = question.paid_months;
  }
  LINDUNG_ASSIGN_OR_RETURN(death.children, read_children(question.children));
  return death;
}

Error naming_the_option(Error error) {
  if (!error.where.empty()) error.where = "--" + error.where;
  return error;
}

Result<BenefitAnswer> answer_death(const DeathQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const benefit::Death death, read_death(question));
  return answer(benefit::death_benefit(*book, death));
}

Result<BenefitAnswer> answer_incapacity(const IncapacityQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  benefit::Incapacity one;
  LINDUNG_ASSIGN_OR_RETURN(one.date, typed_date("--date", question.date));
  if (question.months_given) one.months = std::max(question.months, 0);
  if (question.days_given) one.days = std::max(question.days, 0);
  one.income = Rupiah(question.income);
  return answer(benefit::incapacity_benefit(*book, one));
}

Result<BenefitAnswer> answer_disability(const DisabilityQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  benefit::Disability one;
  LINDUNG_ASSIGN_OR_RETURN(one.date, typed_date("--date", question.date));
  LINDUNG_ASSIGN_OR_RETURN(one.parts, read_lost_parts(question.parts));
  one.loss_percent = question.loss;
  one.income = Rupiah(question.income);
  one.handed = question.left_handed ? benefit::Handed::Left : benefit::Handed::Right;
  return answer(benefit::disability_benefit(*book, one));
}

Result<BenefitAnswer> answer_transport(const TransportQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  benefit::Transport one;
  LINDUNG_ASSIGN_OR_RETURN(one.date, typed_date("--date", question.date));
  one.land = Rupiah(question.land);
  one.sea = Rupiah(question.sea);
  one.air = Rupiah(question.air);
  return answer(benefit::transport_benefit(*book, one));
}

Result<BenefitAnswer> answer_aids(const AidsQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  benefit::Aids one;
  LINDUNG_ASSIGN_OR_RETURN(one.date, typed_date("--date", question.date));
  one.home_care = Rupiah(question.home_care);
  one.dentures = Rupiah(question.dentures);
  one.hearing_aid = Rupiah(question.hearing_aid);
  one.glasses = Rupiah(question.glasses);
  one.prosthesis = Rupiah(question.prosthesis);
  one.prosthesis_price = Rupiah(question.prosthesis_price);
  return answer(benefit::aids_benefit(*book, one));
}

Result<BenefitAnswer> answer_savings(const SavingsQuestion& question) {
  constexpr std::array<std::string_view, 6> kReasons{
      "retirement-age", "death", "total-disability", "stopped-work", "partial", "house"};
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  const auto reason = std::find(kReasons.begin(), kReasons.end(), question.reason);
  if (reason == kReasons.end()) {
    return wrong_value(
        "--reason",
        "Alasan: retirement-age, death, total-disability, stopped-work, partial, atau house.",
        "The reason is retirement-age, death, total-disability, stopped-work, partial or house.");
  }
  benefit::Savings one;
  one.reason = static_cast<benefit::SavingsReason>(reason - kReasons.begin());
  LINDUNG_ASSIGN_OR_RETURN(one.date, typed_date("--date", question.date));
  LINDUNG_ASSIGN_OR_RETURN(one.born, typed_date("--born", question.born));
  LINDUNG_ASSIGN_OR_RETURN(one.member_since, typed_date("--member-since", question.member_since));
  if (one.reason == benefit::SavingsReason::StoppedWork) {
    LINDUNG_ASSIGN_OR_RETURN(one.stopped_work, typed_date("--stopped-work", question.stopped_work));
  }
  one.balance = Rupiah(question.balance);
  one.partial_before = question.partial_before;
  return answer(benefit::savings_benefit(*book, one));
}

}  // namespace lindung::app
