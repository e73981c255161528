#include "office/letter/asked.h"

#include <tuple>

namespace lindung::letter {

template <class T>
Result<T> Asked::noted(Result<rules::Dated<T>> found) {
  if (!found) {
    Error error = std::move(found).error();
    if (error.code == "NO_RULE_IN_FORCE") error.where = "date";
    return error;
  }
  used_.push_back(found->rule);
  return found->value;
}

Result<std::int64_t> Asked::number(std::string_view id) { return noted(book_.number(id, on_)); }

Result<const rules::Table*> Asked::table(std::string_view id) {
  return noted(book_.table(id, on_));
}

Result<Ground> Asked::ground(std::string_view id) {
  const rules::Rule* rule = book_.find(id);
  Ground ground;
  if (rule && rules::is_number(rule->unit)) {
    LINDUNG_ASSIGN_OR_RETURN(const std::int64_t value, number(id));
    ground.number = std::to_string(value);
  } else if (rule && rule->unit == rules::Unit::List) {
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, noted(book_.list(id, on_)));
  } else {
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, table(id));
  }
  ground.rule = used_.back();
  return ground;
}

}  // namespace lindung::letter
