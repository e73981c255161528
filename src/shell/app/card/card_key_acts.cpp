#include "shell/app/book/given.h"
#include "shell/app/card/card_acts.h"

namespace lindung::app {
namespace {

std::string from_hex(std::string_view hex) {
  const auto digest = Digest::from_hex(hex);
  return digest ? std::string(digest->view()) : std::string();
}

Result<card::CardKey> read_key(const boost::json::object& object) {
  Given given(object);
  card::CardKey key;
  key.id = given.line("id");
  key.bytes = from_hex(given.line("public"));
  key.from = given.date("from");
  key.until = given.date("until");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return key;
}

}  // namespace

Result<void> apply_card_key(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto key, read_key(act.given));
  return book.card_keys.add(std::move(key));
}

Result<void> apply_card_key_end(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const std::string id = given.line("id");
  given.line("reason");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.card_keys.withdraw(id, act.on);
}

}  // namespace lindung::app
