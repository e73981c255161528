// office/verification/people.h - which rows and known people are the same human being: linkage's
// links, with what the office's people decided about them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/links.h"
#include "engines/linkage/record.h"
#include "office/verification/case.h"

namespace lindung::verification {

struct People {
  // For each record (first the cases, then the known people) the smallest position of its human
  // being.
  std::vector<std::uint32_t> entity;
  // Pairs of different human beings that may be one, each pair once, with the records that resemble
  // each other most.
  std::vector<linkage::Link> doubtful;
};

// `records` holds one record for each case, then one for each known person.
People find_people(std::span<const linkage::Record> records, std::span<const Case> cases,
                   const VerificationInput& input);

// The records of each human being, in order of position.
class Members {
 public:
  explicit Members(std::span<const std::uint32_t> entity);
  std::span<const std::uint32_t> of(std::uint32_t entity) const {
    return std::span(members_).subspan(first_[entity], first_[entity + 1] - first_[entity]);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> members_;
};

}  // namespace lindung::verification
