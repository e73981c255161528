// shell/app/book/desk.h - acts of money: each is read, completed with the lists that the program
// finds, held to what the rooms of the office refuse, written as one document with its lists and
// one journal entry, and then visible whole.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "office/scheme/scheme.h"
#include "shell/app/book/book.h"
#include "shell/app/claim/recorded_deaths.h"
#include "shell/app/login/rights.h"
#include "shell/app/record/act_writer.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/selection_act.h"

namespace lindung::app {

// Reads a file that goes with a wish. Refuses what no file can be opened for.
Result<AttachedFile> attach_file(const std::filesystem::path& path);

struct MoneyWish {
  std::string kind;  // "decree.issue"
  Date on;
  boost::json::object given;
  std::vector<AttachedFile> files;
};

// What an act may look at while it is made.
class Making {
 public:
  Making(const Context& context, const CityState& state, const MoneyBook& book,
         const MoneyWish& wish, std::string salt)
      : context_(context), state_(state), book_(book), wish_(wish), salt_(std::move(salt)) {}

  const Context& context() const { return context_; }
  const CityState& state() const { return state_; }
  const MoneyBook& book() const { return book_; }
  Date on() const { return wish_.on; }
  const std::string& author() const { return context_.author; }
  std::span<const AttachedFile> files() const { return wish_.files; }

  // Read at the first question.
  Result<const scheme::Scheme*> scheme();
  Result<std::span<const KnownEntry>> people();  // by number
  Result<const RecordedDeaths*> deaths();
  Result<const Places*> places();  // as they stand now

  MoneyListWriter list(std::string name, MoneyColumns columns) const {
    return MoneyListWriter(std::move(name), salt_, columns);
  }

  // A digest of the text that only those can make who know the act's salt.
  Digest keyed(std::string_view text) const { return hmac_sha256(salt_, text); }

 private:
  const Context& context_;
  const CityState& state_;
  const MoneyBook& book_;
  const MoneyWish& wish_;
  std::string salt_;
  std::optional<scheme::Scheme> scheme_;
  std::optional<KnownPeople> people_;
  std::optional<RecordedDeaths> deaths_;
  std::optional<Places> places_;
};

// The entry of a person among people by number; nullptr: none.
const KnownEntry* find_entry(std::span<const KnownEntry> people, std::uint64_t person);

// A kind of act: how it is made of what was given, and what it does to the book.
struct MoneyKind {
  std::string_view kind;
  UseCase right;  // asked before the act is made
  // The lists that the act rests on.
  Result<std::vector<MoneyList>> (*make)(Making& making, const boost::json::object& given);
  // Refuses what the rooms of the office refuse. A book for which it refused is not used again.
  Result<void> (*apply)(MoneyBook& book, const MoneyAct& act);
};
std::span<const MoneyKind> money_kinds();
const MoneyKind* find_money_kind(std::string_view kind);

// Keeps what it has read between acts, so that many follow one another quickly.
class MoneyDesk {
 public:
  MoneyDesk(const Context& context, std::uint64_t city) : context_(context) { state_.city = city; }

  // Refuses MONEY_KIND (no such act), RIGHT_MISSING, CALL_VALUE, and what the act's kind refuses;
  // nothing is recorded then.
  Result<MoneyAct> record(MoneyWish wish);
  // The same without recording: what it would come to.
  Result<MoneyAct> rehearse(MoneyWish wish);

  // Does again what a document of another database says, as its author; for replay.
  Result<void> repeat(const Context& original, const std::string& document,
                      const std::string& where);

  const MoneyBook& book() const { return book_; }
  const CityState& state() const { return state_; }

 private:
  Result<MoneyAct> make(const MoneyWish& wish);
  Result<void> keep(ActWriter& writer, const MoneyAct& act);
  Result<std::string> salt() const;

  Context context_;
  CityState state_;
  MoneyBook book_;
};

Result<MoneyAct> record_money_act(const Context& context, std::uint64_t city, MoneyWish wish);

}  // namespace lindung::app
