#include "office/sample/row_writer.h"

#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "office/sample/group_profile.h"
#include "office/sample/naming.h"
#include "office/sample/nik_text.h"

namespace lindung::sample {
namespace {

using W = std::string_view;

enum Question : std::uint64_t { kHome = 301, kPhone, kMeans };

constexpr W kMonths[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                         "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr W kStreets[] = {"Melati",    "Mawar",     "Kenanga",       "Diponegoro",  "Pattimura",
                          "Hang Tuah", "Merdeka",   "Pelita",        "Cendrawasih", "Kartini",
                          "Sudirman",  "Anggrek",   "Pahlawan",      "Nusa Indah",  "Pasar Baru",
                          "Teratai",   "Pelabuhan", "Kelapa Gading", "Cempaka",     "Imam Bonjol"};
constexpr W kStreetKinds[] = {"Jl. ", "Jln ", "Gg. ", "Jl ", "Kp. ", "Perum ", "Lrg. "};

// Prefixes that no Indonesian operator uses.
constexpr W kPhonePrefixes[] = {"0890", "0891", "0892", "0893", "0894"};

std::string date_text(Date date, DateStyle style) {
  const int d = date.day();
  const int m = date.month();
  const int y = date.year();
  switch (style) {
    case DateStyle::Dashes:
      return fmt::format(FMT_STRING("{:02}-{:02}-{}"), d, m, y);
    case DateStyle::Slashes:
      return fmt::format(FMT_STRING("{:02}/{:02}/{}"), d, m, y);
    case DateStyle::Dots:
      return fmt::format(FMT_STRING("{:02}.{:02}.{}"), d, m, y);
    case DateStyle::Words:
      return fmt::format(FMT_STRING("{} {} {}"), d, kMonths[m - 1], y);
    case DateStyle::American:
      return fmt::format(FMT_STRING("{:02}/{:02}/{}"), m, d, y);
    case DateStyle::Iso:
    case DateStyle::RealDate:
      return date.iso();
  }
  return date.iso();
}

std::string sex_text(Sex sex, std::uint32_t style) {
  constexpr std::array<std::array<W, 2>, 4> kWords{
      {{"L", "P"}, {"LK", "PR"}, {"Laki-laki", "Perempuan"}, {"Pria", "Wanita"}}};
  return std::string(kWords[style][sex == Sex::Female ? 1 : 0]);
}

std::string phone_text(std::uint64_t person, std::uint64_t seed, PhoneStyle style) {
  Random random(mix(seed, kPhone, person));
  const std::string digits = std::string(random.pick(kPhonePrefixes)) +
                             std::to_string(10'000'000 + random.below(90'000'000));
  switch (style) {
    case PhoneStyle::Plain:
      return digits;
    case PhoneStyle::Dashes:
      return digits.substr(0, 4) + "-" + digits.substr(4, 4) + "-" + digits.substr(8);
    case PhoneStyle::Plus:
      return "+62" + digits.substr(1);
    case PhoneStyle::Spaces:
      return digits.substr(0, 4) + " " + digits.substr(4, 4) + " " + digits.substr(8);
    case PhoneStyle::NoZero:
      return digits.substr(1);
  }
  return digits;
}

std::string address_text(std::uint64_t household, std::uint64_t seed) {
  Random random(mix(seed, kHome, household));
  std::string text(random.pick(kStreetKinds));
  text += random.pick(kStreets);
  if (random.chance(3500)) {
    text += " Blok ";
    text += static_cast<char>('A' + static_cast<char>(random.below(8)));
  }
  if (random.chance(7500)) text += " No. " + std::to_string(1 + random.below(120));
  return text;
}

std::string note_text(Kind kind, Random& random) {
  constexpr W kDead[] = {"meninggal", "Meninggal dunia", "Alm.", "MD", "sudah meninggal"};
  constexpr W kMoved[] = {"pindah", "Pindah domisili", "sudah pindah ke luar kota", "PINDAH"};
  constexpr W kServant[] = {"PNS", "ASN", "PPPK", "diangkat PNS"};
  constexpr W kHarmless[] = {"usulan baru", "KTP ada", "lengkap", "ok", "belum foto KTP"};
  switch (kind) {
    case Kind::BadNoteDead:
      return std::string(random.pick(kDead));
    case Kind::BadNoteMoved:
      return std::string(random.pick(kMoved));
    case Kind::BadNoteCivilServant:
      return std::string(random.pick(kServant));
    default:
      return random.chance(600) ? std::string(random.pick(kHarmless)) : std::string();
  }
}

std::string extra_text(W heading, Random& random) {
  constexpr W kSizes[] = {"S", "M", "L", "XL", "XXL"};
  constexpr W kReligions[] = {"Islam", "Islam", "Kristen", "Katolik", "Buddha"};
  constexpr W kSchools[] = {"SD", "SMP", "SMA", "SLTA", "S1"};
  constexpr W kBlood[] = {"A", "B", "AB", "O", "-"};
  if (heading == "Ukuran Baju") return std::string(random.pick(kSizes));
  if (heading == "Agama") return std::string(random.pick(kReligions));
  if (heading == "Pendidikan") return std::string(random.pick(kSchools));
  if (heading == "Golongan Darah") return std::string(random.pick(kBlood));
  return {};
}

Kind noise_of(bool disagrees, bool name, bool nik, bool date, bool moved) {
  if (disagrees) return Kind::GoodLegalNikMismatch;
  if (name) return Kind::GoodNameVariant;
  if (nik) return Kind::GoodNikFormat;
  if (date) return Kind::GoodDateStyle;
  return moved ? Kind::GoodMovedPrefix : Kind::Good;
}

}  // namespace

struct RowWriter::Row {
  const Listing& listing;
  const Listing* above;
  std::uint64_t ordinal;
  Random random;
  std::string name;
  NikText nik;
  DateStyle dates;
};

std::string RowWriter::in_case(std::string text) const {
  if (habit_.letters == LetterCase::Upper) return to_upper(text);
  if (habit_.letters == LetterCase::Lower) return to_lower(text);
  return text;
}

std::string RowWriter::neighbourhood_text(const Family& family) const {
  const std::uint32_t rt = family.neighbourhood;
  const std::uint32_t rw = family.hamlet;
  switch (habit_.rtrw_style) {
    case 0:
      return fmt::format(FMT_STRING("{:03}/{:03}"), rt, rw);
    case 1:
      return fmt::format(FMT_STRING("{}/{}"), rt, rw);
    case 2:
      return fmt::format(FMT_STRING("RT {:03} RW {:03}"), rt, rw);
    default:
      return fmt::format(FMT_STRING("RT.{:02}/RW.{:02}"), rt, rw);
  }
}

std::string RowWriter::job(Row& row) const {
  constexpr W kNone[] = {"Belum/Tidak Bekerja", "Tidak bekerja", "Pengangguran", "belum bekerja"};
  if (row.listing.kind == Kind::BadNotWorking) return std::string(row.random.pick(kNone));
  const auto jobs = profile_of(scheme_.groups[row.listing.group]).jobs;
  Random random(mix(seed_, kMeans, row.listing.person() ^ row.listing.group));
  return std::string(random.chance(5500) ? jobs[0] : random.pick(jobs));
}

SampleCell RowWriter::date_cell(Row& row) const {
  return {date_text(row.listing.member().birth, row.dates), false,
          row.dates == DateStyle::RealDate};
}

// What a household earns, in rupiah a month: below the ceiling of the scheme.
std::int64_t RowWriter::income(const Family& family) const {
  std::int64_t most = 3'000'000;
  for (const auto& criterion : scheme_.criteria) {
    if (criterion.kind == scheme::CriterionKind::IncomeCeiling)
      most = std::min(most, criterion.income_max.amount());
  }
  Random random(mix(seed_, kMeans, family.household));
  return most * random.between(25, 95) / 100 / 50'000 * 50'000;
}

std::uint64_t RowWriter::decile(const Family& family) const {
  int most = 4;
  for (const auto& criterion : scheme_.criteria) {
    if (criterion.kind == scheme::CriterionKind::DecileCeiling)
      most = std::min(most, criterion.decile_max);
  }
  return 1 + mix(seed_, kMeans, family.household) % static_cast<std::uint64_t>(most);
}

SampleCell RowWriter::cell(const FieldColumn& column, Row& row) const {
  const Listing& listing = row.listing;
  const Family& family = listing.family;
  const Ward& ward = city_.wards[family.ward];
  const auto like_above = [&](bool same) { return habit_.ditto && row.above != nullptr && same; };
  constexpr W kDitto = "\"";
  const bool xlsx = habit_.format == FileFormat::Xlsx;
  const auto three_digits = [&](auto number) {
    return habit_.rtrw_style == 1 ? std::to_string(number)
                                  : fmt::format(FMT_STRING("{:03}"), number);
  };
  switch (column.field) {
    case Field::Ordinal:
      return {std::to_string(row.ordinal), xlsx};
    case Field::Name:
      return {row.name};
    case Field::Nik:
      return row.nik.cell;
    case Field::FamilyCard:
      return {std::to_string(family.card)};
    case Field::BirthPlace:
      return {in_case(city_.prefixes[listing.member().prefix].birth_place)};
    case Field::BirthDate:
      return date_cell(row);
    case Field::BirthPlaceAndDate: {
      const DateStyle style = row.dates == DateStyle::RealDate ? DateStyle::Dashes : row.dates;
      return {in_case(city_.prefixes[listing.member().prefix].birth_place) + ", " +
              date_text(listing.member().birth, style)};
    }
    case Field::Sex:
      return {sex_text(listing.member().sex, habit_.sex_style)};
    case Field::Address:
      return {in_case(address_text(family.household, seed_))};
    case Field::Rt:
      return {three_digits(family.neighbourhood)};
    case Field::Rw:
      return {three_digits(family.hamlet)};
    case Field::RtRw:
      return {neighbourhood_text(family)};
    case Field::Ward:
      if (like_above(row.above != nullptr && row.above->family.ward == family.ward))
        return {std::string(kDitto)};
      return {in_case(ward.name)};
    case Field::District:
      if (like_above(row.above != nullptr &&
                     city_.wards[row.above->family.ward].district == ward.district)) {
        return {std::string(kDitto)};
      }
      return {in_case(city_.districts[ward.district].name)};
    case Field::Job:
      return {in_case(job(row))};
    case Field::Group: {
      const auto& group = scheme_.groups[listing.group];
      const bool short_name = !group.aliases.empty() && row.random.chance(4000);
      return {short_name ? group.aliases[row.random.below(group.aliases.size())] : group.name.id};
    }
    case Field::Phone:
      if (row.random.chance(habit_.phone_missing)) return {row.random.chance(7000) ? "" : "-"};
      return {phone_text(listing.person(), seed_, habit_.phones)};
    case Field::Mother:
      return {in_case(mother_of(family, listing.slot, seed_))};
    case Field::Income:
      return {std::to_string(income(family)), xlsx};
    case Field::Decile:
      return {std::to_string(decile(family)), xlsx};
    case Field::Evidence:
      return {fmt::format(FMT_STRING("{}/{:04}/2024"), 470 + listing.person() % 30,
                          listing.person() % 9973)};
    case Field::Extra:
      return {extra_text(column.heading, row.random)};
    case Field::Note:
      return {note_text(listing.kind, row.random)};
  }
  return {};
}

WrittenRow RowWriter::write(const Listing& listing, std::uint64_t ordinal,
                            const Listing* above) const {
  Row row{listing,
          above,
          ordinal,
          Random(listing.key),
          name_of(listing.family, listing.slot, seed_),
          {},
          habit_.dates};
  if (listing.name_varies) row.name = name_variant(row.name, listing.member().sex, row.random);
  row.name = in_case(std::move(row.name));
  row.nik = nik_text(listing, habit_, row.random);
  if (listing.date_varies) {
    row.dates = habit_.dates == DateStyle::Words ? DateStyle::Dashes : DateStyle::Words;
  }
  WrittenRow written;
  written.cells.reserve(habit_.columns.size());
  for (const auto& column : habit_.columns) written.cells.push_back(cell(column, row));
  written.kind = listing.kind;
  if (written.kind == Kind::Good) {
    const bool moved = listing.member().prefix >= city_.districts.size();
    const bool date = listing.date_varies || habit_.dates == DateStyle::American;
    written.kind =
        noise_of(listing.member().nik_disagrees, listing.name_varies, row.nik.unusual, date, moved);
  }
  return written;
}

}  // namespace lindung::sample
