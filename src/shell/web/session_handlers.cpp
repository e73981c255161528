#include <boost/json.hpp>

#include "shell/app/login/accounts.h"
#include "shell/app/login/rights.h"
#include "shell/app/login/sign_in.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr const char* kCookie = "lindung";
constexpr const char* kSecureCookie = "__Host-lindung";

std::string cookie(const Call& call, const std::string& token) {
  const bool secure = call.request.https;
  return std::string(secure ? kSecureCookie : kCookie) + "=" + token +
         "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "") +
         (token.empty() ? "; Max-Age=0" : "");
}

Result<Reply> session_reply(Call& call) {
  const auto& account = call.who->account;
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  json::array rights;
  for (const auto& right : app::rights()) {
    if (app::allowed(account.role, right.use_case)) rights.push_back(json::string(right.id));
  }
  return json_reply({{"login", account.login},
                     {"name", account.name},
                     {"role", app::role_id(account.role)},
                     {"role_name", call.say(app::role_name(account.role))},
                     {"area", account.area},
                     {"area_name", call.say(app::area_name(*c, account))},
                     {"city", city_json(account.city)},
                     {"csrf", call.who->csrf},
                     {"rights", rights},
                     {"second_factor", account.has_second_factor()},
                     {"recovery_codes_left", account.recovery_hashes.size()},
                     {"must_change_password", account.must_change_password},
                     {"idle_seconds", kIdle.count()},
                     {"ends_at", utc_time(call.who->ends_at_ms)}});
}

// Opens a new session in place of the one at hand, and says so with its cookie.
Answer open_session(Call& call, app::Account account) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  if (call.who) call.desk.sessions.close(call.who->token);
  call.city = account.city;
  call.who = call.desk.sessions.open(std::move(account), c->now_ms());
  LINDUNG_ASSIGN_OR_RETURN(auto reply, session_reply(call));
  reply.with("Set-Cookie", cookie(call, call.who->token));
  return reply;
}

// The one text that the body holds.
Result<std::string> only_text(const Call& call, const char* key) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  std::string text = body.text(key);
  LINDUNG_RETURN_IF_ERROR(body.done());
  return text;
}

// An act for which who has a session types his password once more; a wrong one costs a try.
template <class Act>
auto with_password(Call& call, Act act) -> decltype(act()) {
  const std::string& login = call.who->account.login;
  LINDUNG_RETURN_IF_ERROR(call.desk.logins.may_ask_again(login));
  auto done = act();
  if (!done && done.error().code == "PASSWORD_WRONG") call.desk.logins.failed_again(login);
  return done;
}

// What opens the account is another: sessions begun with the old one end, but for this.
Result<void> door_changed(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const std::string& login = call.who->account.login;
  LINDUNG_ASSIGN_OR_RETURN(const auto account, app::current_account(*c, login));
  call.desk.sessions.close_all(login, call.who->token);
  call.desk.sessions.refresh(call.who->token, account);
  return {};
}

}  // namespace

Answer login(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const app::SignIn wish{body.text("login"), body.text("password"), body.text_or_empty("code")};
  LINDUNG_RETURN_IF_ERROR(body.done());
  auto& guard = call.desk.logins;
  const std::string place = call.request.place();
  LINDUNG_RETURN_IF_ERROR(guard.may_try(wish.login, place));
  const auto last_step = guard.latest_code(wish.login);
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  auto in = app::sign_in(*c, wish, last_step);
  if (!in) {
    if (in.error().kind == ErrorKind::Input && in.error().code != "LOGIN_CODE")
      guard.failed(wish.login, place);
    return std::move(in).error();
  }
  // Two who come with the same code at the same moment: one of them.
  if (in->code_step > last_step && !guard.use_code(wish.login, in->code_step)) {
    guard.failed(wish.login, place);
    return app::wrong_code();
  }
  guard.succeeded(wish.login, place);
  return open_session(call, std::move(in->account));
}

Answer logout(Call& call) {
  call.desk.sessions.close(call.who->token);
  Reply reply = empty_reply();
  reply.with("Set-Cookie", cookie(call, ""));
  return reply;
}

Answer show_session(Call& call) { return session_reply(call); }

Answer change_password(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string old_password = body.text("old"), new_password = body.text("new");
  LINDUNG_RETURN_IF_ERROR(body.done());
  const std::string& login = call.who->account.login;
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(auto account, with_password(call, [&] {
                             return app::change_password(*c, login, old_password, new_password);
                           }));
  call.desk.sessions.close_all(login, call.who->token);
  return open_session(call, std::move(account));
}

Answer begin_second_factor(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto password, only_text(call, "password"));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto secret, with_password(call, [&] {
                             return app::begin_second_factor(*c, call.who->account.login, password);
                           }));
  return json_reply({{"secret", secret.secret}, {"uri", secret.uri}});
}

Answer confirm_second_factor(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto code, only_text(call, "code"));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const std::string& login = call.who->account.login;
  LINDUNG_ASSIGN_OR_RETURN(const auto confirmed, app::confirm_second_factor(*c, login, code));
  call.desk.logins.use_code(login, confirmed.code_step);
  LINDUNG_RETURN_IF_ERROR(door_changed(call));
  return json_reply({{"recovery_codes", json::value_from(confirmed.recovery_codes)}});
}

Answer remove_second_factor(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto password, only_text(call, "password"));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_RETURN_IF_ERROR(with_password(
      call, [&] { return app::remove_second_factor(*c, call.who->account.login, password); }));
  LINDUNG_RETURN_IF_ERROR(door_changed(call));
  return empty_reply();
}

Answer show_rights(Call& call) {
  json::array roles, use_cases;
  for (const auto role : app::kAccountRoles)
    roles.push_back({{"id", app::role_id(role)}, {"name", call.say(app::role_name(role))}});
  for (const auto& right : app::rights()) {
    json::array who;
    for (const auto role : app::kAccountRoles) {
      if (app::allowed(role, right.use_case)) who.push_back(json::string(app::role_id(role)));
    }
    use_cases.push_back({{"id", right.id},
                         {"name", call.language.english ? right.english : right.indonesian},
                         {"roles", who}});
  }
  return json_reply({{"roles", roles}, {"use_cases", use_cases}});
}

}  // namespace lindung::web
