#include "office/enrolment/difference.h"

#include <numeric>

#include "base/check.h"

namespace lindung::enrolment {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Standing::kCount)> kIds{
    "registered", "leaving", "begins-later", "left", "held", "waiting", "refused", "not-sent"};

Standing standing_of_line(LineState state) {
  switch (state) {
    case LineState::Held:
      return Standing::Held;
    case LineState::Refused:
      return Standing::Refused;
    case LineState::Waiting:
    case LineState::Accepted:
      break;
  }
  return Standing::Waiting;
}

PersonStanding as_member(const Enrolments& enrolments, std::uint64_t person, Month month,
                         std::size_t at) {
  const Membership& one = enrolments.memberships()[at];
  PersonStanding found{person, Standing::Registered, one.entered, at, {}, {}};
  if (one.until && month >= *one.until) {
    found.standing = Standing::Left;
    found.line = one.left;
  } else if (month < Month::of(one.start)) {
    found.standing = Standing::BeginsLater;
  } else if (const auto leaving = enrolments.open_line(person, Direction::Leaving)) {
    if (month >= enrolments.batches()[leaving->batch - 1].month) {
      found.standing = Standing::Leaving;
      found.line = leaving;
    }
  }
  return found;
}

}  // namespace

const Text& standing_words(Standing standing) {
  static const std::array<Text, static_cast<std::size_t>(Standing::kCount)> kWords{
      {{"terdaftar", "registered"},
       {"terdaftar, sedang dikeluarkan", "registered, on the way out"},
       {"diterima, mulai kemudian", "accepted, begins later"},
       {"sudah keluar", "has left"},
       {"menunggu keputusan petugas", "waits for a person"},
       {"menunggu jawaban BPJS", "waits for the carrier"},
       {"ditolak", "refused"},
       {"belum dikirim", "not sent"}}};
  return kWords[static_cast<std::size_t>(standing)];
}

std::string_view standing_id(Standing standing) { return kIds[static_cast<std::size_t>(standing)]; }

// A membership that holds says most; then the last line by which he was to enter, if it is later
// than the membership that he left.
PersonStanding standing_of(const Enrolments& enrolments, std::uint64_t person, Month month) {
  std::optional<std::size_t> last;
  for (const std::size_t at : enrolments.memberships_of(person)) {
    last = at;
    if (enrolments.memberships()[at].holds_in(month)) break;
  }
  std::optional<LineReference> sent;
  for (const LineReference at : enrolments.lines_of(person)) {
    if (enrolments.batches()[at.batch - 1].direction == Direction::Entering) sent = at;
  }
  if (last && (!sent || enrolments.standing(*sent).state == LineState::Accepted ||
               enrolments.memberships()[*last].holds_in(month))) {
    return as_member(enrolments, person, month, *last);
  }
  if (!sent) return {person, Standing::NotSent, std::nullopt, std::nullopt, {}, {}};
  const LineStanding& line = enrolments.standing(*sent);
  return {person, standing_of_line(line.state), sent, last, line.refusal, line.hold};
}

Difference difference(const decree::Decrees& decrees, const Enrolments& enrolments, Month month,
                      std::optional<std::uint16_t> purse) {
  Difference found;
  for (const decree::Place place : decrees.listed(month)) {
    const decree::Entry& entry = decrees.row(place).entry;
    if (purse && entry.fund != *purse) continue;
    found.people.push_back(standing_of(enrolments, entry.person, month));
    ++found.counts[static_cast<std::size_t>(found.people.back().standing)];
    ++found.listed;
  }
  for (const std::size_t at : enrolments.registered(month)) {
    const Membership& one = enrolments.memberships()[at];
    const bool asked = !purse || one.purse == *purse;
    if (asked && !decrees.is_listed(one.person, month)) found.not_listed.push_back(at);
  }
  LINDUNG_CHECK(std::accumulate(found.counts.begin(), found.counts.end(), std::int64_t{0}) ==
                found.listed);
  return found;
}

}  // namespace lindung::enrolment
