#include "shell/cli/reconcile_text.h"

#include <algorithm>

namespace lindung::cli {
namespace {

constexpr std::size_t kLinesShown = 100;  // in text; JSON and the workbook have them all

std::string months_text(const app::Reconciliation& found, const Console& console) {
  std::vector<std::vector<std::string>> rows{
      console.english ? std::vector<std::string>{"", "listed", "registered", "billed", "paid",
                                                 "amount", "differences"}
                      : std::vector<std::string>{"", "tercantum", "diterima", "ditagih", "lunas",
                                                 "jumlah", "selisih"}};
  for (const auto& one : found.counts) {
    rows.push_back({one.month.iso(), console.count(one.listed), console.count(one.registered),
                    console.count(one.billed), console.count(one.paid), console.sum(one.amount),
                    console.count(one.differences)});
  }
  return table(rows);
}

}  // namespace

std::string reconciliation_text(const app::Reconciliation& found, const Console& console) {
  const bool english = console.english;
  std::string text = months_text(found, console);
  for (const auto& [kind, count] : found.kinds) {
    const auto& words = reconciliation::info(kind);
    text += "\n" + console.count(count) + "  " +
            std::string(english ? words.name_en : words.name_id) + "\n      -> " +
            std::string(english ? words.cure_en : words.cure_id);
  }
  if (found.kinds.empty()) text += english ? "\nno differences" : "\ntidak ada selisih";
  for (std::size_t i = 0; i < std::min(found.differences.size(), kLinesShown); ++i) {
    const auto& one = found.differences[i];
    text += "\n" + one.person_id + (one.name.empty() ? "" : "  " + one.name) +
            (one.person_id.empty() ? "" : "  ") + console.say(one.what) +
            (one.bill.empty() ? "" : ", " + one.bill) +
            (one.purse.empty() ? "" : " [" + one.purse + "]");
  }
  if (found.differences.size() > kLinesShown) {
    text += "\n... " + console.count(found.differences.size() - kLinesShown) +
            (english ? " more: --json, --out" : " lagi: --json, --out");
  }
  return text;
}

Exit reconciliation_exit(const app::Reconciliation& found) {
  const bool agrees = found.differences.empty() && found.unreadable.empty();
  return agrees ? Exit::Done : Exit::NeedsAPerson;
}

}  // namespace lindung::cli
