// engines/linkage/term_frequency.h - how common a name, a birth date or a village is in the very
// lists that are compared. Agreement on a rare value says more than agreement on a common one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engines/linkage/evidence.h"
#include "engines/linkage/model.h"

namespace lindung::linkage {

class TermFrequency {
 public:
  TermFrequency() = default;  // nothing counted: every term is taken for an ordinary one

  // Counts over all records. Counters are shared by the few terms that fall on the same
  // place, so that a count is never too low: a term may seem more common than it is, never rarer.
  static TermFrequency count(std::span<const Evidence> records);

  // Writes into the evidence what its whole name and its birth date are worth.
  void weigh(Evidence& record) const;

  // Thousandths of a bit: the logarithm of one over the share of records that have the value.
  MatchWeight token_bits(std::string_view sound) const;
  MatchWeight name_bits(const Evidence& record) const;  // of the whole name
  MatchWeight date_bits(std::uint32_t date) const;
  MatchWeight place_bits(std::uint64_t place) const;
  MatchWeight serial_bits(std::uint64_t number_digits) const;  // of the last four digits
  std::uint32_t token_count(std::string_view sound) const;
  std::uint64_t records() const { return records_; }

 private:
  struct Counters {
    std::vector<std::uint32_t> tokens, names, dates, places, serials;
    void add(const Evidence& record);
    void add(const Counters& other);
  };
  MatchWeight bits_of_token(std::uint64_t hash) const;  // of hash_text(), or its lower half
  static std::uint32_t at(const std::vector<std::uint32_t>& counters, std::uint64_t hash);

  std::uint64_t records_ = 0;
  Counters counters_;
};

}  // namespace lindung::linkage
