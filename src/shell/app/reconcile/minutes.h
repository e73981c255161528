// shell/app/reconcile/minutes.h - reconciliations that are recorded, and their minutes to sign.
#pragma once

#include <string>
#include <vector>

#include "shell/app/book/desk.h"
#include "shell/app/reconcile/reconciliation.h"

namespace lindung::app {

struct MinutesSignature {
  MinutesSide side{};
  std::string name;    // as it is to stand on paper
  std::string author;  // login
  Date on;
};

struct MinutesLine {
  std::string act;     // "A0000012"
  std::string number;  // of the minutes
  Date on;
  std::string author;
  Period months;
  std::int64_t differences = 0;
  bool with_carrier = false;  // a file of the carrier was compared
  std::vector<MinutesSignature> signatures{};

  const MinutesSignature* signature_of(MinutesSide side) const;  // null: not yet
};

struct MinutesView {
  MinutesLine line;
  Reconciliation found;  // as it was recorded
};

// Oldest first.
Result<std::vector<MinutesLine>> list_minutes(const Context& context, std::uint64_t city);
// By the number of the minutes, or by the name of the act, "A0000012". Refuses RECON_UNKNOWN.
Result<MinutesView> show_minutes(const Context& context, std::uint64_t city,
                                 const std::string& number);
// Compares and records. Refuses what the act refuses (money/reconcile_acts.h).
Result<MinutesView> record_minutes(const Context& context, std::uint64_t city, MoneyWish wish);
// Signs for a side, by a wish for reconcile.sign whose `minutes` may be the name of the act too.
Result<MinutesLine> sign_minutes(const Context& context, std::uint64_t city, MoneyWish wish);

// As typed; empty: what is usual in the scheme's city, and who has signed, or room to write a name.
struct MinutesQuestion {
  std::string out;  // .pdf
  std::string office, office_signer;
  std::string carrier, carrier_signer;
  std::string treasurer, treasurer_signer;  // who pays; signs where a bill was compared
};

struct MinutesAnswer {
  std::string out;
  int pages = 0;
  std::int64_t differences = 0;
};

// With whole NIKs: it goes to the carrier. Indonesian. Refuses RECON_UNKNOWN, CALL_VALUE, and what
// shell/paper and shell/exchange refuse.
Result<MinutesAnswer> write_minutes(const Context& context, std::uint64_t city,
                                    const std::string& number, const MinutesQuestion& question);

}  // namespace lindung::app
