#include "shell/exchange/xml_text.h"

#include <algorithm>
#include <charconv>

#include "shell/exchange/encoding.h"

namespace lindung::exchange::xml {
namespace {

bool is_xml_character(std::uint32_t code) {
  if (code < 0x20) return code == 0x9 || code == 0xA || code == 0xD;
  return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE &&
         code != 0xFFFF;
}

// The entity named between & and ;
bool append_entity(std::string_view name, std::string& out) {
  if (name == "amp") return out += '&', true;
  if (name == "lt") return out += '<', true;
  if (name == "gt") return out += '>', true;
  if (name == "quot") return out += '"', true;
  if (name == "apos") return out += '\'', true;
  if (name.size() < 2 || name.front() != '#') return false;
  const bool hex = name[1] == 'x';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
  if (digits.empty() || error != std::errc() || stop != end || !is_xml_character(code))
    return false;
  append_utf8(out, code);
  return true;
}

}  // namespace

bool has_control(std::string_view text) {
  bool found = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    found |= (byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r');
  }
  return found;
}

bool decode(std::string_view text, White white, std::string& out) {
  out.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      const std::size_t end = text.find(';', i);
      if (end == std::string_view::npos || !append_entity(text.substr(i + 1, end - i - 1), out)) {
        return false;
      }
      i = end;
    } else if (c == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
      out += white == White::Space ? ' ' : '\n';
    } else if (white == White::Space && (c == '\n' || c == '\t')) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return true;
}

std::size_t safe_end(std::string_view text) {
  std::size_t end = text.size();
  const std::size_t tail = text.size() - std::min<std::size_t>(text.size(), 64);
  const std::size_t entity = text.rfind('&');
  if (entity != std::string_view::npos && text.find(';', entity) == std::string_view::npos) {
    end = entity;
  }
  while (end > tail && (static_cast<unsigned char>(text[end - 1]) >= 0x80 || text[end - 1] == ']' ||
                        text[end - 1] == '\r')) {
    --end;
  }
  return end;
}

}  // namespace lindung::exchange::xml
