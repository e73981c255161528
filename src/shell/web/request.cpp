#include "shell/web/request.h"

#include <algorithm>

#include <boost/asio/ip/address.hpp>

#include "base/text.h"

namespace lindung::web {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The first 64 bits: what one customer is given, to choose addresses from as he likes.
std::string network(const boost::asio::ip::address_v6& address) {
  auto bytes = address.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
  return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

}  // namespace

std::string Request::place() const {
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(peer, error);
  if (error || address.is_v4()) return peer;
  const auto six = address.to_v6();
  if (six.is_v4_mapped())
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, six).to_string();
  return network(six);
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '+' && plus_is_space) {
      c = ' ';
    } else if (c == '%') {
      if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return std::nullopt;
      c = static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
    out += c;
  }
  if (!is_valid_utf8(out)) return std::nullopt;
  return out;
}

bool read_target(std::string_view target, Request& request) {
  const auto mark = target.find('?');
  // A slash in disguise would make another path of it than the one that a proxy has seen.
  if (to_lower(target.substr(0, mark)).find("%2f") != std::string::npos) return false;
  auto path = percent_decoded(target.substr(0, mark), false);
  if (!path || !path->starts_with('/') || path->find("..") != std::string::npos ||
      path->find('\\') != std::string::npos) {
    return false;
  }
  request.path = *std::move(path);
  if (mark == std::string_view::npos) return true;
  for (const auto part : split(target.substr(mark + 1), '&')) {
    if (part.empty()) continue;
    const auto equals = part.find('=');
    auto name = percent_decoded(part.substr(0, equals), true);
    auto value = equals == std::string_view::npos ? std::optional<std::string>("")
                                                  : percent_decoded(part.substr(equals + 1), true);
    if (!name || !value || !request.query.emplace(*name, *value).second) return false;
  }
  return true;
}

std::string Request::known_method() const {
  return method == "GET" || method == "HEAD" || method == "POST" ? method : "other";
}

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string Request::cookie(std::string_view name) const {
  for (const auto part : split(header("cookie"), ';')) {
    const auto pair = trimmed(part);
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=')
      return std::string(pair.substr(name.size() + 1));
  }
  return {};
}

answer::Language Request::language() const {
  for (const auto part : split(header("accept-language"), ',')) {
    const auto tag = trimmed(part);
    if (tag.starts_with("en")) return {true};
    if (tag.starts_with("id")) return {false};
  }
  return {false};
}

}  // namespace lindung::web
