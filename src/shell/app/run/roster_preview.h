// shell/app/run/roster_preview.h - what would become of a roster file: the same run as
// upload_roster(), of which nothing is kept.
//
// The comparison with registers and known people tells whether somebody is dead, insured or a civil
// servant. Whoever may not see the registers is not told that of a file that nobody recorded: he
// sees what the rows themselves say, and the rest once the file is sent in under his name.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "shell/app/run/upload.h"

namespace lindung::app {

struct RosterPreview {
  scheme::Scheme scheme;
  std::shared_ptr<const roster::RosterFile> file;
  std::optional<std::uint32_t> known;              // number of the city's file that is the same
  bool compared = false;                           // with registers and known people
  std::vector<verification::RowVerdict> verdicts;  // of the file's rows in order, when compared
};

// Refuses RIGHT_MISSING, NO_SCHEME, and what open_roster() refuses.
Result<RosterPreview> preview_roster(const Context& context, store::City city,
                                     const RosterUpload& upload);

}  // namespace lindung::app
