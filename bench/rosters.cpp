// bench/rosters - one large roster as CSV: rosters FILE.csv FROM ROWS. Row i tells of person
// FROM + i of Batam; one row in twenty repeats an earlier person of the same file, one in a hundred
// has a NIK with a digit too few. The same arguments give the same bytes; nobody in it exists.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "terms/date.h"
#include "terms/gazetteer.h"

namespace {

using namespace lindung;

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

struct Village {
  std::uint64_t district;
  std::string name;
};

std::vector<Village> villages_of_batam() {
  std::vector<Village> villages;
  const auto city = RegionCode::parse("2171");
  if (!city) return villages;
  for (const auto& region : gazetteer::children(*city, RegionLevel::Village))
    villages.push_back({region.code.number() / 10'000, std::string(region.name)});
  return villages;
}

std::string line(std::uint64_t person, bool damaged, const std::vector<Village>& villages) {
  static constexpr const char* kGroups[] = {"Ketua RT", "Kader Posyandu", "Imam", "Ketua RW"};
  const Village& village = villages[scatter(person, 1) % villages.size()];
  const bool woman = scatter(person, 2) % 2 == 0;
  const Date born = Date::from_days(-2400 + static_cast<int>(scatter(person, 3) % 13'000));
  // The NIK says where, when and who: no two people of one run have the same.
  const std::string iso = born.iso();
  const int day = std::atoi(iso.substr(8, 2).c_str()) + (woman ? 40 : 0);
  std::string nik = fmt::format("{}{:02}{}{}{:04}", village.district, day, iso.substr(5, 2),
                                iso.substr(2, 2), 9000 + scatter(person, 4) % 1000);
  if (damaged) nik.pop_back();
  return fmt::format("{},{} {},{},{},{},{:03},{:03},\"Jl. {} No. {}\",08{:010},{}\n", nik,
                     word(scatter(person, 5)), word(scatter(person, 6)), woman ? 'P' : 'L', iso,
                     village.name, 1 + scatter(person, 7) % 12, 1 + scatter(person, 8) % 9,
                     word(scatter(person, 9)), 1 + scatter(person, 10) % 200,
                     1'000'000'000 + scatter(person, 11) % 9'000'000'000, kGroups[person % 4]);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: rosters FILE.csv FROM ROWS\n", stderr);
    return 2;
  }
  const auto villages = villages_of_batam();
  std::FILE* out = std::fopen(argv[1], "wb");
  if (!out || villages.empty()) return 3;
  const std::uint64_t from = std::strtoull(argv[2], nullptr, 10);
  const std::uint64_t rows = std::strtoull(argv[3], nullptr, 10);
  std::fputs("nik,nama,jenis_kelamin,tanggal_lahir,kelurahan,rt,rw,alamat,no_hp,kelompok\n", out);
  for (std::uint64_t i = 0; i < rows; ++i) {
    const bool repeats = i % 20 == 19;
    const std::uint64_t person = from + (repeats ? i / 2 : i);
    const std::string text = line(person, !repeats && i % 100 == 50, villages);
    std::fwrite(text.data(), 1, text.size(), out);
  }
  return std::fclose(out) == 0 ? 0 : 3;
}
