#include "shell/app/run/steps.h"

#include "shell/app/login/rights.h"
#include "shell/app/run/folder.h"
#include "shell/app/run/register_age.h"
#include "shell/app/run/run.h"
#include "shell/app/run/selection_act.h"

namespace lindung::app {
namespace {

Result<StepResult> step(const Context& context, std::uint64_t city, const Changes& changes) {
  LINDUNG_ASSIGN_OR_RETURN(auto ran, run(context, city, changes));
  if (!ran.places) {
    LINDUNG_ASSIGN_OR_RETURN(ran.places,
                             compute_places(context, ran.state, ran.scheme, ran.people.entries));
  }
  StepResult result;
  result.summary = report::start_summary(ran.scheme, ran.places->selection);
  if (ran.judged) {
    report::add_rows(result.summary, ran.judged->verification.rows);
    result.summary.new_people = ran.judged->new_people;
    report::add_notices(result.summary, ran.judged->verification.notices);
    add_register_notices(result.summary, ran.state);
  }
  result.state = std::move(ran.state);
  result.wrote = ran.wrote;
  return result;
}

}  // namespace

Result<StepResult> open_scheme(const Context& context, const std::filesystem::path& file) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::SchemeOpen));
  Changes changes = recording_only();
  LINDUNG_ASSIGN_OR_RETURN(changes.scheme, read_scheme_file(file));
  return step(context, changes.scheme->scheme.city.number(), changes);
}

Result<StepResult> import_rosters(const Context& context, std::uint64_t city,
                                  const std::vector<std::filesystem::path>& files,
                                  const std::string& group) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterImport));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  Changes changes = recording_only();
  for (const auto& path : files) {
    LINDUNG_ASSIGN_OR_RETURN(auto file, open_new_file(path, path.filename().string(), group));
    if (!state.find_file(file.name, file.digest)) changes.files.push_back(std::move(file));
  }
  return step(context, city, changes);
}

Result<StepResult> withdraw_roster(const Context& context, std::uint64_t city, std::uint32_t number,
                                   const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterWithdraw));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  if (number == 0 || number > state.files.size() || state.files[number - 1].withdrawn) {
    return Error::input("ROSTER_UNKNOWN", std::to_string(number),
                        {"Tidak ada berkas usulan dengan nomor ini. Lihat `lindung roster show`.",
                         "There is no roster file with this number. See `lindung roster show`."});
  }
  Changes changes;
  changes.withdrawals.push_back({number, reason});
  return step(context, city, changes);
}

Result<StepResult> import_register(const Context& context, std::uint64_t city,
                                   const std::string& kind, const std::filesystem::path& file,
                                   const std::string& as_of) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RegisterImport));
  LINDUNG_ASSIGN_OR_RETURN(const auto parsed, read_register_kind(kind));
  LINDUNG_ASSIGN_OR_RETURN(auto reg, read_new_register(file, parsed, as_of));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_RETURN_IF_ERROR(check_register(reg.kind, reg.name, reg.bytes, scheme));
  Changes changes = recording_only();
  if (!state.has_register(parsed, reg.digest, reg.as_of))
    changes.registers.push_back(std::move(reg));
  return step(context, city, changes);
}

Result<StepResult> scheme_status(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::SchemeRead));
  StepResult result;
  LINDUNG_ASSIGN_OR_RETURN(result.state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, result.state));
  LINDUNG_ASSIGN_OR_RETURN(const auto people,
                           load_known(*context.store, city, result.state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto places,
                           compute_places(context, result.state, scheme, people.entries));
  result.summary = report::start_summary(scheme, places.selection);
  return result;
}

Result<StepResult> verify_rows(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Verify));
  Changes changes;
  changes.select = false;
  return step(context, city, changes);
}

Result<StepResult> select_people(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Select));
  Changes changes;
  changes.verify = false;
  changes.select_again = true;
  return step(context, city, changes);
}

}  // namespace lindung::app
