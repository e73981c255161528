#include "office/decree/decrees.h"

#include <algorithm>

namespace lindung::decree {
namespace {

bool meet(Period a, Period b) { return a.from < b.until && b.from < a.until; }

}  // namespace

Result<void> Decrees::check_entries(const std::vector<Entry>& entries, Period months,
                                    std::optional<std::size_t> list, const Paper& paper) const {
  if (find(paper.number)) {
    return Error::input(
        "DECREE_PAPER", paper.number,
        {"Nomor keputusan ini sudah dipakai.", "The number of this decree is used already."});
  }
  for (const Entry& entry : entries) {
    for (const Place& place : places_of(entry.person)) {
      if (place.list == list || !meet(row(place).months, entry.months.value_or(months))) continue;
      return Error::input(
          "DECREE_OVERLAP", paper.number,
          {"Seorang penerima sudah tercantum pada keputusan lain untuk bulan yang sama; satu bulan "
           "hanya dibayar satu sumber dana.",
           "A recipient stands on another decree's list in the same month; a month is paid by one "
           "funder only."});
    }
  }
  return {};
}

Result<std::size_t> Decrees::issue(const Decree& decree) {
  LINDUNG_RETURN_IF_ERROR(check_entries(decree.entries, decree.months, std::nullopt, decree.paper));
  LINDUNG_ASSIGN_OR_RETURN(auto list, RecipientList::issue(decree));
  lists_.push_back(std::move(list));
  index_from(lists_.size() - 1, 0);
  return lists_.size() - 1;
}

Result<void> Decrees::amend(std::size_t list, const Amendment& amendment) {
  if (list >= lists_.size()) {
    return Error::input(
        "DECREE_UNKNOWN", amendment.paper.number,
        {"Keputusan yang diubah tidak dikenal.", "The decree to be amended is not known."});
  }
  RecipientList& changed = lists_[list];
  const Period rest{amendment.effective, changed.months().until};
  LINDUNG_RETURN_IF_ERROR(check_entries(amendment.entering, rest, list, amendment.paper));
  const std::size_t rows = changed.rows().size();
  LINDUNG_RETURN_IF_ERROR(changed.amend(amendment));
  index_from(list, rows);
  return {};
}

void Decrees::index_from(std::size_t list, std::size_t first_row) {
  const auto rows = lists_[list].rows();
  for (std::size_t i = first_row; i < rows.size(); ++i)
    places_[rows[i].entry.person].push_back({list, i});
}

std::optional<std::size_t> Decrees::find(std::string_view number) const {
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    for (const Paper& paper : lists_[i].papers()) {
      if (paper.number == number) return i;
    }
  }
  return std::nullopt;
}

std::span<const Place> Decrees::places_of(std::uint64_t person) const {
  const auto found = places_.find(person);
  return found == places_.end() ? std::span<const Place>() : std::span<const Place>(found->second);
}

std::optional<Place> Decrees::place_of(std::uint64_t person, Month month) const {
  const auto places = places_of(person);
  const auto found = std::find_if(places.begin(), places.end(), [&](const Place& place) {
    return row(place).months.contains(month);
  });
  return found == places.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::uint64_t> Decrees::people() const {
  std::vector<std::uint64_t> people;
  people.reserve(places_.size());
  for (const auto& [person, places] : places_) people.push_back(person);
  std::sort(people.begin(), people.end());
  return people;
}

std::vector<Place> Decrees::listed(Month month) const {
  std::vector<Place> listed;
  for (std::size_t list = 0; list < lists_.size(); ++list) {
    if (!lists_[list].months().contains(month)) continue;
    const auto rows = lists_[list].rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].months.contains(month)) listed.push_back({list, i});
    }
  }
  return listed;
}

}  // namespace lindung::decree
