// office/decree/decrees.h - all lists of a city: one for each first decree, over the years and the
// tranches. One funder for a person and month holds over all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "office/decree/recipient_list.h"

namespace lindung::decree {

// Where a person stands: the list and the row on it.
struct Place {
  std::size_t list = 0;
  std::size_t row = 0;
};

class Decrees {
 public:
  // Gives the list's position. Refuses what RecipientList::issue() refuses, DECREE_PAPER for a
  // number that any list uses, DECREE_OVERLAP for somebody who stands on another list in one of the
  // months.
  Result<std::size_t> issue(const Decree& decree);

  // Refuses, and changes nothing: DECREE_UNKNOWN (no such list), what RecipientList::amend()
  // refuses, DECREE_PAPER and DECREE_OVERLAP as above.
  Result<void> amend(std::size_t list, const Amendment& amendment);

  std::span<const RecipientList> lists() const { return lists_; }
  // The list that a paper of this number began or changed.
  std::optional<std::size_t> find(std::string_view number) const;

  // The row by which a person is listed in a month; there is one at most.
  std::optional<Place> place_of(std::uint64_t person, Month month) const;
  const Row& row(Place place) const { return lists_[place.list].rows()[place.row]; }
  // All rows of a person, in the order in which they were added.
  std::span<const Place> places_of(std::uint64_t person) const;
  bool is_listed(std::uint64_t person, Month month) const {
    return place_of(person, month).has_value();
  }
  // Everybody who ever stood on a list, rising.
  std::vector<std::uint64_t> people() const;
  // Everybody who is listed in a month, in order of list and row.
  std::vector<Place> listed(Month month) const;

 private:
  Result<void> check_entries(const std::vector<Entry>& entries, Period months,
                             std::optional<std::size_t> list, const Paper& paper) const;
  void index_from(std::size_t list, std::size_t first_row);

  std::vector<RecipientList> lists_;
  std::unordered_map<std::uint64_t, std::vector<Place>> places_;
};

}  // namespace lindung::decree
