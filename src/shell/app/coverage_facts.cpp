#include "shell/app/coverage_facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <boost/json.hpp>

#include "shell/app/act_writer.h"
#include "shell/app/coverage_file.h"
#include "shell/app/money/book.h"
#include "shell/app/rights.h"
#include "shell/exchange/file_bytes.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

using PersonByNik = std::unordered_map<std::uint64_t, std::uint64_t>;

PersonByNik index_by_nik(std::span<const KnownEntry> people) {
  PersonByNik found;
  for (const auto& entry : people) {
    if (entry.person.nik != 0 && !entry.withdrawn)
      found.emplace(entry.person.nik, entry.person.person);
  }
  return found;
}

struct Dated {
  std::uint64_t person = 0;
  coverage::PersonMonthFacts facts;
};

// What the acts of money say beside the files: a month has a fact that either of them has.
void add_book(const MoneyBook& money, std::vector<Dated>& rows) {
  std::map<std::pair<std::uint64_t, Month>, coverage::PersonMonthFacts> imported;
  const auto people = money.decrees.people();
  for (const auto& row : rows) {
    if (std::binary_search(people.begin(), people.end(), row.person))
      imported[{row.person, row.facts.month}] = row.facts;  // a later file corrects an earlier one
  }
  for (const std::uint64_t person : people) {
    for (auto facts : money.facts(person)) {
      if (const auto file = imported.find({person, facts.month}); file != imported.end()) {
        facts.listed |= file->second.listed;
        facts.registered |= file->second.registered;
        facts.paid |= file->second.paid;
      }
      rows.push_back({person, facts});
    }
  }
}

bool same_month(const Dated& a, const Dated& b) {
  return a.person == b.person && a.facts.month == b.facts.month;
}

}  // namespace

std::span<const coverage::PersonMonthFacts> CoverageFacts::of(std::uint64_t person) const {
  const auto found = std::lower_bound(
      people_.begin(), people_.end(), person,
      [](const Place& place, std::uint64_t wanted) { return place.person < wanted; });
  if (found == people_.end() || found->person != person) return {};
  return std::span(facts_).subspan(found->first, found->count);
}

Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                    std::span<const KnownEntry> people) {
  LINDUNG_ASSIGN_OR_RETURN(const auto money, load_money(context, state));
  return load_coverage(context, state, people, money);
}

Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                    std::span<const KnownEntry> people, const MoneyBook& money) {
  CoverageFacts all;
  const auto by_nik = index_by_nik(people);
  Inputs inputs(context, state.city);
  std::vector<Dated> rows;
  for (const auto& document : state.coverage) {
    LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(document.digest, document.name));
    LINDUNG_ASSIGN_OR_RETURN(const auto file, read_coverage_file(document.name, std::move(bytes)));
    for (const auto& row : file.rows) {
      if (const auto person = by_nik.find(row.nik); person != by_nik.end())
        rows.push_back({person->second, row.facts});
    }
  }
  add_book(money, rows);
  std::stable_sort(rows.begin(), rows.end(), [](const Dated& a, const Dated& b) {
    return std::tie(a.person, a.facts.month) < std::tie(b.person, b.facts.month);
  });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && same_month(rows[i], rows[i + 1])) continue;  // corrected later
    if (all.people_.empty() || all.people_.back().person != rows[i].person)
      all.people_.push_back({rows[i].person, all.facts_.size(), 0});
    all.facts_.push_back(rows[i].facts);
    ++all.people_.back().count;
  }
  return all;
}

Result<CoverageImport> import_coverage(const Context& context, std::uint64_t city,
                                       const std::filesystem::path& file) {
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(file));
  return import_coverage_bytes(context, city, file.filename().string(),
                               std::make_shared<const std::string>(bytes.view));
}

Result<CoverageImport> import_coverage_bytes(const Context& context, std::uint64_t city,
                                             const std::string& name, Bytes bytes) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CoverageImport));
  LINDUNG_ASSIGN_OR_RETURN(auto file, read_coverage_file(name, bytes));
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, load_known(*context.store, city, state.verifications));
  CoverageImport result;
  const auto by_nik = index_by_nik(known.entries);
  std::set<std::uint64_t> people;
  for (const auto& row : file.rows) {
    const auto person = by_nik.find(row.nik);
    if (person == by_nik.end()) {
      ++result.strangers;
    } else {
      people.insert(person->second);
    }
  }
  result.rows = file.rows.size();
  result.people = people.size();
  result.unreadable = std::move(file.unreadable);
  const Digest digest = sha256(*bytes);
  if (!state.coverage.empty() && state.coverage.back().digest == digest) return result;
  const std::string stored_as(kCoverageInput);
  LINDUNG_RETURN_IF_ERROR(writer.records().put_input(
      {digest, writer.next_sequence(), stored_as, name, bytes->size()}, *bytes));
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore,
      writer.put_entry(std::string(kCoverageEntry),
                       {{"name", name}, {"digest", digest.hex()}, {"bytes", bytes->size()}}));
  LINDUNG_RETURN_IF_ERROR(writer.commit());
  result.wrote = true;
  return result;
}

}  // namespace lindung::app
