// shell/app/demo/sample_files.h - writes invented rosters, registers and the truth about them as a
// folder for `process`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "office/sample/sample.h"
#include "shell/app/context.h"

namespace lindung::app {

struct SampleMade {
  std::uint64_t files = 0;
  std::uint64_t rows = 0;  // of rosters
};

// `scheme` is a file, or the name of one that the program carries ("batam-2025"). Writes `out` and,
// beside it, `out`-truth/truth.csv. Refuses SAMPLE_EXISTS when `out` holds something already.
Result<SampleMade> write_sample(const std::string& scheme, const std::filesystem::path& out,
                                const sample::SampleOptions& options,
                                const std::function<void(const Progress&)>& progress);

}  // namespace lindung::app
