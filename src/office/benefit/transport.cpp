#include "office/benefit/calculation.h"

namespace lindung::benefit {

Result<Benefit> transport_benefit(const rules::RuleBook& rules, const Transport& transport) {
  const Law law(rules, transport.date);
  struct Mode {
    const char* name;
    Rupiah spent;
  };
  if (transport.land == Rupiah() && transport.sea == Rupiah() && transport.air == Rupiah()) {
    return wrong("land", {"Belum ada biaya; tulis yang dibayar dengan --land, --sea, atau --air.",
                          "No cost was given; write what was paid with --land, --sea or --air."});
  }
  Benefit benefit;
  for (const Mode& mode :
       {Mode{"land", transport.land}, Mode{"sea", transport.sea}, Mode{"air", transport.air}}) {
    if (mode.spent < Rupiah()) {
      return wrong(mode.name, {"Biaya tidak boleh negatif; tulis jumlah rupiah yang dibayar.",
                               "A cost cannot be negative; write the rupiah that were paid."});
    }
    const std::string id = std::string("jkk.transport.") + mode.name;
    LINDUNG_ASSIGN_OR_RETURN(const auto cap, law.number(id));
    if (mode.spent == Rupiah()) continue;
    const Rupiah most(cap.value);
    add(benefit, {id,
                  std::min(mode.spent, most),
                  "min(" + grouped(mode.spent) + "; " + grouped(most) + ")",
                  {cap.rule}});
  }
  note_unverified(benefit);
  return benefit;
}

}  // namespace lindung::benefit
