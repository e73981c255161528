#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/card_json.h"
#include "shell/app/card/card_handout.h"
#include "shell/app/card/card_key_set.h"
#include "shell/app/card/card_signer.h"
#include "shell/web/body_reader.h"
#include "shell/web/card_paper.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_wish.h"
#include "shell/web/person_fields.h"

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
  question.group = call.query("group");
  question.due = call.flag("due");
  const std::string state = call.query("state");
  LINDUNG_RETURN_IF_ERROR(call.done());
  question.state = card::parse_state(state);
  if (!state.empty() && !question.state) return wrong_value_of("state");
  return question;
}

app::CardDesk desk_of(const app::CityView& view) {
  return {view.state, *view.money, view.people->entries};
}

json::object counts_json(const app::CardCounts& counts) {
  json::object all;
  for (const auto& [state, count] : counts) all[state] = count;
  return all;
}

json::array wards_json(const app::CardList& list) {
  json::array wards;
  for (const auto& [village, counts] : list.wards) {
    wards.push_back({{"village", village == 0 ? "" : std::to_string(village)},
                     {"village_name", village_name(village)},
                     {"counts", counts_json(counts)}});
  }
  return wards;
}

// Cards that wait in a ward, or all, as a file.
Result<void> write_handout(Call& call, const std::filesystem::path& path) {
  app::HandoutQuestion question;
  question.rt = static_cast<std::uint16_t>(call.number("rt", 0, 1, 999));
  LINDUNG_ASSIGN_OR_RETURN(question.cards, question_of(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, app::write_handout_list(*c, call.desk.views, call.city,
                                                                question, path.string()));
  return {};
}

}  // namespace

app::CardPaper card_paper(const Call& call, paper::CardLayout layout) {
  const auto tongue = call.language.english ? card::Tongue::English : card::Tongue::Indonesian;
  return {"", call.desk.options.card_secrets, layout, tongue};
}

Answer list_cards(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  const std::string text = call.query("text");
  const Page page = page_of(call);
  LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto list, app::list_cards(*c, desk_of(*view), question));
  json::array items;
  Pager pager(page);
  for (const auto& line : list.lines) {
    if (has_text(line.card.text.name, text) && pager.wants())
      items.push_back(answer::card_json(line));
  }
  return json_reply({{"total", pager.total()},
                     {"totals", counts_json(list.totals)},
                     {"wards", wards_json(list)},
                     {"items", items}});
}

Answer show_card(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto line,
                           app::show_card(*c, desk_of(*view), call.captured[0], today()));
  return json_reply(answer::card_json(line));
}

Answer cards_of_person(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  app::CardQuestion question;
  question.on = today();
  LINDUNG_ASSIGN_OR_RETURN(question.person, seen_person(call, call.captured[0]));
  LINDUNG_ASSIGN_OR_RETURN(const auto list, app::list_cards(*c, desk_of(*view), question));
  json::array items;
  for (const auto& line : list.lines) items.push_back(answer::card_json(line));
  return json_reply({{"items", items}});
}

Answer card_for_phone(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  Reply reply;
  LINDUNG_ASSIGN_OR_RETURN(reply.body,
                           app::card_for_phone(*c, desk_of(*view), call.captured[0], today(),
                                               card_paper(call, paper::CardLayout::Phone)));
  reply.type = "application/pdf";
  reply.with("Content-Disposition", "inline; filename=\"kartu-" + call.captured[0] + ".pdf\"");
  return reply;
}

Answer handout_pdf(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  return pdf_reply("serah.pdf", [&](const auto& path) { return write_handout(call, path); });
}

Answer handout_workbook(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CardRead));
  return workbook_reply("serah.xlsx", [&](const auto& path) { return write_handout(call, path); });
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
