// bench/linkage/names.h - invented names: a few common words by hand, a long tail by syllables.
#pragma once

#include <string>

#include "linkage/dice.h"

namespace lindung::bench {

enum class Tongue { Indonesian, English, German };

std::string given_name(Tongue tongue, bool woman, Dice& dice);
std::string surname(Tongue tongue, Dice& dice);
std::string place_name(Tongue tongue, std::size_t number);

}  // namespace lindung::bench
