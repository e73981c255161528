#include "shell/app/coverage/coverage_facts.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include <boost/json.hpp>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "shell/app/book/book.h"
#include "shell/app/coverage/coverage_file.h"
#include "shell/app/login/rights.h"
#include "shell/app/record/act_writer.h"
#include "shell/exchange/file_bytes.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

constexpr std::size_t kPart = 65'536;  // people

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

bool same_month(const Dated& a, const Dated& b) {
  return a.person == b.person && a.facts.month == b.facts.month;
}

// By person and month; of several files the last one counts.
void put_in_order(std::vector<Dated>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Dated& a, const Dated& b) {
    return std::tie(a.person, a.facts.month) < std::tie(b.person, b.facts.month);
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && same_month(rows[i], rows[i + 1])) continue;
    rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

using Months = std::vector<coverage::PersonMonthFacts>;

// A month has a fact that either of them has.
Months join(std::span<const Dated> files, const Months& book) {
  Months all;
  auto file = files.begin();
  for (const auto& facts : book) {
    for (; file != files.end() && file->facts.month < facts.month; ++file)
      all.push_back(file->facts);
    all.push_back(facts);
    if (file == files.end() || file->facts.month != facts.month) continue;
    all.back().listed |= file->facts.listed;
    all.back().registered |= file->facts.registered;
    all.back().paid |= file->facts.paid;
    ++file;
  }
  for (; file != files.end(); ++file) all.push_back(file->facts);
  return all;
}

// What the book says of each of these people, on all cores.
std::vector<Months> facts_of(const MoneyBook& book, std::span<const std::uint64_t> people) {
  std::vector<Months> all(people.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, people.size(), 256), [&](const auto& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i) all[i] = book.facts(people[i]);
  });
  return all;
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
                                    std::span<const KnownEntry> people, const MoneyBook& book) {
  std::vector<Dated> rows;
  PersonByNik by_nik;
  if (!state.coverage.empty()) by_nik = index_by_nik(people);
  Inputs inputs(context, state.city);
  for (const auto& document : state.coverage) {
    LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(document.digest, document.name));
    LINDUNG_ASSIGN_OR_RETURN(const auto file, read_coverage_file(document.name, std::move(bytes)));
    for (const auto& row : file.rows) {
      if (const auto person = by_nik.find(row.nik); person != by_nik.end())
        rows.push_back({person->second, row.facts});
    }
  }
  put_in_order(rows);
  CoverageFacts all;
  const auto add = [&](std::uint64_t person, const Months& months) {
    if (months.empty()) return;
    all.people_.push_back({person, all.facts_.size(), months.size()});
    all.facts_.insert(all.facts_.end(), months.begin(), months.end());
  };
  std::span<const Dated> rest(rows);
  const auto take = [&](std::uint64_t person) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count].person == person) ++count;
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
  };
  // A part of the people at a time, so that what is found is never twice in memory whole.
  const std::vector<std::uint64_t> listed = book.decrees.people();
  for (std::size_t first = 0; first < listed.size(); first += kPart) {
    const auto part = std::span(listed).subspan(first, std::min(kPart, listed.size() - first));
    const auto facts = facts_of(book, part);
    for (std::size_t i = 0; i < part.size(); ++i) {
      while (!rest.empty() && rest.front().person < part[i]) {
        const std::uint64_t other = rest.front().person;
        add(other, join(take(other), {}));
      }
      add(part[i], join(take(part[i]), facts[i]));
    }
  }
  while (!rest.empty()) {
    const std::uint64_t other = rest.front().person;
    add(other, join(take(other), {}));
  }
  return all;
}

Result<CoverageFacts> load_coverage(const Context& context, const CityState& state,
                                    std::span<const KnownEntry> people) {
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return load_coverage(context, state, people, book);
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
