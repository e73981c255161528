#include "engines/rules/timeline.h"

#include <algorithm>

namespace lindung::rules {
namespace {

Error fault(std::string_view suffix, const std::string& where, const std::string& id,
            Text message) {
  return Error::input("RULES_" + std::string(suffix), where,
                      {"aturan " + id + ": " + message.id, "rule " + id + ": " + message.en});
}

Result<void> check_pair(const std::string& id, const DatedValue& one, const DatedValue& next) {
  if (next.from < one.from) {
    return fault(
        "DATE_ORDER", next.where, id,
        {"nilai harus ditulis menurut urutan waktu", "values must be written in order of time"});
  }
  if (next.from == one.from || (one.until && next.from < *one.until)) {
    return fault("OVERLAP", next.where, id,
                 {"nilai ini berlaku pada hari yang sudah punya nilai lain",
                  "this value holds on days that have another value already"});
  }
  if (one.until && next.from > *one.until && !one.ends) {
    return fault("GAP", next.where, id,
                 {"ada hari tanpa nilai sebelum nilai ini",
                  "there are days without a value before this one"});
  }
  return {};
}

Result<void> check_circumstances(const Rule& rule, std::span<const Fact> facts) {
  const DatedValue* last = nullptr;
  for (const DatedValue& value : rule.values) {
    LINDUNG_ASSIGN_OR_RETURN(const bool here, holds(value.when, facts, value.where));
    if (!here) continue;
    if (last) LINDUNG_RETURN_IF_ERROR(check_pair(rule.id, *last, value));
    last = &value;
  }
  if (last && last->until && !last->ends) {
    return fault("GAP", last->where, rule.id,
                 {"sesudah nilai ini tidak ada lagi; tulis ends = true bila memang berakhir",
                  "nothing follows this value; write ends = true if it really ends"});
  }
  return {};
}

bool share_member(const Discount& a, const Discount& b) {
  return a.over == b.over &&
         std::any_of(a.permille.begin(), a.permille.end(), [&](const auto& one) {
           return std::any_of(b.permille.begin(), b.permille.end(),
                              [&](const auto& other) { return one.first == other.first; });
         });
}

bool collide(const Discount& a, const Discount& b) {
  return a.from < b.until && b.from < a.until && share_member(a, b) && intersect(a.when, b.when);
}

}  // namespace

Result<void> check_timeline(const Rule& rule, const Enumerations& enumerations) {
  for (const auto& facts : circumstances(rule, enumerations)) {
    LINDUNG_RETURN_IF_ERROR(check_circumstances(rule, facts));
  }
  return {};
}

Result<void> check_discounts(const std::map<std::string, Discount, std::less<>>& discounts) {
  for (auto a = discounts.begin(); a != discounts.end(); ++a) {
    for (auto b = std::next(a); b != discounts.end(); ++b) {
      if (!collide(a->second, b->second)) continue;
      return fault(
          "OVERLAP", b->second.where, b->first,
          {"potongan ini bertumpuk dengan " + a->first, "this discount overlaps with " + a->first});
    }
  }
  return {};
}

}  // namespace lindung::rules
