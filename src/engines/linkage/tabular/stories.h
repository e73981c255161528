// engines/linkage/tabular/stories.h - what may lie behind a pair of records that agree in
// something: chance, one village, one family, one birth, or one person. A mixture of these stories
// (a latent class model) counts what hangs together once: card number, address, phone and mother
// are one piece of evidence, that two people live together, and never four that they are one.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "engines/linkage/tabular/dataset.h"

namespace lindung::linkage::tabular {

enum class Story : std::uint8_t {
  Stranger,       // agree by chance only
  Neighbour,      // share what belongs to the place
  Relative,       // share what belongs to the family and the place
  Twin,           // and the date of birth
  RelativeApart,  // relatives of whom one has moved
  TwinApart,      // twins of whom one has moved
  Same,           // one person
  Moved,          // one person, who has changed place or family between the two records
  kCount
};
inline constexpr std::size_t kStories = static_cast<std::size_t>(Story::kCount);

constexpr bool is_twin(Story story) { return story == Story::Twin || story == Story::TwinApart; }
constexpr bool is_kin(Story story) {
  return is_twin(story) || story == Story::Relative || story == Story::RelativeApart;
}

// What was learned, or assumed, of one column.
struct FieldParameters {
  std::array<double, kAgreements> m{};       // of one person's two records, by level; sums to 1
  std::array<double, kAgreements> chance{};  // of two strangers, weighted by rarity
  std::array<double, kStories> shared{};     // how often a story's two people share the value
  bool learns_shared = false;  // else `shared` is an assumption that data cannot change
  // On which levels two siblings' values stand where they are alike in a way of their own: names
  // that rhyme or share a token; twins' identity numbers, of one district and date. What is left to
  // 1 is chance. All 0: `shared` says it all.
  std::array<double, kAgreements> siblings{};
  bool siblings_are_twins = true;  // in that way only twins are alike, else all relatives
  bool knows_chance = false;       // `chance` is known, not learned
  // Few strangers are alike by half, so that a sample of them may know little of how few: then
  // agreement by half says no more than equal values of the usual rarity (bits) would; and equal
  // sounds never say more than equal values.
  bool is_bounded = false;
  double usual_rarity = 0;
  // m of these levels is known to be no more: where one person's records are often wholly
  // different, they are two persons' whom a story that is not told brings together.
  double most_subset = 1, most_differs = 1;
};

struct Parameters {
  std::vector<FieldParameters> fields;
  std::array<double, kStories> share{};  // of all pairs; 0: the story is not told
};

// Of relatives who live apart nothing is learned for itself: they share what relatives share and
// what one who moves keeps, and are as many, among relatives, as those who moved among all.
void tie_relatives_apart(Parameters& parameters);

// How much the rarity of what agrees counts on each level, as an exponent.
double rarity_exponent(Agreement level);

// What stands before anything is learned from the data.
Parameters initial_parameters(const Dataset& data);

using RatioTable = std::array<std::array<double, 64>, kAgreements>;  // by level and half bits

// Likelihood ratios against two strangers, ready to be looked up.
class Weights {
 public:
  explicit Weights(const Parameters& parameters, const std::vector<bool>& left_out);

  // Of one field, for one person's two records; 1 when a side is silent.
  double ratio(std::size_t field, Finding finding) const {
    return ratios_[field][static_cast<std::size_t>(finding.level)][finding.rarity >> 2];
  }
  double log_ratio(std::size_t field, Finding finding) const {
    return std::log2(ratio(field, finding));
  }
  double ratio(Story story, std::size_t field, double same) const {
    const double shared = shared_[field][static_cast<std::size_t>(story)];
    return 1 - shared + shared * same;
  }
  // The same where siblings are alike in a way of their own.
  double siblings_ratio(Story story, std::size_t field, Finding finding, double same) const {
    const auto& alike = siblings_[field];
    if (alike.chance == 1 || !(alike.of_twins ? is_twin(story) : is_kin(story)))
      return ratio(story, field, same);
    return alike.chance + alike.by_same[static_cast<std::size_t>(finding.level)] * same;
  }
  double share(Story story) const { return share_[static_cast<std::size_t>(story)]; }
  std::size_t fields() const { return ratios_.size(); }
  bool is_left_out(std::size_t field) const { return left_out_[field]; }

  // The weight of each story, in proportion, strangers being `share(Stranger)`.
  std::array<double, kStories> tell(const Findings& findings) const;
  // The logarithms of a field's ratios, for those who ask often.
  RatioTable logs(std::size_t field) const;
  // log2 of the odds that the two are one person.
  double match_weight(const Findings& findings) const;

 private:
  std::vector<RatioTable> ratios_;
  std::vector<std::array<double, kStories>> shared_;
  struct Alike {
    double chance = 1;
    std::array<double, kAgreements> by_same{};
    bool of_twins = true;
  };
  std::vector<Alike> siblings_;
  std::vector<bool> left_out_;
  std::array<double, kStories> share_;
};

double match_weight(const std::array<double, kStories>& told);
double probability(double match_weight);

}  // namespace lindung::linkage::tabular
