// A law file of any bytes is a rule book, or an error with a code and words.
#include <cstdint>
#include <string>

#include "engines/rules/rule_book.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const rules::RuleFile files[] = {
      {"law.toml", std::string(reinterpret_cast<const char*>(data), size)}};
  const auto book = rules::RuleBook::load(files);
  fuzz::require(book || (!book.error().code.empty() && !book.error().message.id.empty()));
  return 0;
}
