#include "office/claim/refusals.h"

namespace lindung::claim {
namespace {

std::string place(const Claim& claim, std::string_view what) {
  const std::string name = claim.number == 0 ? "" : claim_name(claim.number) + " ";
  return name + std::string(what);
}

}  // namespace

Error impossible(const Claim& claim, std::string_view act, Text why) {
  const Text state = text_of(word(claim.state));
  return Error::input(
      "CLAIM_STATE", place(claim, act),
      {"Belum atau tidak lagi dapat dilakukan: klaim ini " + state.id + ". " + why.id,
       "This cannot be done now: the claim is " + state.en + ". " + why.en});
}

Error wrong_day(const Claim& claim, std::string_view act, Date earliest) {
  return Error::input(
      "CLAIM_DATE", place(claim, act),
      {"Tanggalnya lebih awal dari peristiwa yang mendahuluinya (" + earliest.iso() + ").",
       "The day is before what it rests on (" + earliest.iso() + ")."});
}

Error wrong_value(const Claim& claim, std::string_view where, Text what) {
  return Error::input("CLAIM_VALUE", place(claim, where), std::move(what));
}

Error no_such_heir(const Claim& claim, std::uint32_t number) {
  return Error::input(
      "CLAIM_HEIR", place(claim, "heir " + std::to_string(number)),
      {"Tidak ada ahli waris bernomor ini pada klaim ini. Lihat `lindung claim show`.",
       "This claim has no heir of this number. See `lindung claim show`."});
}

Error no_such_child(const Claim& claim, std::uint32_t number) {
  return Error::input("CLAIM_HEIR", place(claim, "child " + std::to_string(number)),
                      {"Ahli waris bernomor ini bukan anak pada klaim ini. Lihat `lindung claim "
                       "show`.",
                       "The heir of this number is no child on this claim. See `lindung claim "
                       "show`."});
}

Error not_entitled(const Claim& claim, std::uint32_t number) {
  return Error::input(
      "CLAIM_HEIR", place(claim, "heir " + std::to_string(number)),
      {"Orang ini tidak berhak menurut urutan ahli waris; ada yang lebih dahulu berhak.",
       "This person is not entitled by the order of heirs; somebody stands before him."});
}

}  // namespace lindung::claim
