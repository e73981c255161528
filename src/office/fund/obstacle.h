// office/fund/obstacle.h - why a purse may not pay, in words that a treasurer can act on.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lindung::fund {

enum class Obstacle : std::uint8_t {
  NoMayorRegulation,
  NoRecipientsRule,
  NoDecree,
  NoVillageDecree,
  NoCooperationAgreement,
  NoGrantAgreement,
  SourceForbidden,
  SourceUnclear,
  MonthOutsideFund,
  GroupNotPaid,
  WorkersNotPaid,
  RegionNotPaid,
  RegionUnknown,
  TooManyPeople,
  AboveCeiling,
  EarlierFiscalYear,
  NoAccountCode,
  kCount
};

// Refuse: nothing may be paid. Ask: a person must decide and say why. Warn: it may be paid.
enum class Weight : std::uint8_t { Warn, Ask, Refuse };

struct ObstacleInfo {
  Obstacle obstacle;
  std::string_view code;  // "FUND_NO_DECREE"
  Weight weight;
  std::string_view basis;
  std::string_view what_id;
  std::string_view what_en;
  std::string_view todo_id;
  std::string_view todo_en;
};

inline constexpr std::size_t kObstacleCount = static_cast<std::size_t>(Obstacle::kCount);
extern const std::array<ObstacleInfo, kObstacleCount> kObstacles;

const ObstacleInfo& info(Obstacle obstacle);

}  // namespace lindung::fund
