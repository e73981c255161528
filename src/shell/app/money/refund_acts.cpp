#include "shell/app/money/refund_acts.h"

#include <algorithm>
#include <array>

#include "shell/app/book/purses.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"

namespace lindung::app {
namespace {

using billing::RefundReason;

constexpr std::string_view kReasons = "died, moved, found-work, paid-twice, not-booked, mistake";
constexpr std::array<std::string_view, 2> kFrame{"fund", "fiscal_year"};
constexpr std::array<std::string_view, 5> kLines{"person", "from", "until", "bill", "dues"};

struct ClaimGiven {
  RefundReason reason{};
  std::string agreement;
  billing::BillNumber bill = 0;  // not booked
  std::uint64_t person = 0;      // otherwise
  std::optional<Period> months;
  std::string fund;
  std::optional<int> fiscal_year;
};

Result<ClaimGiven> read_claim(const boost::json::object& object) {
  Given given(object);
  ClaimGiven claim;
  claim.reason = given.word<RefundReason>("reason", billing::parse_refund_reason, kReasons);
  claim.agreement = given.line("agreement");
  if (claim.reason == RefundReason::NotBooked) {
    claim.bill = given_bill(given);
  } else {
    claim.person = given.natural("person");
    if (claim.reason != RefundReason::Died) claim.months = given_months(given);
  }
  claim.fund = given.optional_line("fund");
  if (given.has("fiscal_year")) {
    claim.fiscal_year = static_cast<int>(given.number("fiscal_year", 2000, 2999));
  }
  LINDUNG_RETURN_IF_ERROR(given.done());
  return claim;
}

using Claims = std::vector<billing::RefundClaim>;

billing::RefundClaim& claim_on(Claims& claims, billing::PurseNumber purse) {
  for (auto& claim : claims) {
    if (claim.purse == purse) return claim;
  }
  return claims.emplace_back(billing::RefundClaim{purse, {}, {}, {}});
}

// Months of a person that a receipt books and that nobody has claimed, a claim a purse.
Claims of_months(const billing::Books& books, std::uint64_t person, Period months) {
  Claims claims;
  for (const auto& one : books.months_of(person)) {
    if (!months.contains(one.month) || !one.booked || one.claimed) continue;
    claim_on(claims, books.bill(one.bill)->purse)
        .lines.push_back({person, {one.month, one.month.plus(1)}, one.bill, one.dues});
  }
  return claims;
}

// What was paid out on a bill and booked by no receipt.
Claims of_bill(const billing::Books& books, const billing::Bill& bill) {
  Claims claims;
  if (!bill.is_disbursed()) return claims;
  for (const auto& line : bill.lines) {
    for (const auto& one : books.months_of(line.person)) {
      const bool open =
          one.bill == bill.number && line.months.contains(one.month) && !one.booked && !one.claimed;
      if (!open) continue;
      claim_on(claims, bill.purse)
          .lines.push_back({line.person, {one.month, one.month.plus(1)}, one.bill, one.dues});
    }
  }
  return claims;
}

Result<Claims> find_claims(Making& making, const ClaimGiven& given) {
  const auto& books = making.book().books;
  if (given.reason == RefundReason::NotBooked) {
    const auto* bill = books.bill(given.bill);
    if (bill != nullptr) return of_bill(books, *bill);
    return Error::input("BILL_UNKNOWN", bill_name(given.bill),
                        {"Tidak ada tagihan dengan nomor ini. Lihat `lindung bill list`.",
                         "There is no bill of this number. See `lindung bill list`."});
  }
  if (given.reason != RefundReason::Died) return of_months(books, given.person, *given.months);
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  const auto death = deaths->find(given.person);
  if (death != deaths->end()) return books.claims_after_death(given.person, death->second);
  return Error::input("CALL_VALUE", "--person",
                      {"Kematian orang ini belum dicatat; pakai `lindung mutate death`.",
                       "No death of this person is recorded; use `lindung mutate death`."});
}

}  // namespace

Result<std::vector<MoneyList>> make_refund_claim(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto wish, read_claim(given));
  LINDUNG_ASSIGN_OR_RETURN(auto claims, find_claims(making, wish));
  const auto purses = making.book().books.purses();
  std::erase_if(claims, [&](const auto& claim) {
    const auto& purse = purses[claim.purse];
    return (!wish.fund.empty() && purse.fund != wish.fund) ||
           (wish.fiscal_year && purse.fiscal_year != *wish.fiscal_year);
  });
  if (claims.empty()) {
    return Error::input("BILL_EMPTY", "refund",
                        {"Tidak ada bulan yang sudah dibayar dan belum diminta kembali.",
                         "There is no month that was paid and is not claimed back already."});
  }
  if (claims.size() > 1) {
    return Error::input("CALL_VALUE", "--fund",
                        {"Beberapa dana membayar bulan-bulan ini; sebutkan --fund dan "
                         "--fiscal-year, satu permintaan untuk tiap dana.",
                         "Several funds paid these months; give --fund and --fiscal-year, one "
                         "claim for each."});
  }
  const auto& claim = claims.front();
  auto frame = making.list("frame", kFrame);
  frame.text(purses[claim.purse].fund).number(purses[claim.purse].fiscal_year).end_row();
  auto list = making.list("lines", kLines);
  for (const auto& line : claim.lines) {
    list.natural(line.person).month(line.months.from).month(line.months.until);
    list.natural(line.bill).rupiah(line.dues).end_row();
  }
  std::vector<MoneyList> lists;
  lists.push_back(frame.finish());
  lists.push_back(list.finish());
  return lists;
}

Result<void> apply_refund_claim(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_claim(act.given));
  billing::RefundClaim claim{0, given.reason, given.agreement, {}};
  LINDUNG_ASSIGN_OR_RETURN(const auto* frame_text, list_of(act, "frame"));
  LINDUNG_ASSIGN_OR_RETURN(auto frame, MoneyListReader::open(*frame_text, "frame", kFrame));
  while (frame.next()) {
    const std::string fund(frame.text());
    LINDUNG_ASSIGN_OR_RETURN(claim.purse,
                             book.purse_number(fund, static_cast<int>(frame.number())));
  }
  LINDUNG_RETURN_IF_ERROR(frame.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "lines"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "lines", kLines));
  while (list.next()) {
    auto& line = claim.lines.emplace_back();
    line.person = list.natural();
    line.months.from = list.month();
    line.months.until = list.month();
    line.bill = static_cast<billing::BillNumber>(list.natural());
    line.dues = list.rupiah();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           book.books.claim_refund(billing_act(act), std::move(claim)));
  return {};
}

Result<void> apply_refund_receipt(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto refund = given_refund(given);
  auto paper = given_numbered_paper(given);
  const Rupiah amount = given.rupiah("amount");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.receive_refund(billing_act(act), refund, std::move(paper), amount);
}

Result<void> apply_refund_refusal(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto refund = given_refund(given);
  auto reason = given.line("reason");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.decline_refund(billing_act(act), refund, std::move(reason));
}

}  // namespace lindung::app
