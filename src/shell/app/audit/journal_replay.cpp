#include "shell/app/audit/journal_replay.h"

#include <boost/json.hpp>

#include "shell/app/audit/account_check.h"
#include "shell/app/audit/journal_entries.h"
#include "shell/app/audit/run_gatherer.h"
#include "shell/app/book/desk.h"
#include "shell/app/city_state.h"
#include "shell/app/claim/claim_desk.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/login/rights.h"
#include "shell/app/record/act_writer.h"
#include "shell/app/run/run.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

// The desks on which a replay acts again.
struct Desks {
  ClaimDesk claims;
  MoneyDesk money;
};

// Acts again on what an entry recorded as one document: a file of facts, an act on a claim or of
// money.
Result<void> repeat_document(const Context& original, const Context& fresh, Desks& desks,
                             store::City city, const journal::Entry& entry) {
  LINDUNG_ASSIGN_OR_RETURN(const auto state, read_city(city, std::span(&entry, 1)));
  const bool claim = !state.claim_acts.empty();
  const bool money = !state.money_acts.empty();
  const auto& document = claim   ? state.claim_acts.front()
                         : money ? state.money_acts.front()
                                 : state.coverage.front();
  Inputs inputs(original, city);
  LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(document.digest, document.name));
  if (claim) return desks.claims.repeat(*bytes, document.name);
  if (money) return desks.money.repeat(original, *bytes, document.name);
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           import_coverage_bytes(fresh, city, document.name, std::move(bytes)));
  return {};
}

// Writes an entry that stands for itself once more.
Result<void> repeat_plain(const Context& fresh, store::City city, const journal::Entry& entry) {
  boost::system::error_code error;
  const auto body = json::parse(entry.act.body, error);
  if (error || !body.is_object()) return {};  // the comparison finds it
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(fresh, city));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, writer.put_entry(entry.act.kind, body.as_object()));
  return writer.commit();
}

bool stands_alone(std::string_view kind) {
  return is_claim_entry(kind) || is_money_entry(kind) || kind == kCoverageEntry ||
         is_plain_entry(kind);
}

// Entry after entry into the empty store of `fresh`.
Result<void> repeat_all(const Context& original, const Context& fresh, store::City city,
                        const std::vector<journal::Entry>& entries) {
  RunGatherer gatherer(*original.store, city);
  Desks desks{ClaimDesk(fresh, city), MoneyDesk(fresh, city)};
  const auto run_gathered = [&]() -> Result<void> {
    if (gatherer.empty()) return {};
    const Changes changes = gatherer.take();
    auto result = run(fresh, city, changes);
    if (!result) return std::move(result).error();
    original.report(
        {{"Menjalankan ulang", "Replaying"}, result->state.next_sequence, entries.size()});
    return {};
  };
  for (const auto& entry : entries) {
    if (stands_alone(entry.act.kind)) {
      LINDUNG_RETURN_IF_ERROR(run_gathered());
      LINDUNG_RETURN_IF_ERROR(is_plain_entry(entry.act.kind)
                                  ? repeat_plain(fresh, city, entry)
                                  : repeat_document(original, fresh, desks, city, entry));
      continue;
    }
    if (!gatherer.empty() && gatherer.begins_next(entry)) LINDUNG_RETURN_IF_ERROR(run_gathered());
    LINDUNG_RETURN_IF_ERROR(gatherer.add(entry));
  }
  return run_gathered();
}

}  // namespace

Result<JournalReport> replay_journal(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalVerify));
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto empty, store::Store::open(":memory:"));
  Context fresh = context;
  fresh.store = empty.get();
  fresh.role = Role::Console;
  LINDUNG_RETURN_IF_ERROR(repeat_all(context, fresh, city, entries));
  LINDUNG_ASSIGN_OR_RETURN(const auto again, all_entries(*empty, city));
  JournalReport report = report_of(city, again);
  for (std::size_t i = 0; i < std::max(entries.size(), again.size()); ++i) {
    if (i < entries.size() && i < again.size() && entries[i].leaf == again[i].leaf) continue;
    report.faults.push_back({i,
                             {"Keputusan yang dihitung ulang berbeda dari yang dijurnal.",
                              "The decision computed again differs from the journaled one."}});
    break;
  }
  return report;
}

}  // namespace lindung::app
