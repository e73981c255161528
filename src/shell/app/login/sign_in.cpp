#include "shell/app/login/sign_in.h"

#include <algorithm>

#include "base/digest.h"
#include "shell/credential/credential.h"

namespace lindung::app {
namespace {

constexpr std::size_t kRecoveryCodes = 10;
constexpr std::size_t kLongestLogin = 64;

Error wrong_login() {
  return Error::input("LOGIN_WRONG", "",
                      {"Nama masuk atau kata sandi tidak benar. Bila lupa, minta kata sandi baru "
                       "kepada administrator.",
                       "Login or password is not right. If it is forgotten, ask the administrator "
                       "for a new one."});
}

Error wrong_password() {
  return Error::input("PASSWORD_WRONG", "password",
                      {"Kata sandi tidak benar.", "The password is not right."});
}

// What an unknown login is compared with, so that it takes as long.
const std::string& nobodys_hash() {
  static const std::string hash = credential::hash_password(credential::random_token());
  return hash;
}

std::string recovery_hash(std::string_view code) {
  const auto bytes = credential::from_base32(code);
  return bytes ? sha256(*bytes).hex() : std::string();
}

Result<std::optional<Account>> find(const Context& context, const std::string& login) {
  if (login.empty() || login.size() > kLongestLogin) return std::optional<Account>();
  LINDUNG_ASSIGN_OR_RETURN(const auto record, context.store->find_account(login));
  if (!record) return std::optional<Account>();
  LINDUNG_ASSIGN_OR_RETURN(auto account, from_record(*record));
  return std::optional(std::move(account));
}

// Uses up one recovery code.
Result<bool> use_recovery_code(const Context& context, Account& account, std::string_view code) {
  const auto used = std::find(account.recovery_hashes.begin(), account.recovery_hashes.end(),
                              recovery_hash(code));
  if (used == account.recovery_hashes.end()) return false;
  account.recovery_hashes.erase(used);
  LINDUNG_RETURN_IF_ERROR(context.store->change_account(to_record(account)));
  return true;
}

Result<Account> with_password(const Context& context, const std::string& login,
                              const std::string& password) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, current_account(context, login));
  if (!credential::is_password(account.password_hash, password)) return wrong_password();
  return account;
}

}  // namespace

Error wrong_code() {
  return Error::input("LOGIN_CODE_WRONG", "code",
                      {"Kode tidak benar atau sudah dipakai. Tunggu kode berikutnya, dan periksa "
                       "jam ponsel.",
                       "The code is not right or was used already. Wait for the next one, and "
                       "check the phone's clock."});
}

Result<Account> current_account(const Context& context, const std::string& login) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, find(context, login));
  if (!account || account->disabled) return wrong_login();
  return *std::move(account);
}

Result<SignedIn> sign_in(const Context& context, const SignIn& request, std::uint64_t last_step) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, find(context, request.login));
  const bool right =
      credential::is_password(account ? account->password_hash : nobodys_hash(), request.password);
  if (!account || account->disabled || !right) return wrong_login();
  SignedIn signed_in{*std::move(account), last_step};
  if (!signed_in.account.has_second_factor()) return signed_in;
  if (request.code.empty()) {
    return Error::input("LOGIN_CODE", "code",
                        {"Ketik kode enam angka dari aplikasi autentikator, atau satu kode "
                         "pemulihan.",
                         "Type the six digits that your authenticator shows, or a recovery code."});
  }
  const auto secret = credential::from_base32(signed_in.account.code_secret).value_or("");
  if (const auto step =
          credential::match_code(secret, request.code, context.now_ms() / 1000, last_step)) {
    signed_in.code_step = *step;
    return signed_in;
  }
  LINDUNG_ASSIGN_OR_RETURN(const bool recovered,
                           use_recovery_code(context, signed_in.account, request.code));
  if (!recovered) return wrong_code();
  return signed_in;
}

Result<Account> change_password(const Context& context, const std::string& login,
                                const std::string& old_password, const std::string& new_password) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, with_password(context, login, old_password));
  LINDUNG_RETURN_IF_ERROR(credential::check_password(new_password, login));
  if (new_password == old_password) {
    return Error::input("PASSWORD_SAME", "new",
                        {"Kata sandi baru harus berbeda dari yang lama.",
                         "The new password must differ from the old one."});
  }
  account.password_hash = credential::hash_password(new_password);
  account.must_change_password = false;
  LINDUNG_RETURN_IF_ERROR(context.store->change_account(to_record(account)));
  return account;
}

Result<CodeSecret> begin_second_factor(const Context& context, const std::string& login,
                                       const std::string& password) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, with_password(context, login, password));
  const std::string secret = credential::new_code_secret();
  account.code_pending = credential::base32(secret);
  LINDUNG_RETURN_IF_ERROR(context.store->change_account(to_record(account)));
  return CodeSecret{account.code_pending, credential::code_uri(secret, login)};
}

Result<SecondFactor> confirm_second_factor(const Context& context, const std::string& login,
                                           const std::string& code) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, current_account(context, login));
  const auto secret = credential::from_base32(account.code_pending).value_or("");
  const auto step = credential::match_code(secret, code, context.now_ms() / 1000, 0);
  if (secret.empty() || !step) return wrong_code();
  account.code_secret = std::exchange(account.code_pending, "");
  account.recovery_hashes.clear();
  SecondFactor confirmed{{}, *step};
  for (std::size_t i = 0; i < kRecoveryCodes; ++i) {
    confirmed.recovery_codes.push_back(credential::readable_secret());
    account.recovery_hashes.push_back(recovery_hash(confirmed.recovery_codes.back()));
  }
  LINDUNG_RETURN_IF_ERROR(context.store->change_account(to_record(account)));
  return confirmed;
}

Result<Account> remove_second_factor(const Context& context, const std::string& login,
                                     const std::string& password) {
  LINDUNG_ASSIGN_OR_RETURN(auto account, with_password(context, login, password));
  account.code_secret.clear();
  account.code_pending.clear();
  account.recovery_hashes.clear();
  LINDUNG_RETURN_IF_ERROR(context.store->change_account(to_record(account)));
  return account;
}

}  // namespace lindung::app
