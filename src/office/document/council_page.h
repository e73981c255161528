// office/document/council_page.h - a plan on one page for the city council: is the money enough,
// for whom and until when, which fund pays how much, what the alternatives would give, who is left
// out. For people who decide on a budget and have two minutes.
#pragma once

#include <string>
#include <vector>

#include "office/planning/explain.h"
#include "office/planning/lasting.h"
#include "office/planning/limits.h"
#include "office/planning/plan.h"
#include "office/scheme/scheme.h"

namespace lindung::document {

// A plan with what was found out about it. Views: the plan must outlive the call.
struct PlannedCase {
  const std::string& name;  // Indonesian
  const planning::Problem& problem;
  const planning::Plan& plan;
  const planning::Lasting& lasting;
  const std::vector<planning::LeftOut>& left_out;
  const std::vector<planning::PurseEnd>& ends;
};

struct KeyFigure {
  std::string value;
  std::string label;
};

struct PurseLine {
  std::string name;
  Rupiah ceiling;
  Rupiah paid;
  Rupiah left;
  std::string share;                 // paid of the ceiling, per cent
  std::string note;                  // until when it pays, when that is before its time
  std::vector<std::int64_t> people;  // by month of the page
};

struct GroupLine {
  std::string name;
  std::int64_t people = 0;
  std::int64_t protected_first = 0;  // in the first month
  std::int64_t protected_last = 0;   // in the last
  std::int64_t person_months = 0;
  Rupiah cost;
  std::vector<std::size_t> purses;  // positions in CouncilPage::purses, rising
};

struct CaseLine {
  std::string name;
  std::string note;  // its months, when they are not the page's
  std::int64_t person_months = 0;
  std::int64_t wanted_person_months = 0;
  std::int64_t lost_cover = 0;  // people
  std::int64_t gap_months = 0;  // of present members
  Rupiah cost;
  Rupiah missing;  // for everybody and all months
};

struct CouncilPage {
  std::string city;
  std::string title;
  std::string subtitle;
  std::string prepared_by;  // may be empty
  Date written;
  bool enough = false;  // everybody is protected in all months
  std::string verdict;
  std::vector<KeyFigure> figures;  // four
  Period months;
  std::int64_t wanted = 0;  // people
  std::vector<PurseLine> purses;
  std::vector<GroupLine> groups;
  GroupLine total;
  std::string worker_year;      // what one more worker costs for twelve months
  std::vector<CaseLine> cases;  // the plan and its scenarios; empty without scenarios
  std::vector<std::string> left_out;
  std::vector<std::string> notes;
};

struct CouncilRequest {
  const scheme::Scheme& scheme;
  std::vector<Program> programs;   // that are paid
  std::vector<PlannedCase> cases;  // the plan first; not empty
  std::vector<std::string> notes;  // what is assumed or unconfirmed
  std::string prepared_by;
  Date written;
};

// The page whole. Groups are those of the scheme in its order, each with all its classes.
CouncilPage council_page(const CouncilRequest& request);

// So many lines at most; what is beyond is put together in one line whose sums are those of the
// lines that it stands for, or said to stand in the workbook.
struct Room {
  std::size_t purses = 6;
  std::size_t groups = 10;
  std::size_t cases = 6;
  std::size_t left_out = 4;
  std::size_t notes = 8;
};
CouncilPage shortened(CouncilPage page, const Room& room);

}  // namespace lindung::document
