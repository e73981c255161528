#include "office/letter/family.h"

#include "office/letter/parts.h"
#include "office/letter/sums.h"
#include "office/letter/words.h"

namespace lindung::letter {
namespace {

bool by_accident(const Family& family) {
  return family.death.cause == benefit::DeathCause::Accident;
}

Paragraph opening(const Family& family) {
  return {"Kami turut berdukacita atas meninggalnya " + family.deceased + " pada " +
          spoken(family.death.date) + (by_accident(family) ? " karena kecelakaan kerja" : "") +
          ", peserta BPJS Ketenagakerjaan sejak " + spoken(family.death.member_since) + "."};
}

Box sum_box(const Sums& sums) {
  if (sums.at_once + sums.for_school == Rupiah())
    return {"Belum ada uang santunan yang dapat dihitung",
            "",
            {"Jangan berhenti di sini: tanyakan dulu sebabnya di tempat yang disebut di bawah."}};
  Box box{"Uang untuk keluarga, dibayar sekaligus", sums.at_once.text(), {in_words(sums.at_once)}};
  if (sums.for_school > Rupiah())
    box.lines.push_back("Ditambah beasiswa anak, seluruhnya sampai " + sums.for_school.text() +
                        ".");
  return box;
}

// Why the full sum is not there yet.
std::optional<Paragraph> wait(const Family& family, const ClaimFacts& facts) {
  if (by_accident(family) || family.death.date >= facts.full_from) return {};
  return Paragraph{"Santunan penuh peserta baru mulai berlaku pada " + spoken(facts.full_from) +
                   ". " + family.deceased +
                   " meninggal sebelum hari itu, karena itu yang dibayar biaya pemakaman saja."};
}

Block heirs_block(const std::vector<Heir>& heirs, const ClaimFacts& facts) {
  if (heirs.empty()) return Paragraph{"Yang berhak lebih dulu: " + facts.heirs + "."};
  Table table{"Ahli waris", {}, {}};
  for (const auto& heir : heirs) table.rows.push_back({heir.name, "", heir.relation});
  return table;
}

Box where_and_until(const Family& family, const ClaimFacts& facts) {
  Box box = where_to_ask(family.envelope, "Di mana dan sampai kapan");
  box.lines.insert(
      box.lines.begin() + 1,
      (facts.last_day ? "Uruslah paling lambat " + spoken(*facts.last_day) + "."
                      : std::string("Tidak ada batas waktu yang kami temukan dalam aturan; uruslah "
                                    "secepatnya.")) +
          " Uang dibayar paling lambat " + std::to_string(facts.pay_days) +
          " hari kerja sesudah semua surat lengkap.");
  return box;
}

}  // namespace

Result<Letter> family_letter(const rules::RuleBook& book, const Family& family) {
  LINDUNG_ASSIGN_OR_RETURN(const ClaimFacts facts, claim_facts(book, family.death));
  Sums sums = sums_of(family.benefit, family.death, facts);
  Letter letter{family.envelope,
                addressee(family.heirs, family.deceased),
                "Hak keluarga atas santunan",
                {},
                {}};
  letter.blocks.emplace_back(opening(family));
  letter.blocks.emplace_back(sum_box(sums));
  if (const auto why = wait(family, facts)) letter.blocks.emplace_back(*why);
  for (auto& table : sums.tables) letter.blocks.push_back(std::move(table));
  letter.blocks.push_back(heirs_block(family.heirs, facts));
  letter.blocks.emplace_back(papers(facts));
  letter.blocks.emplace_back(where_and_until(family, facts));
  sums.used.insert(sums.used.end(), facts.used.begin(), facts.used.end());
  if (family.heirs.empty()) sums.used.push_back(facts.heirs_rule);
  letter.remarks = remarks(book, sums.used);
  return letter;
}

}  // namespace lindung::letter
