// shell/app/book/enrolment_book.h - the carrier's side of a city's book: memberships, and every
// batch with the people as they were sent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/enrolment/enrolments.h"
#include "office/enrolment/form.h"
#include "office/enrolment/match.h"

namespace lindung::app {

struct BookedBatch {
  std::uint64_t act = 0;
  std::string fund;  // id
  int fiscal_year = 0;
  std::string group_type;  // "SG"; empty when leaving
  enrolment::Fallback fallback;
  std::vector<enrolment::SentPerson> people;  // by line, as they were sent
  std::size_t left_out = 0;
  std::size_t beyond = 0;              // ready, but more than the batch was to hold
  std::vector<std::uint64_t> answers;  // acts, in order
};

struct EnrolmentBook {
  enrolment::Enrolments members;
  std::vector<BookedBatch> batches;  // batch n is batches[n - 1]
};

using enrolment::batch_name;
using enrolment::parse_batch_name;
Error unknown_batch(const std::string& name);  // ENROL_UNKNOWN

}  // namespace lindung::app
