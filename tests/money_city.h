// tests/money_city.h - a small city for tests of money with the real binary: thirteen people of
// Batam in two wards, two groups, a city budget and a transfer of the province, twelve places.
#pragma once

#include "city.h"

namespace lindung::testing_binary {

// Person n, from 1. Men born in 1980 to 1992, each on another day.
inline std::string money_nik(int n) {
  const std::string day = (n < 10 ? "0" : "") + std::to_string(n);
  return "217106" + day + "03" + std::to_string(79 + n) + (n < 10 ? "900" : "90") +
         std::to_string(n);
}
inline std::string money_name(int n) {
  static const char* kNames[] = {
      "Bayu Pranata",    "Surya Wirawan",  "Gilang Permana", "Hendra Kusuma",  "Wayan Sudarma",
      "Yohanes Tafuli",  "Rizal Mahendra", "Samsul Arifin",  "Togar Simamora", "Dedi Kurniawan",
      "Petrus Lewerang", "Imam Syafii",    "Zulkifli Harun"};
  return kNames[n - 1];
}
inline std::string money_birth(int n) {
  const std::string day = (n < 10 ? "0" : "") + std::to_string(n);
  return std::to_string(1979 + n) + "-03-" + day;
}
inline constexpr int kMoneyPeople = 13;  // the last one finds no place

// Posyandu cadres (1 to 8) are paid by the city, parking attendants (9 to 13) by the transfer.
inline std::string money_scheme() {
  const std::string source = "citation = \"Test\"\nverified = true\n";
  const auto fund = [&](const char* id, const char* kind, const char* ceiling) {
    return std::string("\n[[fund]]\nid = \"") + id + "\"\nname = { id = \"" + id + "\", en = \"" +
           id + "\" }\npayer = \"APBD\"\nsource = \"" + kind +
           "\"\naccount = \"5.1.02\"\nceiling = " + ceiling + "\n" + source;
  };
  const auto group = [&](const char* id, const char* name, const char* money, int quota) {
    return std::string("\n[[group]]\nid = \"") + id + "\"\nname = { id = \"" + name +
           "\", en = \"" + id + "\" }\naliases = [\"" + name +
           "\"]\nquota = " + std::to_string(quota) + "\nfunds = [\"" + money + "\"]\n" + source;
  };
  const auto paper = [&](const char* kind) {
    return std::string("\n[[instrument]]\nkind = \"") + kind +
           "\"\nnumber = \"1/2025\"\nfrom = 2025-01-01\n" + source;
  };
  return "id = \"kota-uji-2025\"\nname = { id = \"Kota uji\", en = \"Test city\" }\ncity = "
         "\"2171\"\nfiscal_year = 2025\nregistration_date = 2025-01-01\nmonths = { from = "
         "\"2025-01\", until = \"2026-01\" }\nprograms = [\"JKK\", \"JKM\"]\ndeclared_income = "
         "1_000_000\nward_quota = 8\n" +
         source + fund("city-budget", "regional-budget", "10_000_000") +
         fund("transfer", "provincial-transfer", "10_000_000") + paper("mayor-regulation") +
         paper("decree") + paper("cooperation-agreement") +
         group("posyandu", "Kader posyandu", "city-budget", 8) +
         group("parking", "Juru parkir", "transfer", 4) +
         "\n[[priority]]\nkind = \"rank-in-roster\"\n" + source;
}

class MoneyCity : public City {
 protected:
  void SetUp() override {
    fs::create_directories(dir() / "rosters");
    std::ofstream(dir() / "scheme.toml") << money_scheme();
    std::ofstream roster(dir() / "rosters/a.csv");
    roster << "NO,NIK,NAMA,TGL LAHIR,KELURAHAN,KELOMPOK\n";
    for (int n = 1; n <= kMoneyPeople; ++n) {
      roster << n << "," << money_nik(n) << "," << money_name(n) << "," << money_birth(n) << ","
             << (n % 2 ? "Tanjung Uma" : "Baloi Indah") << ","
             << (n <= 8 ? "Kader posyandu" : "Juru parkir") << "\n";
    }
  }

  static Words issue(const char* on = "2025-01-02") {
    return by(
        "sari", on,
        {"decree", "issue", "--number", "SK-1/2025", "--date", on, "--basis", "Perwali 1/2025"});
  }

  static std::string text(const json::value& value, const char* key) {
    return testing_binary::text(value, key);
  }
  static std::string person(const std::string& database, int n) {
    return text(call(database, {"person", "show", money_nik(n)}).json(), "person");
  }
};

}  // namespace lindung::testing_binary
