#include "shell/web/routes.h"

#include <array>
#include <chrono>

#include "base/text.h"
#include "shell/app/sign_in.h"
#include "shell/credential/credential.h"
#include "shell/pages/pages.h"
#include "shell/web/body_reader.h"
#include "shell/web/handlers.h"
#include "shell/web/page_words.h"

namespace lindung::web {
namespace {

constexpr auto kPublic = Access::Public;
constexpr auto kAccount = Access::Account;

constexpr std::array kRoutes{
    Route{"POST", "/api/login", kPublic, Body::Json, login},
    Route{"POST", "/api/logout", kAccount, Body::Json, logout},
    Route{"GET", "/api/session", kAccount, Body::None, show_session},
    Route{"POST", "/api/session/password", kAccount, Body::Json, change_password},
    Route{"POST", "/api/session/second-factor", kAccount, Body::Json, begin_second_factor},
    Route{"POST", "/api/session/second-factor/confirm", kAccount, Body::Json,
          confirm_second_factor},
    Route{"POST", "/api/session/second-factor/remove", kAccount, Body::Json, remove_second_factor},
    Route{"GET", "/api/rights", kPublic, Body::None, show_rights},
    Route{"GET", "/api/home", kAccount, Body::None, home},
    Route{"GET", "/api/jobs", kAccount, Body::None, list_jobs},
    Route{"GET", "/api/jobs/{id}", kAccount, Body::None, show_job},
    Route{"GET", "/api/scheme", kAccount, Body::None, show_scheme},
    Route{"POST", "/api/scheme", kAccount, Body::File, open_scheme},
    Route{"GET", "/api/rosters", kAccount, Body::None, list_rosters},
    Route{"POST", "/api/rosters", kAccount, Body::File, upload_roster},
    Route{"GET", "/api/rosters/{number}", kAccount, Body::None, show_roster},
    Route{"GET", "/api/rosters/{number}/rows", kAccount, Body::None, roster_rows},
    Route{"GET", "/api/rosters/{number}/corrections.xlsx", kAccount, Body::None,
          roster_corrections},
    Route{"POST", "/api/rosters/{number}/withdraw", kAccount, Body::Json, withdraw_roster},
    Route{"GET", "/api/rows/{row}", kAccount, Body::None, show_row},
    Route{"POST", "/api/rows/{row}/correct", kAccount, Body::Json, correct_row},
    Route{"GET", "/api/registers", kAccount, Body::None, list_registers},
    Route{"POST", "/api/registers/{kind}", kAccount, Body::File, upload_register},
    Route{"POST", "/api/verify", kAccount, Body::Json, verify},
    Route{"POST", "/api/select", kAccount, Body::Json, select},
    Route{"GET", "/api/summary", kAccount, Body::None, show_summary},
    Route{"GET", "/api/reasons", kPublic, Body::None, list_reasons},
    Route{"GET", "/api/review", kAccount, Body::None, list_review},
    Route{"GET", "/api/review/{row}", kAccount, Body::None, show_review},
    Route{"POST", "/api/review/{row}/decide", kAccount, Body::Json, decide_review},
    Route{"GET", "/api/selection", kAccount, Body::None, list_places},
    Route{"GET", "/api/selection/determination.xlsx", kAccount, Body::None, determination},
    Route{"POST", "/api/people/search", kAccount, Body::Json, search_people},
    Route{"GET", "/api/people/{person}", kAccount, Body::None, show_person},
    Route{"POST", "/api/people/{person}/unmask", kAccount, Body::Json, unmask_person},
    Route{"POST", "/api/people/{person}/death", kAccount, Body::Json, report_death},
    Route{"GET", "/api/people/{person}/cards", kAccount, Body::None, cards_of_person},
    Route{"GET", "/api/cards", kAccount, Body::None, list_cards},
    Route{"GET", "/api/cards/{card}", kAccount, Body::None, show_card},
    Route{"GET", "/api/cards/{card}/phone.pdf", kAccount, Body::None, card_for_phone},
    Route{"GET", "/api/watch", kAccount, Body::None, show_watch},
    Route{"GET", "/api/claims", kAccount, Body::None, list_claims},
    Route{"POST", "/api/claims", kAccount, Body::Json, report_claim},
    Route{"GET", "/api/claims/{claim}", kAccount, Body::None, show_claim},
    Route{"POST", "/api/claims/{claim}/heirs", kAccount, Body::Json, name_heir},
    Route{"POST", "/api/claims/{claim}/documents", kAccount, Body::Json, hand_in},
    Route{"POST", "/api/claims/{claim}/outcome", kAccount, Body::Json, record_outcome},
    Route{"POST", "/api/claims/{claim}/assess", kAccount, Body::Json, assess_claim},
    Route{"POST", "/api/claims/{claim}/send", kAccount, Body::Json, send_claim},
    Route{"POST", "/api/claims/{claim}/decide", kAccount, Body::Json, decide_claim},
    Route{"POST", "/api/claims/{claim}/pay", kAccount, Body::Json, pay_claim},
    Route{"POST", "/api/claims/{claim}/hand-over", kAccount, Body::Json, hand_over},
    Route{"POST", "/api/claims/{claim}/school", kAccount, Body::Json, school_year},
    Route{"POST", "/api/claims/{claim}/withdraw", kAccount, Body::Json, withdraw_claim},
    Route{"POST", "/api/claims/{claim}/letter.pdf", kAccount, Body::Json, claim_letter},
    Route{"GET", "/api/coverage", kAccount, Body::None, show_coverage},
    Route{"POST", "/api/coverage", kAccount, Body::File, import_coverage},
    Route{"POST", "/api/plan", kAccount, Body::Json, plan},
    Route{"POST", "/api/files", kAccount, Body::File, stage_file},
    Route{"GET", "/api/funds", kAccount, Body::None, list_funds},
    Route{"POST", "/api/funds/{fund}/allot", kAccount, Body::Json, allot_fund},
    Route{"POST", "/api/funds/{fund}/cut", kAccount, Body::Json, cut_fund},
    Route{"GET", "/api/bills", kAccount, Body::None, list_bills},
    Route{"POST", "/api/bills", kAccount, Body::Json, draft_bill},
    Route{"GET", "/api/bills/{bill}", kAccount, Body::None, show_bill},
    Route{"GET", "/api/bills/{bill}/lines", kAccount, Body::None, bill_lines},
    Route{"GET", "/api/bills/{bill}/left-out", kAccount, Body::None, bill_left_out},
    Route{"POST", "/api/bills/{bill}/approve", kAccount, Body::Json, approve_bill},
    Route{"POST", "/api/bills/{bill}/request", kAccount, Body::Json, request_bill},
    Route{"POST", "/api/bills/{bill}/order", kAccount, Body::Json, order_bill},
    Route{"POST", "/api/bills/{bill}/pay", kAccount, Body::Json, pay_bill},
    Route{"POST", "/api/bills/{bill}/receipt", kAccount, Body::Json, receipt_bill},
    Route{"POST", "/api/bills/{bill}/cancel", kAccount, Body::Json, cancel_bill},
    Route{"POST", "/api/bills/{bill}/list.pdf", kAccount, Body::Json, bill_list_pdf},
    Route{"POST", "/api/bills/{bill}/list.xlsx", kAccount, Body::Json, bill_list_workbook},
    Route{"GET", "/api/decrees", kAccount, Body::None, list_decrees},
    Route{"POST", "/api/decrees", kAccount, Body::Json, issue_decree},
    Route{"POST", "/api/decrees/amend", kAccount, Body::Json, amend_decree},
    Route{"GET", "/api/decrees/{act}", kAccount, Body::None, show_decree},
    Route{"GET", "/api/decrees/{act}/people", kAccount, Body::None, decree_people},
    Route{"POST", "/api/decrees/{act}/annex.pdf", kAccount, Body::Json, annex_pdf},
    Route{"POST", "/api/decrees/{act}/annex.xlsx", kAccount, Body::Json, annex_workbook},
    Route{"GET", "/api/enrolment/batches", kAccount, Body::None, list_batches},
    Route{"POST", "/api/enrolment/batches", kAccount, Body::Json, export_batch},
    Route{"GET", "/api/enrolment/batches/{batch}", kAccount, Body::None, show_batch},
    Route{"GET", "/api/enrolment/batches/{batch}/people", kAccount, Body::None, batch_people},
    Route{"GET", "/api/enrolment/batches/{batch}/left-out", kAccount, Body::None, batch_left_out},
    Route{"POST", "/api/enrolment/batches/{batch}/form.xlsx", kAccount, Body::Json, batch_form},
    Route{"POST", "/api/enrolment/batches/{batch}/answer", kAccount, Body::Json, answer_batch},
    Route{"POST", "/api/enrolment/batches/{batch}/settle", kAccount, Body::Json, settle_line},
    Route{"GET", "/api/enrolment/difference", kAccount, Body::None, show_difference},
    Route{"GET", "/api/enrolment/difference.xlsx", kAccount, Body::None, difference_workbook},
    Route{"POST", "/api/reconcile", kAccount, Body::Json, reconcile},
    Route{"GET", "/api/reconcile/{job}/differences", kAccount, Body::None, reconcile_differences},
    Route{"POST", "/api/reconcile/{job}/differences.xlsx", kAccount, Body::Json,
          reconcile_workbook},
    Route{"GET", "/api/refunds", kAccount, Body::None, list_refunds},
    Route{"POST", "/api/refunds", kAccount, Body::Json, claim_refund},
    Route{"POST", "/api/refunds/{refund}/receive", kAccount, Body::Json, receive_refund},
    Route{"POST", "/api/refunds/{refund}/decline", kAccount, Body::Json, decline_refund},
    Route{"POST", "/api/people/{person}/leave", kAccount, Body::Json, note_leaving},
    Route{"GET", "/api/notices", kAccount, Body::None, list_notices},
    Route{"GET", "/api/coverage/report", kAccount, Body::None, coverage_report},
    Route{"GET", "/api/coverage/targets", kAccount, Body::None, coverage_targets},
    Route{"GET", "/api/plan/{job}/plan.xlsx", kAccount, Body::None, plan_workbook},
    Route{"GET", "/api/plan/{job}/plan.pdf", kAccount, Body::None, plan_page},
    Route{"GET", "/api/journal", kAccount, Body::None, show_journal},
    Route{"POST", "/api/journal/verify", kAccount, Body::Json, verify_journal},
    Route{"POST", "/api/journal/replay", kAccount, Body::Json, replay_journal},
    Route{"GET", "/api/rules", kPublic, Body::None, list_rules},
    Route{"GET", "/api/rules/{id}", kPublic, Body::None, show_rule},
    Route{"GET", "/api/contribution", kPublic, Body::None, contribution},
    Route{"GET", "/api/benefit/death", kPublic, Body::None, benefit_death},
    Route{"GET", "/api/benefit/incapacity", kPublic, Body::None, benefit_incapacity},
    Route{"GET", "/api/benefit/disability", kPublic, Body::None, benefit_disability},
    Route{"GET", "/api/benefit/transport", kPublic, Body::None, benefit_transport},
    Route{"POST", "/api/letters/rights.pdf", kAccount, Body::Json, rights_letter},
    Route{"GET", "/api/regions/{code}", kPublic, Body::None, show_region},
    Route{"GET", "/api/users", kAccount, Body::None, list_users},
    Route{"POST", "/api/users", kAccount, Body::Json, add_user},
    Route{"POST", "/api/users/{login}/role", kAccount, Body::Json, set_role},
    Route{"POST", "/api/users/{login}/disable", kAccount, Body::Json, disable_user},
    Route{"POST", "/api/users/{login}/enable", kAccount, Body::Json, enable_user},
    Route{"POST", "/api/users/{login}/password", kAccount, Body::Json, reset_password},
    Route{"GET", "/api/public/cities", kPublic, Body::None, public_cities},
    Route{"POST", "/api/public/status", kPublic, Body::Json, public_status},
    Route{"GET", "/api/public/checklist", kPublic, Body::None, public_checklist},
    Route{"GET", "/api/public/card-keys", kPublic, Body::None, public_card_keys},
    Route{"GET", "/api/public/card-revocations", kPublic, Body::None, public_card_revocations},
    Route{"GET", "/api/version", kPublic, Body::None, show_version},
    Route{"GET", "/api/openapi.yaml", kPublic, Body::None, show_openapi},
    Route{"GET", "/health", kPublic, Body::None, health},
    Route{"GET", "/metrics", kPublic, Body::None, metrics},
};

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& captured) {
  const auto wanted = split(pattern, '/'), given = split(path, '/');
  if (wanted.size() != given.size()) return false;
  captured.clear();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      if (given[i].empty()) return false;
      captured.emplace_back(given[i]);
    } else if (wanted[i] != given[i]) {
      return false;
    }
  }
  return true;
}

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

Error no_route(const Match& found) {
  if (!found.other_method) return not_found();
  return Error::input("METHOD", "",
                      {"Alamat ini tidak dapat dipanggil begini.",
                       "This address cannot be called with this method."});
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

Answer answer_route(Desk& desk, const Request& request, Match found) {
  Call call(desk, request);
  call.language = request.language();
  call.captured = std::move(found.captured);
  call.who = desk.sessions.find(token_of(request));
  LINDUNG_RETURN_IF_ERROR(check_session(*found.route, request, call.who));
  LINDUNG_RETURN_IF_ERROR(check_body(*found.route, request));
  if (found.route->access == Access::Account) {
    call.city = call.who->account.city;
    LINDUNG_RETURN_IF_ERROR(refresh_account(call));
  } else if (found.route->handler == health || found.route->handler == metrics) {
    return found.route->handler(call);  // a watchdog is never told to wait
  } else if (!desk.lookups_of_address.may(request.peer)) {
    return Error::input(
        "TOO_OFTEN", "",
        {"Terlalu sering. Coba lagi sebentar lagi.", "Too often. Try again in a moment."});
  } else if (found.route->handler != public_status) {
    desk.lookups_of_address.spend(request.peer);
  }
  return found.route->handler(call);
}

Reply page_reply(const Request& request) {
  const auto* page = request.unsafe() ? nullptr : pages::find_page(request.path);
  if (!page && pages::files().empty() && !request.path.starts_with("/api")) {
    Reply none;
    none.status = 404;
    none.type = "text/plain; charset=utf-8";
    none.body =
        "Halaman web tidak ada di dalam program ini; API-nya ada di /api.\n"
        "This program was built without its pages (tools/ui.sh); its API is at /api.\n";
    return none;
  }
  if (!page) return error_reply(not_found(), request.language());
  Reply reply;
  reply.type = std::string(page->type);
  const bool gzip = !page->gzip.empty() &&
                    request.header("accept-encoding").find("gzip") != std::string_view::npos;
  reply.fixed = gzip ? page->gzip : page->bytes;
  if (gzip) reply.with("Content-Encoding", "gzip");
  reply.with("Vary", "Accept-Encoding");
  reply.with("Cache-Control", page->lasting ? "public, max-age=31536000, immutable" : "no-cache");
  return reply;
}

Reply unexpected(const Request& request) {
  return error_reply(Error::environment("INTERNAL", "",
                                        {"Kesalahan yang tidak terduga; tidak ada yang disimpan.",
                                         "An unexpected fault; nothing was stored."}),
                     request.language());
}

Reply make_reply(Desk& desk, const Request& request, Match found) {
  if (!found.route) {
    const bool page = !found.other_method && !request.path.starts_with("/api");
    return page ? page_reply(request) : error_reply(no_route(found), request.language());
  }
  try {
    auto reply = answer_route(desk, request, std::move(found));
    return reply ? *std::move(reply) : error_reply(reply.error(), request.language());
  } catch (const std::exception&) {
    return unexpected(request);
  }
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }

Match match(std::string_view method, std::string_view path) {
  Match found;
  for (const auto& route : kRoutes) {
    if (!fits(route.pattern, path, found.captured)) continue;
    if (route.method == method || (route.method == "GET" && method == "HEAD")) {
      found.route = &route;
      found.other_method = false;
      return found;
    }
    found.other_method = true;
  }
  return found;
}

Result<Body> admit(Desk& desk, const Request& request) {
  const auto found = match(request.method, request.path);
  if (!found.route) return Body::Json;
  LINDUNG_RETURN_IF_ERROR(
      check_session(*found.route, request, desk.sessions.find(token_of(request))));
  return found.route->body;
}

void add_security_headers(Reply& reply, const Request& request) {
  reply.with("Content-Security-Policy",
             "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; "
             "frame-ancestors 'none'; object-src 'none'");
  reply.with("X-Content-Type-Options", "nosniff");
  // Two that the policy above has replaced, for browsers and scanners that ask for them.
  reply.with("X-Frame-Options", "DENY");
  reply.with("X-XSS-Protection", "1; mode=block");
  reply.with("Referrer-Policy", "no-referrer");
  reply.with("Cross-Origin-Opener-Policy", "same-origin");
  reply.with("Cross-Origin-Resource-Policy", "same-origin");
  reply.with("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
  if (request.https) reply.with("Strict-Transport-Security", "max-age=31536000");
  if (request.path.starts_with("/api")) reply.with("Cache-Control", "no-store");
}

Reply reply_to(Desk& desk, const Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  auto found = match(request.method, request.path);
  const std::string route(found.route ? found.route->pattern : "page");
  Reply reply = make_reply(desk, request, std::move(found));
  if (reply.type == "application/json" && reply.body.find("`lindung ") != std::string::npos)
    reply.body = with_page_names(reply.body, request.language());
  if (reply.status == 429) reply.with("Retry-After", "30");
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begun);
  desk.metrics.count(request.method + " " + route, reply.status, took.count());
  add_security_headers(reply, request);
  return reply;
}

}  // namespace lindung::web
