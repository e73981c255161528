// office/claim/words.h - the words of a claim, each with its name in records and commands and its
// text for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace lindung::claim {

enum class Incident : std::uint8_t { Accident, Disease, AccidentDeath, Death };
enum class State : std::uint8_t {
  Reported,
  Documents,  // papers are coming in
  Assessed,
  Sent,
  Decided,
  Refused,
  Paid,
  HandedOver,
  Withdrawn
};
enum class Place : std::uint8_t { Home, Hospital, Road, Work, Elsewhere };
enum class Reporter : std::uint8_t { Family, Ward, Office, Participant, Group, HealthFacility };
// As in the law's order of heirs; Other stands outside it and needs a court.
enum class Relation : std::uint8_t {
  Spouse,
  Child,
  Parent,
  Grandchild,
  Grandparent,
  Sibling,
  ParentInLaw,
  NamedInWill,
  FuneralArranger,
  Other
};
// Who has the claim on the desk.
enum class Holder : std::uint8_t { Family, Office, Approver, Carrier, Heir, Nobody };

struct Word {
  std::string_view id;
  std::string_view indonesian;
  std::string_view english;
};
const Word& word(Incident incident);
const Word& word(State state);
const Word& word(Place place);
const Word& word(Reporter reporter);
const Word& word(Relation relation);
const Word& word(Holder holder);

// By the id; nothing when there is no such word.
template <class T>
std::optional<T> parse(std::string_view id);
template <>
std::optional<Incident> parse(std::string_view id);
template <>
std::optional<State> parse(std::string_view id);
template <>
std::optional<Place> parse(std::string_view id);
template <>
std::optional<Reporter> parse(std::string_view id);
template <>
std::optional<Relation> parse(std::string_view id);
template <>
std::optional<Holder> parse(std::string_view id);

Text text_of(const Word& word);

// Whether JKK pays (an accident or a disease from work) or JKM.
constexpr bool is_work(Incident incident) { return incident != Incident::Death; }
constexpr bool is_death(Incident incident) {
  return incident == Incident::Death || incident == Incident::AccidentDeath;
}
// Whether nothing more will be done.
constexpr bool is_closed(State state) {
  return state == State::HandedOver || state == State::Withdrawn;
}

}  // namespace lindung::claim
