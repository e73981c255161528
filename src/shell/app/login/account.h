// shell/app/login/account.h - an account as it is kept: who, with which role, and what proves it.
// The journal has every change of it but the secrets; they lie in the record alone, which is
// overwritten.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/app/login/role.h"
#include "shell/store/store.h"

namespace lindung::app {

struct Account {
  store::City city = 0;
  std::string login;
  std::string name;  // of the person; beside the journal, so that it can be forgotten
  Role role = Role::Inspector;
  std::string area;  // ward officer: village code; sector office: id of a group; else empty
  bool disabled = false;
  std::int64_t added_at_ms = 0;
  std::string added_by;
  std::uint64_t changed_by_act = 0;  // the journal's latest entry about it

  std::string password_hash;
  bool must_change_password = true;
  std::string code_secret;   // of the authenticator, base32; empty: no second factor
  std::string code_pending;  // shown, not yet confirmed
  std::vector<std::string> recovery_hashes;  // SHA-256 of codes not yet used, hexadecimal

  bool has_second_factor() const { return !code_secret.empty(); }
};

store::Account to_record(const Account& account);
// Refuses STORE_CORRUPT.
Result<Account> from_record(const store::Account& record);

}  // namespace lindung::app
