#include "shell/app/city/person.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/determination.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/selection_act.h"
#include "shell/app/run/verification_act.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

std::string standing_word(char standing) {
  if (standing == 'W') return "withdrawn";
  return std::string(verification::verdict_id(static_cast<verification::Verdict>(standing)));
}

Result<std::vector<PersonRow>> rows_of(const Context& context, const CityState& state,
                                       std::uint64_t person) {
  std::vector<PersonRow> rows;
  StandingVerdicts standing(*context.store, state);
  for (const auto& file : state.files) {
    if (file.withdrawn) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto verdicts, standing.of(file.number));
    for (const auto& verdict : verdicts) {
      if (verdict.person != person) continue;
      PersonRow row;
      row.row = row_name(verdict.row);
      row.file = file.name;
      row.row_number = verdict.row.row;
      row.verdict = std::string(verification::verdict_id(verdict.verdict));
      for (const Reason reason : verdict.reasons.list()) {
        row.reasons.push_back(
            {std::string(info(reason).what_id), std::string(info(reason).what_en)});
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

// The months of the scheme, and all of which a fact is known.
std::vector<coverage::PersonMonthFacts> months_of(
    Period scheme_months, std::span<const coverage::PersonMonthFacts> known) {
  std::map<Month, coverage::PersonMonthFacts> months;
  for (Month month = scheme_months.from; month < scheme_months.until; month = month.plus(1))
    months[month] = {month};
  for (const auto& facts : known) months[facts.month] = facts;
  std::vector<coverage::PersonMonthFacts> all;
  for (const auto& [month, facts] : months) all.push_back(facts);
  return all;
}

Result<void> add_place_and_months(const Context& context, const CityState& state,
                                  const scheme::Scheme& scheme, std::uint64_t person,
                                  PersonCard& card) {
  LINDUNG_ASSIGN_OR_RETURN(const auto known,
                           load_known(*context.store, state.city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto places,
                           compute_places(context, state, scheme, known.entries));
  for (const auto& entry : known.entries) {
    if (entry.person.person == person) card.earlier_recipient = entry.earlier_recipient;
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto facts, load_coverage(context, state, known.entries));
  card.months = months_of(scheme.months, facts.of(person));
  for (std::size_t i = 0; i < places.candidates.size(); ++i) {
    if (places.candidates[i].person != person) continue;
    const auto& placement = places.selection.placements[i];
    card.selected = placement.outcome == selection::Outcome::Selected;
    card.place = selection::explain(scheme, places.selection, places.candidates[i], placement);
  }
  return {};
}

}  // namespace

Error unknown_person() {
  return Error::input(
      "PERSON_UNKNOWN", "person",
      {"Orang ini tidak ada di kota ini. Sebutkan ID (P0000123) atau NIK 16 angka.",
       "There is no such person in this city. Give an ID (P0000123) or a NIK of 16 digits."});
}

Result<std::uint64_t> find_person(const Context& context, std::uint64_t city,
                                  const std::string& wanted) {
  if (wanted.starts_with('P') || wanted.starts_with('p')) {
    const auto number = parse_unsigned(std::string_view(wanted).substr(1));
    if (!number) return unknown_person();
    return *number;
  }
  const auto nik = Nik::parse(wanted);
  if (!nik) return unknown_person();
  LINDUNG_ASSIGN_OR_RETURN(const auto people, context.store->find_nik(city, nik->number()));
  if (people.empty()) return unknown_person();
  return people.front().person;
}

Result<PersonCard> show_person(const Context& context, std::uint64_t city,
                               const std::string& wanted) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::PersonRead));
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t number, find_person(context, city, wanted));
  LINDUNG_ASSIGN_OR_RETURN(const auto versions, context.store->versions(city, number));
  if (versions.empty()) return unknown_person();
  const store::Person& newest = versions.back();
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));

  PersonCard card;
  card.id = person_name_id(number);
  card.name = newest.name;
  if (const auto nik = Nik::from_number(newest.nik)) card.nik_masked = nik->masked();
  if (newest.birth_date_known) card.birth_date = Date::from_days(newest.birth_date).iso();
  if (newest.sex != ' ') card.sex = newest.sex;
  if (newest.village != 0) {
    const auto region = gazetteer::find(RegionCode::make(RegionLevel::Village, newest.village));
    if (region) card.village = std::string(region->name);
  }
  card.group = newest.group;
  card.standing = standing_word(newest.standing);
  LINDUNG_ASSIGN_OR_RETURN(card.rows, rows_of(context, state, number));
  LINDUNG_RETURN_IF_ERROR(add_place_and_months(context, state, scheme, number, card));
  return card;
}

}  // namespace lindung::app
