#include "shell/app/demo_year.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "shell/app/money/batch_lists.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/money/decree_acts.h"
#include "shell/app/money/fund_views.h"

namespace lindung::app {
namespace {

namespace json = boost::json;

// A day of a month, or the month's last one.
Date day_in(Month month, int day) {
  while (true) {
    if (const auto found = Date::make(month.year(), month.month(), day)) return *found;
    --day;
  }
}

class Year {
 public:
  Year(const Context& context, std::uint64_t city, const scheme::Scheme& scheme)
      : office_(as(context, "contoh-operator"), city),
        checker_(as(context, "contoh-pemeriksa"), city),
        scheme_(scheme),
        first_(scheme.months.from) {}

  Result<std::vector<YearStep>> work() {
    LINDUNG_RETURN_IF_ERROR(allot());
    LINDUNG_RETURN_IF_ERROR(decree());
    for (const auto& fund : used_funds_) LINDUNG_RETURN_IF_ERROR(enrol(fund));
    for (Month month = first_; month < scheme_.months.until; month = month.plus(1)) {
      for (const auto& fund : used_funds_) LINDUNG_RETURN_IF_ERROR(pay(fund, month));
    }
    return std::move(steps_);
  }

 private:
  static Context as(Context context, const char* author) {
    context.author = author;
    return context;
  }
  static Result<MoneyAct> record(MoneyDesk& desk, const char* kind, Date on, json::object given,
                                 std::vector<AttachedFile> files = {}) {
    return desk.record({kind, on, std::move(given), std::move(files)});
  }
  Date before(int days) const { return first_.first_day().plus_days(-days); }
  const Text& name_of(const std::string& fund) const {
    for (const auto& one : scheme_.funds) {
      if (one.id == fund) return one.name;
    }
    return scheme_.name;
  }
  void tell(Date on, Text what, std::int64_t people, Rupiah amount) {
    steps_.push_back({on, std::move(what), people, amount});
  }

  Result<void> allot() {
    for (const auto& fund : scheme_.funds) {
      const Date on = before(20);
      LINDUNG_RETURN_IF_ERROR(record(office_, "fund.allot", on,
                                     {{"fund", fund.id},
                                      {"amount", fund.ceiling.amount()},
                                      {"paper", "DPA contoh " + fund.id}}));
      tell(on, {"anggaran " + fund.name.id, "budget of " + fund.name.en}, 0, fund.ceiling);
    }
    return {};
  }

  Result<void> decree() {
    const Date on = before(10);
    json::array basis;
    for (const auto& paper : scheme_.instruments) {
      if (paper.kind == scheme::InstrumentKind::MayorRegulation) {
        basis.push_back(json::value("Peraturan wali kota " + paper.number));
      }
    }
    if (basis.empty()) basis.push_back("Peraturan wali kota");
    LINDUNG_ASSIGN_OR_RETURN(const MoneyAct act,
                             record(office_, "decree.issue", on,
                                    {{"number", "SK contoh 1/" + std::to_string(on.year())},
                                     {"date", on.iso()},
                                     {"basis", basis}}));
    LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
    std::set<std::string> used;
    for (const auto& row : annex.entering) used.insert(row.fund);
    for (const auto& fund : scheme_.funds) {
      if (used.contains(fund.id)) used_funds_.push_back(fund.id);
    }
    tell(on, {"surat keputusan dengan lampirannya", "decree with its annex"},
         static_cast<std::int64_t>(annex.entering.size()), {});
    return {};
  }

  // The carrier accepts everybody from the first day of the months.
  Result<void> enrol(const std::string& fund) {
    LINDUNG_ASSIGN_OR_RETURN(const MoneyAct sent, record(office_, "enrol.export", before(7),
                                                         {{"fund", fund},
                                                          {"month", first_.iso()},
                                                          {"phone", "0800000000"},
                                                          {"email", "kantor@example.org"}}));
    LINDUNG_ASSIGN_OR_RETURN(const auto rows, read_batch(sent));
    std::string answer = "NIK,Nama,KPJ,Tanggal Mulai,Status\n";
    for (const BatchRow& row : rows) {
      answer += std::to_string(row.sent.nik) + "," + csv_field(row.sent.name) + "," +
                std::to_string(next_kpj_++) + "," + first_.first_day().iso() + ",berhasil\n";
    }
    const std::string batch = "B000" + std::to_string(++batches_);
    const std::vector<AttachedFile> files{
        {"jawaban-" + batch + ".csv", std::make_shared<const std::string>(std::move(answer))}};
    LINDUNG_RETURN_IF_ERROR(record(office_, "enrol.answer", before(3), {{"batch", batch}}, files));
    tell(before(3),
         {"diterima BPJS, " + name_of(fund).id, "accepted by the carrier, " + name_of(fund).en},
         static_cast<std::int64_t>(rows.size()), {});
    return {};
  }

  // A month's bill, from its draft to the receipt.
  Result<void> pay(const std::string& fund, Month month) {
    const std::string bill = bill_name(static_cast<billing::BillNumber>(++bills_));
    const std::string paper = "/contoh/" + std::to_string(bills_);
    LINDUNG_ASSIGN_OR_RETURN(
        const MoneyAct draft,
        record(office_, "bill.draft", day_in(month, 24), {{"fund", fund}, {"month", month.iso()}}));
    LINDUNG_ASSIGN_OR_RETURN(const BillFrame frame, read_bill_frame(draft));
    const auto amount = frame.amount.amount();
    const auto numbered = [&](const char* kind, Date on) {
      return json::object{{"bill", bill}, {"number", kind + paper}, {"date", on.iso()}};
    };
    LINDUNG_RETURN_IF_ERROR(record(checker_, "bill.approve", day_in(month, 25), {{"bill", bill}}));
    json::object request = numbered("SPP", day_in(month, 25));
    request["code"] = std::to_string(900'000'000'000 + bills_);
    LINDUNG_RETURN_IF_ERROR(record(office_, "bill.request", day_in(month, 25), request));
    LINDUNG_RETURN_IF_ERROR(
        record(office_, "bill.order", day_in(month, 26), numbered("SPM", day_in(month, 26))));
    json::object payment = numbered("SP2D", day_in(month, 27));
    payment["amount"] = amount;
    LINDUNG_RETURN_IF_ERROR(record(office_, "bill.pay", day_in(month, 27), payment));
    json::object receipt = numbered("BPJS", day_in(month, 28));
    receipt["amount"] = amount;
    LINDUNG_RETURN_IF_ERROR(record(office_, "bill.receipt", day_in(month, 28), receipt));
    tell(day_in(month, 28),
         {"iuran " + month.iso() + " dibayar dan dibukukan, " + name_of(fund).id,
          "dues of " + month.iso() + " paid and booked, " + name_of(fund).en},
         frame.people, frame.amount);
    return {};
  }

  MoneyDesk office_, checker_;
  const scheme::Scheme& scheme_;
  Month first_;
  std::vector<std::string> used_funds_;
  std::uint64_t next_kpj_ = 25'000'000'001;
  int batches_ = 0;
  std::int64_t bills_ = 0;
  std::vector<YearStep> steps_;
};

}  // namespace

Result<DemoYear> work_through_year(const Context& context, std::uint64_t city) {
  DemoYear year;
  LINDUNG_ASSIGN_OR_RETURN(CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(MoneyBook book, load_money(context, state));
  if (book.acts.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(year.steps, Year(context, city, scheme).work());
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
