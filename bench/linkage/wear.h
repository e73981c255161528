// bench/linkage/wear.h - how values change between two records of one person.
#pragma once

#include <string>

#include "linkage/dice.h"

namespace lindung::bench {

std::string slip(std::string text, Dice& dice);       // one letter or digit wrong, more or less
std::string respell(std::string text, Dice& dice);    // another spelling of the sound
std::string shorten(std::string text, Dice& dice);    // a token left out or only its initial
std::string shuffle(std::string text, Dice& dice);    // tokens in another order, or joined
std::string wear_date(std::string iso, Dice& dice);   // YYYY-MM-DD
std::string wear_name(std::string text, Dice& dice);  // any of the above

}  // namespace lindung::bench
