#include "office/planning/lasting.h"

#include <algorithm>

#include "office/planning/model.h"

namespace lindung::planning {
namespace {

// The problem of the first months only.
Problem first_months(const Problem& problem, int months) {
  Problem shorter = problem;
  shorter.months.until = problem.months.from.plus(months);
  for (PeopleClass& one : shorter.classes) {
    for (Offer& offer : one.offers) offer.dues.resize(static_cast<std::size_t>(months));
  }
  return shorter;
}

// The solver when everybody is protected in all months; none when that cannot be.
Result<std::optional<solver::Solver>> everybody(const Problem& problem, const Model& model) {
  solver::Program program = model.program();
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    const std::int64_t people = problem.classes[c].people();
    for (std::size_t k = 0; k < model.blocks().size(); ++k) {
      program.set_bounds(model.people(c, k), {people, people});
    }
  }
  solver::Solver solver(std::move(program), {problem.nodes_max});
  const auto found = solver.reach(model.cost());
  if (found) return std::optional(std::move(solver));
  if (found.error().code == "SOLVER_IMPOSSIBLE") return std::optional<solver::Solver>();
  return found.error();
}

Rupiah total(const std::vector<Share>& shares) {
  Rupiah sum;
  for (const Share& share : shares) sum += share.amount;
  return sum;
}

// What everybody costs for so many months, or none when the purses do not hold it.
Result<std::optional<Rupiah>> cost_of(const Problem& problem, int months) {
  const Problem shorter = first_months(problem, months);
  const Model model(shorter, cut_blocks(shorter.months, 1));
  LINDUNG_ASSIGN_OR_RETURN(const auto solver, everybody(shorter, model));
  if (!solver) return std::optional<Rupiah>();
  return std::optional(total(model.shares(solver->values())));
}

// The cheapest dues of one person in a month; none: no purse may pay.
std::optional<Rupiah> cheapest(const Problem& problem, const PeopleClass& one, Month month) {
  std::optional<Rupiah> least;
  for (const Offer& offer : one.offers) {
    const auto due = block_due(problem, offer, {month, month.plus(1)});
    if (due && (!least || *due < *least)) least = due;
  }
  return least;
}

void add_price(const Problem& problem, Lasting& lasting) {
  for (const PeopleClass& one : problem.classes) {
    if (one.ranks.empty()) continue;
    for (Month m = problem.months.from; m < problem.months.until; m = m.plus(1)) {
      const auto due = cheapest(problem, one, m);
      if (due) lasting.cost_for_all += *due * one.people();
      lasting.payable = lasting.payable && due.has_value();
    }
  }
}

// The least that the purses would have to hold beyond their ceilings.
Result<Rupiah> missing_money(const Problem& problem) {
  const Model model(problem, cut_blocks(problem.months, 1), Overdraft::Allow);
  solver::Program program = model.program();
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    for (std::size_t k = 0; k < model.blocks().size(); ++k) {
      const Month month = model.blocks()[k].from;
      const bool payable = cheapest(problem, problem.classes[c], month).has_value();
      const std::int64_t people = payable ? problem.classes[c].people() : 0;
      program.set_bounds(model.people(c, k), {people, people});
    }
  }
  solver::Solver solver(std::move(program), {problem.nodes_max});
  const auto beyond = solver.reach(model.overdrawn());
  if (!beyond) return beyond.error();
  std::vector<Rupiah> paid(problem.purses.size());
  for (const Share& share : model.shares(solver.values())) {
    paid[problem.classes[share.person_class].offers[share.offer].purse] += share.amount;
  }
  Rupiah missing;
  for (std::size_t f = 0; f < paid.size(); ++f) {
    missing += std::max(Rupiah(0), paid[f] - problem.purses[f].ceiling);
  }
  return missing;
}

}  // namespace

Result<Lasting> how_long(const Problem& problem) {
  Lasting lasting;
  add_price(problem, lasting);
  int beyond = problem.months.months() + 1;  // everybody cannot be paid for so many months
  while (beyond - lasting.months > 1) {
    const int middle = (lasting.months + beyond) / 2;
    // All of it is the usual answer of a rich plan: asked first.
    const int asked =
        beyond > problem.months.months() && lasting.months == 0 ? problem.months.months() : middle;
    LINDUNG_ASSIGN_OR_RETURN(const auto cost, cost_of(problem, asked));
    cost ? lasting.months = asked : beyond = asked;
    if (cost) lasting.cost = *cost;
  }
  lasting.first_unpaid = problem.months.from.plus(lasting.months);
  for (const Purse& purse : problem.purses) lasting.left += purse.ceiling;
  lasting.left -= lasting.cost;
  if (lasting.months < problem.months.months()) {
    LINDUNG_ASSIGN_OR_RETURN(lasting.missing, missing_money(problem));
  }
  return lasting;
}

}  // namespace lindung::planning
