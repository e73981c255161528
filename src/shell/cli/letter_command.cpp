#include <boost/json.hpp>

#include "shell/app/claim/claim_letter.h"
#include "shell/app/law/letters.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_letter(const Call& call, const char* kind, const app::LetterAnswer& answer) {
  json::array lines;
  for (const auto& line : answer.lines) lines.push_back({{"id", line.id}, {"amount", line.amount}});
  json::object said{{"letter", kind},
                    {"out", answer.out},
                    {"title", answer.title},
                    {"pages", answer.pages},
                    {"points", answer.points},
                    {"checklist", json::value_from(answer.checklist)},
                    {"remarks", json::value_from(answer.remarks)}};
  if (!lines.empty()) {
    said["lines"] = std::move(lines);
    said["total"] = answer.total;
  }
  call.console.print_json(said);
  call.console.print(answer.out + ": " + answer.title);
  for (const auto& remark : answer.remarks) call.console.print(remark);
  return Exit::Done;
}

Exit show(const Call& call, const char* kind, const Result<app::LetterAnswer>& answer) {
  return answer ? show_letter(call, kind, *answer) : call.console.fail(answer.error());
}

void add_office(CLI::App& command, std::string& office, std::string& written, std::string& out) {
  command
      .add_option("--office", office, "\"nama; alamat; telepon\" / \"name; address; telephone\"")
      ->required();
  command.add_option("--written", written, "tanggal surat / date of the letter, YYYY-MM-DD")
      ->required();
  command.add_option("--out", out, "FILE.pdf")->required();
}

void add_basics(CLI::App& command, app::LetterBasics& basics, const char* whose) {
  command.add_option("--name", basics.name, whose)->required();
  add_office(command, basics.office, basics.written, basics.out);
}

// The callback runs before the action, so the question is complete by then.
void add_family_options(CLI::App& command, app::FamilyQuestion& family) {
  add_basics(command, family.basics, "nama yang meninggal / name of the dead");
  auto& death = family.death;
  command.add_option("--date", death.date, "hari meninggal / day of death, YYYY-MM-DD")->required();
  command.add_option("--cause", death.cause, "accident | other")->required();
  command.add_option("--member-since", death.member_since, "YYYY-MM-DD")->required();
  command.add_option("--income", death.income, "rupiah");
  command.add_option("--children", death.children, "level:year, ... (SD:4,TK:1)");
  command.add_option("--heirs", family.heirs, "\"nama:hubungan; ...\" / \"name:relation; ...\"");
  command.add_option_function<int>(
      "--paid-months",
      [&death](int months) {
        death.paid_months = months;
        death.paid_months_given = true;
      },
      "bulan iuran / contribution months");
}

void add_rights(CLI::App& letter, Call& call) {
  auto question = std::make_shared<app::RightsQuestion>();
  auto* rights =
      letter.add_subcommand("rights", "hak peserta baru / rights of a newly protected worker");
  add_basics(*rights, question->basics, "nama pekerja / name of the worker");
  rights->add_option("--member-since", question->member_since, "YYYY-MM-DD")->required();
  rights->add_option("--paid-until", question->paid_until,
                     "hari terakhir yang dibayar / last day paid for, YYYY-MM-DD");
  rights->add_option("--income", question->income, "rupiah");
  rights->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      return show(call, "rights", app::write_rights_letter(*question));
    };
  });
}

void add_family(CLI::App& letter, Call& call) {
  auto question = std::make_shared<app::FamilyQuestion>();
  auto* family = letter.add_subcommand("family", "hak keluarga / what a family may claim");
  add_family_options(*family, *question);
  family->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      return show(call, "family", app::write_family_letter(*question));
    };
  });
}

void add_refusal(CLI::App& letter, Call& call) {
  auto question = std::make_shared<app::RefusalQuestion>();
  auto* refusal = letter.add_subcommand("refusal", "penolakan dijelaskan / a refusal explained");
  add_family_options(*refusal, question->family);
  refusal->add_option("--reason", question->reason, "waiting, papers, ...")->required();
  refusal->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      return show(call, "refusal", app::write_refusal_letter(*question));
    };
  });
}

void add_claim_letter(CLI::App& letter, Call& call) {
  auto question = std::make_shared<app::ClaimLetterQuestion>();
  auto* of_claim = letter.add_subcommand(
      "claim", "hak keluarga menurut klaim yang dinilai / to the family of an assessed claim");
  of_claim->add_option("claim", question->claim, "K0000012")->required();
  add_office(*of_claim, question->office, question->written, question->out);
  of_claim->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::write_claim_letter(c, city, *question);
          },
          [&](const app::LetterAnswer& answer) { return show_letter(call, "family", answer); });
    };
  });
}

}  // namespace

void add_letter(CLI::App& root, Call& call) {
  auto* letter =
      root.add_subcommand("letter", "surat satu halaman, PDF / letters of one page, PDF");
  letter->require_subcommand(1)->fallthrough();
  add_rights(*letter, call);
  add_family(*letter, call);
  add_refusal(*letter, call);
  add_claim_letter(*letter, call);
}

}  // namespace lindung::cli
