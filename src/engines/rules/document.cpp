#include "engines/rules/document.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/text.h"
#include "engines/rules/faults.h"
#include "engines/rules/toml_letters.h"
#include "engines/rules/toml_words.h"

namespace {
struct BrokenAssumption {};
[[noreturn]] void broken_assumption() { throw BrokenAssumption(); }
}  // namespace

// toml++ 3.3.0 assumes of a header like "[[ =" what only a correct file gives, and leaves the rest
// to chance. Here its assumptions are checked, in release builds too, and a broken one is a syntax
// error. The library gets a namespace of its own, so that no other copy of its code is linked in
// its stead.
// clang-format off
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : broken_assumption())
#define TOML_EXCEPTIONS 1
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define toml toml_checked
#include <toml++/toml.h>
// clang-format on

namespace lindung::rules {
namespace {

// A place as toml++ has it, in letters of the file as it was written.
int character_of(std::string_view text, toml::source_position at) {
  for (auto line = at.line; line > 1; --line) text.remove_prefix(text.find('\n') + 1);
  const std::string_view before = text.substr(0, at.column > 0 ? at.column - 1 : 0);
  return 1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
         }));
}

// What the library read, as our own tree.
class Copier {
 public:
  Copier(Faults& faults, Fractions fractions) : faults_(faults), fractions_(fractions) {}

  Node copy(const toml::node& from) {
    Node to;
    to.line = static_cast<int>(from.source().begin.line);
    to.character = static_cast<int>(from.source().begin.column);
    if (const auto* table = from.as_table()) {
      copy_members(*table, to);
    } else if (const auto* array = from.as_array()) {
      to.kind = Node::Kind::List;
      for (const auto& item : *array) to.items.push_back(copy(item));
    } else {
      copy_value(from, to);
    }
    return to;
  }

 private:
  void copy_members(const toml::table& from, Node& to) {
    to.members.reserve(from.size());
    for (const auto& [key, value] : from) {
      to.members.push_back(
          {unveil(key.str()), static_cast<int>(key.source().begin.line), copy(value)});
      check_letters(to.members.back().key, to.members.back().line);
    }
    std::sort(to.members.begin(), to.members.end(),
              [](const Node::Member& a, const Node::Member& b) { return a.key < b.key; });
  }

  void copy_value(const toml::node& from, Node& to) {
    if (const auto* text = from.as_string()) {
      to.kind = Node::Kind::Text;
      to.text = unveil(text->get());
      check_letters(to.text, to.line);
    } else if (const auto* integer = from.as_integer()) {
      to.kind = Node::Kind::Integer;
      to.integer = integer->get();
    } else if (const auto* flag = from.as_boolean()) {
      to.kind = Node::Kind::Flag;
      to.flag = flag->get();
    } else if (const auto* date = from.as_date()) {
      copy_date(date->get(), to);
    } else if (const auto* number = from.as_floating_point();
               number && fractions_ == Fractions::Taken) {
      to.kind = Node::Kind::Fraction;
      copy_fraction(*number, to);
    } else {
      faults_.add("TYPE", to.line,
                  {"pecahan dan jam tidak dipakai di sini; tulis bilangan bulat atau tanggal",
                   "fractions and times of day are not used here; write a whole number or a date"});
    }
  }

  template <class Number>
  void copy_fraction(const Number& from, Node& to) {
    to.kind = Node::Kind::Fraction;
    to.integer = std::bit_cast<std::int64_t>(from.get());
    if (!std::isfinite(from.get()))
      faults_.add("TYPE", to.line, {"ini bukan bilangan", "this is no number"});
  }

  void copy_date(const toml::date& from, Node& to) {
    to.kind = Node::Kind::Date;
    const auto date = Date::make(from.year, from.month, from.day);
    if (date) {
      to.date = *date;
    } else {
      faults_.add("TYPE", to.line, {"tanggal ini tidak ada", "there is no such day"});
    }
  }

  void check_letters(std::string_view text, int line) {
    if (!is_valid_utf8(text)) {
      faults_.add("SYNTAX", line,
                  {"Tanda lolos di teks ini tidak berarti huruf apa pun. Tulis hurufnya sendiri.",
                   "An escape in this text stands for no letter. Write the letter itself."});
    }
  }

  Faults& faults_;
  Fractions fractions_;
};

// The first line that begins with [ and goes on with what can begin no key.
int broken_header_line(std::string_view text) {
  int line = 0;
  for (const std::string_view whole : split(text, '\n')) {
    ++line;
    const std::string_view header = trim(whole);
    const std::string_view name =
        trim(header.substr(std::min(header.find_first_not_of('['), header.size())));
    if (!header.starts_with('[') || name.empty()) continue;
    const char c = name.front();
    if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '"' && c != '\'') return line;
  }
  return 1;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto at =
      std::lower_bound(members.begin(), members.end(), key,
                       [](const Member& member, std::string_view k) { return member.key < k; });
  return at != members.end() && at->key == key ? &at->value : nullptr;
}

Result<Node> parse_document(std::string_view text, std::string_view file, std::string_view prefix,
                            Fractions fractions) {
  Faults faults(file, prefix);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as Notepad writes it
  if (!is_valid_utf8(text)) {
    faults.add("SYNTAX", 1,
               {"Berkas ini bukan teks UTF-8. Simpan lagi dengan pengodean UTF-8.",
                "This file is not UTF-8 text. Save it again with the encoding UTF-8."});
    return *faults.first();
  }
  if (const int line = foreign_letter_line(text)) {
    faults.add("SYNTAX", line,
               {"Huruf di luar ASCII berdiri di luar tanda kutip. Tulis kunci dan teks itu dalam "
                "tanda kutip.",
                "A letter beyond ASCII stands outside quotation marks. Write that key or text in "
                "quotation marks."});
    return *faults.first();
  }
  try {
    Node root = Copier(faults, fractions).copy(toml::parse(veil(text)));
    root.line = 1;
    if (!faults.first()) return root;
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    faults.add("SYNTAX", static_cast<int>(at.line),
               syntax_words(error.description(), character_of(text, at)));
  } catch (const BrokenAssumption&) {
    faults.add("SYNTAX", broken_header_line(text), syntax_words("table header: ", 0));
  }
  return *faults.first();
}

}  // namespace lindung::rules
