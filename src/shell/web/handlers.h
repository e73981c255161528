// shell/web/handlers.h - one function a row of docs/reference/openapi.yaml: reads the request,
// calls the use case, puts its answer into JSON.
#pragma once

#include "shell/web/desk.h"

namespace lindung::web {

Answer login(Call& call);
Answer logout(Call& call);
Answer show_session(Call& call);
Answer change_password(Call& call);
Answer begin_second_factor(Call& call);
Answer confirm_second_factor(Call& call);
Answer remove_second_factor(Call& call);
Answer show_rights(Call& call);

Answer home(Call& call);
Answer list_jobs(Call& call);
Answer show_job(Call& call);

Answer show_scheme(Call& call);
Answer open_scheme(Call& call);
Answer list_rosters(Call& call);
Answer upload_roster(Call& call);
Answer stage_roster(Call& call);
Answer list_staged(Call& call);
Answer preview_staged(Call& call);
Answer send_staged(Call& call);
Answer discard_staged(Call& call);
Answer show_roster(Call& call);
Answer roster_rows(Call& call);
Answer roster_corrections(Call& call);
Answer withdraw_roster(Call& call);
Answer show_row(Call& call);
Answer correct_row(Call& call);
Answer list_registers(Call& call);
Answer upload_register(Call& call);
Answer verify(Call& call);
Answer select(Call& call);
Answer show_summary(Call& call);
Answer list_review(Call& call);
Answer show_review(Call& call);
Answer decide_review(Call& call);
Answer list_places(Call& call);
Answer determination(Call& call);

Answer search_people(Call& call);
Answer show_person(Call& call);
Answer unmask_person(Call& call);
Answer report_death(Call& call);

Answer list_cards(Call& call);
Answer show_card(Call& call);
Answer cards_of_person(Call& call);
Answer card_for_phone(Call& call);
Answer handout_pdf(Call& call);
Answer handout_workbook(Call& call);
Answer make_cards(Call& call);
Answer print_cards(Call& call);
Answer card_sheet(Call& call);
Answer hand_over_cards(Call& call);
Answer revoke_cards(Call& call);
Answer public_card_keys(Call& call);
Answer public_card_revocations(Call& call);

Answer show_watch(Call& call);
Answer list_claims(Call& call);
Answer show_claim(Call& call);
Answer report_claim(Call& call);
Answer name_heir(Call& call);
Answer hand_in(Call& call);
Answer record_outcome(Call& call);
Answer assess_claim(Call& call);
Answer send_claim(Call& call);
Answer decide_claim(Call& call);
Answer pay_claim(Call& call);
Answer hand_over(Call& call);
Answer school_year(Call& call);
Answer withdraw_claim(Call& call);
Answer claim_letter(Call& call);

Answer show_coverage(Call& call);
Answer import_coverage(Call& call);
Answer plan(Call& call);

Answer stage_file(Call& call);
Answer list_funds(Call& call);
Answer allot_fund(Call& call);
Answer cut_fund(Call& call);
Answer list_bills(Call& call);
Answer draft_bill(Call& call);
Answer show_bill(Call& call);
Answer bill_lines(Call& call);
Answer bill_left_out(Call& call);
Answer approve_bill(Call& call);
Answer request_bill(Call& call);
Answer order_bill(Call& call);
Answer pay_bill(Call& call);
Answer receipt_bill(Call& call);
Answer cancel_bill(Call& call);
Answer bill_list_pdf(Call& call);
Answer bill_list_workbook(Call& call);

Answer list_decrees(Call& call);
Answer issue_decree(Call& call);
Answer amend_decree(Call& call);
Answer show_decree(Call& call);
Answer decree_people(Call& call);
Answer annex_pdf(Call& call);
Answer annex_workbook(Call& call);

Answer list_batches(Call& call);
Answer export_batch(Call& call);
Answer show_batch(Call& call);
Answer batch_people(Call& call);
Answer batch_left_out(Call& call);
Answer batch_form(Call& call);
Answer answer_batch(Call& call);
Answer settle_line(Call& call);
Answer show_difference(Call& call);
Answer difference_workbook(Call& call);

Answer reconcile(Call& call);
Answer reconcile_differences(Call& call);
Answer reconcile_workbook(Call& call);
Answer list_minutes(Call& call);
Answer record_minutes(Call& call);
Answer show_minutes(Call& call);
Answer minutes_differences(Call& call);
Answer sign_minutes(Call& call);
Answer minutes_pdf(Call& call);
Answer list_refunds(Call& call);
Answer claim_refund(Call& call);
Answer receive_refund(Call& call);
Answer decline_refund(Call& call);
Answer note_leaving(Call& call);
Answer list_notices(Call& call);
Answer coverage_report(Call& call);
Answer coverage_targets(Call& call);
Answer plan_workbook(Call& call);
Answer plan_page(Call& call);

Answer show_journal(Call& call);
Answer verify_journal(Call& call);
Answer replay_journal(Call& call);

Answer list_reasons(Call& call);
Answer list_rules(Call& call);
Answer show_rule(Call& call);
Answer contribution(Call& call);
Answer benefit_death(Call& call);
Answer benefit_incapacity(Call& call);
Answer benefit_disability(Call& call);
Answer benefit_transport(Call& call);
Answer rights_letter(Call& call);
Answer show_region(Call& call);

Answer list_users(Call& call);
Answer add_user(Call& call);
Answer set_role(Call& call);
Answer disable_user(Call& call);
Answer enable_user(Call& call);
Answer reset_password(Call& call);

Answer public_cities(Call& call);
Answer public_status(Call& call);
Answer public_card(Call& call);
Answer public_card_pdf(Call& call);
Answer public_checklist(Call& call);

Answer show_version(Call& call);
Answer show_openapi(Call& call);
Answer health(Call& call);
Answer metrics(Call& call);

}  // namespace lindung::web
