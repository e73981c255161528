#include <map>

#include <boost/json.hpp>

#include "shell/app/watch/watch_city.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

constexpr int kHorizonDays = 60;
constexpr std::size_t kLinesShown = 100;  // in text; JSON has them all

Text kind_text(watch::Kind kind) {
  switch (kind) {
    case watch::Kind::Claim:
      return {"tenggat klaim", "claims"};
    case watch::Kind::Unclaimed:
      return {"meninggal tanpa klaim", "deaths without a claim"};
    case watch::Kind::Lapsed:
      return {"kepesertaan berakhir", "memberships ended"};
    case watch::Kind::GraceEnds:
      return {"masa tenggang berakhir", "grace that ends"};
    case watch::Kind::GapAhead:
      return {"akan terputus", "gaps ahead"};
    case watch::Kind::Scholarship:
      return {"beasiswa", "scholarships"};
    case watch::Kind::Difference:
      return {"selisih jumlah", "sums that differ"};
    case watch::Kind::SharedHeir:
      return {"ahli waris sama", "shared heirs"};
    case watch::Kind::Waiting:
      return {"masa tunggu", "waits"};
    case watch::Kind::FundEnds:
      return {"dana habis", "funds that end"};
    case watch::Kind::BillUnpaid:
      return {"bulan tanpa tanda terima", "months without a receipt"};
    case watch::Kind::PriorYear:
      return {"utang tahun lalu", "debts of an earlier year"};
    case watch::Kind::QuotaUnfilled:
      return {"kuota belum terisi", "places that stand empty"};
    case watch::Kind::AnswerOutstanding:
      return {"belum dijawab BPJS", "answers outstanding"};
    case watch::Kind::NotReconciled:
      return {"belum direkonsiliasi", "not reconciled"};
    case watch::Kind::CardWaiting:
      return {"kartu belum diserahkan", "cards not handed out"};
    case watch::Kind::CardRevoke:
      return {"kartu perlu dicabut", "cards to revoke"};
    case watch::Kind::RegisterOld:
      return {"data register lama", "registers that grow old"};
    case watch::Kind::kCount:
      break;
  }
  return {};
}

json::object line_json(const app::WatchLine& line, const Console& console) {
  const auto& item = line.item;
  json::object one{{"kind", watch::kind_id(item.kind)},
                   {"until", item.until.iso()},
                   {"overdue", item.overdue},
                   {"person", line.person_id},
                   {"name", line.person_name},
                   {"nik", line.nik_masked},
                   {"claim", nullptr},
                   {"holder", claim::word(item.holder).id},
                   {"amount", item.amount.amount()},
                   {"what", console.say(item.what)},
                   {"rule", item.rule},
                   {"subject", item.subject}};
  if (item.claim != 0) one["claim"] = claim::claim_name(item.claim);
  return one;
}

std::string list_text(const app::WatchList& list, const std::map<watch::Kind, int>& counts,
                      const Console& console) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [kind, count] : counts)
    rows.push_back({console.say(kind_text(kind)), console.count(count)});
  std::string text = table(rows);
  for (std::size_t i = 0; i < std::min(list.lines.size(), kLinesShown); ++i) {
    const auto& line = list.lines[i];
    const auto& holder = claim::word(line.item.holder);
    text += "\n" + line.item.until.iso() + (line.item.overdue ? " !  " : "    ") +
            (line.item.person ? line.person_id + "  " + line.person_name : line.item.subject) +
            "  " + (line.item.claim ? claim::claim_name(line.item.claim) + "  " : "") +
            console.say(line.item.what) + " [" +
            std::string(console.english ? holder.english : holder.indonesian) + "]";
  }
  if (list.lines.size() > kLinesShown) {
    text += "\n... " + console.count(list.lines.size() - kLinesShown) +
            (console.english ? " more: --json" : " lagi: --json");
  }
  return text;
}

Exit show(const Call& call, const app::WatchList& list) {
  std::map<watch::Kind, int> counts;
  json::array items;
  for (const auto& line : list.lines) {
    ++counts[line.item.kind];
    items.push_back(line_json(line, call.console));
  }
  json::object numbers;
  for (const auto& [kind, count] : counts) numbers[watch::kind_id(kind)] = count;
  call.console.print_json({{"on", list.on.iso()},
                           {"counts", numbers},
                           {"items", items},
                           {"person_months", list.person_months},
                           {"deaths_without_a_day", list.deaths_without_a_day}});
  call.console.print(list_text(list, counts, call.console));
  if (list.person_months == 0) {
    call.console.note({"Belum ada bulan perlindungan; catat dengan `lindung coverage import`.",
                       "There are no months of cover yet; record them with `lindung coverage "
                       "import`."});
  }
  return list.lines.empty() ? Exit::Done : Exit::NeedsAPerson;
}

}  // namespace

void add_watch(CLI::App& root, Call& call) {
  auto horizon = std::make_shared<int>(kHorizonDays);
  auto* watch = root.add_subcommand(
      "watch",
      "yang akan bermasalah, dan sampai kapan dapat diperbaiki / what is about to go "
      "wrong, and until when it can be mended");
  auto day = add_day(watch);
  watch->add_option("--horizon", *horizon, "hari ke depan / days ahead")
      ->check(CLI::Range(0, 3660));
  watch->fallthrough()->callback([&call, horizon, day] {
    call.action = [&call, horizon, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::WatchList> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::watch_city(c, city, on, *horizon);
          },
          [&](const app::WatchList& list) { return show(call, list); });
    };
  });
}

}  // namespace lindung::cli
