#include "office/fund/for_whom.h"

#include <algorithm>

namespace lindung::fund {
namespace {

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool has_recipients_rule(const scheme::Scheme& scheme, std::size_t fund) {
  return std::any_of(scheme.instruments.begin(), scheme.instruments.end(), [&](const auto& one) {
    return one.kind == scheme::InstrumentKind::RecipientsRule &&
           (one.funds.empty() || contains(one.funds, fund));
  });
}

}  // namespace

bool pays_for(const scheme::Scheme& scheme, std::size_t group, std::size_t fund,
              const contribution::FundRule& law) {
  const auto is_for = [&](std::string_view whom) { return contains(law.for_whom, whom); };
  if (is_for("vulnerable-workers") || is_for("the-payer")) return true;
  if (is_for(scheme.groups[group].workers)) return true;
  return is_for("workers-named-by-the-region") && has_recipients_rule(scheme, fund);
}

}  // namespace lindung::fund
