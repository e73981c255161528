#include <boost/json.hpp>

#include "shell/cli/card_keys.h"
#include "shell/cli/commands.h"
#include "shell/web/web.h"

namespace lindung::cli {

void add_serve(CLI::App& root, Call& call) {
  auto options = std::make_shared<web::ServeOptions>();
  auto megabytes = std::make_shared<std::uint64_t>(options->upload_bytes >> 20);
  auto waiting = std::make_shared<std::uint64_t>(options->staged_bytes >> 20);
  auto* serve = root.add_subcommand("serve", "layani halaman web dan API / serve pages and API");
  serve->add_option("--listen", options->address, "alamat / address (127.0.0.1)");
  serve->add_option("--port", options->port, "0: yang bebas / any that is free (8080)");
  auto* certificate = serve->add_option("--tls-cert", options->tls_certificate, "PEM");
  auto* key = serve->add_option("--tls-key", options->tls_key, "PEM");
  certificate->needs(key);
  key->needs(certificate);
  serve->add_flag("--behind-proxy", options->behind_proxy,
                  "percaya X-Forwarded-For dan -Proto / believe the proxy's headers");
  serve->add_flag("--metrics-open", options->metrics_open,
                  "/metrics untuk mesin lain / for other machines");
  serve->add_option("--max-upload", *megabytes, "MiB (512)")->check(CLI::Range(1, 16384));
  serve->add_option("--max-waiting", *waiting, "MiB (2048)")->check(CLI::Range(4, 65536));
  serve->add_option("--workers", options->workers, "(4)")->check(CLI::Range(1, 256));
  add_secrets(serve, options->card_secrets);
  serve->fallthrough()->callback([&call, options, megabytes, waiting] {
    call.action = [&call, options, megabytes, waiting] {
      options->database = call.database;
      options->quiet = call.console.quiet;
      options->card_secrets = secrets_file(call, options->card_secrets).string();
      options->upload_bytes = *megabytes << 20;
      options->staged_bytes = *waiting << 20;
      const auto served = web::serve(*options, [&](const std::string& url) {
        call.console.print_json({{"url", url}});
        call.console.print(url);
        std::fflush(stdout);
      });
      return served ? Exit::Done : call.console.fail(served.error());
    };
  });
}

}  // namespace lindung::cli
