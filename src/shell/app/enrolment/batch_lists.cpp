#include "shell/app/enrolment/batch_lists.h"

#include <array>

#include "base/text.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 9> kFrame{"direction", "fund",   "fiscal_year",
                                                 "month",     "months", "group_type",
                                                 "phone",     "email",  "beyond"};
constexpr std::array<std::string_view, 10> kBatch{
    "no", "person", "nik", "kpj", "name", "birth_date", "village", "group", "reason", "filled"};
constexpr std::array<std::string_view, 3> kSuccessors{"no", "enters", "successor"};
constexpr std::array<std::string_view, 6> kLeftOut{"person",  "nik",   "name",
                                                   "village", "group", "why"};

Error missing(const MoneyAct& act, const std::string& name) {
  return Error::environment(
      "JOURNAL_UNREADABLE", money_act_name(act.number),
      {"Daftar \"" + name + "\" tidak ada.", "The list \"" + name + "\" is missing."});
}

Result<MoneyListReader> open(const MoneyAct& act, const std::string& name, MoneyColumns columns) {
  const auto found = act.lists.find(name);
  if (found == act.lists.end()) return missing(act, name);
  return MoneyListReader::open(found->second, name, columns);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ";") + word;
  return text;
}

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> found;
  if (text.empty()) return found;
  for (const auto part : split(text, separator)) found.emplace_back(part);
  return found;
}

// Of a batch that was made before they were kept there is no such list.
Result<void> read_successors(const MoneyAct& act, std::vector<BatchRow>& rows) {
  if (!act.lists.contains("successors")) return {};
  LINDUNG_ASSIGN_OR_RETURN(auto list, open(act, "successors", kSuccessors));
  while (list.next()) {
    const std::uint64_t line = list.natural();
    if (line == 0 || line > rows.size()) return missing(act, "successors");
    rows[line - 1].enters = list.natural() == 1;
    rows[line - 1].successor = list.natural();
  }
  return list.done();
}

}  // namespace

MoneyList write_frame(Making& making, const BatchFrame& frame) {
  auto list = making.list("frame", kFrame);
  list.text(enrolment::direction_id(frame.direction)).text(frame.fund).number(frame.fiscal_year);
  list.month(frame.month).number(frame.months_paid).text(frame.group_type);
  list.text(frame.fallback.phone).text(frame.fallback.email).natural(frame.beyond).end_row();
  return list.finish();
}

Result<BatchFrame> read_batch_frame(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto list, open(act, "frame", kFrame));
  BatchFrame frame;
  if (list.next()) {
    frame.direction =
        enrolment::parse_direction(list.text()).value_or(enrolment::Direction::Entering);
    frame.fund = std::string(list.text());
    frame.fiscal_year = static_cast<int>(list.number());
    frame.month = list.month();
    frame.months_paid = static_cast<int>(list.number());
    frame.group_type = std::string(list.text());
    frame.fallback.phone = std::string(list.text());
    frame.fallback.email = std::string(list.text());
    frame.beyond = list.natural();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return frame;
}

MoneyList write_batch(Making& making, const std::vector<BatchRow>& rows) {
  auto list = making.list("batch", kBatch);
  for (const auto& row : rows) {
    list.natural(row.sent.line).natural(row.person).digits16(row.sent.nik).natural(row.sent.kpj);
    list.text(row.sent.name).date(row.sent.birth_date).natural(row.village).text(row.group);
    list.text(enrolment::leave_reason_id(row.reason)).text(joined(row.filled_in)).end_row();
  }
  return list.finish();
}

MoneyList write_successors(Making& making, const std::vector<BatchRow>& rows) {
  auto list = making.list("successors", kSuccessors);
  for (const auto& row : rows) {
    if (!row.enters && row.successor == 0) continue;
    list.natural(row.sent.line).natural(row.enters ? 1 : 0).natural(row.successor).end_row();
  }
  return list.finish();
}

Result<std::vector<BatchRow>> read_batch(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto list, open(act, "batch", kBatch));
  std::vector<BatchRow> rows;
  while (list.next()) {
    auto& row = rows.emplace_back();
    row.sent.line = static_cast<std::uint32_t>(list.natural());
    row.person = list.natural();
    row.sent.nik = list.natural();
    row.sent.kpj = list.natural();
    row.sent.name = std::string(list.text());
    row.sent.birth_date = list.date();
    row.village = list.natural();
    row.group = std::string(list.text());
    row.reason = enrolment::parse_leave_reason(list.text()).value_or(enrolment::LeaveReason{});
    row.filled_in = parts(list.text(), ';');
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  LINDUNG_RETURN_IF_ERROR(read_successors(act, rows));
  return rows;
}

MoneyList write_left_out(Making& making, const std::vector<LeftOutRow>& rows) {
  auto list = making.list("left-out", kLeftOut);
  for (const auto& row : rows) {
    list.natural(row.person).digits16(row.nik).text(row.name).natural(row.village).text(row.group);
    list.text(info(row.why).code).end_row();
  }
  return list.finish();
}

Result<std::vector<LeftOutRow>> read_left_out(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto list, open(act, "left-out", kLeftOut));
  std::vector<LeftOutRow> rows;
  while (list.next()) {
    auto& row = rows.emplace_back();
    row.person = list.natural();
    row.nik = list.natural();
    row.name = std::string(list.text());
    row.village = list.natural();
    row.group = std::string(list.text());
    row.why = enrolment::parse_left_out(list.text()).value_or(enrolment::LeftOut{});
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return rows;
}

MoneyList write_form(Making& making, const FilledForm& form) {
  const std::vector<std::string_view> titles(form.titles.begin(), form.titles.end());
  auto list = making.list("form", titles);
  for (const auto& row : form.rows) {
    for (const auto& cell : row) list.text(cell);
    list.end_row();
  }
  return list.finish();
}

// The headings are those of the day on which the list was made.
Result<FilledForm> read_form(const MoneyAct& act) {
  const auto found = act.lists.find("form");
  if (found == act.lists.end()) return missing(act, "form");
  const auto lines = split(*found->second.text, '\n');
  FilledForm form;
  if (lines.size() > 2) form.titles = parts(lines[2], '\t');
  const std::vector<std::string_view> titles(form.titles.begin(), form.titles.end());
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, "form", titles));
  while (list.next()) {
    auto& row = form.rows.emplace_back();
    for (std::size_t i = 0; i < titles.size(); ++i) row.emplace_back(list.text());
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return form;
}

}  // namespace lindung::app
