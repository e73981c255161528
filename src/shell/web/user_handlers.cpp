#include <boost/json.hpp>

#include "shell/app/accounts.h"
#include "shell/app/rights.h"
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
          {"locked", !call.desk.logins_of_account.may(account.login)},
          {"added_at", utc_time(account.added_at_ms)},
          {"added_by", account.added_by}};
}

Answer first_password(Call& call, const app::Context& c, const app::FirstPassword& first) {
  call.desk.sessions.close_all(first.account.login);
  call.desk.logins_of_account.forget(first.account.login);
  return json_reply({{"user", user_json(call, c, first.account)}, {"password", first.password}});
}

Result<std::string> read_reason(const Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  std::string reason = body.text("reason");
  LINDUNG_RETURN_IF_ERROR(body.done());
  return reason;
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
  call.desk.sessions.close_all(account.login);
  return json_reply(user_json(call, *c, account));
}

Answer disable_user(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(const auto reason, read_reason(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto account,
                           app::disable_account(*c, call.city, call.captured[0], reason));
  call.desk.sessions.close_all(account.login);
  return json_reply(user_json(call, *c, account));
}

Answer enable_user(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(const auto reason, read_reason(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto first,
                           app::enable_account(*c, call.city, call.captured[0], reason));
  return first_password(call, *c, first);
}

Answer reset_password(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(app::UseCase::UserChange));
  LINDUNG_ASSIGN_OR_RETURN(const auto reason, read_reason(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto first,
                           app::reset_password(*c, call.city, call.captured[0], reason));
  return first_password(call, *c, first);
}

}  // namespace lindung::web
