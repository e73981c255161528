#include <boost/json.hpp>

#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace {

// Somebody is to leave the list; `reason` is fixed by the command, or asked for where it is empty.
void add_leaving(CLI::App& mutate, Call& call, const char* name, const char* help,
                 const std::string& reason) {
  auto* command = mutate.add_subcommand(name, help);
  ActOptions options(command);
  options.person("person", "P0000123, atau NIK / or a NIK")
      .text("since", "YYYY-MM-DD, sejak kapan / since when")
      .person("replaced_by", "P0000123, atau NIK: siapa penggantinya / who is to enter")
      .text("remark", "keterangan / remark");
  if (reason.empty()) options.text("reason", "moved, found-work, refused, too-old, correction");
  command->fallthrough()->callback([&call, options, reason] {
    call.action = [&call, options, reason] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::MoneyAct> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "mutate.leave"));
            if (!reason.empty()) wish.given["reason"] = reason;
            return app::record_money_act(c, city, std::move(wish));
          },
          [&](const app::MoneyAct& act) {
            call.console.print_json(
                {{"act", app::money_act_name(act.number)}, {"given", act.given}});
            call.console.print(call.console.say(
                {app::money_act_name(act.number) +
                     ": dicatat; keluar pada keputusan perubahan berikutnya (lindung "
                     "decree amend).",
                 app::money_act_name(act.number) +
                     ": recorded; leaves with the next amendment (lindung decree "
                     "amend)."}));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_leaving_acts(CLI::App& mutate, Call& call) {
  add_leaving(mutate, call, "move", "pindah dari kota / moved out of the city", "moved");
  add_leaving(mutate, call, "job",
              "mendapat pekerjaan yang menjaminnya / found work that insures him", "found-work");
  add_leaving(mutate, call, "replace",
              "keluar karena alasan lain, atau diganti orang tertentu / leaves for another "
              "reason, or for somebody named",
              "");
}

}  // namespace lindung::cli
