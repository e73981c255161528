// office/decree/annex.h - a line of an annex as it is printed and frozen: by name, NIK, ward, group
// and purse, with the words of the day on which the decree was made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "office/decree/recipient_list.h"
#include "terms/date.h"

namespace lindung::decree {

struct AnnexRow {
  std::int64_t number = 0;  // from 1, by ward, group and name
  std::uint64_t person = 0;
  std::uint64_t nik = 0;          // 0 unknown
  std::uint64_t family_card = 0;  // 0 unknown
  std::string name;
  std::optional<Date> birth_date;
  char sex = ' ';             // L, P or blank
  std::uint64_t village = 0;  // RegionCode number, 0 unknown
  std::string group;          // id
  std::string fund;           // id
  Period months;
};

// A decree or an amendment with its annex, as it stands in the book.
struct AnnexPaper {
  Paper paper;
  Period months;  // of those who enter
  std::vector<AnnexRow> entering;
  struct Left {
    AnnexRow row;
    EndReason reason{};
  };
  std::vector<Left> leaving;          // amendments only
  std::optional<std::string> amends;  // number of the first decree
};

}  // namespace lindung::decree
