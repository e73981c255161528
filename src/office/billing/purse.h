// office/billing/purse.h - a purse: one fund in one fiscal year. Money that the council gave for a
// year ends with it, so the fund "city-budget" of 2025 and of 2026 are two purses.
#pragma once

#include <cstdint>
#include <string>

#include "terms/date.h"
#include "terms/funding_source.h"
#include "terms/rupiah.h"

namespace lindung::billing {

using PurseNumber = std::uint16_t;  // position in Books::purses(), never changes

struct Purse {
  std::string fund;  // id of the scheme: "city-budget"
  int fiscal_year = 0;
  std::string name;
  FundingSource source = FundingSource::RegionalBudget;
  std::string payer;    // APBD, APBDES, CSR, SELF
  std::string account;  // budget account code; may be empty
  friend bool operator==(const Purse&, const Purse&) = default;

  std::string label() const { return fund + " " + std::to_string(fiscal_year); }
};

// What gave the purse its ceiling or took of it: the budget, its revision, a cut in July.
struct Allotment {
  PurseNumber purse = 0;
  Rupiah amount;      // below zero: a cut
  std::string paper;  // number of the budget document (DPA, DPPA)
  Date on;
  std::string act;
};

}  // namespace lindung::billing
