#include "shell/web/money_wish.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "shell/app/city/person.h"
#include "shell/web/documents.h"
#include "terms/region_code.h"

namespace lindung::web {

Result<MoneyWishReader> MoneyWishReader::parse(Call& call, std::string kind,
                                               std::initializer_list<const char*> keys) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  MoneyWishReader reader(call, std::move(body));
  reader.wish_.kind = std::move(kind);
  reader.wish_.on = today();
  const std::string on = reader.body_.text_or_empty("on");
  const auto day = Date::parse_iso(on);
  if (day) reader.wish_.on = *day;
  if (!on.empty() && !day) reader.fault_ = wrong_value_of("on");
  for (const char* key : keys) {
    if (const auto* value = reader.body_.value(key)) reader.wish_.given[key] = *value;
  }
  return reader;
}

app::Keep MoneyWishReader::keep() {
  return body_.flag("rehearse", false) ? app::Keep::Rehearse : app::Keep::Record;
}

void MoneyWishReader::person(const char* key) {
  const std::string name = body_.text_or_empty(key);
  if (name.empty()) return;
  const auto number = seen_person(*call_, name);
  if (number) {
    wish_.given[key] = *number;
  } else if (!fault_) {
    fault_ = number.error();
  }
}

void MoneyWishReader::village() {
  const std::string text = body_.text_or_empty("village");
  if (text.empty()) return;
  const auto code = RegionCode::parse(text);
  if (code && code->level() == RegionLevel::Village) {
    wish_.given["ward"] = code->number();
  } else if (!fault_) {
    fault_ = wrong_value_of("village");
  }
}

std::string MoneyWishReader::file(const char* key) {
  const std::string id = body_.text_or_empty(key);
  return id.empty() ? id : attach(key, id);
}

void MoneyWishReader::files(const char* key) {
  for (const auto& id : body_.texts(key)) attach(key, id);
}

std::string MoneyWishReader::attach(const char* key, const std::string& id) {
  const auto staged = call_->desk.staged.find(call_->who->account.login, id);
  auto attached = staged ? app::attach_file(staged->file->path())
                         : Result<app::AttachedFile>(wrong_value_of(key));
  if (!attached) {
    if (!fault_) fault_ = attached.error();
    return {};
  }
  attached->name = staged->name;
  wish_.files.push_back(*std::move(attached));
  return staged->name;
}

Result<app::MoneyWish> MoneyWishReader::done() {
  LINDUNG_RETURN_IF_ERROR(body_.done());
  if (fault_) return *fault_;
  return std::move(wish_);
}

Result<app::AnnexQuestion> read_signature(const Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  app::AnnexQuestion question;
  question.about = body.text_or_empty("about");
  question.issuer = body.text_or_empty("issuer");
  question.signer = body.text_or_empty("signer");
  LINDUNG_RETURN_IF_ERROR(body.done());
  return question;
}

Result<std::uint64_t> seen_person(Call& call, const std::string& name) {
  const auto number = name.starts_with('P') ? parse_unsigned(std::string_view(name).substr(1))
                                            : std::optional<std::uint64_t>();
  if (!number) return app::unknown_person();
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  const auto* entry = view->find(*number);
  if (!entry || !sees(call, entry->person.village, entry->group)) return app::unknown_person();
  return *number;
}

}  // namespace lindung::web
