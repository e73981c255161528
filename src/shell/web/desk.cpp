#include "shell/web/desk.h"

#include <chrono>

#include <fmt/format.h>

#include "base/text.h"
#include "shell/app/login/rights.h"
#include "shell/web/body_reader.h"

namespace lindung::web {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kWesternMs = 7 * 3'600'000;

std::int64_t now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

Date today() {
  return Date::from_days(static_cast<std::int32_t>((now_ms() + kWesternMs) / kDayMs));
}

std::string utc_time(std::int64_t milliseconds) {
  const std::int64_t seconds = milliseconds % kDayMs / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z",
                     Date::from_days(static_cast<std::int32_t>(milliseconds / kDayMs)).iso(),
                     seconds / 3600, seconds / 60 % 60, seconds % 60);
}

Error not_found() {
  return Error::input("NOT_FOUND", "",
                      {"Tidak ada apa-apa di alamat ini.", "There is nothing at this address."});
}

Result<Connections::Lent> Connections::take() {
  {
    const std::lock_guard guard(mutex_);
    if (!free_.empty()) {
      auto lent = std::move(free_.back());
      free_.pop_back();
      return lent;
    }
  }
  LINDUNG_ASSIGN_OR_RETURN(auto session, app::Session::open(database_, "", {}));
  return std::make_unique<app::Session>(std::move(session));
}

void Connections::give_back(Lent session) {
  const std::lock_guard guard(mutex_);
  free_.push_back(std::move(session));
}

Call::~Call() {
  if (connection_) desk.connections.give_back(std::move(connection_));
}

Result<const app::Context*> Call::context() {
  if (!connection_) {
    LINDUNG_ASSIGN_OR_RETURN(connection_, desk.connections.take());
    context_ = connection_->context();
  }
  if (who) {
    const auto& account = who->account;
    context_.author = account.login;
    context_.role = account.role;
    context_.village =
        account.role == app::Role::WardOfficer ? parse_unsigned(account.area).value_or(1) : 0;
    context_.group = account.role == app::Role::SectorOffice ? account.area : "";
  }
  return &context_;
}

Result<std::shared_ptr<const app::CityView>> Call::view() {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, context());
  return desk.views.fresh(*c, city);
}

Result<std::shared_ptr<const app::WatchList>> Call::watch(Date on, int horizon) {
  LINDUNG_RETURN_IF_ERROR(must(app::UseCase::WatchRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, context());
  LINDUNG_ASSIGN_OR_RETURN(const auto seen, view());
  {
    const std::lock_guard guard(desk.mutex);
    const auto& known = desk.watched[city];
    if (known.list && known.next_sequence == seen->state.next_sequence && known.on == on &&
        known.horizon == horizon) {
      return known.list;
    }
  }
  LINDUNG_ASSIGN_OR_RETURN(auto list, app::watch_city(*c, city, on, horizon));
  auto kept = std::make_shared<const app::WatchList>(std::move(list));
  const std::lock_guard guard(desk.mutex);
  desk.watched[city] = {seen->state.next_sequence, on, horizon, kept};
  return kept;
}

bool Call::may(app::UseCase use_case) const { return app::allowed(role(), use_case); }

Result<void> Call::must(app::UseCase use_case) const {
  app::Context asked;
  asked.role = role();
  return app::may(asked, use_case);
}

std::string Call::query(const char* name) const {
  const auto found = request.query.find(name);
  return found == request.query.end() ? std::string() : found->second;
}

std::int64_t Call::number(const char* name, std::int64_t otherwise, std::int64_t least,
                          std::int64_t most) {
  const std::string text = query(name);
  if (text.empty()) return otherwise;
  const auto value = parse_unsigned(text);
  if (value && *value <= INT64_MAX && static_cast<std::int64_t>(*value) >= least &&
      static_cast<std::int64_t>(*value) <= most) {
    return static_cast<std::int64_t>(*value);
  }
  wrong_ = name;
  return otherwise;
}

bool Call::flag(const char* name) {
  const std::string text = query(name);
  if (!text.empty() && text != "true" && text != "false") wrong_ = name;
  return text == "true";
}

Date Call::day(const char* name) {
  const std::string text = query(name);
  if (text.empty()) return today();
  const auto date = Date::parse_iso(text);
  if (!date) wrong_ = name;
  return date.value_or(today());
}

Result<void> Call::done() const {
  if (wrong_) return wrong_value_of(*wrong_);
  return {};
}

}  // namespace lindung::web
