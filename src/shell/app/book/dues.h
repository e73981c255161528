// shell/app/book/dues.h - what people on a list cost, by purse and month: the commitment that a
// decree makes, and an amendment changes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "office/decree/annex.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

// Of one purse and month; both may be below zero where people leave.
struct Due {
  std::string fund;  // id
  Month month;
  std::int64_t people = 0;
  Rupiah amount;
};

// What a person of a group costs from a fund in a month by law; asked once for each.
class DuesTable {
 public:
  explicit DuesTable(const scheme::Scheme& scheme) : scheme_(scheme) {}
  // Refuses DECREE_GROUP: a group or a fund that the scheme in force has not.
  Result<Rupiah> of(const std::string& group, const std::string& fund, Month month);

 private:
  const scheme::Scheme& scheme_;
  std::map<std::tuple<std::string, std::string, Month>, Rupiah> known_;
};

// By fund and month: those who enter, less those who leave.
Result<std::vector<Due>> dues_of(const scheme::Scheme& scheme,
                                 const std::vector<decree::AnnexRow>& entering,
                                 const std::vector<decree::AnnexRow>& leaving);

MoneyList write_dues(Making& making, const std::vector<Due>& dues);
Result<std::vector<Due>> read_dues(const MoneyAct& act);

}  // namespace lindung::app
