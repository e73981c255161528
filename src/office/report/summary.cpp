#include "office/report/summary.h"

#include "base/check.h"

namespace lindung::report {

using verification::Verdict;

void count(verification::Counts& counts, Verdict verdict) {
  ++counts.read;
  switch (verdict) {
    case Verdict::Accepted:
      ++counts.accepted;
      return;
    case Verdict::Held:
      ++counts.held;
      return;
    case Verdict::Refused:
      ++counts.refused;
      return;
    case Verdict::Known:
      ++counts.known;
      return;
    case Verdict::NotPerson:
      ++counts.not_person;
      return;
  }
}

Summary start_summary(const scheme::Scheme& scheme, const selection::Selection& selection) {
  LINDUNG_CHECK(selection.groups.size() == scheme.groups.size() &&
                selection.funds.size() == scheme.funds.size());
  Summary summary;
  summary.scheme = scheme.id;
  summary.scheme_name = scheme.name;
  summary.selected = selection.selected;
  summary.waiting = selection.waiting;
  summary.assumptions = scheme.assumptions;
  summary.notices = selection::barred_funds(scheme, selection);
  for (std::size_t i = 0; i < scheme.groups.size(); ++i) {
    GroupLine line;
    line.id = scheme.groups[i].id;
    line.name = scheme.groups[i].name;
    line.quota = scheme.groups[i].quota;
    line.selected = selection.groups[i].selected;
    line.waiting = selection.groups[i].waiting;
    summary.groups.push_back(std::move(line));
  }
  for (std::size_t i = 0; i < scheme.funds.size(); ++i) {
    const auto& fund = scheme.funds[i];
    const auto& total = selection.funds[i];
    summary.funds.push_back({fund.id, fund.name, fund.ceiling, total.committed, total.left,
                             total.months, fund.source.verified});
  }
  return summary;
}

void add_notices(Summary& summary, std::span<const Text> notices) {
  summary.notices.insert(summary.notices.end(), notices.begin(), notices.end());
}

void add_rows(Summary& summary, std::span<const verification::RowVerdict> rows) {
  for (const auto& row : rows) {
    count(summary.rows, row.verdict);
    row.reasons.each([&](Reason reason) { ++summary.reasons[static_cast<std::size_t>(reason)]; });
    std::size_t group = row.group;
    if (group == roster::kNoGroup || group >= summary.groups.size()) {
      if (summary.groups.empty() || !summary.groups.back().id.empty()) {
        summary.groups.push_back({"", {"(tanpa kelompok)", "(no group)"}, {}, 0, 0, std::nullopt});
      }
      group = summary.groups.size() - 1;
    }
    count(summary.groups[group].rows, row.verdict);
  }
}

}  // namespace lindung::report
