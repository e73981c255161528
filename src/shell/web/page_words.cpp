#include "shell/web/page_words.h"

#include <array>
#include <string_view>

namespace lindung::web {
namespace {

constexpr std::string_view kBefore = "`lindung ";

// A command by its beginning; the first that fits counts.
struct Page {
  std::string_view command, indonesian, english;
};
constexpr std::array kPages{
    Page{"bill", "halaman Tagihan", "the page Bills"},
    Page{"decree", "halaman Keputusan", "the page Decrees"},
    Page{"select", "halaman Pemilihan", "the page Selection"},
    Page{"enrol", "halaman Pendaftaran", "the page Enrolment"},
    Page{"fund", "halaman Dana", "the page Funds"},
    Page{"card", "halaman Kartu", "the page Cards"},
    Page{"reconcile", "halaman Berita acara", "the page Minutes"},
    Page{"scheme", "halaman Program", "the page Scheme"},
    Page{"roster", "halaman Usulan", "the page Proposals"},
    Page{"review", "halaman Peninjauan", "the page Review"},
    Page{"mutate", "halaman orang itu", "the person's page"},
    Page{"person", "halaman orang itu", "the person's page"},
    Page{"claim list", "halaman Klaim", "the page Claims"},
    Page{"claim", "halaman klaim ini", "the claim's page"},
    Page{"letter", "halaman klaim ini", "the claim's page"},
    Page{"journal", "halaman Jurnal", "the page Journal"},
    Page{"", "halaman yang sesuai", "the page for it"},
};

std::string_view page_of(std::string_view command, bool english) {
  for (const auto& page : kPages) {
    if (command.starts_with(page.command)) return english ? page.english : page.indonesian;
  }
  return {};
}

}  // namespace

std::string with_page_names(const std::string& text, const answer::Language& language) {
  std::string named;
  std::size_t from = 0;
  for (;;) {
    const auto begin = text.find(kBefore, from);
    const auto end = begin == std::string::npos ? begin : text.find('`', begin + kBefore.size());
    if (end == std::string::npos) return named + text.substr(from);
    const auto command =
        std::string_view(text).substr(begin + kBefore.size(), end - begin - kBefore.size());
    named += text.substr(from, begin - from);
    named += page_of(command, language.english);
    from = end + 1;
  }
}

std::string with_option_words(const std::string& text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  std::string words;
  bool option = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = text.compare(i, 2, "--") == 0 && i + 2 < text.size() &&
                        is_letter(text[i + 2]) && (i == 0 || text[i - 1] == ' ');
    if (begins) {
      option = true;
      ++i;
      continue;
    }
    const bool within = option && (is_letter(text[i]) || text[i] == '-');
    words += within && text[i] == '-' ? ' ' : text[i];
    option = within;
  }
  return words;
}

}  // namespace lindung::web
