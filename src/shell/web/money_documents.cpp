#include "shell/web/money_documents.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/bill_json.h"
#include "shell/web/documents.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr std::size_t kKpjDigitsShown = 4;

std::string id_of(std::uint64_t village) {
  return village == 0 ? std::string() : std::to_string(village);
}

json::array left_out_sums(const app::BillView& bill, const answer::Language& language) {
  struct Sum {
    std::int64_t people = 0, months = 0;
  };
  std::map<billing::LeftOutReason, Sum> sums;
  for (const auto& one : bill.left_out) {
    auto& sum = sums[one.left_out.reason];
    ++sum.people;
    sum.months += one.left_out.months.months();
  }
  json::array all;
  for (const auto& [reason, sum] : sums) {
    all.push_back({{"reason", billing::left_out_id(reason)},
                   {"words", language.say(answer::left_out_words(reason))},
                   {"people", sum.people},
                   {"months", sum.months}});
  }
  return all;
}

}  // namespace

std::string group_name(const app::CityView& view, const std::string& id,
                       const answer::Language& language) {
  if (!view.scheme) return id;
  for (const auto& group : view.scheme->groups) {
    if (group.id == id) return language.say(group.name);
  }
  return id;
}

json::array ward_sums(const Counts& by_village) {
  json::array all;
  for (const auto& [id, people] : by_village) {
    const auto code = parse_unsigned(id).value_or(0);
    all.push_back({{"id", id}, {"name", village_name(code)}, {"people", people}});
  }
  return all;
}

json::array group_sums(const app::CityView& view, const Counts& by_group,
                       const answer::Language& language) {
  json::array all;
  for (const auto& [id, people] : by_group)
    all.push_back({{"id", id}, {"name", group_name(view, id, language)}, {"people", people}});
  return all;
}

json::object bill_summary_document(const app::BillSummary& bill, const answer::Language& language) {
  auto summary = answer::bill_summary_json(bill);
  json::array obstacles;
  for (const auto& code : bill.bill.obstacles)
    obstacles.push_back(answer::obstacle_json(code, language));
  summary["obstacles"] = std::move(obstacles);
  return summary;
}

json::object bill_detail_json(const app::BillView& bill, const app::CityView& view,
                              const answer::Language& language, bool recorded) {
  Counts wards, groups;
  for (const auto& line : bill.lines) {
    ++wards[id_of(line.who.village)];
    ++groups[line.who.group];
  }
  return {{"recorded", recorded},
          {"bill", bill_summary_document(bill.summary, language)},
          {"death_data", answer::death_data_json(bill.basis)},
          {"left_out", left_out_sums(bill, language)},
          {"wards", ward_sums(wards)},
          {"groups", group_sums(view, groups, language)}};
}

json::value masked_kpj(const json::value& kpj) {
  if (!kpj.is_string()) return nullptr;
  std::string digits(kpj.as_string());
  for (std::size_t i = 0; i + kKpjDigitsShown < digits.size(); ++i) digits[i] = '*';
  return json::value(digits);
}

}  // namespace lindung::web
