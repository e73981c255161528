#include <boost/json.hpp>

#include "shell/answer/card_json.h"
#include "shell/app/card/card_files.h"
#include "shell/app/card/card_handout.h"
#include "shell/app/city/person.h"
#include "shell/app/typed_values.h"
#include "shell/cli/act_options.h"
#include "shell/cli/card_keys.h"
#include "shell/cli/card_text.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_act(const Call& call, const app::CardAct& act) {
  call.console.print_json(answer::card_act_json(act));
  call.console.print(card_act_text(act, call.console));
  return Exit::Done;
}

// People may be named by NIK too; the act is told their numbers.
Result<void> name_people(const app::Context& context, std::uint64_t city, json::object& given) {
  auto* people = given.if_contains("person");
  if (!people) return {};
  for (auto& person : people->as_array()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto number,
                             app::find_person(context, city, std::string(person.as_string())));
    person = "P" + std::to_string(number);
  }
  return {};
}

void add_make(CLI::App& card, Call& call) {
  auto* command = card.add_subcommand(
      "make", "buat kartu bagi yang terdaftar dan dibayar / make cards for those paid for");
  ActOptions options(command);
  options.texts("person", "P0000001, NIK")
      .number("ward", "kode kelurahan / code of the ward")
      .text("group", "kelompok / group of the scheme")
      .flag("only_new", "hanya yang belum punya kartu / only those without a card");
  auto rehearse = std::make_shared<bool>(false);
  command->add_flag("--dry-run", *rehearse, "hanya hitung / only count");
  command->fallthrough()->callback([&call, options, rehearse] {
    call.action = [&call, options, rehearse] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::CardAct> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "card.make"));
            LINDUNG_RETURN_IF_ERROR(name_people(c, city, wish.given));
            return *rehearse ? app::rehearse_cards(c, city, std::move(wish))
                             : app::act_on_cards(c, city, std::move(wish));
          },
          [&](const app::CardAct& act) { return show_act(call, act); });
    };
  });
}

struct PrintAsked {
  std::string out, secrets, again;
  bool phone = false, english = false;
};

Result<app::PrintedCards> print_again(const app::Context& context, std::uint64_t city,
                                      const std::string& act, const app::CardPaper& paper) {
  LINDUNG_ASSIGN_OR_RETURN(auto sheet, app::printed_again(context, city, act, paper));
  LINDUNG_RETURN_IF_ERROR(app::write_text(paper.out, sheet.bytes));
  return app::PrintedCards{{act, std::move(sheet.cards), {}}, sheet.pages};
}

void add_print(CLI::App& card, Call& call) {
  auto asked = std::make_shared<PrintAsked>();
  auto* command = card.add_subcommand("print", "cetak kartu / print cards");
  ActOptions options(command);
  options.texts("card", "C0000001").number("ward", "kode kelurahan / code of the ward");
  command->add_option("--out", asked->out, "FILE.pdf")->required();
  command->add_option(
      "--again", asked->again,
      "A0000012: lembar yang sama sekali lagi, tanpa mencatat / the same sheet once "
      "more, without an act");
  command->add_flag("--phone", asked->phone, "satu kartu satu halaman / one card a page");
  command->add_flag("--english", asked->english, "kartu berbahasa Inggris / cards in English");
  add_secrets(command, asked->secrets);
  command->fallthrough()->callback([&call, options, asked] {
    call.action = [&call, options, asked] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::PrintedCards> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "card.print"));
            const auto layout = asked->phone ? paper::CardLayout::Phone : paper::CardLayout::Sheet;
            const auto tongue = asked->english ? card::Tongue::English : card::Tongue::Indonesian;
            const app::CardPaper paper{asked->out, secrets_file(call, asked->secrets), layout,
                                       tongue};
            if (asked->again.empty()) return app::print_cards(c, city, std::move(wish), paper);
            return print_again(c, city, asked->again, paper);
          },
          [&](const app::PrintedCards& printed) {
            json::object document = answer::card_act_json(printed.act);
            document["file"] = asked->out;
            document["pages"] = printed.pages;
            call.console.print_json(document);
            call.console.print(card_act_text(printed.act, call.console) + "\n" + asked->out);
            return Exit::Done;
          });
    };
  });
}

// An act without anything of its own.
void add_act(CLI::App& card, Call& call, const char* name, const char* help, const char* kind,
             const std::function<void(ActOptions&)>& more) {
  auto* command = card.add_subcommand(name, help);
  ActOptions options(command);
  more(options);
  command->fallthrough()->callback([&call, options, kind] {
    call.action = [&call, options, kind] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::CardAct> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, kind));
            return app::act_on_cards(c, city, std::move(wish));
          },
          [&](const app::CardAct& act) { return show_act(call, act); });
    };
  });
}

struct ListAsked {
  std::string state, person, group, out;
  std::uint64_t ward = 0;
  std::uint16_t rt = 0;
  bool due = false;
};

Result<app::CardQuestion> question_of(const app::Context& context, std::uint64_t city,
                                      const ListAsked& asked, const std::string& day) {
  app::CardQuestion question;
  LINDUNG_ASSIGN_OR_RETURN(question.on, day_of(day));
  question.ward = asked.ward;
  question.group = asked.group;
  question.due = asked.due;
  if (!asked.person.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(question.person, app::find_person(context, city, asked.person));
  }
  if (asked.state.empty()) return question;
  question.state = card::parse_state(asked.state);
  if (question.state) return question;
  return app::wrong_value("--state",
                          "Salah satu dari: made, printed, handed-over, revoked, replaced.",
                          "One of: made, printed, handed-over, revoked, replaced.");
}

void add_list(CLI::App& card, Call& call) {
  auto asked = std::make_shared<ListAsked>();
  auto* command = card.add_subcommand(
      "list",
      "daftar kartu; --out: daftar penyerahan / cards; --out: the list to hand them out by");
  command->add_option("--ward", asked->ward, "kode kelurahan / code of the ward");
  command->add_option("--rt", asked->rt, "RT, untuk --out / neighbourhood, for --out");
  command->add_option("--group", asked->group, "kelompok / group of the scheme");
  command->add_option("--state", asked->state, "made, printed, handed-over, revoked, replaced");
  command->add_option("--person", asked->person, "P0000001, NIK");
  command->add_flag("--due", asked->due, "yang perlu dicabut / those to be revoked");
  command->add_option("--out", asked->out, "FILE.pdf, FILE.xlsx");
  auto day = add_day(command);
  command->fallthrough()->callback([&call, asked, day] {
    call.action = [&call, asked, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::CardList> {
            LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(c, city, *asked, *day));
            if (!asked->out.empty()) {
              app::CityViews views;
              LINDUNG_ASSIGN_OR_RETURN(
                  std::ignore,
                  app::write_handout_list(c, views, city, {question, asked->rt}, asked->out));
            }
            return app::list_cards(c, city, question);
          },
          [&](const app::CardList& list) {
            call.console.print_json(answer::cards_json(list));
            call.console.print(cards_text(list, call.console));
            return asked->due && !list.lines.empty() ? Exit::NeedsAPerson : Exit::Done;
          });
    };
  });
}

void add_show(CLI::App& card, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* command = card.add_subcommand("show", "satu kartu / one card");
  command->add_option("card", *name, "C0000001")->required();
  auto day = add_day(command);
  command->fallthrough()->callback([&call, name, day] {
    call.action = [&call, name, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::CardLine> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::show_card(c, city, *name, on);
          },
          [&](const app::CardLine& line) {
            call.console.print_json(answer::card_json(line));
            call.console.print(card_text(line, call.console));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_card(CLI::App& root, Call& call) {
  auto* card = root.add_subcommand("card", "kartu peserta / member cards");
  card->require_subcommand(1)->fallthrough();
  add_make(*card, call);
  add_print(*card, call);
  add_act(*card, call, "hand-over", "catat penyerahan kartu / record cards handed over",
          "card.hand-over", [](ActOptions& options) {
            options.texts("card", "C0000001")
                .number("ward", "kode kelurahan / code of the ward")
                .texts("except", "kartu yang belum / cards not handed over: C0000002")
                .text("to", "holder (peserta), family (keluarga), neighbourhood (RT)")
                .text("name", "nama penerima / who took it");
          });
  add_act(
      *card, call, "revoke", "cabut kartu / revoke cards", "card.revoke", [](ActOptions& options) {
        options.texts("card", "C0000001")
            .text("reason", "died, moved, found-work, refused, too-old, not-paid, lost, mistake")
            .flag("due", "semua yang perlu dicabut / all that are due")
            .text("remark", "catatan / remark");
      });
  add_list(*card, call);
  add_show(*card, call);
  add_card_check(*card, call);
  add_card_keys(*card, call);
}

}  // namespace lindung::cli
