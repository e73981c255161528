// shell/app/decree/decree_views.h - decrees as a person looks at them.
#pragma once

#include <string>
#include <vector>

#include "office/decree/annex.h"
#include "office/decree/totals.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

struct DecreeLine {
  std::string act;  // "A0000001"
  std::string number;
  Date date;
  std::string amends;  // empty for a first decree
  Period months;
  std::int64_t entering = 0;
  std::int64_t leaving = 0;
};
// In order. The second is the same from a book at hand, whose acts the state knows.
Result<std::vector<DecreeLine>> list_decrees(const Context& context, std::uint64_t city);
Result<std::vector<DecreeLine>> list_decrees(const Context& context, const CityState& state,
                                             const MoneyBook& book);

// A sum of the people on a paper, with the words for it.
struct DecreeSum {
  std::string id;
  std::string name;
  std::int64_t people = 0;
};
struct DecreeView {
  DecreeLine line;
  std::vector<std::string> legal_bases;
  decree::AnnexPaper annex;
  std::vector<DecreeSum> wards, groups, funds;  // of those who enter; each adds up to line.entering
  struct Month {
    std::string fund;
    lindung::Month month;
    std::int64_t people = 0;
    Rupiah amount;
  };
  std::vector<Month>
      commitment;  // what the paper commits, or releases (below zero), by fund and month
  Rupiah committed;
};
DecreeView view_decree(const MoneyAct& act, const scheme::Scheme& scheme,
                       const decree::AnnexPaper& annex);

// By the number of the paper, or of its act ("A0000001"). Refuses DECREE_UNKNOWN.
Result<DecreeView> show_decree(const Context& context, std::uint64_t city,
                               const std::string& number);
Result<DecreeView> show_decree(const Context& context, const CityState& state,
                               const MoneyBook& book, const std::string& number);

// A wish for a decree as typed, and what came of it. `record` false: nothing is kept, to see what
// it would come to.
enum class Keep : std::uint8_t { Record, Rehearse };
Result<DecreeView> make_decree(const Context& context, std::uint64_t city, MoneyWish wish,
                               Keep keep);

}  // namespace lindung::app
