// shell/app/city_state.h - what the journal of a city says has been done so far: its scheme, its
// files, its registers, the office's decisions, and which act judged what. Small (a line per file
// or act), read anew at every command.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "base/digest.h"
#include "base/result.h"
#include "office/roster/columns.h"
#include "office/roster/register_file.h"
#include "office/verification/verify.h"
#include "shell/store/store.h"
#include "terms/date.h"

namespace lindung::app {

struct ImportedFile {
  std::uint32_t number = 0;  // within the city, from 1
  std::string name;          // path inside rosters/
  Digest digest;
  std::string group;    // id given by the folder or files.toml; may be empty
  std::string village;  // default ward given by files.toml; may be empty
  roster::ColumnMemory columns;
  std::uint64_t act = 0;
  std::optional<std::uint64_t> judged_by;  // the latest verification that covers it
  bool withdrawn = false;
};

struct ImportedRegister {
  roster::RegisterKind kind{};
  std::string name;
  Digest digest;
  std::uint64_t act = 0;
  std::optional<Date> as_of;  // the day whose state it shows; none: nobody knows
};

// One person's word on a held row; it takes effect when a second person says the same.
struct RecordedDecision {
  verification::Decision decision;
  std::string author;
  std::string reason;
  std::uint64_t act = 0;
};

// A document that an act recorded: an act on a claim, a file of the three facts.
struct RecordedDocument {
  std::string name;
  Digest digest;
  std::uint64_t act = 0;
};

struct CityState {
  store::City city = 0;
  std::optional<Digest> scheme;
  std::uint64_t scheme_act = 0;
  std::vector<ImportedFile> files;
  std::map<roster::RegisterKind, ImportedRegister> registers;  // the newest extract of each kind
  std::vector<RecordedDecision> decisions;
  std::vector<RecordedDocument> claim_acts;  // in order
  std::uint64_t last_report =
      0;  // the act that last said who has left: a report, its withdrawal, a notice
  std::vector<RecordedDocument> money_acts;  // in order
  std::vector<RecordedDocument> coverage;    // files of the three facts, in order
  std::vector<std::uint64_t> verifications;  // acts that wrote verdicts and people, rising
  std::string
      last_basis;  // digest over scheme, registers and effective decisions of that verification
  std::optional<std::uint64_t> selection;  // the latest
  std::uint64_t next_sequence = 0;

  // Whether the newest extract of the kind is this file, of this day where a day is named.
  bool has_register(roster::RegisterKind kind, const Digest& digest,
                    const std::optional<Date>& as_of) const;
  const ImportedFile* find_file(const std::string& name, const Digest& digest) const;
  // Decisions that two different people took alike.
  std::vector<verification::Decision> effective_decisions() const;
};

// Whether an entry of this kind records an act on a claim: "claim.decide", "mutate.death".
bool is_claim_entry(std::string_view kind);
// Whether an entry of this kind records an act of money: "decree.issue", "bill.draft".
bool is_money_entry(std::string_view kind);
inline constexpr std::string_view kCoverageEntry = "coverage.import";

// A body that is not what this program writes is an Environment error (JOURNAL_UNREADABLE): verify
// the journal.
Result<CityState> load_city(store::Store& store, store::City city);
// Reads what the journal has gained since the state was read.
Result<void> read_on(store::Store& store, CityState& state);
// The same from entries at hand; used by replay.
Result<CityState> read_city(store::City city, std::span<const journal::Entry> entries);

// How a row is called in the journal and on the command line: "F3-S0-R12".
std::string row_name(const roster::RowReference& row);
std::optional<roster::RowReference> parse_row_name(std::string_view text);

}  // namespace lindung::app
