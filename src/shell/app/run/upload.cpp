#include "shell/app/run/upload.h"

#include <algorithm>

#include "base/text.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/folder.h"
#include "shell/app/run/register_age.h"
#include "shell/app/run/workbench.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

Result<scheme::Scheme> scheme_of(const Context& context, store::City city) {
  LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(*context.store, city));
  return load_scheme(*context.store, state);
}

Result<UploadResult> run_changes(const Context& context, store::City city, const Changes& changes) {
  LINDUNG_ASSIGN_OR_RETURN(auto ran, run(context, city, changes));
  if (!ran.places) {
    LINDUNG_ASSIGN_OR_RETURN(ran.places,
                             compute_places(context, ran.state, ran.scheme, ran.people.entries));
  }
  return result_of(std::move(ran));
}

// Records the file unless it is there already.
Result<UploadResult> import_file(const Context& context, store::City city, NewFile file) {
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  Changes changes;
  const auto* known = state.find_file(file.name, file.digest);
  std::uint32_t number = known ? known->number : static_cast<std::uint32_t>(state.files.size() + 1);
  const std::string name = file.name;
  const Digest digest = file.digest;
  if (!known) changes.files.push_back(std::move(file));
  LINDUNG_ASSIGN_OR_RETURN(auto ran, run(context, city, changes));
  if (const auto* imported = ran.state.find_file(name, digest)) number = imported->number;
  if (!ran.places) {
    LINDUNG_ASSIGN_OR_RETURN(ran.places,
                             compute_places(context, ran.state, ran.scheme, ran.people.entries));
  }
  auto result = result_of(std::move(ran));
  result.file = number;
  return result;
}

}  // namespace

UploadResult result_of(RunResult ran) {
  UploadResult result;
  result.wrote = ran.wrote;
  result.summary = report::start_summary(ran.scheme, ran.places->selection);
  if (ran.judged) {
    report::add_rows(result.summary, ran.judged->verification.rows);
    result.summary.new_people = ran.judged->new_people;
    report::add_notices(result.summary, ran.judged->verification.notices);
    add_register_notices(result.summary, ran.state);
  }
  return result;
}

Result<UploadResult> upload_roster(const Context& context, store::City city,
                                   const RosterUpload& upload) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterImport));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, scheme_of(context, city));
  LINDUNG_ASSIGN_OR_RETURN(auto file, open_roster(scheme, upload));
  return import_file(context, city, std::move(file));
}

Result<NewFile> open_roster(const scheme::Scheme& scheme, const RosterUpload& upload) {
  if (!upload.group.empty() && !scheme.find_group(upload.group)) {
    return Error::input(
        "ROSTER_GROUP", upload.group,
        {"Kelompok ini tidak ada di program kota.", "The city's scheme has no such group."});
  }
  LINDUNG_ASSIGN_OR_RETURN(auto file, open_new_file(upload.path, upload.name, upload.group));
  file.village = upload.village;
  file.columns = upload.columns;
  return file;
}

Result<UploadResult> upload_register(const Context& context, store::City city,
                                     const std::string& kind, const std::filesystem::path& path,
                                     const std::string& name, const std::string& as_of) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RegisterImport));
  LINDUNG_ASSIGN_OR_RETURN(const auto parsed, read_register_kind(kind));
  LINDUNG_ASSIGN_OR_RETURN(auto reg, read_new_register(path, parsed, as_of));
  reg.name = name;
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_RETURN_IF_ERROR(check_register(reg.kind, reg.name, reg.bytes, scheme));
  Changes changes;
  if (!state.has_register(parsed, reg.digest, reg.as_of))
    changes.registers.push_back(std::move(reg));
  return run_changes(context, city, changes);
}

Result<UploadResult> upload_scheme(const Context& context, store::City city,
                                   const std::filesystem::path& path, const std::string& name) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::SchemeOpen));
  Changes changes;
  LINDUNG_ASSIGN_OR_RETURN(changes.scheme, read_scheme_file(path));
  changes.scheme->name = name;
  if (changes.scheme->scheme.city.number() != city) {
    return Error::input(
        "SCHEME_CITY", name,
        {"Berkas program ini untuk kota lain.", "This scheme file is of another city."});
  }
  return run_changes(context, city, changes);
}

Result<UploadResult> judge_again(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Verify));
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Select));
  Changes changes;
  changes.select_again = true;
  return run_changes(context, city, changes);
}

Result<UploadResult> correct_row(const Context& context, store::City city, const std::string& row,
                                 const std::vector<CellValue>& values) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterImport));
  if (!parse_row_name(row)) {
    return Error::input("REVIEW_ROW", row, {"Baris ini tidak ada.", "There is no such row."});
  }
  std::string heading = "Referensi", line = row;
  for (const auto& [column, value] : values) {
    heading += "," + csv_field(column);
    line += "," + csv_field(value);
  }
  NewFile file;
  file.bytes = std::make_shared<const std::string>(heading + "\n" + line + "\n");
  file.digest = sha256(*file.bytes);
  file.name = "perbaikan/" + row + ".csv";
  LINDUNG_ASSIGN_OR_RETURN(auto workbook, exchange::read_workbook_bytes(file.name, file.bytes));
  file.workbook = std::make_shared<roster::Workbook>(std::move(workbook));
  return import_file(context, city, std::move(file));
}

}  // namespace lindung::app
