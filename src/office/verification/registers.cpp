#include "office/verification/registers.h"

#include <algorithm>
#include <bit>

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "office/verification/case.h"

namespace lindung::verification {

std::uint64_t NumberIndex::spread(std::uint64_t number) {
  number *= 0x9e3779b97f4a7c15ULL;  // odd, so no two numbers meet
  number ^= number >> 32;
  return number * 0xd6e8feb86659fd93ULL;
}

NumberIndex NumberIndex::build(std::size_t size,
                               const std::function<std::uint64_t(std::size_t)>& number) {
  NumberIndex index;
  index.entries_.resize(size);
  tbb::parallel_for(std::size_t{0}, size, [&](std::size_t i) {
    index.entries_[i] = {spread(number(i)), static_cast<std::uint32_t>(i)};
  });
  tbb::parallel_sort(index.entries_.begin(), index.entries_.end(),
                     [](const Entry& a, const Entry& b) {
                       return a.key != b.key ? a.key < b.key : a.position < b.position;
                     });
  const int bits = std::max(1, static_cast<int>(std::bit_width(size)));
  index.shift_ = 64 - bits;
  // Each entry that is the first of its bucket writes where that begins, and those of the empty
  // ones before it; the end does the same for what is left.
  const std::size_t buckets = std::size_t{1} << bits;
  index.first_.resize(buckets + 1);
  const auto bucket = [&](std::size_t i) { return index.entries_[i].key >> index.shift_; };
  tbb::parallel_for(std::size_t{0}, size + 1, [&](std::size_t i) {
    const std::size_t from = i == 0 ? 0 : bucket(i - 1) + 1;
    const std::size_t to = i == size ? buckets : bucket(i);
    for (std::size_t b = from; b <= to; ++b) index.first_[b] = static_cast<std::uint32_t>(i);
  });
  return index;
}

std::span<const NumberIndex::Entry> NumberIndex::find(std::uint64_t number) const {
  return number == 0 ? std::span<const Entry>() : find_key(spread(number));
}

std::span<const NumberIndex::Entry> NumberIndex::find_key(std::uint64_t key) const {
  if (entries_.empty() || key == 0) return {};
  const std::size_t bucket = key >> shift_;
  std::size_t from = first_[bucket];
  const std::size_t until = first_[bucket + 1];
  while (from < until && entries_[from].key < key) ++from;
  std::size_t to = from;
  while (to < until && entries_[to].key == key) ++to;
  return std::span(entries_).subspan(from, to - from);
}

DateIndex DateIndex::build(std::vector<Entry> entries) {
  DateIndex index;
  tbb::parallel_sort(entries.begin(), entries.end());
  index.entries_ = std::move(entries);
  return index;
}

std::span<const DateIndex::Entry> DateIndex::find(std::int32_t days) const {
  const auto from = std::lower_bound(entries_.begin(), entries_.end(), Entry{days, 0});
  auto to = from;
  while (to != entries_.end() && to->days == days) ++to;
  return std::span(entries_).subspan(static_cast<std::size_t>(from - entries_.begin()),
                                     static_cast<std::size_t>(to - from));
}

NumberIndex index_cases(std::span<const Case> cases) {
  return NumberIndex::build(cases.size(), [&](std::size_t i) {
    return cases[i].judged() ? cases[i].nik() : std::uint64_t{0};
  });
}

bool Registers::list_anybody() const {
  return std::any_of(kinds.begin() + 1, kinds.end(),
                     [](const RegisterRows& kind) { return !kind.rows.empty(); });
}

Registers gather_registers(std::span<const roster::RegisterFile* const> files) {
  Registers registers;
  for (const roster::RegisterFile* file : files) {
    RegisterRows& kind = registers.kinds[static_cast<std::size_t>(file->kind)];
    kind.present = true;
    kind.rows.reserve(kind.rows.size() + file->rows.size());
    for (const roster::RegisterRow& row : file->rows) kind.rows.push_back(&row);
  }
  tbb::parallel_for(std::size_t{0}, registers.kinds.size(), [&](std::size_t i) {
    RegisterRows& kind = registers.kinds[i];
    kind.by_number = NumberIndex::build(kind.rows.size(), [&](std::size_t row) {
      return kind.rows[row]->nik ? kind.rows[row]->nik->number() : std::uint64_t{0};
    });
  });
  return registers;
}

}  // namespace lindung::verification
