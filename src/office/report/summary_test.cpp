#include "office/report/summary.h"

#include <gtest/gtest.h>

#include "office/report/summary_page.h"

namespace lindung::report {
namespace {

verification::RowVerdict row(std::uint16_t group, verification::Verdict verdict) {
  verification::RowVerdict r;
  r.group = group;
  r.verdict = verdict;
  return r;
}

scheme::Scheme two_groups() {
  scheme::Scheme scheme;
  scheme.groups.resize(2);
  scheme.groups[0].id = "a";
  scheme.groups[1].id = "b";
  return scheme;
}

TEST(Summary, RowsAddUpOverallAndByGroup) {
  using verification::Verdict;
  selection::Selection selection;
  selection.groups.resize(2);
  Summary summary = start_summary(two_groups(), selection);
  const verification::RowVerdict rows[] = {row(0, Verdict::Accepted), row(0, Verdict::Held),
                                           row(1, Verdict::Refused), row(1, Verdict::Known),
                                           row(roster::kNoGroup, Verdict::NotPerson)};
  add_rows(summary, rows);
  EXPECT_EQ(summary.rows, (verification::Counts{5, 1, 1, 1, 1, 1}));
  ASSERT_EQ(summary.groups.size(), 3u);
  EXPECT_EQ(summary.groups[0].rows, (verification::Counts{2, 1, 1, 0, 0, 0}));
  EXPECT_EQ(summary.groups[2].rows, (verification::Counts{1, 0, 0, 0, 0, 1}));
}

TEST(SummaryPage, TextIsHarmless) {
  EXPECT_EQ(html("<b a=\"1\">&'"), "&lt;b a=&quot;1&quot;&gt;&amp;&#39;");
}

}  // namespace
}  // namespace lindung::report
