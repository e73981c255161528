#include "office/watch/money.h"

#include "base/text.h"
#include "terms/calendar.h"
#include "terms/spoken.h"

namespace lindung::watch {
namespace {

Item item(Kind kind, const std::string& subject, Date until, Text what) {
  Item one;
  one.kind = kind;
  one.subject = subject;
  one.until = until;
  one.what = std::move(what);
  return one;
}

std::optional<Item> fund_ends(const Purse& purse) {
  Rupiah needed;
  std::optional<Month> first_missing;
  for (const auto& [month, amount] : purse.ahead) {
    needed += amount;
    if (!first_missing && needed > purse.left) first_missing = month;
  }
  if (!first_missing) return std::nullopt;
  const Rupiah missing = needed - purse.left;
  const Text from = spoken_month(*first_missing);
  const Text last = spoken_month(purse.ahead.back().first);
  const Text sum = spoken_rupiah(missing);
  Item one =
      item(Kind::FundEnds, purse.id, first_missing->first_day().plus_days(-1),
           {"Dana tidak cukup mulai " + from.id + "; kurang " + sum.id + " sampai " + last.id + ".",
            "The money does not last from " + from.en + " on; " + sum.en + " are missing until " +
                last.en + "."});
  one.amount = missing;
  return one;
}

// A month that has passed without a receipt. It can be mended without danger before the third such
// month begins.
std::optional<Item> unpaid_month(const UnpaidMonth& unpaid, const coverage::Terms& terms, Date on,
                                 Date horizon) {
  if (unpaid.month >= Month::of(on)) return std::nullopt;
  const Date until = last_day(unpaid.month.plus(terms.grace_months - 2));
  if (until > horizon) return std::nullopt;
  const bool earlier_year = unpaid.month.year() < on.year();
  const Text month = spoken_month(unpaid.month);
  Text what{"Belum ada tanda terima BPJS untuk " + month.id + ", " + grouped(unpaid.people) +
                " orang; bayar sebelum bulan ketiga.",
            "No receipt of the carrier for " + month.en + ", " + grouped_en(unpaid.people) +
                " people; pay before the third month."};
  if (earlier_year) {
    what.id += " Bulan tahun anggaran lalu: pastikan dasarnya dan catat alasannya.";
    what.en += " A month of an earlier fiscal year: make sure it may be paid, and say why.";
  }
  Item one = item(earlier_year ? Kind::PriorYear : Kind::BillUnpaid, unpaid.subject, until,
                  std::move(what));
  one.amount = unpaid.amount;
  one.rule = "membership.grace";
  return one;
}

std::optional<Item> unfilled(const WardPlaces& places) {
  if (places.filled >= places.quota) return std::nullopt;
  const auto free = places.quota - places.filled;
  return item(Kind::QuotaUnfilled, places.ward, places.until,
              {grouped(free) + " dari " + grouped(places.quota) +
                   " tempat kosong; minta usulan atau alihkan kuotanya.",
               grouped_en(free) + " of " + grouped_en(places.quota) +
                   " places are empty; ask for names or move the quota."});
}

// Until the end of the month after the receipt: then the carrier still corrects what it booked.
std::optional<Item> not_reconciled(const UnreconciledMonth& last, Date horizon) {
  const Date until = last_day(Month::of(last.receipted).plus(1));
  if (until > horizon) return std::nullopt;
  Item one = item(Kind::NotReconciled, last.month.iso(), until,
                  {"Bulan terakhir yang diterima BPJS (" + grouped(last.people) +
                       " orang) belum direkonsiliasi. Lihat `lindung reconcile --record`.",
                   "The last month that the carrier receipted (" + grouped_en(last.people) +
                       " people) was never reconciled. See `lindung reconcile --record`."});
  one.amount = last.amount;
  return one;
}

}  // namespace

Result<std::vector<Item>> watch_money(const rules::RuleBook& rules, const City& city,
                                      const coverage::Terms& terms, Date on, Date horizon) {
  std::vector<Item> found;
  const auto keep = [&](std::optional<Item> one) {
    if (one) found.push_back(*std::move(one));
  };
  for (const auto& purse : city.purses) keep(fund_ends(purse));
  for (const auto& unpaid : city.unpaid) keep(unpaid_month(unpaid, terms, on, horizon));
  for (const auto& places : city.wards) keep(unfilled(places));
  if (city.unreconciled) keep(not_reconciled(*city.unreconciled, horizon));
  for (const auto& batch : city.batches) {
    if (batch.unanswered == 0) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto days,
                             rules.number("service.enrolment.answer-days", batch.sent));
    const Date until = batch.sent.plus_days(static_cast<std::int32_t>(days.value));
    if (until > horizon) continue;
    const Text sent = spoken_day(batch.sent);
    Item one =
        item(Kind::AnswerOutstanding, batch.name, until,
             {grouped(batch.unanswered) + " orang dikirim " + sent.id + " dan belum dijawab BPJS.",
              grouped_en(batch.unanswered) + " people sent on " + sent.en +
                  ", and no answer of the carrier."});
    one.holder = claim::Holder::Carrier;
    one.rule = std::string(days.rule.id);
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace lindung::watch
