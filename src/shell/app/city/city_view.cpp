#include "shell/app/city/city_view.h"

#include <algorithm>

#include "shell/app/audit/account_check.h"
#include "shell/app/run/verification_act.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

constexpr std::uint64_t kEntriesPerRead = 1000;
constexpr std::size_t kFilesKept = 40;

// Kinds of entries after which places or the three facts may be others.
bool touches_state(const std::string& kind) { return !is_plain_entry(kind); }

struct Growth {
  std::vector<journal::Stamp> stamps;
  bool matters = false;
};

Result<Growth> read_growth(store::Store& store, store::City city, std::uint64_t from) {
  Growth growth;
  for (;;) {
    LINDUNG_ASSIGN_OR_RETURN(const auto part,
                             store.entries(city, from + growth.stamps.size(), kEntriesPerRead));
    if (part.empty()) return growth;
    for (const auto& entry : part) {
      growth.stamps.push_back(entry.stamp);
      growth.matters |= touches_state(entry.act.kind);
    }
  }
}

auto index_by_nik(const KnownPeople& people) {
  auto index = std::make_shared<std::vector<std::pair<std::uint64_t, std::uint32_t>>>();
  for (std::size_t i = 0; i < people.entries.size(); ++i) {
    const auto& entry = people.entries[i];
    if (entry.person.nik != 0 && !entry.withdrawn)
      index->emplace_back(entry.person.nik, static_cast<std::uint32_t>(i));
  }
  std::sort(index->begin(), index->end());
  return index;
}

Result<void> add_people(const Context& context, CityView& view) {
  LINDUNG_ASSIGN_OR_RETURN(auto people,
                           load_known(*context.store, view.state.city, view.state.verifications));
  auto kept = std::make_shared<const KnownPeople>(std::move(people));
  view.by_nik = index_by_nik(*kept);
  view.people = std::move(kept);
  return {};
}

Result<void> add_verdicts(const Context& context, CityView& view, const CityView* before) {
  StandingVerdicts standing(*context.store, view.state);
  for (const auto& file : view.state.files) {
    if (file.withdrawn || !file.judged_by) continue;
    const bool same = before && file.number <= before->state.files.size() &&
                      before->state.files[file.number - 1].judged_by == file.judged_by &&
                      before->verdicts.contains(file.number);
    if (same) {
      view.verdicts[file.number] = before->verdicts.at(file.number);
      continue;
    }
    LINDUNG_ASSIGN_OR_RETURN(const auto rows, standing.of(file.number));
    view.verdicts[file.number] = std::make_shared<const Verdicts>(rows.begin(), rows.end());
  }
  return {};
}

Result<void> add_scheme(const Context& context, CityView& view, const CityView* before) {
  if (!view.state.scheme) return {};
  if (before && before->state.scheme == view.state.scheme) {
    view.scheme = before->scheme;
    return {};
  }
  LINDUNG_ASSIGN_OR_RETURN(auto scheme, load_scheme(*context.store, view.state));
  view.scheme = std::make_shared<const scheme::Scheme>(std::move(scheme));
  return {};
}

// The book as it was, read on.
Result<void> add_money(const Context& context, CityView& view, const CityView* before) {
  auto book = before ? *before->money : MoneyBook();
  LINDUNG_RETURN_IF_ERROR(read_on(context, view.state, book));
  view.money = std::make_shared<const MoneyBook>(std::move(book));
  return {};
}

Result<void> add_deaths(const Context& context, CityView& view) {
  LINDUNG_ASSIGN_OR_RETURN(auto days, death_days(context, view.state));
  view.deaths = std::make_shared<const std::unordered_map<std::uint64_t, Date>>(std::move(days));
  return {};
}

}  // namespace

const KnownEntry* CityView::find(std::uint64_t person) const {
  const auto& all = people->entries;
  const auto found = std::lower_bound(
      all.begin(), all.end(), person,
      [](const KnownEntry& entry, std::uint64_t number) { return entry.person.person < number; });
  return found == all.end() || found->person.person != person ? nullptr : &*found;
}

std::vector<const KnownEntry*> CityView::find_nik(std::uint64_t nik) const {
  std::vector<const KnownEntry*> found;
  auto at = std::lower_bound(by_nik->begin(), by_nik->end(), std::pair(nik, std::uint32_t{0}));
  for (; at != by_nik->end() && at->first == nik; ++at)
    found.push_back(&people->entries[at->second]);
  return found;
}

std::optional<std::size_t> CityView::place_of(std::uint64_t person) const {
  if (!places) return std::nullopt;
  const auto& all = places->candidates;
  const auto found =
      std::lower_bound(all.begin(), all.end(), person,
                       [](const auto& one, std::uint64_t number) { return one.person < number; });
  if (found == all.end() || found->person != person) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

const ImportedFile* CityView::file(std::uint32_t number) const {
  if (number == 0 || number > state.files.size() || state.files[number - 1].withdrawn)
    return nullptr;
  return &state.files[number - 1];
}

Result<std::shared_ptr<const CityView>> make_view(const Context& context, store::City city,
                                                  const std::shared_ptr<const CityView>& before) {
  auto view = before ? std::make_shared<CityView>(*before) : std::make_shared<CityView>();
  view->state.city = city;
  LINDUNG_ASSIGN_OR_RETURN(const auto growth,
                           read_growth(*context.store, city, view->stamps.size()));
  view->stamps.insert(view->stamps.end(), growth.stamps.begin(), growth.stamps.end());
  LINDUNG_RETURN_IF_ERROR(read_on(*context.store, view->state));
  if (before && !growth.matters) return std::shared_ptr<const CityView>(std::move(view));
  view->verdicts.clear();
  LINDUNG_RETURN_IF_ERROR(add_scheme(context, *view, before.get()));
  if (!before || before->state.verifications != view->state.verifications)
    LINDUNG_RETURN_IF_ERROR(add_people(context, *view));
  LINDUNG_RETURN_IF_ERROR(add_verdicts(context, *view, before.get()));
  if (!before || before->state.money_acts.size() != view->state.money_acts.size())
    LINDUNG_RETURN_IF_ERROR(add_money(context, *view, before.get()));
  if (!before || before->state.claim_acts.size() != view->state.claim_acts.size())
    LINDUNG_RETURN_IF_ERROR(add_deaths(context, *view));
  LINDUNG_ASSIGN_OR_RETURN(
      auto facts, load_coverage(context, view->state, view->people->entries, *view->money));
  view->coverage = std::make_shared<const CoverageFacts>(std::move(facts));
  if (view->scheme) {
    LINDUNG_ASSIGN_OR_RETURN(
        auto places, compute_places(context, view->state, *view->scheme, view->people->entries));
    view->places = std::make_shared<const Places>(std::move(places));
  }
  return std::shared_ptr<const CityView>(std::move(view));
}

std::shared_ptr<CityViews::Slot> CityViews::slot(store::City city) {
  const std::lock_guard guard(mutex_);
  auto& found = slots_[city];
  if (!found) found = std::make_shared<Slot>();
  return found;
}

std::shared_ptr<const CityView> CityViews::latest(store::City city) {
  const auto of_city = slot(city);
  const std::lock_guard guard(mutex_);
  return of_city->view;
}

Result<std::shared_ptr<const CityView>> CityViews::fresh(const Context& context, store::City city) {
  const auto of_city = slot(city);
  const std::lock_guard making(of_city->making);
  const auto before = latest(city);
  LINDUNG_ASSIGN_OR_RETURN(const auto head, context.store->last_entry(city));
  const std::uint64_t next = head ? head->act.sequence + 1 : 0;
  if (before && before->state.next_sequence == next) return before;
  LINDUNG_ASSIGN_OR_RETURN(auto made, make_view(context, city, before));
  const std::lock_guard guard(mutex_);
  of_city->view = made;
  return made;
}

Result<std::shared_ptr<const roster::RosterFile>> CityViews::roster_file(const Context& context,
                                                                         const CityView& view,
                                                                         std::uint32_t number) {
  const auto same = [&](const OpenFile& open) {
    return open.city == view.state.city && open.number == number &&
           open.scheme == view.state.scheme;
  };
  {
    const std::lock_guard guard(mutex_);
    const auto found = std::find_if(files_.begin(), files_.end(), same);
    if (found != files_.end()) {
      std::rotate(found, found + 1, files_.end());
      return files_.back().file;
    }
  }
  Inputs inputs(context, view.state.city);
  const std::uint32_t numbers[] = {number};
  LINDUNG_ASSIGN_OR_RETURN(const auto read, inputs.read_files(view.state, *view.scheme, numbers));
  const std::lock_guard guard(mutex_);
  if (files_.size() >= kFilesKept) files_.erase(files_.begin());
  files_.push_back({view.state.city, number, *view.state.scheme, read.front().file});
  return read.front().file;
}

}  // namespace lindung::app
