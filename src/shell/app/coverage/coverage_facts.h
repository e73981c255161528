// shell/app/coverage/coverage_facts.h - the three facts of every person and month of a city: from
// the decrees, the carrier's answers and the receipts that were recorded, and from files that were
// imported (for months before lindung, and for sponsors outside it); a later file corrects an
// earlier one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "office/coverage/facts.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/record/inputs.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct MoneyBook;

inline constexpr std::string_view kCoverageInput = "coverage";  // kind of the input

struct MoneyBook;

class CoverageFacts {
 public:
  // In rising order of month; empty for somebody of whom there is none.
  std::span<const coverage::PersonMonthFacts> of(std::uint64_t person) const;
  std::size_t person_months() const { return facts_.size(); }

 private:
  friend Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                             std::span<const KnownEntry> people,
                                             const MoneyBook& money);
  struct Place {
    std::uint64_t person = 0;
    std::size_t first = 0, count = 0;
  };
  std::vector<Place> people_;  // by person
  std::vector<coverage::PersonMonthFacts> facts_;
};

// Rows whose NIK is nobody's of `people` are left out. Refuses INPUT_ERASED.
Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                    std::span<const KnownEntry> people);
// The same with the book of money at hand.
Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                    std::span<const KnownEntry> people, const MoneyBook& money);

struct CoverageImport {
  std::uint64_t rows = 0;                 // person-months that were read
  std::uint64_t people = 0;               // of this city, that they speak of
  std::uint64_t strangers = 0;            // rows whose NIK is nobody's here
  std::vector<std::uint32_t> unreadable;  // numbers of rows that say no fact
  bool wrote = false;                     // false: this file is there already
};
// Journals the file. Refuses COVERAGE_COLUMNS, and a file that cannot be read.
Result<CoverageImport> import_coverage(const Context& context, std::uint64_t city,
                                       const std::filesystem::path& file);
Result<CoverageImport> import_coverage_bytes(const Context& context, std::uint64_t city,
                                             const std::string& name, Bytes bytes);

}  // namespace lindung::app
