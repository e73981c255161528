// A cell of any text, as a number, a date, a neighbourhood and every other small thing. The first
// byte says what kind of cell it is. A finding is within its bounds and a text is valid.
#include <array>
#include <cstdint>
#include <string>

#include "office/roster/date_cell.h"
#include "office/roster/number_cell.h"
#include "office/roster/small_cells.h"
#include "read_all.h"
#include "terms/nik.h"
#include "terms/rupiah.h"

namespace {

using namespace lindung;

void check_number(const roster::Cell& cell) {
  Arena scratch;
  const auto number = roster::read_number(cell, scratch);
  constexpr std::uint64_t kSixteen = 1'000'000'000'000'000, kEleven = 10'000'000'000;
  if (number.finding == roster::NumberFinding::Sixteen)
    fuzz::require(number.number < 10 * kSixteen);
  if (number.finding == roster::NumberFinding::Eleven) fuzz::require(number.number < 10 * kEleven);
}

void check_date(const roster::Cell& cell) {
  Arena scratch;
  const Date reference = *Date::make(2025, 6, 30);
  const auto date = roster::read_date(cell, scratch);
  fuzz::require(is_valid_utf8(date.before));
  for (const auto& day : {roster::straight(date, reference), roster::exchanged(date, reference)}) {
    if (day) fuzz::require(day->year() >= 1900 && day->year() <= 2200);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array kKinds{roster::CellKind::Text, roster::CellKind::Number,
                              roster::CellKind::Date, roster::CellKind::Boolean,
                              roster::CellKind::Error};
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (!is_valid_utf8(text)) return 0;  // the readers give none
  const roster::Cell cell{text, kKinds[data[0] % kKinds.size()]};
  check_number(cell);
  check_date(cell);
  roster::read_neighbourhood(cell);
  roster::read_one_neighbourhood(cell);
  roster::neighbourhood_in_text(text);
  roster::read_note(text);
  roster::read_sex(text, false);
  roster::names_two_people(text);
  roster::says_deceased(text);
  fuzz::require(is_valid_utf8(roster::without_numbering(text)));
  fuzz::require(roster::read_age(text) <= 129);
  fuzz::require(roster::read_phone(text) < 1'000'000'000'000'000'000);
  if (const auto rupiah = Rupiah::parse(text)) fuzz::require(rupiah->amount() >= 0);
  if (const auto nik = Nik::parse(text)) fuzz::require(nik->digits().size() == 16);
  return 0;
}
