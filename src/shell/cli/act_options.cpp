#include "shell/cli/act_options.h"

#include <algorithm>
#include <list>

#include <boost/json.hpp>

#include "shell/app/city/person.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

enum class Kind : std::uint8_t { Text, Texts, Number, Flag, Person, File };

struct One {
  std::string key;
  Kind kind{};
  CLI::Option* option = nullptr;
  std::vector<std::string> texts;
  std::int64_t number = 0;
};

std::string option_name(const std::string& key) {
  std::string name = "--" + key;
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

}  // namespace

struct ActOptions::Typed {
  std::list<One> all;
  std::shared_ptr<std::string> day;
  One& add(const std::string& key, Kind kind) {
    return all.emplace_back(One{key, kind, nullptr, {}, 0});
  }
};

ActOptions::ActOptions(CLI::App* command) : command_(command), typed_(std::make_shared<Typed>()) {
  typed_->day = add_day(command);
}

ActOptions& ActOptions::text(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::Text);
  one.option = command_->add_option(option_name(key), one.texts, help)->expected(1);
  return *this;
}

ActOptions& ActOptions::texts(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::Texts);
  one.option = command_->add_option(option_name(key), one.texts, help);
  return *this;
}

ActOptions& ActOptions::number(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::Number);
  one.option = command_->add_option(option_name(key), one.number, help);
  return *this;
}

ActOptions& ActOptions::flag(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::Flag);
  one.option = command_->add_flag(option_name(key), help);
  return *this;
}

ActOptions& ActOptions::person(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::Person);
  one.option = command_->add_option(option_name(key), one.texts, help)->expected(1);
  return *this;
}

ActOptions& ActOptions::file(const std::string& key, const std::string& help) {
  auto& one = typed_->add(key, Kind::File);
  one.option = command_->add_option(option_name(key), one.texts, help)->expected(1);
  return *this;
}

Result<app::MoneyWish> ActOptions::wish(const app::Context& context, std::uint64_t city,
                                        const std::string& kind) const {
  app::MoneyWish wish;
  wish.kind = kind;
  LINDUNG_ASSIGN_OR_RETURN(wish.on, day_of(*typed_->day));
  for (const auto& one : typed_->all) {
    if (one.option->count() == 0) continue;
    switch (one.kind) {
      case Kind::Text:
        wish.given[one.key] = one.texts.front();
        break;
      case Kind::Texts: {
        json::array texts;
        for (const auto& text : one.texts) texts.push_back(json::string(text));
        wish.given[one.key] = std::move(texts);
        break;
      }
      case Kind::Number:
        wish.given[one.key] = one.number;
        break;
      case Kind::Flag:
        wish.given[one.key] = true;
        break;
      case Kind::Person: {
        LINDUNG_ASSIGN_OR_RETURN(const auto person,
                                 app::find_person(context, city, one.texts.front()));
        wish.given[one.key] = person;
        break;
      }
      case Kind::File: {
        LINDUNG_ASSIGN_OR_RETURN(auto file, app::attach_file(one.texts.front()));
        wish.files.push_back(std::move(file));
        break;
      }
    }
  }
  return wish;
}

}  // namespace lindung::cli
