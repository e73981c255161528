#include "shell/app/claim/claims.h"

#include <algorithm>

#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/outputs.h"

namespace lindung::app {
namespace {

std::vector<std::string> sharing(std::span<const claim::SharedHeir> all, std::uint64_t number) {
  std::vector<std::string> names;
  for (const auto& shared : all) {
    if (!std::binary_search(shared.claims.begin(), shared.claims.end(), number)) continue;
    for (const auto other : shared.claims) {
      const std::string name = claim::claim_name(other);
      if (other != number && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
    }
  }
  return names;
}

Result<ClaimView> view_of(const Context& context, std::uint64_t city, const claim::Claim& claim,
                          std::span<const claim::SharedHeir> shared, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  ClaimView view;
  view.claim = claim;
  view.on = on;
  view.person_id = person_name_id(claim.report.person);
  LINDUNG_ASSIGN_OR_RETURN(const auto versions, context.store->versions(city, claim.report.person));
  if (!versions.empty()) {
    view.person_name = versions.back().name;
    if (const auto nik = Nik::from_number(versions.back().nik)) view.nik_masked = nik->masked();
  }
  LINDUNG_ASSIGN_OR_RETURN(view.holder, claim::holder_of(*book, claim));
  LINDUNG_ASSIGN_OR_RETURN(view.papers, claim::checklist(*book, claim));
  LINDUNG_ASSIGN_OR_RETURN(view.clocks, claim::clocks(*book, claim));
  LINDUNG_ASSIGN_OR_RETURN(view.late_payment, claim::late_payment(*book, claim, on));
  LINDUNG_ASSIGN_OR_RETURN(view.school_years, claim::school_years_begun(*book, claim, on));
  view.differences = claim::differences(claim);
  view.shared_with = sharing(shared, claim.number);
  return view;
}

}  // namespace

bool ClaimView::late() const {
  return std::any_of(clocks.begin(), clocks.end(),
                     [&](const auto& clock) { return !clock.ended && clock.late_on(on); });
}

bool ClaimView::needs_a_person() const {
  const bool remarked =
      claim.assessment &&
      std::any_of(claim.assessment->remarks.begin(), claim.assessment->remarks.end(),
                  [](const auto& remark) { return remark.code != "NOTE"; });
  return late() || remarked || claim.state == claim::State::Refused || !differences.empty() ||
         !shared_with.empty();
}

Result<ClaimView> show_claim(const Context& context, std::uint64_t city, const std::string& wanted,
                             Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::ClaimRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_claims(context, state));
  const std::uint64_t number = claim::parse_claim_name(wanted).value_or(0);
  const auto* claim = book.find(number);
  if (!claim) return unknown_claim(number);
  return view_of(context, city, *claim, claim::shared_heirs(book.claims), on);
}

Result<std::vector<ClaimView>> list_claims(const Context& context, std::uint64_t city, Which which,
                                           Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::ClaimRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_claims(context, state));
  const auto shared = claim::shared_heirs(book.claims);
  std::vector<ClaimView> views;
  for (const auto& claim : book.claims) {
    if (which == Which::Open && claim::is_closed(claim.state)) continue;
    LINDUNG_ASSIGN_OR_RETURN(auto view, view_of(context, city, claim, shared, on));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace lindung::app
