#include "office/coverage/report.h"

#include "base/check.h"

namespace lindung::coverage {
namespace {

constexpr std::string_view kCityDenominators[] = {"population", "labour-force", "employed",
                                                  "informal"};

void count(CoverageLine& line, const PersonMonthFacts& facts) {
  line.listed += facts.listed;
  line.registered += facts.registered;
  line.paid += facts.paid;
  line.covered += facts.covered();
}

CoverageLine& operator+=(CoverageLine& sum, const CoverageLine& line) {
  sum.listed += line.listed;
  sum.registered += line.registered;
  sum.paid += line.paid;
  sum.covered += line.covered;
  return sum;
}

}  // namespace

std::optional<Ratio> CoverageLine::ratio() const {
  if (!denominator) return std::nullopt;
  return Ratio{covered, *denominator};
}

CoverageReport coverage_report(std::span<const Counted> people, const Denominator& denominator) {
  std::map<std::uint64_t, CoverageLine> lines;
  for (const auto& [key, number] : denominator.of_key) lines[key].denominator = number;
  CoverageReport report;
  CoverageLine everybody;
  for (const auto& one : people) {
    count(lines[one.key], one.facts);
    count(everybody, one.facts);
  }
  for (auto& [key, line] : lines) {
    line.key = key;
    report.total += line;
    report.lines.push_back(line);
  }
  LINDUNG_CHECK(report.total.covered == everybody.covered &&
                report.total.listed == everybody.listed);
  report.total.denominator = denominator.whole;
  return report;
}

std::vector<Denominator> city_denominators(const rules::RuleBook& rules, std::uint64_t city,
                                           Date on) {
  std::vector<Denominator> found;
  for (const auto kind : kCityDenominators) {
    const std::string id = "city." + std::to_string(city) + "." + std::string(kind);
    const rules::Rule* rule = rules.find(id);
    const auto number = rules.number(id, on);
    if (!rule || !number) continue;
    Denominator one;
    one.id = std::string(kind);
    one.definition = rule->about;
    one.source = std::string(number->rule.citation);
    one.on = number->rule.from;
    one.verified = number->rule.verified;
    one.whole = number->value;
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace lindung::coverage
