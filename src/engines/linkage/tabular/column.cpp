#include "engines/linkage/tabular/column.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/text.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kMostTokens = 12;

std::uint32_t letters_of(std::string_view token) {
  std::uint32_t letters = 0;
  for (const char c : token)
    letters |= std::uint32_t{1} << (is_upper(c) ? c - 'A' : 26 + static_cast<unsigned char>(c) % 6);
  return letters;
}

std::uint32_t nibbles_of(std::string_view digits) {
  std::uint32_t nibbles = 0;
  for (const char c : digits.substr(0, 8))
    nibbles = (nibbles << 4) | static_cast<std::uint32_t>(c - '0');
  return nibbles;
}

// Calls `take` with each part of a value between spaces.
template <class Take>
void cut(std::string_view value, const Take& take) {
  for (std::size_t tokens = 0; !value.empty() && tokens < kMostTokens; ++tokens) {
    const auto space = std::min(value.find(' '), value.size());
    take(value.substr(0, space));
    value.remove_prefix(std::min(space + 1, value.size()));
  }
}

// Cuts every value at its spaces; returns how many records have each token.
Large<std::uint32_t> cut_values(const Dictionary& values, Words& words) {
  Large<std::uint32_t> records(1, 0);
  words.start.reserve(values.size() + 1);
  words.start.push_back(0);
  for (std::uint32_t value = 0; value < values.size(); ++value) {
    cut(values[value], [&](std::string_view token) {
      const std::uint32_t word = words.texts.add(token);
      if (word >= records.size()) records.resize(word + 1, 0);
      records[word] += values.count(value);
      words.list.push_back(word);
    });
    words.start.push_back(static_cast<std::uint32_t>(words.list.size()));
  }
  return records;
}

void hear(const Large<std::uint32_t>& records, const SoundOf& sound_of, std::size_t filled,
          Words& words) {
  Dictionary sounds;
  Large<std::uint32_t> sound_records(1, 0);
  words.sound.push_back(0);
  words.letters.push_back(0);
  for (std::uint32_t word = 1; word < words.texts.size(); ++word) {
    const auto text = words.texts[word];
    const std::uint32_t sound = sounds.add(heard(text, sound_of));
    if (sound >= sound_records.size()) sound_records.resize(sound + 1, 0);
    sound_records[sound] += records[word];
    words.sound.push_back(sound);
    words.letters.push_back(letters_of(text));
  }
  for (std::uint32_t word = 0; word < words.texts.size(); ++word)
    words.token_rarity.push_back(rarity(sound_records[words.sound[word]], filled));
}

}  // namespace

std::string heard(std::string_view token, const SoundOf& sound_of) {
  return sound_of && is_letter(token[0]) ? sound_of(token) : std::string(token);
}

std::uint32_t tally_of(std::string_view key) {
  std::array<std::uint32_t, 10> counts{};
  for (const char c : key) ++counts[(c & 15) % 10];
  std::uint32_t tally = 0;
  for (const std::uint32_t count : counts) tally = (tally << 3) | std::min(count, 7U);
  return tally;
}

int tallies_apart(std::uint32_t a, std::uint32_t b) {
  int apart = 0;
  for (int digit = 0; digit < 10; ++digit, a >>= 3, b >>= 3)
    apart += std::abs(static_cast<int>(a & 7) - static_cast<int>(b & 7));
  return apart;
}

Rarity rarity(double count, std::size_t records) {
  // Of two records that agree one proves nothing: how many others there are is what counts.
  const double others = std::max(count - 1, 0.5);
  const double bits = std::log2(std::max(1.0, static_cast<double>(records) / others));
  return static_cast<Rarity>(std::min(200.0, bits * 8));
}

void RecordValues::move_to(std::uint32_t* rows, std::size_t stride) {
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, own_.size(), kRecordsAtOnce), [&](const Range& range) {
    for (std::size_t record = range.begin(); record < range.end(); ++record)
      rows[record * stride] = own_[record];
  });
  rows_ = rows;
  stride_ = stride;
  own_ = {};
}

void Column::prepare(const SoundOf& sound_of) {
  filled = 0;
  for (std::uint32_t value = 1; value < values.size(); ++value) filled += values.count(value);
  for (std::uint32_t value = 0; value < values.size(); ++value)
    value_rarity.push_back(rarity(values.count(value), filled));
  rarity_max = rarity(1, filled);
  for (std::uint32_t value = 1; value < values.size(); ++value)
    usual_rarity += values.count(value) * value_rarity[value] / 8.0;
  usual_rarity /= std::max(1.0, static_cast<double>(filled));
  if (field.kind == Kind::Date) {
    for (std::uint32_t value = 0; value < values.size(); ++value)
      digits.push_back(nibbles_of(values[value]));
  }
  if (!is_words(field.kind)) return;
  const auto records = cut_values(values, words);
  hear(records, sound_of, filled, words);
  words.list.shrink_to_fit();
  words.texts.finish();
}

void Column::make_findable(const SoundOf& sound_of) {
  values.make_findable();
  if (!is_words(field.kind)) return;
  words.texts.make_findable();
  Dictionary sounds;
  words.sound_rarity.assign(1, words.token_rarity[0]);
  for (std::uint32_t word = 1; word < words.texts.size(); ++word) {
    const std::uint32_t sound = sounds.add(heard(words.texts[word], sound_of));
    if (sound >= words.sound_rarity.size()) words.sound_rarity.push_back(words.token_rarity[word]);
  }
  sounds.finish();
  sounds.make_findable();
  words.sounds = std::move(sounds);
}

std::uint32_t Column::extend(std::string_view form, const SoundOf& sound_of) {
  const std::uint32_t value = values.extend(form);
  if (value < value_rarity.size()) return value;
  value_rarity.push_back(rarity_max);
  if (field.kind == Kind::Date) digits.push_back(nibbles_of(form));
  if (!is_words(field.kind)) return value;
  cut(form, [&](std::string_view token) {
    const std::uint32_t word = words.texts.extend(token);
    words.list.push_back(word);
    if (word < words.sound.size()) return;
    const std::uint32_t sound = words.sounds.extend(heard(token, sound_of));
    if (sound >= words.sound_rarity.size()) words.sound_rarity.push_back(rarity_max);
    words.sound.push_back(sound);
    words.letters.push_back(letters_of(token));
    words.token_rarity.push_back(words.sound_rarity[sound]);
  });
  words.start.push_back(static_cast<std::uint32_t>(words.list.size()));
  return value;
}

}  // namespace lindung::linkage::tabular
