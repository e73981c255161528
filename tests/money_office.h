// tests/money_office.h - the small city at work: budget, decree, batch and answer, bill and
// payment, one call each.
#pragma once

#include <set>

#include "acts.h"
#include "money_city.h"

namespace lindung::testing_binary {

// What one person's month costs, in rupiah: JKK and JKM of a declared income of a million.
inline constexpr std::int64_t kDues = 16'800;

class MoneyOffice : public MoneyCity {
 protected:
  static std::string kpj(int n) { return std::to_string(10'000'000'000 + n); }

  enum class Budget { BeforeDecree, AfterDecree };

  // Both purses get money enough, unless `city_budget` says otherwise: a decree that its fund
  // cannot pay is refused, one that comes before its budget waits for it.
  void opened(const std::string& database, const std::string& city_budget = "5000000",
              Budget budget = Budget::BeforeDecree) const {
    processed(database);
    if (budget == Budget::BeforeDecree) allot(database, city_budget);
    const auto issued = call(database, issue());
    ASSERT_LE(issued.exit, 1) << issued.out;
    if (budget == Budget::AfterDecree) allot(database, city_budget);
  }
  static void allot(const std::string& database, const std::string& city_budget) {
    for (const auto& [fund, amount] :
         {std::pair<std::string, std::string>{"city-budget", city_budget},
          {"transfer", "5000000"}}) {
      const auto done =
          call(database,
               by("sari", "2025-01-02",
                  {"fund", "allot", "--fund", fund, "--amount", amount, "--paper", "DPA-" + fund}));
      ASSERT_LE(done.exit, 1) << done.out;
    }
  }

  Words send(const std::string& fund, const std::string& month, const char* on) const {
    return by("sari", on,
              {"enrol", "export", "--fund", fund, "--month", month, "--phone", "0778460", "--email",
               "a@contoh.go.id", "--out", file("batch-" + fund + "-" + on + ".xlsx")});
  }
  // The carrier accepts these people, all in one file.
  Words accept(const std::string& batch, const std::set<int>& people, const char* on,
               const std::string& start = "", const std::string& segment = "BPU") const {
    std::string rows = "NIK;NAMA;TGL LAHIR;KPJ;STATUS;TANGGAL MULAI;SEGMEN\n";
    for (const int n : people) {
      rows += money_nik(n) + ";" + money_name(n) + ";" + money_birth(n) + ";" + kpj(n) +
              ";BERHASIL;" + start + ";" + segment + "\n";
    }
    return by(
        "sari", on,
        {"enrol", "answer", batch, "--file", write("answer-" + batch + "-" + on + ".csv", rows)});
  }
  static std::set<int> range(int first, int last) {
    std::set<int> all;
    for (int n = first; n <= last; ++n) all.insert(n);
    return all;
  }
  // Everybody whom the decree names is sent and accepted from January on.
  void enrolled(const std::string& database) const {
    for (const char* fund : {"city-budget", "transfer"}) {
      const auto sent = call(database, send(fund, "2025-01", "2025-01-03"));
      ASSERT_EQ(sent.exit, 0) << sent.out;
    }
    ASSERT_LE(call(database, accept("B1", range(1, 8), "2025-01-06")).exit, 1);
    ASSERT_LE(call(database, accept("B2", range(9, 12), "2025-01-06")).exit, 1);
  }

  static Words draft(const char* fund, const char* month, const char* on) {
    return by("sari", on, {"bill", "draft", "--fund", fund, "--month", month});
  }
  // From the approval to the disbursement, five days from the 10th of that month on.
  static Acts payment(const std::string& bill, const std::string& month, std::int64_t amount) {
    const auto day = [&](int of_month) { return month + "-" + std::to_string(of_month); };
    const std::string sum = std::to_string(amount);
    const std::string code = "90" + month.substr(2, 2) + month.substr(5) + "00000" + bill.substr(1);
    return {by("dewi", day(10).c_str(), {"bill", "approve", "--bill", bill}),
            by("sari", day(11).c_str(),
               {"bill", "request", "--bill", bill, "--number", "SPP-" + bill, "--date", day(11),
                "--code", code}),
            by("sari", day(12).c_str(),
               {"bill", "order", "--bill", bill, "--number", "SPM-" + bill, "--date", day(12)}),
            by("dewi", day(13).c_str(),
               {"bill", "pay", "--bill", bill, "--number", "0001/SP2D-" + bill, "--date", day(13),
                "--amount", sum})};
  }
  static Words receipt(const std::string& bill, const std::string& month, std::int64_t amount,
                       const std::string& booked = "") {
    const std::string day = month + "-14";
    Words words{"bill",      "receipt", "--bill", bill,       "--number",
                "R-" + bill, "--date",  day,      "--amount", std::to_string(amount)};
    if (!booked.empty()) words.insert(words.end(), {"--file", booked});
    return by("sari", day.c_str(), words);
  }
  // Drafts one month of a fund and pays it out; there is no receipt yet. Gives the bill.
  static std::string disbursed(const std::string& database, const char* fund,
                               const std::string& month, std::int64_t people) {
    const auto drafted = call(database, draft(fund, month.c_str(), (month + "-08").c_str()));
    EXPECT_LE(drafted.exit, 1) << drafted.out;
    EXPECT_EQ(drafted.json().at("people").as_int64(), people) << drafted.out;
    const std::string bill = text(drafted.json(), "bill");
    do_all(database, payment(bill, month, people * kDues));
    return bill;
  }
  // The same, with the carrier's receipt for all of it.
  std::string paid(const std::string& database, const char* fund, const std::string& month,
                   std::int64_t people) const {
    const std::string bill = disbursed(database, fund, month, people);
    const auto done = call(database, receipt(bill, month, people * kDues));
    EXPECT_LE(done.exit, 1) << done.out;
    return bill;
  }

  // Names of those left out of a bill, with the reason.
  static std::map<std::string, std::string> left_out(const json::value& bill) {
    std::map<std::string, std::string> found;
    for (const auto& one : bill.at("left_out").as_array())
      found[text(one, "name")] = text(one, "reason");
    return found;
  }
  struct Found {
    std::string kind, name, detail;
    std::int64_t ours = 0;
    friend auto operator<=>(const Found&, const Found&) = default;
  };
  static std::vector<Found> differences(const json::value& reconciled) {
    std::vector<Found> all;
    const auto* found = reconciled.as_object().if_contains("differences");
    EXPECT_TRUE(found) << reconciled;
    if (!found) return all;
    for (const auto& one : found->as_array())
      all.push_back(
          {text(one, "kind"), text(one, "name"), text(one, "detail"), one.at("ours").as_int64()});
    return all;
  }
  static Outcome reconcile(const std::string& database, const char* month, const char* on,
                           const Words& more = {}) {
    return call(database, by("sari", on, with({"reconcile", "--month", month}, more)));
  }
  static bool is_paid(const std::string& database, int n, const char* month) {
    return months_of(database, money_nik(n), "paid").find(month) != std::string::npos;
  }
  static std::vector<json::value> watched(const std::string& database, const char* on,
                                          const char* kind) {
    std::vector<json::value> found;
    const auto all = call(database, {"watch", "--on", on}).json();
    for (const auto& one : all.at("items").as_array()) {
      if (one.at("kind").as_string() == kind) found.push_back(one);
    }
    return found;
  }
};

}  // namespace lindung::testing_binary
