#include <algorithm>

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/links.h"
#include "engines/linkage/model.h"
#include "office/verification/civil_registry.h"
#include "office/verification/likeness.h"
#include "office/verification/register_hits.h"

namespace lindung::verification {

namespace {

using linkage::Record;
using roster::RegisterRow;

// What a register row's own number is worth as proof that it is another person than a row with
// another number.
enum class Proof : std::uint8_t { NoNumber, Unproven, Known };

struct Suspect {
  const RegisterRow* row = nullptr;
  Listed listed{};
  Proof proof = Proof::NoNumber;
  bool rare =
      false;  // so few rows have this name that a namesake born that day would be a surprise
  std::uint64_t nik() const { return row->nik ? row->nik->number() : 0; }
};

struct Hit {
  std::uint32_t at = 0;  // the case
  Listed listed{};
};

class LikelyHits {
 public:
  LikelyHits(std::span<Case> cases, const NumberIndex& by_number, std::span<const Record> rows,
             const Registers& registers)
      : cases_(cases), by_number_(by_number), rows_(rows), registers_(registers) {}

  void find() {
    if (!registers_.list_anybody()) return;
    index_days();
    gather_suspects();
    if (suspects_.empty()) return;
    describe_suspects();
    find_rare_names();
    join_by_day();
    join_by_linkage();
  }

 private:
  std::vector<std::int32_t> days_of(std::size_t i) const {
    const Record& row = rows_[i];
    std::vector<std::int32_t> days;
    for (const std::int32_t day : {row.birth_date, row.birth_date_alternative}) {
      if (day != linkage::kNoDate) days.push_back(day);
    }
    if (days.empty() && cases_[i].proposal->nik) {
      const auto& nik = *cases_[i].proposal->nik;
      if (const auto day = nik.birth_date(Date::from_days(kAnyRecentDay)))
        days.push_back(day->days());
    }
    return days;
  }

  void index_days() {
    std::vector<DateIndex::Entry> all;
    std::vector<DateIndex::Entry> open;
    for (std::uint32_t i = 0; i < cases_.size(); ++i) {
      if (!cases_[i].judged()) continue;
      const Record& row = rows_[i];
      const bool plain =
          row.birth_date != linkage::kNoDate && row.birth_date_alternative == linkage::kNoDate;
      const bool confirmed = cases_[i].registry != nullptr;
      if (plain) {
        all.push_back({row.birth_date, i});
        if (!confirmed) open.push_back(all.back());
        continue;
      }
      for (const std::int32_t day : days_of(i)) {
        all.push_back({day, i});
        if (!confirmed) open.push_back(all.back());
      }
    }
    by_day_ = DateIndex::build(std::move(all));
    open_by_day_ = DateIndex::build(std::move(open));
  }

  Proof prove(const RegisterRow& row) const {
    if (!row.nik) return Proof::NoNumber;
    const RegisterRows& civil = registers_.civil();
    if (!civil.present) return Proof::Unproven;
    if (row.name.empty()) return Proof::Unproven;
    return is_confirmed(row.nik->number(), row.name, row.birth_date, civil) ? Proof::Known
                                                                            : Proof::NoNumber;
  }

  // The number stands in these lists, under its own name: the row means nobody else.
  bool is_claimed(const Suspect& suspect) const {
    const auto rows = by_number_.find(suspect.nik());
    return std::any_of(rows.begin(), rows.end(), [&](const NumberIndex::Entry& entry) {
      return cases_[entry.position].hits.has_exact(suspect.listed);
    });
  }

  // Where the registry knows a register row's number, the row can only be meant by somebody whose
  // own number it does not know; of those only who was born that day.
  bool worth_a_look(const Suspect& suspect) const {
    if (suspect.row->name.empty() || is_claimed(suspect)) return false;
    if (suspect.proof != Proof::Known) return true;
    return suspect.row->birth_date && open_by_day_.has(suspect.row->birth_date->days());
  }

  void gather_suspects() {
    for (std::size_t k = 1; k < registers_.kinds.size(); ++k) {
      const RegisterRows& rows = registers_.kinds[k];
      std::vector<Suspect> all(rows.rows.size());
      tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) {
        const RegisterRow& row = *rows.rows[i];
        Suspect suspect{&row, listed_in(static_cast<roster::RegisterKind>(k), row.segment),
                        prove(row)};
        if (worth_a_look(suspect)) all[i] = suspect;
      });
      for (const Suspect& suspect : all) {
        if (suspect.row != nullptr) suspects_.push_back(suspect);
      }
    }
  }

  void describe_suspects() {
    records_.resize(suspects_.size());
    for_pieces(suspects_.size(), texts_, [&](std::size_t begin, std::size_t end, Arena& texts) {
      for (std::size_t i = begin; i < end; ++i) {
        records_[i] = describe_register_row(*suspects_[i].row, texts);
      }
    });
  }

  // Without a civil registry a wrong number looks like anybody's. The rarest names are taken for
  // one person all the same, as many as are expected to hold at most one good row in a thousand by
  // chance.
  void find_rare_names() {
    const NumberIndex names = NumberIndex::build(rows_.size(), [&](std::size_t i) {
      return cases_[i].judged() ? sound_key(rows_[i].sounds) : std::uint64_t{0};
    });
    std::vector<std::pair<std::uint64_t, std::uint32_t>> counts;  // rows of this name, suspect
    for (std::uint32_t s = 0; s < suspects_.size(); ++s) {
      if (suspects_[s].proof != Proof::Unproven) continue;
      counts.emplace_back(
          std::max<std::size_t>(names.find(sound_key(records_[s].sounds)).size(), 1), s);
    }
    tbb::parallel_sort(counts.begin(), counts.end());
    const std::uint64_t most = rows_.size() * kDaysOfBirth / 1000 + kDaysOfBirth;
    std::uint64_t sum = 0;
    for (const auto& [count, suspect] : counts) {
      sum += count;
      if (sum > most) break;
      suspects_[suspect].rare = true;
    }
  }

  // The civil registry knows both numbers: two people.
  bool proven_others(std::size_t i, const Suspect& suspect) const {
    const std::uint64_t theirs = suspect.nik();
    const RegisterRow* registry = cases_[i].registry;
    return suspect.proof == Proof::Known && registry != nullptr && registry->nik &&
           registry->nik->number() != theirs && !is_typing_slip(registry->nik->number(), theirs);
  }

  void take(std::size_t i, const Suspect& suspect, std::vector<Hit>& hits) const {
    if (cases_[i].nik() != 0 && cases_[i].nik() == suspect.nik()) return;
    if (proven_others(i, suspect)) return;
    hits.push_back({static_cast<std::uint32_t>(i), suspect.listed});
  }

  void mark(const std::vector<Hit>& hits) {
    for (const Hit& hit : hits) {
      cases_[hit.at].hits.likely |= static_cast<std::uint8_t>(hit.listed);
    }
  }

  int wanted_likeness(std::size_t i, const Suspect& suspect) const {
    if (suspect.row->nik && cases_[i].nik() != 0 &&
        is_typing_slip(cases_[i].nik(), suspect.nik())) {
      return kNameNotOther;
    }
    const bool another_number = suspect.proof != Proof::NoNumber && cases_[i].nik() != 0;
    if (another_number && !suspect.rare) return kNoLikeness;
    std::optional<Sex> sex;
    if (rows_[i].sex != ' ') sex = static_cast<Sex>(rows_[i].sex);
    const Agreement sexes = compare_sex(sex, suspect.row->sex);
    if (sexes == Agreement::Differs) return kNoLikeness;
    return another_number ? kNameClose : kNameLikely;
  }

  // Everybody born on the same day, where the number is missing or a typing slip away: linkage
  // would ask for a rarer name.
  void join_by_day() {
    const auto born = by_day_.entries();
    std::vector<SoundSignature> signatures(born.size());
    tbb::parallel_for(std::size_t{0}, born.size(), [&](std::size_t i) {
      signatures[i] = SoundSignature(rows_[born[i].position].sounds);
    });
    const std::size_t pieces = (suspects_.size() + kPiece - 1) / kPiece;
    std::vector<std::vector<Hit>> hits(pieces);
    tbb::parallel_for(std::size_t{0}, pieces, [&](std::size_t piece) {
      const std::size_t end = std::min(suspects_.size(), (piece + 1) * kPiece);
      for (std::size_t s = piece * kPiece; s < end; ++s) join_day_of(s, signatures, hits[piece]);
    });
    for (const auto& some : hits) mark(some);
  }

  void join_day_of(std::size_t s, const std::vector<SoundSignature>& signatures,
                   std::vector<Hit>& hits) const {
    const Suspect& suspect = suspects_[s];
    if (!suspect.row->birth_date) return;
    const SoundSignature mine(records_[s].sounds);
    std::optional<NameReading> name;
    for (const DateIndex::Entry& entry : by_day_.find(suspect.row->birth_date->days())) {
      if (!mine.may_be_alike(signatures[by_day_.position_of(entry)])) continue;
      const std::size_t i = entry.position;
      const int wanted = wanted_likeness(i, suspect);
      if (wanted == kNoLikeness) continue;
      if (!name) name = read_name(suspect.row->name);
      if (likeness(*name, suspect.row->name, cases_[i].proposal->name) >= wanted) {
        take(i, suspect, hits);
      }
    }
  }

  void join_by_linkage() {
    const auto links = linkage::find_links(rows_, records_, linkage::Model::people());
    std::vector<Hit> hits;
    for (const linkage::Link& link : links) {
      if (cases_[link.left].judged()) take(link.left, suspects_[link.right], hits);
    }
    mark(hits);
  }

  static constexpr int kNoLikeness = 1001;
  static constexpr std::uint64_t kDaysOfBirth =
      9'000;  // so many equally likely ones would crowd like the real ones
  static constexpr std::int32_t kAnyRecentDay =
      20'454;  // 2026-01-01: where a century has to be chosen for two digits

  std::span<Case> cases_;
  const NumberIndex& by_number_;
  std::span<const Record> rows_;
  const Registers& registers_;
  DateIndex by_day_;
  DateIndex open_by_day_;
  std::vector<Suspect> suspects_;
  std::vector<Record> records_;
  std::vector<Arena> texts_;
};

}  // namespace

void find_likely_hits(std::span<Case> cases, const NumberIndex& by_number,
                      std::span<const Record> rows, const Registers& registers) {
  LikelyHits(cases, by_number, rows, registers).find();
}

}  // namespace lindung::verification
