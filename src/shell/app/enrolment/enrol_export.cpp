#include <algorithm>

#include "shell/app/book/given.h"
#include "shell/app/embedded.h"
#include "shell/app/enrolment/batch_form.h"
#include "shell/app/enrolment/batch_lists.h"
#include "shell/app/enrolment/carrier_forms.h"
#include "shell/app/enrolment/enrol_acts.h"

namespace lindung::app {
namespace {

using enrolment::Direction;

struct ExportGiven {
  BatchFrame frame;
  std::optional<std::size_t> most;
  bool again = false;
};

Result<ExportGiven> read_export(const boost::json::object& object) {
  Given given(object);
  ExportGiven wish;
  BatchFrame& frame = wish.frame;
  frame.fund = given.line("fund");
  frame.month = given.month("month");
  if (given.has("direction")) {
    frame.direction =
        given.word<Direction>("direction", enrolment::parse_direction, "entering, leaving");
  }
  frame.fiscal_year =
      static_cast<int>(given.number_or("fiscal_year", frame.month.year(), 2000, 2200));
  frame.months_paid = static_cast<int>(given.number_or("months", 1, 1, 12));
  if (given.has("most")) wish.most = static_cast<std::size_t>(given.number("most", 1, 100'000'000));
  frame.group_type = given.optional_line("group_type");
  frame.fallback = {given.optional_line("phone"), given.optional_line("email")};
  wish.again = given.flag("again");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return wish;
}

Error call_value(std::string option, Text message) {
  return Error::input("CALL_VALUE", std::move(option), std::move(message));
}

// The purse that is meant, then the same fund's of other years.
Result<std::vector<std::uint16_t>> purses_of(const MoneyBook& book, const BatchFrame& frame) {
  const auto wanted = book.books.find(frame.fund, frame.fiscal_year);
  if (!wanted) {
    return call_value("--fund", {"Belum ada keputusan dengan dana ini pada tahun anggaran itu.",
                                 "No decree names this fund in that fiscal year."});
  }
  std::vector<std::uint16_t> purses{*wanted};
  for (std::size_t i = 0; i < book.books.purses().size(); ++i) {
    const bool other = i != *wanted && book.books.purses()[i].fund == frame.fund;
    if (other) purses.push_back(static_cast<std::uint16_t>(i));
  }
  return purses;
}

// Makes one batch: looks at everybody whom the decree lists for the purse, or whom it no longer
// lists, and fills the form for those who can go.
class BatchMaker {
 public:
  BatchMaker(Making& making, ExportGiven wish) : making_(making), wish_(std::move(wish)) {}

  Result<std::vector<MoneyList>> make() {
    LINDUNG_RETURN_IF_ERROR(prepare());
    LINDUNG_RETURN_IF_ERROR(wish_.frame.direction == Direction::Entering ? enter() : leave());
    if (rows_.empty()) {
      return Error::input("ENROL_EMPTY", "--fund",
                          {"Tidak ada orang yang dapat dikirim. Lihat `lindung enrol show`.",
                           "There is nobody to send. See `lindung enrol show`."});
    }
    LINDUNG_ASSIGN_OR_RETURN(FilledForm filled,
                             fill_form({*scheme_, *form_, people_}, wish_.frame, rows_));
    std::vector<MoneyList> lists;
    lists.push_back(write_frame(making_, wish_.frame));
    lists.push_back(write_batch(making_, rows_));
    lists.push_back(write_form(making_, filled));
    if (wish_.frame.direction == Direction::Leaving)
      lists.push_back(write_successors(making_, rows_));
    lists.push_back(write_left_out(making_, left_out_));
    return lists;
  }

 private:
  const enrolment::Enrolments& members() const { return making_.book().enrolment.members; }
  const std::string& group_id(std::uint16_t number) const { return making_.book().groups[number]; }

  Result<void> prepare() {
    LINDUNG_ASSIGN_OR_RETURN(scheme_, making_.scheme());
    LINDUNG_ASSIGN_OR_RETURN(people_, making_.people());
    LINDUNG_ASSIGN_OR_RETURN(deaths_, making_.deaths());
    LINDUNG_ASSIGN_OR_RETURN(form_, carrier_form(wish_.frame.direction));
    LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* law_book, law());
    LINDUNG_ASSIGN_OR_RETURN(const auto age,
                             law_book->number("eligibility.age-below", making_.on()));
    LINDUNG_ASSIGN_OR_RETURN(asked_.purses, purses_of(making_.book(), wish_.frame));
    asked_.month = wish_.frame.month;
    asked_.on = making_.on();
    asked_.most = wish_.most;
    asked_.again = wish_.again;
    asked_.age_below = static_cast<int>(age.value);
    return {};
  }

  enrolment::Candidate candidate(std::uint64_t person) const {
    enrolment::Candidate one;
    one.person = person;
    one.dead = deaths_->contains(person);
    const KnownEntry* entry = find_entry(people_, person);
    if (!entry) return one;
    one.has_nik = entry->person.nik != 0;
    one.has_name = !entry->person.name.empty();
    one.birth_date = entry->person.birth_date;
    one.accepted = !entry->withdrawn && entry->person.standing == verification::Verdict::Accepted;
    one.corrected = is_corrected(*entry);
    return one;
  }

  // Whether what we know differs from what was sent last.
  bool is_corrected(const KnownEntry& entry) const {
    const auto lines = members().lines_of(entry.person.person);
    if (lines.empty()) return false;
    const auto& sent =
        making_.book().enrolment.batches[lines.back().batch - 1].people[lines.back().line - 1];
    return sent.nik != entry.person.nik || sent.name != entry.person.name ||
           sent.birth_date != entry.person.birth_date;
  }

  Result<void> enter() {
    LINDUNG_RETURN_IF_ERROR(settle_group_type());
    settle_fallback();
    std::vector<decree::Entry> listed;
    std::vector<enrolment::Candidate> candidates;
    for (const auto place : making_.book().decrees.listed(asked_.month)) {
      const auto& entry = making_.book().decrees.row(place).entry;
      if (entry.fund != asked_.purses.front()) continue;
      listed.push_back(entry);
      candidates.push_back(candidate(entry.person));
    }
    const auto choice = enrolment::choose(members(), candidates, asked_);
    wish_.frame.beyond = choice.beyond;
    for (const std::size_t at : choice.sent) add_entering(listed[at]);
    for (const auto& one : choice.left_out) add_left_out(listed[one.candidate], one.why);
    return {};
  }

  void add_entering(const decree::Entry& entry) {
    const auto& known = find_entry(people_, entry.person)->person;
    BatchRow& row = rows_.emplace_back();
    row.sent = {static_cast<std::uint32_t>(rows_.size()), known.nik, 0, std::string(known.name),
                known.birth_date};
    row.person = entry.person;
    row.village = entry.village;
    row.group = group_id(entry.group);
  }

  void add_left_out(const decree::Entry& entry, enrolment::LeftOut why) {
    LeftOutRow row{entry.person, 0, "", entry.village, group_id(entry.group), why};
    if (const KnownEntry* known = find_entry(people_, entry.person)) {
      row.nik = known->person.nik;
      row.name = std::string(known->person.name);
    }
    left_out_.push_back(std::move(row));
  }

  // By the particulars under which the carrier knows them.
  Result<void> leave() {
    const auto dead = [&](std::uint64_t person) {
      const auto day = deaths_->find(person);
      return day != deaths_->end() && day->second < asked_.month.first_day();
    };
    const auto lines = enrolment::choose_leaving(members(), making_.book().decrees, asked_, dead);
    for (const enrolment::Line& line : lines) {
      const auto* member = members().membership(line.person, asked_.month);
      BatchRow& row = rows_.emplace_back();
      row.sent =
          making_.book().enrolment.batches[member->entered.batch - 1].people[member->entered.line -
                                                                             1];
      row.sent.line = static_cast<std::uint32_t>(rows_.size());
      row.sent.kpj = member->kpj;
      row.person = line.person;
      row.reason = line.reason;
      const KnownEntry* known = find_entry(people_, line.person);
      if (!known) continue;
      row.village = known->person.village;
      row.group = std::string(known->group);
    }
    name_successors();
    return {};
  }

  // Whoever takes a place by the amendment is named beside the one who leaves. Who is no member yet
  // and was not sent becomes a line of his own, which the same answer settles; who cannot be sent
  // is left out with the reason, and not named.
  void name_successors() {
    const std::size_t leavers = rows_.size();
    std::vector<decree::Entry> listed;
    std::vector<std::size_t> replaced;  // position of whom each of them replaces
    std::vector<enrolment::Candidate> candidates;
    for (std::size_t i = 0; i < leavers; ++i) {
      const std::uint64_t successor = making_.book().successor_of(rows_[i].person);
      const auto place = making_.book().decrees.place_of(successor, asked_.month);
      if (successor == 0 || !place) continue;
      listed.push_back(making_.book().decrees.row(*place).entry);
      replaced.push_back(i);
      candidates.push_back(candidate(successor));
    }
    auto wish = asked_;
    wish.most.reset();
    const auto choice = enrolment::choose(members(), candidates, wish);
    for (const std::size_t at : choice.sent) {
      rows_[replaced[at]].successor = listed[at].person;
      add_entering(listed[at]);
      rows_.back().enters = true;
    }
    for (const auto& one : choice.left_out) {
      const bool with_carrier =
          one.why == enrolment::LeftOut::Member || one.why == enrolment::LeftOut::Sent;
      if (with_carrier) rows_[replaced[one.candidate]].successor = listed[one.candidate].person;
      if (!with_carrier) add_left_out(listed[one.candidate], one.why);
    }
  }

  Result<void> settle_group_type() {
    if (!wish_.frame.group_type.empty()) return {};
    const auto fund = std::find_if(scheme_->funds.begin(), scheme_->funds.end(),
                                   [&](const auto& one) { return one.id == wish_.frame.fund; });
    if (fund != scheme_->funds.end()) {
      const auto type = form_->group_types.find(fund->funding_source());
      if (type != form_->group_types.end()) wish_.frame.group_type = type->second;
    }
    if (!wish_.frame.group_type.empty()) return {};
    return call_value("--group-type", {"Sebutkan jenis wadah untuk dana ini, misalnya SG.",
                                       "Name the carrier's type of group for this fund, for "
                                       "example SG."});
  }

  void settle_fallback() {
    const auto& before = making_.book().enrolment.batches;
    auto& fallback = wish_.frame.fallback;
    for (auto batch = before.rbegin(); batch != before.rend(); ++batch) {
      if (fallback.phone.empty()) fallback.phone = batch->fallback.phone;
      if (fallback.email.empty()) fallback.email = batch->fallback.email;
    }
  }

  Making& making_;
  ExportGiven wish_;
  enrolment::Wish asked_;
  const scheme::Scheme* scheme_ = nullptr;
  const enrolment::Form* form_ = nullptr;
  std::span<const KnownEntry> people_;
  const RecordedDeaths* deaths_ = nullptr;
  std::vector<BatchRow> rows_;
  std::vector<LeftOutRow> left_out_;
};

}  // namespace

Result<std::vector<MoneyList>> make_export(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(auto wish, read_export(given));
  return BatchMaker(making, std::move(wish)).make();
}

Result<void> apply_export(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_RETURN_IF_ERROR(read_export(act.given));
  LINDUNG_ASSIGN_OR_RETURN(auto frame, read_batch_frame(act));
  LINDUNG_ASSIGN_OR_RETURN(auto rows, read_batch(act));
  const auto left_out = act.lists.find("left-out");  // the book counts them only
  if (left_out == act.lists.end()) return read_left_out(act).error();
  enrolment::Batch batch{frame.direction, act.on, 0, frame.month, frame.months_paid, {}};
  LINDUNG_ASSIGN_OR_RETURN(batch.purse, book.purse_number(frame.fund, frame.fiscal_year));
  BookedBatch booked{act.number,
                     frame.fund,
                     frame.fiscal_year,
                     frame.group_type,
                     frame.fallback,
                     {},
                     left_out->second.rows,
                     frame.beyond,
                     {}};
  for (BatchRow& row : rows) {
    batch.lines.push_back({row.person, row.reason, row.enters});
    booked.people.push_back(std::move(row.sent));
  }
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, book.enrolment.members.send(batch));
  book.enrolment.batches.push_back(std::move(booked));
  return {};
}

}  // namespace lindung::app
