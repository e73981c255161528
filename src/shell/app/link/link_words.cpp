#include "shell/app/link/link_words.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;
using tabular::Kind;

struct Words {
  std::string_view id, en;
};

// Silent, Exact, Variant, Near, Subset, Part, Far, Differs
using LevelWords = std::array<Words, tabular::kAgreements>;

constexpr LevelWords kOfWords = {{{"kosong", "empty"},
                                  {"sama", "equal"},
                                  {"bunyi sama atau urutan lain", "same sound or other order"},
                                  {"salah satu huruf", "one slip"},
                                  {"yang satu ada di dalam yang lain", "one within the other"},
                                  {"sebagian sama", "half of it equal"},
                                  {"sedikit mirip", "a little alike"},
                                  {"lain", "different"}}};

constexpr LevelWords kOfDates = {
    {{"kosong", "empty"},
     {"sama", "equal"},
     {"hari dan bulan tertukar", "day and month exchanged"},
     {"salah satu angka", "one slip"},
     {"hanya sebagian tertulis", "only a part is written"},
     {"dua dari hari, bulan, tahun sama", "two of day, month and year equal"},
     {"sedikit mirip", "a little alike"},
     {"lain", "different"}}};

constexpr LevelWords kOfKeys = {{{"kosong", "empty"},
                                 {"sama", "equal"},
                                 {"terpotong", "cut off"},
                                 {"salah satu angka", "one slip"},
                                 {"nomor urut lain", "another serial"},
                                 {"dua angka lain", "two slips"},
                                 {"salah satu angka nomor urut", "a slip in the serial"},
                                 {"lain", "different"}}};

constexpr std::array<Words, tabular::kStories> kOfStories = {
    {{"orang asing", "strangers"},
     {"tetangga", "neighbours"},
     {"keluarga", "relatives"},
     {"kembar", "twins"},
     {"keluarga yang pindah", "relatives who live apart"},
     {"kembar yang pindah", "twins who live apart"},
     {"satu orang", "one person"},
     {"satu orang yang pindah", "one person who has moved"}}};

const LevelWords& words_of(Kind kind) {
  if (kind == Kind::Date) return kOfDates;
  const bool digits = kind == Kind::Key || kind == Kind::Number || kind == Kind::Postcode;
  return digits ? kOfKeys : kOfWords;
}

std::string_view in(const Words& words, Language language) {
  return language == Language::English ? words.en : words.id;
}

}  // namespace

std::string_view level_words(Kind kind, tabular::Agreement level, Language language) {
  return in(words_of(kind)[static_cast<std::size_t>(level)], language);
}

std::string_view story_words(tabular::Story story, Language language) {
  return in(kOfStories[static_cast<std::size_t>(story)], language);
}

}  // namespace lindung::app
