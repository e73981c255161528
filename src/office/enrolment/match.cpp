#include "office/enrolment/match.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "office/verification/likeness.h"

namespace lindung::enrolment {
namespace {

constexpr std::array<std::string_view, 5> kFits{"none", "nik", "kpj", "near-nik", "name-and-birth"};

using Positions = std::vector<std::uint32_t>;

// Every number that differs in one digit or in two exchanged neighbours.
std::vector<std::uint64_t> near_numbers(std::uint64_t number) {
  std::vector<std::uint64_t> near;
  std::uint64_t unit = 1;
  for (int i = 0; i < 16; ++i, unit *= 10) {
    const std::uint64_t digit = number / unit % 10;
    for (std::uint64_t other = 0; other < 10; ++other) {
      if (other != digit) near.push_back(number - digit * unit + other * unit);
    }
    const std::uint64_t next = number / unit / 10 % 10;
    if (i < 15 && next != digit) {
      near.push_back(number - digit * unit - next * unit * 10 + next * unit + digit * unit * 10);
    }
  }
  return near;
}

class Matcher {
 public:
  Matcher(std::span<const SentPerson> sent, std::span<const AnswerRow> rows)
      : sent_(sent), rows_(rows), matches_(rows.size()) {
    for (std::uint32_t i = 0; i < sent.size(); ++i) {
      if (sent[i].nik != 0) by_nik_[sent[i].nik].push_back(i);
      if (sent[i].kpj != 0) by_kpj_[sent[i].kpj].push_back(i);
      if (sent[i].birth_date) by_birth_[sent[i].birth_date->days()].push_back(i);
    }
  }

  std::vector<Match> match() {
    for (std::size_t r = 0; r < rows_.size(); ++r) by_number(r);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (open(r)) by_near_number(r);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (open(r)) by_name_and_birth(r);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (open(r)) matches_[r].why = Hold::Nobody;
    }
    return std::move(matches_);
  }

 private:
  bool open(std::size_t r) const { return matches_[r].line == 0 && !matches_[r].why; }

  int likeness(std::size_t r, std::uint32_t at) const {
    return verification::likeness(rows_[r].name, sent_[at].name);
  }

  void give(std::size_t r, std::uint32_t at, Fit fit, std::optional<Hold> why = {}) {
    matches_[r] = {fit, sent_[at].line, why};
    taken_.insert(at);
  }

  // The one line that fits; several are somebody's to decide.
  void give_only(std::size_t r, const Positions& fitting, Fit fit) {
    if (fitting.size() == 1) return give(r, fitting.front(), fit);
    if (fitting.size() > 1) matches_[r].why = Hold::Several;
  }

  void by_number(std::size_t r) {
    const AnswerRow& row = rows_[r];
    if (const auto found = by_nik_.find(row.nik); row.nik != 0 && found != by_nik_.end()) {
      if (found->second.size() > 1) {
        matches_[r].why = Hold::Several;
        return;
      }
      const std::uint32_t at = found->second.front();
      const bool other = !row.name.empty() && likeness(r, at) < verification::kNameNotOther;
      return give(r, at, Fit::Nik, other ? std::optional(Hold::OtherName) : std::nullopt);
    }
    if (const auto found = by_kpj_.find(row.kpj); row.kpj != 0 && found != by_kpj_.end())
      give_only(r, found->second, Fit::Kpj);
  }

  void by_near_number(std::size_t r) {
    if (rows_[r].nik == 0 || rows_[r].name.empty()) return;
    Positions fitting;
    for (const std::uint64_t number : near_numbers(rows_[r].nik)) {
      const auto found = by_nik_.find(number);
      if (found == by_nik_.end()) continue;
      for (const std::uint32_t at : found->second) {
        if (!taken_.contains(at) && likeness(r, at) >= verification::kNameAlike)
          fitting.push_back(at);
      }
    }
    give_only(r, fitting, Fit::NearNik);
  }

  void by_name_and_birth(std::size_t r) {
    if (!rows_[r].birth_date || rows_[r].name.empty()) return;
    const auto found = by_birth_.find(rows_[r].birth_date->days());
    if (found == by_birth_.end()) return;
    Positions fitting;
    for (const std::uint32_t at : found->second) {
      if (!taken_.contains(at) && likeness(r, at) >= verification::kNameSame) fitting.push_back(at);
    }
    give_only(r, fitting, Fit::NameAndBirth);
  }

  std::span<const SentPerson> sent_;
  std::span<const AnswerRow> rows_;
  std::vector<Match> matches_;
  std::unordered_map<std::uint64_t, Positions> by_nik_, by_kpj_;
  std::unordered_map<std::int32_t, Positions> by_birth_;
  std::unordered_set<std::uint32_t> taken_;
};

}  // namespace

std::string_view fit_id(Fit fit) { return kFits[static_cast<std::size_t>(fit)]; }

std::vector<Match> match_rows(std::span<const SentPerson> sent, std::span<const AnswerRow> rows) {
  return Matcher(sent, rows).match();
}

}  // namespace lindung::enrolment
