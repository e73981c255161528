// shell/exchange/xml_scanner.h - the part of XML 1.0 that spreadsheets are written in, read several
// times faster than a full parser: UTF-8, ASCII names, no DOCTYPE. What it accepts, a full parser
// accepts with the same events (a fuzz target compares the two); what it cannot judge it refuses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shell/exchange/xml_parser.h"

namespace lindung::exchange {

class XmlScanner {
 public:
  XmlScanner(XmlHandler& handler, std::uint32_t depth_max)
      : handler_(handler), depth_max_(depth_max) {}

  // Whether a document that begins so is one for the scanner: UTF-8, and a declaration in one of
  // its usual forms or none.
  static bool suits(std::string_view beginning);

  XmlParser::Status feed(std::string_view piece);
  XmlParser::Status finish();

 private:
  enum class Step { Done, Incomplete, Refused };

  XmlParser::Status scan(std::string_view text, std::size_t& used);
  Step token(std::string_view text, std::size_t& at);
  Step markup(std::string_view text, std::size_t& at);
  Step start_tag(std::string_view text, std::size_t& at);
  Step attribute(std::string_view text, std::size_t& at);
  Step end_tag(std::string_view text, std::size_t& at);
  Step comment(std::string_view text, std::size_t& at);
  Step character_data(std::string_view text, std::size_t& at);
  Step instruction(std::string_view text, std::size_t& at);
  Step plain_text(std::string_view text, std::size_t& at);
  Step give_text(std::string_view text);
  bool open_element(std::string_view name);
  void close_element(std::string_view name);
  bool sound(std::string_view text) const;

  XmlHandler& handler_;
  const std::uint32_t depth_max_;
  std::string carry_;              // the beginning of a token that the next piece completes
  std::string names_;              // of the open elements, one behind the other
  std::vector<std::size_t> open_;  // where each begins in names_
  std::vector<XmlAttribute> attributes_;
  std::vector<std::string> decoded_;  // values that held an entity
  std::size_t decoded_used_ = 0;
  std::string scratch_;
  bool ascii_ = true;      // of what is being scanned
  bool declared_ = false;  // something stood before: a declaration may not follow
  bool root_seen_ = false;
  bool refused_ = false;
};

}  // namespace lindung::exchange
