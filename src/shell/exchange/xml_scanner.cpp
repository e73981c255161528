#include "shell/exchange/xml_scanner.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "shell/exchange/encoding.h"
#include "shell/exchange/xml_text.h"

namespace lindung::exchange {
namespace {

using namespace xml;

constexpr std::size_t kTokenBytesMax = 1u << 20;
constexpr std::size_t kAttributesMax = 200;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

bool XmlScanner::suits(std::string_view beginning) {
  if (beginning.starts_with(kMark)) beginning.remove_prefix(kMark.size());
  if (beginning.size() < 2 || beginning[0] != '<') return false;
  if (begins_name(beginning[1])) return true;
  constexpr std::string_view kDeclaration = "<?xml version='1.0'";
  const std::size_t end = beginning.find("?>");
  if (end == std::string_view::npos) return false;
  std::string declaration(beginning.substr(0, end));
  const bool mixed =
      declaration.find('"') != std::string::npos && declaration.find('\'') != std::string::npos;
  std::replace(declaration.begin(), declaration.end(), '"', '\'');
  if (mixed || !declaration.starts_with(kDeclaration)) return false;
  const std::string_view rest = std::string_view(declaration).substr(kDeclaration.size());
  constexpr std::array<std::string_view, 7> kUsual{"",
                                                   " encoding='UTF-8'",
                                                   " encoding='utf-8'",
                                                   " standalone='yes'",
                                                   " encoding='UTF-8' standalone='yes'",
                                                   " encoding='utf-8' standalone='yes'",
                                                   " encoding='UTF-8' standalone='no'"};
  return std::find(kUsual.begin(), kUsual.end(), rest) != kUsual.end();
}

// Bytes beyond ASCII make valid UTF-8, and none of the two characters that XML excludes.
bool XmlScanner::sound(std::string_view text) const {
  if (ascii_ || is_ascii(text)) return true;
  return is_valid_utf8(text) && text.find("\xEF\xBF\xBE") == std::string_view::npos &&
         text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

XmlParser::Status XmlScanner::feed(std::string_view piece) {
  if (refused_) return XmlParser::Status::Malformed;
  if (has_control(piece)) {
    refused_ = true;
    return XmlParser::Status::Malformed;
  }
  std::size_t used = 0;
  if (carry_.empty()) {
    const auto status = scan(piece, used);
    if (status == XmlParser::Status::More) carry_ = piece.substr(used);
    return status;
  }
  carry_.append(piece);
  const auto status = scan(carry_, used);
  carry_.erase(0, used);
  return status;
}

XmlParser::Status XmlScanner::finish() {
  const bool complete = root_seen_ && open_.empty() && trim(carry_).empty();
  return complete && !refused_ ? XmlParser::Status::More : XmlParser::Status::Malformed;
}

XmlParser::Status XmlScanner::scan(std::string_view text, std::size_t& used) {
  ascii_ = is_ascii(text);
  while (used < text.size()) {
    std::size_t at = used;
    const Step step = token(text, at);
    if (handler_.stopped()) return XmlParser::Status::Stopped;
    const bool endless = step == Step::Incomplete && text.size() - at > kTokenBytesMax;
    if (step == Step::Refused || endless) {
      refused_ = true;
      return XmlParser::Status::Malformed;
    }
    used = at;
    if (step == Step::Incomplete) break;
    declared_ = true;
  }
  return XmlParser::Status::More;
}

// Reads one token at `at` and moves behind it; an incomplete one is left where it is.
XmlScanner::Step XmlScanner::token(std::string_view text, std::size_t& at) {
  if (!declared_ && text.substr(at).starts_with(kMark)) at += kMark.size();
  if (at >= text.size()) return Step::Done;
  return text[at] == '<' ? markup(text, at) : plain_text(text, at);
}

XmlScanner::Step XmlScanner::markup(std::string_view text, std::size_t& at) {
  if (at + 1 >= text.size()) return Step::Incomplete;
  switch (text[at + 1]) {
    case '/':
      return end_tag(text, at);
    case '?':
      return instruction(text, at);
    case '!': {
      constexpr std::string_view kComment = "<!--", kCharacters = "<![CDATA[";
      const std::string_view rest = text.substr(at, kCharacters.size());
      if (rest.starts_with(kComment)) return comment(text, at);
      if (rest == kCharacters) return character_data(text, at);
      const bool may_become = kComment.starts_with(rest) || kCharacters.starts_with(rest);
      return may_become ? Step::Incomplete : Step::Refused;
    }
    default:
      return start_tag(text, at);
  }
}

XmlScanner::Step XmlScanner::start_tag(std::string_view text, std::size_t& at) {
  std::size_t i = at + 1;
  if (!begins_name(text[i])) return Step::Refused;
  const std::size_t end = name_end(text, i);
  const std::string_view name = text.substr(i, end - i);
  attributes_.clear();
  decoded_used_ = 0;
  i = end;
  for (;;) {
    const std::size_t before = i;
    i = pass_white(text, i);
    if (i >= text.size()) return Step::Incomplete;
    if (text[i] == '>' || text[i] == '/') break;
    if (i == before || attributes_.size() >= kAttributesMax) return Step::Refused;
    const Step step = attribute(text, i);
    if (step != Step::Done) return step;
  }
  const bool empty = text[i] == '/';
  if (empty && i + 1 >= text.size()) return Step::Incomplete;
  if (empty && text[++i] != '>') return Step::Refused;
  if (!open_element(name)) return Step::Refused;
  handler_.start(local_name(name), XmlAttributes(attributes_));
  if (empty && !handler_.stopped()) close_element(name);
  at = i + 1;
  return Step::Done;
}

XmlScanner::Step XmlScanner::attribute(std::string_view text, std::size_t& at) {
  if (!begins_name(text[at])) return Step::Refused;
  const std::size_t end = name_end(text, at);
  const std::string_view name = text.substr(at, end - at);
  std::size_t i = pass_white(text, end);
  if (i >= text.size()) return Step::Incomplete;
  if (text[i] != '=') return Step::Refused;
  i = pass_white(text, i + 1);
  if (i >= text.size()) return Step::Incomplete;
  const char quote = text[i];
  if (quote != '"' && quote != '\'') return Step::Refused;
  const std::size_t close = text.find(quote, i + 1);
  if (close == std::string_view::npos) return Step::Incomplete;
  std::string_view value = text.substr(i + 1, close - i - 1);
  bool plain = true;
  for (const char c : value) {
    if (c == '<') return Step::Refused;
    plain = plain && c != '&' && c != '\n' && c != '\t' && c != '\r';
  }
  if (!sound(value)) return Step::Refused;
  for (const XmlAttribute& other : attributes_) {
    if (other.name == name) return Step::Refused;
  }
  if (!plain) {
    if (decoded_.size() < kAttributesMax) decoded_.resize(kAttributesMax);  // views stay valid
    std::string& room = decoded_[decoded_used_++];
    if (!decode(value, White::Space, room)) return Step::Refused;
    value = room;
  }
  attributes_.push_back({name, value});
  at = close + 1;
  return Step::Done;
}

XmlScanner::Step XmlScanner::end_tag(std::string_view text, std::size_t& at) {
  const std::size_t close = text.find('>', at);
  if (close == std::string_view::npos) return Step::Incomplete;
  const std::size_t end = name_end(text, at + 2);
  const std::string_view name = text.substr(at + 2, end - at - 2);
  if (pass_white(text, end) != close || open_.empty()) return Step::Refused;
  if (std::string_view(names_).substr(open_.back()) != name) return Step::Refused;
  close_element(name);
  at = close + 1;
  return Step::Done;
}

bool XmlScanner::open_element(std::string_view name) {
  if (open_.empty() && root_seen_) return false;
  root_seen_ = true;
  open_.push_back(names_.size());
  names_.append(name);
  return open_.size() <= depth_max_;
}

void XmlScanner::close_element(std::string_view name) {
  names_.resize(open_.back());
  open_.pop_back();
  handler_.end(local_name(name));
}

XmlScanner::Step XmlScanner::comment(std::string_view text, std::size_t& at) {
  const std::size_t dashes = text.find("--", at + 4);
  if (dashes == std::string_view::npos || dashes + 2 >= text.size()) return Step::Incomplete;
  if (text[dashes + 2] != '>' || !sound(text.substr(at, dashes - at))) return Step::Refused;
  at = dashes + 3;
  return Step::Done;
}

XmlScanner::Step XmlScanner::character_data(std::string_view text, std::size_t& at) {
  constexpr std::size_t kOpening = 9;
  const std::size_t close = text.find("]]>", at + kOpening);
  if (open_.empty()) return Step::Refused;
  if (close == std::string_view::npos) return Step::Incomplete;
  const std::string_view inside = text.substr(at + kOpening, close - at - kOpening);
  if (!sound(inside)) return Step::Refused;
  scratch_.clear();
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '\r') {
      if (i + 1 < inside.size() && inside[i + 1] == '\n') continue;
      scratch_ += '\n';
    } else {
      scratch_ += inside[i];
    }
  }
  if (!scratch_.empty()) handler_.text(scratch_);
  at = close + 3;
  return Step::Done;
}

XmlScanner::Step XmlScanner::instruction(std::string_view text, std::size_t& at) {
  const std::size_t close = text.find("?>", at + 2);
  if (close == std::string_view::npos) return Step::Incomplete;
  const std::size_t end = name_end(text, at + 2);
  if (!begins_name(text[at + 2]) || end > close) return Step::Refused;
  if (end != close && !is_white(text[end])) return Step::Refused;
  // The declaration was looked at before the first byte was scanned.
  const bool declaration = to_lower(text.substr(at + 2, end - at - 2)) == "xml";
  if (declaration && declared_) return Step::Refused;
  if (!sound(text.substr(at, close - at))) return Step::Refused;
  at = close + 2;
  return Step::Done;
}

XmlScanner::Step XmlScanner::plain_text(std::string_view text, std::size_t& at) {
  const std::size_t found = text.find('<', at);
  const bool whole = found != std::string_view::npos;
  std::string_view run = text.substr(at, whole ? found - at : std::string_view::npos);
  if (!whole) run = run.substr(0, safe_end(run));
  const Step step = give_text(run);
  if (step != Step::Done) return step;
  at += run.size();
  return whole ? Step::Done : Step::Incomplete;
}

XmlScanner::Step XmlScanner::give_text(std::string_view text) {
  if (text.empty()) return Step::Done;
  if (open_.empty()) {
    return std::all_of(text.begin(), text.end(), is_white) ? Step::Done : Step::Refused;
  }
  if (!sound(text)) return Step::Refused;
  if (std::none_of(text.begin(), text.end(), is_special)) {
    handler_.text(text);
    return Step::Done;
  }
  if (text.find("]]>") != std::string_view::npos) return Step::Refused;
  if (!decode(text, White::Keep, scratch_)) return Step::Refused;
  if (!scratch_.empty()) handler_.text(scratch_);
  return Step::Done;
}

}  // namespace lindung::exchange
