#include "office/card/due.h"

#include <algorithm>

#include "base/enum_ids.h"

namespace lindung::card {
namespace {

constexpr auto kIds = enum_ids<NoCard>("has-one", "not-registered", "not-paid", "died", "leaving");
static_assert(kIds.words.size() == static_cast<std::size_t>(NoCard::kCount));

// The cover on the day, or that of the first month after it which is covered.
std::optional<coverage::Cover> cover_from(const Bearer& bearer, Date on,
                                          const coverage::Terms& terms) {
  const Month now = Month::of(on);
  const auto first =
      std::find_if(bearer.months.begin(), bearer.months.end(),
                   [&](const auto& facts) { return facts.month >= now && facts.covered(); });
  if (first == bearer.months.end()) return std::nullopt;
  const Date day = first->month == now ? on : first->month.first_day();
  return coverage::cover_on(bearer.months, day, terms);
}

bool registered_from(const Bearer& bearer, Month month) {
  return std::any_of(bearer.months.begin(), bearer.months.end(),
                     [&](const auto& facts) { return facts.month >= month && facts.registered; });
}

Due none(NoCard why) { return {why, {}, {}}; }

}  // namespace

std::string_view no_card_id(NoCard why) { return kIds.id(why); }
std::optional<NoCard> parse_no_card(std::string_view id) { return kIds.find(id); }

Due due_card(const Bearer& bearer, const MemberCard* card, Date on, const coverage::Terms& terms) {
  if (bearer.death && *bearer.death <= on) return none(NoCard::Died);
  if (bearer.leaves) return none(NoCard::Leaving);
  if (bearer.kpj == 0 || !registered_from(bearer, Month::of(on)))
    return none(NoCard::NotRegistered);
  const auto cover = cover_from(bearer, on, terms);
  if (!cover) return none(NoCard::NotPaid);
  const bool same = card && card->text.until == cover->paid_until && card->text.kpj == bearer.kpj;
  return {same ? std::optional(NoCard::HasOne) : std::nullopt, cover->since, cover->paid_until};
}

std::optional<RevokeReason> due_revocation(const Bearer& bearer, const MemberCard& card, Date on,
                                           const coverage::Terms& terms) {
  if (!card.lives() || card.text.until < on) return std::nullopt;
  if (bearer.death && *bearer.death <= on) return RevokeReason::Died;
  if (bearer.leaves) return bearer.leaves;
  if (!cover_from(bearer, on, terms)) return RevokeReason::NotPaid;
  return std::nullopt;
}

}  // namespace lindung::card
