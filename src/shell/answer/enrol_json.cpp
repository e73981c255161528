#include "shell/answer/enrol_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

constexpr std::string_view kStates[] = {"waiting", "held", "accepted", "refused"};

json::value why_json(const enrolment::Why* why, const Language& language) {
  if (!why) return nullptr;
  return {{"code", why->code},
          {"what", language.english ? why->what_en : why->what_id},
          {"to_do", language.english ? why->todo_en : why->todo_id}};
}

json::object person_json(const app::PersonWords& person) {
  return {{"person", person.id},
          {"name", person.name},
          {"nik", person.nik_masked},
          {"ward", person.ward},
          {"group", person.group}};
}

void add_membership(json::object& all, std::uint64_t kpj, const std::optional<Date>& start) {
  const auto number = Kpj::from_number(kpj);
  all["kpj"] = number ? json::value(number->digits()) : json::value(nullptr);
  all["start"] = start ? json::value(start->iso()) : json::value(nullptr);
}

}  // namespace

json::object difference_line_json(const app::DifferenceView::Line& line, const Language& language) {
  json::object one = person_json(line.person);
  one["fund"] = line.fund;
  one["standing"] = standing_id(line.standing.standing);
  one["why"] = why_json(line.why, language);
  one["batch"] = line.batch;
  one["line"] = line.standing.line ? line.standing.line->line : 0;
  one["days_open"] = line.days_open;
  add_membership(one, line.kpj, line.start);
  return one;
}

namespace {

json::array lines_json(const std::vector<app::DifferenceView::Line>& lines,
                       const Language& language) {
  json::array all;
  for (const auto& line : lines) all.push_back(difference_line_json(line, language));
  return all;
}

json::object counts_json(const std::map<std::string, std::int64_t>& counts) {
  json::object all;
  for (const auto& [key, count] : counts) all[key] = count;
  return all;
}

}  // namespace

std::string_view line_state_id(enrolment::LineState state) {
  return kStates[static_cast<std::size_t>(state)];
}

json::object summary_json(const app::BatchSummary& summary) {
  return {{"batch", summary.batch},
          {"act", summary.act},
          {"direction", direction_id(summary.direction)},
          {"on", summary.on.iso()},
          {"fund", summary.fund},
          {"fiscal_year", summary.fiscal_year},
          {"month", summary.month.iso()},
          {"months", summary.months_paid},
          {"group_type", summary.group_type},
          {"lines", summary.lines},
          {"accepted", summary.accepted},
          {"refused", summary.refused},
          {"held", summary.held},
          {"waiting", summary.waiting},
          {"left_out", summary.left_out},
          {"beyond", summary.beyond},
          {"days_open", summary.days_open}};
}

json::object batch_line_json(const app::BatchView::Line& line, const Language& language) {
  json::object one = person_json(line.person);
  one["line"] = line.line;
  one["state"] = line_state_id(line.state);
  one["why"] = why_json(line.why, language);
  add_membership(one, line.kpj, line.start);
  if (line.kpj != 0) one["start_by"] = start_basis_id(line.basis);
  if (!line.reason.empty()) one["reason"] = line.reason;
  if (line.enters) one["enters"] = true;
  if (!line.successor.empty()) one["successor"] = line.successor;
  return one;
}

json::object batch_left_out_json(const app::BatchView::LeftOut& left, const Language& language) {
  json::object one = person_json(left.person);
  one["why"] = why_json(left.why, language);
  return one;
}

json::object batch_json(const app::BatchView& view, const Language& language) {
  json::object all = summary_json(view.summary);
  json::array people, left_out;
  for (const auto& line : view.lines) people.push_back(batch_line_json(line, language));
  for (const auto& left : view.left_out) left_out.push_back(batch_left_out_json(left, language));
  all["people"] = std::move(people);
  all["left_out_people"] = std::move(left_out);
  return all;
}

json::object answer_json(const app::AnswerView& view, const Language& language) {
  json::array rows;
  for (const auto& row : view.to_look_at) {
    const auto& answered = row.answered;
    rows.push_back({{"sheet", answered.row.sheet},
                    {"row", answered.row.row},
                    {"line", answered.judged.match.line},
                    {"found_by", fit_id(answered.judged.match.fit)},
                    {"result", fate_id(answered.judged.fate)},
                    {"name", answered.row.name},
                    {"nik", row.nik_masked},
                    {"why", why_json(row.why, language)},
                    {"died_since", answered.judged.died_since},
                    {"words", answered.row.words}});
  }
  return {{"act", view.act},
          {"batch", summary_json(view.summary)},
          {"rows", counts_json(view.rows)},
          {"to_look_at", std::move(rows)}};
}

json::object difference_counts_json(const app::DifferenceView& view) {
  json::object counts;
  for (std::size_t i = 0; i < view.difference.counts.size(); ++i)
    counts[standing_id(static_cast<enrolment::Standing>(i))] = view.difference.counts[i];
  return {{"month", view.month.iso()},
          {"fund", view.fund},
          {"listed", view.difference.listed},
          {"registered", view.difference.registered()},
          {"not_listed", view.not_listed.size()},
          {"standings", std::move(counts)},
          {"reasons", counts_json(view.reasons)}};
}

json::object difference_json(const app::DifferenceView& view, const Language& language) {
  auto all = difference_counts_json(view);
  all["people"] = lines_json(view.people, language);
  all["not_listed_people"] = lines_json(view.not_listed, language);
  return all;
}

}  // namespace lindung::answer
