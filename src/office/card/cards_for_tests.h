// office/card/cards_for_tests.h - two cards of invented people, and a key that everybody knows.
#pragma once

#include <array>
#include <string>

#include "engines/attestation/key.h"
#include "office/card/cards.h"
#include "office/card/statement.h"

namespace lindung::card {

inline Date day(int year, int month, int of_month) { return *Date::make(year, month, of_month); }

inline CardText text_of(std::uint64_t person, Date until) {
  return {person,
          person == 101 ? "Bayu Pranata" : "Melati Karsa",
          23'012'340'000 + person,
          2171051003,
          {Program::EmploymentInjury, Program::Death},
          day(2025, 1, 1),
          until,
          "K7QM2X"};
}

// Of persons 101 and 102, protected from January to June 2025.
inline Cards two_cards() {
  Cards cards;
  const std::array texts{text_of(101, day(2025, 6, 30)), text_of(102, day(2025, 6, 30))};
  (void)cards.make(texts, day(2025, 1, 2));
  return cards;
}

inline attestation::SigningKey signing_key() {
  return *attestation::SigningKey::from_seed("only for tests, known to all ...");
}

inline attestation::PublicKey public_key(std::uint64_t city = 2171) {
  const auto key = signing_key();
  return {attestation::key_id(key.public_bytes()),
          attestation::Algorithm::EdDsa,
          key.public_bytes(),
          issuer_of(city),
          first_second(day(2025, 1, 1)),
          last_second(day(2026, 12, 31))};
}

}  // namespace lindung::card
