#include "shell/exchange/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.h"
#include "shell/exchange/encoding.h"

namespace lindung::exchange {
namespace {

// "#160" or "#xA0" or "amp"
std::optional<std::uint32_t> entity_code(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 14> kNamed{{{"amp", '&'},
                                                                               {"lt", '<'},
                                                                               {"gt", '>'},
                                                                               {"quot", '"'},
                                                                               {"apos", '\''},
                                                                               {"nbsp", 0xA0},
                                                                               {"eacute", 0xE9},
                                                                               {"egrave", 0xE8},
                                                                               {"rsquo", 0x2019},
                                                                               {"lsquo", 0x2018},
                                                                               {"ldquo", 0x201C},
                                                                               {"rdquo", 0x201D},
                                                                               {"ndash", 0x2013},
                                                                               {"deg", 0xB0}}};
  if (name.size() > 1 && name.front() == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
    if (error == std::errc() && stop == end && !digits.empty()) return code;
    return std::nullopt;
  }
  for (const auto& [known, code] : kNamed) {
    if (known == name) return code;
  }
  return std::nullopt;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    out.append(text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) break;
    const std::size_t end = text.substr(0, 12).find(';');
    const auto code =
        end == std::string_view::npos ? std::nullopt : entity_code(text.substr(1, end - 1));
    if (code) {
      append_utf8(out, *code);
      text.remove_prefix(end + 1);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace lindung::exchange
