// shell/app/demo/demo_troubles.h - what goes wrong in an invented year, and how the office mends
// it: the carrier refuses some, people die and move, months are paid for the dead, a bill comes
// late. Every month still has as many people as the decree has places, so that the published sums
// stay.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shell/app/demo/demo_office.h"

namespace lindung::app {

class DemoTroubles {
 public:
  explicit DemoTroubles(DemoOffice& office) : office_(office) {}

  // Before the first month: the batch of a fund goes, the carrier takes most, refuses two for good
  // (too old, a wage earner), one by mistake, and books one in the wrong segment; a letter of its
  // settles the latter two.
  Result<void> enrol(const std::string& fund);
  // Then: those two leave by an amendment, the next in rank enter and are sent.
  Result<void> replace_refused();

  // In the third month: what the office's watch list says of the second, which is not paid yet.
  Result<void> say_what_is_late(Date on);
  // Two recipients have died in the first month and one has moved; nobody said so until now. They
  // leave with the third month, the next in rank enter, the months paid after the deaths are
  // claimed back.
  Result<void> replace_dead_and_moved(Month month);
  // In the new fiscal year: the carrier gives the money back.
  Result<void> receive_refunds();

 private:
  struct Refund {
    std::string name;  // "R0000001"
    Rupiah amount;
  };
  Result<void> note_leaving(std::uint64_t person, const char* reason, Date since, Date on);
  Result<MoneyAct> amend(Date on, Month effective);
  // How many wait in each group and ward.
  Result<void> find_waiting();
  // Positions of people, behind the first two lines, for each of whom somebody of his group and
  // ward waits; nobody is picked twice.
  std::vector<std::size_t> pick(const std::vector<BatchRow>& rows, std::size_t most);
  Result<void> report_death(std::uint64_t person, Date died, Date on);
  Result<void> claim_back(std::uint64_t person, Date on);

  DemoOffice& office_;
  std::map<std::pair<std::string, std::uint64_t>, int> waiting_;  // by group and ward
  std::set<std::uint64_t> picked_;
  std::string fund_;               // of the batch that has enough people who can be replaced
  std::vector<BatchRow> members_;  // of it: they will die or move
  std::vector<Refund> refunds_;
  int papers_ = 1;
};

}  // namespace lindung::app
