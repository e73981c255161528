#include "shell/app/claim/claim_desk.h"

#include <boost/json.hpp>

#include "office/claim/documents.h"
#include "office/claim/scholarship.h"
#include "shell/app/claim/claim_document.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/record/commitments.h"
#include "shell/app/record/inputs.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

Error value_error(std::string where, Text what) {
  return Error::input("CLAIM_VALUE", std::move(where), std::move(what));
}

Result<store::Person> newest_version(const Context& context, std::uint64_t city,
                                     std::uint64_t person) {
  LINDUNG_ASSIGN_OR_RETURN(auto versions, context.store->versions(city, person));
  if (!versions.empty()) return std::move(versions.back());
  return Error::input("CLAIM_PERSON", "--person",
                      {"Orang ini tidak ada di kota ini. Sebutkan ID (P0000123) atau NIK.",
                       "There is no such person in this city. Give an ID (P0000123) or a NIK."});
}

// Who pays for a group: the first fund in its order.
std::string payer_of(const scheme::Scheme& scheme, const std::string& group) {
  for (const auto& one : scheme.groups) {
    if (one.id == group && !one.funds.empty()) return scheme.funds[one.funds.front()].payer;
  }
  return scheme.funds.empty() ? claim::Member{}.payer : scheme.funds.front().payer;
}

// A level or grade that the law does not have must not enter a record.
Result<void> check_schooling(const rules::RuleBook& law, const claim::Claim& after,
                             const claim::Deed& deed) {
  const bool school = std::holds_alternative<claim::SchoolLetter>(deed) ||
                      std::holds_alternative<claim::NameHeir>(deed);
  if (!school) return {};
  constexpr int kEnoughMonths = 1200;
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, claim::scholarships(law, after, kEnoughMonths));
  return {};
}

UseCase use_case_of(const claim::Deed& deed) {
  if (std::holds_alternative<claim::Report>(deed)) return UseCase::ClaimReport;
  if (std::holds_alternative<claim::Assess>(deed)) return UseCase::ClaimAssess;
  if (std::holds_alternative<claim::Send>(deed)) return UseCase::ClaimSend;
  if (std::holds_alternative<claim::Decide>(deed)) return UseCase::ClaimDecide;
  if (std::holds_alternative<claim::Pay>(deed)) return UseCase::ClaimPay;
  if (std::holds_alternative<claim::Withdraw>(deed)) return UseCase::ClaimWithdraw;
  return UseCase::ClaimWork;
}

}  // namespace

Result<claim::Claim> ClaimDesk::record(ClaimWish wish) {
  LINDUNG_RETURN_IF_ERROR(may(context_, use_case_of(wish.deed)));
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context_, state_.city));
  LINDUNG_RETURN_IF_ERROR(read_on(*context_.store, state_));
  LINDUNG_RETURN_IF_ERROR(read_on(context_, state_, book_));
  claim::Claim before;
  if (auto* report = std::get_if<claim::Report>(&wish.deed)) {
    LINDUNG_RETURN_IF_ERROR(complete(*report));
    wish.claim = book_.claims.size() + 1;
  } else {
    const auto* found = book_.find(wish.claim);
    if (!found) return unknown_claim(wish.claim);
    before = *found;
  }
  LINDUNG_RETURN_IF_ERROR(hold_to_the_law(before, wish.deed));
  if (auto* to_assess = std::get_if<claim::Assess>(&wish.deed)) {
    LINDUNG_ASSIGN_OR_RETURN(to_assess->assessment, assess(before, wish.on));
  }
  const claim::ClaimAct act{wish.claim, before.acts + 1, wish.on, context_.author,
                            std::move(wish.deed)};
  LINDUNG_ASSIGN_OR_RETURN(auto after, claim::apply(std::move(before), act));
  LINDUNG_RETURN_IF_ERROR(check_schooling(*book, after, act.deed));
  LINDUNG_RETURN_IF_ERROR(keep(writer, act, after.report.person));
  return after;
}

Result<void> ClaimDesk::complete(claim::Report& report) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto person, newest_version(context_, state_.city, report.person));
  report.registered_occupation = person.group;
  for (const auto& one : report.circumstances) {
    if (claim::is_circumstance(one)) continue;
    return value_error("--circumstance",
                       {"Keadaan: traffic, violence, transport-paid, treatment-paid.",
                        "A circumstance is traffic, violence, transport-paid or treatment-paid."});
  }
  if (!claim::is_death(report.incident)) return {};
  for (const auto& claim : book_.claims) {
    const bool same = claim.report.person == report.person &&
                      claim::is_death(claim.report.incident) &&
                      claim.state != claim::State::Withdrawn;
    if (!same) continue;
    return Error::input("CLAIM_DEATH_KNOWN", claim::claim_name(claim.number),
                        {"Kematian orang ini sudah dicatat; lanjutkan klaim ini.",
                         "This person's death is recorded already; go on with this claim."});
  }
  return {};
}

Result<void> ClaimDesk::hold_to_the_law(const claim::Claim& claim, const claim::Deed& deed) const {
  const auto* paper = std::get_if<claim::HandIn>(&deed);
  if (!paper) return {};
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  for (const auto& document : paper->documents) {
    LINDUNG_ASSIGN_OR_RETURN(const bool known, claim::is_document(*book, claim, document));
    if (known) continue;
    return value_error(
        document, {"Dokumen ini tidak diminta dalam klaim seperti ini. Lihat `lindung claim show`.",
                   "Such a claim asks for no such paper. See `lindung claim show`."});
  }
  return {};
}

Result<claim::Assessment> ClaimDesk::assess(const claim::Claim& claim, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context_.store, state_));
  const bool fresh = known_ && known_->verifications == state_.verifications.size() &&
                     known_->imports == state_.coverage.size();
  if (!fresh) {
    LINDUNG_ASSIGN_OR_RETURN(const auto people,
                             load_known(*context_.store, state_.city, state_.verifications));
    LINDUNG_ASSIGN_OR_RETURN(auto facts, load_coverage(context_, state_, people.entries));
    known_ = Known{state_.verifications.size(), state_.coverage.size(), std::move(facts)};
  }
  claim::Member member;
  member.months = known_->facts.of(claim.report.person);
  member.income = scheme.declared_income;
  member.programs = scheme.programs;
  member.payer = payer_of(scheme, claim.report.registered_occupation);
  return claim::assess(*book, claim, member, on);
}

// The first act of a claim draws its salt from the roster file on which the person stands, each
// later one from the act before.
Result<std::string> ClaimDesk::salt(const claim::ClaimAct& act, std::uint64_t person) const {
  if (act.number > 1) return file_secret(book_.last_document[act.claim - 1]).hex();
  LINDUNG_ASSIGN_OR_RETURN(const auto version, newest_version(context_, state_.city, person));
  const auto& file = state_.files.at(version.file - 1);
  Inputs inputs(context_, state_.city);
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, inputs.bytes(file.digest, file.name));
  return Hasher().add(file_secret(*bytes).view()).add(claim::claim_name(act.claim)).finish().hex();
}

Result<void> ClaimDesk::keep(ActWriter& writer, const claim::ClaimAct& act, std::uint64_t person) {
  LINDUNG_ASSIGN_OR_RETURN(const std::string secret, salt(act, person));
  const std::string document = claim_document(act, secret);
  const Digest digest = sha256(document);
  const std::string deed(claim::deed_id(act.deed));
  const std::string claim_id = claim::claim_name(act.claim);
  const std::string name = claim_id + "-" + std::to_string(act.number) + "-" + deed + ".json";
  LINDUNG_RETURN_IF_ERROR(writer.records().put_input(
      {digest, writer.next_sequence(), std::string(kClaimInput), name, document.size()}, document));
  const auto* report = std::get_if<claim::Report>(&act.deed);
  const bool death = report && claim::is_death(report->incident);
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore,
      writer.put_entry(
          death ? "mutate.death" : "claim." + deed,
          {{"claim", claim_id}, {"number", act.number}, {"name", name}, {"digest", digest.hex()}}));
  return writer.commit();
}

Result<void> ClaimDesk::repeat(const std::string& document, const std::string& where) {
  LINDUNG_ASSIGN_OR_RETURN(auto act, read_claim_document(document, where));
  context_.author = act.author;
  const bool report = std::holds_alternative<claim::Report>(act.deed);
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           record({report ? 0 : act.claim, act.on, std::move(act.deed)}));
  return {};
}

Result<claim::Claim> record_claim_act(const Context& context, std::uint64_t city, ClaimWish wish) {
  return ClaimDesk(context, city).record(std::move(wish));
}

}  // namespace lindung::app
