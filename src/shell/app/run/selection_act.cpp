#include "shell/app/run/selection_act.h"

#include <boost/json.hpp>

#include "shell/app/embedded.h"
#include "shell/app/record/commitments.h"
#include "shell/app/run/determination.h"

namespace lindung::app {
namespace json = boost::json;

Result<Places> compute_places(const scheme::Scheme& scheme, std::span<const KnownEntry> people,
                              const CityPast& past) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto prices, selection::price(*book, scheme));
  LINDUNG_ASSIGN_OR_RETURN(auto earmarks, fund::earmarks(*book, scheme));
  Places places;
  places.candidates = candidates(scheme, people, past);
  places.selection = selection::select(scheme, prices, std::move(earmarks), places.candidates);
  return places;
}

Result<Places> compute_places(const Context& context, const CityState& state,
                              const scheme::Scheme& scheme, std::span<const KnownEntry> people) {
  LINDUNG_ASSIGN_OR_RETURN(const CityPast past, load_past(context, state, scheme));
  return compute_places(scheme, people, past);
}

Result<void> keep_places(Workbench& bench, const Places& places) {
  const auto& selected = places.selection;
  const std::uint64_t act = bench.writer.next_sequence();
  const auto blocks = pack_determination(act, places.candidates, selected.placements);
  const Commitment commitment = commit_blocks(blocks);
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  json::array funds;
  for (std::size_t i = 0; i < selected.funds.size(); ++i) {
    funds.push_back(
        {{"id", bench.scheme.funds[i].id}, {"committed", selected.funds[i].committed.amount()}});
  }
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore,
      bench.record("selection", {{"selected", selected.selected},
                                 {"waiting", selected.waiting},
                                 {"funds", funds},
                                 {"law", book->digest().hex()},
                                 {"determination", json::object{{"root", commitment.root.hex()},
                                                                {"size", commitment.size}}}}));
  LINDUNG_RETURN_IF_ERROR(bench.writer.records().put_blocks(blocks));
  bench.state.selection = act;
  return {};
}

}  // namespace lindung::app
