#include "shell/answer/person_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::array rows_json(const app::PersonCard& card, const Language& language) {
  json::array rows;
  for (const auto& row : card.rows) {
    json::array reasons;
    for (const auto& reason : row.reasons) reasons.push_back(json::string(language.say(reason)));
    rows.push_back({{"row", row.row},
                    {"file", row.file},
                    {"row_number", row.row_number},
                    {"verdict", row.verdict},
                    {"reasons", reasons}});
  }
  return rows;
}

json::array months_json(const app::PersonCard& card) {
  json::array months;
  for (const auto& month : card.months) {
    months.push_back({{"month", month.month.iso()},
                      {"listed", month.listed},
                      {"registered", month.registered},
                      {"paid", month.paid}});
  }
  return months;
}

}  // namespace

json::object person_json(const app::PersonCard& card, const Language& language) {
  return {{"person", card.id},
          {"name", card.name},
          {"nik", card.nik_masked},
          {"birth_date", card.birth_date},
          {"sex", card.sex},
          {"village", card.village},
          {"group", card.group},
          {"standing", card.standing},
          {"earlier_recipient", card.earlier_recipient},
          {"selected", card.selected},
          {"place", card.place ? json::value(language.say(*card.place)) : json::value(nullptr)},
          {"rows", rows_json(card, language)},
          {"months", months_json(card)}};
}

}  // namespace lindung::answer
