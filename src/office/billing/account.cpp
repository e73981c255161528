#include "office/billing/account.h"

#include "base/check.h"

namespace lindung::billing {

ledger::Chart chart() {
  using ledger::Overdraft;
  using ledger::Side;
  auto chart = ledger::Chart::create({
      {"allotment", {"pagu anggaran", "allotment"}, Side::Credit, Overdraft::Refuse},
      {"available", {"sisa pagu", "available"}, Side::Debit, Overdraft::Refuse},
      {"committed", {"terikat keputusan", "committed by decree"}, Side::Debit, Overdraft::Refuse},
      {"billed", {"tagihan disetujui", "bills approved"}, Side::Debit, Overdraft::Refuse},
      {"spent", {"realisasi belanja", "spent"}, Side::Debit, Overdraft::Refuse},
      {"expense", {"beban iuran", "contributions"}, Side::Debit, Overdraft::Refuse},
      {"payable", {"utang iuran", "owed to the carrier"}, Side::Credit, Overdraft::Refuse},
      {"treasury", {"kas daerah", "paid by the treasury"}, Side::Credit, Overdraft::Refuse},
      {"receivable", {"piutang pengembalian", "refunds claimed"}, Side::Debit, Overdraft::Refuse},
      {"refunded",
       {"pengembalian iuran", "contributions taken back"},
       Side::Credit,
       Overdraft::Refuse},
  });
  LINDUNG_CHECK(chart && chart->accounts().size() == number_of(Account::kCount));
  return *std::move(chart);
}

}  // namespace lindung::billing
