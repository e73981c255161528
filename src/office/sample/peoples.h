// office/sample/peoples.h - names of the peoples who live in the region's cities, as lists of
// tokens. The first words of a list are the frequent ones (about as 1/rank), as in any real list of
// names.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lindung::sample {

enum class People : std::uint8_t {
  Malay,
  Javanese,
  Minang,
  Batak,
  Chinese,
  Bugis,
  Flores,
  Maluku,
  Butonese,
  Arab,
  Banjar,
  Kutai,
  Dayak,
  kCount
};

enum class Clan : std::uint8_t {
  None,
  Behind,
  InFront
};  // Batak marga, Maluku fam; Chinese family name

struct NameLists {
  std::span<const std::string_view> male_first;
  std::span<const std::string_view> male_second;
  std::span<const std::string_view> female_first;
  std::span<const std::string_view> female_second;
  std::span<const std::string_view> clans;  // empty where families have no name
  Clan clan;
  bool muslim_prefixes;    // Muhammad, Ahmad, Abdul; Siti, Nur
  bool father_behind;      // children often carry the father's name as second word
  std::uint32_t one_word;  // names of one word, in 10,000
};

const NameLists& names_of(People people);

// A word of the list, the first ones most often.
std::string_view zipf(std::span<const std::string_view> words, std::uint64_t random);

}  // namespace lindung::sample
