#include "office/enrolment/enrolments.h"

#include <algorithm>
#include <unordered_set>

#include "base/check.h"
#include "terms/nik.h"

namespace lindung::enrolment {
namespace {

std::string line_place(LineReference at) {
  return batch_name(at.batch) + "/" + std::to_string(at.line);
}

Error twice(std::string where) {
  return Error::input("ENROL_TWICE", std::move(where),
                      {"Orang ini sudah terdaftar atau sudah dikirim pada bulan itu.",
                       "This person is registered or sent already for that month."});
}

Error wrong_answer(LineReference at, Text message) {
  return Error::input("ENROL_ANSWER", line_place(at), std::move(message));
}

}  // namespace

const Batch* Enrolments::find(std::uint32_t batch) const {
  return batch == 0 || batch > batches_.size() ? nullptr : &batches_[batch - 1];
}

const LineStanding& Enrolments::standing(LineReference line) const {
  LINDUNG_CHECK(find(line.batch) && line.line >= 1 &&
                line.line <= standings_[line.batch - 1].size());
  return standings_[line.batch - 1][line.line - 1];
}

std::span<const LineReference> Enrolments::lines_of(std::uint64_t person) const {
  const auto found = people_.find(person);
  if (found == people_.end()) return {};
  return found->second.lines;
}

std::span<const std::size_t> Enrolments::memberships_of(std::uint64_t person) const {
  const auto found = people_.find(person);
  if (found == people_.end()) return {};
  return found->second.memberships;
}

const Membership* Enrolments::membership(std::uint64_t person, Month month) const {
  for (const std::size_t at : memberships_of(person)) {
    if (memberships_[at].holds_in(month)) return &memberships_[at];
  }
  return nullptr;
}

std::vector<std::size_t> Enrolments::registered(Month month) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < memberships_.size(); ++i) {
    if (memberships_[i].holds_in(month)) found.push_back(i);
  }
  std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    return memberships_[a].person < memberships_[b].person;
  });
  return found;
}

std::uint64_t Enrolments::owner_of(std::uint64_t kpj) const {
  const auto found = owners_.find(kpj);
  return found == owners_.end() ? 0 : found->second;
}

std::optional<LineReference> Enrolments::open_line(std::uint64_t person,
                                                   Direction direction) const {
  for (const LineReference at : lines_of(person)) {
    if (is_open(standing(at).state) && batches_[at.batch - 1].direction_of(at.line) == direction)
      return at;
  }
  return std::nullopt;
}

// In that month or any later one.
bool Enrolments::registered_from(std::uint64_t person, Month month) const {
  const auto all = memberships_of(person);
  return std::any_of(all.begin(), all.end(), [&](std::size_t at) {
    return !memberships_[at].until || *memberships_[at].until > month;
  });
}

Result<void> Enrolments::check_line(const Batch& batch, const Line& line) const {
  const auto number = static_cast<std::uint32_t>(batches_.size() + 1);
  if (batch.direction == Direction::Entering || line.enters) {
    const bool known = registered_from(line.person, batch.month) ||
                       open_line(line.person, Direction::Entering).has_value();
    if (known) return twice(batch_name(number));
    return {};
  }
  if (open_line(line.person, Direction::Leaving)) return twice(batch_name(number));
  const auto all = memberships_of(line.person);
  const bool member = std::any_of(all.begin(), all.end(), [&](std::size_t at) {
    return !memberships_[at].until && Month::of(memberships_[at].start) <= batch.month;
  });
  if (member) return {};
  return Error::input("ENROL_NOT_MEMBER", batch_name(number),
                      {"Orang yang dikeluarkan tidak terdaftar pada bulan itu.",
                       "Somebody who leaves is not registered in that month."});
}

Result<std::uint32_t> Enrolments::send(const Batch& batch) {
  const auto number = static_cast<std::uint32_t>(batches_.size() + 1);
  if (batch.lines.empty()) {
    return Error::input("ENROL_EMPTY", batch_name(number),
                        {"Tidak ada orang yang dapat dikirim.", "There is nobody to send."});
  }
  if (batch.months_paid < 1 || batch.months_paid > 12) {
    return Error::input("ENROL_MONTHS", batch_name(number),
                        {"Bulan iuran harus 1 sampai 12.", "The months paid must be 1 to 12."});
  }
  std::unordered_set<std::uint64_t> people;
  for (const Line& line : batch.lines) {
    if (!people.insert(line.person).second) return twice(batch_name(number));
    LINDUNG_RETURN_IF_ERROR(check_line(batch, line));
  }
  batches_.push_back(batch);
  standings_.emplace_back(batch.lines.size());
  for (std::uint32_t i = 0; i < batch.lines.size(); ++i) {
    people_[batch.lines[i].person].lines.push_back({number, i + 1});
  }
  return number;
}

Result<void> Enrolments::check_entry(const Batch& batch, std::uint32_t number,
                                     const Finding& finding) const {
  const LineReference at{number, finding.line};
  const std::uint64_t person = batch.lines[finding.line - 1].person;
  if (!Kpj::from_number(finding.kpj)) {
    return wrong_answer(at, {"Nomor KPJ harus 11 angka.", "A KPJ has 11 digits."});
  }
  const std::uint64_t owner = owner_of(finding.kpj);
  if (owner != 0 && owner != person) {
    return Error::input(
        "ENROL_KPJ", line_place(at),
        {"Nomor KPJ ini sudah milik orang lain.", "This KPJ belongs to somebody else already."});
  }
  const auto other = open_line(person, Direction::Entering);
  const bool elsewhere =
      registered_from(person, Month::of(finding.start)) || (other && *other != at);
  if (elsewhere) return twice(line_place(at));
  return {};
}

Result<void> Enrolments::check_finding(const Batch& batch, std::uint32_t number,
                                       const Finding& finding) const {
  const LineReference at{number, finding.line};
  if (finding.line == 0 || finding.line > batch.lines.size()) {
    return wrong_answer(at, {"Kiriman ini tidak punya baris itu.", "The batch has no such line."});
  }
  if (finding.state == LineState::Waiting || standing(at).state == LineState::Accepted) {
    return wrong_answer(at, {"Baris ini sudah diterima; hasilnya tidak diubah.",
                             "The line was accepted already and is not changed."});
  }
  if (finding.state == LineState::Held && !is_open(standing(at).state)) {
    return wrong_answer(at, {"Baris ini sudah ditolak.", "The line was refused already."});
  }
  const bool leaves = batch.direction_of(finding.line) == Direction::Leaving;
  if (finding.state != LineState::Accepted || leaves) return {};
  return check_entry(batch, number, finding);
}

Result<void> Enrolments::answer(const Answer& answer) {
  const Batch* batch = find(answer.batch);
  if (!batch) {
    return Error::input("ENROL_UNKNOWN", batch_name(answer.batch),
                        {"Kiriman ini tidak ada.", "There is no such batch."});
  }
  if (answer.on < batch->on) {
    return Error::input(
        "ENROL_DATE", batch_name(answer.batch),
        {"Jawaban tidak mungkin sebelum kiriman.", "An answer cannot come before its batch."});
  }
  std::unordered_set<std::uint32_t> lines;
  std::unordered_set<std::uint64_t> numbers;
  for (const Finding& finding : answer.findings) {
    LINDUNG_RETURN_IF_ERROR(check_finding(*batch, answer.batch, finding));
    const bool entered = finding.state == LineState::Accepted &&
                         batch->direction_of(finding.line) == Direction::Entering;
    const bool fresh = lines.insert(finding.line).second;
    if (!fresh || (entered && !numbers.insert(finding.kpj).second)) {
      return wrong_answer({answer.batch, finding.line},
                          {"Baris atau KPJ ini muncul dua kali dalam satu jawaban.",
                           "A line or a KPJ stands in one answer twice."});
    }
  }
  for (const Finding& finding : answer.findings) {
    LineStanding& line = standings_[answer.batch - 1][finding.line - 1];
    line.state = finding.state;
    line.refusal = finding.refusal;
    line.hold = finding.hold;
    line.answered = answer.on;
    if (finding.state == LineState::Accepted) accept(*batch, {answer.batch, finding.line}, finding);
  }
  return {};
}

void Enrolments::accept(const Batch& batch, LineReference at, const Finding& finding) {
  const std::uint64_t person = batch.lines[at.line - 1].person;
  File& file = people_[person];
  if (batch.direction_of(at.line) == Direction::Leaving) {
    // A membership that began later than the month it is left for was never used.
    Membership& last = memberships_[file.memberships.back()];
    last.until = std::max(batch.month, Month::of(last.start));
    last.left = at;
    return;
  }
  standings_[at.batch - 1][at.line - 1].membership = memberships_.size();
  file.memberships.push_back(memberships_.size());
  owners_[finding.kpj] = person;
  memberships_.push_back(
      {person, finding.kpj, finding.start, finding.basis, batch.purse, at, std::nullopt, {}});
}

}  // namespace lindung::enrolment
