#include "shell/app/book/given.h"
#include "shell/app/enrolment/enrol_acts.h"

namespace lindung::app {

using enrolment::Direction;
using enrolment::LineState;

namespace {

Result<enrolment::Answer> read_settle(const boost::json::object& object, Date on) {
  Given given(object);
  const std::string name = given.line("batch");
  enrolment::Finding finding;
  finding.line = static_cast<std::uint32_t>(given.number("line", 1, 100'000'000));
  given.line("reason");
  if (given.has("refused")) {
    finding.state = LineState::Refused;
    finding.refusal = given.word<enrolment::Refusal>("refused", enrolment::parse_refusal,
                                                     "NIK_NOT_FOUND, NAME_DIFFERS, ..., "
                                                     "OTHER_REASON");
  } else if (given.has("kpj")) {
    finding.state = LineState::Accepted;
    const auto kpj = Kpj::parse(given.line("kpj"));
    if (!kpj) given.fail("kpj", {"Nomor KPJ harus 11 angka.", "A KPJ has 11 digits."});
    if (kpj) finding.kpj = kpj->number();
    finding.start = given.date("start");
    finding.basis = enrolment::StartBasis::Answer;
  } else if (given.flag("accepted")) {
    finding.state = LineState::Accepted;
  } else {
    given.fail("kpj", {"Sebutkan --kpj dengan --start, atau --refused; untuk orang keluar "
                       "--accepted atau --refused.",
                       "Name --kpj with --start, or --refused; for somebody who leaves --accepted "
                       "or --refused."});
  }
  LINDUNG_RETURN_IF_ERROR(given.done());
  const auto number = parse_batch_name(name);
  if (!number) return unknown_batch(name);
  return enrolment::Answer{*number, on, {finding}};
}

}  // namespace

Result<std::vector<MoneyList>> make_settle(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto answer, read_settle(given, making.on()));
  const auto* batch = making.book().enrolment.members.find(answer.batch);
  if (!batch) return unknown_batch(batch_name(answer.batch));
  const auto& finding = answer.findings.front();
  const bool enters = finding.state == LineState::Accepted && finding.line <= batch->lines.size() &&
                      batch->direction_of(finding.line) == Direction::Entering;
  if (!enters) return std::vector<MoneyList>();
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  const auto death = deaths->find(batch->lines[finding.line - 1].person);
  if (death == deaths->end() || finding.start <= death->second) return std::vector<MoneyList>();
  return Error::input(
      "CALL_VALUE", "--start",
      {"Orang ini tercatat meninggal sebelum tanggal itu; ia tidak menjadi peserta.",
       "This person is recorded as dead before that day and becomes no member."});
}

Result<void> apply_settle(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto answer, read_settle(act.given, act.on));
  LINDUNG_RETURN_IF_ERROR(book.enrolment.members.answer(answer));
  book.enrolment.batches[answer.batch - 1].answers.push_back(act.number);
  return {};
}

}  // namespace lindung::app
