#include "office/benefit/calculation.h"
#include "terms/spoken.h"

namespace lindung::benefit {
namespace {

struct Aid {
  const char* option;
  const char* rule;
  Rupiah spent;
};

std::vector<Aid> capped(const Aids& aids) {
  return {{"home-care", "jkk.home-care", aids.home_care},
          {"dentures", "jkk.dentures", aids.dentures},
          {"hearing-aid", "jkk.hearing-aid", aids.hearing_aid},
          {"glasses", "jkk.glasses", aids.glasses}};
}

Result<void> check(const Aids& aids) {
  auto all = capped(aids);
  all.push_back({"prosthesis", "", aids.prosthesis});
  all.push_back({"prosthesis-price", "", aids.prosthesis_price});
  bool any = false;
  for (const Aid& aid : all) {
    any |= aid.spent > Rupiah();
    if (aid.spent >= Rupiah() && aid.spent <= kSumMax) continue;
    const Text most = spoken_rupiah(kSumMax);
    return wrong(
        aid.option,
        {"Biaya harus antara 0 dan " + most.id + "; tulis jumlah rupiah yang dibayar.",
         "A cost must lie between 0 and " + most.en + "; write the rupiah that were paid."});
  }
  if (!any) {
    return wrong("home-care", {"Belum ada biaya; tulis yang dibayar, misalnya dengan --home-care "
                               "atau --dentures.",
                               "No cost was given; write what was paid, for example with "
                               "--home-care or --dentures."});
  }
  if ((aids.prosthesis > Rupiah()) != (aids.prosthesis_price > Rupiah())) {
    return wrong("prosthesis-price",
                 {"Alat ganti memerlukan dua angka: --prosthesis (yang dibayar) dan "
                  "--prosthesis-price (harga daftar rumah sakit rehabilitasi pemerintah).",
                  "A prosthesis needs two numbers: --prosthesis (what was paid) and "
                  "--prosthesis-price (the list price of the government's rehabilitation "
                  "hospital)."});
  }
  return {};
}

Result<void> add_capped(Benefit& benefit, const Law& law, const Aid& aid) {
  LINDUNG_ASSIGN_OR_RETURN(const auto cap, law.number(aid.rule));
  const Rupiah most(cap.value);
  add(benefit, {aid.rule,
                std::min(aid.spent, most),
                "min(" + grouped(aid.spent) + "; " + grouped(most) + ")",
                {cap.rule}});
  if (most > Rupiah()) return {};
  benefit.notes.push_back({std::string(aid.rule) + ": belum ditanggung pada hari itu.",
                           std::string(aid.rule) + ": not covered yet on that day."});
  return {};
}

// Rounded down to whole rupiah, as a price may be anything.
Result<void> add_prosthesis(Benefit& benefit, const Law& law, const Aids& aids) {
  LINDUNG_ASSIGN_OR_RETURN(const auto surcharge, law.number("jkk.prosthesis.surcharge"));
  const std::int64_t of_thousand = 1000 + surcharge.value;
  const Rupiah most((aids.prosthesis_price * of_thousand).amount() / 1000);
  add(benefit, {"jkk.prosthesis",
                std::min(aids.prosthesis, most),
                "min(" + grouped(aids.prosthesis) + "; " + percent(of_thousand) + " x " +
                    grouped(aids.prosthesis_price) + ")",
                {surcharge.rule}});
  return {};
}

Result<void> note_home_care(Benefit& benefit, const Law& law) {
  LINDUNG_ASSIGN_OR_RETURN(const auto months, law.number("jkk.home-care.months-max"));
  benefit.lines.back().rules.push_back(months.rule);
  const std::string number = std::to_string(months.value);
  benefit.notes.push_back(
      {"Perawatan di rumah paling lama " + number + " bulan; hitung biaya bulan-bulan itu saja.",
       "Home care for at most " + number + " months; count the cost of those months only."});
  return {};
}

}  // namespace

Result<Benefit> aids_benefit(const rules::RuleBook& rules, const Aids& aids) {
  LINDUNG_RETURN_IF_ERROR(check(aids));
  const Law law(rules, aids.date);
  Benefit benefit;
  for (const Aid& aid : capped(aids)) {
    if (aid.spent == Rupiah()) continue;
    LINDUNG_RETURN_IF_ERROR(add_capped(benefit, law, aid));
    if (aid.rule == std::string_view("jkk.home-care") && benefit.lines.back().amount > Rupiah())
      LINDUNG_RETURN_IF_ERROR(note_home_care(benefit, law));
  }
  if (aids.prosthesis > Rupiah()) LINDUNG_RETURN_IF_ERROR(add_prosthesis(benefit, law, aids));
  note_unverified(benefit);
  return benefit;
}

}  // namespace lindung::benefit
