// office/scheme/fund.h - a purse of a scheme, with its limits, and the papers on which it may pay.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "office/scheme/source.h"
#include "terms/date.h"
#include "terms/funding_source.h"
#include "terms/month.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"

namespace lindung::scheme {

struct Fund {
  std::string id;
  Text name;
  std::string payer;  // APBN, APBD, APBDES, CSR, SELF: decides on discounts
  Rupiah ceiling;     // for the months below
  Period months;
  std::optional<FundingSource> kind;       // none: the file does not say
  std::string account;                     // budget account code; may be empty
  std::vector<RegionCode> regions;         // districts or villages it may pay in; none: everywhere
  std::optional<std::int64_t> people_max;  // in any one month
  Source source;

  // Where the file does not say: the usual purse of this payer.
  FundingSource funding_source() const;
};

enum class InstrumentKind : std::uint8_t {
  MayorRegulation,       // perwali: that the city pays contributions at all
  RecipientsRule,        // the region's rule on who may receive a share of excise
  Decree,                // SK: who receives
  VillageDecree,         // of the village head
  CooperationAgreement,  // PKS between city and carrier
  GrantAgreement         // NPHD
};

// A legal paper with the days on which it is in force.
struct Instrument {
  InstrumentKind kind{};
  std::string number;  // "18/2025"
  Date from;
  std::optional<Date> until;       // the first day on which it is no longer in force
  std::vector<std::size_t> funds;  // positions in Scheme::funds; none: all of them
  Source source;

  bool in_force(Date on) const { return from <= on && (!until || on < *until); }
};

}  // namespace lindung::scheme
