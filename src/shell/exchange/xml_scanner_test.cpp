#include "shell/exchange/xml_scanner.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace lindung::exchange {
namespace {

// Events as one line of text.
class Trace : public XmlHandler {
 public:
  std::string seen;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    seen += fmt::format("<{}", name);
    for (const char* known : {"a", "b", "r:id"}) {
      const std::string_view value = attributes.get_exact(known);
      if (!value.empty()) seen += fmt::format(" {}={}", known, value);
    }
    seen += '>';
  }
  void end(std::string_view name) override { seen += fmt::format("</{}>", name); }
  void text(std::string_view piece) override { seen += piece; }
};

std::string trace(std::string_view document, XmlParser::Engine engine, std::size_t step) {
  Trace handler;
  XmlParser parser(handler, 8, engine);
  auto status = XmlParser::Status::More;
  // The first piece is whole enough to choose the engine by.
  std::string_view left = document;
  std::size_t size = std::max<std::size_t>(step, std::min<std::size_t>(left.size(), 60));
  while (!left.empty() && status == XmlParser::Status::More) {
    status = parser.feed(left.substr(0, size));
    left.remove_prefix(std::min(size, left.size()));
    size = step;
  }
  if (status == XmlParser::Status::More) status = parser.finish();
  return status == XmlParser::Status::Malformed ? "malformed" : handler.seen;
}

// Both engines, fed whole and byte by byte, must agree.
std::string agreed(std::string_view document) {
  const std::string full = trace(document, XmlParser::Engine::Full, 1u << 20);
  for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{1} << 20}) {
    EXPECT_EQ(trace(document, XmlParser::Engine::Fast, step), full) << document << " by " << step;
  }
  return full;
}

TEST(XmlScanner, ElementsAttributesAndText) {
  EXPECT_EQ(agreed("<x:root a=\"1\" r:id='two'><b/> tiga <c  a = \"4\" ></c ></x:root>"),
            "<root a=1 r:id=two><b></b> tiga <c a=4></c></root>");
  EXPECT_EQ(agreed("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\" "
                   "standalone=\"yes\"?>\r\n<a>R\xC3\xA9</a>\n"),
            "<a>R\xC3\xA9</a>");
}

TEST(XmlScanner, EntitiesAndLineEnds) {
  EXPECT_EQ(agreed("<a b=\"&lt;&#65;&#x42;&quot;&#10;\r\n\t.\">&amp;&gt;&apos;\r\nx\ry&#13;</a>"),
            "<a b=<AB\"\n  .>&>'\nx\ny\r</a>");
}

TEST(XmlScanner, CharacterDataCommentsAndInstructions) {
  EXPECT_EQ(agreed("<?go now?><!-- - x --><a><![CDATA[<&>]]]]><!--y--><?z?>]] ></a><!----> "),
            "<a><&>]]]] ></a>");
}

TEST(XmlScanner, LongTextsComeInPieces) {
  const std::string text(100'000, 'x');
  EXPECT_EQ(agreed("<a>" + text + "&amp;" + text + "</a>"), "<a>" + text + "&" + text + "</a>");
}

TEST(XmlScanner, RefusesWhatIsNotXml) {
  for (const std::string_view document :
       {"<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>x",
        "<a b=\"1\" b=\"2\"/>",
        "<a b=1/>",
        "<a b=\"<\"/>",
        "<a b=\"1\"c=\"2\"/>",
        "<a>&nbsp;</a>",
        "<a>&#0;</a>",
        "<a>&#xD800;</a>",
        "<a>&amp</a>",
        "<a>\x01</a>",
        "<a>\xFF</a>",
        "<a>\xEF\xBF\xBF</a>",
        "<a>]]></a>",
        "<a><!-- -- --></a>",
        "<a><?xml version=\"1.0\"?></a>",
        "<1/>",
        "< a/>",
        "<a",
        "<a/",
        "<!DOCTYPE a><a/>",
        "<a><!x></a>",
        "</a>",
        "<a><![CDATA[x</a>",
        "<a b/>",
        "<a></a b>",
        "<a><b><c><d><e><f><g><h><i/></h></g></f></e></d></c></b></a>",
        "",
        " ",
        "<![CDATA[x]]><a/>"}) {
    EXPECT_EQ(agreed(document), "malformed") << document;
  }
}

TEST(XmlScanner, LeavesOtherEncodingsToTheFullParser) {
  EXPECT_FALSE(XmlScanner::suits("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"));
  EXPECT_FALSE(XmlScanner::suits(std::string_view("\xFF\xFE<\0a\0/\0>\0", 10)));
  EXPECT_FALSE(XmlScanner::suits("<?xml Version=\"1.0\"?><a/>"));
  EXPECT_FALSE(XmlScanner::suits("<?xml version=\"1.0' encoding='utf-8\"?><a/>"));
  EXPECT_TRUE(XmlScanner::suits("<?xml version='1.0' encoding='utf-8'?><a/>"));
  EXPECT_EQ(agreed("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE9</a>"),
            "<a>\xC3\xA9</a>");
}

TEST(XmlScanner, AnEndlessTagIsRefusedNotStored) {
  Trace handler;
  XmlParser parser(handler, 8);
  const std::string piece(1u << 16, ' ');
  auto status = parser.feed("<a ");
  for (int i = 0; i < 100 && status == XmlParser::Status::More; ++i) status = parser.feed(piece);
  EXPECT_EQ(status, XmlParser::Status::Malformed);
}

}  // namespace
}  // namespace lindung::exchange
