// shell/app/login/rights.h - the one table of who may do what: use cases by roles. Every use case
// asks it first, whichever face it was called from. Docs: docs/reference/rights.md.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "base/result.h"
#include "shell/app/login/role.h"

namespace lindung::app {

struct Context;

enum class UseCase : std::uint8_t {
  SchemeRead,
  SchemeOpen,
  RosterRead,
  RosterImport,
  RosterPreview,
  RosterWithdraw,
  RegisterRead,
  RegisterImport,
  Verify,
  Select,
  SummaryRead,
  ReviewRead,
  ReviewDecide,
  SelectionRead,
  PersonRead,
  PersonUnmask,
  ClaimRead,
  ClaimReport,
  ClaimWork,
  ClaimAssess,
  ClaimSend,
  ClaimDecide,
  ClaimPay,
  ClaimWithdraw,
  DecreeRead,
  DecreeMake,
  LeavingNote,
  EnrolRead,
  EnrolSend,
  EnrolAnswer,
  FundRead,
  FundChange,
  BillRead,
  BillDraft,
  BillApprove,
  BillPay,
  BillReceipt,
  BillCancel,
  RefundChange,
  CardRead,
  CardMake,
  CardHandOver,
  CardRevoke,
  CardKey,
  Reconcile,
  ReconcileRecord,
  ReconcileSign,
  CoverageRead,
  CoverageImport,
  WatchRead,
  Plan,
  JournalRead,
  JournalVerify,
  UserRead,
  UserChange,
  kCount
};

class RoleSet {
 public:
  constexpr RoleSet(std::initializer_list<Role> roles) {
    for (const Role role : roles) bits_ |= bit(role);
  }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }

 private:
  static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
  unsigned bits_ = 0;
};

struct Right {
  UseCase use_case;
  std::string_view id;  // "roster.import"
  const char* indonesian;
  const char* english;
  RoleSet roles;
};
std::span<const Right> rights();

bool allowed(Role role, UseCase use_case);
std::string_view use_case_id(UseCase use_case);

// Refuses RIGHT_MISSING, with the use case in `where`.
Result<void> may(const Context& context, UseCase use_case);

}  // namespace lindung::app
