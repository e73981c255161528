#include <algorithm>

#include "office/benefit/overlaps.h"

namespace lindung::benefit {
namespace {

constexpr std::string_view kTotal = "total";
constexpr std::size_t kPartsMax = 64;

Result<void> check(const Disability& one) {
  if (one.loss_percent < 1 || one.loss_percent > 100) {
    return wrong("loss", {"Kehilangan fungsi antara 1 dan 100 persen; perbaiki angkanya.",
                          "Loss of function lies between 1 and 100 per cent; correct it."});
  }
  if (one.parts.empty() || one.parts.size() > kPartsMax) {
    return wrong("part", {"Sebutkan 1 sampai 64 bagian tubuh, atau total.",
                          "Name 1 to 64 body parts, or total."});
  }
  const bool total = std::any_of(one.parts.begin(), one.parts.end(),
                                 [](const auto& p) { return p.part == kTotal; });
  if (total && (one.parts.size() > 1 || one.loss_percent != 100)) {
    return wrong("part",
                 {"Cacat total berdiri sendiri; hapus bagian lain dan persennya.",
                  "Total disability stands alone; remove the other parts and the per cent."});
  }
  return {};
}

// "right-thumb" <-> "left-thumb"; other parts as they are.
std::string other_side(const std::string& part) {
  for (const auto& [from, to] :
       {std::pair{std::string("right-"), std::string("left-")}, {"left-", "right-"}}) {
    const auto at = part.find(from);
    if (at == 0 || (at != part.npos && part[at - 1] == '-'))
      return part.substr(0, at) + to + part.substr(at + from.size());
  }
  return part;
}

// What a part is worth, and the rule that says so.
Result<rules::Dated<std::int64_t>> share_of(const Law& law, const LostPart& part,
                                            bool left_handed) {
  if (part.assessed_permille < 0) {
    LINDUNG_ASSIGN_OR_RETURN(const auto table, law.table("jkk.disability.parts"));
    if (const rules::Row* row = table.value->row(left_handed ? other_side(part.part) : part.part))
      return rules::Dated<std::int64_t>{std::get<std::int64_t>((*row)[1]), table.rule};
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto assessed, law.table("jkk.disability.assessed"));
  const rules::Row* row = assessed.value->row(part.part);
  if (!row) {
    return wrong("part", {"\"" + part.part +
                              "\" tidak ada dalam tabel cacat; lihat lindung rules explain "
                              "jkk.disability.parts.",
                          "The table of disabilities has no \"" + part.part +
                              "\"; see lindung rules explain "
                              "jkk.disability.parts."});
  }
  const auto least = std::get<std::int64_t>((*row)[1]), most = std::get<std::int64_t>((*row)[2]);
  if (part.assessed_permille < least || part.assessed_permille > most) {
    const std::string range = part.part + "=" + std::to_string(least) + ".." + std::to_string(most);
    return wrong("part", {"Petugas menetapkan permilnya; tulis " + range + ".",
                          "An officer enters the permille; write " + range + "."});
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
  std::optional<rules::RuleRef> swap;
  if (one.handed == Handed::Left) {
    LINDUNG_ASSIGN_OR_RETURN(const auto swaps, law.flag("jkk.disability.left-handed-swaps"));
    if (swaps.value) swap = swaps.rule;
  }
  std::int64_t left = limit.value * 100;  // permille times per cent
  bool cut = false;
  for (const LostPart& part : one.parts) {
    LINDUNG_ASSIGN_OR_RETURN(const auto share, share_of(law, part, swap.has_value()));
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
    if (swap && other_side(part.part) != part.part) line.rules.push_back(*swap);
    if (counted < whole) {
      cut = true;
      line.formula += " (" + percent(limit.value) + ")";
      line.rules.push_back(limit.rule);
    }
    add(benefit, std::move(line));
  }
  if (swap) {
    benefit.notes.push_back({"Pekerja kidal: kanan dan kiri dalam tabel bertukar tempat.",
                             "A left-handed worker: right and left change places in the table."});
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
  LINDUNG_RETURN_IF_ERROR(check_overlaps(law, one.parts));
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
