// shell/app/link/link_review.h - review.csv: the pairs at which a person must look, what is most at
// stake first, with the bits of each field and an empty column for the decision. Filled in, the
// file is what --decisions reads.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "engines/linkage/tabular/doubts.h"
#include "shell/app/link/link_table.h"
#include "shell/app/link/link_words.h"

namespace lindung::app {

// id_a,id_b,decision,weight,probability,stake,before,<each column>,counted_once; with `explain` the
// same in words behind it. Bits, except probability and stake.
Result<void> write_review(const std::filesystem::path& path, const LinkTable& table,
                          const linkage::tabular::Weights& weights,
                          std::span<const linkage::tabular::Doubt> doubts, bool explain,
                          Language language);

}  // namespace lindung::app
