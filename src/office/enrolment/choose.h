// office/enrolment/choose.h - who goes into a batch, and everybody else with the reason why not. A
// batch takes whoever is ready: the incomplete never hold up the others.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "office/decree/decrees.h"
#include "office/enrolment/enrolments.h"

namespace lindung::enrolment {

// Somebody whom a decree lists in the month for the purse, with what is known of him today.
struct Candidate {
  std::uint64_t person = 0;
  bool has_nik = false;
  bool has_name = false;
  std::optional<Date> birth_date;
  bool accepted = true;    // by the last verification
  bool dead = false;       // a register or a report says so
  bool corrected = false;  // NIK, name or birth date changed since he was sent last
};

struct Wish {
  Month month;                        // the first that is to be covered
  Date on;                            // the day of the batch
  std::vector<std::uint16_t> purses;  // the purse, and the same fund's of other years
  std::optional<std::size_t> most;    // lines at most; none: everybody
  bool again = false;                 // also those who were refused with the same particulars
  int age_below = 0;                  // on the day of the batch; 0: not asked
};

struct NotSent {
  std::size_t candidate = 0;  // position
  LeftOut why{};
  friend bool operator==(const NotSent&, const NotSent&) = default;
};

struct Choice {
  std::vector<std::size_t> sent;  // positions of candidates, in their order
  std::vector<NotSent> left_out;
  std::size_t beyond = 0;  // ready too, but more than the batch may hold
};

// Every candidate is sent, left out or beyond.
Choice choose(const Enrolments& enrolments, std::span<const Candidate> candidates,
              const Wish& wish);

// Members of the purses who are to leave from a month on, in order of person: whose death is
// recorded, whom no decree names, or whom another purse pays from then on. Who is on the way out
// already is not among them.
std::vector<Line> choose_leaving(const Enrolments& enrolments, const decree::Decrees& decrees,
                                 const Wish& wish,
                                 const std::function<bool(std::uint64_t person)>& dead);

}  // namespace lindung::enrolment
