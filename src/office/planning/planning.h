// office/planning - whom the money protects, for which months, out of which purse. In: classes of
// people in rank order, their dues by month and purse, purses with their limits. Out: a plan that
// first leaves no present member with a gap, then protects the most people for whole blocks of
// months in rank order, then spends the least; with the month in which the money ends, what one
// more worker-year costs, which limit binds, and why each purse pays whom. Law: UU 17/2003 art. 3
// (nothing beyond the budget); dues and discounts are office/contribution's. Not done here: who may
// be a recipient (verification), who stands where in the ranking (selection), paying.
//
// Dues are the same for everybody of a class, so a plan is a number of people for each class, block
// and purse: whole numbers, solved exactly (engines/solver). docs/internals/adr/0032 has the order
// of the goals and what was rejected.
#pragma once

#include "office/planning/explain.h"
#include "office/planning/from_scheme.h"
#include "office/planning/lasting.h"
#include "office/planning/limits.h"
#include "office/planning/make_plan.h"
#include "office/planning/plan.h"
#include "office/planning/problem.h"
#include "office/planning/scenario.h"
