#include "office/letter/words.h"

#include <array>
#include <string_view>

#include "terms/spoken.h"

namespace lindung::letter {
namespace {

constexpr std::array<std::string_view, 12> kSmall{"nol",     "satu",     "dua",     "tiga",
                                                  "empat",   "lima",     "enam",    "tujuh",
                                                  "delapan", "sembilan", "sepuluh", "sebelas"};

struct Power {
  std::uint64_t size;
  std::string_view word;
};
constexpr std::array kPowers{Power{1'000'000'000'000'000, "kuadriliun"},
                             Power{1'000'000'000'000, "triliun"},
                             Power{1'000'000'000, "miliar"},
                             Power{1'000'000, "juta"},
                             Power{1'000, "ribu"},
                             Power{100, "ratus"},
                             Power{10, "puluh"}};

std::string number_words(std::uint64_t number) {
  if (number < kSmall.size()) return std::string(kSmall[number]);
  if (number < 20) return number_words(number - 10) + " belas";
  for (const Power& power : kPowers) {
    if (number < power.size) continue;
    const std::uint64_t times = number / power.size, rest = number % power.size;
    const bool one = times == 1 && power.size <= 1'000;  // seratus, seribu; but satu juta
    std::string words = one ? "se" : number_words(times) + " ";
    words += power.word;
    return rest == 0 ? words : words + " " + number_words(rest);
  }
  return {};
}

}  // namespace

std::string spoken(Date date) { return spoken_day(date).id; }

std::string spoken(Month month) { return spoken_month(month).id; }

std::string in_words(std::int64_t number) {
  const auto size = static_cast<std::uint64_t>(number);
  return number < 0 ? "minus " + number_words(~size + 1) : number_words(size);
}

std::string in_words(Rupiah amount) { return in_words(amount.amount()) + " rupiah"; }

std::string spoken(const Office& office) {
  std::string text = office.name;
  if (!office.address.empty()) text += ", " + office.address;
  if (!office.phone.empty()) text += ", telepon " + office.phone;
  return text;
}

}  // namespace lindung::letter
