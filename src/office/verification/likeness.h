// office/verification/likeness.h - how alike two descriptions of a person are: names, days, sexes,
// numbers. The thresholds that verification goes by stand here and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/roster/proposal.h"
#include "terms/date.h"
#include "terms/person_name.h"
#include "terms/sex.h"

namespace lindung::verification {

// Thousandths of terms/person_name.h.
inline constexpr int kNameSame = 900;  // the same name, written in a usual variant
inline constexpr int kNameClose = 850;
inline constexpr int kNameAlike = 800;  // alike enough where the number agrees
inline constexpr int kNameLikely =
    640;  // a typing error in a short word; enough where the birth date agrees
inline constexpr int kNameNotOther = 600;  // not clearly another name

// As name_likeness, without reading names that are the same text.
int likeness(std::string_view a, std::string_view b);
int likeness(const NameReading& a, std::string_view written_a, std::string_view b);

// A token or its sound occurs in both.
bool share_token(const NameReading& a, const NameReading& b);

enum class Agreement : std::uint8_t { Unknown, Equal, Near, Differs };

// Near: day and month exchanged, or only one of day, month and year differs.
Agreement compare_birth_date(const roster::Proposal& proposal, const std::optional<Date>& other);
Agreement compare_sex(const std::optional<Sex>& a, const std::optional<Sex>& b);

// One digit differs, or two neighbours are exchanged.
bool is_typing_slip(std::uint64_t a, std::uint64_t b);

// Equal for the same sounds in any order; 0 only for none.
std::uint64_t sound_key(std::string_view sounds);

// The letter pairs of the sounds of a name, as bits: a cheap look at two names before they are
// compared.
class SoundSignature {
 public:
  SoundSignature() = default;
  explicit SoundSignature(std::string_view sounds);
  explicit SoundSignature(const NameReading& name);
  // False only for names of which the shorter has more than two letter pairs, and more than two in
  // five, for itself.
  bool may_be_alike(const SoundSignature& other) const;

 private:
  void add(std::string_view sounds);
  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  int pairs_ = 0;
};

}  // namespace lindung::verification
