// bench/billing_speed - everybody of a province is billed for a month: who is billed is decided
// person by person, the list by name is written, sealed (a digest, and a Merkle root over its
// rows), read back and folded into the books, approved in the ledger, and put into an SQLite file
// with its journal entry in one transaction. Beside it a bare program inserts the same rows into a
// table with a primary key. `billing_speed ours|bare DIR [PEOPLE]`; prints seconds.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include "office/billing/billing.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/record/act_writer.h"

namespace {

using namespace lindung;
using Clock = std::chrono::steady_clock;
constexpr store::City kCity = 2171;
const Date kDay = *Date::make(2025, 5, 2);
const Month kMay = *Month::make(2025, 5);
const Period kMonths{kMay, kMay.plus(1)};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

app::BillPerson person(std::uint64_t number) {
  const std::uint64_t random = number * 0x9E3779B97F4A7C15U;
  return {number, 2171'000000'000000 + random % 1'000'000'000'000,
          fmt::format("Melati {:x} Karsa", random % 0xffffff), 2171051000 + random % 64,
          "neighbourhood-heads"};
}

std::vector<app::BillPerson> make_people(std::uint64_t count) {
  std::vector<app::BillPerson> people;
  for (std::uint64_t i = 1; i <= count; ++i) people.push_back(person(i));
  return people;
}

// One in fifty is not registered yet and is left out.
std::vector<billing::Candidate> make_candidates(std::uint64_t count) {
  std::vector<billing::Candidate> all(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    auto& one = all[i];
    one.person = i + 1;
    one.listed = kMonths;
    one.registration = i % 50 ? billing::Registration::Registered : billing::Registration::NotSent;
    one.registered = {kMay, kMay.plus(120)};
    one.verified = true;
    one.verified_on = kDay;
  }
  return all;
}

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.en.c_str());
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// The lists of the draft, as the act freezes them.
app::MoneyAct make_draft(app::Making& making, const billing::Books& books,
                         const std::vector<app::BillPerson>& people,
                         const std::vector<billing::Candidate>& candidates) {
  const billing::Wanted wanted{kMonths, {{Rupiah(16'800)}}, kDay};
  const auto proposal = must(billing::propose(books, wanted, candidates));
  std::vector<app::BillLine> lines;
  for (const auto& line : proposal.lines) lines.push_back({people[line.person - 1], line});
  std::vector<app::BillLeftOut> left_out;
  for (const auto& one : proposal.left_out) left_out.push_back({people[one.person - 1], one});
  app::MoneyAct act{"bill.draft", 1, kDay, "sari", {}, {}, {}};
  act.lists["lines"] = app::write_bill_lines(making, lines);
  act.lists["left-out"] = app::write_bill_left_out(making, left_out);
  return act;
}

// What the fold does with the frozen lists, and the approval.
void fold(billing::Books& books, const app::MoneyAct& act) {
  billing::Draft draft{0, kMonths, {}, {}, Rupiah(0)};
  for (const auto& one : must(app::read_bill_lines(act))) {
    draft.lines.push_back(one.line);
    draft.amount += one.line.amount();
  }
  for (const auto& one : must(app::read_bill_left_out(act))) draft.left_out.push_back(one.left_out);
  const auto bill = must(books.draft({"A1", kDay, "sari"}, std::move(draft)));
  must(books.approve({"A2", kDay, "dewi"}, bill, {}));
}

void keep(const app::Context& context, const app::MoneyAct& act) {
  auto writer = must(app::ActWriter::begin(context, kCity));
  boost::json::object lists;
  for (const auto& [name, list] : act.lists) {
    const Digest digest = sha256(*list.text);
    const auto commitment = app::commit_list(list);
    must(writer.records().put_input(
        {digest, writer.next_sequence(), "money/list", name, list.text->size()}, *list.text));
    lists[name] = {{"digest", digest.hex()}, {"root", commitment.root.hex()}};
  }
  must(writer.put_entry("bill.draft", {{"lists", lists}}));
  must(writer.commit());
}

double ours(const std::filesystem::path& dir, std::uint64_t count) {
  const auto people = make_people(count);
  const auto candidates = make_candidates(count);
  const auto opened = must(store::Store::open((dir / "billing.db").string()));
  app::Context context;
  context.store = opened.get();
  context.author = "sari";
  context.now_ms = [] { return 0; };
  app::CityState state;
  state.city = kCity;
  const app::MoneyBook book;
  const app::MoneyWish wish{"bill.draft", kDay, {}, {}};
  app::Making making(context, state, book, wish, std::string(64, 'a'));
  billing::Books books;
  must(books.open({"city-budget", 2025, "APBD", FundingSource::RegionalBudget, "APBD", ""}));
  must(books.allot({"A0", kDay, "sari"}, 0, Rupiah(1'000'000'000'000), "DPA 1"));

  const auto start = Clock::now();
  const auto act = make_draft(making, books, people, candidates);
  fold(books, act);
  keep(context, act);
  return seconds_since(start);
}

double bare(const std::filesystem::path& dir, std::uint64_t count) {
  const auto people = make_people(count);
  sqlite3* db = nullptr;
  sqlite3_open((dir / "bare.db").c_str(), &db);
  const auto run = [&](const char* sql) {
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
  };
  bool good =
      run("pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536") &&
      run("create table line (city bigint not null, bill bigint not null, person bigint not null, "
          "nik bigint not null, name text not null, village bigint not null, grp text not null, "
          "month_from text not null, month_until text not null, dues bigint not null, amount "
          "bigint not null, primary key (city, bill, person)) without rowid");
  const auto start = Clock::now();
  sqlite3_stmt* insert = nullptr;
  good = good && run("begin immediate") &&
         sqlite3_prepare_v2(db, "insert into line values (?,1,?,?,?,?,?,'2025-05','2025-06',?,?)",
                            -1, &insert, nullptr) == SQLITE_OK;
  for (std::size_t i = 0; good && i < people.size(); ++i) {
    const auto& one = people[i];
    sqlite3_bind_int64(insert, 1, kCity);
    sqlite3_bind_int64(insert, 2, static_cast<sqlite3_int64>(one.person));
    sqlite3_bind_int64(insert, 3, static_cast<sqlite3_int64>(one.nik));
    sqlite3_bind_text64(insert, 4, one.name.data(), one.name.size(), SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_int64(insert, 5, static_cast<sqlite3_int64>(one.village));
    sqlite3_bind_text64(insert, 6, one.group.data(), one.group.size(), SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_int64(insert, 7, 16'800);
    sqlite3_bind_int64(insert, 8, 16'800);
    good = sqlite3_step(insert) == SQLITE_DONE;
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  good = good && run("commit");
  const double seconds = seconds_since(start);
  sqlite3_close(db);
  return good ? seconds : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string which = argv[1];
  const std::uint64_t people = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1'000'000;
  const double seconds = which == "ours" ? ours(argv[2], people) : bare(argv[2], people);
  fmt::print("{:.3f}\n", seconds);
  return seconds > 0 ? 0 : 1;
}
