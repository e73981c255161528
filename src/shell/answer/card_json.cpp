#include "shell/answer/card_json.h"

#include <boost/json.hpp>

#include "office/document/words.h"

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::value day_or_null(const std::optional<Date>& day) {
  return day ? json::value(day->iso()) : json::value(nullptr);
}

json::value card_or_null(const std::optional<card::CardNumber>& card) {
  return card ? json::value(card::card_name(*card)) : json::value(nullptr);
}

json::array programmes(const std::vector<Program>& programs) {
  json::array codes;
  for (const Program program : programs) codes.push_back(json::string(program_code(program)));
  return codes;
}

json::value handover_json(const std::optional<card::CardHandover>& handover) {
  if (!handover) return nullptr;
  return {{"on", handover->on.iso()},
          {"to", card::receiver_id(handover->receiver)},
          {"name", handover->name},
          {"by", handover->by}};
}

json::value revocation_json(const std::optional<card::Revocation>& revoked) {
  if (!revoked) return nullptr;
  return {{"on", revoked->on.iso()}, {"reason", card::revoke_reason_id(revoked->reason)}};
}

}  // namespace

json::object card_json(const app::CardLine& line) {
  const auto& card = line.card;
  return {
      {"card", card::card_name(card.number)},
      {"id", line.id},
      {"person", line.person_id},
      {"name", card.text.name},
      {"nik", line.nik_masked},
      {"kpj", card::masked_kpj(card.text.kpj)},
      {"village", card.text.village == 0 ? "" : std::to_string(card.text.village)},
      {"village_name", line.ward},
      {"group", line.group},
      {"programs", programmes(card.text.programs)},
      {"from", card.text.from.iso()},
      {"until", card.text.until.iso()},
      {"check", card.text.check},
      {"state", card::state_id(card.state)},
      {"expired", line.expired},
      {"made", card.made.iso()},
      {"printed", day_or_null(card.printed)},
      {"handed_over", handover_json(card.handed_over)},
      {"revoked", revocation_json(card.revoked)},
      {"replaces", card_or_null(card.replaces)},
      {"replaced_by", card_or_null(card.replaced_by)},
      {"due", line.due ? json::value(card::revoke_reason_id(*line.due)) : json::value(nullptr)}};
}

json::object cards_json(const app::CardList& list) {
  json::array cards;
  for (const auto& line : list.lines) cards.push_back(card_json(line));
  json::object totals;
  for (const auto& [state, count] : list.totals) totals[state] = count;
  return {{"totals", totals}, {"cards", cards}};
}

json::object card_act_json(const app::CardAct& act) {
  json::array cards;
  for (const auto number : act.cards) cards.push_back(json::string(card::card_name(number)));
  json::object without;
  for (const auto& [why, people] : act.without) without[why] = people;
  return {{"act", act.act.empty() ? json::value(nullptr) : json::value(act.act)},
          {"count", act.cards.size()},
          {"cards", cards},
          {"without", without}};
}

json::object card_keys_json(const std::vector<app::CardKeyLine>& keys) {
  json::array all;
  for (const auto& line : keys) {
    all.push_back({{"id", line.key.id},
                   {"from", line.key.from.iso()},
                   {"until", line.key.until.iso()},
                   {"withdrawn", day_or_null(line.key.withdrawn)},
                   {"secret", line.has_secret}});
  }
  return {{"keys", all}};
}

json::object verdict_json(const card::Verdict& verdict, Date on, const Language& language) {
  json::object document{{"worth", card::worth_id(verdict.worth)},
                        {"valid", verdict.worth == card::Worth::Valid},
                        {"fault", attestation::fault_id(verdict.fault)},
                        {"words", language.say(card::worth_words(verdict.worth))},
                        {"on", on.iso()},
                        {"list_of", day_or_null(verdict.list_of)},
                        {"list_days_old", nullptr},
                        {"card", nullptr}};
  if (verdict.list_of) document["list_days_old"] = on.days() - verdict.list_of->days();
  if (verdict.member) {
    const auto& member = *verdict.member;
    document["card"] = {{"id", std::to_string(member.city) + "-" + card::card_name(member.card)},
                        {"name", member.name},
                        {"kpj", member.kpj_masked},
                        {"programs", programmes(member.programs)},
                        {"village", member.village == 0 ? "" : std::to_string(member.village)},
                        {"village_name", document::ward_name(member.village)},
                        {"until", member.until.iso()}};
  }
  return document;
}

json::object revocations_json(const card::RevocationList& list, const std::string& signed_list) {
  return {{"issuer", card::issuer_of(list.city)},
          {"on", list.on.iso()},
          {"cards", list.revoked.size()},
          {"list", signed_list}};
}

}  // namespace lindung::answer
