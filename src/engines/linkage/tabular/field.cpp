#include "engines/linkage/tabular/field.h"

#include <array>

#include "base/text.h"

namespace lindung::linkage::tabular {
namespace {

struct KindWord {
  std::string_view word;
  Kind kind;
  Bond bond;
};

// The first word of each kind is the one that the documentation uses.
constexpr KindWord kWords[] = {
    {"name", Kind::Name, Bond::Person},
    {"fullname", Kind::Name, Bond::Person},
    {"personname", Kind::Name, Bond::Person},
    {"givenname", Kind::GivenName, Bond::Person},
    {"firstname", Kind::GivenName, Bond::Person},
    {"forename", Kind::GivenName, Bond::Person},
    {"middlename", Kind::GivenName, Bond::Person},
    {"surname", Kind::Surname, Bond::Person},
    {"familyname", Kind::Surname, Bond::Person},
    {"lastname", Kind::Surname, Bond::Person},
    {"mothername", Kind::Name, Bond::Family},
    {"mothersname", Kind::Name, Bond::Family},
    {"mother", Kind::Name, Bond::Family},
    {"fathername", Kind::Name, Bond::Family},
    {"date", Kind::Date, Bond::Person},
    {"birthdate", Kind::Date, Bond::Person},
    {"dateofbirth", Kind::Date, Bond::Person},
    {"dob", Kind::Date, Bond::Person},
    {"sex", Kind::Sex, Bond::Person},
    {"gender", Kind::Sex, Bond::Person},
    {"postcode", Kind::Postcode, Bond::Place},
    {"postalcode", Kind::Postcode, Bond::Place},
    {"zip", Kind::Postcode, Bond::Place},
    {"zipcode", Kind::Postcode, Bond::Place},
    {"region", Kind::Region, Bond::Place},
    {"place", Kind::Region, Bond::Place},
    {"city", Kind::Region, Bond::Place},
    {"village", Kind::Region, Bond::Place},
    {"postcodeorregion", Kind::Postcode, Bond::Place},
    {"address", Kind::Address, Bond::Place},
    {"street", Kind::Address, Bond::Place},
    {"freetext", Kind::Text, Bond::Person},
    {"text", Kind::Text, Bond::Person},
    {"string", Kind::Text, Bond::Person},
    {"occupation", Kind::Text, Bond::Person},
    {"birthplace", Kind::Text, Bond::Person},
    {"number", Kind::Number, Bond::Person},
    {"numeric", Kind::Number, Bond::Person},
    {"integer", Kind::Number, Bond::Person},
    {"opaquekey", Kind::Key, Bond::Person},
    {"key", Kind::Key, Bond::Person},
    {"identifier", Kind::Key, Bond::Person},
    {"nik", Kind::Key, Bond::Person},
    {"nationalid", Kind::Key, Bond::Person},
    {"email", Kind::Key, Bond::Family},
    {"phone", Kind::Key, Bond::Family},
    {"householdkey", Kind::Key, Bond::Family},
    {"household", Kind::Key, Bond::Family},
    {"familycard", Kind::Key, Bond::Family},
    {"kk", Kind::Key, Bond::Family},
};

}  // namespace

std::optional<Field> field_of_kind(std::string_view kind) {
  std::string plain;
  for (const char c : kind) {
    if (is_letter(c)) plain += lower(c);
  }
  for (const auto& entry : kWords) {
    if (entry.word == plain) return Field{{}, entry.kind, entry.bond};
  }
  return std::nullopt;
}

}  // namespace lindung::linkage::tabular
