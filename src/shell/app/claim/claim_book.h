// shell/app/claim/claim_book.h - all claims of a city, folded from their recorded acts.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "office/claim/claim.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

inline constexpr std::string_view kClaimInput = "claim";  // kind of the input

struct ClaimBook {
  std::vector<claim::Claim> claims;        // claims[n - 1] is the claim of number n
  std::vector<std::string> last_document;  // of each claim, byte for byte
  std::size_t acts_read = 0;

  const claim::Claim* find(std::uint64_t number) const;
};

// Reads the acts that the state knows and the book does not. Refuses JOURNAL_UNREADABLE for acts
// that this program did not write, INPUT_ERASED.
Result<void> read_on(const Context& context, const CityState& state, ClaimBook& book);
Result<ClaimBook> load_claims(const Context& context, const CityState& state);

// Numbers of the people whose death somebody reported here; withdrawn reports do not count. Whether
// a register says so too is verification's matter.
using Deaths = std::unordered_set<std::uint64_t>;
Result<Deaths> reported_deaths(const Context& context, const CityState& state);
// The same with the day of each death.
Result<std::unordered_map<std::uint64_t, Date>> death_days(const Context& context,
                                                           const CityState& state);

Error unknown_claim(std::uint64_t number);  // CLAIM_UNKNOWN

}  // namespace lindung::app
