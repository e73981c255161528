// shell/app/enrolment/enrol_views.h - enrolment as a person looks at it: batches with what came of
// them, one batch by name, and the difference between the decree and the carrier.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "office/enrolment/difference.h"
#include "shell/app/enrolment/batch_lists.h"

namespace lindung::app {

struct BatchSummary {
  std::string batch;  // "B0001"
  std::string act;    // "A0000002"
  enrolment::Direction direction{};
  Date on;
  std::string fund;
  int fiscal_year = 0;
  Month month;
  int months_paid = 1;
  std::string group_type;
  std::int64_t lines = 0, accepted = 0, refused = 0, held = 0, waiting = 0;  // lines = the others
  std::int64_t left_out = 0;
  std::int64_t beyond = 0;
  int days_open = 0;  // since it was sent, while a line waits; else 0
};
BatchSummary summary_of(const MoneyBook& book, std::uint32_t batch, Date on);

struct PersonWords {
  std::string id;          // "P0000123"
  std::string name;        // as it was sent or is known
  std::string nik_masked;  // may be empty
  std::string ward;
  std::string group;
};

struct BatchView {
  BatchSummary summary;
  struct Line {
    std::uint32_t line = 0;
    PersonWords person;
    enrolment::LineState state{};
    const enrolment::Why* why = nullptr;  // of a refusal or a hold
    std::uint64_t kpj = 0;
    std::optional<Date> start;
    enrolment::StartBasis basis{};
    std::string reason;     // leaving: id of the reason
    bool enters = false;    // on a batch of people who leave: takes a place of theirs
    std::string successor;  // leaving: who takes the place, "P0000123"; empty: nobody
  };
  std::vector<Line> lines;
  struct LeftOut {
    PersonWords person;
    const enrolment::Why* why = nullptr;
  };
  std::vector<LeftOut> left_out;
};

// What an answer came to: rows = the fates; a row that is no person counts in none.
struct AnswerView {
  BatchSummary summary;  // after it
  std::string act;
  std::map<std::string, std::int64_t> rows;  // by fate: accepted, refused, held, waiting, known
  struct Row {
    AnsweredRow answered;
    std::string nik_masked;
    const enrolment::Why* why = nullptr;
  };
  std::vector<Row> to_look_at;  // refused, held, died since, or found though the particulars differ
};

struct DifferenceView {
  Month month;
  std::string fund;  // id; empty: all
  enrolment::Difference difference;
  struct Line {
    PersonWords person;
    enrolment::PersonStanding standing;
    std::string fund;
    const enrolment::Why* why = nullptr;  // of a refusal or a hold
    std::string batch;                    // "B0001"; may be empty
    int days_open = 0;
    std::uint64_t kpj = 0;
    std::optional<Date> start;
  };
  std::vector<Line> people;      // listed; those not registered first asked for, or all
  std::vector<Line> not_listed;  // registered without a decree
  std::map<std::string, std::int64_t> reasons;  // why not registered: by code
};

// Each of these twice: for a city, and the same from what is at hand of it.
Result<std::vector<BatchSummary>> list_batches(const Context& context, std::uint64_t city, Date on);
Result<std::vector<BatchSummary>> list_batches(const Context& context, const MoneyBook& book,
                                               Date on);
// Refuses ENROL_UNKNOWN.
Result<BatchView> show_batch(const Context& context, std::uint64_t city, const std::string& name,
                             Date on);
Result<BatchView> show_batch(const Context& context, const CityState& state, const MoneyBook& book,
                             const std::string& name, Date on);

enum class Whom : std::uint8_t { NotRegistered, Everybody };
// Refuses CALL_VALUE at --fund: no decree names it in the year of the month.
Result<DifferenceView> show_difference(const Context& context, std::uint64_t city, Month month,
                                       const std::string& fund, Whom whom, Date on);
Result<DifferenceView> show_difference(const Context& context, const MoneyBook& book,
                                       const KnownPeople& people, Month month,
                                       const std::string& fund, Whom whom, Date on);

// Records an export, an answer or a decision about a line.
Result<BatchView> export_batch(const Context& context, std::uint64_t city, MoneyWish wish);
Result<AnswerView> answer_batch(const Context& context, std::uint64_t city, MoneyWish wish);
Result<BatchView> settle_line(const Context& context, std::uint64_t city, MoneyWish wish);

}  // namespace lindung::app
