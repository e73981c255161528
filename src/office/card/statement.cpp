#include "office/card/statement.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::card {
namespace {

using attestation::Cbor;

constexpr std::int64_t kHour = 3'600, kDay = 24 * kHour;
constexpr std::int64_t kWest = 7 * kHour, kEast = 9 * kHour;  // before UTC
constexpr std::string_view kIssuerPrefix = "lindung:";

enum : std::int64_t { kCardId = 1, kLanguage = 3, kName = 4, kCountry = 23, kMembership = 75 };
enum : std::int64_t { kMemberNumber = 1, kProgramBits = 2, kArea = 3, kUntil = 4 };

constexpr std::int64_t bit_of(Program program) {
  return std::int64_t{1} << static_cast<int>(program);  // 1 JKK, 2 JKM, 4 JHT
}

std::int64_t start_of(Date day) { return std::int64_t{day.days()} * kDay; }

// "20251231"
std::string compact(Date day) {
  std::string text = day.iso();
  std::erase(text, '-');
  return text;
}

std::optional<Date> parse_compact(const std::string& text) {
  if (text.size() != 8) return std::nullopt;
  return Date::parse_iso(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6));
}

const std::string* text_in(const Cbor& map, std::int64_t key) {
  const auto* found = map.find(key);
  return found ? found->if_text() : nullptr;
}

std::int64_t number_in(const Cbor& map, std::int64_t key) {
  const auto* found = map.find(key);
  return found ? found->if_integer().value_or(0) : 0;
}

// "2171-C0000012"
struct CardPlace {
  std::uint64_t city = 0;
  CardNumber card = 0;
};
std::optional<CardPlace> parse_place(const std::string& text) {
  const auto parts = split(text, '-');
  if (parts.size() != 2 || !parts[1].starts_with('C')) return std::nullopt;
  const auto city = parse_unsigned(parts[0]);
  const auto card = parse_card_name(parts[1]);
  if (!city || !card) return std::nullopt;
  return CardPlace{*city, *card};
}

}  // namespace

std::string issuer_of(std::uint64_t city) {
  return std::string(kIssuerPrefix) + std::to_string(city);
}

std::int64_t instant_of(Date day) { return start_of(day) + 12 * kHour - kWest; }
std::int64_t first_second(Date day) { return start_of(day) - kEast; }
std::int64_t last_second(Date day) { return start_of(day) + kDay - kWest - 1; }

attestation::Credential credential_of(const MemberCard& card, std::uint64_t city, Date signed_on) {
  const CardText& text = card.text;
  std::int64_t bits = 0;
  for (const Program program : text.programs) bits |= bit_of(program);
  Cbor::Map membership{
      {Cbor::integer(kMemberNumber), Cbor::text(masked_kpj(text.kpj))},
      {Cbor::integer(kProgramBits), Cbor::integer(bits)},
      {Cbor::integer(kArea), Cbor::integer(static_cast<std::int64_t>(text.village))},
      {Cbor::integer(kUntil), Cbor::text(compact(text.until))}};
  Cbor::Map identity{
      {Cbor::integer(kCardId), Cbor::text(std::to_string(city) + "-" + card_name(card.number))},
      {Cbor::integer(kLanguage), Cbor::text("ind")},
      {Cbor::integer(kName), Cbor::text(text.name)},
      {Cbor::integer(kCountry), Cbor::text("ID")},
      {Cbor::integer(kMembership), Cbor::map(std::move(membership))}};
  return {issuer_of(city), last_second(text.until) + 1, first_second(text.from),
          instant_of(signed_on), Cbor::map(std::move(identity))};
}

std::optional<Member> read_member(const attestation::Credential& credential) {
  const Cbor& identity = credential.identity;
  const auto* id = text_in(identity, kCardId);
  const auto* name = text_in(identity, kName);
  const auto* membership = identity.find(kMembership);
  if (!id || !name || !membership) return std::nullopt;
  const auto place = parse_place(*id);
  const auto* number = text_in(*membership, kMemberNumber);
  const auto* until = text_in(*membership, kUntil);
  const auto last = until ? parse_compact(*until) : std::nullopt;
  if (!place || !number || !last || credential.issuer != issuer_of(place->city))
    return std::nullopt;
  Member member{place->city, place->card, *name, *number, {}, 0, *last};
  const std::int64_t bits = number_in(*membership, kProgramBits);
  for (const Program program : kPrograms) {
    if ((bits & bit_of(program)) != 0) member.programs.push_back(program);
  }
  member.village =
      static_cast<std::uint64_t>(std::max<std::int64_t>(0, number_in(*membership, kArea)));
  return member;
}

}  // namespace lindung::card
