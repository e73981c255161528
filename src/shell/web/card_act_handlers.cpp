#include <boost/json.hpp>

#include "shell/exchange/temporary_folder.h"
#include "shell/web/card_paper.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_wish.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

json::object act_document(const app::CardAct& act) {
  json::object without;
  for (const auto& [why, people] : act.without) without[why] = people;
  return {{"act", act.act.empty() ? json::value(nullptr) : json::value(act.act)},
          {"count", act.cards.size()},
          {"without", without}};
}

// An act that is done at once.
Answer act(Call& call, UseCase use_case, const char* kind,
           std::initializer_list<const char*> keys) {
  LINDUNG_RETURN_IF_ERROR(call.must(use_case));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, kind, keys));
  reader.village();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto done, app::act_on_cards(*c, call.city, std::move(wish)));
  return json_reply(act_document(done));
}

}  // namespace

Answer make_cards(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardMake));
  LINDUNG_ASSIGN_OR_RETURN(
      auto reader, MoneyWishReader::parse(call, "card.make", {"person", "group", "only_new"}));
  reader.village();
  const auto keep = reader.keep();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "cards", "",
                 [wish, keep, city = call.city](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto done,
                                            keep == app::Keep::Record
                                                ? app::act_on_cards(c, city, wish)
                                                : app::rehearse_cards(c, city, wish));
                   return act_document(done);
                 });
}

Answer print_cards(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardMake));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, "card.print", {"card"}));
  reader.village();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "card-sheet", "",
                 [wish, city = call.city, paper = card_paper(call, paper::CardLayout::Sheet)](
                     const app::Context& c) -> Result<json::object> {
                   // Drawn before it is recorded; whoever asks for the sheet gets it drawn from the
                   // act.
                   LINDUNG_ASSIGN_OR_RETURN(const auto folder, exchange::TemporaryFolder::create());
                   auto to_file = paper;
                   to_file.out = folder.path() / "kartu.pdf";
                   LINDUNG_ASSIGN_OR_RETURN(const auto printed,
                                            app::print_cards(c, city, wish, to_file));
                   auto document = act_document(printed.act);
                   document["pages"] = printed.pages;
                   return document;
                 });
}

Answer card_sheet(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardMake));
  const bool phone = call.flag("phone");
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const auto layout = phone ? paper::CardLayout::Phone : paper::CardLayout::Sheet;
  LINDUNG_ASSIGN_OR_RETURN(
      auto sheet, app::printed_again(*c, call.city, call.captured[0], card_paper(call, layout)));
  Reply reply;
  reply.body = std::move(sheet.bytes);
  reply.type = "application/pdf";
  reply.with("Content-Disposition", "inline; filename=\"kartu-" + call.captured[0] + ".pdf\"");
  return reply;
}

Answer hand_over_cards(Call& call) {
  return act(call, UseCase::CardHandOver, "card.hand-over", {"card", "except", "to", "name"});
}

Answer revoke_cards(Call& call) {
  return act(call, UseCase::CardRevoke, "card.revoke", {"card", "reason", "due", "remark"});
}

}  // namespace lindung::web
