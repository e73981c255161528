#include "shell/web/gate.h"

#include "shell/app/login/sign_in.h"
#include "shell/credential/credential.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace {

Error no_session() {
  return Error::input("SESSION_NONE", "",
                      {"Anda belum masuk, atau waktu sesi sudah habis. Masuklah kembali.",
                       "You are not logged in, or the session has ended. Log in again."});
}

Error forged() {
  return Error::input("CSRF", "X-CSRF-Token",
                      {"Permintaan ini tidak berasal dari halaman ini. Muat ulang halamannya.",
                       "This request does not come from this page. Reload it."});
}

// The browser says where a request comes from; other programs say nothing.
bool same_origin(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const auto origin = request.header("origin");
  if (origin.empty()) return true;
  const std::string own =
      (request.https ? "https://" : "http://") + std::string(request.header("host"));
  return origin == own;
}

std::string token_of(const Request& request) {
  return request.cookie(request.https ? "__Host-lindung" : "lindung");
}

Result<void> check_session(const Route& route, const Request& request,
                           const std::optional<LoggedIn>& who) {
  if (request.unsafe() && !same_origin(request)) return forged();
  if (route.access == Access::Public) return {};
  if (!who) return no_session();
  if (request.unsafe() && !credential::same_secret(request.header("x-csrf-token"), who->csrf))
    return forged();
  const bool about_itself = route.pattern.starts_with("/api/session") || route.handler == logout;
  if (who->account.must_change_password && !about_itself) {
    return Error::input("PASSWORD_CHANGE", "",
                        {"Gantilah kata sandi pertama Anda lebih dahulu.",
                         "Change your first password before anything else."});
  }
  return {};
}

Result<void> check_body(const Route& route, const Request& request) {
  const auto type = request.header("content-type");
  const bool json = route.body == Body::Json && !request.body.empty();
  if (json && !type.starts_with("application/json")) {
    return Error::input("BODY_TYPE", "Content-Type",
                        {"Isi permintaan harus application/json.",
                         "The body of the request must be application/json."});
  }
  return {};
}

// An account that was changed elsewhere: by the command line, by another administrator.
Result<void> refresh_account(Call& call) {
  if (!call.desk.sessions.is_stale(call.who->token)) return {};
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const auto now = app::current_account(*c, call.who->account.login);
  const auto& then = call.who->account;
  const bool same = now && now->role == then.role && now->area == then.area &&
                    now->password_hash == then.password_hash;
  if (!now && now.error().kind == ErrorKind::Environment) return now.error();
  if (!same) {
    call.desk.sessions.close(call.who->token);
    return no_session();
  }
  call.desk.sessions.refresh(call.who->token, *now);
  call.who->account = *now;
  return {};
}

// Questions about one person have a pace of their own, where they are answered.
bool has_own_pace(const Route& route) {
  return route.handler == public_status || route.handler == public_card ||
         route.handler == public_card_pdf;
}

// Those without an account share a pace; a watchdog is never told to wait.
Result<void> check_pace(const Route& route, const Call& call) {
  if (route.handler == health || route.handler == metrics) return {};
  auto& pace = call.desk.lookups_of_address;
  if (!pace.may(call.request.place())) {
    return Error::input(
        "TOO_OFTEN", "",
        {"Terlalu sering. Coba lagi sebentar lagi.", "Too often. Try again in a moment."});
  }
  if (!has_own_pace(route)) pace.spend(call.request.place());
  return {};
}

}  // namespace

Result<Body> admit(Desk& desk, const Request& request) {
  const auto found = match(request.method, request.path);
  if (!found.route) return Body::Json;
  LINDUNG_RETURN_IF_ERROR(
      check_session(*found.route, request, desk.sessions.find(token_of(request))));
  return found.route->body;
}

Result<void> enter(Call& call, const Route& route) {
  call.who = call.desk.sessions.find(token_of(call.request));
  LINDUNG_RETURN_IF_ERROR(check_session(route, call.request, call.who));
  LINDUNG_RETURN_IF_ERROR(check_body(route, call.request));
  if (route.access == Access::Public) return check_pace(route, call);
  call.city = call.who->account.city;
  return refresh_account(call);
}

}  // namespace lindung::web
