#include "shell/exchange/xml_parser.h"

#include <expat.h>

#include "base/check.h"

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
  XmlHandler& handler;
  std::uint32_t depth_max;
  XML_Parser parser;
  std::uint32_t depth = 0;
  bool refused = false;
  std::vector<XmlAttribute> attributes;

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

XmlParser::XmlParser(XmlHandler& handler, std::uint32_t depth_max)
    : state_(new State{handler, depth_max, XML_ParserCreate(nullptr), 0, false, {}}) {
  LINDUNG_CHECK(state_->parser != nullptr);
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, State::start, State::end);
  XML_SetCharacterDataHandler(state_->parser, State::text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::doctype);
}

XmlParser::~XmlParser() { XML_ParserFree(state_->parser); }

XmlParser::Status XmlParser::feed(std::string_view piece) {
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
  if (state_->refused || state_->handler.stopped()) return state_->status(XML_STATUS_OK);
  return state_->status(XML_Parse(state_->parser, nullptr, 0, XML_TRUE));
}

}  // namespace lindung::exchange
