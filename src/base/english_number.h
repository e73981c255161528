// base/english_number.h - numbers as English texts write them; base/text.h has the Indonesian way.
#pragma once

#include <cstdint>
#include <string>

namespace lindung {

std::string grouped_en(std::int64_t number);  // "12,847", "-1,000"

}  // namespace lindung
