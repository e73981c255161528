#include "office/verification/people.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "engines/linkage/cluster.h"
#include "engines/linkage/model.h"

namespace lindung::verification {

namespace {

using linkage::Link;
using linkage::Outcome;
using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Link> all_links(std::span<const linkage::Record> records, std::span<const Case> cases) {
  const auto rows = records.first(cases.size()), known = records.subspan(cases.size());
  std::vector<Link> links = linkage::find_new_links(rows, known, linkage::Model::people());
  const auto judged = [&](std::uint32_t record) {
    return record >= cases.size() || cases[record].judged();
  };
  std::erase_if(links, [&](const Link& link) { return !judged(link.left) || !judged(link.right); });
  return links;
}

// The records that carry the numbers of people named in decisions.
using ByPerson = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
ByPerson records_of_named_people(std::span<const Case> cases, const VerificationInput& input) {
  ByPerson named;
  for (const Decision& decision : input.decisions) {
    if (decision.other_person != 0) named[decision.other_person];
  }
  if (named.empty()) return named;
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    if (!cases[i].judged()) continue;
    const auto found = named.find(cases[i].earlier_person);
    if (found != named.end()) found->second.push_back(i);
  }
  for (std::uint32_t k = 0; k < input.known.size(); ++k) {
    const auto found = named.find(input.known[k].person);
    if (found != named.end()) found->second.push_back(static_cast<std::uint32_t>(cases.size()) + k);
  }
  return named;
}

std::vector<Pair> forbidden_pairs(std::span<const Case> cases, const VerificationInput& input,
                                  const ByPerson& named) {
  std::vector<Pair> pairs;
  for (const Decision& decision : input.decisions) {
    if (decision.kind != DecisionKind::DifferentPeople || decision.other_person == 0) continue;
    const std::uint32_t row = find_case(cases, decision.row);
    if (row == kNoCase) continue;
    for (const std::uint32_t other : named.at(decision.other_person)) {
      if (other != row) pairs.emplace_back(std::min(row, other), std::max(row, other));
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// Joins the records of one human being anew, strongest link first, never over a forbidden pair.
class Rejoining {
 public:
  Rejoining(std::vector<std::uint32_t>& entity, const std::vector<Pair>& forbidden)
      : entity_(entity), forbidden_(forbidden) {}

  void split(const std::vector<Link>& links) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> torn;  // by entity: its records
    for (const auto& [a, b] : forbidden_) {
      if (entity_[a] == entity_[b]) torn[entity_[a]];
    }
    if (torn.empty()) return;
    for (std::uint32_t i = 0; i < entity_.size(); ++i) {
      if (const auto found = torn.find(entity_[i]); found != torn.end()) found->second.push_back(i);
    }
    std::vector<Link> inside;
    for (const Link& link : links) {
      if (link.outcome == Outcome::Same && entity_[link.left] == entity_[link.right] &&
          torn.contains(entity_[link.left])) {
        inside.push_back(link);
      }
    }
    std::stable_sort(inside.begin(), inside.end(),
                     [](const Link& a, const Link& b) { return a.weight > b.weight; });
    for (auto& [root, records] : torn) {
      for (const std::uint32_t record : records) {
        group_of_[record] = record;
        members_[record] = {record};
      }
    }
    for (const Link& link : inside) join(group_of_[link.left], group_of_[link.right]);
    for (const auto& [record, group] : group_of_) entity_[record] = members_[group].front();
  }

 private:
  void join(std::uint32_t a, std::uint32_t b) {
    if (a == b || forbidden(members_[a], members_[b])) return;
    auto& into = members_[a];
    for (const std::uint32_t record : members_[b]) {
      group_of_[record] = a;
      into.push_back(record);
    }
    std::sort(into.begin(), into.end());
    members_.erase(b);
  }

  bool forbidden(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    for (const std::uint32_t x : a) {
      for (const std::uint32_t y : b) {
        if (std::binary_search(forbidden_.begin(), forbidden_.end(),
                               Pair{std::min(x, y), std::max(x, y)})) {
          return true;
        }
      }
    }
    return false;
  }

  std::vector<std::uint32_t>& entity_;
  const std::vector<Pair>& forbidden_;
  std::map<std::uint32_t, std::uint32_t> group_of_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;
};

// Where the office's people said that a row is a certain person.
void join_decided(std::vector<std::uint32_t>& entity, std::span<const Case> cases,
                  const ByPerson& named) {
  std::map<std::uint32_t, std::uint32_t> parent;  // of entities that were joined
  const auto root = [&](std::uint32_t at) {
    for (auto up = parent.find(at); up != parent.end(); up = parent.find(at)) at = up->second;
    return at;
  };
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    if (cases[i].same_person_as == 0 || !cases[i].judged()) continue;
    for (const std::uint32_t record : named.at(cases[i].same_person_as)) {
      const std::uint32_t a = root(entity[i]);
      const std::uint32_t b = root(entity[record]);
      if (a != b) parent[std::max(a, b)] = std::min(a, b);
    }
  }
  if (parent.empty()) return;
  for (std::uint32_t& at : entity) at = root(at);
}

bool both_confirmed(const linkage::Record& a, const linkage::Record& b) {
  return a.number_confirmed && b.number_confirmed && a.number != b.number;
}

std::vector<Link> doubtful_links(const std::vector<Link>& links,
                                 const std::vector<std::uint32_t>& entity,
                                 std::span<const linkage::Record> records,
                                 const std::vector<Pair>& forbidden) {
  const auto pair = [&](std::uint32_t a, std::uint32_t b) {
    return Pair{std::min(entity[a], entity[b]), std::max(entity[a], entity[b])};
  };
  const auto pair_of = [&](const Link& link) { return pair(link.left, link.right); };
  std::vector<Pair> apart;  // what was decided of one row holds for its copies
  for (const auto& [a, b] : forbidden) apart.push_back(pair(a, b));
  std::sort(apart.begin(), apart.end());
  std::vector<Link> doubtful;
  for (const Link& link : links) {
    if (entity[link.left] == entity[link.right]) continue;
    const linkage::Record& left = records[link.left];
    const linkage::Record& right = records[link.right];
    if (both_confirmed(left, right) || (left.number != 0 && left.number == right.number)) continue;
    if (std::binary_search(apart.begin(), apart.end(), pair_of(link))) continue;
    doubtful.push_back(link);
  }
  std::stable_sort(doubtful.begin(), doubtful.end(), [&](const Link& a, const Link& b) {
    const auto pair_a = pair_of(a);
    const auto pair_b = pair_of(b);
    return pair_a != pair_b ? pair_a < pair_b : a.weight > b.weight;
  });
  const auto same_pair = [&](const Link& a, const Link& b) { return pair_of(a) == pair_of(b); };
  doubtful.erase(std::unique(doubtful.begin(), doubtful.end(), same_pair), doubtful.end());
  return doubtful;
}

}  // namespace

People find_people(std::span<const linkage::Record> records, std::span<const Case> cases,
                   const VerificationInput& input) {
  const std::vector<Link> links = all_links(records, cases);
  const ByPerson named = records_of_named_people(cases, input);
  const std::vector<Pair> forbidden = forbidden_pairs(cases, input, named);
  People people;
  people.entity = linkage::clusters(records, links);
  Rejoining(people.entity, forbidden).split(links);
  join_decided(people.entity, cases, named);
  people.doubtful = doubtful_links(links, people.entity, records, forbidden);
  return people;
}

Members::Members(std::span<const std::uint32_t> entity)
    : first_(entity.size() + 2, 0), members_(entity.size()) {
  for (const std::uint32_t root : entity) ++first_[root + 2];
  for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
  for (std::uint32_t i = 0; i < entity.size(); ++i) members_[first_[entity[i] + 1]++] = i;
}

}  // namespace lindung::verification
