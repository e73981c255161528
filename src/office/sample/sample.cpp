#include "office/sample/sample.h"

#include <algorithm>
#include <optional>

#include "office/sample/registers.h"
#include "office/sample/roster_file.h"

namespace lindung::sample {
namespace {

AgeRule age_rule(const scheme::Scheme& scheme) {
  AgeRule rule{scheme.registration_date, 18, 65};
  bool first = true;
  for (const auto& criterion : scheme.criteria) {
    if (criterion.kind != scheme::CriterionKind::AgeAtRegistration) continue;
    const int below = criterion.age_below > 0 ? criterion.age_below : 65;
    rule.least = first ? criterion.age_min : std::max(rule.least, criterion.age_min);
    rule.below = first ? below : std::min(rule.below, below);
    first = false;
  }
  // Narrower than twenty years no families can be made; nobody works below sixteen in the sample.
  rule.least = std::clamp(rule.least, 16, 40);
  rule.below = std::clamp(rule.below, rule.least + 25, 80);
  return rule;
}

}  // namespace

struct SampleMaker::State {
  State(const scheme::Scheme& of, SampleOptions with)
      : scheme(of),
        options(with),
        city(city_of(of.city, with.seed)),
        plan(plan_of(scheme, city, with)) {
    if (plan.units.empty()) return;
    families.emplace(city, age_rule(scheme), options.seed, plan.households_per_ward);
    lister.emplace(scheme, *families, plan, options.seed);
    registers.emplace(scheme, *families, *lister, options.seed, options.rows_per_register_part,
                      plan.counts_good);
  }

  std::unique_ptr<Part> roster(const Unit& unit) {
    const std::uint64_t key = mix(options.seed, 0x0417, unit_at);
    const Habit habit = habit_of(scheme, unit, key);
    auto listings = lister->list(unit, habit.abilities());
    auto written = write_roster(scheme, city, unit, habit, std::move(listings),
                                roster_path(scheme, city, unit), options.seed, mix(key));
    return std::make_unique<Part>(Part{std::move(written.file), false, std::move(written.truth)});
  }

  scheme::Scheme scheme;
  SampleOptions options;
  City city;
  Plan plan;
  std::optional<Families> families;
  std::optional<Lister> lister;
  std::optional<RegisterWriter> registers;
  std::size_t unit_at = 0;
};

SampleMaker::SampleMaker(const scheme::Scheme& scheme, SampleOptions options)
    : state_(std::make_unique<State>(scheme, options)) {}
SampleMaker::~SampleMaker() = default;
SampleMaker::SampleMaker(SampleMaker&&) noexcept = default;
SampleMaker& SampleMaker::operator=(SampleMaker&&) noexcept = default;

std::unique_ptr<SampleMaker::Part> SampleMaker::next() {
  State& state = *state_;
  if (!state.registers) return nullptr;
  if (state.unit_at < state.plan.units.size()) {
    auto part = state.roster(state.plan.units[state.unit_at]);
    ++state.unit_at;
    return part;
  }
  auto written = state.registers->next();
  if (!written) return nullptr;
  return std::make_unique<Part>(Part{std::move(written->file), written->continues, {}});
}

}  // namespace lindung::sample
