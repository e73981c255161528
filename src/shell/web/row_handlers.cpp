#include <algorithm>

#include <boost/json.hpp>

#include "shell/app/login/rights.h"
#include "shell/app/login/unmask.h"
#include "shell/app/run/corrections_workbook.h"
#include "shell/app/run/determination_workbook.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/row_fields.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

// A row of a file with its verdict.
struct Row {
  const app::ImportedFile* file = nullptr;
  std::shared_ptr<const roster::RosterFile> read;
  const roster::Proposal* proposal = nullptr;
  const verification::RowVerdict* verdict = nullptr;
};

Result<Row> find(Call& call, const app::CityView& view, const roster::RowReference& wanted) {
  Row row;
  row.file = view.file(wanted.file);
  const auto rows = view.verdicts.find(wanted.file);
  if (!row.file || !view.scheme || rows == view.verdicts.end() ||
      !sees_file(call, view, *row.file)) {
    return not_found();
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(row.read, call.desk.views.roster_file(*c, view, wanted.file));
  row.proposal = app::find_row(*row.read, wanted);
  const auto found = std::find_if(rows->second->begin(), rows->second->end(),
                                  [&](const auto& one) { return one.row == wanted; });
  if (!row.proposal || found == rows->second->end()) return not_found();
  row.verdict = &*found;
  return row;
}

Result<Row> find_captured(Call& call, const app::CityView& view) {
  const auto reference = app::parse_row_name(call.captured[0]);
  if (!reference) return not_found();
  return find(call, view, *reference);
}

std::string sheet_name(const roster::RosterFile& file, std::uint32_t sheet) {
  return sheet < file.sheets.size() ? file.sheets[sheet].name : std::string();
}

std::string group_id(const app::CityView& view, std::uint16_t group) {
  return group < view.scheme->groups.size() ? view.scheme->groups[group].id : std::string();
}

json::object row_json(const Call& call, const app::CityView& view, const roster::RosterFile& file,
                      const roster::Proposal& row, const verification::RowVerdict& verdict) {
  return {{"row", app::row_name(verdict.row)},
          {"sheet", sheet_name(file, row.sheet)},
          {"row_number", row.row},
          {"name", row.name},
          {"nik", row.nik ? row.nik->masked() : ""},
          {"birth_date", row.birth_date ? row.birth_date->iso() : ""},
          {"village", row.village ? village_name(row.village->number()) : ""},
          {"group", group_id(view, verdict.group)},
          {"verdict", verification::verdict_id(verdict.verdict)},
          {"reasons", reasons_json(verdict.reasons, call.language)},
          {"person", person_or_null(verdict.person)},
          {"other_row",
           verdict.other ? json::value(app::row_name(*verdict.other)) : json::value(nullptr)},
          {"other_person", person_or_null(verdict.other_person)}};
}

std::string_view decision_id(verification::DecisionKind kind) {
  static constexpr std::string_view kIds[] = {"accept", "refuse", "same", "different"};
  return kIds[static_cast<std::size_t>(kind)];
}

std::vector<const app::RecordedDecision*> words_on(const app::CityView& view,
                                                   const roster::RowReference& row) {
  std::vector<const app::RecordedDecision*> words;
  for (const auto& word : view.state.decisions) {
    if (word.decision.row == row) words.push_back(&word);
  }
  return words;
}

std::string_view state_of(const Call& call,
                          const std::vector<const app::RecordedDecision*>& words) {
  if (words.empty()) return "new";
  return words.back()->author == call.who->account.login ? "mine" : "proposed";
}

json::object held_json(const Call& call, const app::CityView& view, const Row& row) {
  json::array words;
  const auto said = words_on(view, row.verdict->row);
  for (const auto* word : said) {
    words.push_back({{"by", word->author},
                     {"decision", decision_id(word->decision.kind)},
                     {"person", person_or_null(word->decision.other_person)},
                     {"reason", word->reason}});
  }
  json::object held = row_json(call, view, *row.read, *row.proposal, *row.verdict);
  for (const char* key : {"birth_date", "village", "verdict", "person"}) held.erase(key);
  held["file"] = row.file->name;
  held["file_number"] = row.file->number;
  held["words"] = words;
  held["state"] = state_of(call, said);
  return held;
}

// The row on which the other of a doubtful pair stands.
std::optional<roster::RowReference> other_row(const app::CityView& view,
                                              const verification::RowVerdict& verdict) {
  if (verdict.other) return verdict.other;
  const auto* entry = verdict.other_person == 0 ? nullptr : view.find(verdict.other_person);
  if (!entry || entry->withdrawn) return std::nullopt;
  return entry->row;
}

json::array alone(const Row& row, const app::CityView& view, const answer::Language& language) {
  json::array fields;
  for (const auto& field : app::fields_of(*row.proposal, *view.scheme)) {
    fields.push_back({{"field", field.id},
                      {"label", language.say(field.label)},
                      {"ours", field.text},
                      {"theirs", nullptr},
                      {"agreement", "unknown"},
                      {"why", ""}});
  }
  return fields;
}

json::array side_by_side(const Row& ours, const Row& theirs, const app::CityView& view,
                         const answer::Language& language) {
  json::array fields;
  for (const auto& pair : app::compare_rows(*ours.proposal, *theirs.proposal, *view.scheme)) {
    fields.push_back({{"field", pair.ours.id},
                      {"label", language.say(pair.ours.label)},
                      {"ours", pair.ours.text},
                      {"theirs", pair.theirs},
                      {"agreement", pair.agreement},
                      {"why", language.say(pair.why)}});
  }
  return fields;
}

bool is_to_mend(const verification::RowVerdict& row) {
  return row.verdict == verification::Verdict::Held ||
         row.verdict == verification::Verdict::Refused;
}

}  // namespace

Answer roster_rows(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterRead));
  const std::string verdict = call.query("verdict"), reason = call.query("reason");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  const auto wanted = parse_reason(reason);
  if (!reason.empty() && !wanted) return wrong_value_of("reason");
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  const auto number = captured_number(call);
  const auto* file = view->file(number);
  if (!file || !view->scheme || !sees_file(call, *view, *file)) return not_found();
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto read, call.desk.views.roster_file(*c, *view, number));
  const auto rows = view->verdicts.find(number);
  json::array items;
  Pager pager(page);
  const std::size_t count = rows == view->verdicts.end() ? 0 : rows->second->size();
  for (std::size_t i = 0; i < count && i < read->rows.size(); ++i) {
    const auto& one = (*rows->second)[i];
    if (!verdict.empty() && verification::verdict_id(one.verdict) != verdict) continue;
    if (wanted && !one.reasons.has(*wanted)) continue;
    if (pager.wants()) items.push_back(row_json(call, *view, *read, read->rows[i], one));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer show_row(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto row, find_captured(call, *view));
  json::array fields;
  for (const auto& field : app::fields_of(*row.proposal, *view->scheme)) {
    fields.push_back({{"field", field.id}, {"label", call.say(field.label)}, {"text", field.text}});
  }
  return json_reply({{"row", row_json(call, *view, *row.read, *row.proposal, *row.verdict)},
                     {"file", row.file->name},
                     {"file_number", row.file->number},
                     {"read", fields}});
}

Answer correct_row(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterImport));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const auto given = body.object("values");
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto row, find_captured(call, *view));
  LINDUNG_ASSIGN_OR_RETURN(auto values, BodyReader::parse(json::serialize(given)));
  const auto& p = *row.proposal;
  const auto or_read = [&](const char* key, std::string read) {
    const auto said = values.text_or_empty(key);
    return values.has(key) ? said : read;
  };
  const std::vector<app::CellValue> cells{
      {"Kelompok", or_read("group", group_id(*view, row.verdict->group))},
      {"NIK", or_read("nik", p.nik ? p.nik->digits() : std::string(p.nik_written))},
      {"Nama", or_read("name", std::string(p.name))},
      {"No KK", or_read("family_card", p.family_card ? p.family_card->digits() : "")},
      {"Tgl Lahir", or_read("birth_date", p.birth_date ? p.birth_date->iso() : "")},
      {"L/P", or_read("sex", p.sex ? std::string(1, static_cast<char>(*p.sex)) : "")},
      {"Kelurahan", or_read("village", p.village ? village_name(p.village->number()) : "")},
      {"Alamat", std::string(p.address)},
      {"No HP", or_read("phone", p.phone == 0 ? "" : "0" + std::to_string(p.phone))}};
  LINDUNG_RETURN_IF_ERROR(values.done());
  return started(call, "correction", call.captured[0],
                 [cells, name = call.captured[0], city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto result,
                                            app::correct_row(c, city, name, cells));
                   return run_json(result, language);
                 });
}

Answer list_review(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ReviewRead));
  const std::string group = call.query("group"), reason = call.query("reason"),
                    state = call.query("state");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  const auto wanted = parse_reason(reason);
  if (!reason.empty() && !wanted) return wrong_value_of("reason");
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::array items;
  Pager pager(page);
  for (const auto& [number, rows] : view->verdicts) {
    for (const auto& one : *rows) {
      if (one.verdict != verification::Verdict::Held) continue;
      if (!group.empty() && group_id(*view, one.group) != group) continue;
      if (wanted && !one.reasons.has(*wanted)) continue;
      if (!state.empty() && state_of(call, words_on(*view, one.row)) != state) continue;
      if (!pager.wants()) continue;
      LINDUNG_ASSIGN_OR_RETURN(const auto row, find(call, *view, one.row));
      items.push_back(held_json(call, *view, row));
    }
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer show_review(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ReviewRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto row, find_captured(call, *view));
  if (row.verdict->verdict != verification::Verdict::Held) return not_found();
  json::array choices{"accept", "refuse"};
  if (row.verdict->other_person != 0) choices = {"same", "different", "accept", "refuse"};
  json::object document{{"held", held_json(call, *view, row)},
                        {"other", nullptr},
                        {"fields", alone(row, *view, call.language)},
                        {"choices", choices}};
  const auto reference = other_row(*view, *row.verdict);
  const auto other = reference ? find(call, *view, *reference) : Result<Row>(not_found());
  if (other) {
    document["fields"] = side_by_side(row, *other, *view, call.language);
    document["other"] = {{"row", app::row_name(other->verdict->row)},
                         {"person", person_or_null(row.verdict->other_person)},
                         {"file", other->file->name},
                         {"row_number", other->proposal->row},
                         {"name", other->proposal->name},
                         {"nik", other->proposal->nik ? other->proposal->nik->masked() : ""}};
  }
  return json_reply(document);
}

Answer roster_corrections(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  const auto number = captured_number(call);
  const auto* file = view->file(number);
  const auto rows = view->verdicts.find(number);
  if (!file || !view->scheme || rows == view->verdicts.end() || !sees_file(call, *view, *file))
    return not_found();
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto read, call.desk.views.roster_file(*c, *view, number));
  const std::vector<app::OutputFile> files{{number, read, *rows->second}};
  const auto summary = summary_of(*view);
  const auto rows_in_it = std::count_if(rows->second->begin(), rows->second->end(), is_to_mend);
  const std::string name = "perbaikan-" + std::to_string(number) + ".xlsx";
  return workbook_reply(name, [&](const auto& path) -> Result<void> {
    LINDUNG_RETURN_IF_ERROR(app::write_corrections(
        path,
        {view->state, *view->scheme, files, view->people->entries, *view->places, {}, summary}));
    if (!call.may(UseCase::PersonUnmask)) return {};  // the sender's own file
    return app::note_list_taken(*c, call.city, "corrections " + std::to_string(number), rows_in_it);
  });
}

Answer determination(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::SelectionRead));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));  // the list has whole numbers
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  const auto summary = summary_of(*view);
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  return workbook_reply("penetapan.xlsx", [&](const auto& path) -> Result<void> {
    LINDUNG_RETURN_IF_ERROR(app::write_determination(
        path, {view->state, *view->scheme, {}, view->people->entries, *view->places, {}, summary}));
    const auto people = static_cast<std::int64_t>(view->places->candidates.size());
    return app::note_list_taken(*c, call.city, "determination", people);
  });
}

}  // namespace lindung::web
