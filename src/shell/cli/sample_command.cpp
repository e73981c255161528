#include <boost/json.hpp>

#include "shell/app/demo/sample_files.h"
#include "shell/app/demo/selftest.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace {

Exit make_sample(const Call& call, const std::string& scheme, const std::string& out,
                 const sample::SampleOptions& options) {
  const auto made = app::write_sample(scheme, out, options, call.console.progress());
  call.console.end_progress();
  if (!made) return call.console.fail(made.error());
  call.console.print_json(
      {{"out", out}, {"truth", out + "-truth"}, {"files", made->files}, {"rows", made->rows}});
  call.console.print(out + ": " + call.console.count(made->files) +
                     (call.console.english ? " files, " : " berkas, ") +
                     call.console.count(made->rows) + (call.console.english ? " rows" : " baris"));
  return Exit::Done;
}

void add_selftest(CLI::App& root, Call& call) {
  auto* selftest = root.add_subcommand(
      "selftest",
      "sidik jari keputusan program ini / the fingerprint of what this program decides");
  selftest->fallthrough()->callback([&call] {
    call.action = [&call] {
      const auto digest = app::fingerprint(call.console.progress());
      call.console.end_progress();
      if (!digest) return call.console.fail(digest.error());
      call.console.print_json({{"fingerprint", digest->hex()}});
      call.console.print(digest->hex());
      return Exit::Done;
    };
  });
}

}  // namespace

void add_sample(CLI::App& root, Call& call) {
  auto scheme = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  auto options = std::make_shared<sample::SampleOptions>();
  auto* sample = root.add_subcommand(
      "sample", "data contoh yang berantakan, dan kebenarannya / messy sample data, and the truth");
  sample->add_option("--scheme", *scheme, "berkas atau nama program / scheme file or name")
      ->required();
  sample->add_option("--out", *out, "folder")->required();
  sample->add_option("--seed", options->seed);
  sample->add_option("--rows", options->rows,
                     "0: sebanyak yang perlu / as many as the scheme needs");
  sample->fallthrough()->callback([&call, scheme, out, options] {
    call.action = [&call, scheme, out, options] {
      return make_sample(call, *scheme, *out, *options);
    };
  });

  add_selftest(root, call);
}

}  // namespace lindung::cli
