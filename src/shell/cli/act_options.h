// shell/cli/act_options.h - the options of an act of money. Each becomes a member of what was
// given, under its own name: --amount 5 gives
// {"amount": 5}. What the values may be is the act's business.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "shell/app/book/desk.h"
#include "shell/cli/commands.h"

namespace lindung::cli {

class ActOptions {
 public:
  explicit ActOptions(CLI::App* command);

  // `key` with _ for the - of the option. The act asks for what it needs.
  ActOptions& text(const std::string& key, const std::string& help);
  ActOptions& texts(const std::string& key, const std::string& help);  // may be repeated
  ActOptions& number(const std::string& key, const std::string& help);
  ActOptions& flag(const std::string& key, const std::string& help);
  // --person P0000123 or --nik: becomes the number of the person under `key`.
  ActOptions& person(const std::string& key, const std::string& help);
  // A file that is kept with the act.
  ActOptions& file(const std::string& key, const std::string& help);

  // What was typed, as a wish for an act of this kind. Refuses CALL_VALUE, PERSON_UNKNOWN, a file
  // that cannot be read.
  Result<app::MoneyWish> wish(const app::Context& context, std::uint64_t city,
                              const std::string& kind) const;

 private:
  struct Typed;
  CLI::App* command_;
  std::shared_ptr<Typed> typed_;
};

}  // namespace lindung::cli
