#include "office/reconciliation/match_bank.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::reconciliation {
namespace {

constexpr std::size_t kReferenceLength = 6;

// Upper-case letters and digits only.
std::string folded(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c)) key += upper(c);
  }
  return key;
}

bool names_the_carrier(const std::string& key) {
  for (const char* word : {"KETENAGAKERJAAN", "JAMSOSTEK", "BPJSTK", "BPJAMSOSTEK"}) {
    if (key.find(word) != std::string::npos) return true;
  }
  return false;
}

class Statement {
 public:
  explicit Statement(std::span<const BankLine> lines) : lines_(lines), taken_(lines.size()) {
    for (const auto& line : lines) keys_.push_back(folded(line.text));
  }

  // The lines that have one of the payment's references.
  std::vector<std::size_t> take_by_reference(const Payment& payment) {
    std::vector<std::size_t> found;
    for (const auto& reference : payment.references) {
      const std::string key = folded(reference);
      if (key.size() < kReferenceLength) continue;
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (taken_[i] || keys_[i].find(key) == std::string::npos) continue;
        taken_[i] = true;
        found.push_back(i);
      }
    }
    return found;
  }

  bool fits(std::size_t line, const Payment& payment) const {
    if (taken_[line] || lines_[line].amount != payment.amount || !lines_[line].on) return false;
    const int days = lines_[line].on->days() - payment.on.days();
    return days >= 0 && days <= kBankDays;
  }
  void take(std::size_t line) { taken_[line] = true; }

  void leave(BankMatch& match) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (taken_[i]) continue;
      if (!names_the_carrier(keys_[i])) {
        ++match.unrelated;
        continue;
      }
      Difference one;
      one.kind = Kind::BankUnknown;
      one.row = lines_[i].row;
      one.theirs = lines_[i].amount;
      if (lines_[i].on) one.month = Month::of(*lines_[i].on);
      match.differences.push_back(one);
    }
  }
  std::size_t size() const { return lines_.size(); }
  const BankLine& operator[](std::size_t line) const { return lines_[line]; }

 private:
  std::span<const BankLine> lines_;
  std::vector<bool> taken_;
  std::vector<std::string> keys_;
};

Difference of(Kind kind, const Payment& payment) {
  Difference one;
  one.kind = kind;
  one.bill = payment.bill;
  one.purse = payment.purse;
  one.month = Month::of(payment.on);
  one.ours = payment.amount;
  return one;
}

// The one line that fits this payment and no other of those that are left.
std::optional<std::size_t> only_line(const Statement& statement, const Payment& payment,
                                     std::span<const Payment* const> left) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (!statement.fits(i, payment)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  if (!found) return std::nullopt;
  for (const Payment* other : left) {
    if (other != &payment && statement.fits(*found, *other)) return std::nullopt;
  }
  return found;
}

}  // namespace

BankMatch match_bank(std::span<const Payment> payments, std::span<const BankLine> lines) {
  BankMatch match;
  Statement statement(lines);
  std::vector<const Payment*> left;
  for (const Payment& payment : payments) {
    const auto own = statement.take_by_reference(payment);
    if (own.empty()) {
      left.push_back(&payment);
      continue;
    }
    ++match.matched;
    Rupiah sum;
    for (const auto line : own) sum += statement[line].amount;
    if (sum == payment.amount) continue;
    Difference one = of(Kind::BankDiffers, payment);
    one.theirs = sum;
    one.row = statement[own[0]].row;
    match.differences.push_back(one);
  }
  std::vector<std::pair<const Payment*, std::size_t>> by_amount;
  for (const Payment* payment : left) {
    if (const auto line = only_line(statement, *payment, left)) {
      by_amount.emplace_back(payment, *line);
    } else {
      match.differences.push_back(of(Kind::NotInBank, *payment));
    }
  }
  for (const auto& [payment, line] : by_amount) statement.take(line);
  match.matched += by_amount.size();
  statement.leave(match);
  std::sort(match.differences.begin(), match.differences.end(), comes_before);
  return match;
}

}  // namespace lindung::reconciliation
