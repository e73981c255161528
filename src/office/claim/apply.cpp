#include <algorithm>

#include "base/text.h"
#include "office/claim/claim.h"
#include "office/claim/refusals.h"

namespace lindung::claim {
namespace {

bool is_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// One overload a deed; each gives the claim after it, or why it cannot be.
class Applier {
 public:
  Applier(Claim claim, const ClaimAct& act) : claim_(std::move(claim)), act_(act) {}

  Result<Claim> operator()(const Report& report) {
    if (claim_.acts != 0)
      return impossible(claim_, "report", {"Sudah dilaporkan.", "It is reported."});
    if (report.person == 0)
      return wrong_value(claim_, "person", {"Orangnya tidak disebut.", "The person is missing."});
    claim_.number = act_.claim;
    if (act_.on < report.event_on) return wrong_day(claim_, "report", report.event_on);
    if (report.died_on && *report.died_on < report.event_on)
      return wrong_day(claim_, "death", report.event_on);
    if (report.died_on && act_.on < *report.died_on)
      return wrong_day(claim_, "report", *report.died_on);
    if ((report.incident == Incident::AccidentDeath) != report.died_on.has_value()) {
      return wrong_value(claim_, "died-on",
                         {"Hari meninggal disebut bila, dan hanya bila, kecelakaan itu mematikan.",
                          "The day of death is given if, and only if, the accident was deadly."});
    }
    claim_.report = report;
    claim_.reported_on = act_.on;
    return moved_to(State::Reported);
  }

  Result<Claim> operator()(const NameHeir& named) {
    if (auto refusal = before_sending("heir")) return *std::move(refusal);
    if (trim(named.heir.name).empty())
      return wrong_value(claim_, "heir", {"Nama ahli waris kosong.", "The heir's name is empty."});
    if (!is_digits(named.heir.account)) {
      return wrong_value(claim_, "account",
                         {"Nomor rekening hanya berisi angka.", "An account has digits only."});
    }
    claim_.heirs.push_back(named.heir);
    claim_.heirs.back().number = static_cast<std::uint32_t>(claim_.heirs.size());
    return unassessed();
  }

  Result<Claim> operator()(const HandIn& paper) {
    if (claim_.state == State::Paid || is_closed(claim_.state))
      return impossible(claim_, "document",
                        {"Dokumen tidak diperlukan lagi.", "No papers are needed."});
    const auto empty = [](const std::string& document) { return trim(document).empty(); };
    if (paper.documents.empty() ||
        std::any_of(paper.documents.begin(), paper.documents.end(), empty))
      return wrong_value(claim_, "document",
                         {"Dokumennya tidak disebut.", "Which paper is missing."});
    if (act_.on < claim_.reported_on) return wrong_day(claim_, "document", claim_.reported_on);
    for (const auto& document : paper.documents)
      claim_.papers.push_back({act_.on, document, paper.waived});
    return moved_to(claim_.state == State::Reported ? State::Documents : claim_.state);
  }

  Result<Claim> operator()(const Outcome& outcome) {
    if (auto refusal = before_sending("outcome")) return *std::move(refusal);
    if (!is_work(claim_.report.incident)) {
      return impossible(claim_, "outcome",
                        {"Hanya kecelakaan kerja dan penyakit akibat kerja mempunyai akibat.",
                         "Only accidents and diseases from work have an outcome."});
    }
    if (act_.on < claim_.report.event_on)
      return wrong_day(claim_, "outcome", claim_.report.event_on);
    claim_.outcome = outcome;
    claim_.outcome_on = act_.on;
    return unassessed();
  }

  Result<Claim> operator()(const Assess& assess) {
    if (auto refusal = before_sending("assess")) return *std::move(refusal);
    if (act_.on < claim_.reported_on) return wrong_day(claim_, "assess", claim_.reported_on);
    claim_.assessment = assess.assessment;
    claim_.assessed_on = act_.on;
    claim_.assessed_by = act_.author;
    return moved_to(State::Assessed);
  }

  Result<Claim> operator()(const Send&) {
    if (claim_.state != State::Assessed && claim_.state != State::Refused) {
      return impossible(claim_, "send",
                        {"Hitung dahulu dengan `lindung claim assess`.",
                         "Assess it first with `lindung claim assess`."});
    }
    if (act_.author == claim_.assessed_by) {
      return Error::input("CLAIM_SAME_AUTHOR", claim_name(claim_.number) + " send",
                          {"Anda yang menghitung klaim ini; orang lain yang harus menyetujui dan "
                           "mengirimnya.",
                           "You assessed this claim; another person must approve and send it."});
    }
    if (act_.on < claim_.last_on) return wrong_day(claim_, "send", claim_.last_on);
    for (const auto& document : claim_.assessment->documents) {
      if (!claim_.has_paper(document)) return missing_paper(document);
    }
    claim_.sent_on = act_.on;
    claim_.decision.reset();
    return moved_to(State::Sent);
  }

  Result<Claim> operator()(const Decide& decide) {
    if (claim_.state != State::Sent) {
      return impossible(
          claim_, "decide",
          {"Keputusan BPJS menyusul sesudah dikirim.", "The carrier decides after it was sent."});
    }
    if (act_.on < *claim_.sent_on) return wrong_day(claim_, "decide", *claim_.sent_on);
    if (decide.amount && *decide.amount <= Rupiah()) return not_positive("amount");
    if (!decide.amount && trim(decide.reason).empty()) {
      return wrong_value(
          claim_, "reason",
          {"Penolakan harus disertai alasan BPJS.", "A refusal needs the carrier's reason."});
    }
    claim_.decision = decide;
    claim_.decided_on = act_.on;
    return moved_to(decide.amount ? State::Decided : State::Refused);
  }

  Result<Claim> operator()(const Pay& pay) {
    const bool accepted = claim_.decision && claim_.decision->amount;
    if (!accepted || claim_.state == State::Withdrawn) {
      return impossible(claim_, "pay",
                        {"BPJS belum menyetujuinya.", "The carrier has not accepted it."});
    }
    if (pay.amount <= Rupiah()) return not_positive("amount");
    if (act_.on < claim_.decided_on) return wrong_day(claim_, "pay", claim_.decided_on);
    if (pay.school_year) return pay_school(pay);
    if (claim_.state == State::HandedOver)
      return impossible(claim_, "pay", {"Klaim ini sudah selesai.", "It is finished."});
    if (is_death(claim_.report.incident)) {
      if (auto refusal = not_an_entitled_heir(pay.heir)) return *std::move(refusal);
    }
    claim_.payments.push_back({act_.on, pay});
    return moved_to(State::Paid);
  }

  Result<Claim> operator()(const HandOver& receipt) {
    if (claim_.state != State::Paid) {
      return impossible(claim_, "hand-over", {"BPJS belum membayar.", "The carrier has not paid."});
    }
    if (receipt.amount < Rupiah()) return not_positive("amount");
    if (act_.on < claim_.last_on) return wrong_day(claim_, "hand-over", claim_.last_on);
    if (is_death(claim_.report.incident)) {
      if (auto refusal = not_an_entitled_heir(receipt.heir)) return *std::move(refusal);
    }
    claim_.receipts.push_back({act_.on, receipt});
    return moved_to(everybody_confirmed() ? State::HandedOver : State::Paid);
  }

  Result<Claim> operator()(const SchoolLetter& letter) {
    const Heir* child = claim_.heir(letter.child);
    if (!child || child->relation != Relation::Child) return no_such_child(claim_, letter.child);
    if (claim_.state == State::Withdrawn)
      return impossible(claim_, "school", {"Klaim ini dicabut.", "It is withdrawn."});
    claim_.letters.push_back({act_.on, letter});
    ++claim_.acts;
    return std::move(claim_);
  }

  Result<Claim> operator()(const Withdraw& withdraw) {
    if (!claim_.payments.empty() || is_closed(claim_.state))
      return impossible(claim_, "withdraw", {"BPJS sudah membayar.", "The carrier has paid."});
    if (trim(withdraw.reason).empty())
      return wrong_value(claim_, "reason", {"Alasannya kosong.", "The reason is empty."});
    claim_.withdrawn_because = withdraw.reason;
    return moved_to(State::Withdrawn);
  }

 private:
  Result<Claim> moved_to(State state) {
    claim_.state = state;
    claim_.last_on = std::max(claim_.last_on, act_.on);
    ++claim_.acts;
    return std::move(claim_);
  }
  // What was assessed no longer stands: something it rests on has changed.
  Result<Claim> unassessed() {
    claim_.assessment.reset();
    return moved_to(claim_.state == State::Reported ? State::Reported : State::Documents);
  }
  std::optional<Error> before_sending(std::string_view act) const {
    const bool open = claim_.state == State::Reported || claim_.state == State::Documents ||
                      claim_.state == State::Assessed || claim_.state == State::Refused;
    if (open) return std::nullopt;
    return impossible(claim_, act,
                      {"Klaim sudah dikirim atau selesai.", "It was sent, or is over."});
  }
  Error missing_paper(const std::string& document) const {
    return Error::input(
        "CLAIM_PAPERS", claim_name(claim_.number) + " send",
        {"Dokumen belum lengkap: " + document + ". Catat dengan `lindung claim document`.",
         "A paper is missing: " + document + ". Record it with `lindung claim document`."});
  }
  Error not_positive(std::string_view where) const {
    return wrong_value(claim_, where,
                       {"Jumlahnya harus lebih dari nol.", "The sum must be positive."});
  }
  std::optional<Error> not_an_entitled_heir(std::uint32_t number) const {
    if (!claim_.heir(number)) return no_such_heir(claim_, number);
    const auto& entitled = claim_.assessment->entitled;
    if (std::find(entitled.begin(), entitled.end(), number) != entitled.end()) return std::nullopt;
    return not_entitled(claim_, number);
  }
  Result<Claim> pay_school(const Pay& pay) {
    const Heir* child = claim_.heir(pay.heir);
    if (!child || child->relation != Relation::Child) return no_such_child(claim_, pay.heir);
    const bool asked =
        std::any_of(claim_.letters.begin(), claim_.letters.end(), [&](const auto& l) {
          return l.letter.child == pay.heir && l.letter.school_year == *pay.school_year &&
                 l.letter.ended.empty();
        });
    if (!asked) {
      return impossible(claim_, "pay",
                        {"Surat sekolah untuk tahun ajaran itu belum ada.",
                         "There is no letter of the school for that year."});
    }
    claim_.school_payments.push_back({act_.on, pay});
    ++claim_.acts;
    return std::move(claim_);
  }
  // Each heir who was paid has confirmed something. A lower sum is a difference, not an error.
  bool everybody_confirmed() const {
    return std::all_of(claim_.payments.begin(), claim_.payments.end(), [&](const Payment& p) {
      return std::any_of(claim_.receipts.begin(), claim_.receipts.end(),
                         [&](const Receipt& r) { return r.hand_over.heir == p.pay.heir; });
    });
  }

  Claim claim_;
  const ClaimAct& act_;
};

}  // namespace

Result<Claim> apply(Claim claim, const ClaimAct& act) {
  if (claim.acts == 0 && !std::holds_alternative<Report>(act.deed))
    return impossible(claim, deed_id(act.deed), {"Laporkan dahulu.", "Report it first."});
  if (act.number != claim.acts + 1 || (claim.acts > 0 && act.claim != claim.number)) {
    return impossible(
        claim, deed_id(act.deed),
        {"Urutan catatannya tidak berlanjut.", "Its acts do not follow one another."});
  }
  return std::visit(Applier(std::move(claim), act), act.deed);
}

}  // namespace lindung::claim
