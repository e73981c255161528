#include "office/sample/roster_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "office/sample/group_profile.h"
#include "office/sample/naming.h"

namespace lindung::sample {
namespace {

std::string_view extension(FileFormat format) {
  switch (format) {
    case FileFormat::Xlsx:
      return ".xlsx";
    case FileFormat::Tsv:
      return ".tsv";
    default:
      return ".csv";
  }
}

class RosterBuilder {
 public:
  RosterBuilder(const scheme::Scheme& scheme, const City& city, const Unit& unit,
                const Habit& habit, std::uint64_t seed, std::uint64_t key)
      : scheme_(scheme),
        city_(city),
        unit_(unit),
        habit_(habit),
        writer_(scheme, city, habit, seed),
        random_(key) {}

  RosterFile build(std::vector<Listing> listings, const std::string& path) {
    result_.file.path = "rosters/" + path + std::string(extension(habit_.format));
    file_in_rosters_ = path + std::string(extension(habit_.format));
    result_.file.format = habit_.format;
    order(listings);
    std::size_t from = 0;
    do {
      std::size_t until = from;
      while (until < listings.size() && same_sheet(listings[from], listings[until])) ++until;
      sheet(std::span(listings).subspan(from, until - from));
      from = until;
    } while (from < listings.size());
    return std::move(result_);
  }

 private:
  using Cells = std::vector<SampleCell>;

  // By sheet, and by neighbourhood where the list has sections; stable, so that a double stays
  // below its original.
  void order(std::vector<Listing>& listings) const {
    if (habit_.sheets == Sheets::One && !habit_.sections) return;
    const auto place = [this](const Listing& l) {
      return sheet_key(l) * 1000 + (habit_.sections ? l.family.neighbourhood : 0);
    };
    std::stable_sort(listings.begin(), listings.end(),
                     [&](const Listing& a, const Listing& b) { return place(a) < place(b); });
  }

  std::uint64_t sheet_key(const Listing& l) const {
    switch (habit_.sheets) {
      case Sheets::One:
        return 0;
      case Sheets::ByHamlet:
        return l.family.hamlet;
      case Sheets::ByWard:
        return l.family.ward;
      case Sheets::ByDistrict:
        return city_.wards[l.family.ward].district;
    }
    return 0;
  }
  bool same_sheet(const Listing& a, const Listing& b) const { return sheet_key(a) == sheet_key(b); }

  std::string sheet_name(std::span<const Listing> listings) const {
    if (habit_.format != FileFormat::Xlsx) return {};
    if (listings.empty() || habit_.sheets == Sheets::One) return "Sheet1";
    const Family& family = listings[0].family;
    const Ward& ward = city_.wards[family.ward];
    std::string name =
        habit_.sheets == Sheets::ByHamlet ? fmt::format(FMT_STRING("RW {:02}"), family.hamlet)
        : habit_.sheets == Sheets::ByWard
            ? ward.name.substr(0, 24) + " " + std::to_string(ward.code.number() % 10'000)
            : city_.districts[ward.district].name.substr(0, 30);
    for (char& c : name) {
      if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '-';
    }
    return name;
  }

  void put(Cells cells, Kind kind, std::uint16_t group, std::uint64_t human) {
    auto& rows = result_.file.sheets.back().rows;
    rows.push_back(std::move(cells));
    const auto row = static_cast<std::uint32_t>(rows.size());
    std::string group_id =
        kind == Kind::NotPerson && unit_.sender == Sender::WalkIn ? "" : scheme_.groups[group].id;
    result_.truth.push_back({file_in_rosters_, result_.file.sheets.back().name, row,
                             std::move(group_id), std::string(info(kind).name), human});
  }
  void put_note(Cells cells) { put(std::move(cells), Kind::NotPerson, unit_.group, 0); }
  void put_blank() { result_.file.sheets.back().rows.emplace_back(habit_.columns.size()); }

  Cells text_at(std::size_t column, std::string text) const {
    Cells cells(habit_.columns.size());
    cells[std::min(column, cells.size() - 1)].text = std::move(text);
    return cells;
  }

  void titles() {
    if (habit_.title_rows == 0) return;
    const auto& group = scheme_.groups[unit_.group];
    const Ward& ward = city_.wards[unit_.shares[0].ward];
    const bool common = unit_.sender == Sender::WalkIn;
    put_note(text_at(0, to_upper("Daftar usulan pekerja rentan " + (common ? "" : group.name.id))));
    if (habit_.title_rows > 1) put_note(text_at(0, place_line(ward)));
    if (habit_.title_rows > 2)
      put_note(text_at(0, "TAHUN ANGGARAN " + std::to_string(scheme_.fiscal_year)));
    if (habit_.title_rows > 3) put_blank();
  }

  std::string place_line(const Ward& ward) const {
    const std::string& district = city_.districts[ward.district].name;
    switch (unit_.sender) {
      case Sender::Ward:
        return "KELURAHAN " + to_upper(ward.name) + " KECAMATAN " + to_upper(district);
      case Sender::DistrictOffice:
        return "KECAMATAN " + to_upper(district);
      case Sender::SectorOffice:
        return to_upper(profile_of(scheme_.groups[unit_.group]).office) + " KOTA " +
               to_upper(city_.name);
      case Sender::WalkIn:
        return "DINAS TENAGA KERJA KOTA " + to_upper(city_.name);
    }
    return {};
  }

  void heading() {
    if (habit_.caption_row) {
      Cells captions(habit_.columns.size());
      captions[std::min<std::size_t>(1, captions.size() - 1)].text = "DATA DIRI";
      for (std::size_t i = 2; i < habit_.columns.size(); ++i) {
        if (habit_.columns[i].field == Field::Address) captions[i].text = "TEMPAT TINGGAL";
      }
      put_note(std::move(captions));
    }
    put_heading();
    if (!habit_.number_row) return;
    Cells numbers(habit_.columns.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = {std::to_string(i + 1), habit_.format == FileFormat::Xlsx};
    }
    put_note(std::move(numbers));
  }
  void put_heading() {
    Cells cells;
    for (const auto& column : habit_.columns) cells.push_back({column.heading});
    put_note(std::move(cells));
  }

  void people(std::span<const Listing> listings) {
    std::uint64_t ordinal = 0;
    std::uint64_t section = 0;
    const Listing* above = nullptr;
    for (const Listing& listing : listings) {
      if (habit_.repeats_heading && ordinal > 0 && ordinal % 25 == 0) {
        put_heading();
        above = nullptr;
      }
      if (habit_.sections && listing.family.neighbourhood != section) {
        section = listing.family.neighbourhood;
        put_note(text_at(1, fmt::format(FMT_STRING("RT {:02}"), section)));
        above = nullptr;
      }
      if (habit_.blank_rows > 0 && random_.chance(habit_.blank_rows)) put_blank();
      WrittenRow row = writer_.write(listing, ++ordinal, above);
      put(std::move(row.cells), row.kind, listing.group, listing.person());
      above = &listing;
    }
    if (!habit_.total) return;
    put_note(text_at(1, random_.chance(5000) ? "Jumlah : " + std::to_string(ordinal) + " orang"
                                             : "TOTAL " + std::to_string(ordinal)));
  }

  void signature() {
    if (!habit_.signature) return;
    const std::size_t column = habit_.columns.size() * 2 / 3;
    put_blank();
    put_note(text_at(column, city_.name + ", " + std::to_string(1 + random_.below(28)) + " Maret " +
                                 std::to_string(scheme_.fiscal_year)));
    put_note(text_at(column, unit_.sender == Sender::Ward ? "Lurah" : "Kepala Bidang"));
    put_blank();
    put_blank();
    put_note(text_at(column, any_name(city_, random_)));
  }

  void sheet(std::span<const Listing> listings) {
    result_.file.sheets.push_back({sheet_name(listings), {}});
    titles();
    heading();
    people(listings);
    signature();
  }

  const scheme::Scheme& scheme_;
  const City& city_;
  const Unit& unit_;
  const Habit& habit_;
  RowWriter writer_;
  Random random_;
  RosterFile result_;
  std::string file_in_rosters_;
};

}  // namespace

RosterFile write_roster(const scheme::Scheme& scheme, const City& city, const Unit& unit,
                        const Habit& habit, std::vector<Listing> listings, const std::string& path,
                        std::uint64_t seed, std::uint64_t key) {
  return RosterBuilder(scheme, city, unit, habit, seed, key).build(std::move(listings), path);
}

}  // namespace lindung::sample
