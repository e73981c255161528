#include "shell/app/watch/watch_city.h"

#include <algorithm>

#include "shell/app/claim/claim_book.h"
#include "shell/app/claim/death_matches.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/register_age.h"
#include "shell/app/run/workbench.h"
#include "shell/app/watch/watch_cards.h"
#include "shell/app/watch/watch_money.h"

namespace lindung::app {
namespace {

std::vector<watch::Person> people_to_watch(std::span<const KnownEntry> people,
                                           const CoverageFacts& facts, const DeathMatches& deaths) {
  std::vector<watch::Person> all;
  all.reserve(people.size());
  for (const auto& entry : people) {
    const std::uint64_t number = entry.person.person;
    watch::Person one{number, facts.of(number), {}};
    if (const auto death = deaths.deaths.find(number); death != deaths.deaths.end())
      one.death = death->second;
    if (!one.months.empty()) all.push_back(one);
  }
  return all;
}

WatchLine line_of(watch::Item item, std::span<const KnownEntry> people) {
  WatchLine line{std::move(item), "", "", ""};
  const std::uint64_t number = line.item.person;
  if (number == 0) return line;
  line.person_id = person_name_id(number);
  const auto found = std::lower_bound(
      people.begin(), people.end(), number,
      [](const KnownEntry& entry, std::uint64_t wanted) { return entry.person.person < wanted; });
  if (found == people.end() || found->person.person != number) return line;
  line.person_name = std::string(found->person.name);
  if (const auto nik = Nik::from_number(found->person.nik)) line.nik_masked = nik->masked();
  return line;
}

}  // namespace

Result<WatchList> watch_city(const Context& context, std::uint64_t city, Date on,
                             int horizon_days) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::WatchRead));
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, load_known(*context.store, city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto acts, load_money(context, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto facts, load_coverage(context, state, known.entries, acts));
  LINDUNG_ASSIGN_OR_RETURN(const auto claims, load_claims(context, state));
  Inputs inputs(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto registers, inputs.read_registers(state, scheme));
  const auto deaths = match_deaths(registers, known.entries);
  const auto people = people_to_watch(known.entries, facts, deaths);
  const auto money = money_to_watch(acts, scheme, facts, on);
  const auto asked = acts.decrees.lists().empty() ? std::nullopt : std::optional(death_data(state));
  LINDUNG_ASSIGN_OR_RETURN(const auto dead,
                           recorded_deaths(context, state, known.entries, registers));
  const CardBearers bearers(acts, facts, known.entries, dead, on);
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, cards_to_watch(acts.cards, bearers, *book, on));
  LINDUNG_ASSIGN_OR_RETURN(
      auto items, watch::watch(*book,
                               {people, claims.claims, scheme.declared_income, money.purses,
                                money.unpaid, money.wards, money.batches, money.unreconciled,
                                cards.waiting, cards.to_revoke, asked},
                               on, horizon_days));
  WatchList list{on, {}, facts.person_months(), deaths.without_a_day};
  for (auto& item : items) list.lines.push_back(line_of(std::move(item), known.entries));
  return list;
}

}  // namespace lindung::app
