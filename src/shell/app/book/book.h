// shell/app/book/book.h - the money of a city, folded from its recorded acts: who is listed by
// which decree, registered with the carrier, billed and paid, and who is to leave.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/billing/books.h"
#include "office/card/cards.h"
#include "office/card/keys.h"
#include "office/coverage/facts.h"
#include "office/decree/decree.h"
#include "shell/app/book/act.h"
#include "shell/app/book/enrolment_book.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

// Somebody is to leave the list; the next amendment takes him off.
struct Notice {
  std::uint64_t act = 0;
  std::uint64_t person = 0;
  decree::EndReason reason{};
  Date since;
  std::optional<std::uint64_t> replaced_by;  // who is to enter instead; none: the next in rank
  std::string remark;
  bool settled = false;  // an amendment has heeded it
};

// A decree or an amendment, with the act that made it.
struct BookedPaper {
  std::uint64_t act = 0;
  std::string number;
  int fiscal_year = 0;
};

// For whom minutes are signed.
enum class MinutesSide : std::uint8_t { Office, Carrier, kCount };
std::string_view minutes_side_id(MinutesSide side);  // "carrier"
std::optional<MinutesSide> parse_minutes_side(std::string_view id);

// A reconciliation that was recorded.
struct BookedMinutes {
  std::uint64_t act = 0;
  std::string number;  // of the minutes
  Period months;
  std::int64_t differences = 0;
  bool with_carrier = false;  // a file of the carrier was compared
  std::string author;
  struct Signature {
    MinutesSide side{};
    std::string author;
  };
  std::vector<Signature> signatures{};  // one a side at most
};

// An act as it stands in the book, without its lists.
struct BookedAct {
  std::uint64_t number = 0;
  std::string kind;
  Date on;
  std::string author;
};

// Who took whose place by an amendment, from that month on.
struct BookedReplacement {
  std::uint64_t leaving = 0;
  std::uint64_t entering = 0;
  Month effective;
};

struct MoneyBook {
  std::vector<BookedAct> acts;
  std::string last_document;  // byte for byte
  std::vector<std::string> groups;
  std::vector<std::uint64_t> bill_acts;  // the act that drafted each bill, in their order
  billing::Books books;  // its purses are those of decrees and batches too; their numbers stay
  decree::Decrees decrees;
  std::vector<BookedPaper> papers;  // in order
  std::vector<Notice> notices;
  std::vector<BookedReplacement> replacements;  // in order
  EnrolmentBook enrolment;
  std::vector<BookedMinutes> minutes;  // in order
  card::Cards cards;
  card::CardKeys card_keys;

  // The number of a group; it is entered when it is new.
  std::uint16_t group_number(std::string_view id);
  // Of a purse that a recorded act names. Refuses (JOURNAL_UNREADABLE) one that none has opened.
  Result<billing::PurseNumber> purse_number(std::string_view fund, int fiscal_year) const;

  // Who takes the place of somebody who leaves, by the last amendment; 0: nobody.
  std::uint64_t successor_of(std::uint64_t leaving) const;

  // The three facts of a person in every month of which the book knows, rising.
  std::vector<coverage::PersonMonthFacts> facts(std::uint64_t person) const;
};

// Reads the acts that the state knows and the book does not. Refuses JOURNAL_UNREADABLE,
// INPUT_ERASED.
Result<void> read_on(const Context& context, const CityState& state, MoneyBook& book);
Result<MoneyBook> load_money(const Context& context, const CityState& state);

Error unknown_money_act(std::string name);  // MONEY_ACT_UNKNOWN

// An act with its lists, as it was recorded. Refuses MONEY_ACT_UNKNOWN.
Result<MoneyAct> load_money_act(const Context& context, const CityState& state,
                                std::uint64_t number);

}  // namespace lindung::app
