#include "base/english_number.h"

#include <algorithm>

#include "base/text.h"

namespace lindung {

std::string grouped_en(std::int64_t number) {
  std::string text = grouped(number);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace lindung
