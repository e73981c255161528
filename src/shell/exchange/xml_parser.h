// shell/exchange/xml_parser.h - XML as events, from bytes that arrive in pieces. Names come without
// their prefix. A DOCTYPE is refused, which rules out entity bombs and outside entities; depth is
// bounded.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lindung::exchange {

struct XmlAttribute {
  std::string_view name;  // with its prefix: "r:id"
  std::string_view value;
};

// The attributes of one element; valid during the call that hands them over.
class XmlAttributes {
 public:
  explicit XmlAttributes(std::span<const XmlAttribute> all) : all_(all) {}
  // By the name without prefix; the empty text when absent.
  std::string_view get(std::string_view local) const;
  // By the full name.
  std::string_view get_exact(std::string_view name) const;

 private:
  std::span<const XmlAttribute> all_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;
  // Asked after each event: true ends the parsing at once, as a success.
  bool stopped() const { return stopped_; }

 protected:
  void stop() { stopped_ = true; }

 private:
  bool stopped_ = false;
};

class XmlParser {
 public:
  enum class Status { More, Stopped, Malformed };
  // Fast: a scanner for what spreadsheets are written in, expat for everything else. Full: always
  // expat.
  enum class Engine { Fast, Full };

  XmlParser(XmlHandler& handler, std::uint32_t depth_max, Engine engine = Engine::Fast);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  Status feed(std::string_view piece);
  // Malformed when the document is not complete.
  Status finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// "x:row" -> "row"
std::string_view local_name(std::string_view name);

}  // namespace lindung::exchange
