// shell/app/plan/plan_workbook.h - a plan as a workbook for the budget office: the scenarios side
// by side, who is protected when, what each purse pays and why, purses by month. Indonesian.
#pragma once

#include <filesystem>

#include "shell/app/plan/plan.h"

namespace lindung::app {

Result<void> write_plan_workbook(const std::filesystem::path& path, const PlanAnswer& answer);

}  // namespace lindung::app
