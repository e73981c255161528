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
  CityGrant,             // hibah of the city's budget
  CitySocialAssistance,  // bantuan sosial of the city's budget
  CityProgramme,         // goods and services of the office that runs the scheme
  ProvincialTransfer,    // BKBK, with its earmark
  VillageBudget,         // APBDes
  VillageFund,           // Dana Desa: state money that the village spends, by the year's rules
  TobaccoExciseShare,    // DBH CHT
  PalmOilShare,          // DBH Sawit
  NeighbourhoodFund,     // RT funds such as Kampung Bahagia
  Company,               // TJSL, CSR
  CivilServantDonation,  // each civil servant pays for one worker
  SelfPaid               // the worker himself
};

struct FundingSourceInfo {
  FundingSource source;
  std::string_view word;   // in scheme and law files: "village-fund"
  std::string_view payer;  // whose money it is when dues are asked for: APBD, APBDES, CSR, SELF
  std::string_view name_id;
  std::string_view name_en;
};

inline constexpr std::size_t kFundingSourceCount = 12;
extern const std::array<FundingSourceInfo, kFundingSourceCount> kFundingSources;

const FundingSourceInfo& info(FundingSource source);
std::optional<FundingSource> parse_funding_source(std::string_view word);

// Public money: paid only on a mayor's regulation, a decree and a cooperation agreement.
bool is_public_money(FundingSource source);

}  // namespace lindung
