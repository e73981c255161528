#include <algorithm>

#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/app/demo/demo.h"
#include "shell/app/typed_values.h"
#include "shell/cli/commands.h"
#include "shell/cli/summary_text.h"
#include "shell/web/web.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

struct Typed {
  std::string city = "all";
  std::string dir = "demo-out";
  bool accounts = false;
  bool serve = false;
  std::uint16_t port = 8080;
};

json::object year_json(const app::DemoYear& year, const Console& console) {
  json::array steps;
  for (const auto& step : year.steps) {
    steps.push_back({{"on", step.on.iso()},
                     {"what", console.say(step.what)},
                     {"people", step.people},
                     {"amount", step.amount.amount()}});
  }
  return {{"steps", steps},
          {"listed", year.listed},
          {"allotted", year.allotted.amount()},
          {"billed", year.billed.amount()},
          {"paid", year.paid.amount()},
          {"left", year.left.amount()}};
}

std::string year_text(const app::DemoYear& year, const Console& console) {
  const bool english = console.english;
  std::vector<std::vector<std::string>> rows;
  for (const auto& step : year.steps) {
    rows.push_back({step.on.iso() + "  " + console.say(step.what),
                    step.people > 0 ? console.count(step.people) : "",
                    step.amount == Rupiah() ? "" : console.sum(step.amount)});
  }
  rows.push_back({english ? "allotted (Rp)" : "dianggarkan (Rp)", "", console.sum(year.allotted)});
  rows.push_back({english ? "paid and booked (Rp)" : "dibayar dan dibukukan (Rp)",
                  console.count(year.listed), console.sum(year.paid)});
  rows.push_back({english ? "left (Rp)" : "sisa (Rp)", "", console.sum(year.left)});
  return table(rows);
}

json::object demo_json(const std::vector<app::DemoCity>& cities, const Console& console) {
  json::array list, accounts;
  for (const auto& city : cities) {
    auto document = answer::summary_json(city.process.summary);
    document["out"] = city.process.out.string();
    list.push_back({{"city", city.city},
                    {"scheme", city.process.summary.scheme},
                    {"process", document},
                    {"year", year_json(city.year, console)}});
    for (const auto& one : city.accounts) {
      accounts.push_back({{"login", one.login},
                          {"role", app::role_id(one.role)},
                          {"area", one.area},
                          {"password", app::kDemoPassword}});
    }
  }
  json::object all{{"cities", list}};
  if (!accounts.empty()) all["accounts"] = accounts;
  return all;
}

void print_demo(const std::vector<app::DemoCity>& cities, const Console& console) {
  for (const auto& city : cities) {
    console.print(summary_text(city.process.summary, console));
    console.print(console.say("Hasil: ", "Results: ") + city.process.out.string() + "\n");
    console.print(year_text(city.year, console));
  }
}

// The accounts of the first city; those of the others are called alike.
void print_accounts(const std::vector<app::DemoCity>& cities, const Console& console) {
  if (cities.empty() || cities.front().accounts.empty()) return;
  console.print(console.say("Masuk sebagai:", "Log in as:"));
  constexpr std::size_t kWidth = 26;
  for (const auto& one : cities.front().accounts) {
    console.print("  " + one.login + std::string(kWidth - std::min(kWidth, one.login.size()), ' ') +
                  console.say(app::role_name(one.role)) +
                  (one.area.empty() ? "" : ", " + one.area));
  }
  std::string others;
  for (std::size_t i = 1; i < cities.size(); ++i)
    others += (i == 1 ? "" : ", ") + std::string("clerk.") + cities[i].city;
  if (!others.empty())
    console.print(console.say("Kota lain: ", "Other cities: ") + others + ", ...");
  console.print(console.say("Kata sandi semuanya: ", "Everybody's password: ") +
                std::string(app::kDemoPassword));
}

Exit serve_demo(const Call& call, const Typed& typed, const json::object& document) {
  web::ServeOptions options;
  options.database = app::demo_database(typed.dir).string();
  options.port = typed.port;
  options.quiet = true;
  const auto served = web::serve(options, [&](const std::string& url) {
    auto all = document;
    all["url"] = url;
    call.console.print_json(all);
    call.console.print(url);
    std::fflush(stdout);
  });
  return served ? Exit::Done : call.console.fail(served.error());
}

Exit run_demo(const Call& call, const Typed& typed) {
  const bool accounts = typed.accounts || typed.serve;
  if (accounts && !call.database.empty()) {
    return call.console.fail(
        app::wrong_value("--db", "Akun contoh hanya dibuat di basis data demo sendiri.",
                         "Demo accounts are made in the demo's own database only."));
  }
  const auto cities = app::demo({call.database, accounts, call.author, typed.city, typed.dir},
                                call.console.progress());
  call.console.end_progress();
  if (!cities) return call.console.fail(cities.error());
  const auto document = demo_json(*cities, call.console);
  print_demo(*cities, call.console);
  print_accounts(*cities, call.console);
  if (typed.serve) return serve_demo(call, typed, document);
  call.console.print_json(document);
  return Exit::Done;
}

}  // namespace

void add_demo(CLI::App& root, Call& call) {
  auto typed = std::make_shared<Typed>();
  auto* demo = root.add_subcommand(
      "demo",
      "program empat kota dengan orang rekaan / four cities' programmes with invented people");
  demo->add_option("--city", typed->city)
      ->check(CLI::IsMember({"batam", "jambi", "ambon", "samarinda", "all"}));
  demo->add_option("--dir", typed->dir, "folder");
  demo->add_flag("--accounts", typed->accounts,
                 "satu basis data, satu akun tiap peran / one database, one account of each role");
  auto* serve = demo->add_flag("--serve", typed->serve,
                               "akun, lalu layani halaman web / accounts, then serve the pages");
  demo->add_option("--port", typed->port, "(8080)")->needs(serve);
  demo->fallthrough()->callback([&call, &root, typed] {
    call.action = [&call, &root, typed] {
      // Invented people never mix with a clerk's own database unless she names it.
      if (root.count("--db") == 0) call.database.clear();
      return run_demo(call, *typed);
    };
  });
}

}  // namespace lindung::cli
