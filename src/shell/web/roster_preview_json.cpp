#include "shell/web/roster_preview_json.h"

#include <algorithm>
#include <functional>
#include <map>

#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/web/documents.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr std::size_t kRowsShown = 20;

json::array texts_json(const std::vector<Text>& texts, const answer::Language& language) {
  json::array all;
  for (const auto& text : texts) all.push_back(json::string(language.say(text)));
  return all;
}

json::object column_json(const roster::ColumnUse& use) {
  return {{"letters", roster::column_letters(use.position)},
          {"heading", use.heading},
          {"meaning", use.meaning ? json::value(roster::column_id(*use.meaning)) : nullptr}};
}

json::object sheet_json(const roster::SheetReport& sheet, const answer::Language& language) {
  json::array columns;
  for (const auto& use : sheet.columns) columns.push_back(column_json(use));
  const bool headed = sheet.header && sheet.header->first_row > 0;
  return {{"name", sheet.name},
          {"hidden", sheet.hidden},
          {"rows", sheet.rows},
          {"list", sheet.header.has_value()},
          {"heading_first", headed ? json::value(sheet.header->first_row) : nullptr},
          {"heading_last", headed ? json::value(sheet.header->last_row) : nullptr},
          {"columns", columns},
          {"decisions", texts_json(sheet.decisions, language)}};
}

// A row with what is said of it: by its verdict, or by itself alone.
struct Told {
  const roster::Proposal* row = nullptr;
  const verification::RowVerdict* verdict = nullptr;
  const ReasonSet& reasons() const { return verdict ? verdict->reasons : row->reasons; }
  Effect strongest() const { return reasons().strongest(); }
  bool person() const { return strongest() != Effect::NotPerson; }
  bool troubled() const {
    return person() && (strongest() == Effect::Hold || strongest() == Effect::Refuse ||
                        strongest() == Effect::Known);
  }
};

std::vector<Told> told_rows(const app::RosterPreview& preview) {
  const auto& rows = preview.file->rows;
  std::vector<Told> told(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    told[i].row = &rows[i];
    if (i < preview.verdicts.size()) told[i].verdict = &preview.verdicts[i];
  }
  return told;
}

std::string group_of(const app::RosterPreview& preview, const Told& told) {
  const auto& groups = preview.scheme.groups;
  const auto group = told.verdict ? told.verdict->group : told.row->group;
  return group < groups.size() ? groups[group].id : std::string(told.row->group_written);
}

json::object row_json(const app::RosterPreview& preview, const Told& told,
                      const answer::Language& language) {
  const auto& row = *told.row;
  const auto& sheets = preview.file->sheets;
  return {{"sheet", row.sheet < sheets.size() ? sheets[row.sheet].name : std::string()},
          {"row_number", row.row},
          {"name", row.name},
          {"nik", row.nik ? row.nik->masked() : ""},
          {"birth_date", row.birth_date ? row.birth_date->iso() : ""},
          {"sex", row.sex ? std::string(1, static_cast<char>(*row.sex)) : ""},
          {"village", row.village ? village_name(row.village->number()) : ""},
          {"group", group_of(preview, told)},
          {"verdict",
           told.verdict ? json::value(verification::verdict_id(told.verdict->verdict)) : nullptr},
          {"reasons", reasons_json(told.reasons(), language)}};
}

json::array first_rows(const app::RosterPreview& preview, const std::vector<Told>& rows,
                       bool (Told::*wanted)() const, const answer::Language& language) {
  json::array items;
  for (const auto& told : rows) {
    if (!(told.*wanted)()) continue;
    items.push_back(row_json(preview, told, language));
    if (items.size() == kRowsShown) break;
  }
  return items;
}

// Every reason with the number of its rows; the most frequent first.
json::array complaints_json(const std::vector<Told>& rows, const answer::Language& language) {
  std::map<Reason, std::int64_t> counts;
  for (const auto& told : rows) {
    if (!told.person()) continue;
    for (const Reason reason : told.reasons().list()) ++counts[reason];
  }
  std::vector<std::pair<Reason, std::int64_t>> all;
  for (const auto& one : counts) {
    const auto effect = info(one.first).effect;
    if (effect != Effect::Note && effect != Effect::NotPerson) all.push_back(one);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  json::array items;
  for (const auto& [reason, count] : all)
    items.push_back({{"reason", reason_json(reason, language)}, {"count", count}});
  return items;
}

json::value counts_or_null(const app::RosterPreview& preview) {
  if (!preview.compared) return nullptr;
  verification::Counts counts;
  for (const auto& row : preview.verdicts) report::count(counts, row.verdict);
  return answer::counts_json(counts);
}

}  // namespace

json::object roster_preview_json(const std::string& id, const app::RosterPreview& preview,
                                 const answer::Language& language) {
  const auto rows = told_rows(preview);
  json::array sheets;
  for (const auto& sheet : preview.file->sheets) sheets.push_back(sheet_json(sheet, language));
  const auto people = std::count_if(rows.begin(), rows.end(), std::mem_fn(&Told::person));
  return {{"file", id},
          {"language", language.english ? "en" : "id"},
          {"name", preview.file->name},
          {"format", preview.file->format},
          {"known", preview.known ? json::value(*preview.known) : nullptr},
          {"compared", preview.compared},
          {"read", static_cast<std::int64_t>(rows.size())},
          {"people", static_cast<std::int64_t>(people)},
          {"rows", counts_or_null(preview)},
          {"sheets", sheets},
          {"notices", texts_json(preview.file->notices, language)},
          {"complaints", complaints_json(rows, language)},
          {"first", first_rows(preview, rows, &Told::person, language)},
          {"troubled", first_rows(preview, rows, &Told::troubled, language)}};
}

}  // namespace lindung::web
