// shell/app/login/sign_in.h - a person proves that an account is his, and changes what proves it.
// How often somebody may try is the face's matter; here every wrong try takes as long as a right
// one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "shell/app/context.h"
#include "shell/app/login/account.h"

namespace lindung::app {

struct SignIn {
  std::string login;
  std::string password;
  std::string code;  // of the authenticator, or a recovery code; empty on the first try
};

struct SignedIn {
  Account account;
  std::uint64_t code_step = 0;  // the code that was used; it must not serve again
};

// `last_step`: the step of the latest code that this login used. A recovery code is used up.
// Refuses LOGIN_WRONG (unknown, disabled or a wrong password: which one is not said), LOGIN_CODE
// (the password is right, a code is needed), LOGIN_CODE_WRONG.
Result<SignedIn> sign_in(const Context& context, const SignIn& request, std::uint64_t last_step);

// Refuses PASSWORD_WRONG, PASSWORD_WEAK, PASSWORD_SAME (the new one is the old one).
Result<Account> change_password(const Context& context, const std::string& login,
                                const std::string& old_password, const std::string& new_password);

struct CodeSecret {
  std::string secret;  // base32
  std::string uri;
};
// A new secret that waits for its first code. Refuses PASSWORD_WRONG.
Result<CodeSecret> begin_second_factor(const Context& context, const std::string& login,
                                       const std::string& password);
struct SecondFactor {
  std::vector<std::string> recovery_codes;
  std::uint64_t code_step = 0;  // the code that confirmed it; it must not serve again
};
// Refuses LOGIN_CODE_WRONG, also when none was begun.
Result<SecondFactor> confirm_second_factor(const Context& context, const std::string& login,
                                           const std::string& code);
// Refuses PASSWORD_WRONG.
Result<Account> remove_second_factor(const Context& context, const std::string& login,
                                     const std::string& password);

Error wrong_code();  // LOGIN_CODE_WRONG

// The account as it is now; refuses LOGIN_WRONG when there is none or it is disabled.
Result<Account> current_account(const Context& context, const std::string& login);

}  // namespace lindung::app
