#include <array>

#include "shell/app/book/desk.h"
#include "shell/app/card/card_acts.h"
#include "shell/app/decree/decree_acts.h"
#include "shell/app/decree/notice_acts.h"
#include "shell/app/enrolment/enrol_acts.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/fund_acts.h"
#include "shell/app/money/refund_acts.h"
#include "shell/app/reconcile/reconcile_acts.h"

namespace lindung::app {

std::span<const MoneyKind> money_kinds() {
  static constexpr std::array kKinds{
      MoneyKind{"decree.issue", UseCase::DecreeMake, make_decree_issue, apply_decree_issue},
      MoneyKind{"decree.amend", UseCase::DecreeMake, make_decree_amend, apply_decree_amend},
      MoneyKind{"bill.draft", UseCase::BillDraft, make_bill_draft, apply_bill_draft},
      MoneyKind{"bill.approve", UseCase::BillApprove, make_bill_approval, apply_bill_approval},
      MoneyKind{"bill.request", UseCase::BillPay, make_nothing, apply_bill_request},
      MoneyKind{"bill.order", UseCase::BillPay, make_nothing, apply_bill_order},
      MoneyKind{"bill.pay", UseCase::BillPay, make_nothing, apply_bill_payment},
      MoneyKind{"bill.receipt", UseCase::BillReceipt, make_bill_receipt, apply_bill_receipt},
      MoneyKind{"bill.cancel", UseCase::BillCancel, make_nothing, apply_bill_cancellation},
      MoneyKind{"fund.allot", UseCase::FundChange, make_allotment, apply_allotment},
      MoneyKind{"fund.cut", UseCase::FundChange, make_allotment, apply_allotment},
      MoneyKind{"refund.claim", UseCase::RefundChange, make_refund_claim, apply_refund_claim},
      MoneyKind{"refund.receive", UseCase::RefundChange, make_nothing, apply_refund_receipt},
      MoneyKind{"refund.decline", UseCase::RefundChange, make_nothing, apply_refund_refusal},
      MoneyKind{"mutate.leave", UseCase::LeavingNote, make_notice, apply_notice},
      MoneyKind{"enrol.export", UseCase::EnrolSend, make_export, apply_export},
      MoneyKind{"enrol.answer", UseCase::EnrolAnswer, make_answer, apply_answer},
      MoneyKind{"reconcile.record", UseCase::ReconcileRecord, make_reconciliation,
                apply_reconciliation},
      MoneyKind{"reconcile.sign", UseCase::ReconcileSign, make_signature, apply_signature},
      MoneyKind{"enrol.settle", UseCase::EnrolAnswer, make_settle, apply_settle},
      MoneyKind{"card.make", UseCase::CardMake, make_cards, apply_cards},
      MoneyKind{"card.print", UseCase::CardMake, make_card_print, apply_card_print},
      MoneyKind{"card.hand-over", UseCase::CardHandOver, make_card_handover, apply_card_handover},
      MoneyKind{"card.revoke", UseCase::CardRevoke, make_card_revocation, apply_card_revocation},
      MoneyKind{"card.key", UseCase::CardKey, make_nothing, apply_card_key},
      MoneyKind{"card.key-end", UseCase::CardKey, make_nothing, apply_card_key_end},
  };
  return kKinds;
}

}  // namespace lindung::app
