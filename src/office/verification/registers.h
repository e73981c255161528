// office/verification/registers.h - the registers by kind, and their rows by number and by birth
// date.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/unfilled.h"
#include "office/roster/register_file.h"
#include "terms/date.h"

namespace lindung::verification {

// Positions of a list by an identity number. Numbers of one district are close together, so they
// are spread first; a search is then a step into a bucket table and a short walk.
class NumberIndex {
 public:
  struct Entry {
    std::uint64_t key = 0;  // the number, spread; equal keys are equal numbers
    std::uint32_t position = 0;
  };
  // `number(i)` for every i below `size`; 0 means none.
  static NumberIndex build(std::size_t size,
                           const std::function<std::uint64_t(std::size_t)>& number);
  std::span<const Entry> find(std::uint64_t number) const;     // by position
  std::span<const Entry> find_key(std::uint64_t key) const;    // of an entry, of any index
  std::span<const Entry> entries() const { return entries_; }  // equal numbers side by side
  static std::uint64_t spread(std::uint64_t number);

 private:
  UnfilledVector<Entry> entries_;
  UnfilledVector<std::uint32_t> first_;  // by the highest bits of the key
  int shift_ = 63;
};

// Positions of a list by day.
class DateIndex {
 public:
  struct Entry {
    std::int32_t days = 0;
    std::uint32_t position = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  static DateIndex build(std::vector<Entry> entries);
  std::span<const Entry> find(std::int32_t days) const;  // by position
  std::span<const Entry> entries() const { return entries_; }
  std::size_t position_of(const Entry& entry) const {  // within entries()
    return static_cast<std::size_t>(&entry - entries_.data());
  }
  bool has(std::int32_t days) const { return !find(days).empty(); }

 private:
  std::vector<Entry> entries_;
};

struct Case;
// The cases that are judged, by NIK.
NumberIndex index_cases(std::span<const Case> cases);

struct RegisterRows {
  bool present = false;  // there is such a file, even if it is empty
  std::vector<const roster::RegisterRow*> rows;
  NumberIndex by_number;
};

struct Registers {
  std::array<RegisterRows, static_cast<std::size_t>(roster::RegisterKind::kCount)> kinds;
  const RegisterRows& of(roster::RegisterKind kind) const {
    return kinds[static_cast<std::size_t>(kind)];
  }
  const RegisterRows& civil() const { return of(roster::RegisterKind::CivilRegistry); }
  bool list_anybody() const;  // besides the civil registry
};

Registers gather_registers(std::span<const roster::RegisterFile* const> files);

}  // namespace lindung::verification
