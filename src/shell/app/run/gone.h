// shell/app/run/gone.h - who stood on an earlier version of a sender's file and stands on no file
// of the folder any more. Nobody is taken off a list because a new file leaves him out: he is
// shown, and stays until the earlier file is withdrawn.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "office/verification/verdict.h"
#include "shell/app/city_state.h"

namespace lindung::app {

struct GonePerson {
  std::uint64_t person = 0;
  std::uint32_t earlier_file = 0;  // its number, for `roster withdraw`
  roster::RowReference row;        // where he stood on it
  std::uint16_t group = 0;         // position in Scheme::groups, or roster::kNoGroup
};

using RowsOfFile = std::function<Result<std::span<const verification::RowVerdict>>(std::uint32_t)>;

// `present`: numbers of the folder's files, in order. An earlier version is a file of the same name
// and other content that came before and was not withdrawn. In order of file and row. No person of
// the city has a higher number than `last_person`.
Result<std::vector<GonePerson>> find_gone(const CityState& state,
                                          std::span<const std::uint32_t> present,
                                          std::uint64_t last_person, const RowsOfFile& rows_of);

}  // namespace lindung::app
