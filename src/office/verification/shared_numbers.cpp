#include "office/verification/shared_numbers.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

namespace lindung::verification {

namespace {

using Run = std::span<const NumberIndex::Entry>;

// How well a row agrees with the registry about its number.
int agreement(const Case& asked) {
  if (!asked.confirmed()) return 0;
  return asked.reasons.has(Reason::RegistryBirthDateDiffers) ? 1 : 2;
}

class SharedNumbers {
 public:
  SharedNumbers(std::span<Case> cases, std::span<const KnownPerson> known,
                const std::vector<std::uint32_t>& entity)
      : cases_(cases), known_(known), entity_(entity) {}

  void mark(const NumberIndex& by_number) {
    by_known_ = NumberIndex::build(known_.size(), [&](std::size_t k) { return known_[k].nik; });
    const Run entries = by_number.entries();
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, entries.size(), 4096),
                      [&](const auto& part) { mark_runs(entries, part.begin(), part.end()); });
  }

 private:
  // The runs of equal numbers that begin in [begin, end): no row is in two of them.
  void mark_runs(Run entries, std::size_t begin, std::size_t end) {
    std::size_t from = begin;
    while (from > 0 && from < end && entries[from].key == entries[from - 1].key) ++from;
    while (from < end) {
      std::size_t to = from + 1;
      while (to < entries.size() && entries[to].key == entries[from].key) ++to;
      if (entries[from].key != 0) mark_run(entries.subspan(from, to - from));
      from = to;
    }
  }

  void mark_run(Run run) {
    for (const NumberIndex::Entry& entry : by_known_.find_key(run.front().key)) {
      const std::uint32_t known = entry.position;
      if (known_[known].standing == Verdict::Refused) continue;
      for (const NumberIndex::Entry& row : run)
        hold_beside_known(cases_[row.position], row.position, known);
    }
    if (run.size() < 2) return;
    std::uint32_t owner = run.front().position;
    for (const NumberIndex::Entry& entry : run) {
      if (agreement(cases_[entry.position]) > agreement(cases_[owner])) owner = entry.position;
    }
    const bool owned = cases_[owner].confirmed();
    for (const NumberIndex::Entry& entry : run) {
      if (entity_[entry.position] != entity_[owner]) {
        hold(cases_[entry.position], owner, owned);
        if (!owned) hold(cases_[owner], entry.position, false);
      }
    }
    if (owned) return;
    for (const NumberIndex::Entry& entry : run) {  // copies of the first row wait with it
      if (entity_[entry.position] == entity_[owner] && cases_[owner].other_case != kNoCase) {
        hold(cases_[entry.position], cases_[owner].other_case, false);
      }
    }
  }

  void hold_beside_known(Case& held, std::uint32_t position, std::uint32_t known) {
    if (entity_[position] == entity_[cases_.size() + known]) return;
    held.hold(Reason::NikSharedByOthers);
    held.other_person = known_[known].person;
  }

  static void hold(Case& held, std::uint32_t other, bool owned_by_other) {
    held.hold(Reason::NikSharedByOthers);
    if (owned_by_other) held.hold(Reason::NikOfSomeoneElse);
    if (held.other_case == kNoCase) held.other_case = other;
  }

  std::span<Case> cases_;
  std::span<const KnownPerson> known_;
  const std::vector<std::uint32_t>& entity_;
  NumberIndex by_known_;
};

}  // namespace

void mark_shared_numbers(std::span<Case> cases, const NumberIndex& by_number,
                         std::span<const KnownPerson> known,
                         const std::vector<std::uint32_t>& entity) {
  SharedNumbers(cases, known, entity).mark(by_number);
}

}  // namespace lindung::verification
