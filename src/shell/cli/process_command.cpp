#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/app/run/process.h"
#include "shell/cli/commands.h"
#include "shell/cli/summary_text.h"

namespace lindung::cli {
namespace {

Exit show(const Call& call, const app::ProcessResult& result) {
  const auto& console = call.console;
  auto document = answer::summary_json(result.summary);
  document["nothing_new"] = result.nothing_new;
  document["out"] = result.out.string();
  console.print_json(document);
  console.print(summary_text(result.summary, console));
  console.print((console.english ? "\nResults: " : "\nHasil: ") + result.out.string());
  if (result.nothing_new) {
    console.note(
        {"Tidak ada yang baru; tidak ada yang berubah.", "Nothing new; nothing has changed."});
  }
  return needs_a_person(result.summary) ? Exit::NeedsAPerson : Exit::Done;
}

}  // namespace

void add_process(CLI::App& root, Call& call) {
  auto directory = std::make_shared<std::string>();
  auto* process = root.add_subcommand("process",
                                      "dari folder lembar kerja ke daftar terpilih / from a folder "
                                      "of spreadsheets to a selected list");
  process->add_option("dir", *directory, "folder: scheme.toml, rosters/, registers/")->required();
  process->callback([&call, directory] {
    call.action = [&call, directory] {
      return with_session(
          call,
          [&](const app::Session& session) { return app::process(session.context(), *directory); },
          [&](const app::ProcessResult& result) { return show(call, result); });
    };
  });
}

}  // namespace lindung::cli
