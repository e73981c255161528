#include <boost/json.hpp>

#include "shell/app/login/rights.h"
#include "shell/app/run/roster_preview.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/roster_preview_json.h"
#include "shell/web/uploaded_file.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

constexpr std::size_t kMostColumns = 400;

// Whoever has an area sends for it alone.
void keep_to_area(const Call& call, RosterWish& wish) {
  if (call.role() == app::Role::WardOfficer) wish.village = call.who->account.area;
  if (call.role() == app::Role::SectorOffice) wish.group = call.who->account.area;
}

Result<app::RosterUpload> upload_of(const StagedFile& staged) {
  app::RosterUpload upload;
  upload.path = staged.file->path();
  upload.name = staged.name;
  upload.group = staged.wish.group;
  upload.village = staged.wish.village;
  for (const auto& [heading, meaning] : staged.wish.columns) {
    const auto column = roster::parse_column(meaning);
    if (!column) return wrong_value_of("columns");
    upload.columns.emplace(heading, *column);
  }
  return upload;
}

json::object staged_json(const StagedFile& staged) {
  return {{"file", staged.id},
          {"name", staged.name},
          {"bytes", staged.bytes},
          {"group", staged.wish.group},
          {"village", staged.wish.village},
          {"columns", json::value_from(staged.wish.columns)},
          {"job", staged.job},
          {"until", utc_time(staged.until_ms)}};
}

Result<std::shared_ptr<const StagedFile>> captured_file(Call& call) {
  auto staged = call.desk.staged.find(call.who->account.login, call.captured[0]);
  if (!staged || staged->use != StagedFile::Use::Roster) return not_found();
  return staged;
}

// Reads the file in a job. One that cannot be read is not kept.
Answer begin_preview(Call& call, const StagedFile& staged) {
  LINDUNG_ASSIGN_OR_RETURN(const auto upload, upload_of(staged));
  const std::string login = call.who->account.login;
  return started(
      call, "preview", staged.name,
      [upload, login, id = staged.id, file = staged.file, &desk = call.desk, city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        const auto preview = app::preview_roster(c, city, upload);
        if (!preview && preview.error().code.starts_with("FILE_")) desk.staged.drop(login, id);
        if (!preview) return preview.error();
        return roster_preview_json(id, *preview, language);
      },
      [&](const std::string& job) { call.desk.staged.note(login, staged.id, staged.wish, job); });
}

}  // namespace

Answer stage_roster(Call& call) {
  const auto file = take_file(call);
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterPreview));
  StagedFile staged;
  staged.use = StagedFile::Use::Roster;
  LINDUNG_ASSIGN_OR_RETURN(staged.name, file_name(call));
  staged.wish.group = call.request.header("x-group");
  staged.wish.village = percent_decoded(call.request.header("x-village"), false).value_or("");
  keep_to_area(call, staged.wish);
  std::error_code error;
  staged.bytes = std::filesystem::file_size(file->path(), error);
  if (error) staged.bytes = 0;
  staged.file = file;
  LINDUNG_ASSIGN_OR_RETURN(staged, call.desk.staged.add(call.who->account.login, staged));
  auto begun = begin_preview(call, staged);
  if (!begun) call.desk.staged.drop(call.who->account.login, staged.id);
  return begun;
}

Answer list_staged(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterPreview));
  const auto& login = call.who->account.login;
  json::array items;
  for (const auto& staged : call.desk.staged.rosters(login)) items.push_back(staged_json(staged));
  const auto room = call.desk.staged.room(login);
  return json_reply({{"items", items},
                     {"bytes", room.bytes},
                     {"bytes_most", room.most},
                     {"files_most", StagedFiles::kMostOfAccount}});
}

Answer preview_staged(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterPreview));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  RosterWish wish;
  wish.group = body.text_or_empty("group");
  wish.village = body.text_or_empty("village");
  const json::object columns = body.has("columns") ? body.object("columns") : json::object();
  LINDUNG_RETURN_IF_ERROR(body.done());
  for (const auto& [heading, meaning] : columns) {
    if (!meaning.is_string() || columns.size() > kMostColumns) return wrong_value_of("columns");
    wish.columns.emplace(heading, meaning.as_string().c_str());
  }
  keep_to_area(call, wish);
  LINDUNG_ASSIGN_OR_RETURN(const auto staged, captured_file(call));
  StagedFile again = *staged;
  again.wish = std::move(wish);
  return begin_preview(call, again);
}

// As it was read the last time.
Answer send_staged(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterImport));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto staged, captured_file(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto upload, upload_of(*staged));
  return started(
      call, "roster", upload.name,
      [upload, staged, login = call.who->account.login, &desk = call.desk, city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        LINDUNG_ASSIGN_OR_RETURN(const auto result, app::upload_roster(c, city, upload));
        desk.staged.drop(login, staged->id);
        return run_json(result, language);
      });
}

Answer discard_staged(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterPreview));
  LINDUNG_ASSIGN_OR_RETURN(const auto staged, captured_file(call));
  call.desk.staged.drop(call.who->account.login, staged->id);
  return empty_reply();
}

}  // namespace lindung::web
