// shell/app/audit/run_gatherer.h - the runs of a journal, one after the other, as the changes that
// made them. A run writes its entries in a fixed order of kinds (scheme, registers, rosters,
// withdrawals, decisions, verification, selection); an entry that belongs before the last one
// begins the next run.
#pragma once

#include <optional>
#include <string>

#include <boost/json/object.hpp>

#include "engines/journal/entry.h"
#include "shell/app/context.h"
#include "shell/app/run/changes.h"

namespace lindung::app {

class RunGatherer {
 public:
  // `original`: where the bytes of the inputs lie.
  RunGatherer(store::Store& original, store::City city) : original_(original), city_(city) {}

  bool empty() const { return !last_; }
  bool begins_next(const journal::Entry& entry) const;
  // Refuses JOURNAL_UNREADABLE, INPUT_ERASED, and what the file's reader refuses.
  Result<void> add(const journal::Entry& entry);
  // The changes since the last call.
  Changes take();

 private:
  // In the order in which a run writes them.
  enum class Kind : std::uint8_t { Scheme, Register, Roster, Withdrawal, Decision, Verify, Select };
  static std::optional<Kind> kind_of(const journal::Entry& entry);

  Result<Bytes> bytes(const Digest& digest, const std::string& name);
  Result<void> add_scheme(const boost::json::object& body, const journal::Entry& entry);
  Result<void> add_register(const boost::json::object& body, const journal::Entry& entry);
  Result<void> add_file(const boost::json::object& body, const journal::Entry& entry);
  Result<void> add_decision(const journal::Entry& entry);

  store::Store& original_;
  store::City city_;
  Changes changes_ = recording_only();
  std::optional<Kind> last_;
};

}  // namespace lindung::app
