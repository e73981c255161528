#include "terms/spoken.h"

#include <array>
#include <string>
#include <string_view>

#include "base/text.h"

namespace lindung {
namespace {

struct Name {
  std::string_view id;
  std::string_view en;
};
constexpr std::array<Name, 12> kMonths{{{"Januari", "January"},
                                        {"Februari", "February"},
                                        {"Maret", "March"},
                                        {"April", "April"},
                                        {"Mei", "May"},
                                        {"Juni", "June"},
                                        {"Juli", "July"},
                                        {"Agustus", "August"},
                                        {"September", "September"},
                                        {"Oktober", "October"},
                                        {"November", "November"},
                                        {"Desember", "December"}}};

}  // namespace

Text spoken_month(Month month) {
  const Name& name = kMonths[static_cast<std::size_t>(month.month() - 1)];
  const std::string year = " " + std::to_string(month.year());
  return {std::string(name.id) + year, std::string(name.en) + year};
}

Text spoken_day(Date day) {
  const std::string number = std::to_string(day.day()) + " ";
  const Text month = spoken_month(Month::of(day));
  return {number + month.id, number + month.en};
}

Text spoken_rupiah(Rupiah amount) {
  const std::string en = grouped_en(amount.amount());
  return {amount.text(), amount < Rupiah() ? "-Rp " + en.substr(1) : "Rp " + en};
}

}  // namespace lindung
