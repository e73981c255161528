#include "linkage/wear.h"

#include <fmt/core.h>

namespace lindung::bench {
namespace {

std::string replace_first(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

}  // namespace

std::string slip(std::string text, Dice& dice) {
  if (text.size() < 2) return text;
  const std::size_t at = dice.below(text.size());
  const bool digit = text[at] >= '0' && text[at] <= '9';
  const auto other = static_cast<char>(digit ? '0' + dice.below(10) : 'A' + dice.below(26));
  switch (dice.below(digit ? 2 : 4)) {
    case 0:
      text[at] = other;
      break;
    case 1:
      if (at > 0) std::swap(text[at], text[at - 1]);
      break;
    case 2:
      text.insert(at, 1, other);
      break;
    default:
      text.erase(at, 1);
      break;
  }
  return text;
}

std::string respell(std::string text, Dice& dice) {
  static const std::pair<const char*, const char*> kPairs[] = {
      {"F", "P"},  {"V", "F"}, {"Z", "J"},  {"SY", "S"}, {"U", "OE"}, {"DJ", "J"}, {"Y", "I"},
      {"KH", "H"}, {"I", "Y"}, {"AH", "A"}, {"C", "K"},  {"PH", "F"}, {"TH", "T"}, {"E", "I"}};
  for (int tries = 0; tries < 8; ++tries) {
    const auto& [from, to] = kPairs[dice.below(std::size(kPairs))];
    if (text.find(from) != std::string::npos) return replace_first(std::move(text), from, to);
  }
  return text;
}

std::string shorten(std::string text, Dice& dice) {
  const auto space = text.find(' ');
  if (space == std::string::npos) return text;
  switch (dice.below(3)) {
    case 0:
      return text.substr(0, text.rfind(' '));
    case 1:
      return text.substr(0, 1) + text.substr(space);
    default:
      return text.substr(0, text.rfind(' ') + 2);
  }
}

std::string shuffle(std::string text, Dice& dice) {
  const auto space = text.find(' ');
  if (space == std::string::npos) return text;
  if (dice.below(2) == 0) return text.erase(space, 1);
  return text.substr(space + 1) + ' ' + text.substr(0, space);
}

std::string wear_name(std::string text, Dice& dice) {
  switch (dice.below(10)) {
    case 0:
    case 1:
      return shorten(std::move(text), dice);
    case 2:
      return shuffle(std::move(text), dice);
    case 3:
    case 4:
    case 5:
      return respell(std::move(text), dice);
    default:
      return slip(std::move(text), dice);
  }
}

std::string wear_date(std::string iso, Dice& dice) {
  if (iso.size() != 10) return iso;
  switch (dice.below(6)) {
    case 0:
      return iso.substr(0, 5) + iso.substr(8, 2) + '-' + iso.substr(5, 2);
    case 1:
      return iso.substr(0, 4) + "-01-01";
    case 2:
      return fmt::format("{:04}{}", std::stoi(iso.substr(0, 4)) + 1, iso.substr(4));
    default: {
      const std::size_t places[] = {2, 3, 6, 8, 9};
      const std::size_t at = places[dice.below(5)];
      iso[at] = static_cast<char>('0' + dice.below(at == 6 || at == 8 ? 3 : 10));
      return iso;
    }
  }
}

}  // namespace lindung::bench
