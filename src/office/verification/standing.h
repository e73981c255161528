// office/verification/standing.h - of several rows of one human being one stands for him, the
// others are Known; and every person gets his number. The standing row is the best: nothing against
// it before held before refused, a confirmed NIK before others, then the earliest. So the clean
// copy is accepted and the damaged one becomes Known.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "office/verification/case.h"
#include "office/verification/people.h"

namespace lindung::verification {

class Standing {
 public:
  Standing(std::span<Case> cases, const VerificationInput& input, const People& people,
           const Members& members);

  // Facts that hold for the person, found by one row, hold for all rows of the person.
  void share_registry();  // the civil registry's row
  void share_hits();      // what other registers say

  void choose();                                  // the standing row of each person
  void mark_doubtful();                           // pairs that may be one person: the lesser waits
  void mark_known();                              // the other rows of a person
  UnfilledVector<PersonVersion> number_people();  // gives every row its person; by person

 private:
  bool alone(std::uint32_t entity) const { return members_.of(entity).size() == 1; }
  bool is_case(std::uint32_t record) const { return record < cases_.size(); }
  const KnownPerson& known(std::uint32_t record) const {
    return input_.known[record - cases_.size()];
  }
  bool known_person_stands(std::uint32_t entity) const {
    return stands_[entity] != kNoCase && !is_case(stands_[entity]);
  }
  std::uint32_t choose_of(std::uint32_t entity) const;
  bool before(std::uint32_t a, std::uint32_t b) const;
  void hold_lesser(std::uint32_t lesser, std::uint32_t better, const linkage::Link& link);
  void mark_copy(std::uint32_t at, std::uint32_t stander);
  bool details_differ(const Case& copy, std::uint32_t stander) const;
  std::uint64_t earlier_number(std::uint32_t entity) const;
  bool can_be_numbered(std::uint32_t entity) const;
  std::vector<std::uint32_t> entities() const;
  struct Claim {
    std::uint64_t earlier = 0;  // the number that he had before
    std::uint64_t decided = 0;  // that a person decided for his only row
    bool can_be_numbered = false;
    bool has_known = false;
  };
  std::vector<Claim> claims(const std::vector<std::uint32_t>& entities) const;
  std::vector<std::uint64_t> assign_numbers(const std::vector<Claim>& claims);
  PersonVersion version(std::uint32_t entity, std::uint64_t number, bool is_new) const;

  std::span<Case> cases_;
  const VerificationInput& input_;
  const People& people_;
  const Members& members_;
  std::vector<std::uint32_t>
      stands_;  // by entity: a case, or a known person accepted or held; kNoCase when there is none
  std::vector<bool> is_new_;  // by entity
};

// The verdict that a case's reasons come to.
Verdict verdict_of(const Case& judged);

}  // namespace lindung::verification
