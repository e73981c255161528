#include "shell/app/demo/demo_office.h"

#include "base/text.h"

namespace lindung::app {
namespace {

namespace json = boost::json;

Context as(Context context, const char* author) {
  context.author = author;
  return context;
}

std::string line_of(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) line += csv_field(cell) + ",";
  return line;
}

}  // namespace

Date day_in(Month month, int day) {
  while (true) {
    if (const auto found = Date::make(month.year(), month.month(), day)) return *found;
    --day;
  }
}

DemoOffice::DemoOffice(const Context& context, std::uint64_t city, const scheme::Scheme& scheme)
    : context_(as(context, "contoh-operator")),
      city_(city),
      scheme_(scheme),
      operator_(context_, city),
      checker_(as(context, "contoh-pemeriksa"), city) {}

Result<MoneyAct> DemoOffice::record(const char* kind, Date on, json::object given,
                                    std::vector<AttachedFile> files) {
  return operator_.record({kind, on, std::move(given), std::move(files)});
}

Result<MoneyAct> DemoOffice::check(const char* kind, Date on, json::object given) {
  return checker_.record({kind, on, std::move(given), {}});
}

Result<DemoOffice::Sent> DemoOffice::send(const std::string& fund, Date on, Month month,
                                          enrolment::Direction direction) {
  LINDUNG_ASSIGN_OR_RETURN(const MoneyAct act,
                           record("enrol.export", on,
                                  {{"fund", fund},
                                   {"month", month.iso()},
                                   {"direction", enrolment::direction_id(direction)},
                                   {"fiscal_year", scheme_.fiscal_year},
                                   {"phone", "0800000000"},
                                   {"email", "kantor@example.org"}}));
  Sent sent;
  sent.batch = batch_name(static_cast<std::uint32_t>(book().enrolment.batches.size()));
  LINDUNG_ASSIGN_OR_RETURN(sent.rows, read_batch(act));
  LINDUNG_ASSIGN_OR_RETURN(sent.form, read_form(act));
  return sent;
}

Result<MoneyAct> DemoOffice::answer(const Sent& sent, Date on, Date start,
                                    const std::vector<DemoReply>& replies) {
  const bool entering = sent.form.rows.size() == sent.rows.size();
  std::string text = line_of(sent.form.titles) +
                     (entering ? "KPJ,Segmen,Tanggal mulai,Hasil,Keterangan\n"
                               : "KPJ pengganti,Segmen,Tanggal mulai,Hasil,Keterangan\n");
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const DemoReply& reply = replies[i];
    text += line_of(sent.form.rows[i]) + (entering ? reply.kpj : reply.successor_kpj) + "," +
            reply.segment + "," + start.iso() + "," + reply.status + "," + csv_field(reply.words) +
            "\n";
  }
  std::vector<AttachedFile> files{
      {"jawaban-" + sent.batch + ".csv", std::make_shared<const std::string>(std::move(text))}};
  return record("enrol.answer", on, {{"batch", sent.batch}}, std::move(files));
}

void DemoOffice::tell(Date on, Text what, std::int64_t people, Rupiah amount) {
  steps_.push_back({on, std::move(what), people, amount});
}

Text DemoOffice::name_of(const std::string& fund) const {
  for (const auto& one : scheme_.funds) {
    if (one.id == fund) return one.name;
  }
  return scheme_.name;
}

}  // namespace lindung::app
