#include <algorithm>
#include <map>

#include "office/billing/propose.h"
#include "shell/app/book/dues.h"
#include "shell/app/book/purses.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/bill_fold.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/run/register_age.h"

namespace lindung::app {
namespace {

using billing::Registration;

struct DraftGiven {
  std::string fund;
  Period months;
  std::optional<int> fiscal_year;
  std::string reason;  // why by an old register
};

Result<DraftGiven> read_draft(const boost::json::object& object) {
  Given given(object);
  DraftGiven draft;
  draft.fund = given.line("fund");
  draft.months = given_months(given);
  if (given.has("fiscal_year")) {
    draft.fiscal_year = static_cast<int>(given.number("fiscal_year", 2000, 2999));
  }
  draft.reason = given.optional_line("reason");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return draft;
}

Error register_too_old(const watch::DeathData& data, Date until) {
  const std::string since = data.as_of->iso();
  return Error::input(
      "BILL_REGISTER_OLD", data.register_id,
      {"Data terakhir tentang siapa yang meninggal menunjukkan keadaan " + since +
           " dan hanya boleh dipakai sampai " + until.iso() +
           ". Minta data baru dan catat (`lindung register import " + data.register_id +
           " BERKAS --as-of TANGGAL`), atau jelaskan dengan --reason.",
       "The newest data on who has died show the state of " + since + " and serve until " +
           until.iso() + ". Ask for new ones and record them (`lindung register import " +
           data.register_id + " FILE --as-of DATE`), or say why with --reason."});
}

class DraftMaker {
 public:
  DraftMaker(Making& making, DraftGiven draft) : making_(making), draft_(std::move(draft)) {}

  Result<std::vector<MoneyList>> make() {
    LINDUNG_RETURN_IF_ERROR(check_registers());
    LINDUNG_RETURN_IF_ERROR(prepare());
    find_candidates();
    wanted_.months = draft_.months;
    wanted_.verified_from = making_.on();
    LINDUNG_RETURN_IF_ERROR(price());
    LINDUNG_ASSIGN_OR_RETURN(const auto proposal,
                             billing::propose(making_.book().books, wanted_, candidates_));
    std::vector<BillLine> lines;
    for (const auto& line : proposal.lines) lines.push_back({who(line.person), line});
    std::vector<BillLeftOut> left_out;
    for (const auto& one : proposal.left_out) left_out.push_back({who(one.person), one});
    const BillFrame frame{draft_.fund, year_, draft_.months, proposal.people, proposal.amount};
    std::vector<MoneyList> lists;
    lists.push_back(write_bill_frame(making_, frame));
    lists.push_back(write_bill_lines(making_, lines));
    lists.push_back(write_bill_left_out(making_, left_out));
    lists.push_back(write_bill_basis(making_, basis_));
    return lists;
  }

 private:
  // Not by an old word on who has died, unless somebody says why. One of unknown age is told, in
  // the bill and on the watch list: nothing says that it is old.
  Result<void> check_registers() {
    const auto data = death_data(making_.state());
    LINDUNG_ASSIGN_OR_RETURN(const auto until, death_data_good_until(data));
    basis_ = {data.register_id, data.as_of, until, draft_.reason};
    if (basis_.is_old(making_.on()) && draft_.reason.empty()) return register_too_old(data, *until);
    return {};
  }

  Result<void> prepare() {
    LINDUNG_ASSIGN_OR_RETURN(scheme_, making_.scheme());
    year_ = draft_.fiscal_year.value_or(scheme_->fiscal_year);
    const auto purse = making_.book().books.find(draft_.fund, year_);
    if (!purse) {
      return Error::input("CALL_VALUE", "--fund",
                          {"Belum ada keputusan dengan dana ini pada tahun anggaran itu.",
                           "No decree names this fund in that fiscal year."});
    }
    purse_ = *purse;
    LINDUNG_ASSIGN_OR_RETURN(people_, making_.people());
    LINDUNG_ASSIGN_OR_RETURN(deaths_, making_.deaths());
    LINDUNG_ASSIGN_OR_RETURN(
        facts_, load_coverage(making_.context(), making_.state(), people_, making_.book()));
    return {};
  }

  // Everybody whom a decree that is signed lists on the purse.
  void find_candidates() {
    for (const auto& list : making_.book().decrees.lists()) {
      for (const auto& row : list.rows()) {
        if (row.entry.fund != purse_ || list.papers()[row.decree].date > making_.on()) continue;
        const Period months{std::max(row.months.from, draft_.months.from),
                            std::min(row.months.until, draft_.months.until)};
        if (months.months() > 0) add(row.entry, months);
      }
    }
  }

  // One candidate for each run of months in which the carrier says the same.
  void add(const decree::Entry& entry, Period months) {
    const auto facts = facts_.of(entry.person);
    const auto registered = [&](Month month) {
      return std::any_of(facts.begin(), facts.end(),
                         [&](const auto& one) { return one.month == month && one.registered; });
    };
    groups_[entry.person] = entry;
    Month from = months.from;
    while (from < months.until) {
      const bool now = registered(from);
      Month until = from.plus(1);
      while (until < months.until && registered(until) == now) until = until.plus(1);
      candidates_.push_back(candidate(entry, {from, until}, now, facts));
      from = until;
    }
  }

  billing::Candidate candidate(const decree::Entry& entry, Period months, bool registered,
                               std::span<const coverage::PersonMonthFacts> facts) {
    billing::Candidate one;
    one.person = entry.person;
    one.listed = months;
    one.rate = rate_of(entry.group);
    const auto first =
        std::find_if(facts.begin(), facts.end(), [](const auto& fact) { return fact.registered; });
    one.registration =
        first == facts.end() ? never_registered(entry.person) : Registration::Registered;
    if (registered) {
      one.registered = months;
    } else if (first != facts.end() && first->month < months.from) {
      one.registered = {first->month, months.from};
    } else if (first != facts.end()) {
      one.registered = {months.until, months.until.plus(1)};
    }
    const auto death = deaths_->find(entry.person);
    if (death != deaths_->end()) one.death = death->second;
    const KnownEntry* known = find_entry(people_, entry.person);
    one.verified = known != nullptr && !known->withdrawn &&
                   known->person.standing == verification::Verdict::Accepted;
    one.verified_on = making_.on();
    return one;
  }

  // What became of the last line on which somebody was sent who is no member.
  Registration never_registered(std::uint64_t person) const {
    const auto& members = making_.book().enrolment.members;
    const auto lines = members.lines_of(person);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
      const auto direction = members.find(line->batch)->direction_of(line->line);
      if (direction != enrolment::Direction::Entering) continue;
      const auto state = members.standing(*line).state;
      if (state == enrolment::LineState::Refused) return Registration::Refused;
      return Registration::Unanswered;
    }
    return Registration::NotSent;
  }

  std::uint16_t rate_of(std::uint16_t group) {
    const auto [at, fresh] = rates_.try_emplace(group, static_cast<std::uint16_t>(rates_.size()));
    return at->second;
  }

  Result<void> price() {
    DuesTable dues(*scheme_);
    wanted_.rates.resize(rates_.size());
    for (const auto& [group, rate] : rates_) {
      for (Month month = draft_.months.from; month < draft_.months.until; month = month.plus(1)) {
        LINDUNG_ASSIGN_OR_RETURN(const Rupiah sum,
                                 dues.of(making_.book().groups[group], draft_.fund, month));
        wanted_.rates[rate].push_back(sum);
      }
    }
    return {};
  }

  BillPerson who(std::uint64_t person) const {
    BillPerson one;
    one.person = person;
    const auto& entry = groups_.at(person);
    one.village = entry.village;
    one.group = making_.book().groups[entry.group];
    if (const KnownEntry* known = find_entry(people_, person)) {
      one.nik = known->person.nik;
      one.name = std::string(known->person.name);
    }
    return one;
  }

  Making& making_;
  DraftGiven draft_;
  BillBasis basis_;
  const scheme::Scheme* scheme_ = nullptr;
  int year_ = 0;
  std::uint16_t purse_ = 0;
  std::span<const KnownEntry> people_;
  const RecordedDeaths* deaths_ = nullptr;
  CoverageFacts facts_;
  std::vector<billing::Candidate> candidates_;
  std::map<std::uint64_t, decree::Entry> groups_;  // of each candidate, as the decree lists him
  std::map<std::uint16_t, std::uint16_t> rates_;   // of each group
  billing::Wanted wanted_;
};

}  // namespace

Result<std::vector<MoneyList>> make_bill_draft(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(auto draft, read_draft(given));
  return DraftMaker(making, std::move(draft)).make();
}

Result<void> apply_bill_draft(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_bill_frame(act));
  LINDUNG_ASSIGN_OR_RETURN(auto lines, read_billed_months(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto left_out, read_bill_left_out(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto purse, book.purse_number(frame.fund, frame.fiscal_year));
  billing::Draft draft{purse, frame.months, std::move(lines), {}, frame.amount};
  for (const auto& one : left_out) draft.left_out.push_back(one.left_out);
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, book.books.draft(billing_act(act), std::move(draft)));
  book.bill_acts.push_back(act.number);
  return {};
}

}  // namespace lindung::app
