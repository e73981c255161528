#include "office/scheme/words.h"

#include <algorithm>
#include <array>

namespace lindung::scheme {
namespace {

// The position of `word`, which is that of its enumerator.
template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return std::nullopt;
  return static_cast<Enum>(at - words.begin());
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 8> kCriteria{
    "age-at-registration", "residence", "absent-from",    "present-in",
    "income-ceiling",      "evidence",  "decile-ceiling", "working"};
constexpr std::array<std::string_view, 6> kPriorities{
    "earlier-recipient", "rank-in-roster", "lower-decile",
    "lower-income",      "older",          "earlier-proposal"};
constexpr std::array<std::string_view, 2> kWhenUnknown{"hold", "note"};
constexpr std::array<std::string_view, 2> kEarlier{"inside-ward-quota", "beside-ward-quota"};
constexpr std::array<std::string_view, 6> kInstruments{
    "mayor-regulation", "regional-rule-on-recipients", "decree",
    "village-decree",   "cooperation-agreement",       "grant-agreement"};
constexpr std::array<std::string_view, 5> kPayers{"APBN", "APBD", "APBDES", "CSR", "SELF"};
constexpr std::array<std::string_view, 2> kSectors{"transport", "other"};
constexpr std::array<std::string_view, 4> kWorkers{"vulnerable-workers", "cash-for-work-workers",
                                                   "tobacco-workers", "palm-oil-workers"};
constexpr std::array<std::string_view, 6> kRegisters{"civil-registry", "carrier-members",
                                                     "civil-servants", "deaths",
                                                     "other-sponsors", "earlier-recipients"};

}  // namespace

std::optional<CriterionKind> parse_criterion_kind(std::string_view word) {
  return find<CriterionKind>(kCriteria, word);
}
std::optional<PriorityKind> parse_priority_kind(std::string_view word) {
  return find<PriorityKind>(kPriorities, word);
}
std::optional<WhenUnknown> parse_when_unknown(std::string_view word) {
  return find<WhenUnknown>(kWhenUnknown, word);
}
std::optional<EarlierRecipients> parse_earlier_recipients(std::string_view word) {
  return find<EarlierRecipients>(kEarlier, word);
}
std::optional<InstrumentKind> parse_instrument_kind(std::string_view word) {
  return find<InstrumentKind>(kInstruments, word);
}
bool is_payer(std::string_view word) { return contains(kPayers, word); }
bool is_sector(std::string_view word) { return contains(kSectors, word); }
bool is_workers(std::string_view word) { return contains(kWorkers, word); }
bool is_register(std::string_view word) { return contains(kRegisters, word); }
std::string_view priority_word(PriorityKind kind) {
  return kPriorities[static_cast<std::size_t>(kind)];
}

}  // namespace lindung::scheme
