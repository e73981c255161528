#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/card_json.h"
#include "shell/app/card_files.h"
#include "shell/app/card_key_set.h"
#include "shell/app/card_signer.h"
#include "shell/app/person.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

// The keys and the signed list of one city, for everybody; no list where no key can sign.
Result<PublicCardFiles> make_files(const app::Context& context, store::City city, Date on,
                                   const std::string& secrets) {
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, app::public_cards(context, city, on));
  PublicCardFiles files;
  files.keys = app::key_set_json(cards.keys, city);
  if (files.keys.empty()) return files;
  const auto signer = app::CardSigner::open(cards.keys, city, on, secrets);
  if (signer) {
    files.lists.push_back(
        answer::revocations_json(cards.revocations, signer->revocations(cards.revocations)));
  }
  return files;
}

// Of every city; what has not changed since is not made again.
Result<PublicCardFiles> all_files(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto cities, c->store->cities());
  const Date on = today();
  PublicCardFiles all;
  for (const store::City city : cities) {
    LINDUNG_ASSIGN_OR_RETURN(const auto last, c->store->last_entry(city));
    const std::uint64_t head = last ? last->act.sequence : 0;
    LINDUNG_ASSIGN_OR_RETURN(
        const auto files,
        call.desk.public_cards.get(city, head, on, [&]() -> Result<PublicCardFiles> {
          return make_files(*c, city, on, call.desk.options.card_secrets);
        }));
    for (const auto& key : files->keys) all.keys.push_back(key);
    for (const auto& list : files->lists) all.lists.push_back(list);
  }
  return all;
}

Result<app::CardQuestion> question_of(Call& call) {
  app::CardQuestion question;
  question.on = call.day("on");
  question.ward = parse_unsigned(call.query("village")).value_or(0);
  question.due = call.flag("due");
  const std::string state = call.query("state");
  LINDUNG_RETURN_IF_ERROR(call.done());
  question.state = card::parse_state(state);
  if (!state.empty() && !question.state) return wrong_value_of("state");
  return question;
}

}  // namespace

Answer list_cards(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  const Page page = page_of(call);
  LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto list, app::list_cards(*c, call.city, question));
  json::array items;
  Pager pager(page);
  for (const auto& line : list.lines) {
    if (pager.wants()) items.push_back(answer::card_json(line));
  }
  json::object totals;
  for (const auto& [state, count] : list.totals) totals[state] = count;
  return json_reply({{"total", pager.total()}, {"totals", totals}, {"items", items}});
}

Answer show_card(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto line,
                           app::show_card(*c, call.city, call.captured[0], today()));
  return json_reply(answer::card_json(line));
}

Answer cards_of_person(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  app::CardQuestion question;
  question.on = today();
  LINDUNG_ASSIGN_OR_RETURN(question.person, app::find_person(*c, call.city, call.captured[0]));
  const auto* entry = view->find(question.person);
  if (!entry || !sees(call, entry->person.village, entry->group)) return app::unknown_person();
  LINDUNG_ASSIGN_OR_RETURN(const auto list, app::list_cards(*c, call.city, question));
  json::array items;
  for (const auto& line : list.lines) items.push_back(answer::card_json(line));
  return json_reply({{"items", items}});
}

Answer card_for_phone(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const auto tongue = call.language.english ? card::Tongue::English : card::Tongue::Indonesian;
  Reply reply;
  LINDUNG_ASSIGN_OR_RETURN(reply.body, app::card_for_phone(*c, call.city, call.captured[0], today(),
                                                           {"", call.desk.options.card_secrets,
                                                            paper::CardLayout::Phone, tongue}));
  reply.type = "application/pdf";
  reply.with("Content-Disposition", "inline; filename=\"kartu-" + call.captured[0] + ".pdf\"");
  return reply;
}

Answer public_card_keys(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto files, all_files(call));
  return json_reply({{"keys", std::move(files.keys)}});
}

Answer public_card_revocations(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto files, all_files(call));
  return json_reply({{"lists", std::move(files.lists)}});
}

}  // namespace lindung::web
