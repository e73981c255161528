// The fast scanner against expat: the same events, or both refuse. The first byte says in what
// pieces the scanner is fed. Names beyond ASCII and instructions named in them are the only thing
// that the scanner refuses alone.
#include <algorithm>

#include "read_all.h"
#include "shell/exchange/xml_parser.h"

namespace {

using lindung::exchange::XmlAttributes;
using lindung::exchange::XmlHandler;
using lindung::exchange::XmlParser;

class Trace : public XmlHandler {
 public:
  std::string seen;
  void start(std::string_view name, const XmlAttributes& attributes) override {
    seen.append("<").append(name).append(" ").append(attributes.get("a")).append(">");
  }
  void end(std::string_view name) override { seen.append("</").append(name).append(">"); }
  void text(std::string_view piece) override { seen.append(piece); }
};

std::pair<bool, std::string> run(std::string_view document, XmlParser::Engine engine,
                                 std::size_t step) {
  Trace trace;
  XmlParser parser(trace, 64, engine);
  auto status = XmlParser::Status::More;
  std::size_t size = std::max<std::size_t>(step, 80);
  while (!document.empty() && status == XmlParser::Status::More) {
    status = parser.feed(document.substr(0, size));
    document.remove_prefix(std::min(size, document.size()));
    size = step;
  }
  if (status == XmlParser::Status::More) status = parser.finish();
  return {status != XmlParser::Status::Malformed, trace.seen};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view document(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto fast = run(document, XmlParser::Engine::Fast, 1 + data[0]);
  const auto whole = run(document, XmlParser::Engine::Fast, size);
  lindung::fuzz::require(fast.first == whole.first && (!fast.first || fast.second == whole.second));
  const auto full = run(document, XmlParser::Engine::Full, size);
  if (fast.first) lindung::fuzz::require(full == fast);
  const bool ascii = std::all_of(document.begin(), document.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) lindung::fuzz::require(full.first == fast.first);
  return 0;
}
