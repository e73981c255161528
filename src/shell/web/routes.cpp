#include "shell/web/routes.h"

#include <array>

#include "base/text.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace {

using Handler = Answer (*)(Call&);

// For who is logged in: to see, to act, to bring a file.
constexpr Route get(std::string_view pattern, Handler handler) {
  return {"GET", pattern, Access::Account, Body::None, handler};
}
constexpr Route post(std::string_view pattern, Handler handler) {
  return {"POST", pattern, Access::Account, Body::Json, handler};
}
constexpr Route upload(std::string_view pattern, Handler handler) {
  return {"POST", pattern, Access::Account, Body::File, handler};
}
// For everybody.
constexpr Route open_get(std::string_view pattern, Handler handler) {
  return {"GET", pattern, Access::Public, Body::None, handler};
}
constexpr Route open_post(std::string_view pattern, Handler handler) {
  return {"POST", pattern, Access::Public, Body::Json, handler};
}

constexpr std::array kRoutes{
    open_post("/api/login", login),
    post("/api/logout", logout),
    get("/api/session", show_session),
    post("/api/session/password", change_password),
    post("/api/session/second-factor", begin_second_factor),
    post("/api/session/second-factor/confirm", confirm_second_factor),
    post("/api/session/second-factor/remove", remove_second_factor),
    open_get("/api/rights", show_rights),
    get("/api/home", home),
    get("/api/jobs", list_jobs),
    get("/api/jobs/{id}", show_job),
    get("/api/scheme", show_scheme),
    upload("/api/scheme", open_scheme),
    get("/api/rosters", list_rosters),
    upload("/api/rosters", upload_roster),
    upload("/api/rosters/staged", stage_roster),
    get("/api/rosters/staged", list_staged),
    post("/api/rosters/staged/{file}/preview", preview_staged),
    post("/api/rosters/staged/{file}/send", send_staged),
    post("/api/rosters/staged/{file}/discard", discard_staged),
    get("/api/rosters/{number}", show_roster),
    get("/api/rosters/{number}/rows", roster_rows),
    get("/api/rosters/{number}/corrections.xlsx", roster_corrections),
    post("/api/rosters/{number}/withdraw", withdraw_roster),
    get("/api/rows/{row}", show_row),
    post("/api/rows/{row}/correct", correct_row),
    get("/api/registers", list_registers),
    upload("/api/registers/{kind}", upload_register),
    post("/api/verify", verify),
    post("/api/select", select),
    get("/api/summary", show_summary),
    open_get("/api/reasons", list_reasons),
    get("/api/review", list_review),
    get("/api/review/{row}", show_review),
    post("/api/review/{row}/decide", decide_review),
    get("/api/selection", list_places),
    get("/api/selection/determination.xlsx", determination),
    post("/api/people/search", search_people),
    get("/api/people/{person}", show_person),
    post("/api/people/{person}/unmask", unmask_person),
    post("/api/people/{person}/death", report_death),
    get("/api/people/{person}/cards", cards_of_person),
    get("/api/cards", list_cards),
    post("/api/cards", make_cards),
    post("/api/cards/print", print_cards),
    get("/api/cards/sheets/{act}/cards.pdf", card_sheet),
    get("/api/cards/handout.pdf", handout_pdf),
    get("/api/cards/handout.xlsx", handout_workbook),
    post("/api/cards/hand-over", hand_over_cards),
    post("/api/cards/revoke", revoke_cards),
    get("/api/cards/{card}", show_card),
    get("/api/cards/{card}/phone.pdf", card_for_phone),
    get("/api/watch", show_watch),
    get("/api/claims", list_claims),
    post("/api/claims", report_claim),
    get("/api/claims/{claim}", show_claim),
    post("/api/claims/{claim}/heirs", name_heir),
    post("/api/claims/{claim}/documents", hand_in),
    post("/api/claims/{claim}/outcome", record_outcome),
    post("/api/claims/{claim}/assess", assess_claim),
    post("/api/claims/{claim}/send", send_claim),
    post("/api/claims/{claim}/decide", decide_claim),
    post("/api/claims/{claim}/pay", pay_claim),
    post("/api/claims/{claim}/hand-over", hand_over),
    post("/api/claims/{claim}/school", school_year),
    post("/api/claims/{claim}/withdraw", withdraw_claim),
    post("/api/claims/{claim}/letter.pdf", claim_letter),
    get("/api/coverage", show_coverage),
    upload("/api/coverage", import_coverage),
    post("/api/plan", plan),
    upload("/api/files", stage_file),
    get("/api/funds", list_funds),
    post("/api/funds/{fund}/allot", allot_fund),
    post("/api/funds/{fund}/cut", cut_fund),
    get("/api/bills", list_bills),
    post("/api/bills", draft_bill),
    get("/api/bills/{bill}", show_bill),
    get("/api/bills/{bill}/lines", bill_lines),
    get("/api/bills/{bill}/left-out", bill_left_out),
    post("/api/bills/{bill}/approve", approve_bill),
    post("/api/bills/{bill}/request", request_bill),
    post("/api/bills/{bill}/order", order_bill),
    post("/api/bills/{bill}/pay", pay_bill),
    post("/api/bills/{bill}/receipt", receipt_bill),
    post("/api/bills/{bill}/cancel", cancel_bill),
    post("/api/bills/{bill}/list.pdf", bill_list_pdf),
    post("/api/bills/{bill}/list.xlsx", bill_list_workbook),
    get("/api/decrees", list_decrees),
    post("/api/decrees", issue_decree),
    post("/api/decrees/amend", amend_decree),
    get("/api/decrees/{act}", show_decree),
    get("/api/decrees/{act}/people", decree_people),
    post("/api/decrees/{act}/annex.pdf", annex_pdf),
    post("/api/decrees/{act}/annex.xlsx", annex_workbook),
    get("/api/enrolment/batches", list_batches),
    post("/api/enrolment/batches", export_batch),
    get("/api/enrolment/batches/{batch}", show_batch),
    get("/api/enrolment/batches/{batch}/people", batch_people),
    get("/api/enrolment/batches/{batch}/left-out", batch_left_out),
    post("/api/enrolment/batches/{batch}/form.xlsx", batch_form),
    post("/api/enrolment/batches/{batch}/answer", answer_batch),
    post("/api/enrolment/batches/{batch}/settle", settle_line),
    get("/api/enrolment/difference", show_difference),
    get("/api/enrolment/difference.xlsx", difference_workbook),
    post("/api/reconcile", reconcile),
    get("/api/reconcile/{job}/differences", reconcile_differences),
    post("/api/reconcile/{job}/differences.xlsx", reconcile_workbook),
    get("/api/minutes", list_minutes),
    post("/api/minutes", record_minutes),
    get("/api/minutes/{act}", show_minutes),
    get("/api/minutes/{act}/differences", minutes_differences),
    post("/api/minutes/{act}/sign", sign_minutes),
    post("/api/minutes/{act}/minutes.pdf", minutes_pdf),
    get("/api/refunds", list_refunds),
    post("/api/refunds", claim_refund),
    post("/api/refunds/{refund}/receive", receive_refund),
    post("/api/refunds/{refund}/decline", decline_refund),
    post("/api/people/{person}/leave", note_leaving),
    get("/api/notices", list_notices),
    get("/api/coverage/report", coverage_report),
    get("/api/coverage/targets", coverage_targets),
    get("/api/plan/{job}/plan.xlsx", plan_workbook),
    get("/api/plan/{job}/plan.pdf", plan_page),
    get("/api/journal", show_journal),
    post("/api/journal/verify", verify_journal),
    post("/api/journal/replay", replay_journal),
    open_get("/api/rules", list_rules),
    open_get("/api/rules/{id}", show_rule),
    open_get("/api/contribution", contribution),
    open_get("/api/benefit/death", benefit_death),
    open_get("/api/benefit/incapacity", benefit_incapacity),
    open_get("/api/benefit/disability", benefit_disability),
    open_get("/api/benefit/transport", benefit_transport),
    post("/api/letters/rights.pdf", rights_letter),
    open_get("/api/regions/{code}", show_region),
    get("/api/users", list_users),
    post("/api/users", add_user),
    post("/api/users/{login}/role", set_role),
    post("/api/users/{login}/disable", disable_user),
    post("/api/users/{login}/enable", enable_user),
    post("/api/users/{login}/password", reset_password),
    open_get("/api/public/cities", public_cities),
    open_post("/api/public/status", public_status),
    open_post("/api/public/card", public_card),
    open_post("/api/public/card.pdf", public_card_pdf),
    open_get("/api/public/checklist", public_checklist),
    open_get("/api/public/card-keys", public_card_keys),
    open_get("/api/public/card-revocations", public_card_revocations),
    open_get("/api/version", show_version),
    open_get("/api/openapi.yaml", show_openapi),
    open_get("/health", health),
    open_get("/metrics", metrics),
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

}  // namespace lindung::web
