#include "shell/cli/claim_text.h"

#include "terms/spoken.h"

namespace lindung::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string say(const Console& console, const claim::Word& word) {
  return std::string(console.english ? word.english : word.indonesian);
}

std::string assessment_text(const claim::Assessment& found, const Console& console) {
  Rows rows;
  for (const auto& line : found.lines)
    rows.push_back({line.id, line.formula, console.sum(line.amount)});
  rows.push_back({console.say("harapan", "expected"), "", console.sum(found.total)});
  if (found.scholarship_total > Rupiah()) {
    rows.push_back({console.say("beasiswa, bertahap", "scholarships, over the years"), "",
                    console.sum(found.scholarship_total)});
  }
  std::string text = "\n" + table(rows);
  for (const auto& remark : found.remarks) text += "\n! " + console.say(remark.text);
  return text;
}

std::string papers_text(const app::ClaimView& view, const Console& console) {
  std::string text;
  for (const auto& paper : view.papers) {
    text += std::string("\n") + (paper.handed_in ? "[x] " : "[ ] ") + paper.document + ": " +
            console.say(paper.name);
    if (!paper.handed_in && !console.say(paper.hint).empty())
      text += " (" + console.say(paper.hint) + ")";
    if (!paper.waived.empty()) text += " - " + paper.waived;
  }
  return text;
}

std::string clocks_text(const app::ClaimView& view, const Console& console) {
  std::string text;
  for (const auto& clock : view.clocks) {
    if (clock.ended && !clock.late_on(view.on)) continue;
    text += "\n" + console.say(clock.what) + ": " + console.say("sampai ", "until ") +
            clock.due.iso() + ", " + say(console, claim::word(clock.holder));
    if (clock.late_on(view.on)) text += console.say(" - TERLAMBAT", " - LATE");
  }
  if (view.late_payment) {
    text += std::string("\n") +
            console.say("ganti rugi keterlambatan: ", "compensation for being late: ") +
            console.say(spoken_rupiah(view.late_payment->amount));
  }
  return text;
}

std::string heirs_text(const claim::Claim& claim, const Console& console) {
  std::string text;
  for (const auto& heir : claim.heirs) {
    text += "\n" + std::to_string(heir.number) + ". " + heir.name + ", " +
            say(console, claim::word(heir.relation));
  }
  return text;
}

std::string school_text(const app::ClaimView& view, const Console& console) {
  std::string text;
  for (const auto& status : view.school_years) {
    const std::string state = status.paid_on     ? console.say("dibayar", "paid")
                              : status.letter_on ? console.say("diklaim", "claimed")
                                                 : console.say("belum diklaim", "not claimed");
    text += std::string("\n") + console.say("beasiswa ", "scholarship ") +
            std::to_string(status.year.year) + ", " + console.say("anak ", "child ") +
            std::to_string(status.year.child) + ", " + status.year.level + " " +
            std::to_string(status.year.grade) + ": " + console.sum(status.year.amount) + ", " +
            state;
  }
  return text;
}

}  // namespace

std::string claim_text(const app::ClaimView& view, const Console& console) {
  const auto& claim = view.claim;
  std::string text = claim::claim_name(claim.number) + "  " + view.person_id + "  " +
                     view.person_name + "  " + view.nik_masked + "\n" +
                     say(console, claim::word(claim.report.incident)) + ", " +
                     claim.report.event_on.iso() + ": " + say(console, claim::word(claim.state));
  if (view.holder != claim::Holder::Nobody) {
    text += std::string("; ") + console.say("dipegang ", "held by ") +
            say(console, claim::word(view.holder));
  }
  text += heirs_text(claim, console);
  if (claim.assessment) text += assessment_text(*claim.assessment, console);
  if (!claim::is_closed(claim.state)) text += papers_text(view, console);
  text += clocks_text(view, console);
  text += school_text(view, console);
  for (const auto& difference : view.differences) {
    text += "\n! " + console.say(difference.what) + ": " +
            console.say(spoken_rupiah(difference.actual)) + " / " +
            console.say(spoken_rupiah(difference.expected));
  }
  for (const auto& name : view.shared_with) {
    text += std::string("\n! ") +
            console.say("ahli waris atau rekening yang sama: ", "the same heir or account: ") +
            name;
  }
  return text;
}

std::string claims_table(const std::vector<app::ClaimView>& views, const Console& console) {
  Rows rows;
  for (const auto& view : views) {
    rows.push_back({claim::claim_name(view.claim.number), view.person_name,
                    say(console, claim::word(view.claim.report.incident)),
                    view.claim.report.event_on.iso(), say(console, claim::word(view.claim.state)),
                    say(console, claim::word(view.holder)),
                    view.late() ? console.say("terlambat", "late") : ""});
  }
  return table(rows);
}

}  // namespace lindung::cli
