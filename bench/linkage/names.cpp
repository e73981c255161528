#include "linkage/names.h"

#include <array>
#include <span>

namespace lindung::bench {
namespace {

using Words = std::span<const char* const>;

constexpr const char* kMen[] = {"MUHAMMAD", "AHMAD",   "ABDUL",    "AGUS",    "BUDI",
                                "EKO",      "DEDI",    "HENDRA",   "IRWAN",   "JOKO",
                                "ANDI",     "RIZKI",   "FAJAR",    "YUSUF",   "RAHMAN",
                                "HIDAYAT",  "SAPUTRA", "SETIAWAN", "PRATAMA", "SUSANTO"};
constexpr const char* kWomen[] = {"SITI",      "NUR",       "SRI",    "DEWI",    "RINA",
                                  "RINI",      "FATIMAH",   "AISYAH", "YULIANA", "WATI",
                                  "LESTARI",   "HANDAYANI", "PUTRI",  "MARIA",   "KARTINI",
                                  "NURHAYATI", "RAHAYU",    "INDAH",  "AMINAH",  "SUSANTI"};
constexpr const char* kJohns[] = {"JOHN",    "WILLIAM", "THOMAS",    "GEORGE", "JAMES",
                                  "CHARLES", "HENRY",   "ROBERT",    "EDWARD", "JOSEPH",
                                  "RICHARD", "SAMUEL",  "FREDERICK", "ARTHUR"};
constexpr const char* kMarys[] = {"MARY",     "ELIZABETH", "ANNE",    "JANE",      "SARAH",
                                  "MARGARET", "ALICE",     "EMILY",   "CHARLOTTE", "CATHERINE",
                                  "HARRIET",  "FRANCES",   "ELEANOR", "LUCY"};
constexpr const char* kHans[] = {"PETER",   "HANS",   "MICHAEL", "WOLFGANG", "KLAUS",
                                 "WERNER",  "UWE",    "HORST",   "JUERGEN",  "HELMUT",
                                 "GERHARD", "DIETER", "FRANK",   "STEFAN"};
constexpr const char* kUrsulas[] = {"URSULA", "KARIN",  "HELGA",   "SABINE", "INGRID",
                                    "RENATE", "MONIKA", "SUSANNE", "GISELA", "PETRA",
                                    "BIRGIT", "ANDREA", "CHRISTA", "ERIKA"};

constexpr const char* kSyllables[3][16] = {
    {"SU", "WAR", "MA", "RI", "DE", "TI", "HA", "NI", "LA", "PUT", "KAR", "YO", "BAM", "ZA", "LU",
     "FI"},
    {"HAR", "WOOD", "BUR", "TON", "STAN", "LEY", "MER", "FORD", "CLIF", "BRAD", "WIN", "HAM", "ASH",
     "DAL", "KING", "SON"},
    {"SCH", "MUEL", "LER", "WAG", "NER", "BECK", "HOF", "MANN", "BER", "GER", "KRA", "STEIN", "VO",
     "GEL", "FRIED", "RICH"}};

std::string built(Tongue tongue, std::size_t rank) {
  const auto& parts = kSyllables[static_cast<std::size_t>(tongue)];
  std::size_t code = rank * 2654435761U % 65536;
  std::string word;
  for (std::size_t i = 0; i < 2 + code % 2; ++i, code /= 16) word += parts[(code + i * 5) % 16];
  return word;
}

std::string pick(Words words, Tongue tongue, std::size_t tail, Dice& dice) {
  const std::size_t rank = dice.rank(words.size() + tail);
  return rank < words.size() ? words[rank] : built(tongue, rank);
}

}  // namespace

std::string given_name(Tongue tongue, bool woman, Dice& dice) {
  switch (tongue) {
    case Tongue::Indonesian:
      return pick(woman ? Words(kWomen) : Words(kMen), tongue, 900, dice);
    case Tongue::English:
      return pick(woman ? Words(kMarys) : Words(kJohns), tongue, 300, dice);
    default:
      return pick(woman ? Words(kUrsulas) : Words(kHans), tongue, 120, dice);
  }
}

std::string surname(Tongue tongue, Dice& dice) { return built(tongue, dice.rank(4000)); }

std::string place_name(Tongue tongue, std::size_t number) {
  return built(tongue, number + 7000) + (number % 3 == 0 ? " " + built(tongue, number % 5) : "");
}

}  // namespace lindung::bench
