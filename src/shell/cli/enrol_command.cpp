#include <boost/json.hpp>

#include "shell/answer/enrol_json.h"
#include "shell/app/enrolment/enrol_workbook.h"
#include "shell/app/typed_values.h"
#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"
#include "shell/cli/enrol_text.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_batch(const Call& call, const app::BatchView& view) {
  call.console.print_json(answer::batch_json(view, call.console.language()));
  call.console.print(batch_text(view, call.console));
  const auto& sums = view.summary;
  return sums.refused + sums.held + sums.left_out > 0 ? Exit::NeedsAPerson : Exit::Done;
}

void add_export(CLI::App& enrol, Call& call) {
  auto* command = enrol.add_subcommand(
      "export", "susun kiriman dan isi formulir BPJS / make a batch and fill the carrier's form");
  ActOptions options(command);
  options.text("fund", "dana / fund")
      .text("month", "YYYY-MM, bulan pertama / the first month")
      .text("direction", "entering (masuk), leaving (keluar)")
      .number("fiscal_year", "tahun anggaran / fiscal year")
      .number("most", "paling banyak sekian baris / lines at most")
      .number("months", "bulan iuran, 1-12 / months paid at once")
      .text("phone", "telepon kantor / the office's phone")
      .text("email", "e-mail kantor / the office's e-mail")
      .text("group_type", "jenis wadah / the carrier's type of group: SG, SD, SA, SL, SC, SB")
      .flag("again", "juga yang pernah ditolak / also those refused before");
  auto out = std::make_shared<std::string>();
  command->add_option("--out", *out, "FILE.xlsx")->required();
  command->fallthrough()->callback([&call, options, out] {
    call.action = [&call, options, out] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::BatchView> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "enrol.export"));
            LINDUNG_ASSIGN_OR_RETURN(auto view, app::export_batch(c, city, std::move(wish)));
            LINDUNG_RETURN_IF_ERROR(app::write_carrier_form(c, city, view.summary.batch, *out));
            return view;
          },
          [&](const app::BatchView& view) { return show_batch(call, view); });
    };
  });
}

void add_form(CLI::App& enrol, Call& call) {
  auto name = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  auto* command = enrol.add_subcommand(
      "form", "tulis lagi formulir sebuah kiriman / write the form of a batch once more");
  command->add_option("batch", *name, "B0001")->required();
  command->add_option("--out", *out, "FILE.xlsx")->required();
  command->fallthrough()->callback([&call, name, out] {
    call.action = [&call, name, out] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::string> {
            LINDUNG_RETURN_IF_ERROR(app::write_carrier_form(c, city, *name, *out));
            return *out;
          },
          [&](const std::string& file) {
            call.console.print_json({{"file", file}});
            call.console.print(file);
            return Exit::Done;
          });
    };
  });
}

Exit show_answer(const Call& call, const app::AnswerView& view) {
  call.console.print_json(answer::answer_json(view, call.console.language()));
  call.console.print(answer_text(view, call.console));
  return view.to_look_at.empty() ? Exit::Done : Exit::NeedsAPerson;
}

void add_answer(CLI::App& enrol, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* command = enrol.add_subcommand(
      "answer", "catat jawaban BPJS atas sebuah kiriman / record the carrier's answer to a batch");
  command->add_option("batch", *name, "B0001")->required();
  ActOptions options(command);
  options.file("file", "berkas jawaban / the file with the answer")
      .flag("all_accepted", "semua yang keluar sudah dikeluarkan / all who leave are taken off");
  command->fallthrough()->callback([&call, options, name] {
    call.action = [&call, options, name] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::AnswerView> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "enrol.answer"));
            wish.given["batch"] = *name;
            return app::answer_batch(c, city, std::move(wish));
          },
          [&](const app::AnswerView& view) { return show_answer(call, view); });
    };
  });
}

void add_settle(CLI::App& enrol, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* command = enrol.add_subcommand(
      "settle", "putuskan satu baris / decide about one line that waits for a person");
  command->add_option("batch", *name, "B0001")->required();
  ActOptions options(command);
  options.number("line", "nomor baris / number of the line")
      .text("kpj", "nomor KPJ / member number")
      .text("start", "YYYY-MM-DD, mulai terlindungi / protected from")
      .flag("accepted", "sudah dikeluarkan BPJS / taken off by the carrier")
      .text("refused", "kode alasan / code of a reason: NIK_NOT_FOUND, ...")
      .text("reason", "dari mana diketahui / how it is known");
  command->fallthrough()->callback([&call, options, name] {
    call.action = [&call, options, name] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::BatchView> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "enrol.settle"));
            wish.given["batch"] = *name;
            return app::settle_line(c, city, std::move(wish));
          },
          [&](const app::BatchView& view) { return show_batch(call, view); });
    };
  });
}

void add_list(CLI::App& enrol, Call& call) {
  auto* command = enrol.add_subcommand("list", "semua kiriman / all batches");
  auto day = add_day(command);
  command->fallthrough()->callback([&call, day] {
    call.action = [&call, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::vector<app::BatchSummary>> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::list_batches(c, city, on);
          },
          [&](const std::vector<app::BatchSummary>& batches) {
            json::array all;
            for (const auto& one : batches) all.push_back(answer::summary_json(one));
            call.console.print_json({{"batches", all}});
            call.console.print(batches_table(batches, call.console));
            return Exit::Done;
          });
    };
  });
}

void add_batch(CLI::App& enrol, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* command = enrol.add_subcommand("batch", "satu kiriman / one batch");
  command->add_option("batch", *name, "B0001")->required();
  auto day = add_day(command);
  command->fallthrough()->callback([&call, name, day] {
    call.action = [&call, name, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::BatchView> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::show_batch(c, city, *name, on);
          },
          [&](const app::BatchView& view) { return show_batch(call, view); });
    };
  });
}

Exit show_difference(const Call& call, const app::DifferenceView& view) {
  call.console.print_json(answer::difference_json(view, call.console.language()));
  call.console.print(difference_text(view, call.console));
  const bool differs =
      view.difference.registered() != view.difference.listed || !view.not_listed.empty();
  return differs ? Exit::NeedsAPerson : Exit::Done;
}

void add_show(CLI::App& enrol, Call& call) {
  struct Asked {
    std::string month, fund, out;
    bool all = false;
  };
  auto asked = std::make_shared<Asked>();
  auto* command = enrol.add_subcommand(
      "show", "selisih SK dan BPJS / the difference between the decree and the carrier");
  command->add_option("--month", asked->month, "YYYY-MM");
  command->add_option("--fund", asked->fund, "dana / fund");
  command->add_option("--out", asked->out, "FILE.xlsx");
  command->add_flag("--all", asked->all, "juga yang terdaftar / those registered too");
  auto day = add_day(command);
  command->fallthrough()->callback([&call, asked, day] {
    call.action = [&call, asked, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::DifferenceView> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            Month month = Month::of(on);
            if (!asked->month.empty()) {
              LINDUNG_ASSIGN_OR_RETURN(month, app::typed_month("--month", asked->month));
            }
            const auto whom = asked->all ? app::Whom::Everybody : app::Whom::NotRegistered;
            LINDUNG_ASSIGN_OR_RETURN(auto view,
                                     app::show_difference(c, city, month, asked->fund, whom, on));
            if (!asked->out.empty())
              LINDUNG_RETURN_IF_ERROR(app::write_difference(view, asked->out));
            return view;
          },
          [&](const app::DifferenceView& view) { return show_difference(call, view); });
    };
  });
}

}  // namespace

void add_enrol(CLI::App& root, Call& call) {
  auto* enrol = root.add_subcommand(
      "enrol", "kirim ke BPJS dan catat jawabannya / send to the carrier and record its answers");
  enrol->require_subcommand(1)->fallthrough();
  add_export(*enrol, call);
  add_form(*enrol, call);
  add_answer(*enrol, call);
  add_settle(*enrol, call);
  add_list(*enrol, call);
  add_batch(*enrol, call);
  add_show(*enrol, call);
}

}  // namespace lindung::cli
