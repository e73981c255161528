// shell/app/book/list.h - a list that an act of money rests on: an annex, a batch, a bill by name.
// A text, one row a line, fields between tabs, kept byte for byte: anybody can read it and take its
// digest.
//
//     lindung-list 1 annex
//     salt 5f0c...
//     no	person	nik	name
//     1	12	2171...	Bayu Pranata
//
// The salt keeps the digest of a short list from being guessed. docs/internals/journal-format.md
// has the bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "shell/app/record/commitments.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::app {

using MoneyColumns = std::span<const std::string_view>;

struct MoneyList {
  std::string name;  // "annex"
  std::shared_ptr<const std::string> text;
  std::uint64_t rows = 0;
};

class MoneyListWriter {
 public:
  MoneyListWriter(std::string name, const std::string& salt, MoneyColumns columns);

  // Control characters become spaces. Nothing is written for what is absent.
  MoneyListWriter& text(std::string_view text);
  MoneyListWriter& number(std::int64_t number);
  MoneyListWriter& natural(std::uint64_t number);
  MoneyListWriter& rupiah(Rupiah amount) { return number(amount.amount()); }
  MoneyListWriter& month(Month month) { return text(month.iso()); }
  MoneyListWriter& date(std::optional<Date> date) {
    return text(date ? date->iso() : std::string());
  }
  MoneyListWriter& digits16(
      std::uint64_t number);  // a NIK or a family card with its zeros; 0: absent
  void end_row();
  MoneyList finish();

 private:
  void separate();

  std::string name_;
  std::string text_;
  std::size_t columns_;
  std::size_t fields_ = 0;
  std::uint64_t rows_ = 0;
};

// Walks over the rows. Any surprise is remembered; ask once at the end.
class MoneyListReader {
 public:
  // Refuses (JOURNAL_UNREADABLE) a text that is no list of that name and columns.
  static Result<MoneyListReader> open(const MoneyList& list, std::string_view name,
                                      MoneyColumns columns);
  bool next();  // goes to the next row; false behind the last one
  // Fields of the row in turn.
  std::string_view text();
  std::int64_t number();
  std::uint64_t natural();
  Rupiah rupiah() { return Rupiah(number()); }
  Month month();
  std::optional<Date> date();  // nothing when absent
  // Whether every row was what a writer writes.
  Result<void> done() const;

 private:
  MoneyListReader(std::shared_ptr<const std::string> text, std::string name, std::string_view rest,
                  std::size_t columns)
      : text_(std::move(text)), name_(std::move(name)), rest_(rest), columns_(columns) {}

  std::shared_ptr<const std::string> text_;
  std::string name_;
  std::string_view rest_;
  std::string_view row_;
  std::size_t columns_;
  std::size_t taken_ = 0;
  bool ok_ = true;
};

// The root over the rows, each with a salt of its own, so that one row can be shown without the
// others.
Commitment commit_list(const MoneyList& list);

}  // namespace lindung::app
