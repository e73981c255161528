// office/sample/row_writer.h - a listing as a row of cells, by the habits of the sender.
#pragma once

#include <string>
#include <vector>

#include "office/sample/habit.h"

namespace lindung::sample {

struct WrittenRow {
  std::vector<SampleCell> cells;
  Kind kind = Kind::Good;  // the listing's; a good one is named after the noise that really stands
                           // in the row
};

class RowWriter {
 public:
  RowWriter(const scheme::Scheme& scheme, const City& city, const Habit& habit, std::uint64_t seed)
      : scheme_(scheme), city_(city), habit_(habit), seed_(seed) {}

  // `above` is the listing of the row above in the same sheet, for ditto marks; null for the first.
  WrittenRow write(const Listing& listing, std::uint64_t ordinal, const Listing* above) const;

 private:
  struct Row;
  std::int64_t income(const Family& family) const;
  std::uint64_t decile(const Family& family) const;
  SampleCell cell(const FieldColumn& column, Row& row) const;
  SampleCell date_cell(Row& row) const;
  std::string neighbourhood_text(const Family& family) const;
  std::string in_case(std::string text) const;
  std::string job(Row& row) const;

  const scheme::Scheme& scheme_;
  const City& city_;
  const Habit& habit_;
  std::uint64_t seed_;
};

}  // namespace lindung::sample
