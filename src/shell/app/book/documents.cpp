#include "shell/app/book/documents.h"

#include <string>

namespace lindung::app {

Result<std::vector<MoneyDocument>> documents_of(const Context& context, const CityState& state,
                                                std::string_view room) {
  // An act's document is named after its kind: "A0000012-decree.issue.json".
  const std::string part = "-" + std::string(room) + ".";
  std::vector<MoneyDocument> found;
  Inputs inputs(context, state.city);
  for (const auto& recorded : state.money_acts) {
    if (recorded.name.find(part) == std::string::npos) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto bytes, inputs.bytes(recorded.digest, recorded.name));
    LINDUNG_ASSIGN_OR_RETURN(found.emplace_back(), read_money_document(*bytes, recorded.name));
  }
  return found;
}

Result<std::uint64_t> act_of_number(const Context& context, const CityState& state,
                                    std::string_view room, std::string_view number) {
  LINDUNG_ASSIGN_OR_RETURN(const auto documents, documents_of(context, state, room));
  for (const auto& one : documents) {
    const auto* given = one.act.given.if_contains("number");
    if (given && given->is_string() && given->as_string() == number) return one.act.number;
  }
  return std::uint64_t{0};
}

}  // namespace lindung::app
