#include "shell/app/audit/journal_check.h"

#include "shell/app/audit/journal_entries.h"
#include "shell/app/audit/state_check.h"
#include "shell/app/login/rights.h"

namespace lindung::app {

JournalReport report_of(store::City city, const std::vector<journal::Entry>& entries) {
  JournalReport report;
  report.city = city;
  journal::Verifier verifier;
  for (const auto& entry : entries) {
    if (auto fault = verifier.check(entry))
      report.faults.push_back({fault->sequence, std::move(fault->what)});
  }
  report.size = verifier.size();
  report.root = verifier.root();
  report.seal = verifier.seal();
  return report;
}

Result<JournalReport> verify_journal(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalVerify));
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  JournalReport report = report_of(city, entries);
  if (report.faults.empty()) LINDUNG_RETURN_IF_ERROR(check_state(context, entries, report));
  LINDUNG_ASSIGN_OR_RETURN(auto engine, context.store->self_check());
  if (engine) report.faults.push_back({0, *std::move(engine)});
  return report;
}

}  // namespace lindung::app
