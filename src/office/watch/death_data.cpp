#include "office/watch/death_data.h"

namespace lindung::watch {
namespace {

constexpr std::string_view kRule = "service.register.age-days";

Text unknown(const DeathData& data) {
  if (data.register_id.empty()) {
    return {"Tidak ada register kependudukan atau kematian; minta dari Disdukcapil dan catat.",
            "There is no civil registry and no register of deaths; ask for one and record it."};
  }
  return {
      "Tanggal data " + data.register_id + " tidak diketahui; catat ulang dengan --as-of TANGGAL.",
      "The day of the extract " + data.register_id +
          " is unknown; record it again with --as-of DATE."};
}

Text growing_old(const DeathData& data, Date until) {
  const std::string since = data.as_of->iso();
  return {"Data " + data.register_id + " menunjukkan keadaan " + since +
              "; minta data baru sebelum tagihan sesudah " + until.iso() + ".",
          "The extract " + data.register_id + " shows the state of " + since +
              "; ask for a new one before a bill after " + until.iso() + "."};
}

}  // namespace

Result<std::optional<Date>> good_until(const rules::RuleBook& rules, const DeathData& data) {
  if (!data.as_of) return std::optional<Date>();
  LINDUNG_ASSIGN_OR_RETURN(const auto days, rules.number(kRule, *data.as_of));
  return std::optional(data.as_of->plus_days(static_cast<std::int32_t>(days.value)));
}

Result<std::optional<Item>> watch_death_data(const rules::RuleBook& rules, const DeathData& data,
                                             Date on, Date horizon) {
  LINDUNG_ASSIGN_OR_RETURN(const auto until, good_until(rules, data));
  if (until && *until > horizon) return std::optional<Item>();
  Item item;
  item.kind = Kind::RegisterOld;
  item.until = until.value_or(on);
  item.what = until ? growing_old(data, *until) : unknown(data);
  item.rule = std::string(kRule);
  item.subject = data.register_id;
  return std::optional(std::move(item));
}

}  // namespace lindung::watch
