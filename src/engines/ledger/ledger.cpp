#include "engines/ledger/ledger.h"

#include "base/check.h"
#include "terms/spoken.h"

namespace lindung::ledger {
namespace {

constexpr Rupiah kAmountMax(1'000'000'000'000'000);
constexpr Rupiah kTurnoverMax(4'000'000'000'000'000'000);
constexpr std::size_t kPostingsMax = 1'000;  // kAmountMax times this stays within 64 bits

Error wrong_posting(std::string where, Text message) {
  return Error::input("LEDGER_POSTING", std::move(where), std::move(message));
}

void add(Balance& balance, const Posting& posting) {
  (posting.side == Side::Debit ? balance.debits : balance.credits) += posting.amount;
}

// What the posting adds to its account, on the account's normal side.
Rupiah change(const Account& account, const Posting& posting) {
  return account.normal == posting.side ? posting.amount : Rupiah(0) - posting.amount;
}

bool fits(const Filter& filter, AccountNumber account, FundNumber fund,
          const std::optional<Month>& month) {
  return (!filter.account || *filter.account == account) &&
         (!filter.fund || *filter.fund == fund) && (!filter.month || month == filter.month);
}

}  // namespace

Result<void> Ledger::check_postings(const Transaction& transaction) const {
  if (transaction.act.empty()) {
    return wrong_posting("", {"pembukuan harus menyebut perbuatan yang menjadi dasarnya",
                              "a transaction must name the act that it rests on"});
  }
  const std::size_t size = transaction.postings.size();
  if (size < 2 || size > kPostingsMax) {
    return wrong_posting(transaction.act, {"pembukuan harus berisi 2 sampai 1.000 baris",
                                           "a transaction must hold 2 to 1,000 postings"});
  }
  for (const Posting& posting : transaction.postings) {
    if (posting.account >= chart_.accounts().size()) {
      return wrong_posting(transaction.act,
                           {"akun ini tidak ada di bagan akun", "the chart lacks this account"});
    }
    if (posting.amount <= Rupiah(0) || posting.amount > kAmountMax) {
      return wrong_posting(chart_.accounts()[posting.account].id,
                           {"jumlah harus di atas nol dan paling besar 10^15 rupiah",
                            "an amount must be above zero and at most 10^15 rupiah"});
    }
  }
  return {};
}

Result<void> Ledger::check_funds(const Transaction& transaction) const {
  std::map<FundNumber, Balance> funds;
  Rupiah debits;
  for (const Posting& posting : transaction.postings) {
    add(funds[posting.fund], posting);
    if (posting.side == Side::Debit) debits += posting.amount;
  }
  for (const auto& [fund, balance] : funds) {
    if (balance.debits == balance.credits) continue;
    const Text debit = spoken_rupiah(balance.debits), credit = spoken_rupiah(balance.credits);
    return Error::input(
        "LEDGER_UNBALANCED", transaction.act,
        {"debit dan kredit tiap dana harus sama: " + debit.id + " dan " + credit.id,
         "debits and credits of each fund must be equal: " + debit.en + " and " + credit.en});
  }
  if (debits > kTurnoverMax - turnover_) {
    return Error::input("LEDGER_OVERFLOW", transaction.act,
                        {"jumlah seluruh buku melampaui batas hitung",
                         "the sum of the whole ledger goes beyond what can be counted"});
  }
  return {};
}

Result<void> Ledger::check_overdrafts(const Transaction& transaction) const {
  std::map<Purse, Rupiah> after;
  for (const Posting& posting : transaction.postings) {
    const Purse purse{posting.account, posting.fund};
    const auto [at, fresh] = after.try_emplace(purse);
    const auto before = purses_.find(purse);
    if (fresh && before != purses_.end()) at->second = before->second;
    at->second += change(chart_.accounts()[posting.account], posting);
  }
  for (const auto& [purse, balance] : after) {
    const Account& account = chart_.accounts()[purse.first];
    if (account.overdraft == Overdraft::Allow || balance >= Rupiah(0)) continue;
    const Text missing = spoken_rupiah(Rupiah(0) - balance);
    return Error::input("LEDGER_OVERDRAFT", account.id,
                        {"saldo akun ini kurang " + missing.id + " pada satu dana",
                         "this account lacks " + missing.en + " in a fund"});
  }
  return {};
}

EntryNumber Ledger::book(Entry entry) {
  entry.number = entries_.size() + 1;
  Balance all;
  for (const Posting& posting : entry.postings) {
    add(all, posting);
    add(balances_[{posting.account, posting.fund, posting.month}], posting);
    purses_[{posting.account, posting.fund}] += change(chart_.accounts()[posting.account], posting);
  }
  LINDUNG_CHECK(all.debits == all.credits);
  turnover_ += all.debits;
  entries_.push_back(std::move(entry));
  return entries_.back().number;
}

Result<EntryNumber> Ledger::post(const Transaction& transaction) {
  LINDUNG_RETURN_IF_ERROR(check_postings(transaction));
  LINDUNG_RETURN_IF_ERROR(check_funds(transaction));
  LINDUNG_RETURN_IF_ERROR(check_overdrafts(transaction));
  return book({0, transaction.act, transaction.postings, std::nullopt});
}

Result<EntryNumber> Ledger::reverse(EntryNumber number, std::string act) {
  const bool known = number >= 1 && number <= entries_.size();
  if (!known || reversals_.contains(number) || entries_[number - 1].reverses) {
    return Error::input(
        "LEDGER_REVERSAL", std::to_string(number),
        {"hanya pembukuan yang ada, belum dibalik, dan bukan pembalikan, yang dapat "
         "dibalik",
         "only an entry that exists, is not reversed yet and is no reversal can be "
         "reversed"});
  }
  Transaction transaction{std::move(act), entries_[number - 1].postings};
  for (Posting& posting : transaction.postings) posting.side = opposite(posting.side);
  LINDUNG_RETURN_IF_ERROR(check_postings(transaction));
  LINDUNG_RETURN_IF_ERROR(check_funds(transaction));
  LINDUNG_RETURN_IF_ERROR(check_overdrafts(transaction));
  const EntryNumber reversal =
      book({0, std::move(transaction.act), std::move(transaction.postings), number});
  reversals_.emplace(number, reversal);
  return reversal;
}

std::optional<EntryNumber> Ledger::reversed_by(EntryNumber number) const {
  const auto at = reversals_.find(number);
  if (at == reversals_.end()) return std::nullopt;
  return at->second;
}

Balance Ledger::balance(const Filter& filter) const {
  Balance sum;
  for (const auto& [key, balance] : balances_) {
    if (!fits(filter, key.account, key.fund, key.month)) continue;
    sum.debits += balance.debits;
    sum.credits += balance.credits;
  }
  return sum;
}

std::vector<Ledger::Line> Ledger::lines() const {
  std::vector<Line> lines;
  lines.reserve(balances_.size());
  for (const auto& [key, balance] : balances_) {
    lines.push_back({key.account, key.fund, key.month, balance});
  }
  return lines;
}

}  // namespace lindung::ledger
