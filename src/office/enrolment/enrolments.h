// office/enrolment/enrolments.h - the memberships of a city as a fold over batches and answers.
// Nothing is edited: an accepted line stays accepted, and a membership ends by a line of a leaving
// batch.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "office/enrolment/batch.h"

namespace lindung::enrolment {

struct Membership {
  std::uint64_t person = 0;
  std::uint64_t kpj = 0;
  Date start;
  StartBasis basis{};
  std::uint16_t purse = 0;  // of the batch by which he entered
  LineReference entered;
  std::optional<Month> until;  // the first month in which he is no longer registered
  std::optional<LineReference> left;

  // Months are whole: who is registered from the 15th counts for the month.
  bool holds_in(Month month) const {
    return Month::of(start) <= month && (!until || month < *until);
  }
  friend bool operator==(const Membership&, const Membership&) = default;
};

struct LineStanding {
  LineState state = LineState::Waiting;
  Refusal refusal{};                      // refused
  Hold hold{};                            // held
  std::optional<Date> answered;           // by the last answer that spoke of it
  std::optional<std::size_t> membership;  // accepted: position in Enrolments::memberships()
};

class Enrolments {
 public:
  // Gives the number of the batch, from 1. Refuses, and changes nothing: ENROL_EMPTY (nobody),
  // ENROL_MONTHS (not 1 to 12 months), ENROL_TWICE (somebody stands on it twice, waits on another
  // batch, or enters though registered in that month or later), ENROL_NOT_MEMBER (somebody leaves
  // who is not registered in that month).
  Result<std::uint32_t> send(const Batch& batch);

  // Refuses, and changes nothing: ENROL_UNKNOWN (no such batch), ENROL_DATE (an answer before the
  // batch), ENROL_ANSWER (no such line, a line twice, a line that was accepted already, no KPJ),
  // ENROL_KPJ (the KPJ of somebody else), ENROL_TWICE (accepted though registered by another line).
  Result<void> answer(const Answer& answer);

  std::span<const Batch> batches() const { return batches_; }
  const Batch* find(std::uint32_t batch) const;
  const LineStanding& standing(LineReference line) const;               // the line must exist
  std::span<const LineReference> lines_of(std::uint64_t person) const;  // oldest first

  std::span<const Membership> memberships() const { return memberships_; }  // as they began
  std::span<const std::size_t> memberships_of(std::uint64_t person) const;
  const Membership* membership(std::uint64_t person, Month month) const;
  bool is_registered(std::uint64_t person, Month month) const {
    return membership(person, month) != nullptr;
  }
  // Positions of the memberships that hold in a month, in order of person.
  std::vector<std::size_t> registered(Month month) const;
  // Whose number it is or was; 0 for nobody's.
  std::uint64_t owner_of(std::uint64_t kpj) const;
  // The line of a batch in this direction that waits for the carrier or for a person.
  std::optional<LineReference> open_line(std::uint64_t person, Direction direction) const;

 private:
  struct File {
    std::vector<LineReference> lines;
    std::vector<std::size_t> memberships;
  };
  Result<void> check_line(const Batch& batch, const Line& line) const;
  Result<void> check_finding(const Batch& batch, std::uint32_t number,
                             const Finding& finding) const;
  Result<void> check_entry(const Batch& batch, std::uint32_t number, const Finding& finding) const;
  void accept(const Batch& batch, LineReference at, const Finding& finding);
  bool registered_from(std::uint64_t person, Month month) const;

  std::vector<Batch> batches_;
  std::vector<std::vector<LineStanding>> standings_;
  std::vector<Membership> memberships_;
  std::unordered_map<std::uint64_t, File> people_;
  std::unordered_map<std::uint64_t, std::uint64_t> owners_;  // of each KPJ
};

}  // namespace lindung::enrolment
