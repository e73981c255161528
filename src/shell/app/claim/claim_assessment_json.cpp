#include "shell/app/claim/claim_assessment_json.h"

#include <boost/json.hpp>

#include "shell/app/claim/claim_document.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

json::array lines_json(const std::vector<claim::ExpectedLine>& lines) {
  json::array all;
  for (const auto& line : lines) {
    json::array rules;
    for (const auto& rule : line.rules) rules.push_back(json::string(rule));
    all.push_back({{"id", line.id},
                   {"amount", line.amount.amount()},
                   {"formula", line.formula},
                   {"rules", rules}});
  }
  return all;
}

json::array years_json(const std::vector<claim::SchoolYear>& years) {
  json::array all;
  for (const auto& year : years) {
    all.push_back({{"child", year.child},
                   {"year", year.year},
                   {"level", year.level},
                   {"grade", year.grade},
                   {"amount", year.amount.amount()}});
  }
  return all;
}

json::array remarks_json(const std::vector<claim::Remark>& remarks) {
  json::array all;
  for (const auto& remark : remarks) {
    all.push_back({{"code", remark.code},
                   {"id", remark.text.id},
                   {"en", remark.text.en},
                   {"rule", remark.rule}});
  }
  return all;
}

std::vector<claim::ExpectedLine> read_lines(JsonReader& reader) {
  std::vector<claim::ExpectedLine> lines;
  for (auto& one : reader.objects("lines")) {
    lines.push_back(
        {one.text("id"), one.rupiah("amount"), one.text("formula"), one.texts("rules")});
    reader.hold(one);
  }
  return lines;
}

std::vector<claim::SchoolYear> read_years(JsonReader& reader) {
  std::vector<claim::SchoolYear> years;
  for (auto& one : reader.objects("scholarships")) {
    years.push_back({static_cast<std::uint32_t>(one.natural("child")), one.small("year"),
                     one.text("level"), one.small("grade"), one.rupiah("amount")});
    reader.hold(one);
  }
  return years;
}

std::vector<claim::Remark> read_remarks(JsonReader& reader) {
  std::vector<claim::Remark> remarks;
  for (auto& one : reader.objects("remarks")) {
    remarks.push_back({one.text("code"), {one.text("id"), one.text("en")}, one.text("rule")});
    reader.hold(one);
  }
  return remarks;
}

}  // namespace

json::object assessment_json(const claim::Assessment& found) {
  json::array entitled, documents;
  for (const auto heir : found.entitled) entitled.push_back(heir);
  for (const auto& document : found.documents) documents.push_back(json::string(document));
  return {{"listed", found.listed},
          {"registered", found.registered},
          {"paid", found.paid},
          {"standing", found.standing},
          {"since", found.since.iso()},
          {"paid_until", found.paid_until.iso()},
          {"grace_until", found.grace_until.iso()},
          {"full_jkm_from", found.full_death_from.iso()},
          {"months_paid", found.months_paid},
          {"longest_run", found.longest_run},
          {"lines", lines_json(found.lines)},
          {"total", found.total.amount()},
          {"scholarships", years_json(found.scholarships)},
          {"scholarship_total", found.scholarship_total.amount()},
          {"entitled", entitled},
          {"documents", documents},
          {"months_after_death", found.months_after_death},
          {"refund_months", found.refund_months},
          {"refund", found.refund.amount()},
          {"remarks", remarks_json(found.remarks)}};
}

claim::Assessment read_assessment(JsonReader& reader) {
  claim::Assessment found;
  found.listed = reader.flag("listed");
  found.registered = reader.flag("registered");
  found.paid = reader.flag("paid");
  found.standing = reader.text("standing");
  found.since = reader.date("since");
  found.paid_until = reader.date("paid_until");
  found.grace_until = reader.date("grace_until");
  found.full_death_from = reader.date("full_jkm_from");
  found.months_paid = reader.small("months_paid");
  found.longest_run = reader.small("longest_run");
  found.lines = read_lines(reader);
  found.total = reader.rupiah("total");
  found.scholarships = read_years(reader);
  found.scholarship_total = reader.rupiah("scholarship_total");
  const auto value = reader.numbers("entitled");
  for (const auto heir : value) found.entitled.push_back(static_cast<std::uint32_t>(heir));
  found.documents = reader.texts("documents");
  found.months_after_death = reader.small("months_after_death");
  found.refund_months = reader.small("refund_months");
  found.refund = reader.rupiah("refund");
  found.remarks = read_remarks(reader);
  return found;
}

}  // namespace lindung::app
