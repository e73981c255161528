#include "office/sample/registers.h"

#include <algorithm>

#include <fmt/format.h>

#include "office/sample/naming.h"
#include "office/sample/nik_text.h"

namespace lindung::sample {
namespace {

enum Question : std::uint64_t { kNikThere = 401, kKpj, kNip, kSponsor, kElsewhere, kStillThere };

// Of the rows of the smaller registers, in 10,000: without a NIK, with a wrong one.
struct Holes {
  std::uint32_t missing;
  std::uint32_t wrong;
};
constexpr std::array<Holes, 5> kHoles{
    {{400, 200}, {3000, 300}, {3500, 600}, {600, 200}, {300, 100}}};
constexpr std::uint32_t kNotProposedAgain =
    40;  // earlier recipients whom nobody lists now, in 1,000 of those listed

// Some who are proposed as earlier recipients came in for others during the year, after the
// extract: of ten on the lists, eight.
constexpr std::size_t kExtractTenths = 8;

constexpr std::string_view kFiles[] = {"civil-registry", "carrier-members", "civil-servants",
                                       "deaths",         "other-sponsors",  "earlier-recipients"};
constexpr std::array<std::array<std::string_view, 6>, 6> kHeadings{{
    {"nik", "nama", "tanggal_lahir", "jenis_kelamin", "kode_wilayah", "status"},
    {"kpj", "nik", "nama", "tanggal_lahir", "segmen", ""},
    {"nip", "nik", "nama", "", "", ""},
    {"nama", "nik", "tanggal_lahir", "tanggal_meninggal", "kode_wilayah", ""},
    {"nik", "nama", "tanggal_lahir", "sponsor", "", ""},
    {"nik", "nama", "tanggal_lahir", "kode_wilayah", "", ""},
}};

std::vector<SampleCell> heading(std::size_t stage) {
  std::vector<SampleCell> cells;
  for (const auto word : kHeadings[stage]) {
    if (!word.empty()) cells.push_back({std::string(word)});
  }
  return cells;
}

std::string nik_in(std::size_t kept, std::uint64_t nik, std::uint64_t key) {
  Random random(mix(key, kNikThere, kept));
  const std::uint32_t at = random.below(10'000);
  if (at < kHoles[kept].missing) return {};
  if (at < kHoles[kept].missing + kHoles[kept].wrong)
    return std::to_string(mistyped_nik(nik, random));
  return std::to_string(nik);
}

// NIP: birth date, month of appointment, sex, running number.
std::string nip_of(const Member& member, std::uint64_t key) {
  Random random(mix(key, kNip));
  return fmt::format(FMT_STRING("{}{:02}{:02}{}{:02}{}{:03}"), member.birth.year(),
                     member.birth.month(), member.birth.day(),
                     member.birth.year() + random.between(20, 32), random.between(1, 12),
                     member.sex == Sex::Female ? 2 : 1, random.between(1, 999));
}

}  // namespace

struct RegisterWriter::One {
  Family family;
  std::size_t slot = 0;
  Kind fate = Kind::Good;
  std::uint64_t key = 0;

  const Member& member() const { return family.members[slot]; }
};

RegisterWriter::RegisterWriter(const scheme::Scheme& scheme, const Families& families,
                               const Lister& lister, std::uint64_t seed,
                               std::uint32_t rows_per_part, bool counts_good)
    : scheme_(scheme),
      families_(families),
      lister_(lister),
      seed_(seed),
      most_(std::max(rows_per_part, 1U)),
      counts_good_(counts_good) {
  for (const auto& group : scheme.groups) has_earlier_ = has_earlier_ || group.earlier_recipients;
}

// The households that were asked, and a few that nobody asked.
std::uint64_t RegisterWriter::households(std::size_t ward) const {
  const std::uint64_t asked = lister_.asked(ward);
  return asked + asked * kBackgroundPercent / 100;
}

Kind RegisterWriter::fate(const Family& family, std::size_t slot, std::uint64_t position) const {
  return position < lister_.asked(family.ward) ? fate_of(family, slot, families_, seed_)
                                               : background_fate_of(family, slot, families_, seed_);
}

RegisterWriter::One RegisterWriter::one(std::uint64_t person) const {
  One one;
  const std::uint64_t household = person / kMostMembers - 1;
  one.family = families_.family(household);
  one.slot = person % kMostMembers;
  one.fate = fate(one.family, one.slot, household / families_.city().wards.size());
  one.key = mix(seed_, person);
  return one;
}

RegisterWriter::Cells RegisterWriter::registry_row(const One& one) const {
  const City& city = families_.city();
  RegionCode region = city.wards[one.family.ward].code;
  std::string status = "HIDUP";
  if (one.fate == Kind::BadDead) status = "MENINGGAL";
  if (one.fate == Kind::BadMoved) status = "PINDAH";
  if (one.fate == Kind::BadNotResident && !city.other_wards.empty()) {
    region = city.other_wards[mix(one.key, kElsewhere) % city.other_wards.size()];
  }
  const Member& member = one.member();
  return {{std::to_string(member.nik)},
          {name_of(one.family, one.slot, seed_)},
          {member.birth.iso()},
          {member.sex == Sex::Female ? "P" : "L"},
          {region.digits()},
          {std::move(status)}};
}

void RegisterWriter::record(const Family& family, std::size_t slot, Kind fate, bool earlier,
                            Rows& rows) {
  const std::uint64_t person = family.person(slot);
  const One one{family, slot, fate, mix(seed_, person)};
  // A third of those who live in another city are not in this registry at all.
  const bool absent = fate == Kind::BadNotResident && mix(one.key, kStillThere) % 3 == 0;
  if (!absent) rows.push_back(registry_row(one));
  if (fate == Kind::BadWageEarner || fate == Kind::BadAlreadyMember || earlier)
    kept_[Members].push_back(person);
  if (fate == Kind::BadCivilServant) kept_[Servants].push_back(person);
  if (fate == Kind::BadDeadRegister) kept_[Deaths].push_back(person);
  if (fate == Kind::BadDead && one.key % 2 == 0) kept_[Deaths].push_back(person);
  if (fate == Kind::BadOtherSponsor) kept_[Sponsors].push_back(person);
  if (earlier) kept_[Earlier].push_back(person);
}

// One household more; false when all wards are through.
bool RegisterWriter::walk(Rows& rows) {
  while (ward_ < families_.city().wards.size() && position_ >= households(ward_)) {
    ++ward_;
    position_ = 0;
  }
  if (ward_ >= families_.city().wards.size()) return false;
  const Family family = families_.family(families_.household(ward_, position_));
  const Lister::Named named = lister_.named(ward_, position_);
  const bool asked = position_ < lister_.asked(ward_);
  const bool forgotten = has_earlier_ && !asked && family.oddity == Oddity::None &&
                         mix(seed_, 0xF0, family.household) % 1000 < kNotProposedAgain * 10;
  for (std::size_t slot = 0; slot < family.size; ++slot) {
    const bool listed = named.somebody && named.earlier && named.slot == slot;
    record(family, slot, fate(family, slot, position_), listed || (forgotten && slot == 0), rows);
  }
  ++position_;
  return true;
}

void RegisterWriter::kept_rows(Kept kept, std::uint64_t person, Rows& rows) const {
  const One one = this->one(person);
  const Member& member = one.member();
  std::string name = name_of(one.family, one.slot, seed_);
  std::string nik = nik_in(kept, member.nik, one.key);
  const std::string birth = member.birth.iso();
  const std::string region = families_.city().wards[one.family.ward].code.digits();
  switch (kept) {
    case Members: {
      // A person may own several numbers: the earlier recipient who found employment has two.
      const std::string kpj = std::to_string(10'000'000'000 + mix(one.key, kKpj) % 89'999'999'999);
      const bool employed = one.fate == Kind::BadWageEarner;
      rows.push_back(
          {{kpj}, {std::move(nik)}, {std::move(name)}, {birth}, {employed ? "PU" : "BPU"}});
      return;
    }
    case Servants:
      rows.push_back({{nip_of(member, one.key)}, {std::move(nik)}, {std::move(name)}});
      return;
    case Deaths:
      rows.push_back({{std::move(name)},
                      {std::move(nik)},
                      {birth},
                      {death_of(person, scheme_.registration_date, seed_).iso()},
                      {region}});
      return;
    case Sponsors: {
      constexpr std::string_view kSponsors[] = {"Pemerintah Provinsi", "CSR Bank Daerah",
                                                "Dana Desa", "Baznas"};
      rows.push_back({{std::move(nik)},
                      {std::move(name)},
                      {birth},
                      {std::string(kSponsors[mix(one.key, kSponsor) % std::size(kSponsors)])}});
      return;
    }
    case Earlier:
      rows.push_back({{std::move(nik)}, {std::move(name)}, {birth}, {region}});
      return;
    case kKept:
      return;
  }
}

// The extract of the last list has as many people as it had places; where the sample is scaled, the
// same share of those listed.
void RegisterWriter::thin_earlier() {
  auto& people = kept_[Earlier];
  std::size_t places = 0;
  for (const auto& group : scheme_.groups) {
    if (group.earlier_recipients)
      places += static_cast<std::size_t>(std::max<std::int64_t>(group.quota.value_or(0), 0));
  }
  const std::size_t wanted = counts_good_ && places > 0 ? std::min(places, people.size())
                                                        : people.size() * kExtractTenths / 10;
  std::vector<std::uint64_t> left;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i * wanted / people.size() != (i + 1) * wanted / people.size()) left.push_back(people[i]);
  }
  people = std::move(left);
}

RegisterWriter::RegisterPart RegisterWriter::part(std::string_view name, Rows rows,
                                                  bool continues) const {
  RegisterPart part;
  part.continues = continues;
  part.file.path = "registers/" + std::string(name) + ".csv";
  part.file.format = FileFormat::Csv;
  part.file.sheets.push_back({"", std::move(rows)});
  return part;
}

std::optional<RegisterWriter::RegisterPart> RegisterWriter::next() {
  const std::size_t stages = has_earlier_ ? 1 + kKept : std::size_t{kKept};
  while (stage_ < stages) {
    Rows rows;
    const bool continues = begun_;
    if (!begun_) rows.push_back(heading(stage_));
    begun_ = true;
    bool more = true;
    if (stage_ == 0) {
      while (more && rows.size() + kMostMembers <= most_ + 1) more = walk(rows);
      if (rows.empty() && more) more = walk(rows);
    } else {
      const auto kept = static_cast<Kept>(stage_ - 1);
      const auto& people = kept_[kept];
      while (at_ < people.size() && rows.size() < most_) kept_rows(kept, people[at_++], rows);
      more = at_ < people.size();
    }
    const std::size_t now = stage_;
    if (!more) {
      if (stage_ == 0) thin_earlier();
      ++stage_;
      begun_ = false;
      at_ = 0;
    }
    if (!rows.empty()) return part(kFiles[now], std::move(rows), continues);
  }
  return std::nullopt;
}

}  // namespace lindung::sample
