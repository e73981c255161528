// engines/linkage/compare.h - what one pair comes to: levels, their sum, and the guards that a sum
// cannot express.
#pragma once

#include <cstddef>
#include <optional>

#include "engines/linkage/bound.h"
#include "engines/linkage/evidence.h"
#include "engines/linkage/links.h"
#include "engines/linkage/term_frequency.h"

namespace lindung::linkage {

struct Described {
  const Record& record;
  const Evidence& evidence;
};

class Judge {
 public:
  // `prior` is the weight before anything is compared.
  Judge(const Model& model, const TermFrequency& frequency, MatchWeight prior)
      : model_(model), frequency_(frequency), prior_(prior), bound_(model, prior) {}

  // Whether judge() may give a link: quick, and right for nine in ten of those it will refuse.
  bool may_link(const Evidence& left, const Evidence& right) const {
    return bound_.may_link(left, right);
  }

  // The link, with positions still zero; nothing when the two are no link. Cheap tests come first:
  // most pairs end before their names are read.
  std::optional<Link> judge(const Described& left, const Described& right) const;

  // The same without short cuts and for any pair: the levels and the whole sum. The outcome means
  // something only if judge() gives a link too.
  Link weigh(const Described& left, const Described& right) const;

 private:
  struct Weighed;
  Weighed weigh_codes(const Evidence& left, const Evidence& right) const;
  void weigh_names(const Described& left, const Described& right, Weighed& weighed) const;
  void weigh_family(const Described& left, const Described& right, Weighed& weighed) const;
  MatchWeight date_weight(const Evidence& left, Level date, Level number) const;
  MatchWeight number_weight(const Evidence& left, const Evidence& right, Level number) const;
  MatchWeight name_weight(Level level, MatchWeight bits) const;
  MatchWeight most_that_names_add(const Evidence& left, const Evidence& right) const;
  MatchWeight most_that_family_adds(const Evidence& left, const Evidence& right) const;

  const Model& model_;
  const TermFrequency& frequency_;
  MatchWeight prior_;
  Bound bound_;
};

// Weight of a pair before it is compared, for lists of that many records.
MatchWeight prior_within(const Model& model, std::size_t records);
MatchWeight prior_between(const Model& model, std::size_t left, std::size_t right);

}  // namespace lindung::linkage
