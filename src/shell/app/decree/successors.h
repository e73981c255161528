// shell/app/decree/successors.h - who takes a place that becomes free: whom the notice names, else
// the next in rank of that group (of all groups without places of their own; and ward, where the
// scheme gives places by ward) who stands on no list from that month on and for whom the purse of
// that place may pay.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shell/app/decree/leaving.h"

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
  using Queue = std::pair<std::string, std::uint64_t>;  // group with places or "", ward or 0
  struct Candidate {
    std::uint64_t person = 0;
    std::uint16_t group = 0;  // position in the scheme
    std::uint64_t village = 0;
  };
  struct Waiting {
    std::vector<Candidate> people;  // first rank first
    std::size_t next = 0;           // all before it are taken
  };
  Queue queue(const std::string& group, std::uint64_t village) const;
  std::uint64_t call(const Leaving& place);  // 0: nobody
  bool may_enter(const Candidate& candidate, const Leaving& place) const;

  const scheme::Scheme& scheme_;
  fund::Earmarks earmarks_;
  std::span<const KnownEntry> people_;
  bool by_ward_;
  std::map<Queue, Waiting> waiting_;
  std::set<std::uint64_t> taken_;
};

}  // namespace lindung::app
