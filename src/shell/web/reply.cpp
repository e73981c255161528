#include "shell/web/reply.h"

#include <algorithm>

#include <boost/json.hpp>

#include "shell/web/page_words.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

struct CodeStatus {
  std::string_view code;
  int status;
};
constexpr CodeStatus kStatuses[] = {
    {"SESSION_NONE", 401},
    {"LOGIN_WRONG", 401},
    {"LOGIN_CODE", 401},
    {"LOGIN_CODE_WRONG", 401},
    {"RIGHT_MISSING", 403},
    {"CSRF", 403},
    {"PASSWORD_CHANGE", 403},
    {"PASSWORD_WRONG", 403},
    {"NOT_FOUND", 404},
    {"NO_SCHEME", 404},
    {"ROSTER_UNKNOWN", 404},
    {"REVIEW_ROW", 404},
    {"PERSON_UNKNOWN", 404},
    {"CLAIM_UNKNOWN", 404},
    {"BILL_UNKNOWN", 404},
    {"DECREE_UNKNOWN", 404},
    {"ENROL_UNKNOWN", 404},
    {"MONEY_ACT_UNKNOWN", 404},
    {"CARD_UNKNOWN", 404},
    {"CARD_OWN_NONE", 404},
    {"RECON_UNKNOWN", 404},
    {"USER_UNKNOWN", 404},
    {"REGISTER_KIND", 404},
    {"CITY_UNKNOWN", 404},
    {"RULE_UNKNOWN", 404},
    {"METHOD", 405},
    {"REVIEW_SAME_AUTHOR", 409},
    {"CLAIM_SAME_AUTHOR", 409},
    {"CLAIM_DEATH_KNOWN", 409},
    {"BILL_MAKER_IS_CHECKER", 409},
    {"NOTICE_TWICE", 409},
    {"CARD_STATE", 409},
    {"CARD_KEY_NONE", 409},
    {"CARD_UNSIGNED", 409},
    {"RECON_NUMBER", 409},
    {"RECON_SIGNED", 409},
    {"RECON_SAME_AUTHOR", 409},
    {"USER_KNOWN", 409},
    {"USER_SELF", 409},
    {"USER_LAST_ADMINISTRATOR", 409},
    {"LENGTH", 411},
    {"TOO_LARGE", 413},
    {"BODY_TYPE", 415},
    {"TOO_OFTEN", 429},
    {"STAGED_FULL", 429},
    {"LOGIN_LOCKED", 429},
    {"REQUEST", 400},
    {"CALL_VALUE", 400},
    {"JOBS_FULL", 503},
    {"INTERNAL", 500},
    {"STORE_CORRUPT", 500},
    {"JOURNAL_UNREADABLE", 500},
};

int status_of(const Error& error) {
  for (const auto& one : kStatuses) {
    if (one.code == error.code) return one.status;
  }
  return error.kind == ErrorKind::Input ? 422 : 503;
}

// Use cases name a wrong value as the command line does ("--fiscal-year"); here it is a key.
std::string key_of(const std::string& where) {
  if (!where.starts_with("--")) return where;
  std::string key = where.substr(2);
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

}  // namespace

Reply json_reply(const json::object& document, int status) {
  Reply reply;
  reply.status = status;
  reply.body = json::serialize(document);
  return reply;
}

Reply empty_reply() {
  Reply reply;
  reply.status = 204;
  reply.type.clear();
  return reply;
}

json::object error_json(const Error& error, const answer::Language& language) {
  return {{"code", error.code},
          {"message", with_option_words(language.say(error.message))},
          {"where", key_of(error.where)}};
}

Reply error_reply(const Error& error, const answer::Language& language) {
  Reply reply = json_reply({{"error", error_json(error, language)}}, status_of(error));
  if (reply.status == 503) reply.with("Retry-After", "5");
  return reply;
}

}  // namespace lindung::web
