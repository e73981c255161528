#include <algorithm>

#include "office/benefit/calculation.h"

namespace lindung::benefit {
namespace {

constexpr std::string_view kTotal = "total";
constexpr std::size_t kPartsMax = 64;

// Fingers and toes beside the named ones, and toes of either foot, can be lost several times.
bool may_repeat(std::string_view part) {
  return part.starts_with("other-") || part.ends_with("-toe");
}

Result<void> check_repeats(const std::vector<LostPart>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (parts[i].part != parts[k].part || may_repeat(parts[i].part)) continue;
      return wrong("part", {"\"" + parts[i].part + "\" disebut dua kali",
                            "\"" + parts[i].part + "\" is named twice"});
    }
  }
  return {};
}

Result<void> check(const Disability& one) {
  if (one.loss_percent < 1 || one.loss_percent > 100) {
    return wrong("loss", {"kehilangan fungsi antara 1 dan 100 persen",
                          "loss of function lies between 1 and 100 per cent"});
  }
  if (one.parts.empty() || one.parts.size() > kPartsMax) {
    return wrong("part", {"sebutkan bagian tubuh, atau total", "name a body part, or total"});
  }
  LINDUNG_RETURN_IF_ERROR(check_repeats(one.parts));
  const bool total = std::any_of(one.parts.begin(), one.parts.end(),
                                 [](const auto& p) { return p.part == kTotal; });
  if (total && (one.parts.size() > 1 || one.loss_percent != 100)) {
    return wrong("part",
                 {"cacat total berdiri sendiri, tanpa bagian lain dan tanpa persen",
                  "total disability stands alone, without other parts and without a per cent"});
  }
  return {};
}

// What a part is worth, and the rule that says so.
Result<rules::Dated<std::int64_t>> share_of(const Law& law, const LostPart& part) {
  if (part.assessed_permille < 0) {
    LINDUNG_ASSIGN_OR_RETURN(const auto table, law.table("jkk.disability.parts"));
    if (const rules::Row* row = table.value->row(part.part))
      return rules::Dated<std::int64_t>{std::get<std::int64_t>((*row)[1]), table.rule};
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto assessed, law.table("jkk.disability.assessed"));
  const rules::Row* row = assessed.value->row(part.part);
  if (!row) {
    return wrong("part", {"\"" + part.part + "\" tidak ada dalam tabel cacat",
                          "the table of disabilities has no \"" + part.part + "\""});
  }
  const auto least = std::get<std::int64_t>((*row)[1]), most = std::get<std::int64_t>((*row)[2]);
  if (part.assessed_permille < least || part.assessed_permille > most) {
    const std::string range = part.part + "=" + std::to_string(least) + ".." + std::to_string(most);
    return wrong("part", {"petugas menetapkan permil: " + range,
                          "an officer enters the permille: " + range});
  }
  return rules::Dated<std::int64_t>{part.assessed_permille, assessed.rule};
}

Result<void> add_total(Benefit& benefit, const Law& law, Rupiah income) {
  LINDUNG_ASSIGN_OR_RETURN(const auto base, law.base(income));
  LINDUNG_ASSIGN_OR_RETURN(const auto months, law.number("jkk.disability.months"));
  LINDUNG_ASSIGN_OR_RETURN(const auto share, law.number("jkk.disability.total"));
  add(benefit,
      {"jkk.disability.total",
       Rupiah((base.value * months.value * share.value).amount() / 1000),
       percent(share.value) + " x " + std::to_string(months.value) + " x " + grouped(base.value),
       {base.rule, months.rule, share.rule}});
  return add_sum(benefit, law, "jkk.periodic");
}

Result<void> add_parts(Benefit& benefit, const Law& law, const Disability& one) {
  LINDUNG_ASSIGN_OR_RETURN(const auto base, law.base(one.income));
  LINDUNG_ASSIGN_OR_RETURN(const auto months, law.number("jkk.disability.months"));
  LINDUNG_ASSIGN_OR_RETURN(const auto limit, law.number("jkk.disability.limit"));
  std::int64_t left = limit.value * 100;  // permille times per cent
  bool cut = false;
  for (const LostPart& part : one.parts) {
    LINDUNG_ASSIGN_OR_RETURN(const auto share, share_of(law, part));
    const std::int64_t whole = share.value * one.loss_percent;
    const std::int64_t counted = std::min(whole, left);
    left -= counted;
    Line line{"jkk.disability." + part.part,
              Rupiah((base.value * months.value * counted).amount() / 100'000),
              "",
              {base.rule, months.rule, share.rule}};
    line.formula = (one.loss_percent < 100 ? std::to_string(one.loss_percent) + "% x " : "") +
                   percent(share.value) + " x " + std::to_string(months.value) + " x " +
                   grouped(base.value);
    if (counted < whole) {
      cut = true;
      line.formula += " (" + percent(limit.value) + ")";
      line.rules.push_back(limit.rule);
    }
    add(benefit, std::move(line));
  }
  if (cut) {
    benefit.notes.push_back(
        {"Jumlah beberapa cacat dibatasi " + percent(limit.value) + ".",
         "Several disabilities together are limited to " + percent(limit.value) + "."});
  }
  return {};
}

}  // namespace

Result<Benefit> disability_benefit(const rules::RuleBook& rules, const Disability& one) {
  LINDUNG_RETURN_IF_ERROR(check(one));
  const Law law(rules, one.date);
  Benefit benefit;
  if (one.parts.front().part == kTotal) {
    LINDUNG_RETURN_IF_ERROR(add_total(benefit, law, one.income));
  } else {
    LINDUNG_RETURN_IF_ERROR(add_parts(benefit, law, one));
  }
  note_unverified(benefit);
  return benefit;
}

}  // namespace lindung::benefit
