#include "shell/answer/summary_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;

json::object counts_json(const verification::Counts& c) {
  return {{"read", c.read},       {"accepted", c.accepted}, {"held", c.held},
          {"refused", c.refused}, {"known", c.known},       {"not_person", c.not_person}};
}

namespace {

json::object group_json(const report::GroupLine& g) {
  json::object object = counts_json(g.rows);
  object["id"] = g.id;
  object["selected"] = g.selected;
  object["waiting"] = g.waiting;
  if (g.quota) {
    object["quota"] = *g.quota;
  } else {
    object["quota"] = nullptr;
  }
  return object;
}

json::object fund_json(const report::FundLine& f) {
  return {{"id", f.id},
          {"ceiling", f.ceiling.amount()},
          {"committed", f.committed.amount()},
          {"left", f.left.amount()},
          {"months", f.months},
          {"verified", f.verified}};
}

}  // namespace

json::object summary_json(const report::Summary& summary) {
  json::object reasons;
  for (std::size_t i = 0; i < summary.reasons.size(); ++i) {
    if (summary.reasons[i] > 0) reasons[info(static_cast<Reason>(i)).code] = summary.reasons[i];
  }
  json::array groups;
  for (const auto& group : summary.groups) groups.push_back(group_json(group));
  json::array funds;
  for (const auto& fund : summary.funds) funds.push_back(fund_json(fund));
  json::array refused;
  for (const auto& file : summary.refused_files) {
    refused.push_back(
        {{"file", file.name}, {"code", file.error.code}, {"message", file.error.message.id}});
  }
  return {{"scheme", summary.scheme},
          {"rows", counts_json(summary.rows)},
          {"people",
           {{"new", summary.new_people},
            {"selected", summary.selected},
            {"waiting", summary.waiting},
            {"gone", summary.gone}}},
          {"reasons", reasons},
          {"groups", groups},
          {"funds", funds},
          {"refused_files", refused}};
}

}  // namespace lindung::answer
