#include "office/claim/assessment.h"

#include <algorithm>

#include "base/text.h"
#include "office/claim/claim.h"
#include "office/claim/clocks.h"
#include "office/claim/documents.h"
#include "office/claim/heirs.h"
#include "office/claim/refund.h"
#include "office/claim/refusals.h"
#include "office/claim/scholarship.h"

namespace lindung::claim {
namespace {

using coverage::Cover;
using coverage::Standing;

class Assessor {
 public:
  Assessor(const rules::RuleBook& rules, const Claim& claim, const Member& member, Date on)
      : rules_(rules), claim_(claim), member_(member), on_(on) {}

  Result<Assessment> assess() {
    LINDUNG_RETURN_IF_ERROR(look_at_cover());
    if (insured()) {
      LINDUNG_RETURN_IF_ERROR(add_benefits());
      LINDUNG_RETURN_IF_ERROR(add_scholarships());
    }
    LINDUNG_RETURN_IF_ERROR(add_heirs());
    LINDUNG_ASSIGN_OR_RETURN(const auto papers, checklist(rules_, claim_));
    for (const auto& paper : papers) found_.documents.push_back(paper.document);
    LINDUNG_RETURN_IF_ERROR(add_refund(rules_, claim_, member_, on_, found_));
    LINDUNG_RETURN_IF_ERROR(look_at_days());
    look_at_occupation();
    for (const auto& line : found_.lines) found_.total += line.amount;
    return std::move(found_);
  }

 private:
  bool insured() const {
    return cover_.standing == Standing::Covered || cover_.standing == Standing::InGrace;
  }
  void remark(std::string code, Text text, std::string_view rule = "") {
    found_.remarks.push_back({std::move(code), std::move(text), std::string(rule)});
  }

  Result<void> look_at_cover() {
    const Date day = law_day(claim_);
    LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(rules_, day));
    cover_ = coverage::cover_on(member_.months, day, terms);
    found_.listed = cover_.facts.listed;
    found_.registered = cover_.facts.registered;
    found_.paid = cover_.facts.paid;
    found_.standing = std::string(coverage::standing_id(cover_.standing));
    found_.since = cover_.since;
    found_.paid_until = cover_.paid_until;
    found_.grace_until = cover_.grace_until;
    found_.full_death_from = cover_.full_death_from;
    found_.months_paid = cover_.months_paid;
    found_.longest_run = cover_.longest_run;
    return say_what_is_missing();
  }

  Result<void> say_what_is_missing() {
    if (cover_.standing == Standing::NeverCovered) {
      remark("NEVER_COVERED", {"Tidak pernah ada bulan yang diterima BPJS dan lunas.",
                               "No month was ever registered and paid."});
    } else if (cover_.standing == Standing::Ended) {
      remark("COVER_ENDED",
             {"Kepesertaan berakhir sesudah masa tenggang, " + cover_.grace_until.iso() + ".",
              "The membership ended after the grace, on " + cover_.grace_until.iso() + "."},
             "membership.grace");
    } else if (cover_.standing == Standing::InGrace) {
      const bool work = is_work(claim_.report.incident);
      const char* rule = work ? "membership.grace.jkk" : "membership.grace.jkm";
      LINDUNG_ASSIGN_OR_RETURN(const auto how, rules_.text(rule, law_day(claim_)));
      const bool arrears = how.value == "after-arrears";
      remark("IN_GRACE",
             {"Terjadi dalam masa tenggang (lunas sampai " + cover_.paid_until.iso() + "). " +
                  (arrears ? "Dibayar sesudah tunggakan dilunasi." : "Tanyakan kepada BPJS."),
              "It happened in the grace (paid until " + cover_.paid_until.iso() + "). " +
                  (arrears ? "Payable once the arrears are settled." : "Ask the carrier.")},
             rule);
    }
    if (insured() && !found_.listed) {
      remark("NOT_LISTED", {"Bulan itu tidak tercantum dalam SK mana pun.",
                            "No decree names the person in that month."});
    }
    return {};
  }

  Result<void> add_benefits() {
    const Incident incident = claim_.report.incident;
    if (!is_death(incident) && !claim_.outcome) {
      return impossible(claim_, "assess",
                        {"Akibat kecelakaannya belum dicatat: `lindung claim outcome`.",
                         "The outcome of the accident is missing: `lindung claim outcome`."});
    }
    if (is_death(incident)) {
      const auto cause =
          is_work(incident) ? benefit::DeathCause::Accident : benefit::DeathCause::Other;
      LINDUNG_RETURN_IF_ERROR(add(benefit::death_benefit(
          rules_,
          {cause, law_day(claim_), cover_.wait_since, member_.income, cover_.months_paid, {}})));
    }
    return claim_.outcome ? add_outcome(*claim_.outcome) : Result<void>();
  }

  Result<void> add_outcome(const Outcome& outcome) {
    const Date day = law_day(claim_);
    if (outcome.land + outcome.sea + outcome.air > Rupiah()) {
      LINDUNG_RETURN_IF_ERROR(
          add(benefit::transport_benefit(rules_, {day, outcome.land, outcome.sea, outcome.air})));
    }
    if (outcome.incapacity_days > 0) {
      LINDUNG_RETURN_IF_ERROR(add(
          benefit::incapacity_benefit(rules_, {day, -1, outcome.incapacity_days, member_.income})));
    }
    if (!outcome.parts.empty()) {
      LINDUNG_RETURN_IF_ERROR(add(benefit::disability_benefit(
          rules_, {day, outcome.parts, outcome.loss_percent, member_.income})));
    }
    return {};
  }

  Result<void> add(const Result<benefit::Benefit>& benefit) {
    if (!benefit) return benefit.error();
    for (const auto& line : benefit->lines) {
      ExpectedLine expected{line.id, line.amount, line.formula, {}};
      for (const auto& rule : line.rules) expected.rules.emplace_back(rule.id);
      found_.lines.push_back(std::move(expected));
    }
    for (const auto& note : benefit->notes) remark("NOTE", note);
    return {};
  }

  Result<void> add_scholarships() {
    LINDUNG_ASSIGN_OR_RETURN(auto schooling, scholarships(rules_, claim_, cover_.months_paid));
    found_.scholarships = std::move(schooling.years);
    found_.scholarship_total = schooling.total;
    for (auto& one : schooling.remarks) found_.remarks.push_back(std::move(one));
    return {};
  }

  Result<void> add_heirs() {
    if (!is_death(claim_.report.incident)) return {};
    LINDUNG_ASSIGN_OR_RETURN(auto entitled, entitled_heirs(rules_, claim_));
    found_.entitled = std::move(entitled.heirs);
    if (found_.entitled.empty()) {
      remark("NO_HEIR_NAMED", {"Ahli waris belum dicatat: `lindung claim heir`.",
                               "No heir is named yet: `lindung claim heir`."});
    } else if (entitled.receives == Receives::FuneralOnly) {
      std::erase_if(found_.lines, [](const auto& line) { return !line.id.ends_with(".funeral"); });
      remark("FUNERAL_ONLY",
             {"Tidak ada ahli waris: hanya biaya pemakaman, kepada yang mengurusnya; selebihnya "
              "ke Dana Jaminan Sosial.",
              "There is no heir: the funeral grant alone, to whoever arranged it; the rest goes "
              "to the social security fund."},
             entitled.rule.id);
    }
    return {};
  }

  Result<void> look_at_days() {
    LINDUNG_ASSIGN_OR_RETURN(const auto all, clocks(rules_, claim_));
    for (const Clock& clock : all) {
      if (!clock.late_on(on_)) continue;
      if (clock.id == "first-report" || clock.id == "final-report") {
        remark(
            "LATE_REPORT",
            {"Terlambat: " + clock.what.id + ", seharusnya paling lambat " + clock.due.iso() + ".",
             "Late: " + clock.what.en + ", due by " + clock.due.iso() + "."},
            clock.rule.id);
      } else if (clock.id == "expiry") {
        remark("EXPIRED",
               {"Hak menuntut manfaat sudah gugur pada " + clock.due.iso() + ".",
                "The right to claim ended on " + clock.due.iso() + "."},
               clock.rule.id);
      }
    }
    return {};
  }

  void look_at_occupation() {
    const auto& report = claim_.report;
    if (!is_work(report.incident) || report.occupation.empty() ||
        report.registered_occupation.empty() ||
        to_lower(trim(report.occupation)) == to_lower(trim(report.registered_occupation))) {
      return;
    }
    remark("OCCUPATION_DIFFERS",
           {"Pekerjaan saat kejadian (" + report.occupation + ") bukan yang didaftarkan (" +
                report.registered_occupation + ").",
            "The work at the time (" + report.occupation + ") is not the registered one (" +
                report.registered_occupation + ")."});
  }

  const rules::RuleBook& rules_;
  const Claim& claim_;
  const Member& member_;
  Date on_;
  Cover cover_;
  Assessment found_;
};

}  // namespace

Result<Assessment> assess(const rules::RuleBook& rules, const Claim& claim, const Member& member,
                          Date on) {
  return Assessor(rules, claim, member, on).assess();
}

}  // namespace lindung::claim
