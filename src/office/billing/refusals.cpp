#include "office/billing/refusals.h"

#include "terms/spoken.h"

namespace lindung::billing {

Error wrong_purse(std::string where, Text message) {
  return Error::input("BILL_PURSE", std::move(where), std::move(message));
}

Error wrong_amount(std::string where) {
  return Error::input("BILL_AMOUNT", std::move(where),
                      {"jumlah harus ada, tidak nol, dan paling besar 10^15 rupiah",
                       "an amount must be given, not zero, and at most 10^15 rupiah"});
}

Error beyond_ceiling(const Purse& purse, Rupiah missing) {
  const Text sum = spoken_rupiah(missing);
  return Error::input(
      "FUND_CEILING", purse.label(),
      {"sisa pagu dana ini kurang " + sum.id + "; kurangi bulan atau orang, atau ubah anggaran",
       "this fund lacks " + sum.en + "; fewer months or people, or amend the budget"});
}

Error wrong_list(std::string where, Text message) {
  return Error::input("BILL_LIST", std::move(where), std::move(message));
}

Error sums_differ(std::string where, Rupiah said, Rupiah counted) {
  const Text one = spoken_rupiah(said), other = spoken_rupiah(counted);
  return Error::input("BILL_SUM", std::move(where),
                      {"jumlah tidak cocok: disebut " + one.id + ", dihitung " + other.id,
                       "the sums differ: " + one.en + " is said, " + other.en + " is counted"});
}

Error no_reason(std::string where) {
  return Error::input(
      "BILL_REASON", std::move(where),
      {"perbuatan ini memerlukan alasan tertulis", "this act needs a reason in writing"});
}

Error no_number(std::string where) {
  return Error::input("BILL_PAPER", std::move(where),
                      {"nomor surat belum disebut", "the number of the paper is missing"});
}

Error unknown_number(std::string where) {
  return Error::input("BILL_UNKNOWN", std::move(where),
                      {"nomor ini tidak dikenal", "this number is not known"});
}

Error maker_is_checker(std::string where) {
  return Error::input("BILL_MAKER_IS_CHECKER", std::move(where),
                      {"pembuat dan pemeriksa tidak boleh orang yang sama; mintalah petugas lain",
                       "maker and checker must be two people; ask a colleague"});
}

}  // namespace lindung::billing
