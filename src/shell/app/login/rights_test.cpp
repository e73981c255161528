#include "shell/app/login/rights.h"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

#include <gtest/gtest.h>

#include "shell/app/context.h"

namespace lindung::app {
namespace {

TEST(Rights, TheTableStandsInTheOrderOfTheUseCases) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < rights().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(rights()[i].use_case), i) << rights()[i].id;
    EXPECT_TRUE(ids.insert(rights()[i].id).second) << rights()[i].id;
  }
}

TEST(Rights, AnInspectorChangesNothing) {
  for (const auto& right : rights()) {
    const bool reads = right.id.ends_with(".read") || right.id == "person.unmask" ||
                       right.id == "plan" || right.id == "journal.verify";
    EXPECT_TRUE(reads || !allowed(Role::Inspector, right.use_case)) << right.id;
    EXPECT_TRUE(!right.id.ends_with(".read") || allowed(Role::Inspector, right.use_case))
        << right.id;
  }
}

TEST(Rights, TheMayorSeesNoPerson) {
  for (const UseCase personal : {UseCase::PersonRead, UseCase::PersonUnmask, UseCase::ClaimRead,
                                 UseCase::RosterRead, UseCase::ReviewRead, UseCase::SelectionRead})
    EXPECT_FALSE(allowed(Role::Mayor, personal)) << use_case_id(personal);
}

TEST(Rights, TheAdministratorOfAccountsDoesNoOfficeWork) {
  for (const UseCase office : {UseCase::RosterImport, UseCase::ReviewDecide, UseCase::ClaimPay,
                               UseCase::PersonRead, UseCase::Select})
    EXPECT_FALSE(allowed(Role::Administrator, office)) << use_case_id(office);
}

TEST(Rights, WhoMayNotIsToldWhat) {
  Context context;
  EXPECT_TRUE(may(context, UseCase::UserChange));  // the console
  context.role = Role::Clerk;
  EXPECT_TRUE(may(context, UseCase::RosterImport));
  const auto refused = may(context, UseCase::UserChange);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "RIGHT_MISSING");
  EXPECT_EQ(refused.error().where, "user.change");
}

// What has whole numbers in it, by the names of docs/reference/openapi.yaml (x-whole-numbers).
constexpr std::string_view kWholeNumbers = R"(
## Whole numbers

Pages and lists show NIK, family card, KPJ and telephone masked, to every role. Whole they stand on papers that are worth nothing without them; those are
for roles with `person.unmask`, and whoever takes one stands in the journal (`list.unmask`: which paper, of how many people). The treasurer
is not among them: a payment goes by its sum and its billing code, and the masked list on the page is enough to see whom it is for. In the contract these addresses are
marked `x-whole-numbers`; a test asks every other address as every role and finds no whole number.

| In the contract | Paper | Why its numbers are whole |
|---|---|---|
| `annexPdf`, `annexWorkbook` | annex of a decree | the annex is the decree: it says which human being is meant |
| `billListPdf`, `billListWorkbook` | list of a bill | BPJS books a payment person by person, by NIK |
| `batchForm` | form for BPJS | BPJS registers by NIK |
| `determination` | list for the decree | the annex is made of it and signed |
| `reconcileWorkbook` | differences | the office and BPJS settle them person by person |
| `rosterCorrections` | rows to mend | nobody can mend digits that he does not see; a ward or sector office takes those of the files that it sent itself, which is not journaled |
| `unmaskPerson` | one person | somebody's work needs it, with the reason (`person.unmask`) |
)";

std::string page_of_rights() {
  std::string page =
      "# Rights\n\nOne table (`src/shell/app/login/rights.cpp`), asked by every use case, "
      "whichever face "
      "it "
      "is called from. The command line of the server may everything; `--by` names who acts. A "
      "ward "
      "officer sees his village, a sector office its group; what they sent themselves they see "
      "whole. Written by the program.\n\n| Use case | | ";
  for (const Role role : kAccountRoles) page += std::string(role_id(role)) + " | ";
  page += "\n|---|---|";
  for (std::size_t i = 0; i < kAccountRoles.size(); ++i) page += "---|";
  page += "\n";
  for (const auto& right : rights()) {
    page += "| `" + std::string(right.id) + "` | " + right.english + " |";
    for (const Role role : kAccountRoles) page += allowed(role, right.use_case) ? " yes |" : " |";
    page += "\n";
  }
  page += kWholeNumbers;
  return page;
}

// LINDUNG_WRITE_DOCS=1 writes it anew.
TEST(Rights, StandInTheReferenceAsTheProgramHasThem) {
  const std::string path = LINDUNG_SOURCE_DIR "/docs/reference/rights.md";
  if (std::getenv("LINDUNG_WRITE_DOCS")) std::ofstream(path) << page_of_rights();
  std::stringstream page;
  page << std::ifstream(path).rdbuf();
  EXPECT_EQ(page.str(), page_of_rights());
}

}  // namespace
}  // namespace lindung::app
