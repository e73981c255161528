// shell/app/book/documents.h - recorded acts of one room without their lists: for views that need
// no book, and so need not read the city's bills.
#pragma once

#include <string_view>
#include <vector>

#include "shell/app/book/act.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

// In order. `room`: "decree", "reconcile". Refuses JOURNAL_UNREADABLE, INPUT_ERASED.
Result<std::vector<MoneyDocument>> documents_of(const Context& context, const CityState& state,
                                                std::string_view room);

// The act of that room whose `number` was given so; 0: none.
Result<std::uint64_t> act_of_number(const Context& context, const CityState& state,
                                    std::string_view room, std::string_view number);

}  // namespace lindung::app
