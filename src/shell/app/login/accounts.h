// shell/app/login/accounts.h - who may log in: adding, changing, disabling accounts. Each is an act
// in the journal of the city, by login, role and area, without a secret and without the person's
// name.
#pragma once

#include <string>
#include <vector>

#include "shell/app/context.h"
#include "shell/app/login/account.h"

namespace lindung::app {

struct NewAccount {
  std::string login;  // letters a-z, digits, . _ -; 2 to 32 characters, a letter first
  std::string name;
  std::string role;
  std::string area;
};

// An account with the password that it can log in with once.
struct FirstPassword {
  Account account;
  std::string password;
};

// Refuses RIGHT_MISSING, USER_LOGIN, USER_KNOWN (in any city), USER_ROLE, USER_AREA (a ward officer
// needs a village of the city, a sector office a group of its scheme; the others have none).
Result<FirstPassword> add_account(const Context& context, store::City city,
                                  const NewAccount& wanted);

// All refuse USER_UNKNOWN, and USER_SELF where somebody would change his own account.
// USER_LAST_ADMINISTRATOR: the city would have none left.
Result<Account> set_role(const Context& context, store::City city, const std::string& login,
                         const std::string& role, const std::string& area);
Result<Account> disable_account(const Context& context, store::City city, const std::string& login,
                                const std::string& reason);
Result<FirstPassword> enable_account(const Context& context, store::City city,
                                     const std::string& login, const std::string& reason);
// A new first password; takes the second factor off.
Result<FirstPassword> reset_password(const Context& context, store::City city,
                                     const std::string& login, const std::string& reason);

// By login.
Result<std::vector<Account>> list_accounts(const Context& context, store::City city);

// The area in words: the ward, the group.
Text area_name(const Context& context, const Account& account);

}  // namespace lindung::app
