// shell/web/money_wish.h - the body of a request as a wish for an act of money, as
// app/book/given.h reads it: the web's JSON and the command line's options are one thing.
#pragma once

#include <initializer_list>
#include <string>

#include "shell/app/decree/annex_files.h"
#include "shell/app/money/bill_views.h"
#include "shell/web/body_reader.h"
#include "shell/web/desk.h"

namespace lindung::web {

class MoneyWishReader {
 public:
  // Reads `on` (today when left out), and takes over `keys` as they are. Refuses REQUEST.
  static Result<MoneyWishReader> parse(Call& call, std::string kind,
                                       std::initializer_list<const char*> keys);

  // true: only to be rehearsed.
  app::Keep keep();
  // A value that stands in the path.
  void set(const char* key, const std::string& value) { wish_.given[key] = value; }
  void set(const char* key, std::uint64_t value) { wish_.given[key] = value; }
  // "P0000123" becomes the person's number. Refuses PERSON_UNKNOWN, also for somebody outside the
  // area of whoever asks.
  void person(const char* key);
  // `village`, the ten digits of a ward, becomes the act's `ward`.
  void village();
  // The file of /api/files that `key` names, if it does; gives its name.
  std::string file(const char* key = "file");
  // The files that a list of them names.
  void files(const char* key);

  // Refuses CALL_VALUE for the first wrong value, or a key that nobody asked for.
  Result<app::MoneyWish> done();

 private:
  MoneyWishReader(Call& call, BodyReader body) : call_(&call), body_(std::move(body)) {}

  std::string attach(const char* key, const std::string& id);

  Call* call_;
  BodyReader body_;
  app::MoneyWish wish_;
  std::optional<Error> fault_;
};

// Who signs a list, of the body of the request. Refuses CALL_VALUE.
Result<app::AnnexQuestion> read_signature(const Call& call);

// The number of a person as the address or a body names him, inside the area of whoever asks.
// Refuses PERSON_UNKNOWN.
Result<std::uint64_t> seen_person(Call& call, const std::string& name);

}  // namespace lindung::web
