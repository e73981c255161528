// shell/app/money/successors.h - who takes a place that becomes free: whom the notice names, else
// the next in rank of that group (and ward, where the scheme gives places by ward) who stands on no
// list from that month on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shell/app/money/leaving.h"

namespace lindung::app {

class Successors {
 public:
  Successors(const scheme::Scheme& scheme, const Places& places, std::span<const KnownEntry> people,
             const decree::Decrees& decrees, Month effective);

  // Keeps somebody from being called.
  void reserve(std::uint64_t person) { taken_.insert(person); }
  // The line of whoever takes that place; nothing when nobody waits.
  std::optional<decree::AnnexRow> enter(const Leaving& place);

 private:
  using Queue = std::pair<std::string, std::uint64_t>;  // group, ward or 0
  struct Waiting {
    std::vector<std::uint64_t> people;  // first rank first
    std::size_t next = 0;
  };
  Queue queue(const std::string& group, std::uint64_t village) const {
    return {group, by_ward_ ? village : 0};
  }
  std::uint64_t call(const Leaving& place);  // 0: nobody

  std::span<const KnownEntry> people_;
  bool by_ward_;
  std::map<Queue, Waiting> waiting_;
  std::set<std::uint64_t> taken_;
};

}  // namespace lindung::app
