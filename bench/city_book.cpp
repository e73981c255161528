// bench/city_book - a city's book of many months: budget, decree, enrolment, and for each month a
// bill from the draft to the receipt, for everybody. `city_book FOLDER PEOPLE MONTHS` writes a
// scheme and a roster into FOLDER (process it first); `city_book FOLDER DATABASE` records the acts.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/text.h"
#include "invented_people.h"
#include "shell/app/demo/demo_year.h"
#include "shell/app/session.h"
#include "terms/month.h"

namespace {

using namespace lindung;

// One group, paid by companies, whose money does not end with its year.
std::string scheme(const std::string& people, int months) {
  const Month first = *Month::make(2025, 1);
  return "id = \"batam-bench\"\nname = { id = \"Uji\", en = \"Bench\" }\ncity = \"2171\"\n"
         "fiscal_year = 2025\nregistration_date = 2025-01-01\nmonths = { from = \"" +
         first.iso() + "\", until = \"" + first.plus(months).iso() +
         "\" }\nprograms = [\"JKK\", \"JKM\"]\ndeclared_income = 1_000_000\n"
         "citation = \"Bench\"\nverified = true\n"
         "\n[[fund]]\nid = \"companies\"\nname = { id = \"Perusahaan\", en = \"Companies\" }\n"
         "payer = \"CSR\"\nsource = \"company\"\naccount = \"4.1\"\nceiling = 900_000_000_000\n"
         "citation = \"Bench\"\nverified = true\n"
         "\n[[instrument]]\nkind = \"cooperation-agreement\"\nnumber = \"1/2025\"\n"
         "from = 2025-01-01\ncitation = \"Bench\"\nverified = true\n"
         "\n[[instrument]]\nkind = \"decree\"\nnumber = \"2/2025\"\nfrom = 2025-01-01\n"
         "citation = \"Bench\"\nverified = true\n"
         "\n[[group]]\nid = \"posyandu-cadres\"\nname = { id = \"Kader posyandu\", en = \"Cadres\" "
         "}\n"
         "aliases = [\"Kader posyandu\", \"posyandu\"]\nquota = " +
         people +
         "\nfunds = [\"companies\"]\ncitation = \"Bench\"\nverified = true\n"
         "\n[[priority]]\nkind = \"rank-in-roster\"\ncitation = \"Bench\"\nverified = true\n";
}

int prepare(const std::filesystem::path& folder, const std::string& people, int months) {
  std::filesystem::create_directories(folder / "rosters" / "posyandu-cadres");
  std::ofstream(folder / "scheme.toml") << scheme(people, months);
  std::ofstream out(folder / "rosters" / "posyandu-cadres" / "usulan.csv", std::ios::binary);
  const bench::Invented invented;
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells) text += (text.empty() ? "" : ",") + csv_field(cell);
    out << text << '\n';
  };
  line(bench::roster_headings());
  const std::uint64_t count = std::strtoull(people.c_str(), nullptr, 10);
  for (std::uint64_t i = 0; i < count; ++i) line(invented.row(0, i));
  return out.flush().good() ? 0 : 3;
}

int fail(const Error& error) {
  std::fprintf(stderr, "%s %s %s\n", error.code.c_str(), error.where.c_str(),
               error.message.en.c_str());
  return 3;
}

int record(const std::string& database) {
  const auto session = app::Session::open(database, "bench", {});
  if (!session) return fail(session.error());
  const auto city = session->city("");
  if (!city) return fail(city.error());
  const auto year = app::work_through_year(session->context(), *city);
  if (!year) return fail(year.error());
  std::printf("{\"listed\": %lld, \"paid\": %lld}\n", static_cast<long long>(year->listed),
              static_cast<long long>(year->paid.amount()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4) return prepare(argv[1], argv[2], std::atoi(argv[3]));
  if (argc == 3) return record(argv[2]);
  std::fputs("usage: city_book FOLDER PEOPLE MONTHS | city_book FOLDER DATABASE\n", stderr);
  return 2;
}
