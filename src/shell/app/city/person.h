// shell/app/city/person.h - everything that is known of one person, with the three facts for every
// month.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/coverage/facts.h"
#include "shell/app/context.h"

namespace lindung::app {

struct PersonRow {
  std::string row;  // "F3-S0-R12"
  std::string file;
  std::uint32_t row_number = 0;
  std::string verdict;
  std::vector<Text> reasons;
};

struct PersonCard {
  std::string id;
  std::string name;
  std::string nik_masked;
  std::string birth_date;
  std::string sex;
  std::string village;
  std::string group;
  std::string standing;  // accepted, held, refused, withdrawn
  bool earlier_recipient = false;
  std::vector<PersonRow> rows;
  std::optional<Text> place;  // why he is in or waiting; nothing when he is no candidate
  bool selected = false;
  std::vector<coverage::PersonMonthFacts> months;  // of the scheme's period, and others known
};

Error unknown_person();  // PERSON_UNKNOWN

// The number of the person that is meant: "P0000123" or a NIK. Refuses PERSON_UNKNOWN.
Result<std::uint64_t> find_person(const Context& context, std::uint64_t city,
                                  const std::string& wanted);

// `wanted`: "P0000123" or a NIK. Refuses PERSON_UNKNOWN; the error repeats no NIK.
Result<PersonCard> show_person(const Context& context, std::uint64_t city,
                               const std::string& wanted);

}  // namespace lindung::app
