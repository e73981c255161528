#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "office/verification/eligibility.h"

namespace lindung::verification {

namespace {

constexpr std::array<std::string_view, 20> kNoWork{"tidak bekerja",
                                                   "tdk bekerja",
                                                   "tidak kerja",
                                                   "belum bekerja",
                                                   "blm bekerja",
                                                   "belum kerja",
                                                   "belum",
                                                   "belum tidak bekerja",
                                                   "menganggur",
                                                   "pengangguran",
                                                   "ibu rumah tangga",
                                                   "irt",
                                                   "rumah tangga",
                                                   "mengurus rumah tangga",
                                                   "pelajar",
                                                   "mahasiswa",
                                                   "pelajar mahasiswa",
                                                   "siswa",
                                                   "pensiunan",
                                                   "pensiun"};

bool is_no_work(std::string_view phrase) {
  return std::find(kNoWork.begin(), kNoWork.end(), phrase) != kNoWork.end();
}

bool separates(char c) { return c == '/' || c == ',' || c == ';' || c == '&' || c == '+'; }

}  // namespace

// Whoever names a job beside the house or the school works: "IRT / kader posyandu".
bool says_no_work(std::string_view job) {
  bool said = false;
  std::string phrase;
  const auto end_phrase = [&] {
    while (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
    const bool works = !phrase.empty() && !is_no_work(phrase);
    said = said || !phrase.empty();
    phrase.clear();
    return works;
  };
  for (const char c : job) {
    if (separates(c)) {
      if (end_phrase()) return false;
    } else if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80 || is_digit(c)) {
      phrase += lower(c);
    } else if (!phrase.empty() && phrase.back() != ' ') {
      phrase += ' ';
    }
  }
  return !end_phrase() && said;
}

}  // namespace lindung::verification
