// shell/app/run/changes.h - what enters the program in one run, before it is recorded.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "office/roster/columns.h"
#include "office/roster/register_file.h"
#include "office/scheme/scheme.h"
#include "office/verification/verify.h"
#include "shell/app/record/inputs.h"

namespace lindung::app {

struct NewFile {
  std::string name;  // path inside rosters/
  Bytes bytes;
  std::shared_ptr<roster::Workbook>
      workbook;  // opened already, when the caller wanted to know whether it can be read
  Digest digest;
  std::string group;
  std::string village;
  roster::ColumnMemory columns;
};

struct NewRegister {
  roster::RegisterKind kind{};
  std::string name;
  Bytes bytes;
  Digest digest;
  std::optional<Date> as_of;  // the day whose state it shows; none: nobody knows
};

struct NewScheme {
  std::string name;
  scheme::Scheme scheme;
};

struct NewDecision {
  verification::Decision decision;
  std::string author;
  std::string reason;
};

struct Withdrawal {
  std::uint32_t file = 0;
  std::string reason;
};

struct Changes {
  std::optional<NewScheme> scheme;
  std::vector<NewRegister> registers;
  std::vector<NewFile> files;
  std::vector<Withdrawal> withdrawals;
  std::vector<NewDecision> decisions;
  bool verify =
      true;  // judge what is new, and everything when scheme, registers or decisions changed
  bool select = true;         // give the places anew when anything changed
  bool select_again = false;  // give them anew in any case
};

// For what is only written down: nobody is judged, no place is given.
inline Changes recording_only() {
  Changes changes;
  changes.verify = false;
  changes.select = false;
  return changes;
}

}  // namespace lindung::app
