#include "office/letter/refusal.h"

#include <map>

#include "office/letter/asked.h"
#include "office/letter/law_words.h"
#include "office/letter/parts.h"
#include "office/letter/sums.h"
#include "office/letter/words.h"
#include "terms/calendar.h"

namespace lindung::letter {
namespace {

using Fillings = std::map<std::string, std::string, std::less<>>;

// `{name}` becomes what the fillings say.
std::string filled(std::string_view text, const Fillings& fillings) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == text.npos) return out;
    const auto close = text.find('}', open);
    out += fillings.at(std::string(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
}

Error contradicted(Text message) {
  return Error::input("LETTER_CONTRADICTED", "reason",
                      {message.id + " Penolakan ini perlu dibantah, bukan dijelaskan.",
                       message.en + " This refusal has to be contested, not explained."});
}

// Whether the law, as computed, bears the reason out.
Result<void> check(const Refusal& refusal, const ClaimFacts& facts) {
  const benefit::Death& death = refusal.death;
  const bool accident = death.cause == benefit::DeathCause::Accident;
  const int paid =
      death.paid_months >= 0 ? death.paid_months : whole_months(death.member_since, death.date);
  if (refusal.reason == RefusalReason::Waiting && (accident || death.date >= facts.full_from))
    return contradicted({"Santunan penuh sudah berlaku pada hari itu.",
                         "The full sum was already due on that day."});
  if (refusal.reason == RefusalReason::NotWorkAccident && !accident)
    return contradicted({"Yang diminta bukan santunan kecelakaan kerja.",
                         "What was claimed is no accident benefit."});
  if (refusal.reason == RefusalReason::TooLate &&
      (!facts.last_day || refusal.envelope.written <= *facts.last_day))
    return contradicted({"Batas waktunya belum lewat, atau tidak ada.",
                         "The time to claim has not passed, or there is no limit."});
  if (refusal.reason == RefusalReason::ScholarshipMonths && paid >= facts.scholarship_months)
    return contradicted({"Bulan iurannya cukup.", "There are enough contribution months."});
  return {};
}

Result<benefit::Benefit> still_paid(const rules::RuleBook& book, const Refusal& refusal,
                                    StillPaid still, benefit::Death& death) {
  death = refusal.death;
  if (still == StillPaid::Nothing) return benefit::Benefit{};
  if (still == StillPaid::OrdinaryDeath) death.cause = benefit::DeathCause::Other;
  if (still == StillPaid::WithoutScholarships) death.children.clear();
  return benefit::death_benefit(book, death);
}

Paragraph opening(const Refusal& refusal) {
  return {"Kami turut berdukacita atas meninggalnya " + refusal.deceased + " pada " +
          spoken(refusal.death.date) +
          ". BPJS Ketenagakerjaan tidak menyetujui permohonan keluarga. Surat ini menjelaskan "
          "sebabnya dan apa yang masih dapat Ibu/Bapak lakukan."};
}

void add_sums(Letter& letter, Sums& sums, StillPaid still) {
  if (sums.at_once + sums.for_school == Rupiah()) return;
  bool first = true;
  for (auto& block : sums.tables) {
    auto& table = std::get<Table>(block);
    if (first)
      table.heading = still == StillPaid::Everything ? "Hak keluarga sesudah surat lengkap"
                                                     : "Yang tetap menjadi hak keluarga";
    first = false;
    letter.blocks.emplace_back(std::move(table));
  }
}

}  // namespace

Result<Letter> refusal_letter(const rules::RuleBook& book, const Refusal& refusal) {
  const RefusalText& text = refusal_text(refusal.reason);
  LINDUNG_ASSIGN_OR_RETURN(const ClaimFacts facts, claim_facts(book, refusal.death));
  LINDUNG_RETURN_IF_ERROR(check(refusal, facts));
  Asked law(book, refusal.death.date);
  LINDUNG_ASSIGN_OR_RETURN(
      const Ground ground,
      law.ground(refusal.death.cause == benefit::DeathCause::Accident ? text.accident_rule
                                                                      : text.rule));
  benefit::Death death;
  LINDUNG_ASSIGN_OR_RETURN(const auto benefit, still_paid(book, refusal, text.still, death));
  LINDUNG_ASSIGN_OR_RETURN(const ClaimFacts facts_then, claim_facts(book, death));
  const Fillings fillings{{"person", refusal.deceased},
                          {"date", spoken(refusal.death.date)},
                          {"since", spoken(refusal.death.member_since)},
                          {"full", spoken(facts.full_from)},
                          {"last", facts.last_day ? spoken(*facts.last_day) : ""},
                          {"heirs", facts.heirs},
                          {"number", ground.number}};
  Letter letter{refusal.envelope,
                addressee(refusal.heirs, refusal.deceased),
                "Penjelasan tentang penolakan",
                {},
                {}};
  letter.blocks.emplace_back(opening(refusal));
  letter.blocks.emplace_back(Box{"Sebabnya", "", {filled(text.why, fillings)}});
  letter.blocks.emplace_back(Paragraph{"Aturannya: " + regulation_of(ground.rule) +
                                       ". Artinya: " + filled(text.meaning, fillings)});
  Sums sums = sums_of(benefit, death, facts_then);
  add_sums(letter, sums, text.still);
  Checklist steps{"Yang masih dapat Ibu/Bapak lakukan", {}};
  for (const auto step : text.steps) steps.items.push_back(filled(step, fillings));
  letter.blocks.emplace_back(std::move(steps));
  if (refusal.reason == RefusalReason::Papers) letter.blocks.emplace_back(papers(facts));
  letter.blocks.emplace_back(where_to_ask(refusal.envelope, "Tempat bertanya"));
  sums.used.push_back(ground.rule);
  letter.remarks = remarks(book, sums.used);
  return letter;
}

}  // namespace lindung::letter
