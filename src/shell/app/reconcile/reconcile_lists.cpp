#include "shell/app/reconcile/reconcile_lists.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "office/reconciliation/words.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/run/outputs.h"
#include "terms/nik.h"

namespace lindung::app {
namespace {

using reconciliation::Difference;

constexpr std::array<std::string_view, 8> kFrame{"from",  "until",   "differences", "carrier",
                                                 "lines", "matched", "unrelated",   "incoming"};
constexpr std::array<std::string_view, 9> kCompared{"kind",  "name", "of",     "date",      "from",
                                                    "until", "rows", "amount", "unreadable"};
constexpr std::array<std::string_view, 12> kMonths{
    "month",  "listed", "due",         "registered", "members",       "billed",
    "amount", "paid",   "paid_amount", "booked",     "booked_amount", "differences"};
constexpr std::array<std::string_view, 15> kDifferences{
    "month",   "kind", "detail", "person", "nik",    "name", "village", "purse",
    "against", "bill", "people", "ours",   "theirs", "row",  "fields"};
constexpr std::array<std::string_view, 2> kUnreadable{"file", "row"};

Error unreadable(const MoneyAct& act, const std::string& name) {
  return Error::environment(
      "JOURNAL_UNREADABLE", money_act_name(act.number) + " " + name,
      {"Daftar ini bukan tulisan program ini; periksa jurnal dengan `lindung journal verify`.",
       "This list was not written by this program; check with `lindung journal verify`."});
}

void put_month(MoneyListWriter& list, std::optional<Month> month) {
  list.text(month ? month->iso() : std::string());
}
void put_count(MoneyListWriter& list, std::optional<std::int64_t> count) {
  list.text(count ? std::to_string(*count) : std::string());
}

MoneyList write_frame(Making& making, const Reconciliation& found) {
  auto list = making.list("frame", kFrame);
  const bool carrier =
      std::any_of(found.compared.begin(), found.compared.end(), [](const auto& one) {
        return one.kind == ComparedKind::MemberList || one.kind == ComparedKind::BookingList;
      });
  const BankCount bank = found.bank.value_or(BankCount{});
  list.month(found.months.from).month(found.months.until);
  list.natural(found.differences.size()).number(carrier ? 1 : 0);
  // Without a bank statement these four are blank.
  for (const std::size_t count : {bank.lines, bank.matched, bank.unrelated, bank.incoming})
    put_count(list, found.bank ? std::optional(static_cast<std::int64_t>(count)) : std::nullopt);
  list.end_row();
  return list.finish();
}

MoneyList write_compared(Making& making, const Reconciliation& found) {
  auto list = making.list("compared", kCompared);
  for (const auto& one : found.compared) {
    list.text(compared_id(one.kind)).text(one.name).text(one.of).date(one.date);
    put_month(list, one.months ? std::optional(one.months->from) : std::nullopt);
    put_month(list, one.months ? std::optional(one.months->until) : std::nullopt);
    list.number(one.rows).rupiah(one.amount).number(one.unreadable).end_row();
  }
  return list.finish();
}

MoneyList write_months(Making& making, const Reconciliation& found) {
  auto list = making.list("months", kMonths);
  for (const auto& one : found.counts) {
    list.month(one.month).number(one.listed).rupiah(one.due).number(one.registered);
    put_count(list, one.carrier);
    list.number(one.billed).rupiah(one.amount).number(one.paid).rupiah(one.paid_amount);
    put_count(list, one.booked);
    list.rupiah(one.booked_amount).number(one.differences).end_row();
  }
  return list.finish();
}

MoneyList write_differences(Making& making, const Reconciliation& found) {
  auto list = making.list("differences", kDifferences);
  for (const auto& one : found.differences) {
    const Difference& d = one.difference;
    put_month(list, d.month);
    list.text(reconciliation::info(d.kind).id).text(reconciliation::detail_id(d.detail));
    list.natural(d.person).digits16(one.nik).text(one.name).text(one.ward);
    list.text(one.purse).text(one.against).text(one.bill).number(d.people);
    list.rupiah(d.ours).rupiah(d.theirs).natural(d.row).natural(d.fields).end_row();
  }
  return list.finish();
}

MoneyList write_unreadable(Making& making, const Reconciliation& found) {
  auto list = making.list("unreadable", kUnreadable);
  for (const auto& [file, rows] : found.unreadable) {
    for (const auto row : rows) list.text(file).natural(row).end_row();
  }
  return list.finish();
}

// A month or a count that may be blank. `ok` falls when it is neither.
std::optional<Month> take_month(MoneyListReader& list, bool& ok) {
  const auto text = list.text();
  if (text.empty()) return std::nullopt;
  const auto month = Month::parse(text);
  ok = ok && month;
  return month;
}
std::optional<std::int64_t> take_count(MoneyListReader& list, bool& ok) {
  const auto text = list.text();
  if (text.empty()) return std::nullopt;
  const auto count = parse_unsigned(text);
  ok = ok && count;
  return static_cast<std::int64_t>(count.value_or(0));
}

Result<void> read_compared(const MoneyAct& act, Reconciliation& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "compared"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "compared", kCompared));
  bool ok = true;
  while (list.next()) {
    auto& one = found.compared.emplace_back();
    const auto kind = parse_compared(list.text());
    ok = ok && kind;
    one.kind = kind.value_or(ComparedKind::Decree);
    one.name = std::string(list.text());
    one.of = std::string(list.text());
    one.date = list.date();
    const auto from = take_month(list, ok), until = take_month(list, ok);
    if (from && until) one.months = Period{*from, *until};
    one.rows = list.number();
    one.amount = list.rupiah();
    one.unreadable = list.number();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!ok) return unreadable(act, "compared");
  return {};
}

Result<void> read_months(const MoneyAct& act, Reconciliation& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "months"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "months", kMonths));
  bool ok = true;
  while (list.next()) {
    auto& one = found.counts.emplace_back();
    one.month = list.month();
    one.listed = list.number();
    one.due = list.rupiah();
    one.registered = list.number();
    one.carrier = take_count(list, ok);
    one.billed = list.number();
    one.amount = list.rupiah();
    one.paid = list.number();
    one.paid_amount = list.rupiah();
    one.booked = take_count(list, ok);
    one.booked_amount = list.rupiah();
    one.differences = list.number();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!ok) return unreadable(act, "months");
  return {};
}

std::optional<reconciliation::Kind> parse_kind(std::string_view id) {
  for (const auto& kind : reconciliation::kKinds) {
    if (kind.id == id) return kind.kind;
  }
  return std::nullopt;
}
std::optional<reconciliation::Detail> parse_detail(std::string_view id) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(reconciliation::Detail::kCount); ++i) {
    const auto detail = static_cast<reconciliation::Detail>(i);
    if (reconciliation::detail_id(detail) == id) return detail;
  }
  return std::nullopt;
}

ShownDifference read_difference(MoneyListReader& list, bool& ok) {
  ShownDifference one;
  Difference& d = one.difference;
  d.month = take_month(list, ok);
  const auto kind = parse_kind(list.text());
  const auto detail = parse_detail(list.text());
  ok = ok && kind && detail;
  d.kind = kind.value_or(reconciliation::Kind::Stranger);
  d.detail = detail.value_or(reconciliation::Detail::None);
  d.person = list.natural();
  one.nik = list.natural();
  one.name = std::string(list.text());
  one.ward = std::string(list.text());
  one.purse = std::string(list.text());
  one.against = std::string(list.text());
  one.bill = std::string(list.text());
  d.people = list.number();
  d.ours = list.rupiah();
  d.theirs = list.rupiah();
  d.row = static_cast<std::uint32_t>(list.natural());
  d.fields = static_cast<std::uint8_t>(list.natural());
  if (d.person != 0) one.person_id = person_name_id(d.person);
  if (const auto nik = Nik::from_number(one.nik)) one.nik_masked = nik->masked();
  one.what = reconciliation::words(d);
  one.cure = reconciliation::cure(d);
  return one;
}

Result<void> read_differences(const MoneyAct& act, Reconciliation& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "differences"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "differences", kDifferences));
  bool ok = true;
  while (list.next()) {
    found.differences.push_back(read_difference(list, ok));
    ++found.kinds[found.differences.back().difference.kind];
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!ok) return unreadable(act, "differences");
  return {};
}

Result<void> read_unreadable(const MoneyAct& act, Reconciliation& found) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "unreadable"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "unreadable", kUnreadable));
  while (list.next()) {
    const std::string file(list.text());
    found.unreadable[file].push_back(static_cast<std::uint32_t>(list.natural()));
  }
  return list.done();
}

struct FrameRow {
  ReconciliationFrame frame;
  std::optional<BankCount> bank;
};

Result<FrameRow> read_frame_row(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "frame"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "frame", kFrame));
  FrameRow row;
  if (!list.next()) return unreadable(act, "frame");
  row.frame.months.from = list.month();
  row.frame.months.until = list.month();
  row.frame.differences = list.number();
  row.frame.with_carrier = list.number() != 0;
  bool ok = true;
  std::array<std::optional<std::int64_t>, 4> counts;
  for (auto& count : counts) count = take_count(list, ok);
  if (counts[0]) {
    const auto of = [&](std::size_t i) { return static_cast<std::size_t>(counts[i].value_or(0)); };
    row.bank = BankCount{of(0), of(1), of(2), of(3)};
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!ok) return unreadable(act, "frame");
  return row;
}

}  // namespace

std::vector<MoneyList> write_reconciliation_lists(Making& making, const Reconciliation& found) {
  return {write_frame(making, found), write_compared(making, found), write_months(making, found),
          write_differences(making, found), write_unreadable(making, found)};
}

Result<ReconciliationFrame> read_reconciliation_frame(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto row, read_frame_row(act));
  return row.frame;
}

Result<Reconciliation> read_reconciliation(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto row, read_frame_row(act));
  Reconciliation found;
  found.months = row.frame.months;
  found.bank = row.bank;
  LINDUNG_RETURN_IF_ERROR(read_compared(act, found));
  LINDUNG_RETURN_IF_ERROR(read_months(act, found));
  LINDUNG_RETURN_IF_ERROR(read_differences(act, found));
  LINDUNG_RETURN_IF_ERROR(read_unreadable(act, found));
  if (static_cast<std::int64_t>(found.differences.size()) != row.frame.differences)
    return unreadable(act, "differences");
  return found;
}

}  // namespace lindung::app
