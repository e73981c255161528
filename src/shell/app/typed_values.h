// shell/app/typed_values.h - values as a person types them behind an option. Refuses CALL_VALUE
// with the option in `where`.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "terms/date.h"
#include "terms/month.h"

namespace lindung::app {

Error wrong_value(const std::string& option, const std::string& what_id,
                  const std::string& what_en);

Result<Date> typed_date(const std::string& option, const std::string& text);
Result<Month> typed_month(const std::string& option, const std::string& text);

// A number up to 100,000, or -1.
int small_number(std::string_view text);

// One line of text for people to read, without white space at its ends; neither empty nor longer
// than 300 bytes, in UTF-8, without control characters.
Result<std::string> typed_line(const std::string& option, std::string_view text);

}  // namespace lindung::app
