#include <array>
#include <vector>

#include "base/text.h"
#include "office/sample/naming.h"

namespace lindung::sample {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view name) {
  Words words;
  for (const auto word : split(name, ' ')) words.emplace_back(word);
  return words;
}

std::string joined(const Words& words) {
  std::string name;
  for (const auto& word : words) {
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name;
}

struct Short {
  std::string_view word;
  std::array<std::string_view, 5> forms;
};
constexpr Short kShort[] = {
    {"Muhammad", {"M.", "Muh.", "Mhd", "Moh.", "Mohammad"}},
    {"Ahmad", {"Achmad", "Akhmad", "A.", "Ach.", "Ahmat"}},
    {"Abdul", {"Abd.", "Abd", "Abdul", "A.", "Abdoel"}},
    {"Siti", {"St.", "Sitti", "Sti", "St", "Siti"}},
    {"Nur", {"Noor", "Nor", "Noer", "N.", "Nur"}},
    {"Yohanes", {"Johanes", "Yohannes", "Yoh.", "Yohanis", "Johannes"}},
    {"Maria", {"M.", "Marya", "Mariah", "Maria", "Mria"}},
};

void shorten(Words& words, Random& random) {
  for (auto& word : words) {
    for (const auto& entry : kShort) {
      if (word == entry.word) {
        word = entry.forms[random.below(entry.forms.size())];
        return;
      }
    }
  }
}

constexpr std::array<std::string_view, 2> kSounds[] = {
    {"f", "p"},       {"z", "j"},        {"sy", "s"}, {"v", "f"},  {"ie", "i"}, {"ai", "ae"},
    {"y", "i"},       {"dd", "d"},       {"mm", "m"}, {"ss", "s"}, {"kh", "h"}, {"th", "t"},
    {"wati", "waty"}, {"uddin", "udin"}, {"nn", "n"}, {"'", ""}};
constexpr std::array<std::string_view, 2> kOldSpelling[] = {
    {"u", "oe"}, {"j", "dj"}, {"c", "tj"}, {"y", "j"}};

void respell(std::string& name, std::span<const std::array<std::string_view, 2>> rules,
             Random& random) {
  const std::size_t start = random.below(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& [from, to] = rules[(start + i) % rules.size()];
    const std::size_t at = name.find(from, 1);
    if (at == std::string::npos) continue;
    name.replace(at, from.size(), to);
    return;
  }
}

void mistype(std::string& name, Random& random) {
  if (name.size() < 6) return;
  const std::size_t at = 1 + random.below(name.size() - 3);
  if (!is_lower(name[at]) || !is_lower(name[at + 1])) return;
  if (random.chance(5000)) {
    std::swap(name[at], name[at + 1]);
  } else {
    name.erase(at, 1);
  }
}

void entitle(std::string& name, Sex sex, Random& random) {
  constexpr std::string_view kMale[] = {"H. ", "H ", "Ust. ", "Bpk. "};
  constexpr std::string_view kFemale[] = {"Hj. ", "Hj ", "Ibu ", "Ny. "};
  constexpr std::string_view kDegrees[] = {", S.Pd", ", SE", " S.Pd.I", ", A.Md", ", S.Sos"};
  if (random.chance(3500)) {
    name += random.pick(kDegrees);
  } else {
    name = std::string(sex == Sex::Male ? random.pick(kMale) : random.pick(kFemale)) + name;
  }
}

std::string changed(std::string_view written, Sex sex, Random& random) {
  Words words = words_of(written);
  std::string name(written);
  switch (random.below(8)) {
    case 0:
    case 1:
      shorten(words, random);
      return joined(words);
    case 2:
      entitle(name, sex, random);
      return name;
    case 3:  // the last word an initial, or left out of a long name
      if (words.size() < 2) return name;
      if (words.size() > 2 && random.chance(6000)) {
        words.pop_back();
      } else {
        words.back() = words.back().substr(0, 1) + ".";
      }
      return joined(words);
    case 4:  // two words joined
      if (words.size() < 2 || words[0].size() + words[1].size() > 13) return name;
      words[0] += to_lower(words[1]);
      words.erase(words.begin() + 1);
      return joined(words);
    case 5:
      respell(name, kOldSpelling, random);
      return name;
    case 6:
      mistype(name, random);
      return name;
    default:
      respell(name, kSounds, random);
      return name;
  }
}

}  // namespace

std::string name_variant(std::string_view name, Sex sex, Random& random) {
  for (int attempt = 0; attempt < 12; ++attempt) {
    std::string variant = changed(name, sex, random);
    if (variant != name) return variant;
  }
  std::string titled(name);
  entitle(titled, sex, random);
  return titled;
}

}  // namespace lindung::sample
