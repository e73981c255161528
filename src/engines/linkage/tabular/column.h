// engines/linkage/tabular/column.h - one column of the data, ready to be compared: the value of
// each record as a number, the values' texts, and for what is compared by tokens the tokens with
// their sounds and frequencies.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engines/linkage/tabular/dictionary.h"
#include "engines/linkage/tabular/field.h"

namespace lindung::linkage::tabular {

// The tally of a key, and a lower bound of how far two tallies are apart: k slips make at most 2k.
std::uint32_t tally_of(std::string_view key);
int tallies_apart(std::uint32_t a, std::uint32_t b);

// Rarity in eighths of a bit: log2 of one over the share of records.
using Rarity = std::uint8_t;
Rarity rarity(double count, std::size_t records);

// The coarse key of one token, in which spellings of one sound are equal. Given by the caller,
// since it depends on the language; pure.
using SoundOf = std::function<std::string(std::string_view token)>;

// A token's sound; of what does not begin with a letter, the token.
std::string heard(std::string_view token, const SoundOf& sound_of);

// The tokens of the values of a column.
struct Words {
  Dictionary texts;
  Large<std::uint32_t> start;    // per value: where its tokens begin in `list`
  Large<std::uint32_t> list;     // tokens in the order in which they are written
  Large<std::uint32_t> sound;    // per token: the number of its sound
  Large<std::uint32_t> letters;  // per token: a bit for each letter
  Large<Rarity> token_rarity;    // per token: of its sound, by records
  // In an index only: the sounds, in the order of their numbers, and how rare each is.
  Dictionary sounds;
  Large<Rarity> sound_rarity;
  std::uint32_t letters_of(std::uint32_t value) const {
    std::uint32_t all = 0;
    for (const std::uint32_t token : of(value)) all |= letters[token];
    return all;
  }
  std::span<const std::uint32_t> of(std::uint32_t value) const {
    return {list.data() + start[value], start[value + 1] - start[value]};
  }
};

// The value of each record, by number: first as a column of its own, while values come in; then as
// one place in the rows of all columns, so that a record lies together in memory.
class RecordValues {
 public:
  void push_back(std::uint32_t value) { own_.push_back(value); }
  std::uint32_t operator[](std::size_t record) const {
    return rows_ == nullptr ? own_[record] : rows_[record * stride_];
  }
  // Copies itself into every `stride`-th place from `rows` on, and lives there.
  void move_to(std::uint32_t* rows, std::size_t stride);
  // Lives where its values are already.
  void live_at(const std::uint32_t* rows, std::size_t stride) {
    rows_ = rows;
    stride_ = stride;
  }

 private:
  Large<std::uint32_t> own_;
  const std::uint32_t* rows_ = nullptr;
  std::size_t stride_ = 0;
};

inline constexpr std::size_t kRecordsAtOnce = 2048;  // of a task; a multiple of 64
inline constexpr std::size_t kNoColumn = ~std::size_t{0};

struct Column {
  Field field;
  RecordValues ids;  // per record; 0: silent
  // Kind::Key, per record: how many of each digit, three bits each, so that most keys are told
  // apart without being read.
  RecordValues tallies;
  Dictionary values;
  Large<Rarity> value_rarity;
  Rarity rarity_max = 0;        // no agreement in this column is rarer
  double usual_rarity = 0;      // in bits: the average over the records
  Large<std::uint32_t> digits;  // Kind::Date: yyyymmdd as nibbles, per value
  Words words;                  // is_words(kind) only
  std::size_t filled = 0;       // records that are not silent
  // Kind::Key: identity numbers of sixteen digits that hold the district and the birth date, which
  // another column says too; and how often two of them have the district in common. 0: other keys.
  double same_district = 0;
  std::vector<bool> fits;     // per record: such a number, and the record's own birth date is in it
  std::vector<bool> foreign;  // per record: the number of the family stands where his own belongs
  std::size_t birth_column = 0;  // where that date stands
  // Kind::Date: the column of such numbers that hold this date, if there is one.
  std::size_t numbers_column = kNoColumn;

  // After the last value: counts, tokens, sounds.
  void prepare(const SoundOf& sound_of);
  // In an index: values can be found again and new ones added. `sound_of` is that of prepare().
  void make_findable(const SoundOf& sound_of);
  // The number of a value in normal form. What is new is as rare as what occurs once; nothing is
  // counted, so that every earlier value keeps its rarity.
  std::uint32_t extend(std::string_view form, const SoundOf& sound_of);
};

}  // namespace lindung::linkage::tabular
