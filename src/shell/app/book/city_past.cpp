#include "shell/app/book/city_past.h"

#include "shell/app/book/book.h"
#include "shell/app/claim/claim_book.h"

namespace lindung::app {

Result<CityPast> load_past(const Context& context, const CityState& state,
                           const scheme::Scheme& scheme) {
  CityPast past;
  LINDUNG_ASSIGN_OR_RETURN(past.left, reported_deaths(context, state));
  if (state.money_acts.empty()) return past;
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  for (const auto& notice : book.notices) {
    if (!notice.settled && notice.reason != decree::EndReason::Correction)
      past.left.insert(notice.person);
  }
  for (const std::uint64_t person : book.decrees.people()) {
    const auto last = book.decrees.places_of(person).back();
    const auto& row = book.decrees.row(last);
    const bool ended = row.ended_by.has_value();
    if (ended && row.end_reason != decree::EndReason::Correction) past.left.insert(person);
    const bool earlier = book.decrees.lists()[last.list].months().from < scheme.months.from;
    if (!ended && earlier && !past.left.contains(person)) past.recipients.insert(person);
  }
  return past;
}

}  // namespace lindung::app
