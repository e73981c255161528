#include "shell/app/demo/demo_troubles.h"

#include <set>

#include "shell/app/claim/claim_requests.h"
#include "shell/app/decree/decree_acts.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/run/outputs.h"
#include "shell/app/watch/watch_city.h"
#include "terms/spoken.h"

namespace lindung::app {
namespace {

namespace json = boost::json;
using enrolment::Direction;

constexpr std::size_t kStruck = 3;   // who die or move
constexpr std::size_t kSettled = 2;  // the first lines, which a letter settles
constexpr int kHorizonDays = 60;

std::string count(std::size_t n) { return std::to_string(n); }

}  // namespace

Result<void> DemoTroubles::enrol(const std::string& fund) {
  const Date day = office_.before(3);
  const Date start = office_.first().first_day();
  LINDUNG_ASSIGN_OR_RETURN(
      const auto sent, office_.send(fund, office_.before(7), office_.first(), Direction::Entering));
  if (waiting_.empty()) LINDUNG_RETURN_IF_ERROR(find_waiting());
  std::vector<DemoReply> replies;
  for (std::size_t i = 0; i < sent.rows.size(); ++i)
    replies.push_back({office_.next_kpj(), "berhasil", "", "BPU", ""});
  const auto leaving = pick(sent.rows, 2);
  const bool troubled = leaving.size() == 2;
  if (troubled) {
    replies[0] = {"", "ditolak", "NIK tidak ditemukan di Adminduk", "BPU", ""};
    replies[1].segment = "PU";
    replies[leaving[0]] = {"", "ditolak", "usia lebih dari 65 tahun", "BPU", ""};
    replies[leaving[1]] = {"", "ditolak", "aktif di perusahaan sebagai penerima upah", "BPU", ""};
  }
  LINDUNG_RETURN_IF_ERROR(office_.answer(sent, day, start, replies));
  const Text name = office_.name_of(fund);
  const std::size_t accepted = sent.rows.size() - (troubled ? 4 : 0);
  office_.tell(day, {"diterima BPJS, " + name.id, "accepted by the carrier, " + name.en},
               static_cast<std::int64_t>(accepted));
  if (members_.size() < kStruck) {
    members_.clear();
    fund_ = fund;
    for (const std::size_t i : pick(sent.rows, kStruck)) members_.push_back(sent.rows[i]);
  }
  if (!troubled) return {};
  office_.tell(day,
               {"BPJS menolak 3 (NIK tidak ditemukan; usia lebih dari 65 tahun; aktif di "
                "perusahaan), 1 masuk segmen PU",
                "the carrier refuses 3 (NIK not found; older than 65; works for a company), books "
                "1 as a wage earner"});
  for (const std::size_t line : {0U, 1U}) {
    LINDUNG_RETURN_IF_ERROR(office_.record("enrol.settle", office_.before(2),
                                           {{"batch", sent.batch},
                                            {"line", line + 1},
                                            {"kpj", office_.next_kpj()},
                                            {"start", start.iso()},
                                            {"reason", "surat BPJS contoh 7"}}));
  }
  office_.tell(office_.before(2),
               {"surat BPJS: NIK diperbaiki, segmen dibetulkan, keduanya terdaftar",
                "a letter of the carrier: NIK mended, segment corrected, both "
                "registered"});
  LINDUNG_RETURN_IF_ERROR(
      note_leaving(sent.rows[leaving[0]].person, "too-old", day, office_.before(2)));
  return note_leaving(sent.rows[leaving[1]].person, "found-work", day, office_.before(2));
}

Result<void> DemoTroubles::find_waiting() {
  const Context& context = office_.context();
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, office_.city()));
  LINDUNG_ASSIGN_OR_RETURN(const auto known,
                           load_known(*context.store, office_.city(), state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto places,
                           compute_places(context, state, office_.scheme(), known.entries));
  for (std::size_t i = 0; i < places.candidates.size(); ++i) {
    const auto& candidate = places.candidates[i];
    if (places.selection.placements[i].outcome == selection::Outcome::Waiting)
      ++waiting_[{office_.scheme().groups[candidate.group].id, candidate.village}];
  }
  return {};
}

std::vector<std::size_t> DemoTroubles::pick(const std::vector<BatchRow>& rows, std::size_t most) {
  std::vector<std::size_t> picked;
  for (std::size_t i = kSettled; i < rows.size() && picked.size() < most; ++i) {
    const auto waiting = waiting_.find({rows[i].group, rows[i].village});
    const bool taken = picked_.contains(rows[i].person);
    if (taken || waiting == waiting_.end() || waiting->second == 0) continue;
    --waiting->second;
    picked_.insert(rows[i].person);
    picked.push_back(i);
  }
  return picked;
}

Result<void> DemoTroubles::note_leaving(std::uint64_t person, const char* reason, Date since,
                                        Date on) {
  LINDUNG_RETURN_IF_ERROR(office_.record(
      "mutate.leave", on, {{"person", person}, {"reason", reason}, {"since", since.iso()}}));
  return {};
}

Result<MoneyAct> DemoTroubles::amend(Date on, Month effective) {
  const std::string number =
      "SK contoh " + std::to_string(++papers_) + "/" + std::to_string(on.year());
  return office_.record("decree.amend", on,
                        {{"number", number},
                         {"date", on.iso()},
                         {"basis", json::array{"Peraturan wali kota"}},
                         {"effective", effective.iso()}});
}

Result<void> DemoTroubles::replace_refused() {
  const Date on = office_.before(1);
  LINDUNG_ASSIGN_OR_RETURN(const MoneyAct act, amend(on, office_.first()));
  LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
  std::set<std::string> funds;
  for (const auto& row : annex.entering) funds.insert(row.fund);
  for (const auto& fund : funds) {
    LINDUNG_ASSIGN_OR_RETURN(const auto sent,
                             office_.send(fund, on, office_.first(), Direction::Entering));
    std::vector<DemoReply> replies;
    for (std::size_t i = 0; i < sent.rows.size(); ++i)
      replies.push_back({office_.next_kpj(), "berhasil", "", "BPU", ""});
    LINDUNG_RETURN_IF_ERROR(office_.answer(sent, office_.first().first_day().plus_days(1),
                                           office_.first().first_day(), replies));
  }
  const std::string gone = count(annex.leaving.size()), come = count(annex.entering.size());
  office_.tell(on, {"SK perubahan: " + gone + " yang ditolak keluar, " + come +
                        " dari daftar tunggu masuk dan diterima BPJS",
                    "amendment: " + gone + " refused ones leave, " + come +
                        " of the waiting list enter and are registered"});
  return {};
}

Result<void> DemoTroubles::say_what_is_late(Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const auto list,
                           watch_city(office_.context(), office_.city(), on, kHorizonDays));
  Rupiah amount;
  std::optional<Date> until;
  for (const auto& line : list.lines) {
    if (line.item.kind != watch::Kind::BillUnpaid) continue;
    amount += line.item.amount;
    if (!until || line.item.until < *until) until = line.item.until;
  }
  if (!until) return {};
  const Text sum = spoken_rupiah(amount);
  office_.tell(
      on,
      {"peringatan: iuran bulan lalu belum dibayar, " + sum.id + "; paling lambat " + until->iso(),
       "warning: last month's dues are not paid, " + sum.en + "; until " + until->iso()});
  return {};
}

Result<void> DemoTroubles::report_death(std::uint64_t person, Date died, Date on) {
  DeathRequest request;
  request.report.person = person_name_id(person);
  request.date = died.iso();
  request.cause = "other";
  LINDUNG_ASSIGN_OR_RETURN(auto wish,
                           read_death_report(office_.context(), office_.city(), request, on));
  LINDUNG_RETURN_IF_ERROR(record_claim_act(office_.context(), office_.city(), std::move(wish)));
  return {};
}

Result<void> DemoTroubles::claim_back(std::uint64_t person, Date on) {
  LINDUNG_RETURN_IF_ERROR(office_.record(
      "refund.claim", on, {{"reason", "died"}, {"person", person}, {"agreement", "PKS contoh 3"}}));
  const auto& refund = office_.book().books.refunds().back();
  refunds_.push_back({refund_name(refund.number), refund.amount});
  return {};
}

Result<void> DemoTroubles::replace_dead_and_moved(Month month) {
  if (members_.size() < kStruck) return {};
  const Date on = day_in(month, 15);
  for (const std::size_t i : {0U, 1U}) {
    LINDUNG_RETURN_IF_ERROR(report_death(members_[i].person, day_in(office_.first(), 10), on));
  }
  LINDUNG_RETURN_IF_ERROR(
      note_leaving(members_[2].person, "moved", day_in(office_.first(), 20), on));
  office_.tell(on, {"RT melapor: 2 meninggal dan 1 pindah sejak bulan pertama",
                    "the neighbourhood reports: 2 died and 1 moved in the first month"});
  LINDUNG_ASSIGN_OR_RETURN(const MoneyAct act, amend(on.plus_days(1), month));
  LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto sent,
                           office_.send(fund_, on.plus_days(1), month, Direction::Leaving));
  std::vector<DemoReply> replies;
  for (std::size_t i = 0; i < sent.form.rows.size(); ++i)
    replies.push_back({"", "berhasil", "", "BPU", office_.next_kpj()});
  LINDUNG_RETURN_IF_ERROR(office_.answer(sent, on.plus_days(3), on.plus_days(3), replies));
  const std::string come = count(annex.entering.size());
  office_.tell(on.plus_days(3), {"SK perubahan dan formulir mutasi: 3 keluar, " + come +
                                     " pengganti masuk, BPJS mengonfirmasi keduanya",
                                 "amendment and the carrier's form: 3 leave, " + come +
                                     " enter instead, the carrier confirms both"});
  Rupiah claimed;
  for (const std::size_t i : {0U, 1U}) {
    LINDUNG_RETURN_IF_ERROR(claim_back(members_[i].person, on.plus_days(5)));
    claimed += refunds_.back().amount;
  }
  office_.tell(on.plus_days(5),
               {"bulan sesudah kematian diminta kembali dari BPJS (2 orang)",
                "months after the deaths are claimed back from the carrier (2 people)"},
               0, claimed);
  return {};
}

Result<void> DemoTroubles::receive_refunds() {
  const Date on = *Date::make(office_.scheme().fiscal_year + 1, 1, 15);
  Rupiah received;
  for (const Refund& refund : refunds_) {
    LINDUNG_RETURN_IF_ERROR(office_.record("refund.receive", on,
                                           {{"refund", refund.name},
                                            {"number", "STS contoh " + refund.name},
                                            {"date", on.iso()},
                                            {"amount", refund.amount.amount()}}));
    received += refund.amount;
  }
  office_.tell(on,
               {"BPJS mengembalikan iuran; penerimaan tahun anggaran baru",
                "the carrier gives the money back; income of the new fiscal year"},
               0, received);
  return {};
}

}  // namespace lindung::app
