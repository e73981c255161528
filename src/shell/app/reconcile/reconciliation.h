// shell/app/reconcile/reconciliation.h - what a comparison of decree, carrier, bills and bank has
// found: what was compared, the sides of each month, every difference.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/reconciliation/difference.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::app {

struct MonthCount {
  Month month;
  std::int64_t listed = 0, registered = 0, billed = 0, paid = 0;  // people
  std::optional<std::int64_t> carrier, booked;                    // rows of the carrier's files
  Rupiah due;                                                     // of the listed, by law
  Rupiah amount;                                                  // billed
  Rupiah paid_amount;
  Rupiah booked_amount;  // by the carrier's file; 0 when there is none
  std::int64_t differences = 0;
};

struct ShownDifference {
  reconciliation::Difference difference;
  std::string person_id, name;  // empty: no person
  std::uint64_t nik = 0;        // whole, for the workbook that goes to the carrier
  std::string nik_masked;
  std::string ward;            // code
  std::string purse, against;  // "city-budget 2025"; may be empty
  std::string bill;            // "T0000012"; may be empty
  Text what, cure;
};

struct BankCount {
  std::size_t lines = 0, matched = 0, unrelated = 0, incoming = 0;
};

enum class ComparedKind : std::uint8_t {
  Decree,
  Bill,
  Receipt,
  MemberList,   // a file of the carrier: its members
  BookingList,  // ... what it booked
  BankStatement,
  kCount
};
std::string_view compared_id(ComparedKind kind);  // "member-list"
std::optional<ComparedKind> parse_compared(std::string_view id);

// A paper of the city's books, or a file that was given.
struct Compared {
  ComparedKind kind{};
  std::string name;  // number of the paper, name of the file
  std::string of;    // a bill's purse, a receipt's bill; may be empty
  std::optional<Date> date;
  std::optional<Period> months;
  std::int64_t rows = 0;        // people of a paper, rows of a file
  Rupiah amount;                // of a bill or receipt
  std::int64_t unreadable = 0;  // rows of a file
};

struct Reconciliation {
  Period months;
  std::vector<Compared> compared;
  std::vector<MonthCount> counts;
  std::vector<ShownDifference> differences;            // by month, kind, person
  std::map<reconciliation::Kind, std::int64_t> kinds;  // how many of each
  std::optional<BankCount> bank;
  std::map<std::string, std::vector<std::uint32_t>> unreadable;  // rows by file

  bool has_bill() const;
};

}  // namespace lindung::app
