#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/person_json.h"
#include "shell/app/city/person.h"
#include "shell/app/run/review.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

json::array reasons_json(const ReasonSet& reasons) {
  json::array codes;
  for (const Reason reason : reasons.list()) codes.push_back(json::string(info(reason).code));
  return codes;
}

json::object held_json(const app::HeldRow& held) {
  json::array words;
  for (const auto& word : held.words)
    words.push_back({{"author", word.author}, {"reason", word.reason}});
  json::object object = {{"row", held.row},     {"file", held.file},
                         {"sheet", held.sheet}, {"row_number", held.row_number},
                         {"group", held.group}, {"nik", held.nik_masked},
                         {"name", held.name},   {"reasons", reasons_json(held.verdict.reasons)},
                         {"words", words}};
  if (held.verdict.other) object["other_row"] = app::row_name(*held.verdict.other);
  if (held.verdict.other_person) object["other_person"] = held.verdict.other_person;
  return object;
}

Exit show_held(const Call& call, const std::vector<app::HeldRow>& held) {
  json::array rows;
  std::vector<std::vector<std::string>> lines;
  for (const auto& one : held) {
    rows.push_back(held_json(one));
    lines.push_back({one.row, one.file, one.nik_masked, one.name, one.verdict.reasons.codes()});
  }
  call.console.print_json({{"held", rows}});
  call.console.print(table(lines));
  return held.empty() ? Exit::Done : Exit::NeedsAPerson;
}

Exit show_one(const Call& call, const std::vector<app::HeldRow>& held, const std::string& wanted) {
  for (const auto& one : held) {
    if (one.row != wanted) continue;
    call.console.print_json(held_json(one));
    call.console.print(one.row + "  " + one.file + "  " + one.name + "  " + one.nik_masked);
    for (const Reason reason : one.verdict.reasons.list()) {
      const auto& about = info(reason);
      call.console.print("- " + std::string(call.console.english ? about.what_en : about.what_id) +
                         " " + std::string(call.console.english ? about.todo_en : about.todo_id));
    }
    return Exit::Done;
  }
  return call.console.fail(Error::input(
      "REVIEW_ROW", wanted, {"Baris ini tidak sedang ditahan.", "This row is not held."}));
}

Exit show_decision(const Call& call, const app::DecideResult& result) {
  json::object document = {{"final", result.final}};
  if (result.verdict) document["verdict"] = verification::verdict_id(result.verdict->verdict);
  call.console.print_json(document);
  call.console.print(call.console.say(result.final
                                          ? Text{"Putusan berlaku.", "The decision stands."}
                                          : Text{"Usulan dicatat; orang lain harus menyetujuinya.",
                                                 "Proposed; another person must approve it."}));
  return result.final ? Exit::Done : Exit::NeedsAPerson;
}

Exit show_card(const Call& call, const app::PersonCard& card) {
  const auto& console = call.console;
  console.print_json(answer::person_json(card, {}));
  console.print(card.id + "  " + card.name + "  " + card.nik_masked + "  " + card.birth_date +
                "  " + card.sex);
  console.print(card.village + "  " + card.group + "  " + card.standing);
  if (card.place) console.print(console.say(*card.place));
  for (const auto& row : card.rows) {
    console.print("- " + row.row + "  " + row.file + "  " + row.verdict);
    for (const auto& reason : row.reasons) console.print("    " + console.say(reason));
  }
  std::vector<std::vector<std::string>> months{
      console.english
          ? std::vector<std::string>{"month", "listed", "registered", "paid"}
          : std::vector<std::string>{"bulan", "terdaftar di SK", "diterima BPJS", "lunas"}};
  const auto mark = [](bool fact) { return std::string(fact ? "+" : "-"); };
  for (const auto& month : card.months) {
    months.push_back(
        {month.month.iso(), mark(month.listed), mark(month.registered), mark(month.paid)});
  }
  console.print(table(months));
  return Exit::Done;
}

void add_person(CLI::App& root, Call& call) {
  auto* person = root.add_subcommand("person", "satu orang / one person");
  person->require_subcommand(1);
  auto wanted = std::make_shared<std::string>();
  auto* show = person->add_subcommand(
      "show", "apa yang diketahui tentang seseorang / what is known of a person");
  show->add_option("id", *wanted, "P0000123, NIK")->required();
  show->fallthrough()->callback([&call, wanted] {
    call.action = [&call, wanted] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::show_person(c, city, *wanted);
          },
          [&](const app::PersonCard& card) { return show_card(call, card); });
    };
  });
}

}  // namespace

void add_review(CLI::App& root, Call& call) {
  add_person(root, call);
  auto* review = root.add_subcommand(
      "review", "baris yang harus diputus orang / rows that a person must decide");
  review->require_subcommand(1);
  review->add_subcommand("list", "yang sedang ditahan / what is held")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return with_city(call, app::held_rows, [&](const std::vector<app::HeldRow>& held) {
            return show_held(call, held);
          });
        };
      });
  auto row = std::make_shared<std::string>();
  auto* show = review->add_subcommand("show", "satu baris / one row");
  show->add_option("row", *row, "F3-S0-R12")->required();
  show->fallthrough()->callback([&call, row] {
    call.action = [&call, row] {
      return with_city(call, app::held_rows, [&](const std::vector<app::HeldRow>& held) {
        return show_one(call, held, *row);
      });
    };
  });
  auto decision = std::make_shared<std::string>();
  auto reason = std::make_shared<std::string>();
  auto other = std::make_shared<std::string>();
  auto* decide = review->add_subcommand(
      "decide", "usulkan atau setujui putusan / propose or approve a decision");
  decide->add_option("row", *row, "F3-S0-R12")->required();
  decide->add_option("decision", *decision, "accept | refuse | same | different")->required();
  decide->add_option("--person", *other, "P0000123 (same, different)");
  decide->add_option("--reason", *reason, "alasan / why")->required();
  decide->fallthrough()->callback([&call, row, decision, reason, other] {
    call.action = [&call, row, decision, reason, other] {
      const std::string digits = other->starts_with('P') ? other->substr(1) : *other;
      const std::uint64_t person = parse_unsigned(digits).value_or(0);
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::decide(c, city, *row, *decision, person, *reason);
          },
          [&](const app::DecideResult& result) { return show_decision(call, result); });
    };
  });
}

}  // namespace lindung::cli
