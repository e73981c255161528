// office/decree/recipient_list.h - the list of recipients as a fold over
// decrees.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "terms/date.h"
#include "terms/month.h"

namespace lindung::decree {

struct Paper {
  std::string number;  // "188.45/231/2025"; not empty, each once
  Date date;
  std::vector<std::string> legal_bases;  // at least one
};

// What an annex says of one person. Names and numbers stay with the caller.
struct Entry {
  std::uint64_t person = 0;   // the city's number
  std::uint64_t village = 0;  // RegionCode number, 0 unknown
  std::uint16_t group = 0;    // numbers of the caller: a group and a purse mean the same for years,
  std::uint16_t fund = 0;     // though schemes change
  std::optional<Period> months{};  // that the purse pays; none: all of the decree's
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

enum class EndReason : std::uint8_t { Died, Moved, TooOld, FoundWork, Refused, Correction };
std::string_view end_reason_id(EndReason reason);  // "found-work"
std::optional<EndReason> parse_end_reason(std::string_view id);

struct Ending {
  std::uint64_t person = 0;
  EndReason reason{};
};

struct Decree {
  Paper paper;
  Period months;  // that its entries are covered
  std::vector<Entry> entries;
};

struct Amendment {
  Paper paper;
  Month effective;  // the first month without those who end and with those who
                    // enter
  std::vector<Ending> ending;
  std::vector<Entry> entering;  // to the end of the list's months
};

struct Row {
  Entry entry;
  Period months;           // half open; ends where an amendment ended it
  std::size_t decree = 0;  // position in RecipientList::papers
  std::optional<std::size_t> ended_by;
  EndReason end_reason{};  // meaningful when ended
  friend bool operator==(const Row&, const Row&) = default;
};

class RecipientList {
 public:
  // Refuses DECREE_PAPER (no number, no legal basis), DECREE_MONTHS (none, or an entry's lie
  // outside the decree's), DECREE_TWICE (a person stands on it twice).
  static Result<RecipientList> issue(const Decree& decree);

  // Refuses, and changes nothing: DECREE_PAPER (also a number that is used
  // already, or a date before the last paper's), DECREE_MONTHS (an effective
  // month outside the list's months), DECREE_NOT_LISTED (an ending of somebody
  // who has no row in that month), DECREE_TWICE (an entry of somebody who still
  // has one), DECREE_EMPTY (nothing ends and nobody enters).
  Result<void> amend(const Amendment& amendment);

  std::span<const Row> rows() const { return rows_; }  // in the order in which they were added
  std::span<const Paper> papers() const { return papers_; }
  Period months() const { return months_; }

  // Who is listed in a month, in the order of the rows.
  std::vector<Row> listed(Month month) const;
  bool is_listed(std::uint64_t person, Month month) const;

 private:
  RecipientList() = default;
  Result<void> check_amendment(const Amendment& amendment) const;
  void add(const std::vector<Entry>& entries, Period months);

  std::vector<Paper> papers_;
  Period months_;
  std::vector<Row> rows_;
  std::map<std::uint64_t, std::size_t> last_row_;  // of each person
};

}  // namespace lindung::decree
