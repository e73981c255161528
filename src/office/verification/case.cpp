#include "office/verification/case.h"

#include <algorithm>
#include <numeric>

#include <tbb/parallel_for.h>

namespace lindung::verification {

namespace {

Case open_case(const FileToVerify& file, std::size_t position, std::size_t row) {
  Case opened;
  opened.proposal = &file.file->rows[row];
  opened.reference = {file.number, opened.proposal->sheet, opened.proposal->row};
  opened.file = static_cast<std::uint32_t>(position);
  opened.row = static_cast<std::uint32_t>(row);
  if (row < file.earlier_person.size()) opened.earlier_person = file.earlier_person[row];
  opened.reasons = opened.proposal->reasons;
  if (!opened.reasons.empty() && opened.reasons.strongest() == Effect::NotPerson) {
    opened.role = Role::NoPerson;
  }
  return opened;
}

}  // namespace

UnfilledVector<Case> open_cases(const VerificationInput& input) {
  std::vector<std::size_t> order(input.files.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return input.files[a].number < input.files[b].number;
  });
  std::vector<std::size_t> first(order.size() + 1, 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    first[i + 1] = first[i] + input.files[order[i]].file->rows.size();
  }
  UnfilledVector<Case> cases(first.back());
  tbb::parallel_for(std::size_t{0}, order.size(), [&](std::size_t i) {
    const FileToVerify& file = input.files[order[i]];
    tbb::parallel_for(std::size_t{0}, file.file->rows.size(), [&](std::size_t row) {
      cases[first[i] + row] = open_case(file, order[i], row);
    });
  });
  return cases;
}

std::uint32_t find_case(std::span<const Case> cases, roster::RowReference reference) {
  const auto found = std::lower_bound(
      cases.begin(), cases.end(), reference,
      [](const Case& a, const roster::RowReference& b) { return a.reference < b; });
  if (found == cases.end() || found->reference != reference) return kNoCase;
  return static_cast<std::uint32_t>(found - cases.begin());
}

void drop_reasons(ReasonSet& reasons, Dropped dropped) {
  for (const Reason reason : reasons.list()) {
    const Effect effect = info(reason).effect;
    if (dropped == Dropped::Holds ? effect == Effect::Hold : effect >= Effect::Hold) {
      reasons.remove(reason);
    }
  }
}

}  // namespace lindung::verification
