#include "invented_people.h"

#include <cstdlib>

#include <fmt/format.h>

#include "terms/date.h"
#include "terms/gazetteer.h"

namespace lindung::bench {
namespace {

// A number that looks random, the same for the same person and purpose.
std::uint64_t scatter(std::uint64_t person, std::uint64_t purpose) {
  std::uint64_t x = person * 0x9E3779B97F4A7C15U + purpose * 0xD1B54A32D192ED03U + 1;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

// Word of two or three syllables; the first of them are drawn more often than the last.
std::string word(std::uint64_t random) {
  static constexpr const char* kSyllables[] = {"Si",  "Nur", "Ma",  "Ri", "De",  "Wa",  "Ha",
                                               "To",  "Les", "An",  "Ju", "Bu",  "Kar", "Li",
                                               "Sun", "Ya",  "Pra", "Fi", "Gun", "El"};
  const std::uint64_t common = random % 100 < 60 ? 400 : 8000;
  std::uint64_t k = (random >> 8) % common;
  std::string text = kSyllables[k % 20];
  for (k /= 20; text.size() < 4 || k > 0; k /= 20) {
    std::string next = kSyllables[k % 20];
    next[0] = static_cast<char>(next[0] - 'A' + 'a');
    text += next;
  }
  return text;
}

constexpr const char* kGroups[] = {"Ketua RT", "Kader Posyandu", "Imam", "Ketua RW"};

}  // namespace

const std::vector<std::string>& roster_headings() {
  static const std::vector<std::string> kHeadings{
      "nik", "nama", "jenis_kelamin", "tanggal_lahir", "kelurahan",
      "rt",  "rw",   "alamat",        "no_hp",         "kelompok"};
  return kHeadings;
}

Invented::Invented() {
  const auto city = RegionCode::parse("2171");
  if (!city) return;
  for (const auto& region : gazetteer::children(*city, RegionLevel::Village))
    villages_.push_back({region.code.number() / 10'000, std::string(region.name)});
}

std::vector<std::string> Invented::row(std::uint64_t from, std::uint64_t i) const {
  const bool repeats = i % 20 == 19;
  const std::uint64_t person = from + (repeats ? i / 2 : i);
  std::vector<std::string> cells = describe(person);
  if (!repeats && i % 100 == 50) cells[0].pop_back();
  return cells;
}

std::vector<std::string> Invented::describe(std::uint64_t person) const {
  const Village& village = villages_[scatter(person, 1) % villages_.size()];
  const bool woman = scatter(person, 2) % 2 == 0;
  const Date born = Date::from_days(-2400 + static_cast<int>(scatter(person, 3) % 13'000));
  const std::string iso = born.iso();
  const int day = std::atoi(iso.substr(8, 2).c_str()) + (woman ? 40 : 0);
  return {fmt::format("{}{:02}{}{}{:04}", village.district, day, iso.substr(5, 2), iso.substr(2, 2),
                      9000 + scatter(person, 4) % 1000),
          word(scatter(person, 5)) + " " + word(scatter(person, 6)),
          woman ? "P" : "L",
          iso,
          village.name,
          fmt::format("{:03}", 1 + scatter(person, 7) % 12),
          fmt::format("{:03}", 1 + scatter(person, 8) % 9),
          fmt::format("Jl. {} No. {}", word(scatter(person, 9)), 1 + scatter(person, 10) % 200),
          fmt::format("08{}", 1'000'000'000 + scatter(person, 11) % 9'000'000'000),
          kGroups[person % 4]};
}

}  // namespace lindung::bench
