// shell/store/series.h - records in order, made when they are asked for: what is written once and
// packed on the way needs no room side by side.
#pragma once

#include <concepts>
#include <functional>
#include <span>
#include <utility>

namespace lindung::store {

// What it is made from must outlive it.
template <class Record>
class Series {
 public:
  // `make(i)` is asked by several threads, in any order and more than once; it gives the same
  // record each time.
  Series(std::size_t size, std::function<Record(std::size_t)> make)
      : size_(size), make_(std::move(make)) {}

  // Records that lie there.
  template <std::convertible_to<std::span<const Record>> Records>
  Series(const Records& records)  // NOLINT(google-explicit-constructor): a list is a series
      : Series(std::span<const Record>(records), 0) {}

  std::size_t size() const { return size_; }
  Record at(std::size_t i) const { return make_(i); }

 private:
  Series(std::span<const Record> records, int)
      : size_(records.size()), make_([records](std::size_t i) { return records[i]; }) {}

  std::size_t size_;
  std::function<Record(std::size_t)> make_;
};

}  // namespace lindung::store
