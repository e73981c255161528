#include <algorithm>

#include <tbb/parallel_for.h>

#include "office/verification/civil_registry.h"
#include "office/verification/evidence.h"
#include "office/verification/likeness.h"

namespace lindung::verification {

namespace {

using roster::RegisterRow;

// Somebody looked for under a date; a row with two readings of its date is looked for under both.
struct Search {
  std::int32_t days = 0;
  std::uint32_t wanted = 0;  // position in the list of wanted cases
  friend auto operator<=>(const Search&, const Search&) = default;
};

struct Fit {
  const RegisterRow* row = nullptr;
  int name = 0;
};

struct Readable {
  const RegisterRow* row = nullptr;
  NameReading name;
  SoundSignature signature;
};

std::vector<Search> plan(std::span<const Case> cases, std::span<const std::uint32_t> wanted) {
  std::vector<Search> searches;
  for (std::uint32_t i = 0; i < wanted.size(); ++i) {
    const Case& looked_for = cases[wanted[i]];
    const roster::Proposal& proposal = *looked_for.proposal;
    if (looked_for.confirmed() && !looked_for.doubtful) continue;
    if (proposal.reasons.has(Reason::BirthYearOnly)) continue;
    if (proposal.birth_date) searches.push_back({proposal.birth_date->days(), i});
    if (proposal.birth_date_alternative) {
      searches.push_back({proposal.birth_date_alternative->days(), i});
    }
  }
  std::sort(searches.begin(), searches.end());
  return searches;
}

// The registry's people born on the days that are asked for.
DateIndex index_days(const std::vector<Search>& searches, const RegisterRows& registry) {
  std::vector<std::int32_t> days;
  for (const Search& search : searches) {
    if (days.empty() || days.back() != search.days) days.push_back(search.days);
  }
  std::vector<DateIndex::Entry> entries;
  for (std::uint32_t i = 0; i < registry.rows.size(); ++i) {
    const RegisterRow& row = *registry.rows[i];
    if (row.birth_date && row.nik &&
        std::binary_search(days.begin(), days.end(), row.birth_date->days())) {
      entries.push_back({row.birth_date->days(), i});
    }
  }
  return DateIndex::build(std::move(entries));
}

std::vector<Readable> read_day(std::span<const DateIndex::Entry> day,
                               const RegisterRows& registry) {
  std::vector<Readable> people;
  people.reserve(day.size());
  for (const DateIndex::Entry& entry : day) {
    Readable person{
        registry.rows[entry.position], read_name(registry.rows[entry.position]->name), {}};
    person.signature = SoundSignature(person.name);
    people.push_back(std::move(person));
  }
  return people;
}

// The number that remains when all but one are less fitting; null when it cannot be told.
template <class Keep>
const RegisterRow* only(const std::vector<Fit>& fits, Keep keep) {
  const RegisterRow* found = nullptr;
  for (const Fit& fit : fits) {
    if (!keep(fit)) continue;
    if (found != nullptr && found->nik != fit.row->nik) return nullptr;
    found = fit.row;
  }
  return found;
}

const RegisterRow* choose(const Case& wanted, const std::vector<Fit>& fits) {
  const roster::Proposal& proposal = *wanted.proposal;
  if (const RegisterRow* row = only(fits, [](const Fit&) { return true; })) return row;
  const auto close = [](const Fit& fit) { return fit.name >= kNameClose; };
  if (const RegisterRow* row = only(fits, close)) return row;
  if (proposal.family_card) {
    const auto same_card = [&](const Fit& fit) {
      return fit.row->family_card == proposal.family_card;
    };
    if (const RegisterRow* row = only(fits, same_card)) return row;
  }
  if (proposal.nik) {
    const auto slip = [&](const Fit& fit) {
      return is_typing_slip(fit.row->nik->number(), wanted.nik());
    };
    if (const RegisterRow* row = only(fits, slip)) return row;
  }
  if (!proposal.village) return nullptr;
  return only(fits, [&](const Fit& fit) { return fit.row->region == proposal.village; });
}

std::vector<Fit> fits_on_day(const Case& wanted, const std::vector<Readable>& people) {
  const roster::Proposal& proposal = *wanted.proposal;
  const NameReading name = read_name(proposal.name);
  const SoundSignature signature(name);
  std::vector<Fit> fits;
  for (const Readable& person : people) {
    if (person.row->nik->number() == wanted.nik()) continue;
    if (!signature.may_be_alike(person.signature)) continue;
    if (compare_sex(proposal.sex, person.row->sex) == Agreement::Differs) continue;
    const int alike = name_likeness(name, person.name);
    if (alike >= kNameLikely) fits.push_back({person.row, alike});
  }
  return fits;
}

// A number one typing slip away, under this name.
const RegisterRow* find_slip(const Case& wanted, const RegisterRows& registry) {
  const std::uint64_t nik = wanted.nik();
  std::vector<Fit> fits;
  const auto look = [&](std::uint64_t candidate) {
    for (const NumberIndex::Entry& entry : registry.by_number.find(candidate)) {
      const RegisterRow& row = *registry.rows[entry.position];
      if (compare_birth_date(*wanted.proposal, row.birth_date) == Agreement::Differs) continue;
      const int alike = likeness(wanted.proposal->name, row.name);
      if (alike >= kNameLikely) fits.push_back({&row, alike});
    }
  };
  std::uint64_t unit = 1;
  for (int place = 0; place < 16; ++place, unit *= 10) {
    const std::uint64_t digit = nik / unit % 10;
    for (std::uint64_t other = 0; other < 10; ++other) {
      if (other != digit) look(nik - digit * unit + other * unit);
    }
    const std::uint64_t next = place < 15 ? nik / (unit * 10) % 10 : digit;
    if (next == digit) continue;
    look(nik - digit * unit - next * unit * 10 + next * unit + digit * unit * 10);
  }
  return only(fits, [](const Fit&) { return true; });
}

// Twins were mostly registered on one day in one district, so their numbers differ in the serial
// only: somebody like that whose name fits better than the owner's.
const RegisterRow* find_twin(const Case& wanted, const RegisterRows& registry,
                             const NumberIndex& by_district_and_day) {
  std::vector<Fit> fits;
  for (const NumberIndex::Entry& entry : by_district_and_day.find(wanted.nik() / 10'000)) {
    const RegisterRow& row = *registry.rows[entry.position];
    if (row.nik->number() == wanted.nik()) continue;
    const int alike = likeness(wanted.proposal->name, row.name);
    if (alike >= kNameSame && alike > wanted.registry_likeness) fits.push_back({&row, alike});
  }
  return only(fits, [](const Fit&) { return true; });
}

// The slips and twins, found by number.
void search_by_number(std::span<const Case> cases, std::span<const std::uint32_t> wanted,
                      const RegisterRows& registry, std::vector<const RegisterRow*>& found) {
  const bool any_confirmed = std::any_of(wanted.begin(), wanted.end(),
                                         [&](std::uint32_t at) { return cases[at].confirmed(); });
  const NumberIndex by_district_and_day =
      NumberIndex::build(any_confirmed ? registry.rows.size() : 0, [&](std::size_t i) {
        const auto& nik = registry.rows[i]->nik;
        return nik ? nik->number() / 10'000 : std::uint64_t{0};
      });
  tbb::parallel_for(std::size_t{0}, wanted.size(), [&](std::size_t i) {
    const Case& looked_for = cases[wanted[i]];
    if (looked_for.recognition == Recognition::NotFound) found[i] = find_slip(looked_for, registry);
    if (looked_for.confirmed()) found[i] = find_twin(looked_for, registry, by_district_and_day);
  });
}

}  // namespace

std::vector<const RegisterRow*> search_registry(std::span<const Case> cases,
                                                std::span<const std::uint32_t> wanted,
                                                const RegisterRows& registry) {
  std::vector<const RegisterRow*> found(wanted.size(), nullptr);
  search_by_number(cases, wanted, registry, found);
  const std::vector<Search> searches = plan(cases, wanted);
  const DateIndex days = index_days(searches, registry);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < searches.size(); ++i) {
    if (i == 0 || searches[i].days != searches[i - 1].days) starts.push_back(i);
  }
  std::vector<const RegisterRow*> by_search(searches.size(), nullptr);
  tbb::parallel_for(std::size_t{0}, starts.size(), [&](std::size_t s) {
    const auto day = days.find(searches[starts[s]].days);
    if (day.empty()) return;
    const std::vector<Readable> people = read_day(day, registry);
    const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : searches.size();
    for (std::size_t i = starts[s]; i < end; ++i) {
      const Case& looked_for = cases[wanted[searches[i].wanted]];
      by_search[i] = choose(looked_for, fits_on_day(looked_for, people));
    }
  });
  for (std::size_t i = 0; i < searches.size(); ++i) {
    const RegisterRow*& answer = found[searches[i].wanted];
    if (answer == nullptr) answer = by_search[i];
  }
  return found;
}

}  // namespace lindung::verification
