#include "shell/app/plan/plan.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace lindung::app {
namespace {

namespace fs = std::filesystem;

class PlanOfAScheme : public ::testing::Test {
 protected:
  PlanOfAScheme() { fs::create_directories(folder_); }
  ~PlanOfAScheme() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  static PlanQuestion question(const std::string& scheme) {
    PlanQuestion question;
    question.path = std::string(LINDUNG_SOURCE_DIR) + "/schemes/" + scheme + ".toml";
    return question;
  }
  static std::string refusal(const PlanQuestion& question) {
    const auto answer = answer_plan(question);
    return answer ? "planned" : answer.error().code + " " + answer.error().where;
  }

  fs::path folder_ = fs::temp_directory_path() / ("lindung-plan-" + std::to_string(getpid()));
};

TEST_F(PlanOfAScheme, SamarindaHasMoneyForNineMonthsAndRp127MillionLeft) {
  const auto answer = answer_plan(question("samarinda-2024"));
  ASSERT_TRUE(answer) << answer.error().message.en;
  const PlanOutcome& plan = answer->outcomes.front();
  EXPECT_EQ(plan.plan.cost, Rupiah(2'872'800'000));
  EXPECT_EQ(plan.lasting.left, Rupiah(127'200'000));
  EXPECT_TRUE(plan.left_out.empty());
}

TEST_F(PlanOfAScheme, OptionsChangePeopleMoneyAndMonths) {
  PlanQuestion asked = question("ambon-2021");
  asked.people = {"informal-workers=20000"};
  asked.members = {"continued-2020=4000"};
  asked.ceilings = {"city-budget=1000000000"};
  asked.from = "2021-07";
  asked.block_months = 3;
  const auto answer = answer_plan(asked);
  ASSERT_TRUE(answer) << answer.error().message.en;
  const auto& plan = answer->outcomes.front();
  ASSERT_EQ(plan.problem.classes.size(), 3u);  // members first, then new people by group
  EXPECT_EQ(plan.problem.classes[0].people(), 4'000);
  EXPECT_EQ(plan.plan.gap_months, 0);
  EXPECT_EQ(plan.plan.blocks.size(), 2u);
  EXPECT_FALSE(plan.plan.complete());
  EXPECT_FALSE(plan.left_out.empty());
}

TEST_F(PlanOfAScheme, ScenariosStandBesideThePlanAndInAWorkbook) {
  const fs::path file = folder_ / "scenarios.toml";
  std::ofstream(file) << "[[scenario]]\nid = \"jht\"\nname = { id = \"Dengan JHT\", en = \"With "
                         "JHT\" }\nprograms = [\"JKK\", \"JKM\", \"JHT\"]\n"
                         "[[scenario]]\nid = \"cut\"\nname = { id = \"Potong\", en = \"Cut\" }\n"
                         "from = \"2025-12\"\nceilings = { grants = 300_000_000 }\n";
  PlanQuestion asked = question("batam-2025");
  asked.scenarios = file.string();
  asked.out = folder_ / "rencana.xlsx";
  const auto answer = answer_plan(asked);
  ASSERT_TRUE(answer) << answer.error().message.en;
  ASSERT_EQ(answer->outcomes.size(), 3u);
  EXPECT_TRUE(answer->outcomes[0].plan.complete());
  EXPECT_LT(answer->outcomes[1].plan.person_months, answer->outcomes[0].plan.person_months);
  EXPECT_EQ(answer->outcomes[2].problem.months.months(), 1);
  EXPECT_GT(answer->outcomes[2].plan.gap_months, 0);
  EXPECT_GT(fs::file_size(asked.out), 1'000u);
  EXPECT_FALSE(answer->notes.empty());  // both ceilings are assumptions
}

TEST_F(PlanOfAScheme, RefusesWhatItCannotRead) {
  const auto with = [](auto change) {
    PlanQuestion asked = question("batam-2025");
    change(asked);
    return refusal(asked);
  };
  EXPECT_EQ(with([](auto& q) { q.people = {"posyandu-cadres"}; }), "CALL_VALUE --people");
  EXPECT_EQ(with([](auto& q) { q.people = {"astronauts=3"}; }), "CALL_VALUE --people");
  EXPECT_EQ(with([](auto& q) { q.members = {"posyandu-cadres=9000"}; }), "CALL_VALUE --members");
  EXPECT_EQ(with([](auto& q) { q.ceilings = {"grants=-1"}; }), "CALL_VALUE --fund");
  EXPECT_EQ(with([](auto& q) { q.from = "2025-13"; }), "CALL_VALUE --from");
  EXPECT_EQ(with([](auto& q) { q.until = "2025-10"; }), "PLAN_INPUT months");
  EXPECT_EQ(with([](auto& q) { q.programs = "JKP"; }), "CALL_VALUE --programs");
  EXPECT_EQ(with([](auto& q) { q.scenarios = "nowhere.toml"; }).substr(0, 15), "FILE_UNREADABLE");
  EXPECT_EQ(refusal(question("nowhere")).substr(0, 15), "FILE_UNREADABLE");
}

}  // namespace
}  // namespace lindung::app
