#include "office/sample/habit.h"

#include <algorithm>
#include <span>

namespace lindung::sample {
namespace {

using W = std::string_view;

std::span<const W> headings(Field field) {
  static constexpr W kOrdinal[] = {"No", "NO", "No.", "NO. URUT", "No Urut"};
  static constexpr W kName[] = {
      "Nama",         "NAMA",        "Nama Lengkap", "NAMA LENGKAP", "Nama Sesuai KTP",
      "NAMA PESERTA", "Nama Pekerja"};
  static constexpr W kNik[] = {"NIK",
                               "NIK",
                               "No NIK",
                               "NIK KTP",
                               "NO. KTP",
                               "No E-KTP",
                               "Nomor Induk Kependudukan",
                               "NOMOR_IDENTITAS"};
  static constexpr W kCard[] = {"No KK", "NO. KK", "Nomor KK", "No. Kartu Keluarga"};
  static constexpr W kPlace[] = {"Tempat Lahir", "TEMPAT LAHIR", "Tmp Lahir", "Tempat lahir"};
  static constexpr W kDate[] = {"Tanggal Lahir", "TGL LAHIR", "Tgl. Lahir", "TANGGAL_LAHIR",
                                "Tgl Lahir"};
  static constexpr W kBoth[] = {"TTL", "Tempat, Tanggal Lahir", "TEMPAT/TGL LAHIR",
                                "Tempat & Tgl Lahir", "Tempat, Tgl Lahir"};
  static constexpr W kSex[] = {"L/P", "JK", "Jenis Kelamin", "JENIS KELAMIN", "Jns Kelamin"};
  static constexpr W kAddress[] = {"Alamat", "ALAMAT", "Alamat Lengkap", "ALAMAT SESUAI KTP",
                                   "Alamat Domisili"};
  static constexpr W kRt[] = {"RT", "Rt"};
  static constexpr W kRw[] = {"RW", "Rw"};
  static constexpr W kRtRw[] = {"RT/RW", "RT / RW", "Rt/Rw"};
  static constexpr W kWard[] = {"Kelurahan", "KELURAHAN", "Kel/Desa", "Desa/Kelurahan", "Kel."};
  static constexpr W kDistrict[] = {"Kecamatan", "KECAMATAN", "Kec."};
  static constexpr W kJob[] = {"Pekerjaan", "PEKERJAAN", "Jenis Pekerjaan", "Profesi"};
  static constexpr W kGroup[] = {"Kelompok", "KATEGORI", "Sektor", "Kelompok Pekerja"};
  static constexpr W kPhone[] = {"No HP", "NO. HP", "HP/WA", "No. Telp", "Nomor HP", "No WA"};
  static constexpr W kMother[] = {"Nama Ibu Kandung", "Ibu Kandung", "NAMA IBU"};
  static constexpr W kIncome[] = {"Penghasilan", "Penghasilan/bulan", "PENGHASILAN"};
  static constexpr W kDecile[] = {"Desil", "DESIL"};
  static constexpr W kExtra[] = {"Ukuran Baju", "Agama",          "Pendidikan",
                                 "No Rekening", "Golongan Darah", "Tanda Tangan"};
  static constexpr W kNote[] = {"Keterangan", "KET", "Ket.", "KETERANGAN"};
  switch (field) {
    case Field::Ordinal:
      return kOrdinal;
    case Field::Name:
      return kName;
    case Field::Nik:
      return kNik;
    case Field::FamilyCard:
      return kCard;
    case Field::BirthPlace:
      return kPlace;
    case Field::BirthDate:
      return kDate;
    case Field::BirthPlaceAndDate:
      return kBoth;
    case Field::Sex:
      return kSex;
    case Field::Address:
      return kAddress;
    case Field::Rt:
      return kRt;
    case Field::Rw:
      return kRw;
    case Field::RtRw:
      return kRtRw;
    case Field::Ward:
      return kWard;
    case Field::District:
      return kDistrict;
    case Field::Job:
      return kJob;
    case Field::Group:
      return kGroup;
    case Field::Phone:
      return kPhone;
    case Field::Mother:
      return kMother;
    case Field::Income:
      return kIncome;
    case Field::Decile:
      return kDecile;
    case Field::Evidence:
    case Field::Extra:
      return kExtra;
    case Field::Note:
      return kNote;
  }
  return kNote;
}

class ColumnChooser {
 public:
  ColumnChooser(const scheme::Scheme& scheme, const Unit& unit, Random& random)
      : scheme_(scheme), unit_(unit), random_(random) {}

  std::vector<FieldColumn> choose() {
    add(Field::Ordinal, 9300);
    const bool number_first = random_.chance(3000);
    if (number_first) add(Field::Nik);
    add(Field::Name);
    if (!number_first) add(Field::Nik);
    add(Field::FamilyCard, 4500);
    if (random_.chance(3500)) {
      add(Field::BirthPlaceAndDate);
    } else {
      add(Field::BirthPlace, 7500);
      add(Field::BirthDate);
    }
    add(Field::Sex, 8000);
    add_address();
    add(Field::Job, 8000);
    if (unit_.sender == Sender::WalkIn) add(Field::Group);
    add_conditions();
    add(Field::Mother, 1500);
    add(Field::Phone, 8000);
    if (random_.chance(2000)) add(Field::Extra);
    if (random_.chance(1200)) {  // somebody likes another order
      const std::size_t from = 3 + random_.below(columns_.size() - 4);
      std::rotate(columns_.begin() + 3, columns_.begin() + static_cast<std::ptrdiff_t>(from),
                  columns_.end());
    }
    add(Field::Note, 7000);
    return std::move(columns_);
  }

 private:
  void add(Field field, std::uint32_t chance = 10'000) {
    if (chance < 10'000 && !random_.chance(chance)) return;
    columns_.push_back({field, std::string(random_.pick(headings(field)))});
  }

  void add_address() {
    add(Field::Address, 9500);
    if (random_.chance(5500)) {
      add(Field::RtRw);
    } else if (random_.chance(8000)) {
      add(Field::Rt);
      add(Field::Rw, 8000);
    }
    const bool own_ward = unit_.sender == Sender::Ward;
    add(Field::Ward, own_ward ? 7000 : 10'000);
    add(Field::District, own_ward ? 5000 : 8500);
  }

  // Columns that the scheme's conditions for the groups of this file ask for.
  void add_conditions() {
    std::vector<std::size_t> asked = scheme_.common_criteria;
    for (const Share& share : unit_.shares) {
      const auto& own = scheme_.groups[share.group].criteria;
      asked.insert(asked.end(), own.begin(), own.end());
    }
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    for (const std::size_t position : asked) {
      const auto& criterion = scheme_.criteria[position];
      const std::uint32_t chance =
          criterion.when_unknown == scheme::WhenUnknown::Hold ? 10'000 : 7000;
      if (criterion.kind == scheme::CriterionKind::IncomeCeiling) add(Field::Income, chance);
      if (criterion.kind == scheme::CriterionKind::DecileCeiling) add(Field::Decile, chance);
      if (criterion.kind == scheme::CriterionKind::Evidence && !criterion.columns.empty() &&
          random_.chance(chance)) {
        columns_.push_back(
            {Field::Evidence, criterion.columns[random_.below(criterion.columns.size())]});
      }
    }
  }

  const scheme::Scheme& scheme_;
  const Unit& unit_;
  Random& random_;
  std::vector<FieldColumn> columns_;
};

template <class T>
T style(Random& random, std::span<const std::uint32_t> weights) {
  return static_cast<T>(random.weighted(weights));
}

Sheets sheets_for(Sender sender, Random& random) {
  switch (sender) {
    case Sender::Ward:
      return random.chance(3500) ? Sheets::ByHamlet : Sheets::One;
    case Sender::DistrictOffice:
      return random.chance(5000) ? Sheets::ByWard : Sheets::One;
    case Sender::SectorOffice:
      return random.chance(3000) ? Sheets::ByDistrict : Sheets::One;
    case Sender::WalkIn:
      return Sheets::One;
  }
  return Sheets::One;
}

}  // namespace

Abilities Habit::abilities() const {
  return {format != FileFormat::Xlsx, has(Field::Note), has(Field::Job)};
}

bool Habit::has(Field field) const {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const FieldColumn& c) { return c.field == field; });
}

Habit habit_of(const scheme::Scheme& scheme, const Unit& unit, std::uint64_t key) {
  Random random(key);
  Habit habit;
  constexpr std::uint32_t kFormats[] = {18, 24, 8, 50};  // comma, semicolon, tab, xlsx
  habit.format = style<FileFormat>(random, kFormats);
  const bool xlsx = habit.format == FileFormat::Xlsx;
  habit.columns = ColumnChooser(scheme, unit, random).choose();
  constexpr std::uint32_t kCases[] = {45, 50, 5};
  habit.letters = style<LetterCase>(random, kCases);
  //                                  dashes slashes dots words iso real american
  const std::uint32_t date_weights[] = {34, 24, 4, 12, 8, xlsx ? 18U : 0U, 2};
  habit.dates = style<DateStyle>(random, date_weights);
  //                                 plain spaced dotted apostrophe number
  const std::uint32_t nik_weights[] = {84, 2, 2, 5, xlsx ? 10U : 0U};
  habit.niks = style<NikStyle>(random, nik_weights);
  constexpr std::uint32_t kPhones[] = {60, 15, 10, 8, 7};
  habit.phones = style<PhoneStyle>(random, kPhones);
  constexpr std::uint32_t kSexes[] = {70, 10, 14, 6};
  habit.sex_style = static_cast<std::uint32_t>(random.weighted(kSexes));
  habit.rtrw_style = random.below(4);
  if (xlsx) habit.sheets = sheets_for(unit.sender, random);
  habit.title_rows = random.chance(7500) ? 1 + random.below(4) : 0;
  habit.caption_row = xlsx && random.chance(800);
  habit.number_row = random.chance(1800);
  habit.repeats_heading = random.chance(600);
  habit.sections =
      unit.sender == Sender::Ward && habit.sheets == Sheets::One && random.chance(2500);
  habit.total = random.chance(3500);
  habit.signature = random.chance(4500);
  habit.ditto = random.chance(1200);
  habit.blank_rows = random.chance(2000) ? 120 : 0;
  habit.phone_missing = static_cast<std::uint32_t>(random.between(300, 3500));
  return habit;
}

}  // namespace lindung::sample
