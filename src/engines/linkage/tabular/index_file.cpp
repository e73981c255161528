#include "engines/linkage/tabular/index_file.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_reduce.h>

#include "base/check.h"
#include "engines/linkage/tabular/bonds.h"
#include "engines/linkage/tabular/index_meta.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kTextMax = std::size_t{1} << 24, kTokensMax = 12;
constexpr std::size_t kTokensAsked = 64;  // whether they still sound as they did

template <class T>
using Numbers = std::span<const T>;
using Words32 = Numbers<std::uint32_t>;

struct DictionarySections {
  std::string_view letters;
  Words32 start, places;
};

struct ColumnSections {
  DictionarySections values, texts, sounds;
  Numbers<Rarity> value_rarity, token_rarity, sound_rarity;
  Words32 digits, start, list, sound, letters;
};

struct RuleSections {
  Numbers<std::uint64_t> entries, large, orders_start;
  Words32 orders;
};

template <class T>
Numbers<T> all_of(const Large<T>& values) {
  return values;
}

void write(const Dictionary& dictionary, FlatWriter& writer) {
  const auto parts = dictionary.parts();
  writer.add(parts.letters);
  writer.add(parts.start);
  writer.add(parts.places);
}

void write(const Column& column, FlatWriter& writer) {
  write(column.values, writer);
  writer.add(all_of(column.value_rarity));
  if (column.field.kind == Kind::Date) writer.add(all_of(column.digits));
  if (!is_words(column.field.kind)) return;
  const auto& words = column.words;
  write(words.texts, writer);
  write(words.sounds, writer);
  writer.add(all_of(words.start));
  writer.add(all_of(words.list));
  writer.add(all_of(words.sound));
  writer.add(all_of(words.letters));
  writer.add(all_of(words.token_rarity));
  writer.add(all_of(words.sound_rarity));
}

template <class T>
bool take(FlatReader& reader, Numbers<T>& into) {
  const auto numbers = reader.next_of<T>();
  if (numbers) into = *numbers;
  return numbers.has_value();
}

bool take(FlatReader& reader, DictionarySections& into) {
  const auto letters = reader.next();
  if (letters) into.letters = *letters;
  return letters && take(reader, into.start) && take(reader, into.places);
}

bool take(FlatReader& reader, Kind kind, ColumnSections& into) {
  if (!take(reader, into.values) || !take(reader, into.value_rarity)) return false;
  if (kind == Kind::Date && !take(reader, into.digits)) return false;
  if (!is_words(kind)) return true;
  return take(reader, into.texts) && take(reader, into.sounds) && take(reader, into.start) &&
         take(reader, into.list) && take(reader, into.sound) && take(reader, into.letters) &&
         take(reader, into.token_rarity) && take(reader, into.sound_rarity);
}

bool take(FlatReader& reader, RuleSections& into) {
  return take(reader, into.entries) && take(reader, into.large) && take(reader, into.orders) &&
         take(reader, into.orders_start);
}

// A copy with room for more behind it.
template <class T>
Large<T> copy_of(Numbers<T> values) {
  Large<T> copy;
  copy.reserve(values.size() + values.size() / 16 + 4096);
  copy.assign(values.begin(), values.end());
  return copy;
}

bool all_below(Words32 values, std::size_t end) {
  using Range = tbb::blocked_range<std::size_t>;
  const std::uint32_t most = tbb::parallel_reduce(
      Range(0, values.size(), 1 << 16), std::uint32_t{0},
      [&](const Range& range, std::uint32_t found) {
        for (std::size_t i = range.begin(); i < range.end(); ++i)
          found = std::max(found, values[i]);
        return found;
      },
      [](std::uint32_t x, std::uint32_t y) { return std::max(x, y); });
  return values.empty() || most < end;
}

// Texts, none of them empty but the first.
bool is_sound(const DictionarySections& parts) {
  if (parts.start.size() < 2 || parts.start[0] != 0 || parts.start[1] != 0) return false;
  for (std::size_t i = 2; i < parts.start.size(); ++i) {
    const std::uint32_t before = parts.start[i - 1], here = parts.start[i];
    if (here <= before || here - before > kTextMax) return false;
  }
  if (parts.start.back() != parts.letters.size()) return false;
  const std::size_t texts = parts.start.size() - 1;
  if (!std::has_single_bit(parts.places.size()) || !all_below(parts.places, texts)) return false;
  return std::find(parts.places.begin(), parts.places.end(), 0U) != parts.places.end();
}

Dictionary dictionary_of(const DictionarySections& parts) {
  return Dictionary::of(
      {copy_of(Numbers<char>(parts.letters)), copy_of(parts.start), copy_of(parts.places)});
}

bool are_sound_words(const ColumnSections& parts) {
  if (!is_sound(parts.texts) || !is_sound(parts.sounds)) return false;
  const std::size_t values = parts.values.start.size() - 1, texts = parts.texts.start.size() - 1,
                    sounds = parts.sounds.start.size() - 1;
  if (parts.start.size() != values + 1 || parts.start[0] != 0 ||
      parts.start.back() != parts.list.size() || !all_below(parts.list, texts))
    return false;
  for (std::size_t i = 1; i < parts.start.size(); ++i) {
    if (parts.start[i] < parts.start[i - 1] || parts.start[i] - parts.start[i - 1] > kTokensMax)
      return false;
  }
  if (std::find(parts.list.begin(), parts.list.end(), 0U) != parts.list.end()) return false;
  return parts.sound.size() == texts && all_below(parts.sound, sounds) &&
         parts.letters.size() == texts && parts.token_rarity.size() == texts &&
         parts.sound_rarity.size() == sounds;
}

// Copies the sections into the column, or says no.
bool fill(const ColumnSections& parts, Column& column) {
  if (!is_sound(parts.values)) return false;
  const std::size_t values = parts.values.start.size() - 1;
  if (parts.value_rarity.size() != values) return false;
  if (column.field.kind == Kind::Date && parts.digits.size() != values) return false;
  column.values = dictionary_of(parts.values);
  column.value_rarity = copy_of(parts.value_rarity);
  column.digits = copy_of(parts.digits);
  if (!is_words(column.field.kind)) return true;
  if (!are_sound_words(parts)) return false;
  auto& words = column.words;
  words.texts = dictionary_of(parts.texts);
  words.sounds = dictionary_of(parts.sounds);
  words.start = copy_of(parts.start);
  words.list = copy_of(parts.list);
  words.sound = copy_of(parts.sound);
  words.letters = copy_of(parts.letters);
  words.token_rarity = copy_of(parts.token_rarity);
  words.sound_rarity = copy_of(parts.sound_rarity);
  return true;
}

bool fill(const RuleSections& parts, std::size_t records, std::size_t orders, RuleBlocks& blocks) {
  const auto& entries = parts.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (static_cast<std::uint32_t>(entries[i]) >= records || entries[i] >> 32 == 0) return false;
    if (i > 0 && entries[i] <= entries[i - 1]) return false;
  }
  if (parts.orders_start.size() != parts.large.size() + 1 || parts.orders_start[0] != 0 ||
      parts.orders_start.back() != parts.orders.size() || !all_below(parts.orders, records))
    return false;
  // Just the oversized blocks, each with its orders.
  std::size_t block = 0;
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end] >> 32 == entries[begin] >> 32) ++end;
    if (end - begin <= kBlockMax) continue;
    if (block == parts.large.size() || parts.large[block] != begin) return false;
    if (parts.orders_start[block + 1] - parts.orders_start[block] != (end - begin) * orders)
      return false;
    ++block;
  }
  if (block != parts.large.size()) return false;
  blocks.entries = copy_of(entries);
  blocks.large = copy_of(parts.large);
  blocks.orders = copy_of(parts.orders);
  blocks.orders_start = copy_of(parts.orders_start);
  return true;
}

// Every record's values exist.
bool are_sound_rows(Words32 rows, const Dataset& data, std::size_t stride) {
  std::vector<std::uint32_t> sizes;
  for (const auto& column : data.columns) sizes.push_back(column.values.size());
  std::atomic<bool> sound = true;
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, rows.size() / stride, 4096), [&](const Range& range) {
    bool good = true;
    for (std::size_t record = range.begin(); record < range.end(); ++record) {
      for (std::size_t f = 0; f < sizes.size(); ++f) good &= rows[record * stride + f] < sizes[f];
    }
    if (!good) sound = false;
  });
  return sound;
}

bool sounds_as_before(const Column& column, const SoundOf& sound_of) {
  const auto& words = column.words;
  for (std::uint32_t word = 1; word < words.texts.size() && word <= kTokensAsked; ++word) {
    if (words.sounds[words.sound[word]] != heard(words.texts[word], sound_of)) return false;
  }
  return true;
}

// The sections in the order in which they were written.
struct Sections {
  std::vector<ColumnSections> columns;
  std::vector<RuleSections> rules;
  Words32 rows;
};

std::optional<Sections> take_sections(FlatReader& reader, const IndexMeta& meta) {
  Sections sections;
  sections.columns.resize(meta.columns.size());
  sections.rules.resize(meta.learned.rules.size());
  if (!take(reader, sections.rows)) return std::nullopt;
  for (std::size_t f = 0; f < meta.columns.size(); ++f) {
    if (!take(reader, meta.columns[f].field.kind, sections.columns[f])) return std::nullopt;
  }
  for (auto& rule : sections.rules) {
    if (!take(reader, rule)) return std::nullopt;
  }
  return sections;
}

Error damaged() { return index_error(FlatFault::Damaged); }

}  // namespace

Error index_error(FlatFault fault) {
  switch (fault) {
    case FlatFault::Foreign:
      return Error::input("LINK_INDEX_FOREIGN", "",
                          {"Berkas ini bukan indeks yang dibuat `lindung link --keep`.",
                           "This file is no index made by `lindung link --keep`."});
    case FlatFault::Version:
      return Error::input("LINK_INDEX_VERSION", "",
                          {"Indeks ini dibuat versi lindung lain. Buat lagi dari tabelnya.",
                           "This index was made by another version of lindung. Make it again from "
                           "its table."});
    default:
      return Error::input("LINK_INDEX_DAMAGED", "",
                          {"Indeks ini rusak atau terpotong. Buat lagi dari tabelnya.",
                           "This index is damaged or cut short. Make it again from its table."});
  }
}

void write_index(const Index& index, FlatWriter& writer) {
  const Dataset& data = index.data();
  LINDUNG_CHECK(index.known() == data.records);
  writer.keep(meta_bytes(data, index.learned()));
  writer.add(Words32{data.rows.data(), data.records * data.stride});
  for (const auto& column : data.columns) write(column, writer);
  for (const auto& rule : index.blocks().rules()) {
    LINDUNG_CHECK(rule.recent.empty());
    writer.add(all_of(rule.entries));
    writer.add(all_of(rule.large));
    writer.add(all_of(rule.orders));
    writer.add(all_of(rule.orders_start));
  }
}

Result<Index> read_index(FlatReader& reader, const SoundOf& sound_of) {
  if (reader.fault() != FlatFault::None) return index_error(reader.fault());
  auto meta = read_meta(reader.next().value_or(std::string_view()));
  if (!meta) return damaged();
  const auto sections = take_sections(reader, *meta);
  if (!sections) return damaged();
  Dataset data;
  data.columns = std::move(meta->columns);
  std::size_t stride = data.columns.size();
  for (const auto& column : data.columns) stride += column.field.kind == Kind::Key ? 1 : 0;
  if (sections->rows.size() != meta->records * stride) return damaged();
  std::vector<RuleBlocks> blocks(sections->rules.size());
  std::atomic<bool> sound = true;
  tbb::parallel_for(
      std::size_t{0}, data.columns.size() + blocks.size(),
      [&](std::size_t i) {
        const std::size_t rule = i - data.columns.size();
        const bool good = i < data.columns.size()
                              ? fill(sections->columns[i], data.columns[i])
                              : fill(sections->rules[rule], meta->records,
                                     meta->learned.telling[rule].size(), blocks[rule]);
        if (!good) sound = false;
      },
      tbb::simple_partitioner());
  if (!sound || !are_sound_rows(sections->rows, data, stride)) return damaged();
  for (const auto& column : data.columns) {
    if (!sounds_as_before(column, sound_of)) return index_error(FlatFault::Version);
  }
  data.take_rows(sections->rows, meta->records / 16 + 4096);
  mark_identity_numbers(data, 0);
  return Index(std::move(data), std::move(meta->learned), Blocks(std::move(blocks)), sound_of);
}

}  // namespace lindung::linkage::tabular
