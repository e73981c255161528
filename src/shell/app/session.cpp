#include "shell/app/session.h"

#include <algorithm>
#include <chrono>

#include "terms/gazetteer.h"

namespace lindung::app {

Result<Session> Session::open(const std::string& url, std::string author,
                              std::function<void(const Progress&)> progress) {
  Session session;
  LINDUNG_ASSIGN_OR_RETURN(session.store_, store::Store::open(url));
  session.context_ = std::make_unique<Context>();
  session.context_->store = session.store_.get();
  session.context_->author = std::move(author);
  session.context_->progress = std::move(progress);
  session.context_->now_ms = [] {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  };
  return session;
}

namespace {

// "Batam, Jambi"; a few, and how many more.
std::string names_of(const std::vector<std::uint64_t>& cities) {
  constexpr std::size_t kShown = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(cities.size(), kShown); ++i) {
    const auto region = gazetteer::find(RegionCode::make(RegionLevel::City, cities[i]));
    names += (i > 0 ? ", " : "") + (region ? std::string(region->name) : std::to_string(cities[i]));
  }
  if (cities.size() > kShown) names += ", ... (" + std::to_string(cities.size()) + ")";
  return names;
}

}  // namespace

Result<std::uint64_t> Session::city(std::string_view wanted) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto all, cities());
  if (all.empty()) {
    return Error::input(
        "CITY_NONE", "--db",
        {"Basis data ini belum berisi kota. Mulailah dengan lindung process FOLDER, "
         "atau masukkan skema kotanya dengan lindung scheme open.",
         "This database holds no city yet. Begin with lindung process FOLDER, or "
         "enter the city's scheme with lindung scheme open."});
  }
  if (wanted.empty() && all.size() == 1) return all.front();
  if (wanted.empty()) {
    return Error::input(
        "CITY_AMBIGUOUS", "--city",
        {"Basis data ini berisi " + std::to_string(all.size()) +
             " kota. Sebutkan kotanya dengan --city.",
         "This database holds " + std::to_string(all.size()) + " cities. Name one with --city."});
  }
  std::uint64_t number = 0;
  if (const auto code = RegionCode::parse(wanted); code && code->level() == RegionLevel::City)
    number = code->number();
  if (number == 0) {
    const auto matches = gazetteer::find_city(wanted);
    if (matches.size() == 1) number = matches.front().code.number();
  }
  if (std::find(all.begin(), all.end(), number) == all.end()) {
    const std::string known = names_of(all);
    return Error::input("CITY_UNKNOWN", "--city",
                        {"Kota ini tidak ada di basis data. Yang ada: " + known +
                             ". Sebutkan salah satunya, atau masukkan skema kotanya dengan lindung "
                             "scheme open.",
                         "This city is not in the database. It holds: " + known +
                             ". Name one of them, or enter the city's scheme with lindung scheme "
                             "open."});
  }
  return number;
}

}  // namespace lindung::app
