#include "shell/app/reconcile/reconcile_acts.h"

#include <algorithm>
#include <set>

#include "shell/app/book/given.h"
#include "shell/app/reconcile/compare.h"
#include "shell/app/reconcile/reconcile_lists.h"

namespace lindung::app {
namespace {

struct RecordGiven {
  std::string number;
  std::optional<Month> from, until;
  std::string bank;  // empty: none
};

Result<RecordGiven> read_given(const boost::json::object& object) {
  Given given(object);
  RecordGiven wish;
  wish.number = given.line("number");
  wish.from = given.optional_month("from");
  wish.until = given.optional_month("until");
  if (const auto month = given.optional_month("month")) {
    wish.from = month;
    wish.until = month->plus(1);
  }
  wish.bank = given.optional_line("bank");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return wish;
}

Error number_taken(const std::string& number) {
  return Error::input(
      "RECON_NUMBER", number,
      {"Berita acara dengan nomor ini sudah dicatat. Lihat `lindung reconcile list`.",
       "Minutes of this number are recorded already. See `lindung reconcile "
       "list`."});
}

bool is_taken(const MoneyBook& book, const std::string& number) {
  return std::any_of(book.minutes.begin(), book.minutes.end(),
                     [&](const BookedMinutes& one) { return one.number == number; });
}

Result<CompareQuestion> question_of(const Making& making, const RecordGiven& given) {
  CompareQuestion question{given.from, given.until, making.on(), {}, {}};
  std::set<std::string> names;
  for (const auto& file : making.files()) {
    if (!names.insert(file.name).second) {
      return Error::input("CALL_VALUE", file.name,
                          {"Dua berkas bernama sama; beri nama yang berbeda.",
                           "Two files have the same name; give them different names."});
    }
    if (file.name == given.bank) {
      question.bank = file;
    } else {
      question.carrier.push_back(file);
    }
  }
  if (!given.bank.empty() && !question.bank) {
    return Error::input("CALL_VALUE", "--bank",
                        {"Rekening koran tidak ada di antara berkas yang dikirim.",
                         "The bank statement is not among the files that were sent."});
  }
  return question;
}

}  // namespace

Result<std::vector<MoneyList>> make_reconciliation(Making& making,
                                                   const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto wish, read_given(given));
  if (is_taken(making.book(), wish.number)) return number_taken(wish.number);
  LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(making, wish));
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  LINDUNG_ASSIGN_OR_RETURN(
      const auto found,
      compare({making.context(), making.state(), *scheme, people, making.book()}, question));
  return write_reconciliation_lists(making, found);
}

Result<void> apply_reconciliation(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_given(act.given));
  if (is_taken(book, given.number)) return number_taken(given.number);
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_reconciliation_frame(act));
  book.minutes.push_back(
      {act.number, given.number, frame.months, frame.differences, frame.with_carrier, act.author});
  return {};
}

}  // namespace lindung::app
