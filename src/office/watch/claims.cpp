#include "office/watch/claims.h"

#include <algorithm>

#include "office/claim/clocks.h"
#include "office/claim/differences.h"
#include "office/claim/scholarship.h"
#include "terms/calendar.h"
#include "terms/spoken.h"

namespace lindung::watch {
namespace {

using claim::Holder;

Item item(Kind kind, const claim::Claim& claim, Date until, Text what) {
  Item one;
  one.kind = kind;
  one.person = claim.report.person;
  one.claim = claim.number;
  one.until = until;
  one.what = std::move(what);
  return one;
}

Rupiah at_stake(const claim::Claim& claim) {
  if (claim.decision && claim.decision->amount) return *claim.decision->amount;
  return claim.assessment ? claim.assessment->total : Rupiah();
}

Result<void> add_clocks(const rules::RuleBook& rules, const claim::Claim& claim, Date on,
                        Date horizon, std::vector<Item>& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto all, claim::clocks(rules, claim));
  LINDUNG_ASSIGN_OR_RETURN(const auto late, claim::late_payment(rules, claim, on));
  for (const auto& clock : all) {
    if (clock.ended || clock.due > horizon) continue;
    Item one = item(Kind::Claim, claim, clock.due, clock.what);
    one.holder = clock.holder;
    one.amount = at_stake(claim);
    one.rule = std::string(clock.rule.id);
    if (late && clock.id == "carrier") {
      const Text compensation = spoken_rupiah(late->amount);
      one.what.id += "; ganti rugi keterlambatan " + compensation.id;
      one.what.en += "; compensation for being late " + compensation.en;
    }
    found.push_back(std::move(one));
  }
  return {};
}

std::string year_text(const claim::SchoolYear& year) {
  return std::to_string(year.year) + "/" + std::to_string(year.year + 1) + ", " + year.level + " " +
         std::to_string(year.grade);
}

// Of a school year that is not paid.
Result<Item> school_item(const rules::RuleBook& rules, const claim::Claim& claim,
                         const claim::SchoolYearStatus& status) {
  const claim::Heir& child = *claim.heir(status.year.child);
  const std::string which = std::to_string(child.number) + " (" + year_text(status.year) + ")";
  Item one;
  if (status.letter_on) {
    LINDUNG_ASSIGN_OR_RETURN(
        const auto days, rules.number(claim::is_work(claim.report.incident) ? "claim.jkk.pay-days"
                                                                            : "claim.jkm.pay-days",
                                      claim::law_day(claim)));
    one = item(Kind::Scholarship, claim,
               plus_working_days(*status.letter_on, static_cast<int>(days.value)),
               {"Beasiswa anak ahli waris " + which + " belum dibayar.",
                "The scholarship of child " + which + " is not paid."});
    one.holder = Holder::Carrier;
    one.rule = std::string(days.rule.id);
  } else {
    one = item(Kind::Scholarship, claim, claim::last_day_of_school_year(status.year.year),
               {"Beasiswa anak ahli waris " + which + " belum diklaim: minta surat sekolah.",
                "The scholarship of child " + which +
                    " is not claimed: ask for the school's "
                    "letter."});
    one.holder = Holder::Family;
    one.rule = "claim.scholarship.every-months";
  }
  one.amount = status.year.amount;
  return one;
}

Result<void> add_school_years(const rules::RuleBook& rules, const claim::Claim& claim, Date on,
                              std::vector<Item>& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto begun, claim::school_years_begun(rules, claim, on));
  for (const auto& status : begun) {
    if (status.paid_on) continue;
    LINDUNG_ASSIGN_OR_RETURN(auto one, school_item(rules, claim, status));
    found.push_back(std::move(one));
  }
  return {};
}

// A closed claim is past mending, but for what an heir did not receive.
void add_differences(const claim::Claim& claim, std::vector<Item>& found) {
  for (const auto& difference : claim::differences(claim)) {
    if (claim::is_closed(claim.state) && difference.id != "received") continue;
    const Text actual = spoken_rupiah(difference.actual);
    const Text expected = spoken_rupiah(difference.expected);
    Item one = item(Kind::Difference, claim, claim.last_on,
                    {difference.what.id + ": " + actual.id + " / " + expected.id,
                     difference.what.en + ": " + actual.en + " / " + expected.en});
    one.amount = difference.expected - difference.actual;
    found.push_back(std::move(one));
  }
}

}  // namespace

Result<std::vector<Item>> watch_claim(const rules::RuleBook& rules, const claim::Claim& claim,
                                      Date on, Date horizon) {
  std::vector<Item> found;
  if (claim.state == claim::State::Withdrawn) return found;
  LINDUNG_RETURN_IF_ERROR(add_clocks(rules, claim, on, horizon, found));
  LINDUNG_RETURN_IF_ERROR(add_school_years(rules, claim, on, found));
  add_differences(claim, found);
  return found;
}

std::vector<Item> watch_shared_heirs(std::span<const claim::Claim> claims, Date on) {
  std::vector<Item> found;
  for (const auto& shared : claim::shared_heirs(claims)) {
    std::string names;
    const claim::Claim* open = nullptr;
    for (const auto& claim : claims) {
      if (!std::binary_search(shared.claims.begin(), shared.claims.end(), claim.number)) continue;
      names += (names.empty() ? "" : ", ") + claim::claim_name(claim.number);
      if (!open && !claim::is_closed(claim.state)) open = &claim;
    }
    if (!open) continue;
    found.push_back(item(Kind::SharedHeir, *open, on,
                         shared.by_account ? Text{"Rekening yang sama pada klaim " + names,
                                                  "The same account on claims " + names}
                                           : Text{"Ahli waris yang sama pada klaim " + names,
                                                  "The same heir on claims " + names}));
  }
  return found;
}

}  // namespace lindung::watch
