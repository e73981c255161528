#include <array>
#include <optional>

#include "office/benefit/calculation.h"
#include "terms/calendar.h"
#include "terms/spoken.h"

namespace lindung::benefit {
namespace {

constexpr std::array<std::string_view, 6> kReasons{"retirement-age", "death",   "total-disability",
                                                   "stopped-work",   "partial", "house"};

bool is_partial(SavingsReason reason) {
  return reason == SavingsReason::Partial || reason == SavingsReason::House;
}

Result<void> check(const Savings& one) {
  if (one.balance < Rupiah() || one.balance > kSumMax) {
    const Text most = spoken_rupiah(kSumMax);
    return wrong("balance", {"Saldo harus antara 0 dan " + most.id + "; perbaiki angkanya.",
                             "The balance must lie between 0 and " + most.en + "; correct it."});
  }
  if (one.born > one.member_since) {
    return wrong("born", {"Tanggal lahir sesudah awal kepesertaan; perbaiki salah satunya.",
                          "Born after the membership began; correct one of them."});
  }
  if (one.date < one.member_since) {
    return wrong("date", {"Tanggal ini sebelum menjadi peserta; perbaiki salah satunya.",
                          "This day is before the membership began; correct one of them."});
  }
  if (one.reason == SavingsReason::StoppedWork &&
      (one.stopped_work < one.member_since || one.stopped_work > one.date)) {
    return wrong("stopped-work",
                 {"Hari berhenti bekerja harus antara awal kepesertaan dan tanggal klaim.",
                  "The day of stopping work must lie between the membership's first day and the "
                  "claim."});
  }
  if (one.partial_before >= 0) return {};
  return wrong("partial-before", {"Banyaknya tidak boleh negatif; tulis 0 atau lebih.",
                                  "The number cannot be negative; write 0 or more."});
}

// From when the reason holds, and the rule that says so; nothing needed for death and disability.
struct Condition {
  std::optional<Date> from;
  std::vector<rules::RuleRef> rules;
};

Result<Condition> condition_of(const Law& law, const Savings& one) {
  if (one.reason == SavingsReason::RetirementAge) {
    LINDUNG_ASSIGN_OR_RETURN(const auto age, law.number("jht.retirement-age"));
    return Condition{plus_months(one.born, static_cast<int>(age.value) * 12), {age.rule}};
  }
  if (one.reason == SavingsReason::StoppedWork) {
    LINDUNG_ASSIGN_OR_RETURN(const auto wait, law.number("jht.stopped-work.wait-months"));
    return Condition{plus_months(one.stopped_work, static_cast<int>(wait.value)), {wait.rule}};
  }
  if (!is_partial(one.reason)) return Condition{};
  LINDUNG_ASSIGN_OR_RETURN(const auto years, law.number("jht.partial.years-min"));
  LINDUNG_ASSIGN_OR_RETURN(const auto times, law.number("jht.partial.times"));
  Condition found{std::nullopt, {years.rule, times.rule}};
  if (one.partial_before < times.value)
    found.from = plus_months(one.member_since, static_cast<int>(years.value) * 12);
  return found;
}

Text not_yet(const Condition& condition) {
  if (!condition.from) {
    return {"Pembayaran sebagian hanya sekali, dan sudah diambil.",
            "A part is paid only once, and has been taken."};
  }
  return {"Belum menjadi hak; baru sejak " + condition.from->iso() + ".",
          "Not yet; only from " + condition.from->iso() + "."};
}

}  // namespace

Result<Benefit> savings_benefit(const rules::RuleBook& rules, const Savings& one) {
  LINDUNG_RETURN_IF_ERROR(check(one));
  const Law law(rules, one.date);
  const auto reason = kReasons[static_cast<std::size_t>(one.reason)];
  LINDUNG_ASSIGN_OR_RETURN(const auto reasons, law.table("jht.reasons"));
  LINDUNG_ASSIGN_OR_RETURN(const Condition condition, condition_of(law, one));
  const rules::Row* row = reasons.value->row(reason);
  const std::int64_t share = row ? std::get<std::int64_t>((*row)[1]) : 0;
  const bool conditional = !condition.rules.empty();
  const bool entitled = row && (!conditional || (condition.from && one.date >= *condition.from));
  Benefit benefit;
  Line line{"jht." + std::string(reason), Rupiah(), "0", {reasons.rule}};
  line.rules.insert(line.rules.end(), condition.rules.begin(), condition.rules.end());
  if (entitled) {
    line.amount = Rupiah((one.balance * share).amount() / 1000);
    line.formula = percent(share) + " x " + grouped(one.balance);
  } else {
    benefit.notes.push_back(not_yet(condition));
  }
  add(benefit, std::move(line));
  note_unverified(benefit);
  return benefit;
}

}  // namespace lindung::benefit
