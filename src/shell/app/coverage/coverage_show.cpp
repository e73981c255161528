#include "shell/app/coverage/coverage_show.h"

#include <algorithm>
#include <array>

#include "office/contribution/contribution.h"
#include "shell/app/book/book.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/workbench.h"
#include "shell/app/typed_values.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 6> kBy{"city",  "district", "ward",
                                              "group", "sector",   "fund"};
constexpr std::uint64_t kVillagesOfADistrict = 10'000;

// The keys by which people are counted: region codes as they are, all others by position.
class Keys {
 public:
  Keys(CoverageBy by, Month month, const scheme::Scheme& scheme, const MoneyBook& book)
      : by_(by), month_(month), scheme_(scheme), book_(book) {
    id("");
    if (by == CoverageBy::Group) {
      for (const auto& group : scheme.groups) id(group.id);
    }
    if (by == CoverageBy::Fund) {
      for (const auto& fund : scheme.funds) id(fund.id);
    }
  }

  std::uint64_t of(const KnownEntry& entry) {
    switch (by_) {
      case CoverageBy::City:
        return 0;
      case CoverageBy::District:
        return entry.person.village / kVillagesOfADistrict;
      case CoverageBy::Ward:
        return entry.person.village;
      case CoverageBy::Group:
        return id(entry.group);
      case CoverageBy::Sector:
        return id(sector(entry.group));
      case CoverageBy::Fund:
        return id(fund(entry.person.person));
    }
    return 0;
  }
  std::uint64_t id(std::string_view text) {
    const auto found = std::find(ids_.begin(), ids_.end(), text);
    if (found != ids_.end()) return static_cast<std::uint64_t>(found - ids_.begin());
    ids_.emplace_back(text);
    return ids_.size() - 1;
  }

  std::string id_of(std::uint64_t key) const {
    if (by_ == CoverageBy::City) return std::to_string(scheme_.city.number());
    if (is_region()) return key == 0 ? "" : std::to_string(key);
    return ids_[key];
  }
  std::string name_of(std::uint64_t key) const {
    if (by_ == CoverageBy::City) return scheme_.name.id;
    if (is_region()) {
      const auto level = by_ == CoverageBy::Ward ? RegionLevel::Village : RegionLevel::District;
      const auto region = key == 0 ? std::nullopt : gazetteer::find(RegionCode::make(level, key));
      return region ? std::string(region->name) : "";
    }
    for (const auto& group : scheme_.groups) {
      if (by_ == CoverageBy::Group && group.id == ids_[key]) return group.name.id;
    }
    for (const auto& fund : scheme_.funds) {
      if (by_ == CoverageBy::Fund && fund.id == ids_[key]) return fund.name.id;
    }
    return "";
  }

 private:
  bool is_region() const { return by_ == CoverageBy::Ward || by_ == CoverageBy::District; }
  std::string_view sector(std::string_view group) const {
    for (const auto& one : scheme_.groups) {
      if (one.id == group) return one.sector;
    }
    return "";
  }
  // Of the decree that lists the person in the month.
  std::string_view fund(std::uint64_t person) const {
    const auto place = book_.decrees.place_of(person, month_);
    if (!place) return {};
    return book_.books.purses()[book_.decrees.row(*place).entry.fund].fund;
  }

  CoverageBy by_;
  Month month_;
  const scheme::Scheme& scheme_;
  const MoneyBook& book_;
  std::vector<std::string> ids_;
};

coverage::PersonMonthFacts facts_in(std::span<const coverage::PersonMonthFacts> months,
                                    Month month) {
  for (const auto& facts : months) {
    if (facts.month == month) return facts;
  }
  return {month, false, false, false};
}

coverage::Denominator own(const char* id, Text definition, const scheme::Scheme& scheme) {
  coverage::Denominator one;
  one.id = id;
  one.definition = std::move(definition);
  one.source = scheme.id;
  one.verified = true;
  return one;
}

void count(coverage::Denominator& denominator, std::uint64_t key) {
  ++denominator.of_key[key];
  denominator.whole = denominator.whole.value_or(0) + 1;
}

// The places that the scheme gives; keys without a number of their own have none.
coverage::Denominator quota(const scheme::Scheme& scheme, CoverageBy by, Keys& keys) {
  auto one = own("quota", {"tempat menurut program", "places by the scheme"}, scheme);
  one.verified = scheme.source.verified;
  one.whole = scheme.quota;
  if (by == CoverageBy::Group) {
    for (const auto& group : scheme.groups) {
      if (group.quota) one.of_key[keys.id(group.id)] = *group.quota;
    }
  }
  if (by == CoverageBy::Ward) {
    for (const auto& village : gazetteer::children(scheme.city, RegionLevel::Village)) {
      if (scheme.ward_quota) one.of_key[village.code.number()] = *scheme.ward_quota;
    }
    for (const auto& [ward, places] : scheme.ward_quotas) one.of_key[ward.number()] = places;
  }
  if (by == CoverageBy::City && scheme.quota) one.of_key[0] = *scheme.quota;
  return one;
}

Result<Rupiah> dues_a_month(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            Month month) {
  contribution::Case one;
  one.month = month;
  one.income = scheme.declared_income;
  one.payer = "APBD";
  one.programs = scheme.programs;
  LINDUNG_ASSIGN_OR_RETURN(const auto found, contribution::contribution(rules, one));
  return found.total;
}

class Coverage {
 public:
  Coverage(const Context& context, const CoverageQuestion& question, const CoverageSources& sources)
      : context_(context),
        question_(question),
        scheme_(sources.scheme),
        people_(sources.people),
        facts_(sources.facts),
        keys_(question.by, question.month, sources.scheme, sources.money) {}

  Result<CoverageView> show(const rules::RuleBook& rules) {
    CoverageView view;
    view.question = question_;
    const Date on = question_.month.first_day();
    const auto of_city = coverage::city_denominators(rules, scheme_.city.number(), on);
    LINDUNG_ASSIGN_OR_RETURN(view.denominator, denominator(of_city));
    std::vector<coverage::Counted> counted;
    std::int64_t covered_before = 0;
    for (const auto& entry : people_) {
      const auto months = facts_.of(entry.person.person);
      if ((entry.withdrawn && months.empty()) || !is_here(entry)) continue;
      counted.push_back({keys_.of(entry), facts_in(months, question_.month)});
      covered_before += facts_in(months, question_.month.plus(-12)).covered();
    }
    const auto report = coverage::coverage_report(counted, view.denominator);
    for (const auto& line : report.lines) {
      if (has_area() && line.listed + line.registered + line.paid == 0) continue;
      view.lines.push_back({keys_.id_of(line.key), keys_.name_of(line.key), line});
    }
    view.total = report.total;
    if (has_area()) {
      const bool own_number = view.denominator.id == "listed" || view.denominator.id == "known";
      if (!own_number) view.total.denominator.reset();
      return view;
    }
    LINDUNG_ASSIGN_OR_RETURN(const Rupiah dues, dues_a_month(rules, scheme_, question_.month));
    view.ways = coverage::ways_to_targets(
        rules, on, view.total.covered, of_city,
        covered_before > 0 ? std::optional(covered_before) : std::nullopt, dues);
    return view;
  }

 private:
  bool has_area() const { return context_.village != 0 || !context_.group.empty(); }
  bool is_here(const KnownEntry& entry) const {
    return (context_.village == 0 || entry.person.village == context_.village) &&
           (context_.group.empty() || entry.group == context_.group);
  }
  Result<coverage::Denominator> denominator(const std::vector<coverage::Denominator>& of_city) {
    if (question_.denominator == "listed") return listed();
    if (question_.denominator == "known") return known();
    if (question_.denominator == "quota") return quota(scheme_, question_.by, keys_);
    for (const auto& one : of_city) {
      if (one.id != question_.denominator) continue;
      coverage::Denominator found = one;
      if (question_.by == CoverageBy::City && found.whole) found.of_key[0] = *found.whole;
      return found;
    }
    std::string all = "listed, known, quota";
    for (const auto& one : of_city) all += ", " + one.id;
    return wrong_value("--denominator", "Untuk kota dan bulan ini ada: " + all + ".",
                       "For this city and month there are: " + all + ".");
  }
  coverage::Denominator listed() {
    auto one = own("listed",
                   {"orang yang tercantum dalam SK pada bulan itu",
                    "people whom a decree lists in that month"},
                   scheme_);
    one.whole = 0;
    for (const auto& entry : people_) {
      if (is_here(entry) && facts_in(facts_.of(entry.person.person), question_.month).listed)
        count(one, keys_.of(entry));
    }
    return one;
  }
  coverage::Denominator known() {
    auto one = own("known",
                   {"orang dari semua usulan yang diterima verifikasi",
                    "people of all proposals whom verification accepted"},
                   scheme_);
    one.whole = 0;
    for (const auto& entry : people_) {
      const bool accepted =
          !entry.withdrawn && entry.person.standing == verification::Verdict::Accepted;
      if (accepted && is_here(entry)) count(one, keys_.of(entry));
    }
    return one;
  }

  const Context& context_;
  const CoverageQuestion& question_;
  const scheme::Scheme& scheme_;
  std::span<const KnownEntry> people_;
  const CoverageFacts& facts_;
  Keys keys_;
};

}  // namespace

std::string_view coverage_by_id(CoverageBy by) { return kBy[static_cast<std::size_t>(by)]; }

std::optional<CoverageBy> parse_coverage_by(std::string_view id) {
  const auto found = std::find(kBy.begin(), kBy.end(), id);
  if (found == kBy.end()) return std::nullopt;
  return static_cast<CoverageBy>(found - kBy.begin());
}

Result<CoverageView> show_coverage(const Context& context, std::uint64_t city,
                                   const CoverageQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CoverageRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, load_known(*context.store, city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto money, load_money(context, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto facts, load_coverage(context, state, known.entries, money));
  return show_coverage(context, {scheme, money, known.entries, facts}, question);
}

Result<CoverageView> show_coverage(const Context& context, const CoverageSources& sources,
                                   const CoverageQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CoverageRead));
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  return Coverage(context, question, sources).show(*book);
}

Result<std::vector<CoverageView>> coverage_over_time(const Context& context,
                                                     const CoverageSources& sources) {
  std::vector<CoverageView> all;
  const Period months = sources.scheme.months;
  for (Month month = months.from; month < months.until; month = month.plus(1)) {
    const CoverageQuestion question{CoverageBy::City, month, "listed"};
    LINDUNG_ASSIGN_OR_RETURN(auto view, show_coverage(context, sources, question));
    view.lines.clear();
    all.push_back(std::move(view));
  }
  return all;
}

}  // namespace lindung::app
