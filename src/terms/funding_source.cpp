#include "terms/funding_source.h"

namespace lindung {

using enum FundingSource;

constexpr std::array<FundingSourceInfo, kFundingSourceCount> kFundingSources{{
    {StateBudget, "state-budget", "APBN", "APBN", "state budget"},
    {RegionalBudget, "regional-budget", "APBD", "APBD", "regional budget"},
    {NeighbourhoodFund, "neighbourhood-fund", "APBD", "dana RT", "neighbourhood fund"},
    {Grant, "grant", "APBD", "hibah APBD", "grant of the regional budget"},
    {SocialAssistance, "social-assistance", "APBD", "bantuan sosial APBD",
     "social assistance of the regional budget"},
    {ProvincialTransfer, "provincial-transfer", "APBD", "bantuan keuangan provinsi",
     "provincial transfer"},
    {VillageBudget, "village-budget", "APBDES", "APB desa", "village budget"},
    {VillageFund, "village-fund", "APBDES", "Dana Desa", "village fund"},
    {TobaccoExciseShare, "tobacco-excise-share", "APBD", "DBH cukai hasil tembakau",
     "share of the tobacco excise"},
    {PalmOilShare, "palm-oil-share", "APBD", "DBH sawit", "share of the palm oil levy"},
    {GeneralAllocation, "general-allocation", "APBD", "DAU", "general allocation"},
    {Company, "company", "CSR", "dana perusahaan (TJSL)", "company"},
    {Donation, "donation", "CSR", "donasi ASN", "donations of civil servants"},
    {Self, "self", "SELF", "iuran sendiri", "the worker himself"},
}};

const FundingSourceInfo& info(FundingSource source) {
  return kFundingSources[static_cast<std::size_t>(source)];
}

std::optional<FundingSource> parse_funding_source(std::string_view word) {
  for (const FundingSourceInfo& one : kFundingSources) {
    if (one.word == word) return one.source;
  }
  return std::nullopt;
}

bool is_public_money(FundingSource source) {
  return info(source).payer != "CSR" && info(source).payer != "SELF";
}

}  // namespace lindung
