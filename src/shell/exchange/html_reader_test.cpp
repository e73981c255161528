#include "shell/exchange/html_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/exchange/html_entities.h"
#include "shell/exchange/test_files.h"

namespace lindung::exchange {
namespace {

using testing::code_of;
using ::testing::ElementsAre;
using testing::read_bytes;
using testing::rows_of;

TEST(Html, TheTableOfAnExport) {
  EXPECT_THAT(rows_of("<html><head><style>td{mso-number-format:\"\\@\";}</style><script>if (a<b) "
                      "'<td>'</script></head>"
                      "<body><TABLE border=1><tr><th>NAMA</th><th>NIK</th></tr>"
                      "<tr><td>Melati &amp; Sari</td><td "
                      "style='mso-number-format:\"\\@\"'>2171050101909001</td></tr>"
                      "</TABLE></body></html>"),
              ElementsAre("1:t:NAMA|t:NIK", "2:t:Melati & Sari|t:2171050101909001"));
}

TEST(Html, TagsLeftOpenAndTextBetween) {
  EXPECT_THAT(
      rows_of("<table>\n judul \n<tr><td> Budi \n  Santoso <td>1<br>2<tr><td><b>Siti</b></table>"),
      ElementsAre("1:t:Budi Santoso|t:1\n2", "2:t:Siti"));
}

TEST(Html, SpansFillTheirPlaces) {
  EXPECT_THAT(rows_of("<table><tr><td rowspan=2>NIK<td "
                      "colspan=\"2\">LAHIR<tr><td>TEMPAT<td>TANGGAL<tr><td>1</table>"),
              ElementsAre("1:t:NIK|t:LAHIR|t+:LAHIR", "2:t+:NIK|t:TEMPAT|t:TANGGAL", "3:t:1"));
}

TEST(Html, ExcelsOwnNumberWinsOverTheShownOne) {
  EXPECT_THAT(rows_of("<table><tr><td x:num=\"2171050101909001\">2,17105E+15</td><td "
                      "x:num>5</td></tr></table>"),
              ElementsAre("1:n:2171050101909001|t:5"));
}

TEST(Html, SeveralTablesAndNestedOnes) {
  const auto workbook = read_bytes(
      "<table><tr><td>a</td></tr></table><table><tr><td><table><tr><td>b</td></tr></table></td></"
      "tr></table>");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->format, "html");
  ASSERT_EQ(workbook->tables.size(), 2u);
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1:t:a"));
  EXPECT_THAT(rows_of(*workbook->tables[1]), ElementsAre("1:t:b"));
}

TEST(Html, StruckCells) {
  EXPECT_THAT(
      rows_of("<table><tr><td><s>Wira</s></td></tr><tr><td "
              "style=\"text-decoration:line-through\">x</td></tr><tr><td>y</td></tr></table>"),
      ElementsAre("1s:t:Wira", "2s:t:x", "3:t:y"));
}

TEST(Html, Entities) {
  EXPECT_EQ(decode_entities("a &lt;b&gt; &#65;&#x42; &nbsp;&unknown; & &"),
            "a <b> AB \xC2\xA0&unknown; & &");
  EXPECT_EQ(decode_entities("&#0;&#xD800;&#99999999;"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Html, OtherEncodings) {
  EXPECT_THAT(rows_of("<table><tr><td>Ren\xE9</td></tr></table>"), ElementsAre("1:t:Ren\xC3\xA9"));
}

TEST(Html, RefusesPagesWithoutATable) {
  EXPECT_EQ(code_of("<html><body>Halo</body></html>"), "FILE_TYPE_UNKNOWN");
}

TEST(Html, DeepNestingEndsPolitely) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<table><tr><td>";
  EXPECT_EQ(code_of(deep), "FILE_TOO_LARGE");
}

}  // namespace
}  // namespace lindung::exchange
