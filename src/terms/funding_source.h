// terms/funding_source.h - out of what kind of purse a worker's contribution is paid. The kind
// decides which law opens the purse, in which year it may pay, and whether a discount can hold.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace lindung {

enum class FundingSource : std::uint8_t {
  StateBudget,         // APBN
  RegionalBudget,      // APBD, through the office that runs the scheme
  NeighbourhoodFund,   // RT funds such as Kampung Bahagia
  Grant,               // hibah of the regional budget
  SocialAssistance,    // bantuan sosial of the regional budget
  ProvincialTransfer,  // BKBK, with its earmark
  VillageBudget,       // APBDes
  VillageFund,         // Dana Desa: state money that the village spends, by the year's rules
  TobaccoExciseShare,  // DBH CHT
  PalmOilShare,        // DBH Sawit
  GeneralAllocation,   // DAU with its earmark
  Company,             // TJSL, CSR
  Donation,            // of civil servants: each pays for one worker
  Self                 // the worker himself
};

struct FundingSourceInfo {
  FundingSource source;
  std::string_view word;   // the law's enumeration "fund": "village-fund"
  std::string_view payer;  // whose money it is when dues are asked for: APBD, APBDES, CSR, SELF
  std::string_view name_id;
  std::string_view name_en;
};

inline constexpr std::size_t kFundingSourceCount = 14;
extern const std::array<FundingSourceInfo, kFundingSourceCount> kFundingSources;

const FundingSourceInfo& info(FundingSource source);
std::optional<FundingSource> parse_funding_source(std::string_view word);

// Of the state, a region or a village; the rest is given.
bool is_public_money(FundingSource source);

}  // namespace lindung
