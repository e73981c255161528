#include "engines/rules/toml_letters.h"

namespace lindung::rules {

std::string veil(std::string_view text) {
  std::string veiled;
  veiled.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      veiled += c;
    } else {
      veiled +=
          {'\xEE', static_cast<char>(0x80 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))};
    }
  }
  return veiled;
}

std::string unveil(std::string_view veiled) {
  std::string text;
  text.reserve(veiled.size());
  for (std::size_t i = 0; i < veiled.size(); ++i) {
    const bool letter = veiled[i] == '\xEE' && i + 2 < veiled.size() &&
                        (veiled[i + 1] == '\x82' || veiled[i + 1] == '\x83');
    if (letter) {
      const unsigned high = static_cast<unsigned char>(veiled[i + 1]) & 0x03U;
      text += static_cast<char>(high << 6 | (static_cast<unsigned char>(veiled[i + 2]) & 0x3FU));
      i += 2;
    } else {
      text += veiled[i];
    }
  }
  return text;
}

int foreign_letter_line(std::string_view text) {
  int line = 1;
  std::string_view closing;  // of the text or comment that is open; empty outside
  char before = '\n';        // the last character outside that is no blank
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool escapes = closing.starts_with('"');
    if (text[i] == '\n') ++line;
    if (!closing.empty()) {
      if (escapes && text[i] == '\\') {
        if (rest.size() > 1 && rest[1] == '\n') ++line;
        ++i;
      } else if (rest.starts_with(closing)) {
        i += closing.size() - 1;
        closing = {};
      } else if (text[i] == '\n' && closing.size() == 1) {
        closing = {};  // a text of one line ends with it, well or not
      }
    } else if (static_cast<unsigned char>(text[i]) >= 0x80) {
      return line;
    } else if (text[i] == '#') {
      closing = "\n";
    } else {
      const bool value = before == '=' || before == '[' || before == ',';
      if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) before = text[i];
      for (const std::string_view quote : {"\"\"\"", "'''", "\"", "'"}) {
        if (!rest.starts_with(quote) || (quote.size() == 3 && !value))
          continue;  // no key has three
        closing = quote;
        i += quote.size() - 1;
        break;
      }
    }
  }
  return 0;
}

}  // namespace lindung::rules
