#include <boost/json.hpp>

#include "shell/app/login/accounts.h"
#include "shell/app/login/rights.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

json::object user_json(Call& call, const app::Context& c, const app::Account& account) {
  return {{"login", account.login},
          {"name", account.name},
          {"role", app::role_id(account.role)},
          {"role_name", call.say(app::role_name(account.role))},
          {"area", account.area},
          {"area_name", call.say(app::area_name(c, account))},
          {"disabled", account.disabled},
          {"second_factor", account.has_second_factor()},
          {"must_change_password", account.must_change_password},
          {"locked", call.desk.logins.is_locked(account.login)},
          {"added_at", utc_time(account.added_at_ms)},
          {"added_by", account.added_by}};
}

Answer first_password(Call& call, const app::Context& c, const app::FirstPassword& first) {
  call.desk.sessions.close_all(first.account.login);
  call.desk.logins.forget(first.account.login);
  return json_reply({{"user", user_json(call, c, first.account)}, {"password", first.password}});
}

// Whose right or door was changed is logged out.
Answer changed(Call& call, const app::Context& c, const app::Account& account) {
  call.desk.sessions.close_all(account.login);
  return json_reply(user_json(call, c, account));
}

// Does something to the account of the path, for a reason of the body.
template <class Act>
auto act_for_a_reason(Call& call, const app::Context& c, Act act)
    -> decltype(act(c, call.city, std::string(), std::string())) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string reason = body.text("reason");
  LINDUNG_RETURN_IF_ERROR(body.done());
  return act(c, call.city, call.captured[0], reason);
}

template <class Act>
Answer new_password(Call& call, Act act) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto first, act_for_a_reason(call, *c, act));
  return first_password(call, *c, first);
}

}  // namespace

Answer list_users(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto accounts, app::list_accounts(*c, call.city));
  json::array items;
  for (const auto& account : accounts) items.push_back(user_json(call, *c, account));
  return json_reply({{"items", items}});
}

Answer add_user(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const app::NewAccount wanted{body.text("login"), body.text("name"), body.text("role"),
                               body.text_or_empty("area")};
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto first, app::add_account(*c, call.city, wanted));
  return first_password(call, *c, first);
}

Answer set_role(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string role = body.text("role"), area = body.text_or_empty("area");
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto account,
                           app::set_role(*c, call.city, call.captured[0], role, area));
  return changed(call, *c, account);
}

Answer disable_user(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto account, act_for_a_reason(call, *c, app::disable_account));
  return changed(call, *c, account);
}

Answer enable_user(Call& call) { return new_password(call, app::enable_account); }

Answer reset_password(Call& call) { return new_password(call, app::reset_password); }

}  // namespace lindung::web
