// engines/rules/rule_book.h - all rules of the law folder, and the question what holds on a day.
//
// Loading is strict; the program does not start with a law file that leaves a doubt. Codes:
// RULES_SYNTAX, RULES_TYPE (a fraction anywhere, a value that does not fit its unit),
// RULES_UNKNOWN_KEY, RULES_MISSING, RULES_VALUE (an empty text, an unknown unit), RULES_CITATION,
// RULES_DUPLICATE, RULES_DATE_ORDER, RULES_OVERLAP, RULES_GAP, RULES_RANGE, RULES_TABLE,
// RULES_CONDITION. Asking: NO_RULE_IN_FORCE, RULES_UNKNOWN_ID, RULES_CONDITION (a circumstance that
// the value depends on was not given, or is not in its enumeration), RULES_TYPE. Before the first
// value there is no value: never 0.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "engines/rules/rule.h"
#include "terms/month.h"

namespace lindung::rules {

struct RuleFile {
  std::string name;  // as errors and explanations shall name it
  std::string text;
};

struct Explanation {
  struct Entry {
    Date from;
    std::optional<Date> until;
    Text value;
    Text change;             // a sentence: since when, from what to what, by which law
    std::vector<Text> rows;  // of a table, in full
    std::string when;        // "payer: APBD, APBN"; empty: always
    Text circumstances;      // the same in words
    std::string citation;
    Text source;  // the same in words
    bool verified = false;
    Text note;
    std::string where;
  };
  std::string id;
  Text about;
  Text topic;  // "Jaminan kecelakaan kerja (JKK)"; the first word of the id when no file names it
  std::string unit;
  std::string basis_date;
  std::vector<Entry> entries;
};

template <class T>
struct Dated {
  T value;
  RuleRef rule;
};

struct AppliedDiscount {
  std::int64_t permille = 1000;
  RuleRef rule;
};

class RuleBook {
 public:
  // The order of the files does not matter; their names do, in errors.
  static Result<RuleBook> load(std::span<const RuleFile> files);

  RuleBook(RuleBook&&) = default;
  RuleBook& operator=(RuleBook&&) = default;
  RuleBook(const RuleBook&) = delete;  // RuleRefs point into it
  RuleBook& operator=(const RuleBook&) = delete;

  Result<Dated<std::int64_t>> number(std::string_view id, Date on,
                                     std::span<const Fact> facts = {}) const;
  Result<Dated<bool>> flag(std::string_view id, Date on, std::span<const Fact> facts = {}) const;
  Result<Dated<Date>> date(std::string_view id, Date on, std::span<const Fact> facts = {}) const;
  Result<Dated<std::string_view>> text(std::string_view id, Date on,
                                       std::span<const Fact> facts = {}) const;
  Result<Dated<const std::vector<std::string>*>> list(std::string_view id, Date on,
                                                      std::span<const Fact> facts = {}) const;
  Result<Dated<const Table*>> table(std::string_view id, Date on,
                                    std::span<const Fact> facts = {}) const;

  // The discount on what `member` of the enumeration `over` owes for a month, or none.
  // `registered`: when the person came in.
  Result<std::optional<AppliedDiscount>> discount(std::string_view over, std::string_view member,
                                                  Month month, Date registered,
                                                  std::span<const Fact> facts) const;

  // NO_RULE_IN_FORCE in the words of what the caller was asked for: a day, a month, a year.
  Error none_in_force(std::string_view id, const std::string& when) const;

  Result<Explanation> explain(std::string_view id) const;
  std::vector<std::string_view> ids() const;  // rules and discounts, in alphabetical order
  // What the first word of an id stands for, as a law file says under [topic].
  Text topic(std::string_view id) const;
  // What the codes in the files are called.
  const Words& words() const { return words_; }
  // The members of an enumeration, in the order of the file; nothing when no law file declares it.
  const std::vector<std::string>* enumeration(std::string_view name) const;
  const Rule* find(std::string_view id) const;
  // Of all files' names and texts: two books with the same digest give the same answers.
  const Digest& digest() const { return digest_; }

 private:
  friend class BookBuilder;
  RuleBook() = default;
  Result<const DatedValue*> in_force(std::string_view id, Date on,
                                     std::span<const Fact> facts) const;
  template <class T>
  Result<Dated<const T*>> typed(std::string_view id, Date on, std::span<const Fact> facts) const;

  std::map<std::string, Rule, std::less<>> rules_;
  std::map<std::string, Discount, std::less<>> discounts_;
  std::map<std::string, std::vector<std::string>, std::less<>> enumerations_;
  std::map<std::string, Text, std::less<>> topics_;
  Words words_;
  Digest digest_;
};

}  // namespace lindung::rules
