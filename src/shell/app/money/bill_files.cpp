#include "shell/app/money/bill_files.h"

#include "office/document/document.h"
#include "shell/app/lists/name_list_workbook.h"
#include "shell/app/money/bill_views.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

template <class Items>
std::string name_in(const Items& items, const std::string& id) {
  for (const auto& one : items) {
    if (one.id == id) return one.name.id;
  }
  return id;
}

}  // namespace

Result<ListAnswer> write_bill_list(const Context& context, std::uint64_t city,
                                   const std::string& bill, const AnnexQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const BillView view, show_bill(context, city, bill));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  const auto& summary = view.summary;
  document::BillListRequest request{summary.name,
                                    scheme.city,
                                    name_in(scheme.funds, summary.fund),
                                    summary.bill.months,
                                    summary.bill.drafted.on,
                                    summary.bill.amount,
                                    {},
                                    "Kuasa Pengguna Anggaran",
                                    ""};
  if (!question.issuer.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.issuer, typed_line("--issuer", question.issuer));
  }
  if (!question.signer.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.signer, typed_line("--signer", question.signer));
  }
  for (const BillLine& one : view.lines) {
    request.rows.push_back({one.who.nik, one.who.name, one.who.village,
                            name_in(scheme.groups, one.who.group), one.line.months, one.line.dues});
  }
  ListAnswer answer{question.out, 0, static_cast<std::int64_t>(view.lines.size()),
                    summary.bill.amount};
  LINDUNG_ASSIGN_OR_RETURN(answer.pages,
                           write_name_list(document::bill_list(std::move(request)), question.out));
  return answer;
}

}  // namespace lindung::app
