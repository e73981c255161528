// engines/linkage/tabular/field.h - what a column of any table holds. The kind says how two values
// are compared; the bond says with whom a value is shared besides the person himself, so that what
// a family or a village has in common is counted once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung::linkage::tabular {

enum class Kind : std::uint8_t {
  Name,       // a whole name, tokens in any order
  GivenName,  // one or more given names
  Surname,
  Date,      // any usual writing; impossible days are kept as digits
  Sex,       // two values
  Postcode,  // a code of an area
  Region,    // a place in words or as a code
  Address,   // tokens, of which numbers are never "nearly" equal
  Text,      // any other words: occupation, birth place
  Number,    // a quantity or a part of a date
  Key        // an opaque key: identity number, card number, phone, e-mail
};

enum class Bond : std::uint8_t { Person, Family, Place };

struct Field {
  std::string column;
  Kind kind = Kind::Text;
  Bond bond = Bond::Person;
};

// "given-name", "given name" and "GIVEN_NAME" are one kind, as are the usual other words for it;
// nothing for a word that is no kind.
std::optional<Field> field_of_kind(std::string_view kind);

// Compared token by token.
constexpr bool is_words(Kind kind) {
  return kind == Kind::Name || kind == Kind::GivenName || kind == Kind::Surname ||
         kind == Kind::Region || kind == Kind::Address || kind == Kind::Text;
}

constexpr bool is_name(Kind kind) {
  return kind == Kind::Name || kind == Kind::GivenName || kind == Kind::Surname;
}

}  // namespace lindung::linkage::tabular
