// office/scheme/words.h - the words that a scheme file may use, one spelling each.
#pragma once

#include <optional>
#include <string_view>

#include "office/scheme/scheme.h"

namespace lindung::scheme {

std::optional<CriterionKind> parse_criterion_kind(std::string_view word);  // "age-at-registration"
std::optional<PriorityKind> parse_priority_kind(std::string_view word);    // "earlier-recipient"
std::optional<WhenUnknown> parse_when_unknown(std::string_view word);      // "hold", "note"
std::optional<EarlierRecipients> parse_earlier_recipients(std::string_view word);
std::optional<InstrumentKind> parse_instrument_kind(std::string_view word);  // "mayor-regulation"
bool is_payer(std::string_view word);     // APBN, APBD, APBDES, CSR, SELF
bool is_sector(std::string_view word);    // transport, other
bool is_workers(std::string_view word);   // whom funds are for: vulnerable-workers ...
bool is_register(std::string_view word);  // those that every city knows
std::string_view priority_word(PriorityKind kind);

}  // namespace lindung::scheme
