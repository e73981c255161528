#include "shell/app/login/account.h"

#include <boost/json.hpp>

#include "shell/app/json_reader.h"
#include "shell/app/record/act_writer.h"

namespace lindung::app {
namespace json = boost::json;

store::Account to_record(const Account& account) {
  return {account.city, account.login,
          canonical_json({{"name", account.name},
                          {"role", role_id(account.role)},
                          {"area", account.area},
                          {"disabled", account.disabled},
                          {"added_at_ms", account.added_at_ms},
                          {"added_by", account.added_by},
                          {"changed_by_act", account.changed_by_act},
                          {"password_hash", account.password_hash},
                          {"must_change_password", account.must_change_password},
                          {"code_secret", account.code_secret},
                          {"code_pending", account.code_pending},
                          {"recovery_hashes", json::value_from(account.recovery_hashes)}})};
}

Result<Account> from_record(const store::Account& record) {
  auto reader = JsonReader::parse(record.record);
  Account account;
  account.city = record.city;
  account.login = record.login;
  account.name = reader.text("name");
  account.role = reader.word<Role>("role", parse_role);
  account.area = reader.text("area");
  account.disabled = reader.flag("disabled");
  account.added_at_ms = reader.number("added_at_ms");
  account.added_by = reader.text("added_by");
  account.changed_by_act = reader.natural("changed_by_act");
  account.password_hash = reader.text("password_hash");
  account.must_change_password = reader.flag("must_change_password");
  account.code_secret = reader.text("code_secret");
  account.code_pending = reader.text("code_pending");
  account.recovery_hashes = reader.texts("recovery_hashes");
  if (reader.ok()) return account;
  return Error::environment("STORE_CORRUPT", "account",
                            {"Catatan akun di basis data rusak. Pulihkan dari cadangan.",
                             "The database's record of an account is damaged. Restore from a "
                             "backup."});
}

}  // namespace lindung::app
