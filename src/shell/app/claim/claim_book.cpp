#include "shell/app/claim/claim_book.h"

#include "shell/app/claim/claim_document.h"
#include "shell/app/record/inputs.h"

namespace lindung::app {

Error unknown_claim(std::uint64_t number) {
  return Error::input("CLAIM_UNKNOWN", claim::claim_name(number),
                      {"Tidak ada klaim dengan nomor ini. Lihat `lindung claim list`.",
                       "There is no claim of this number. See `lindung claim list`."});
}

const claim::Claim* ClaimBook::find(std::uint64_t number) const {
  return number >= 1 && number <= claims.size() ? &claims[number - 1] : nullptr;
}

Result<void> read_on(const Context& context, const CityState& state, ClaimBook& book) {
  Inputs inputs(context, state.city);
  for (; book.acts_read < state.claim_acts.size(); ++book.acts_read) {
    const auto& document = state.claim_acts[book.acts_read];
    LINDUNG_ASSIGN_OR_RETURN(const auto bytes, inputs.bytes(document.digest, document.name));
    LINDUNG_ASSIGN_OR_RETURN(const auto act, read_claim_document(*bytes, document.name));
    if (act.number == 1 && act.claim == book.claims.size() + 1) {
      book.claims.emplace_back();
      book.last_document.emplace_back();
    }
    if (!book.find(act.claim)) return unknown_claim(act.claim);
    auto& claim = book.claims[act.claim - 1];
    LINDUNG_ASSIGN_OR_RETURN(claim, claim::apply(std::move(claim), act));
    book.last_document[act.claim - 1] = *bytes;
  }
  return {};
}

Result<ClaimBook> load_claims(const Context& context, const CityState& state) {
  ClaimBook book;
  LINDUNG_RETURN_IF_ERROR(read_on(context, state, book));
  return book;
}

Result<std::unordered_map<std::uint64_t, Date>> death_days(const Context& context,
                                                           const CityState& state) {
  LINDUNG_ASSIGN_OR_RETURN(const ClaimBook book, load_claims(context, state));
  std::unordered_map<std::uint64_t, Date> days;
  for (const auto& claim : book.claims) {
    const auto day = claim::death_day(claim.report);
    if (claim.state != claim::State::Withdrawn && day) days[claim.report.person] = *day;
  }
  return days;
}

Result<Deaths> reported_deaths(const Context& context, const CityState& state) {
  LINDUNG_ASSIGN_OR_RETURN(const auto days, death_days(context, state));
  Deaths deaths;
  for (const auto& one : days) deaths.insert(one.first);
  return deaths;
}

}  // namespace lindung::app
