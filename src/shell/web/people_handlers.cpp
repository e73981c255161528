#include <algorithm>

#include <boost/json.hpp>

#include "base/text.h"
#include "office/coverage/coverage.h"
#include "shell/answer/person_json.h"
#include "shell/app/city/person.h"
#include "shell/app/claim/claim_requests.h"
#include "shell/app/claim/claims.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/login/unmask.h"
#include "shell/app/run/review.h"
#include "shell/app/run/row_fields.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/person_fields.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

std::string standing_of(const app::KnownEntry& entry) {
  return entry.withdrawn ? "withdrawn"
                         : std::string(verification::verdict_id(entry.person.standing));
}

// RT and RW as the row says on which he stands; empty where it does not.
Result<std::string> neighbourhood_of(Call& call, const app::CityView& view,
                                     const app::KnownEntry& entry) {
  if (entry.withdrawn || !view.scheme || !view.file(entry.row.file)) return std::string();
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto file, call.desk.views.roster_file(*c, view, entry.row.file));
  const auto* row = app::find_row(*file, entry.row);
  return row ? app::neighbourhood_text(*row) : std::string();
}

json::object line_json(const app::KnownEntry& entry, const std::string& neighbourhood) {
  const auto& p = entry.person;
  return {{"person", person_or_empty(p.person)},
          {"name", p.name},
          {"nik", masked_nik(entry)},
          {"birth_date", p.birth_date ? p.birth_date->iso() : ""},
          {"sex", p.sex ? std::string(1, static_cast<char>(*p.sex)) : ""},
          {"village", code_or_empty(p.village)},
          {"village_name", village_name(p.village)},
          {"neighbourhood", neighbourhood},
          {"group", entry.group},
          {"standing", standing_of(entry)}};
}

// Every wanted word begins a word of the name.
bool has_words(std::string_view name, const std::vector<std::string>& words) {
  const std::string lower = to_lower(name);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    for (std::size_t at = lower.find(word); at != std::string::npos;
         at = lower.find(word, at + 1)) {
      const bool begins = at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '.' ||
                          lower[at - 1] == '\'' || lower[at - 1] == '-';
      if (begins) return true;
    }
    return false;
  });
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const auto part : split(text, ' ')) {
    if (!part.empty()) words.push_back(to_lower(part));
  }
  return words;
}

struct Wish {
  std::string group, village, standing;
  std::vector<std::string> words;
  std::optional<std::uint64_t> nik, person;
};

bool fits(const Call& call, const app::KnownEntry& entry, const Wish& wish) {
  const auto& p = entry.person;
  return sees(call, p.village, entry.group) && (wish.group.empty() || entry.group == wish.group) &&
         (wish.village.empty() || std::to_string(p.village) == wish.village) &&
         (wish.standing.empty() || standing_of(entry) == wish.standing) &&
         (!wish.nik || p.nik == *wish.nik) && (!wish.person || p.person == *wish.person) &&
         has_words(p.name, wish.words);
}

// The person of the path, inside the area of whoever asks.
Result<const app::KnownEntry*> captured_person(Call& call, const app::CityView& view) {
  const auto number = parse_unsigned(std::string_view(call.captured[0]).substr(1));
  const auto* entry = number ? view.find(*number) : nullptr;
  if (!entry || !call.captured[0].starts_with('P') ||
      !sees(call, entry->person.village, entry->group)) {
    return app::unknown_person();
  }
  return entry;
}

json::value cover_json(const app::CityView& view, std::uint64_t person, Date on) {
  const auto months = view.coverage->of(person);
  const auto law = app::law();
  if (months.empty() || !law) return nullptr;
  const auto terms = coverage::terms_on(**law, on);
  if (!terms) return nullptr;
  const auto cover = coverage::cover_on(months, on, *terms);
  const bool never = cover.standing == coverage::Standing::NeverCovered;
  const auto day = [&](Date date) {
    return never ? json::value(nullptr) : json::value(date.iso());
  };
  return {{"standing", coverage::standing_id(cover.standing)},
          {"since", day(cover.since)},
          {"paid_until", day(cover.paid_until)},
          {"grace_until", day(cover.grace_until)},
          {"full_death_from", day(cover.full_death_from)},
          {"months_paid", cover.months_paid}};
}

}  // namespace

Answer search_people(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonRead));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string text = body.text_or_empty("text");
  Wish wish{body.text_or_empty("group"),
            body.text_or_empty("village"),
            body.text_or_empty("standing"),
            {},
            {},
            {}};
  const Page page{body.number("offset", 0, 0, INT64_MAX / 2), body.number("limit", 50, 1, 500)};
  const bool places = body.flag("neighbourhood", false);
  LINDUNG_RETURN_IF_ERROR(body.done());
  if (const auto nik = Nik::parse(text)) {
    wish.nik = nik->number();
  } else if (text.size() > 1 && (text[0] == 'P' || text[0] == 'p') &&
             parse_unsigned(std::string_view(text).substr(1))) {
    wish.person = parse_unsigned(std::string_view(text).substr(1));
  } else {
    wish.words = words_of(text);
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::array items;
  Pager pager(page);
  for (const auto& entry : view->people->entries) {
    if (!fits(call, entry, wish) || !pager.wants()) continue;
    std::string place;
    if (places) {
      LINDUNG_ASSIGN_OR_RETURN(place, neighbourhood_of(call, *view, entry));
    }
    items.push_back(line_json(entry, place));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer show_person(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto* entry, captured_person(call, *view));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto card, app::show_person(*c, call.city, call.captured[0]));
  json::array claims;
  LINDUNG_ASSIGN_OR_RETURN(const auto book, app::load_claims(*c, view->state));
  for (const auto& one : book.claims) {
    if (one.report.person == entry->person.person)
      claims.push_back(json::string(claim::claim_name(one.number)));
  }
  auto document = answer::person_json(card, call.language);
  document["cover"] = cover_json(*view, entry->person.person, today());
  document["claims"] = std::move(claims);
  return json_reply(document);
}

Answer unmask_person(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string reason = body.text("reason");
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, captured_person(call, *view));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto clear,
                           app::unmask_person(*c, call.city, call.captured[0], reason));
  return json_reply({{"nik", clear.nik},
                     {"family_card", clear.family_card},
                     {"kpj", clear.kpj},
                     {"phone", clear.phone}});
}

Answer decide_review(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ReviewDecide));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string decision = body.text("decision"), person = body.text_or_empty("person"),
                    reason = body.text("reason");
  LINDUNG_RETURN_IF_ERROR(body.done());
  const std::uint64_t other =
      person.empty() ? 0 : parse_unsigned(std::string_view(person).substr(1)).value_or(0);
  if (!person.empty() && (other == 0 || person[0] != 'P')) return wrong_value_of("person");
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto decided,
                           app::decide(*c, call.city, call.captured[0], decision, other, reason));
  json::object document{{"final", decided.final}, {"verdict", nullptr}};
  if (decided.verdict) document["verdict"] = verification::verdict_id(decided.verdict->verdict);
  return json_reply(document);
}

}  // namespace lindung::web
