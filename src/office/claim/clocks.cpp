#include "office/claim/clocks.h"

#include <algorithm>

#include "office/claim/documents.h"
#include "terms/calendar.h"

namespace lindung::claim {
namespace {

constexpr int kHoursADay = 24;

// Adds clocks one by one.
class ClockMaker {
 public:
  ClockMaker(const rules::RuleBook& rules, const Claim& claim) : rules_(rules), claim_(claim) {}

  Result<void> hours(std::string_view rule, Clock clock) {
    LINDUNG_ASSIGN_OR_RETURN(const auto limit, ask(rule));
    clock.due = clock.from.plus_days(static_cast<std::int32_t>(limit.value) / kHoursADay);
    return keep(std::move(clock), limit.rule);
  }
  Result<void> days(std::string_view rule, Clock clock) {
    LINDUNG_ASSIGN_OR_RETURN(const auto limit, ask(rule));
    clock.due = clock.from.plus_days(static_cast<std::int32_t>(limit.value));
    return keep(std::move(clock), limit.rule);
  }
  Result<void> working_days(std::string_view rule, Clock clock) {
    LINDUNG_ASSIGN_OR_RETURN(const auto limit, ask(rule));
    clock.due = plus_working_days(clock.from, static_cast<int>(limit.value));
    return keep(std::move(clock), limit.rule);
  }
  Result<void> years(std::string_view rule, Clock clock) {
    LINDUNG_ASSIGN_OR_RETURN(const auto limit, ask(rule));
    clock.due = plus_months(clock.from, 12 * static_cast<int>(limit.value));
    return keep(std::move(clock), limit.rule);
  }
  std::vector<Clock> take() { return std::move(clocks_); }

 private:
  Result<rules::Dated<std::int64_t>> ask(std::string_view rule) const {
    return rules_.number(rule, law_day(claim_));
  }
  Result<void> keep(Clock clock, rules::RuleRef rule) {
    clock.rule = rule;
    clocks_.push_back(std::move(clock));
    return {};
  }

  const rules::RuleBook& rules_;
  const Claim& claim_;
  std::vector<Clock> clocks_;
};

std::optional<Date> paper_day(const Claim& claim, std::string_view document) {
  for (const auto& paper : claim.papers) {
    if (paper.document == document) return paper.on;
  }
  return std::nullopt;
}

Result<void> add_reports(ClockMaker& make, const Claim& claim) {
  if (!is_work(claim.report.incident)) return {};
  LINDUNG_RETURN_IF_ERROR(make.hours(
      "claim.jkk.report-hours", {"first-report",
                                 {"laporan kecelakaan tahap I", "first report of the accident"},
                                 claim.report.event_on,
                                 {},
                                 claim.reported_on,
                                 Holder::Family,
                                 {}}));
  const auto end = claim.report.died_on ? claim.report.died_on : claim.outcome_on;
  if (!end) return {};
  auto handed_in = paper_day(claim, "final-report");
  if (!handed_in && claim.sent_on) handed_in = claim.sent_on;  // waived, or sent along
  if (!handed_in && claim.state == State::Withdrawn) handed_in = claim.last_on;
  return make.hours("claim.jkk.final-report-hours", {"final-report",
                                                     {"laporan tahap II", "second report"},
                                                     *end,
                                                     {},
                                                     handed_in,
                                                     Holder::Office,
                                                     {}});
}

Result<void> add_expiry(ClockMaker& make, const Claim& claim) {
  if (!is_work(claim.report.incident) || is_closed(claim.state)) return {};
  std::optional<Date> ended;
  if (!claim.payments.empty()) ended = claim.payments.front().on;
  return make.years("claim.jkk.expires-years",
                    {"expiry",
                     {"hak menuntut manfaat JKK", "the right to claim an accident benefit"},
                     claim.report.event_on,
                     {},
                     ended,
                     Holder::Family,
                     {}});
}

Result<void> add_carrier(ClockMaker& make, const Claim& claim) {
  if (!claim.sent_on) return {};
  std::optional<Date> ended;
  if (!claim.payments.empty()) ended = claim.payments.front().on;
  if (claim.state == State::Refused) ended = claim.decided_on;
  if (claim.state == State::Withdrawn && !ended) ended = claim.last_on;
  const bool again = claim.state == State::Reported || claim.state == State::Documents ||
                     claim.state == State::Assessed;  // refused, and now mended
  if (again) ended = claim.decided_on;
  return make.working_days(
      is_work(claim.report.incident) ? "claim.jkk.pay-days" : "claim.jkm.pay-days",
      {"carrier",
       {"keputusan dan pembayaran BPJS", "decision and payment of the carrier"},
       *claim.sent_on,
       {},
       ended,
       Holder::Carrier,
       {}});
}

Result<bool> is_complete(const rules::RuleBook& rules, const Claim& claim) {
  if (is_death(claim.report.incident) && claim.heirs.empty()) return false;
  LINDUNG_ASSIGN_OR_RETURN(const auto papers, checklist(rules, claim));
  return std::all_of(papers.begin(), papers.end(),
                     [](const NeededPaper& paper) { return paper.handed_in.has_value(); });
}

// What runs now, when it is not with the carrier.
Result<void> add_stage(ClockMaker& make, const Claim& claim, Holder holder) {
  switch (claim.state) {
    case State::Reported:
    case State::Documents:
      return make.days("service.claim.papers-days",
                       {"papers",
                        {"mengumpulkan dokumen", "collecting the papers"},
                        claim.reported_on,
                        {},
                        {},
                        holder,
                        {}});
    case State::Assessed:
      return make.days("service.claim.send-days",
                       {"send",
                        {"persetujuan dan pengiriman ke BPJS", "approval and sending"},
                        claim.assessed_on,
                        {},
                        {},
                        holder,
                        {}});
    case State::Refused:
      return make.days("service.claim.refusal-days",
                       {"refusal",
                        {"tindak lanjut penolakan", "what follows a refusal"},
                        claim.decided_on,
                        {},
                        {},
                        holder,
                        {}});
    case State::Paid:
      return make.days("service.claim.hand-over-days",
                       {"hand-over",
                        {"konfirmasi ahli waris", "confirmation by the heir"},
                        claim.payments.front().on,
                        {},
                        {},
                        holder,
                        {}});
    case State::Sent:
    case State::Decided:
    case State::HandedOver:
    case State::Withdrawn:
      break;
  }
  return {};
}

}  // namespace

Result<std::vector<Clock>> clocks(const rules::RuleBook& rules, const Claim& claim) {
  ClockMaker make(rules, claim);
  LINDUNG_RETURN_IF_ERROR(add_reports(make, claim));
  LINDUNG_RETURN_IF_ERROR(add_carrier(make, claim));
  LINDUNG_ASSIGN_OR_RETURN(const Holder holder, holder_of(rules, claim));
  LINDUNG_RETURN_IF_ERROR(add_stage(make, claim, holder));
  LINDUNG_RETURN_IF_ERROR(add_expiry(make, claim));
  return make.take();
}

Result<Holder> holder_of(const rules::RuleBook& rules, const Claim& claim) {
  switch (claim.state) {
    case State::Reported:
    case State::Documents:
    case State::Assessed: {
      LINDUNG_ASSIGN_OR_RETURN(const bool complete, is_complete(rules, claim));
      if (!complete) return Holder::Family;
      return claim.state == State::Assessed ? Holder::Approver : Holder::Office;
    }
    case State::Sent:
    case State::Decided:
      return Holder::Carrier;
    case State::Refused:
      return Holder::Office;
    case State::Paid:
      return Holder::Heir;
    case State::HandedOver:
    case State::Withdrawn:
      break;
  }
  return Holder::Nobody;
}

Result<std::optional<LatePayment>> late_payment(const rules::RuleBook& rules, const Claim& claim,
                                                Date on) {
  const bool with_carrier = claim.state == State::Sent || claim.state == State::Decided ||
                            claim.state == State::Paid || claim.state == State::HandedOver;
  if (!with_carrier) return std::optional<LatePayment>();
  const bool work = is_work(claim.report.incident);
  LINDUNG_ASSIGN_OR_RETURN(
      const auto limit,
      rules.number(work ? "claim.jkk.pay-days" : "claim.jkm.pay-days", law_day(claim)));
  LINDUNG_ASSIGN_OR_RETURN(
      const auto share,
      rules.number(work ? "claim.jkk.late-payment" : "claim.jkm.late-payment", law_day(claim)));
  LatePayment late;
  late.due = plus_working_days(*claim.sent_on, static_cast<int>(limit.value));
  late.rule = share.rule;
  const auto add = [&](Rupiah sum, Date paid_on) {
    const int days = paid_on.days() - late.due.days();
    if (days <= 0 || sum <= Rupiah()) return;
    late.days = std::max(late.days, days);
    late.amount += Rupiah((sum * share.value * days).amount() / 1000);
  };
  for (const auto& payment : claim.payments) add(payment.pay.amount, payment.on);
  const bool decided = claim.decision && claim.decision->amount;
  if (claim.state != State::HandedOver)
    add((decided ? *claim.decision->amount : claim.assessment->total) - claim.paid(), on);
  if (late.days == 0) return std::optional<LatePayment>();
  return std::optional<LatePayment>(late);
}

}  // namespace lindung::claim
