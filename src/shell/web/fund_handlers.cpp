#include <boost/json.hpp>

#include "shell/answer/fund_json.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/money_wish.h"
#include "shell/web/uploaded_file.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

Answer change_fund(Call& call, const char* kind) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::FundChange));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, kind, {"amount", "paper"}));
  reader.set("fund", call.captured[0]);
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, app::record_money_act(*c, call.city, std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto funds, app::show_funds(*c, *view->money, call.captured[0]));
  return json_reply({{"items", answer::funds_json(funds)}});
}

}  // namespace

Answer stage_file(Call& call) {
  const auto file = take_file(call);
  const bool has_use = call.may(UseCase::BillReceipt) || call.may(UseCase::EnrolAnswer) ||
                       call.may(UseCase::Reconcile);
  if (!has_use) return call.must(UseCase::BillReceipt).error();
  StagedFile staged;
  LINDUNG_ASSIGN_OR_RETURN(staged.name, file_name(call));
  std::error_code error;
  staged.bytes = std::filesystem::file_size(file->path(), error);
  if (error) staged.bytes = 0;
  staged.file = file;
  LINDUNG_ASSIGN_OR_RETURN(staged, call.desk.staged.add(call.who->account.login, staged));
  return json_reply({{"file", staged.id}, {"name", staged.name}, {"bytes", staged.bytes}}, 201);
}

Answer list_funds(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::FundRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto funds, app::show_funds(*c, *view->money, ""));
  return json_reply({{"items", answer::funds_json(funds)}});
}

Answer allot_fund(Call& call) { return change_fund(call, "fund.allot"); }
Answer cut_fund(Call& call) { return change_fund(call, "fund.cut"); }

}  // namespace lindung::web
