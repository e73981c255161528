#include "office/watch/death_data.h"

#include "terms/spoken.h"

namespace lindung::watch {
namespace {

constexpr std::string_view kRule = "service.register.age-days";

Text name_of(const std::string& register_id) {
  if (register_id == "civil-registry") return {"kependudukan dari Disdukcapil", "civil registry"};
  if (register_id == "deaths") return {"kematian dari Disdukcapil", "register of deaths"};
  return {register_id, register_id};
}

Text unknown(const DeathData& data) {
  if (data.register_id.empty()) {
    return {"Tidak ada register kependudukan atau kematian; minta dari Disdukcapil dan catat.",
            "There is no civil registry and no register of deaths; ask for one and record it."};
  }
  const Text name = name_of(data.register_id);
  return {
      "Tanggal data " + name.id + " tidak diketahui; catat ulang register itu dengan tanggalnya.",
      "The day of the " + name.en + " is unknown; record that register again with its day."};
}

Text growing_old(const DeathData& data, Date until) {
  const Text since = spoken_day(*data.as_of), last = spoken_day(until);
  const Text name = name_of(data.register_id);
  return {"Data " + name.id + " menunjukkan keadaan " + since.id +
              "; minta data baru sebelum tagihan sesudah " + last.id + ".",
          "The " + name.en + " shows the state of " + since.en +
              "; ask for a new one before a bill after " + last.en + "."};
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
