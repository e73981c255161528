#include <array>

#include "shell/app/money/decree_acts.h"
#include "shell/app/money/desk.h"
#include "shell/app/money/fund_acts.h"
#include "shell/app/money/notice_acts.h"

namespace lindung::app {

std::span<const MoneyKind> money_kinds() {
  static constexpr std::array kKinds{
      MoneyKind{"decree.issue", make_decree_issue, apply_decree_issue},
      MoneyKind{"decree.amend", make_decree_amend, apply_decree_amend},
      MoneyKind{"fund.allot", make_allotment, apply_allotment},
      MoneyKind{"fund.cut", make_allotment, apply_allotment},
      MoneyKind{"mutate.leave", make_notice, apply_notice},
  };
  return kKinds;
}

}  // namespace lindung::app
