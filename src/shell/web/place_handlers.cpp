#include <boost/json.hpp>

#include "shell/app/login/rights.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/person_fields.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

std::string_view binding_id(selection::Binding binding) {
  static constexpr std::string_view kIds[] = {
      "none",         "group-quota",    "ward-unknown",    "ward-quota",
      "scheme-quota", "fund-exhausted", "no-fund-may-pay", "fund-full"};
  static_assert(std::size(kIds) == static_cast<std::size_t>(selection::Binding::kCount));
  return kIds[static_cast<std::size_t>(binding)];
}

json::object place_json(const Call& call, const app::CityView& view, std::size_t at,
                        const app::KnownEntry& entry) {
  const auto& candidate = view.places->candidates[at];
  const auto& placement = view.places->selection.placements[at];
  const auto& funds = view.scheme->funds;
  const bool selected = placement.outcome == selection::Outcome::Selected;
  return {{"person", person_or_empty(candidate.person)},
          {"name", entry.person.name},
          {"nik", masked_nik(entry)},
          {"group", entry.group},
          {"village", code_or_empty(entry.person.village)},
          {"village_name", village_name(entry.person.village)},
          {"outcome", selected ? "selected" : "waiting"},
          {"rank", placement.rank},
          {"rank_in_group", placement.rank_in_group},
          {"rank_in_ward", placement.rank_in_ward},
          {"fund", placement.fund < funds.size() ? json::value(funds[placement.fund].id)
                                                 : json::value(nullptr)},
          {"binding", binding_id(placement.binding)},
          {"why", call.say(selection::explain(*view.scheme, view.places->selection, candidate,
                                              placement))},
          {"earlier_recipient", candidate.earlier_recipient}};
}

}  // namespace

Answer list_places(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::SelectionRead));
  const std::string group = call.query("group"), village = call.query("village"),
                    outcome = call.query("outcome"), text = call.query("text");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  if (!outcome.empty() && outcome != "selected" && outcome != "waiting")
    return wrong_value_of("outcome");
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  json::array items;
  Pager pager(page);
  for (const std::uint32_t at : view->places->selection.ranking) {
    const auto* entry = view->find(view->places->candidates[at].person);
    const bool selected =
        view->places->selection.placements[at].outcome == selection::Outcome::Selected;
    if (!entry || !sees(call, entry->person.village, entry->group)) continue;
    if (!group.empty() && entry->group != group) continue;
    if (!village.empty() && std::to_string(entry->person.village) != village) continue;
    if (!has_text(entry->person.name, text)) continue;
    if (!outcome.empty() && selected != (outcome == "selected")) continue;
    if (pager.wants()) items.push_back(place_json(call, *view, at, *entry));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

}  // namespace lindung::web
