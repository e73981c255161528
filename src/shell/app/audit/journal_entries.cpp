#include "shell/app/audit/journal_entries.h"

#include <fmt/format.h>

#include "shell/app/login/rights.h"
#include "terms/date.h"

namespace lindung::app {
namespace {

constexpr std::uint64_t kEntriesPerRead = 1000;

std::string utc(std::int64_t milliseconds) {
  constexpr std::int64_t kDay = 86'400'000;
  const std::int64_t days = milliseconds / kDay;
  const std::int64_t seconds = milliseconds % kDay / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z",
                     Date::from_days(static_cast<std::int32_t>(days)).iso(), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

}  // namespace

Result<std::vector<journal::Entry>> all_entries(store::Store& store, store::City city) {
  std::vector<journal::Entry> all;
  for (;;) {
    LINDUNG_ASSIGN_OR_RETURN(auto part, store.entries(city, all.size(), kEntriesPerRead));
    if (part.empty()) return all;
    std::move(part.begin(), part.end(), std::back_inserter(all));
  }
}

Result<std::vector<JournalLine>> journal_lines(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  std::vector<JournalLine> lines;
  for (const auto& entry : entries) {
    lines.push_back({entry.act.sequence, entry.act.kind, entry.act.body,
                     utc(entry.stamp.recorded_at_ms), entry.stamp.author, entry.leaf.hex()});
  }
  return lines;
}

}  // namespace lindung::app
