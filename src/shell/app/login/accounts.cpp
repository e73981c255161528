#include "shell/app/login/accounts.h"

#include <algorithm>

#include <boost/json.hpp>

#include "shell/app/login/rights.h"
#include "shell/app/record/act_writer.h"
#include "shell/app/run/workbench.h"
#include "shell/app/typed_values.h"
#include "shell/credential/credential.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

constexpr std::size_t kLongestLogin = 32;

bool is_login(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto other = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  };
  return text.size() >= 2 && text.size() <= kLongestLogin && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), other);
}

Error wrong_area(const std::string& area) {
  return Error::input("USER_AREA", area,
                      {"Petugas kelurahan memerlukan kode kelurahan kota ini (10 angka), dinas "
                       "pengusul id kelompok programnya; peran lain tanpa wilayah.",
                       "A ward officer needs the code of a village of this city (10 digits), a "
                       "sector office the id of a group of its scheme; other roles have no area."});
}

Result<void> check_area(const Context& context, store::City city, Role role,
                        const std::string& area) {
  if (role == Role::WardOfficer) {
    const auto code = RegionCode::parse(area);
    const bool here = code && code->level() == RegionLevel::Village &&
                      code->number() / 1'000'000 == city && gazetteer::find(*code);
    return here ? Result<void>() : Result<void>(wrong_area(area));
  }
  if (role == Role::SectorOffice) {
    LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(*context.store, city));
    LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
    const bool there = std::any_of(scheme.groups.begin(), scheme.groups.end(),
                                   [&](const auto& group) { return group.id == area; });
    return there ? Result<void>() : Result<void>(wrong_area(area));
  }
  return area.empty() ? Result<void>() : Result<void>(wrong_area(area));
}

Result<Role> read_role(const std::string& text) {
  if (const auto role = parse_role(text)) return *role;
  return Error::input("USER_ROLE", text,
                      {"Peran tidak dikenal. Yang ada: clerk, checker, treasurer, ward-officer, "
                       "sector-office, bpjs-officer, inspector, mayor, administrator.",
                       "Unknown role. There are: clerk, checker, treasurer, ward-officer, "
                       "sector-office, bpjs-officer, inspector, mayor, administrator."});
}

Error unknown_account(const std::string& login) {
  return Error::input("USER_UNKNOWN", login,
                      {"Tidak ada akun dengan nama masuk ini di kota ini.",
                       "There is no account of this login in this city."});
}

Result<Account> find_here(const Context& context, store::City city, const std::string& login) {
  LINDUNG_ASSIGN_OR_RETURN(const auto record, context.store->find_account(login));
  if (!record || record->city != city) return unknown_account(login);
  return from_record(*record);
}

Result<void> not_oneself(const Context& context, const std::string& login) {
  if (context.role == Role::Console || context.author != login) return {};
  return Error::input("USER_SELF", login,
                      {"Akun sendiri tidak dapat diubah; minta administrator lain.",
                       "One's own account cannot be changed; ask another administrator."});
}

Result<void> not_the_last(const Context& context, const Account& account) {
  if (account.role != Role::Administrator || account.disabled) return {};
  LINDUNG_ASSIGN_OR_RETURN(const auto records, context.store->accounts(account.city));
  for (const auto& record : records) {
    LINDUNG_ASSIGN_OR_RETURN(const auto other, from_record(record));
    if (other.login != account.login && other.role == Role::Administrator && !other.disabled)
      return {};
  }
  return Error::input("USER_LAST_ADMINISTRATOR", account.login,
                      {"Ini administrator terakhir kota ini; tambahkan yang lain lebih dahulu.",
                       "This is the city's last administrator; add another one first."});
}

// Journals what changed and keeps the account, in one act.
Result<Account> keep(const Context& context, std::string kind, json::object body, Account account) {
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, account.city));
  body["login"] = account.login;
  LINDUNG_ASSIGN_OR_RETURN(account.changed_by_act, writer.put_entry(std::move(kind), body));
  LINDUNG_RETURN_IF_ERROR(writer.records().put_account(to_record(account)));
  LINDUNG_RETURN_IF_ERROR(writer.commit());
  return account;
}

// A password that must be changed, and no second factor.
std::string start_afresh(Account& account) {
  const std::string password = credential::readable_secret();
  account.password_hash = credential::hash_password(password);
  account.must_change_password = true;
  account.code_secret.clear();
  account.code_pending.clear();
  account.recovery_hashes.clear();
  return password;
}

}  // namespace

Result<FirstPassword> add_account(const Context& context, store::City city,
                                  const NewAccount& wanted) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserChange));
  if (!is_login(wanted.login)) {
    return Error::input("USER_LOGIN", "login",
                        {"Nama masuk terdiri atas 2 sampai 32 huruf kecil a-z, angka, titik, garis "
                         "bawah atau tanda hubung, dan diawali huruf.",
                         "A login has 2 to 32 small letters a-z, digits, dots, underscores or "
                         "hyphens, and begins with a letter."});
  }
  Account account;
  account.city = city;
  account.login = wanted.login;
  LINDUNG_ASSIGN_OR_RETURN(account.name, typed_line("name", wanted.name));
  LINDUNG_ASSIGN_OR_RETURN(account.role, read_role(wanted.role));
  LINDUNG_RETURN_IF_ERROR(check_area(context, city, account.role, wanted.area));
  account.area = wanted.area;
  account.added_at_ms = context.now_ms();
  account.added_by = context.author;
  LINDUNG_ASSIGN_OR_RETURN(const auto known, context.store->find_account(wanted.login));
  if (known) {
    return Error::input("USER_KNOWN", wanted.login,
                        {"Nama masuk ini sudah dipakai.", "This login is taken."});
  }
  FirstPassword first;
  first.password = start_afresh(account);
  LINDUNG_ASSIGN_OR_RETURN(first.account,
                           keep(context, "user.add", {{"role", wanted.role}, {"area", wanted.area}},
                                std::move(account)));
  return first;
}

Result<Account> set_role(const Context& context, store::City city, const std::string& login,
                         const std::string& role, const std::string& area) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserChange));
  LINDUNG_RETURN_IF_ERROR(not_oneself(context, login));
  LINDUNG_ASSIGN_OR_RETURN(auto account, find_here(context, city, login));
  LINDUNG_ASSIGN_OR_RETURN(const Role wanted, read_role(role));
  LINDUNG_RETURN_IF_ERROR(check_area(context, city, wanted, area));
  if (wanted != Role::Administrator) LINDUNG_RETURN_IF_ERROR(not_the_last(context, account));
  account.role = wanted;
  account.area = area;
  return keep(context, "user.role", {{"role", role_id(wanted)}, {"area", area}},
              std::move(account));
}

Result<Account> disable_account(const Context& context, store::City city, const std::string& login,
                                const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserChange));
  LINDUNG_RETURN_IF_ERROR(not_oneself(context, login));
  LINDUNG_ASSIGN_OR_RETURN(auto account, find_here(context, city, login));
  LINDUNG_ASSIGN_OR_RETURN(const auto why, typed_line("reason", reason));
  LINDUNG_RETURN_IF_ERROR(not_the_last(context, account));
  account.disabled = true;
  return keep(context, "user.disable", {{"reason", why}}, std::move(account));
}

Result<FirstPassword> enable_account(const Context& context, store::City city,
                                     const std::string& login, const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(auto account, find_here(context, city, login));
  LINDUNG_ASSIGN_OR_RETURN(const auto why, typed_line("reason", reason));
  account.disabled = false;
  FirstPassword first;
  first.password = start_afresh(account);
  LINDUNG_ASSIGN_OR_RETURN(first.account,
                           keep(context, "user.enable", {{"reason", why}}, std::move(account)));
  return first;
}

Result<FirstPassword> reset_password(const Context& context, store::City city,
                                     const std::string& login, const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserChange));
  LINDUNG_RETURN_IF_ERROR(not_oneself(context, login));
  LINDUNG_ASSIGN_OR_RETURN(auto account, find_here(context, city, login));
  LINDUNG_ASSIGN_OR_RETURN(const auto why, typed_line("reason", reason));
  FirstPassword first;
  first.password = start_afresh(account);
  LINDUNG_ASSIGN_OR_RETURN(first.account,
                           keep(context, "user.password", {{"reason", why}}, std::move(account)));
  return first;
}

Result<std::vector<Account>> list_accounts(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::UserRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto records, context.store->accounts(city));
  std::vector<Account> accounts;
  for (const auto& record : records) {
    LINDUNG_ASSIGN_OR_RETURN(accounts.emplace_back(), from_record(record));
  }
  return accounts;
}

Text area_name(const Context& context, const Account& account) {
  if (account.role == Role::WardOfficer) {
    const auto code = RegionCode::parse(account.area);
    const auto region = code ? gazetteer::find(*code) : std::nullopt;
    if (region) return {std::string(region->name), std::string(region->name)};
  }
  if (account.role == Role::SectorOffice) {
    const auto state = load_city(*context.store, account.city);
    const auto scheme = state ? load_scheme(*context.store, *state) : state.error();
    if (scheme) {
      for (const auto& group : scheme->groups) {
        if (group.id == account.area) return group.name;
      }
    }
  }
  return {account.area, account.area};
}

}  // namespace lindung::app
