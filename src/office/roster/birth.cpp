#include "office/roster/birth.h"

#include <utility>

namespace lindung::roster {
namespace {

struct Choice {
  std::optional<Date> date;
  bool fits_nik = false;
};

Choice choice(const std::optional<Date>& date, const std::optional<Nik>& nik) {
  return {date, date && nik && nik->agrees_with(*date)};
}

void leave_open(Birth& birth, const Choice& other) {
  birth.alternative = other.date;
  birth.reasons.add(Reason::BirthDateAmbiguous);
}

void take_exchanged(Birth& birth, const Choice& other) {
  birth.date = other.date;
  if (other.date) birth.reasons.add(Reason::BirthDateSwapped);
}

// 03/12/1980: the column's order, unless only the other one gives a day or the NIK's day.
void settle_numeric(Birth& birth, Choice preferred, Choice other, const ColumnDecisions& column) {
  if (column.month_first) std::swap(preferred, other);
  if (!preferred.date || (other.fits_nik && !preferred.fits_nik))
    return take_exchanged(birth, other);
  birth.date = preferred.date;
  if (column.order_mixed && other.date && other.date != preferred.date && !preferred.fits_nik)
    leave_open(birth, other);
}

// A spreadsheet's own date may have been exchanged by it.
void settle_cell(Birth& birth, const Choice& shown, const Choice& other,
                 const ColumnDecisions& column) {
  birth.date = shown.date;
  if (shown.fits_nik || !other.date) return;
  if (other.fits_nik) return take_exchanged(birth, other);
  if (column.date_cells_doubtful && other.date != shown.date) leave_open(birth, other);
}

void settle_year(Birth& birth, int year, const std::optional<Nik>& nik, Date reference) {
  const auto from_nik = nik ? nik->birth_date(reference) : std::nullopt;
  birth.date = from_nik && from_nik->year() == year ? from_nik : Date::make(year, 7, 1);
  birth.reasons.add(Reason::BirthYearOnly);
}

bool is_possible(Date date, Date reference) {
  constexpr int kOldest = 110, kFutureDays = 366 * 3;
  return date.year() >= reference.year() - kOldest && date <= reference.plus_days(kFutureDays);
}

}  // namespace

Birth settle_birth(const DateReading& reading, const std::optional<Nik>& nik,
                   const BirthContext& context) {
  Birth birth;
  const Choice first = choice(straight(reading, context.reference), nik);
  const Choice second = choice(exchanged(reading, context.reference), nik);
  bool written = true;  // something that should be a day
  switch (reading.form) {
    case DateForm::Certain:
    case DateForm::YearFirst:
    case DateForm::Serial:
      birth.date = first.date;
      break;
    case DateForm::Numeric:
      settle_numeric(birth, first, second, context.decisions);
      break;
    case DateForm::DateCell:
      settle_cell(birth, first, second, context.decisions);
      break;
    case DateForm::YearOnly:
      settle_year(birth, reading.year, nik, context.reference);
      break;
    case DateForm::AgeOnly:
      birth.age = static_cast<std::int16_t>(reading.year);
      written = false;
      break;
    case DateForm::Missing:
      written = false;
      break;
    case DateForm::Unreadable:
      break;
  }
  if (birth.date == context.imported_on) {
    birth = {};
    birth.reasons.add(Reason::BirthDateIsImportDate);
    return birth;
  }
  if (birth.date && !is_possible(*birth.date, context.reference)) birth.date.reset();
  if (!birth.date)
    birth.reasons.add(written ? Reason::BirthDateUnreadable : Reason::BirthDateMissing);
  return birth;
}

}  // namespace lindung::roster
