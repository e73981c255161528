#include "shell/exchange/xml_parser.h"

#include <expat.h>

#include "base/check.h"
#include "shell/exchange/xml_scanner.h"

namespace lindung::exchange {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view XmlAttributes::get(std::string_view local) const {
  for (const XmlAttribute& attribute : all_) {
    if (local_name(attribute.name) == local) return attribute.value;
  }
  return {};
}

std::string_view XmlAttributes::get_exact(std::string_view name) const {
  for (const XmlAttribute& attribute : all_) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

struct XmlParser::State {
  explicit State(XmlHandler& to, std::uint32_t deepest, Engine wanted)
      : handler(to), depth_max(deepest), engine(wanted) {}
  ~State() {
    if (parser) XML_ParserFree(parser);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  XmlHandler& handler;
  std::uint32_t depth_max;
  Engine engine;
  std::optional<XmlScanner> scanner;
  XML_Parser parser = nullptr;
  std::uint32_t depth = 0;
  bool refused = false;
  std::vector<XmlAttribute> attributes;

  void begin(std::string_view first);
  void halt() { XML_StopParser(parser, XML_FALSE); }
  void refuse() {
    refused = true;
    halt();
  }

  static void start(void* data, const XML_Char* name, const XML_Char** pairs) {
    auto& state = *static_cast<State*>(data);
    if (state.refused || state.handler.stopped()) return;
    if (++state.depth > state.depth_max) return state.refuse();
    state.attributes.clear();
    for (; *pairs; pairs += 2) state.attributes.push_back({pairs[0], pairs[1]});
    state.handler.start(local_name(name), XmlAttributes(state.attributes));
    if (state.handler.stopped()) state.halt();
  }

  static void end(void* data, const XML_Char* name) {
    auto& state = *static_cast<State*>(data);
    if (state.refused || state.handler.stopped()) return;
    --state.depth;
    state.handler.end(local_name(name));
    if (state.handler.stopped()) state.halt();
  }

  static void text(void* data, const XML_Char* piece, int size) {
    auto& state = *static_cast<State*>(data);
    if (state.refused || state.handler.stopped()) return;
    state.handler.text({piece, static_cast<std::size_t>(size)});
    if (state.handler.stopped()) state.halt();
  }

  static void doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<State*>(data)->refuse();
  }

  Status status(XML_Status result) const {
    if (refused) return Status::Malformed;
    if (handler.stopped()) return Status::Stopped;
    return result == XML_STATUS_OK ? Status::More : Status::Malformed;
  }
};

XmlParser::XmlParser(XmlHandler& handler, std::uint32_t depth_max, Engine engine)
    : state_(std::make_unique<State>(handler, depth_max, engine)) {}

XmlParser::~XmlParser() = default;

// The first bytes decide who reads.
void XmlParser::State::begin(std::string_view first) {
  if (engine == Engine::Fast && XmlScanner::suits(first)) {
    scanner.emplace(handler, depth_max);
    return;
  }
  parser = XML_ParserCreate(nullptr);
  LINDUNG_CHECK(parser != nullptr);
  XML_SetUserData(parser, this);
  XML_SetElementHandler(parser, State::start, State::end);
  XML_SetCharacterDataHandler(parser, State::text);
  XML_SetStartDoctypeDeclHandler(parser, State::doctype);
}

XmlParser::Status XmlParser::feed(std::string_view piece) {
  if (piece.empty()) return Status::More;
  if (!state_->scanner && !state_->parser) state_->begin(piece);
  if (state_->scanner) return state_->scanner->feed(piece);
  constexpr std::size_t kAtOnce = 1u << 30;
  Status status = Status::More;
  while (!piece.empty() && status == Status::More) {
    const std::string_view part = piece.substr(0, kAtOnce);
    piece.remove_prefix(part.size());
    status = state_->status(
        XML_Parse(state_->parser, part.data(), static_cast<int>(part.size()), XML_FALSE));
  }
  return status;
}

XmlParser::Status XmlParser::finish() {
  if (state_->scanner) return state_->scanner->finish();
  if (!state_->parser) return Status::Malformed;  // nothing came
  if (state_->refused || state_->handler.stopped()) return state_->status(XML_STATUS_OK);
  return state_->status(XML_Parse(state_->parser, nullptr, 0, XML_TRUE));
}

}  // namespace lindung::exchange
