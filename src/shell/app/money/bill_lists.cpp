#include "shell/app/money/bill_lists.h"

#include <array>

#include "shell/app/money/bill_fold.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 6> kFrame{"fund",  "fiscal_year", "from",
                                                 "until", "people",      "amount"};
constexpr std::array<std::string_view, 10> kLines{"no",    "person", "nik",   "name", "village",
                                                  "group", "from",   "until", "dues", "amount"};
constexpr std::array<std::string_view, 8> kLeftOut{"person", "nik",  "name",  "village",
                                                   "group",  "from", "until", "reason"};
constexpr std::array<std::string_view, 4> kBasis{"register", "as_of", "good_until", "reason"};

Error unreadable(const MoneyAct& act, const std::string& name) {
  return Error::environment(
      "JOURNAL_UNREADABLE", money_act_name(act.number) + " " + name,
      {"Daftar ini bukan tulisan program ini; periksa jurnal dengan `lindung journal verify`.",
       "This list was not written by this program; check with `lindung journal verify`."});
}

void write_person(MoneyListWriter& list, const BillPerson& who) {
  list.natural(who.person).digits16(who.nik).text(who.name).natural(who.village).text(who.group);
}

BillPerson read_person(MoneyListReader& list) {
  BillPerson who;
  who.person = list.natural();
  who.nik = list.natural();
  who.name = std::string(list.text());
  who.village = list.natural();
  who.group = std::string(list.text());
  return who;
}

}  // namespace

Result<const MoneyList*> list_of(const MoneyAct& act, const std::string& name) {
  const auto found = act.lists.find(name);
  if (found == act.lists.end()) return unreadable(act, name);
  return &found->second;
}

MoneyList write_bill_frame(Making& making, const BillFrame& frame) {
  auto list = making.list("frame", kFrame);
  list.text(frame.fund).number(frame.fiscal_year).month(frame.months.from);
  list.month(frame.months.until).number(frame.people).rupiah(frame.amount).end_row();
  return list.finish();
}

Result<BillFrame> read_bill_frame(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "frame"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "frame", kFrame));
  BillFrame frame;
  if (!list.next()) return unreadable(act, "frame");
  frame.fund = std::string(list.text());
  frame.fiscal_year = static_cast<int>(list.number());
  frame.months.from = list.month();
  frame.months.until = list.month();
  frame.people = list.number();
  frame.amount = list.rupiah();
  LINDUNG_RETURN_IF_ERROR(list.done());
  return frame;
}

MoneyList write_bill_lines(Making& making, const std::vector<BillLine>& lines) {
  auto list = making.list("lines", kLines);
  std::int64_t number = 0;
  for (const auto& one : lines) {
    list.number(++number);
    write_person(list, one.who);
    list.month(one.line.months.from).month(one.line.months.until);
    list.rupiah(one.line.dues).rupiah(one.line.amount()).end_row();
  }
  return list.finish();
}

Result<std::vector<BillLine>> read_bill_lines(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "lines"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "lines", kLines));
  std::vector<BillLine> lines;
  lines.reserve(text->rows);
  bool sums = true;
  while (list.next()) {
    auto& one = lines.emplace_back();
    list.number();
    one.who = read_person(list);
    one.line.person = one.who.person;
    one.line.months.from = list.month();
    one.line.months.until = list.month();
    one.line.dues = list.rupiah();
    sums = sums && list.rupiah() == one.line.amount();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!sums) return unreadable(act, "lines");
  return lines;
}

Result<std::vector<billing::Line>> read_billed_months(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "lines"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "lines", kLines));
  std::vector<billing::Line> lines;
  lines.reserve(text->rows);
  bool sums = true;
  while (list.next()) {
    auto& line = lines.emplace_back();
    list.text();
    line.person = list.natural();
    for (int passed = 0; passed < 4; ++passed) list.text();  // nik, name, village, group
    line.months.from = list.month();
    line.months.until = list.month();
    line.dues = list.rupiah();
    sums = sums && list.rupiah() == line.amount();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  if (!sums) return unreadable(act, "lines");
  return lines;
}

MoneyList write_bill_left_out(Making& making, const std::vector<BillLeftOut>& left_out) {
  auto list = making.list("left-out", kLeftOut);
  for (const auto& one : left_out) {
    write_person(list, one.who);
    list.month(one.left_out.months.from).month(one.left_out.months.until);
    list.text(billing::left_out_id(one.left_out.reason)).end_row();
  }
  return list.finish();
}

Result<std::vector<BillLeftOut>> read_bill_left_out(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, "left-out"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "left-out", kLeftOut));
  std::vector<BillLeftOut> left_out;
  while (list.next()) {
    auto& one = left_out.emplace_back();
    one.who = read_person(list);
    one.left_out.person = one.who.person;
    one.left_out.months.from = list.month();
    one.left_out.months.until = list.month();
    const auto reason = billing::parse_left_out(list.text());
    if (!reason) return unreadable(act, "left-out");
    one.left_out.reason = *reason;
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return left_out;
}

MoneyList write_bill_basis(Making& making, const BillBasis& basis) {
  auto list = making.list("basis", kBasis);
  list.text(basis.register_id).date(basis.as_of).date(basis.good_until).text(basis.reason);
  list.end_row();
  return list.finish();
}

Result<BillBasis> read_bill_basis(const MoneyAct& act) {
  const auto found = act.lists.find("basis");
  BillBasis basis;
  if (found == act.lists.end()) return basis;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, "basis", kBasis));
  if (!list.next()) return unreadable(act, "basis");
  basis.register_id = std::string(list.text());
  basis.as_of = list.date();
  basis.good_until = list.date();
  basis.reason = std::string(list.text());
  LINDUNG_RETURN_IF_ERROR(list.done());
  return basis;
}

}  // namespace lindung::app
