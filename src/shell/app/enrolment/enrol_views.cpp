#include "shell/app/enrolment/enrol_views.h"

#include <algorithm>

#include "base/check.h"
#include "shell/app/enrolment/enrol_acts.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/workbench.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

using enrolment::Direction;
using enrolment::LineState;

std::string masked(std::uint64_t nik) {
  const auto number = Nik::from_number(nik);
  return number ? number->masked() : "";
}

std::string ward_name(std::uint64_t village) {
  if (village == 0) return "";
  const auto region = gazetteer::find(RegionCode::make(RegionLevel::Village, village));
  return region ? std::string(region->name) : "";
}

const enrolment::Why* why_of(const enrolment::LineStanding& line) {
  if (line.state == LineState::Held) return &info(line.hold);
  return line.state == LineState::Refused ? &info(line.refusal) : nullptr;
}

const enrolment::Why* why_of(const enrolment::JudgedRow& row) {
  if (row.fate == enrolment::Fate::Held) return &info(row.finding.hold);
  return row.fate == enrolment::Fate::Refused ? &info(row.finding.refusal) : nullptr;
}

// The city's book with what is needed to name people.
struct Desk {
  const MoneyBook& book;
  const KnownPeople& people;
};

BatchView::Line line_view(const MoneyBook& book, const BatchRow& row, std::uint32_t batch) {
  const auto& standing = book.enrolment.members.standing({batch, row.sent.line});
  BatchView::Line line;
  line.line = row.sent.line;
  line.person = {person_name_id(row.person), row.sent.name, masked(row.sent.nik),
                 ward_name(row.village), row.group};
  line.state = standing.state;
  line.why = why_of(standing);
  if (standing.membership) {
    const auto& member = book.enrolment.members.memberships()[*standing.membership];
    line.kpj = member.kpj;
    line.start = member.start;
    line.basis = member.basis;
  }
  line.enters = row.enters;
  line.successor = row.successor == 0 ? std::string() : person_name_id(row.successor);
  if (book.enrolment.members.find(batch)->direction_of(row.sent.line) == Direction::Leaving)
    line.reason = std::string(enrolment::leave_reason_id(row.reason));
  return line;
}

Result<BatchView> view_of(const Context& context, const CityState& state, const MoneyBook& book,
                          std::uint32_t batch, Date on) {
  const BookedBatch& booked = book.enrolment.batches[batch - 1];
  LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(context, state, booked.act));
  LINDUNG_ASSIGN_OR_RETURN(const auto rows, read_batch(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto left_out, read_left_out(act));
  BatchView view;
  view.summary = summary_of(book, batch, on);
  for (const auto& row : rows) view.lines.push_back(line_view(book, row, batch));
  for (const auto& row : left_out) {
    view.left_out.push_back(
        {{person_name_id(row.person), row.name, masked(row.nik), ward_name(row.village), row.group},
         &info(row.why)});
  }
  return view;
}

Result<BatchView> view_by_name(const Context& context, std::uint64_t city, const std::string& name,
                               Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  const auto batch = parse_batch_name(name);
  if (!batch || *batch > book.enrolment.batches.size()) return unknown_batch(name);
  return view_of(context, state, book, *batch, on);
}

// Names a line of the table of differences.
class Namer {
 public:
  Namer(const Desk& desk, Date on) : desk_(desk), on_(on) {}

  DifferenceView::Line name(const enrolment::PersonStanding& standing) const {
    DifferenceView::Line line;
    line.standing = standing;
    line.person.id = person_name_id(standing.person);
    if (const auto* entry = find_entry(desk_.people.entries, standing.person)) {
      line.person.name = std::string(entry->person.name);
      line.person.nik_masked = masked(entry->person.nik);
      line.person.ward = ward_name(entry->person.village);
      line.person.group = std::string(entry->group);
    }
    if (standing.line) add_batch(line, *standing.line);
    if (standing.membership) {
      const auto& member = desk_.book.enrolment.members.memberships()[*standing.membership];
      line.kpj = member.kpj;
      line.start = member.start;
      line.fund = desk_.book.books.purses()[member.purse].fund;
    }
    return line;
  }

 private:
  void add_batch(DifferenceView::Line& line, enrolment::LineReference at) const {
    const auto& members = desk_.book.enrolment.members;
    line.batch = batch_name(at.batch);
    line.why = why_of(members.standing(at));
    if (is_open(members.standing(at).state))
      line.days_open = on_.days() - members.batches()[at.batch - 1].on.days();
  }

  const Desk& desk_;
  Date on_;
};

std::string reason_code(const DifferenceView::Line& line) {
  if (line.why) return std::string(line.why->code);
  std::string code(enrolment::standing_id(line.standing.standing));
  for (char& c : code) c = c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return code;
}

}  // namespace

BatchSummary summary_of(const MoneyBook& book, std::uint32_t number, Date on) {
  const BookedBatch& booked = book.enrolment.batches[number - 1];
  const enrolment::Batch& batch = *book.enrolment.members.find(number);
  BatchSummary summary;
  summary.batch = batch_name(number);
  summary.act = money_act_name(booked.act);
  summary.direction = batch.direction;
  summary.on = batch.on;
  summary.fund = booked.fund;
  summary.fiscal_year = booked.fiscal_year;
  summary.month = batch.month;
  summary.months_paid = batch.months_paid;
  summary.group_type = booked.group_type;
  summary.lines = static_cast<std::int64_t>(batch.lines.size());
  summary.left_out = static_cast<std::int64_t>(booked.left_out);
  summary.beyond = static_cast<std::int64_t>(booked.beyond);
  std::int64_t* const counts[] = {&summary.waiting, &summary.held, &summary.accepted,
                                  &summary.refused};
  for (std::uint32_t line = 1; line <= batch.lines.size(); ++line) {
    const auto state = book.enrolment.members.standing({number, line}).state;
    ++*counts[static_cast<std::size_t>(state)];
  }
  LINDUNG_CHECK(summary.lines ==
                summary.waiting + summary.held + summary.accepted + summary.refused);
  if (summary.waiting + summary.held > 0) summary.days_open = on.days() - batch.on.days();
  return summary;
}

Result<std::vector<BatchSummary>> list_batches(const Context& context, std::uint64_t city,
                                               Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return list_batches(context, book, on);
}

Result<std::vector<BatchSummary>> list_batches(const Context& context, const MoneyBook& book,
                                               Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  std::vector<BatchSummary> all;
  for (std::uint32_t batch = 1; batch <= book.enrolment.batches.size(); ++batch)
    all.push_back(summary_of(book, batch, on));
  return all;
}

Result<BatchView> show_batch(const Context& context, std::uint64_t city, const std::string& name,
                             Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  return view_by_name(context, city, name, on);
}

Result<BatchView> show_batch(const Context& context, const CityState& state, const MoneyBook& book,
                             const std::string& name, Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  const auto batch = parse_batch_name(name);
  if (!batch || *batch > book.enrolment.batches.size()) return unknown_batch(name);
  return view_of(context, state, book, *batch, on);
}

Result<DifferenceView> show_difference(const Context& context, std::uint64_t city, Month month,
                                       const std::string& fund, Whom whom, Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto people,
                           load_known(*context.store, city, state.verifications));
  return show_difference(context, book, people, month, fund, whom, on);
}

Result<DifferenceView> show_difference(const Context& context, const MoneyBook& book,
                                       const KnownPeople& people, Month month,
                                       const std::string& fund, Whom whom, Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolRead));
  std::optional<std::uint16_t> purse;
  if (!fund.empty()) {
    purse = book.books.find(fund, month.year());
    if (!purse) {
      return Error::input("CALL_VALUE", "--fund",
                          {"Belum ada keputusan dengan dana ini pada tahun anggaran itu.",
                           "No decree names this fund in that fiscal year."});
    }
  }
  DifferenceView view;
  view.month = month;
  view.fund = fund;
  view.difference = difference(book.decrees, book.enrolment.members, month, purse);
  const Desk desk{book, people};
  const Namer namer(desk, on);
  for (const auto& standing : view.difference.people) {
    if (whom == Whom::NotRegistered && is_registered(standing.standing)) continue;
    auto line = namer.name(standing);
    const auto place = book.decrees.place_of(standing.person, month);
    line.fund = book.books.purses()[book.decrees.row(*place).entry.fund].fund;
    if (!is_registered(standing.standing)) ++view.reasons[reason_code(line)];
    view.people.push_back(std::move(line));
  }
  for (const std::size_t at : view.difference.not_listed) {
    const auto& member = book.enrolment.members.memberships()[at];
    view.not_listed.push_back(
        namer.name(enrolment::standing_of(book.enrolment.members, member.person, month)));
  }
  return view;
}

Result<BatchView> export_batch(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  const auto batch = static_cast<std::uint32_t>(desk.book().enrolment.batches.size());
  return view_by_name(context, city, batch_name(batch), act.on);
}

Result<AnswerView> answer_batch(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(auto rows, read_answer_rows(act));
  const std::string name(act.given.at("batch").as_string());
  AnswerView view;
  view.summary = summary_of(desk.book(), *parse_batch_name(name), act.on);
  view.act = money_act_name(act.number);
  for (const auto fate : {enrolment::Fate::Accepted, enrolment::Fate::Refused,
                          enrolment::Fate::Held, enrolment::Fate::Waiting, enrolment::Fate::Known})
    view.rows[std::string(fate_id(fate))] = 0;
  for (AnsweredRow& row : rows) {
    const auto& judged = row.judged;
    ++view.rows[std::string(fate_id(judged.fate))];
    const auto* why = why_of(judged);
    const bool differs = judged.match.fit == enrolment::Fit::NearNik ||
                         judged.match.fit == enrolment::Fit::NameAndBirth;
    if (!why && !judged.died_since && !differs) continue;
    const std::string nik = masked(row.row.nik);
    view.to_look_at.push_back({std::move(row), nik, why});
  }
  return view;
}

Result<BatchView> settle_line(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  return view_by_name(context, city, std::string(act.given.at("batch").as_string()), act.on);
}

}  // namespace lindung::app
