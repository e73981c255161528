#include <array>

#include "shell/app/money/bill_acts.h"
#include "shell/app/money/decree_acts.h"
#include "shell/app/money/desk.h"
#include "shell/app/money/enrol_acts.h"
#include "shell/app/money/fund_acts.h"
#include "shell/app/money/notice_acts.h"
#include "shell/app/money/refund_acts.h"

namespace lindung::app {

std::span<const MoneyKind> money_kinds() {
  static constexpr std::array kKinds{
      MoneyKind{"decree.issue", make_decree_issue, apply_decree_issue},
      MoneyKind{"decree.amend", make_decree_amend, apply_decree_amend},
      MoneyKind{"bill.draft", make_bill_draft, apply_bill_draft},
      MoneyKind{"bill.approve", make_bill_approval, apply_bill_approval},
      MoneyKind{"bill.request", make_nothing, apply_bill_request},
      MoneyKind{"bill.order", make_nothing, apply_bill_order},
      MoneyKind{"bill.pay", make_nothing, apply_bill_payment},
      MoneyKind{"bill.receipt", make_bill_receipt, apply_bill_receipt},
      MoneyKind{"bill.cancel", make_nothing, apply_bill_cancellation},
      MoneyKind{"fund.allot", make_allotment, apply_allotment},
      MoneyKind{"fund.cut", make_allotment, apply_allotment},
      MoneyKind{"refund.claim", make_refund_claim, apply_refund_claim},
      MoneyKind{"refund.receive", make_nothing, apply_refund_receipt},
      MoneyKind{"refund.decline", make_nothing, apply_refund_refusal},
      MoneyKind{"mutate.leave", make_notice, apply_notice},
      MoneyKind{"enrol.export", make_export, apply_export},
      MoneyKind{"enrol.answer", make_answer, apply_answer},
      MoneyKind{"enrol.settle", make_settle, apply_settle},
  };
  return kKinds;
}

}  // namespace lindung::app
