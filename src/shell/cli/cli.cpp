#include "shell/cli/cli.h"

#include <cstdlib>
#include <memory>
#include <optional>

#include <boost/json.hpp>
#include <tbb/global_control.h>

#include "shell/cli/commands.h"
#include "shell/cli/wrong_call.h"

namespace lindung::cli {
namespace {

constexpr const char* kVersion = "0.1.0";

std::string environment(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? value : otherwise;
}

void add_globals(CLI::App& root, Call& call) {
  call.database = environment("LINDUNG_DB", "lindung.db");
  call.author = environment("LINDUNG_USER", environment("USER", "petugas").c_str());
  root.add_option(
      "--db", call.database,
      "basis data: berkas, atau postgresql://...  / database: a file, or postgresql://...");
  root.add_flag("--json", call.console.json,
                "satu dokumen JSON di keluaran / one JSON document on standard output");
  root.add_flag("--quiet", call.console.quiet, "tanpa pesan kemajuan / no progress messages");
  root.add_flag("--timings", call.console.timings,
                "lama setiap langkah, ke keluaran galat / seconds of each step, on standard error");
  root.add_option_function<std::string>(
          "--lang", [&call](const std::string& lang) { call.console.english = lang == "en"; },
          "id | en")
      ->check(CLI::IsMember({"id", "en"}));
  root.add_option("--threads", call.threads, "banyaknya inti yang dipakai / cores to use (0: all)")
      ->check(CLI::Range(0, 1024));
  root.add_option("--city", call.city, "kode atau nama kota / code or name of the city");
  root.add_option("--by", call.author, "siapa yang bertindak / who acts");
}

Exit run_action(const Call& call) {
  std::optional<tbb::global_control> limit;
  if (call.threads > 0)
    limit.emplace(tbb::global_control::max_allowed_parallelism,
                  static_cast<std::size_t>(call.threads));
  try {
    return call.action();
  } catch (const std::bad_alloc&) {
    return call.console.fail(
        Error::environment("MEMORY", "",
                           {"Memori tidak cukup; tidak ada yang disimpan. Tutup program lain atau "
                            "bagi berkasnya, lalu ulangi.",
                            "There is not enough memory; nothing was stored. Close other programs "
                            "or split the files, then try again."}));
  } catch (const std::exception& fault) {
    return call.console.fail(
        Error::environment("INTERNAL", fault.what(),
                           {"Kesalahan yang tidak terduga; tidak ada yang disimpan. Laporkan "
                            "kepada pembuat program, beserta perintahnya.",
                            "An unexpected fault; nothing was stored. Report it to the makers of "
                            "the program, with the command."}));
  }
}

// How to answer a call that was not read to its end.
void read_faces(Console& console, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
    console.json |= word == "--json";
    console.english |= word == "--lang=en" || (word == "--lang" && next == "en");
  }
}

void add_commands(CLI::App& root, Call& call) {
  add_process(root, call);
  add_steps(root, call);
  add_review(root, call);
  add_journal(root, call);
  add_sample(root, call);
  add_demo(root, call);
  add_rules(root, call);
  add_benefit(root, call);
  add_letter(root, call);
  add_link(root, call);
  add_fund(root, call);
  add_bill(root, call);
  add_refund(root, call);
  add_enrol(root, call);
  add_decree(root, call);
  add_card(root, call);
  add_claim(root, call);
  add_watch(root, call);
  add_coverage(root, call);
  add_plan(root, call);
  add_user(root, call);
  add_reconcile(root, call);
  add_recount(root, call);
  add_serve(root, call);
}

void add_help(CLI::App& root, Call& call) {
  auto topic = std::make_shared<std::string>();
  auto* help = root.add_subcommand("help", "bantuan / help");
  help->add_option("command", *topic);
  help->callback([&root, &call, topic] {
    call.action = [&root, topic] {
      const CLI::App* about = &root;
      for (const auto* command : root.get_subcommands([](const CLI::App*) { return true; })) {
        if (command->get_name() == *topic) about = command;
      }
      std::fputs(about->help().c_str(), stdout);
      return Exit::Done;
    };
  });
}

void add_version(CLI::App& root, Call& call) {
  root.add_subcommand("version", "versi / version")->callback([&call] {
    call.action = [&call] {
      call.console.print(std::string("lindung ") + kVersion);
      call.console.print_json({{"version", kVersion}});
      return Exit::Done;
    };
  });
}

}  // namespace

int main(int argc, char** argv) {
  Call call;
  CLI::App root("lindung - perlindungan pekerja rentan / protection of vulnerable workers",
                "lindung");
  root.require_subcommand(0, 1);
  root.fallthrough();
  add_globals(root, call);
  add_commands(root, call);
  add_help(root, call);
  add_version(root, call);
  try {
    root.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help and the like are no faults
      root.exit(error);
      return static_cast<int>(Exit::Done);
    }
    read_faces(call.console, argc, argv);
    return static_cast<int>(call.console.fail(wrong_call(root, error)));
  }
  if (!call.action) {
    std::fputs(root.help().c_str(), stdout);
    return static_cast<int>(Exit::WrongInput);
  }
  return static_cast<int>(run_action(call));
}

}  // namespace lindung::cli
