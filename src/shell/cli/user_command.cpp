#include <boost/json.hpp>

#include "shell/app/login/accounts.h"
#include "shell/cli/commands.h"
#include "terms/gazetteer.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

json::object account_json(const app::Account& account) {
  return {{"login", account.login},
          {"name", account.name},
          {"role", app::role_id(account.role)},
          {"area", account.area},
          {"disabled", account.disabled},
          {"second_factor", account.has_second_factor()},
          {"must_change_password", account.must_change_password}};
}

Exit show_account(const Call& call, const app::Account& account) {
  call.console.print_json(account_json(account));
  call.console.print(account.login + "  " + call.console.say(app::role_name(account.role)) + "  " +
                     account.area + (account.disabled ? "  -" : ""));
  return Exit::Done;
}

Exit show_first(const Call& call, const app::FirstPassword& first) {
  auto document = account_json(first.account);
  document["password"] = first.password;
  call.console.print_json(document);
  call.console.print(first.account.login + "  " + first.password);
  call.console.note({"Kata sandi ini hanya tampil sekali dan harus diganti saat masuk pertama.",
                     "This password is shown once and must be changed at the first login."});
  return Exit::Done;
}

// The city of --city even when the database does not hold it yet: its first act may be an account.
Result<std::uint64_t> city_or_new(const app::Session& session, const std::string& wanted) {
  if (const auto code = RegionCode::parse(wanted);
      code && code->level() == RegionLevel::City && gazetteer::find(*code)) {
    return code->number();
  }
  return session.city(wanted);
}

template <class Use, class Show>
void on_call(CLI::App* command, Call& call, Use use, Show show) {
  command->fallthrough()->callback([&call, use, show] {
    call.action = [&call, use, show] {
      return with_city(call, use, [&](const auto& value) { return show(call, value); });
    };
  });
}

void add_user_add(CLI::App& user, Call& call) {
  auto wanted = std::make_shared<app::NewAccount>();
  auto* add = user.add_subcommand("add", "akun baru / a new account");
  add->add_option("login", wanted->login)->required();
  add->add_option("--name", wanted->name, "nama orangnya / the person's name")->required();
  add->add_option("--role", wanted->role,
                  "clerk checker treasurer ward-officer sector-office bpjs-officer inspector mayor "
                  "administrator")
      ->required();
  add->add_option("--area", wanted->area, "kode kelurahan, id kelompok / village code, group id");
  add->fallthrough()->callback([&call, wanted] {
    call.action = [&call, wanted] {
      return with_session(
          call,
          [&](const app::Session& session) -> Result<app::FirstPassword> {
            LINDUNG_ASSIGN_OR_RETURN(const auto city, city_or_new(session, call.city));
            return app::add_account(session.context(), city, *wanted);
          },
          [&](const app::FirstPassword& first) { return show_first(call, first); });
    };
  });
}

void add_changes(CLI::App& user, Call& call) {
  auto login = std::make_shared<std::string>();
  auto role = std::make_shared<std::string>();
  auto area = std::make_shared<std::string>();
  auto reason = std::make_shared<std::string>();
  auto* change = user.add_subcommand("role", "peran lain / another role");
  change->add_option("login", *login)->required();
  change->add_option("role", *role)->required();
  change->add_option("--area", *area);
  on_call(
      change, call,
      [=](const app::Context& c, std::uint64_t city) {
        return app::set_role(c, city, *login, *role, *area);
      },
      show_account);
  const auto with_reason = [&](const char* name, const char* about) {
    auto* command = user.add_subcommand(name, about);
    command->add_option("login", *login)->required();
    command->add_option("--reason", *reason, "alasan / why")->required();
    return command;
  };
  on_call(
      with_reason("disable", "tidak boleh masuk lagi / may log in no more"), call,
      [=](const app::Context& c, std::uint64_t city) {
        return app::disable_account(c, city, *login, *reason);
      },
      show_account);
  on_call(
      with_reason("enable", "boleh masuk lagi / may log in again"), call,
      [=](const app::Context& c, std::uint64_t city) {
        return app::enable_account(c, city, *login, *reason);
      },
      show_first);
  on_call(
      with_reason("password", "kata sandi pertama yang baru / a new first password"), call,
      [=](const app::Context& c, std::uint64_t city) {
        return app::reset_password(c, city, *login, *reason);
      },
      show_first);
}

Exit show_accounts(const Call& call, const std::vector<app::Account>& accounts) {
  json::array all;
  std::vector<std::vector<std::string>> rows;
  for (const auto& account : accounts) {
    all.push_back(account_json(account));
    rows.push_back({account.login, call.console.say(app::role_name(account.role)), account.area,
                    account.disabled ? "-" : "+"});
  }
  call.console.print_json({{"users", all}});
  call.console.print(table(rows));
  return Exit::Done;
}

}  // namespace

void add_user(CLI::App& root, Call& call) {
  auto* user = root.add_subcommand("user", "akun untuk web / accounts for the web");
  user->require_subcommand(1)->fallthrough();
  add_user_add(*user, call);
  add_changes(*user, call);
  on_call(user->add_subcommand("list", "daftar akun / the accounts"), call, app::list_accounts,
          show_accounts);
}

}  // namespace lindung::cli
