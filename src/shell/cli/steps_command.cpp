#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/app/run/steps.h"
#include "shell/app/typed_values.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"
#include "shell/cli/summary_text.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

json::object file_json(const app::ImportedFile& file) {
  return {{"number", file.number},       {"name", file.name},
          {"digest", file.digest.hex()}, {"group", file.group},
          {"withdrawn", file.withdrawn}, {"judged", file.judged_by.has_value()}};
}

json::array files_json(const app::CityState& state) {
  json::array files;
  for (const auto& file : state.files) files.push_back(file_json(file));
  return files;
}

json::array registers_json(const app::CityState& state) {
  json::array registers;
  for (const auto& [kind, reg] : state.registers) {
    registers.push_back(
        {{"kind", roster::register_id(kind)},
         {"name", reg.name},
         {"digest", reg.digest.hex()},
         {"as_of", reg.as_of ? json::value(reg.as_of->iso()) : json::value(nullptr)}});
  }
  return registers;
}

// Nobody has data of a day to come; a year mistyped would make them fresh for ever.
Result<void> check_not_ahead(const std::string& as_of) {
  if (as_of.empty()) return {};
  LINDUNG_ASSIGN_OR_RETURN(const Date day, app::typed_date("--as-of", as_of));
  LINDUNG_ASSIGN_OR_RETURN(const Date today, day_of(""));
  if (day <= today) return {};
  return app::wrong_value("--as-of", "Hari ini belum tiba; tulis hari keadaan datanya.",
                          "That day has not come; write the day of the data.");
}

std::string as_of_text(const app::ImportedRegister& reg, const Console& console) {
  if (reg.as_of) return (console.english ? "as of " : "per ") + reg.as_of->iso();
  return console.english ? "day unknown" : "tanggal tidak diketahui";
}

Exit show_step(const Call& call, const app::StepResult& result) {
  auto document = answer::summary_json(result.summary);
  document["wrote"] = result.wrote;
  document["files"] = files_json(result.state);
  document["registers"] = registers_json(result.state);
  call.console.print_json(document);
  call.console.print(summary_text(result.summary, call.console));
  if (!result.wrote)
    call.console.note(
        {"Tidak ada yang baru; tidak ada yang berubah.", "Nothing new; nothing has changed."});
  return needs_a_person(result.summary) ? Exit::NeedsAPerson : Exit::Done;
}

Exit show_state(const Call& call, const app::CityState& state) {
  call.console.print_json(
      {{"city", std::to_string(state.city)},
       {"scheme", state.scheme ? json::value(state.scheme->hex()) : json::value(nullptr)},
       {"files", files_json(state)},
       {"registers", registers_json(state)}});
  std::vector<std::vector<std::string>> rows{
      {call.console.english ? "file" : "berkas", "no", "sha-256"}};
  for (const auto& file : state.files) {
    rows.push_back({file.name + (file.withdrawn ? " (ditarik)" : ""), std::to_string(file.number),
                    file.digest.hex().substr(0, 16)});
  }
  for (const auto& [kind, reg] : state.registers) {
    rows.push_back({std::string(roster::register_id(kind)), reg.name,
                    reg.digest.hex().substr(0, 16), as_of_text(reg, call.console)});
  }
  call.console.print(table(rows));
  return Exit::Done;
}

Exit show_city(const Call& call) {
  return with_city(
      call,
      [](const app::Context& c, std::uint64_t city) { return app::load_city(*c.store, city); },
      [&](const app::CityState& state) { return show_state(call, state); });
}

// A command that runs one step of the city and shows what came of it.
template <class Step>
void on_call(CLI::App* command, Call& call, Step step) {
  command->fallthrough()->callback([&call, step] {
    call.action = [&call, step] {
      return with_city(call, step,
                       [&](const app::StepResult& result) { return show_step(call, result); });
    };
  });
}

void add_scheme(CLI::App& root, Call& call) {
  auto* scheme = root.add_subcommand("scheme", "program kota / the city's programme");
  scheme->require_subcommand(1);
  auto file = std::make_shared<std::string>();
  auto* open = scheme->add_subcommand("open", "buka program dari berkas / open a scheme file");
  open->add_option("file", *file)->required();
  open->fallthrough()->callback([&call, file] {
    call.action = [&call, file] {
      return with_session(
          call, [&](const app::Session& s) { return app::open_scheme(s.context(), *file); },
          [&](const app::StepResult& result) { return show_step(call, result); });
    };
  });
  scheme->add_subcommand("show", "tampilkan program / show the scheme")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return with_city(
              call,
              [](const app::Context& c, std::uint64_t city) { return app::scheme_status(c, city); },
              [&](const app::StepResult& result) { return show_step(call, result); });
        };
      });
}

void add_roster(CLI::App& root, Call& call) {
  auto* roster = root.add_subcommand("roster", "berkas usulan / roster files");
  roster->require_subcommand(1);
  auto files = std::make_shared<std::vector<std::string>>();
  auto group = std::make_shared<std::string>();
  auto* command = roster->add_subcommand("import", "catat berkas usulan / record roster files");
  command->add_option("files", *files)->required();
  command->add_option("--group", *group, "kelompok / group id");
  on_call(command, call, [files, group](const app::Context& c, std::uint64_t city) {
    return app::import_rosters(c, city, {files->begin(), files->end()}, *group);
  });
  roster->add_subcommand("show", "daftar berkas / list the files")
      ->fallthrough()
      ->callback([&call] { call.action = [&call] { return show_city(call); }; });
  auto number = std::make_shared<std::uint32_t>(0);
  auto reason = std::make_shared<std::string>();
  auto* withdraw = roster->add_subcommand("withdraw", "tarik satu berkas / take a file out again");
  withdraw->add_option("number", *number)->required();
  withdraw->add_option("--reason", *reason, "alasan / why")->required();
  on_call(withdraw, call, [number, reason](const app::Context& c, std::uint64_t city) {
    return app::withdraw_roster(c, city, *number, *reason);
  });
}

void add_register(CLI::App& root, Call& call) {
  auto* reg = root.add_subcommand("register", "register pembanding / registers to compare with");
  reg->require_subcommand(1);
  auto kind = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  auto* command = reg->add_subcommand("import", "catat register / record a register");
  command
      ->add_option("kind", *kind,
                   "civil-registry, carrier-members, civil-servants, deaths, other-sponsors, "
                   "earlier-recipients")
      ->required();
  command->add_option("file", *file)->required();
  auto as_of = std::make_shared<std::string>();
  command->add_option("--as-of", *as_of,
                      "YYYY-MM-DD, keadaan data pada tanggal ini / the day whose state it shows");
  on_call(
      command, call,
      [kind, file, as_of](const app::Context& c, std::uint64_t city) -> Result<app::StepResult> {
        LINDUNG_RETURN_IF_ERROR(check_not_ahead(*as_of));
        return app::import_register(c, city, *kind, *file, *as_of);
      });
  reg->add_subcommand("show", "register yang berlaku / registers in force")
      ->fallthrough()
      ->callback([&call] { call.action = [&call] { return show_city(call); }; });
}

}  // namespace

void add_steps(CLI::App& root, Call& call) {
  add_scheme(root, call);
  add_roster(root, call);
  add_register(root, call);
  on_call(root.add_subcommand("verify", "periksa baris yang belum diputus / judge rows"), call,
          app::verify_rows);
  on_call(root.add_subcommand("select", "tetapkan terpilih dan daftar tunggu / give the places"),
          call, app::select_people);
}

}  // namespace lindung::cli
