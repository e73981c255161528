// shell/app/city/city_view.h - a picture of a city in memory, as of one head of its journal:
// everything that screens read, read once and shared by all who look. It is made anew when the
// journal has grown; what the new entries do not touch is taken over.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "shell/app/book/book.h"
#include "shell/app/claim/claim_book.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/record/inputs.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/selection_act.h"

namespace lindung::app {

using Verdicts = std::vector<verification::RowVerdict>;

struct CityView {
  CityState state;
  std::shared_ptr<const scheme::Scheme> scheme;  // null: none has been opened
  std::shared_ptr<const KnownPeople> people;
  std::shared_ptr<const std::vector<std::pair<std::uint64_t, std::uint32_t>>> by_nik;  // position
  std::map<std::uint32_t, std::shared_ptr<const Verdicts>> verdicts;  // of files not withdrawn
  std::shared_ptr<const Places> places;                               // null without a scheme
  std::shared_ptr<const MoneyBook> money;
  std::shared_ptr<const CoverageFacts> coverage;
  std::shared_ptr<const std::unordered_map<std::uint64_t, Date>> deaths;  // reported here
  std::vector<journal::Stamp> stamps;                                     // of every entry

  const KnownEntry* find(std::uint64_t person) const;
  // Those who stand on a row with this NIK.
  std::vector<const KnownEntry*> find_nik(std::uint64_t nik) const;
  // Position in places, or nothing for somebody who is no candidate.
  std::optional<std::size_t> place_of(std::uint64_t person) const;
  const ImportedFile* file(std::uint32_t number) const;  // null: unknown or withdrawn
};

// `before` may be null.
Result<std::shared_ptr<const CityView>> make_view(const Context& context, store::City city,
                                                  const std::shared_ptr<const CityView>& before);

// The views of all cities, for all threads.
class CityViews {
 public:
  // As of the journal's head now; waits while it is made.
  Result<std::shared_ptr<const CityView>> fresh(const Context& context, store::City city);
  // The latest that was made; null when there is none yet.
  std::shared_ptr<const CityView> latest(store::City city);

  // A roster file, read; a few are kept.
  Result<std::shared_ptr<const roster::RosterFile>> roster_file(const Context& context,
                                                                const CityView& view,
                                                                std::uint32_t number);

 private:
  struct Slot {
    std::mutex making;
    std::shared_ptr<const CityView> view;
  };
  std::shared_ptr<Slot> slot(store::City city);

  std::mutex mutex_;
  std::map<store::City, std::shared_ptr<Slot>> slots_;
  struct OpenFile {
    store::City city;
    std::uint32_t number;
    Digest scheme;
    std::shared_ptr<const roster::RosterFile> file;
  };
  std::vector<OpenFile> files_;  // the latest used last
};

}  // namespace lindung::app
