#include "office/decree/recipient_list.h"

#include <algorithm>
#include <array>
#include <set>

namespace lindung::decree {
namespace {

Error wrong_paper(const std::string& number, Text message) {
  return Error::input("DECREE_PAPER", number, std::move(message));
}

Result<void> check_paper(const Paper& paper) {
  if (paper.number.empty()) {
    return wrong_paper("", {"Tuliskan nomor keputusan.", "Write the number of the decree."});
  }
  if (paper.legal_bases.empty()) {
    return wrong_paper(paper.number, {"Sebutkan paling sedikit satu dasar hukum.",
                                      "Name at least one legal basis."});
  }
  return {};
}

Error twice(const std::string& number) {
  return Error::input("DECREE_TWICE", number,
                      {"Seorang penerima akan tercantum dua kali pada bulan yang sama.",
                       "A recipient would stand on the list twice in the same month."});
}

// In the order of the enumeration.
constexpr std::array<std::string_view, 6> kEndReasons{"died",       "moved",   "too-old",
                                                      "found-work", "refused", "correction"};

Error wrong_months(const std::string& number) {
  return Error::input(
      "DECREE_MONTHS", number,
      {"Keputusan harus mencakup paling sedikit satu bulan, dan setiap penerima bulan di dalamnya.",
       "A decree must cover at least one month, and every recipient months within it."});
}

bool within(const std::vector<Entry>& entries, Period months) {
  return std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    const Period own = entry.months.value_or(months);
    return own.months() > 0 && own.from >= months.from && own.until <= months.until;
  });
}

bool has_doubles(const std::vector<Entry>& entries) {
  std::set<std::uint64_t> people;
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return !people.insert(entry.person).second; });
}

}  // namespace

std::string_view end_reason_id(EndReason reason) {
  return kEndReasons[static_cast<std::size_t>(reason)];
}

std::optional<EndReason> parse_end_reason(std::string_view id) {
  const auto found = std::find(kEndReasons.begin(), kEndReasons.end(), id);
  if (found == kEndReasons.end()) return std::nullopt;
  return static_cast<EndReason>(found - kEndReasons.begin());
}

Result<RecipientList> RecipientList::issue(const Decree& decree) {
  LINDUNG_RETURN_IF_ERROR(check_paper(decree.paper));
  if (decree.months.months() < 1 || !within(decree.entries, decree.months))
    return wrong_months(decree.paper.number);
  if (has_doubles(decree.entries)) return twice(decree.paper.number);
  RecipientList list;
  list.papers_ = {decree.paper};
  list.months_ = decree.months;
  list.add(decree.entries, decree.months);
  return list;
}

// An entry's own months, where it has some, as far as they are still to come.
void RecipientList::add(const std::vector<Entry>& entries, Period months) {
  for (const Entry& entry : entries) {
    Period own = entry.months.value_or(months);
    own.from = std::max(own.from, months.from);
    last_row_[entry.person] = rows_.size();
    rows_.push_back({entry, own, papers_.size() - 1, std::nullopt, {}});
  }
}

bool RecipientList::is_listed(std::uint64_t person, Month month) const {
  const auto last = last_row_.find(person);
  if (last == last_row_.end()) return false;
  if (rows_[last->second].months.contains(month)) return true;
  // An earlier row of somebody who ended and entered again.
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
    return row.entry.person == person && row.months.contains(month);
  });
}

Result<void> RecipientList::check_amendment(const Amendment& amendment) const {
  LINDUNG_RETURN_IF_ERROR(check_paper(amendment.paper));
  const std::string& number = amendment.paper.number;
  const bool used = std::any_of(papers_.begin(), papers_.end(),
                                [&](const Paper& paper) { return paper.number == number; });
  if (used || amendment.paper.date < papers_.back().date) {
    return wrong_paper(number, {"Nomor sudah dipakai, atau tanggalnya sebelum keputusan terakhir.",
                                "The number is used already, or the date lies before the last "
                                "decree's."});
  }
  if (!months_.contains(amendment.effective)) {
    return Error::input(
        "DECREE_MONTHS", number,
        {"Bulan berlaku harus di dalam bulan keputusan yang diubah.",
         "The effective month must lie within the months of the decree that is amended."});
  }
  if (amendment.ending.empty() && amendment.entering.empty()) {
    return Error::input(
        "DECREE_EMPTY", number,
        {"Tidak ada yang keluar dan tidak ada yang masuk; catat dahulu dengan `lindung mutate`.",
         "Nobody leaves and nobody enters; note it first with `lindung mutate`."});
  }
  std::set<std::uint64_t> ending;
  for (const Ending& one : amendment.ending) {
    const auto last = last_row_.find(one.person);
    const bool listed = last != last_row_.end() &&
                        rows_[last->second].months.contains(amendment.effective) &&
                        !rows_[last->second].ended_by;
    if (listed && ending.insert(one.person).second) continue;
    return Error::input("DECREE_NOT_LISTED", number,
                        {"Orang yang dikeluarkan tidak tercantum pada bulan itu.",
                         "Somebody who is taken off has no place in that month."});
  }
  if (has_doubles(amendment.entering)) return twice(number);
  if (!within(amendment.entering, {amendment.effective, months_.until}))
    return wrong_months(number);
  for (const Entry& entry : amendment.entering) {
    const auto last = last_row_.find(entry.person);
    const bool stays = last != last_row_.end() &&
                       rows_[last->second].months.until > amendment.effective &&
                       !ending.contains(entry.person);
    if (stays) return twice(number);
  }
  return {};
}

Result<void> RecipientList::amend(const Amendment& amendment) {
  LINDUNG_RETURN_IF_ERROR(check_amendment(amendment));
  papers_.push_back(amendment.paper);
  for (const Ending& one : amendment.ending) {
    Row& row = rows_[last_row_.at(one.person)];
    row.months.until = amendment.effective;
    row.ended_by = papers_.size() - 1;
    row.end_reason = one.reason;
  }
  add(amendment.entering, {amendment.effective, months_.until});
  return {};
}

std::vector<Row> RecipientList::listed(Month month) const {
  std::vector<Row> listed;
  for (const Row& row : rows_) {
    if (row.months.contains(month)) listed.push_back(row);
  }
  return listed;
}

}  // namespace lindung::decree
