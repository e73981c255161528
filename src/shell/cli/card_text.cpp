#include "shell/cli/card_text.h"

#include <iterator>

namespace lindung::cli {
namespace {

std::string state_word(const card::MemberCard& card, bool expired, const Console& console) {
  static const Text kWords[] = {{"dibuat", "made"},
                                {"dicetak", "printed"},
                                {"diserahkan", "handed over"},
                                {"dicabut", "revoked"},
                                {"diganti", "replaced"}};
  static_assert(std::size(kWords) == static_cast<std::size_t>(card::State::kCount));
  std::string word = console.say(kWords[static_cast<std::size_t>(card.state)]);
  if (expired && card.lives()) word += console.say(", masa habis", ", expired");
  return word;
}

}  // namespace

std::string cards_text(const app::CardList& list, const Console& console) {
  std::string text;
  for (const auto& [state, count] : list.totals) text += state + " " + console.count(count) + "   ";
  if (list.lines.empty()) return text + "\n" + console.say("Tidak ada kartu.", "No cards.");
  std::vector<std::vector<std::string>> rows{
      {console.say("Nama", "Name"), console.say("Kartu", "Card"), console.say("Kode", "Code"),
       console.say("Sampai", "Until"), console.say("Keadaan", "State"),
       console.say("Kelurahan", "Ward")}};
  for (const auto& line : list.lines) {
    std::string state = state_word(line.card, line.expired, console);
    if (line.due)
      state +=
          console.say("; cabut: ", "; revoke: ") + std::string(card::revoke_reason_id(*line.due));
    rows.push_back({line.card.text.name, card::card_name(line.card.number), line.card.text.check,
                    line.card.text.until.iso(), state, line.ward});
  }
  return text + "\n\n" + table(rows);
}

std::string card_text(const app::CardLine& line, const Console& console) {
  const auto& card = line.card;
  std::vector<std::vector<std::string>> rows{
      {console.say("Nama", "Name"), card.text.name},
      {"NIK", line.nik_masked},
      {"KPJ", card::masked_kpj(card.text.kpj)},
      {console.say("Kelurahan", "Ward"), line.ward},
      {console.say("Dilindungi", "Protected"),
       card.text.from.iso() + " - " + card.text.until.iso()},
      {console.say("Kode periksa", "Check code"), card.text.check},
      {console.say("Keadaan", "State"), state_word(card, line.expired, console)},
      {console.say("Dibuat", "Made"), card.made.iso()}};
  if (card.printed) rows.push_back({console.say("Dicetak", "Printed"), card.printed->iso()});
  if (card.handed_over) {
    rows.push_back(
        {console.say("Diserahkan", "Handed over"),
         card.handed_over->on.iso() + "  " + card.handed_over->name + "  " + card.handed_over->by});
  }
  if (card.revoked) {
    rows.push_back({console.say("Dicabut", "Revoked"),
                    card.revoked->on.iso() + "  " +
                        std::string(card::revoke_reason_id(card.revoked->reason))});
  }
  if (card.replaced_by)
    rows.push_back(
        {console.say("Diganti oleh", "Replaced by"), card::card_name(*card.replaced_by)});
  return line.id + "\n" + table(rows);
}

std::string card_act_text(const app::CardAct& act, const Console& console) {
  std::string text = act.act.empty() ? "" : act.act + "  ";
  text += console.count(act.cards.size()) + " " + console.say("kartu", "cards");
  if (!act.cards.empty())
    text += "  " + card::card_name(act.cards.front()) + " ... " + card::card_name(act.cards.back());
  for (const auto& [why, people] : act.without) text += "\n  " + why + "  " + console.count(people);
  return text;
}

std::string verdict_text(const card::Verdict& verdict, Date on, const Console& console) {
  std::string text = console.say(card::worth_words(verdict.worth));
  if (verdict.member) {
    const auto& member = *verdict.member;
    text += "\n" + member.name + "  " + std::to_string(member.city) + "-" +
            card::card_name(member.card) + "  " + member.kpj_masked + "\n" +
            console.say("Dilindungi sampai ", "Protected until ") + member.until.iso();
  }
  if (!verdict.list_of) {
    return text + "\n" +
           console.say("Tidak ada daftar kartu dicabut; mintalah ke kantor.",
                       "There is no list of revoked cards at hand; ask the office for it.");
  }
  return text + "\n" +
         console.say("Umur daftar kartu dicabut (hari): ",
                     "Age of the list of revoked cards (days): ") +
         console.count(on.days() - verdict.list_of->days());
}

}  // namespace lindung::cli
