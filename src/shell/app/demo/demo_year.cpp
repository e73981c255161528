#include "shell/app/demo/demo_year.h"

#include <algorithm>
#include <set>

#include "shell/app/decree/decree_acts.h"
#include "shell/app/demo/demo_troubles.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/money/fund_views.h"
#include "shell/app/run/steps.h"

namespace lindung::app {
namespace {

namespace json = boost::json;

class Year {
 public:
  Year(const Context& context, std::uint64_t city, const scheme::Scheme& scheme)
      : office_(context, city, scheme),
        troubles_(office_),
        scheme_(scheme),
        first_(scheme.months.from) {}

  // The second month's bill comes late, in the middle of the third; there the deaths are known.
  Result<std::vector<YearStep>> work() {
    LINDUNG_RETURN_IF_ERROR(allot());
    LINDUNG_RETURN_IF_ERROR(decree());
    for (const auto& fund : used_funds_) LINDUNG_RETURN_IF_ERROR(troubles_.enrol(fund));
    LINDUNG_RETURN_IF_ERROR(troubles_.replace_refused());
    for (Month month = first_; month < scheme_.months.until; month = month.plus(1)) {
      const bool third = month == first_.plus(2);
      if (third) LINDUNG_RETURN_IF_ERROR(mend_the_second_month(month));
      if (month == first_.plus(1) && month.plus(1) < scheme_.months.until) continue;
      LINDUNG_RETURN_IF_ERROR(pay_all(month, day_in(month, 24)));
    }
    LINDUNG_RETURN_IF_ERROR(troubles_.receive_refunds());
    return office_.take_steps();
  }

 private:
  Result<void> mend_the_second_month(Month third) {
    LINDUNG_RETURN_IF_ERROR(troubles_.say_what_is_late(day_in(third, 5)));
    LINDUNG_RETURN_IF_ERROR(pay_all(third.plus(-1), day_in(third, 8)));
    return troubles_.replace_dead_and_moved(third);
  }

  Result<void> pay_all(Month month, Date drafted) {
    for (const auto& fund : used_funds_) LINDUNG_RETURN_IF_ERROR(pay(fund, month, drafted));
    return {};
  }

  Result<void> allot() {
    for (const auto& fund : scheme_.funds) {
      const Date on = office_.before(20);
      LINDUNG_RETURN_IF_ERROR(office_.record("fund.allot", on,
                                             {{"fund", fund.id},
                                              {"amount", fund.ceiling.amount()},
                                              {"paper", "DPA contoh " + fund.id}}));
      office_.tell(on, {"anggaran " + fund.name.id, "budget of " + fund.name.en}, 0, fund.ceiling);
    }
    return {};
  }

  Result<void> decree() {
    const Date on = office_.before(10);
    json::array basis;
    for (const auto& paper : scheme_.instruments) {
      if (paper.kind == scheme::InstrumentKind::MayorRegulation) {
        basis.push_back(json::value("Peraturan wali kota " + paper.number));
      }
    }
    if (basis.empty()) basis.push_back("Peraturan wali kota");
    LINDUNG_ASSIGN_OR_RETURN(const MoneyAct act,
                             office_.record("decree.issue", on,
                                            {{"number", "SK contoh 1/" + std::to_string(on.year())},
                                             {"date", on.iso()},
                                             {"basis", basis}}));
    LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
    std::set<std::string> used;
    for (const auto& row : annex.entering) used.insert(row.fund);
    for (const auto& fund : scheme_.funds) {
      if (used.contains(fund.id)) used_funds_.push_back(fund.id);
    }
    office_.tell(on, {"surat keputusan dengan lampirannya", "decree with its annex"},
                 static_cast<std::int64_t>(annex.entering.size()), {});
    return {};
  }

  // A month's bill, from its draft to the receipt four days later.
  Result<void> pay(const std::string& fund, Month month, Date drafted) {
    const std::string bill = bill_name(static_cast<billing::BillNumber>(++bills_));
    const std::string paper = "/contoh/" + std::to_string(bills_);
    LINDUNG_ASSIGN_OR_RETURN(
        const MoneyAct draft,
        office_.record("bill.draft", drafted, {{"fund", fund}, {"month", month.iso()}}));
    LINDUNG_ASSIGN_OR_RETURN(const BillFrame frame, read_bill_frame(draft));
    const auto amount = frame.amount.amount();
    const auto numbered = [&](const char* kind, Date on) {
      return json::object{{"bill", bill}, {"number", kind + paper}, {"date", on.iso()}};
    };
    LINDUNG_RETURN_IF_ERROR(office_.check("bill.approve", drafted.plus_days(1), {{"bill", bill}}));
    json::object request = numbered("SPP", drafted.plus_days(1));
    request["code"] = std::to_string(900'000'000'000 + bills_);
    LINDUNG_RETURN_IF_ERROR(office_.record("bill.request", drafted.plus_days(1), request));
    LINDUNG_RETURN_IF_ERROR(
        office_.record("bill.order", drafted.plus_days(2), numbered("SPM", drafted.plus_days(2))));
    json::object payment = numbered("SP2D", drafted.plus_days(3));
    payment["amount"] = amount;
    LINDUNG_RETURN_IF_ERROR(office_.record("bill.pay", drafted.plus_days(3), payment));
    json::object receipt = numbered("BPJS", drafted.plus_days(4));
    receipt["amount"] = amount;
    LINDUNG_RETURN_IF_ERROR(office_.record("bill.receipt", drafted.plus_days(4), receipt));
    const Text name = office_.name_of(fund);
    office_.tell(drafted.plus_days(4),
                 {"iuran " + month.iso() + " dibayar dan dibukukan, " + name.id,
                  "dues of " + month.iso() + " paid and booked, " + name.en},
                 frame.people, frame.amount);
    return {};
  }

  DemoOffice office_;
  DemoTroubles troubles_;
  const scheme::Scheme& scheme_;
  Month first_;
  std::vector<std::string> used_funds_;
  std::int64_t bills_ = 0;
};

}  // namespace

Result<DemoYear> work_through_year(const Context& context, std::uint64_t city) {
  DemoYear year;
  LINDUNG_ASSIGN_OR_RETURN(CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(MoneyBook book, load_money(context, state));
  if (book.acts.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(year.steps, Year(context, city, scheme).work());
    LINDUNG_RETURN_IF_ERROR(select_people(context, city));  // who died gives his place
    LINDUNG_ASSIGN_OR_RETURN(state, load_city(*context.store, city));
    LINDUNG_ASSIGN_OR_RETURN(book, load_money(context, state));
  }
  year.listed = static_cast<std::int64_t>(book.decrees.listed(scheme.months.from).size());
  LINDUNG_ASSIGN_OR_RETURN(const auto funds, show_funds(context, city, ""));
  for (const FundView& fund : funds) {
    year.allotted += fund.balances.allotment;
    year.billed += fund.balances.billed + fund.balances.spent;
    year.paid += fund.balances.spent;
    year.left += fund.balances.available;
  }
  return year;
}

}  // namespace lindung::app
