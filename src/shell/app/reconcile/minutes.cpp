#include "shell/app/reconcile/minutes.h"

#include <algorithm>

#include "base/text.h"
#include "office/document/minutes.h"
#include "office/document/words.h"
#include "office/letter/words.h"
#include "office/reconciliation/words.h"
#include "shell/app/book/documents.h"
#include "shell/app/login/rights.h"
#include "shell/app/reconcile/reconcile_acts.h"
#include "shell/app/reconcile/reconcile_lists.h"
#include "shell/app/run/workbench.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/files.h"
#include "shell/paper/print_minutes.h"

namespace lindung::app {
namespace {

constexpr std::string_view kRecorded = "reconcile.record";
constexpr std::string_view kSigned = "reconcile.sign";

MinutesLine line_of(const MoneyAct& act, const ReconciliationFrame& frame) {
  const auto& number = act.given.at("number").as_string();
  return {money_act_name(act.number), std::string(number), act.on, act.author, frame.months,
          frame.differences,          frame.with_carrier};
}

std::string given_text(const MoneyAct& act, const char* key) {
  const auto* value = act.given.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

MinutesSignature signature_of_act(const MoneyAct& act) {
  return {parse_minutes_side(given_text(act, "side")).value_or(MinutesSide::Office),
          given_text(act, "name"), act.author, act.on};
}

// The recorded minutes with their signatures, oldest first.
Result<std::vector<MinutesLine>> read_lines(const Context& context, const CityState& state) {
  LINDUNG_ASSIGN_OR_RETURN(const auto documents, documents_of(context, state, "reconcile"));
  std::vector<MinutesLine> lines;
  for (const auto& one : documents) {
    if (one.act.kind != kRecorded) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(context, state, one.act.number));
    LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_reconciliation_frame(act));
    lines.push_back(line_of(act, frame));
  }
  for (const auto& one : documents) {
    if (one.act.kind != kSigned) continue;
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& minutes) {
      return minutes.number == given_text(one.act, "minutes");
    });
    if (line != lines.end()) line->signatures.push_back(signature_of_act(one.act));
  }
  return lines;
}

// By number, else by the act.
Result<MinutesLine> find_line(const Context& context, const CityState& state,
                              const std::string& name) {
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, read_lines(context, state));
  for (const auto& line : lines) {
    if (line.number == name) return line;
  }
  for (const auto& line : lines) {
    if (line.act == name) return line;
  }
  return unknown_minutes(name);
}

// "grants 2025" as the scheme calls it: "Hibah APBD 2025".
std::string purse_name(const scheme::Scheme& scheme, const std::string& label) {
  const auto space = label.rfind(' ');
  if (space == std::string::npos) return label;
  for (const auto& fund : scheme.funds) {
    if (fund.id == label.substr(0, space)) return fund.name.id;
  }
  return label;
}

std::string dated(const Compared& one) {
  return one.date ? " tanggal " + letter::spoken(*one.date) : std::string();
}

std::string paper_text(const Compared& one, const scheme::Scheme& scheme) {
  switch (one.kind) {
    case ComparedKind::Decree:
      return "Keputusan nomor " + one.name + dated(one) +
             (one.of.empty() ? "" : ", perubahan keputusan nomor " + one.of) + ", " +
             grouped(one.rows) + " orang untuk " + document::span(*one.months);
    case ComparedKind::Bill:
      return "Tagihan " + one.name + " (" + purse_name(scheme, one.of) + ") bulan " +
             document::span(*one.months) + ", " + grouped(one.rows) + " orang, " +
             one.amount.text();
    case ComparedKind::Receipt:
      return "Tanda terima BPJS nomor " + one.name + dated(one) + " atas tagihan " + one.of + ", " +
             one.amount.text();
    case ComparedKind::MemberList:
      return "Daftar peserta dari BPJS: " + one.name + ", " + grouped(one.rows) + " baris";
    case ComparedKind::BookingList:
      return "Daftar pembukuan dari BPJS: " + one.name + ", " + grouped(one.rows) + " baris";
    default:
      return "Rekening koran: " + one.name + ", " + grouped(one.rows) + " baris uang keluar";
  }
}

document::MinutesMonth month_of(const MonthCount& one) {
  document::MinutesMonth month{one.month,
                               {one.listed, one.due},
                               {one.billed, one.amount},
                               {one.paid, one.paid_amount},
                               one.registered,
                               one.carrier,
                               {}};
  if (one.booked) month.booked = document::MinutesSide{*one.booked, one.booked_amount};
  return month;
}

std::string about(const ShownDifference& one, const scheme::Scheme& scheme) {
  std::string text;
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : ", ") + more;
  };
  add(one.purse.empty() ? "" : purse_name(scheme, one.purse));
  add(one.against.empty() ? "" : "ke " + purse_name(scheme, one.against));
  add(one.bill);
  if (one.difference.row != 0) add("baris " + std::to_string(one.difference.row));
  return text;
}

void add_differences(document::MinutesRequest& request, const Reconciliation& found,
                     const scheme::Scheme& scheme) {
  std::map<reconciliation::Kind, std::size_t> positions;
  for (const auto& [kind, count] : found.kinds) {
    const auto& words = reconciliation::info(kind);
    positions[kind] = request.kinds.size();
    std::string name(words.name_id);
    name[0] = upper(name[0]);
    request.kinds.push_back({std::move(name), std::string(words.cure_id), count});
  }
  for (const auto& one : found.differences) {
    const auto& d = one.difference;
    request.differences.push_back({positions[d.kind], d.month, one.name, one.nik,
                                   about(one, scheme), reconciliation::detail_words(d.detail).id,
                                   d.ours, d.theirs});
  }
}

Result<document::MinutesSigner> signer(const std::string& option, const std::string& usual,
                                       const std::string& office, const std::string& name) {
  document::MinutesSigner one{usual, "", ""};
  if (!office.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(one.office, typed_line("--" + option, office));
  }
  if (!name.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(one.name, typed_line("--" + option + "-signer", name));
  }
  return one;
}

// Who has signed, where no other name was typed.
std::string name_of(const MinutesLine& line, MinutesSide side, const std::string& typed) {
  const auto* signature = line.signature_of(side);
  return typed.empty() && signature ? signature->name : typed;
}

Result<std::vector<document::MinutesSigner>> signers_of(const MinutesQuestion& question,
                                                        const MinutesLine& line, RegionCode city,
                                                        bool with_treasurer) {
  std::vector<document::MinutesSigner> all;
  LINDUNG_ASSIGN_OR_RETURN(
      all.emplace_back(),
      signer("office", "Dinas Tenaga Kerja " + document::region_name(city), question.office,
             name_of(line, MinutesSide::Office, question.office_signer)));
  LINDUNG_ASSIGN_OR_RETURN(
      all.emplace_back(),
      signer("carrier", "BPJS Ketenagakerjaan Cabang " + document::place_name(city),
             question.carrier, name_of(line, MinutesSide::Carrier, question.carrier_signer)));
  if (!with_treasurer) return all;
  LINDUNG_ASSIGN_OR_RETURN(
      all.emplace_back(),
      signer("treasurer", "Bendahara Pengeluaran", question.treasurer, question.treasurer_signer));
  return all;
}

}  // namespace

const MinutesSignature* MinutesLine::signature_of(MinutesSide side) const {
  const auto found = std::find_if(signatures.begin(), signatures.end(),
                                  [&](const auto& one) { return one.side == side; });
  return found == signatures.end() ? nullptr : &*found;
}

Result<std::vector<MinutesLine>> list_minutes(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  return read_lines(context, state);
}

Result<MinutesView> show_minutes(const Context& context, std::uint64_t city,
                                 const std::string& number) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(auto line, find_line(context, state, number));
  LINDUNG_ASSIGN_OR_RETURN(const auto act,
                           load_money_act(context, state, *parse_money_act_name(line.act)));
  LINDUNG_ASSIGN_OR_RETURN(auto found, read_reconciliation(act));
  return MinutesView{std::move(line), std::move(found)};
}

Result<MinutesView> record_minutes(const Context& context, std::uint64_t city, MoneyWish wish) {
  LINDUNG_ASSIGN_OR_RETURN(const auto act, record_money_act(context, city, std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_reconciliation_frame(act));
  LINDUNG_ASSIGN_OR_RETURN(auto found, read_reconciliation(act));
  return MinutesView{line_of(act, frame), std::move(found)};
}

Result<MinutesLine> sign_minutes(const Context& context, std::uint64_t city, MoneyWish wish) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::ReconcileSign));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  const auto* given = wish.given.if_contains("minutes");
  if (given && given->is_string()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto line,
                             find_line(context, state, std::string(given->as_string())));
    wish.given["minutes"] = line.number;
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto act, record_money_act(context, city, std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(const CityState after, load_city(*context.store, city));
  return find_line(context, after, given_text(act, "minutes"));
}

Result<MinutesAnswer> write_minutes(const Context& context, std::uint64_t city,
                                    const std::string& number, const MinutesQuestion& question) {
  if (!question.out.ends_with(".pdf")) {
    return wrong_value("--out", "Berita acara ditulis sebagai .pdf.",
                       "Minutes are written as .pdf.");
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto view, show_minutes(context, city, number));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  document::MinutesRequest request{view.line.number, view.line.on, scheme.city, view.line.months};
  for (const auto& one : view.found.compared) {
    const bool file = one.kind >= ComparedKind::MemberList;
    (file ? request.files : request.papers).push_back(paper_text(one, scheme));
  }
  for (const auto& one : view.found.counts) request.sides.push_back(month_of(one));
  add_differences(request, view.found, scheme);
  LINDUNG_ASSIGN_OR_RETURN(request.signers,
                           signers_of(question, view.line, scheme.city, view.found.has_bill()));
  LINDUNG_ASSIGN_OR_RETURN(const auto printed, paper::print_minutes(document::minutes(request)));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(question.out, printed.bytes));
  return MinutesAnswer{question.out, printed.pages, view.line.differences};
}

}  // namespace lindung::app
