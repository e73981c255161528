// What wards really send, row by row: the cells of a sheet in, one proposal a row out.
#include "office/roster/read.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace lindung::roster {
namespace {

using Line = std::vector<std::string>;

scheme::Scheme batam() {
  std::ifstream in(std::string(LINDUNG_SOURCE_DIR) + "/schemes/batam-2025.toml");
  std::stringstream text;
  text << in.rdbuf();
  return *scheme::parse_scheme(text.str(), "batam-2025.toml");
}

Cell cell_of(const std::string& text) {
  if (text.empty()) return {};
  if (text.starts_with("#n ")) return {std::string_view(text).substr(3), CellKind::Number};
  if (text.starts_with("#d ")) return {std::string_view(text).substr(3), CellKind::Date};
  return {text, CellKind::Text};
}

// Reads one sheet; "#n " in front makes a number cell, "#d " a date cell.
RosterFile read(const std::vector<Line>& lines, const std::string& file_name = "kader-posyandu.csv",
                const std::string& sheet_name = "") {
  auto table = std::make_unique<MemoryTable>();
  table->name = sheet_name;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<Cell> cells;
    for (const auto& text : lines[i]) cells.push_back(cell_of(text));
    table->add_row(static_cast<std::uint32_t>(i + 1), cells);
  }
  Workbook workbook;
  workbook.format = "xlsx";
  workbook.tables.push_back(std::move(table));
  ReadOptions options;
  options.reference = *Date::make(2025, 10, 1);
  options.imported_on = *Date::make(2025, 10, 1);
  return read_roster(std::move(workbook), file_name, {}, batam(), options);
}

const Line kHeading{"NO",  "NAMA", "NIK",       "NO KK",     "TGL LAHIR",
                    "L/P", "RT",   "KELURAHAN", "KETERANGAN"};

// The one person of a sheet with the usual heading.
Proposal only(const Line& line) {
  static std::vector<RosterFile> kept;  // views of the proposal live as long as its file
  kept.push_back(read({kHeading, line}));
  EXPECT_EQ(kept.back().rows.size(), 2u);
  return kept.back().rows.at(1);
}

Line person(const std::string& nik, const std::string& date = "05-12-1980",
            const std::string& note = "") {
  return {"1", "Siti Contoh", nik, "2171050101109001", date, "P", "003", "Tanjung Uma", note};
}

TEST(ReadRoster, AnOrdinaryRow) {
  const Proposal p = only(person("2171054512809001"));
  EXPECT_EQ(p.name, "Siti Contoh");
  EXPECT_EQ(p.nik->digits(), "2171054512809001");
  EXPECT_EQ(p.family_card->digits(), "2171050101109001");
  EXPECT_EQ(p.birth_date->iso(), "1980-12-05");
  EXPECT_EQ(p.sex, Sex::Female);
  EXPECT_EQ(p.neighbourhood, 3);
  ASSERT_TRUE(p.village);
  EXPECT_EQ(p.reasons.codes(), "");
}

TEST(ReadRoster, Mangling01LostDigits) {
  EXPECT_TRUE(only(person("3.17102E+15")).reasons.has(Reason::NikLostInExcel));
  EXPECT_EQ(only(person("#n 2171054512809001")).nik->digits(), "2171054512809001");
}

TEST(ReadRoster, Mangling02ExcelZeros) {
  const Proposal p = only(person("2171054512800000"));
  EXPECT_TRUE(p.reasons.has(Reason::NikSerialZero));
  std::vector<Line> lines{kHeading};
  for (int i = 1; i <= 9; ++i) lines.push_back(person("217105451280901" + std::to_string(i)));
  for (std::size_t i = 1; i < lines.size(); ++i) lines[i][2].back() = '0';
  const RosterFile damaged = read(lines);
  for (std::size_t i = 1; i < damaged.rows.size(); ++i)
    EXPECT_TRUE(damaged.rows[i].reasons.has(Reason::NikColumnDamaged));
}

TEST(ReadRoster, Mangling03to08NumbersInDisguise) {
  EXPECT_TRUE(only(person("#n 9271054512809001")).reasons.has(Reason::NikBeyondExactNumbers));
  for (const char* written :
       {"2171054512809001.0", "2171.0545.1280.9001", "21 71 05 451280 9001", "'2171054512809001"}) {
    EXPECT_EQ(only(person(written)).nik.value_or(*Nik::parse("1111054512809001")).digits(),
              "2171054512809001")
        << written;
  }
  const Proposal letters = only(person("2171O545128O9OOl"));
  EXPECT_EQ(letters.nik->digits(), "2171054512809001");
  EXPECT_TRUE(letters.reasons.has(Reason::NikLettersMapped));
}

TEST(ReadRoster, Mangling09OtherNumbersInTheColumn) {
  EXPECT_TRUE(only(person("20012345678")).reasons.has(Reason::NikIsKpj));
  EXPECT_TRUE(only(person("198012052005012003")).reasons.has(Reason::NikIsNip));
  EXPECT_TRUE(only(person("217105451280900")).reasons.has(Reason::NikLength));
  EXPECT_TRUE(only(person("belum jelas")).reasons.has(Reason::NikNotDigits));
  Line exchanged = person("2171050101109001");
  exchanged[3] = "2171054512809001";
  const Proposal p = only(exchanged);
  EXPECT_EQ(p.nik->digits(), "2171054512809001");
  EXPECT_TRUE(p.reasons.has(Reason::NikAndFamilyCardSwapped));
}

TEST(ReadRoster, Mangling11Placeholders) {
  for (const char* written :
       {"", "-", "0", "menyusul", "belum ada", "9999999999999999", "1234567890123456"}) {
    EXPECT_TRUE(only(person(written)).reasons.has(Reason::NikMissing)) << written;
  }
}

TEST(ReadRoster, Mangling12DatesInManyStyles) {
  for (const char* written :
       {"05-12-1980", "5/12/1980", "1980-12-05", "05.12.1980", "05-12-80", "5 Desember 1980",
        "5 Des 80", "05121980", "#d 1980-12-05", "#n 29560"}) {
    const auto date = only(person("2171054512809001", written)).birth_date;
    EXPECT_EQ(date ? date->iso() : "none", "1980-12-05") << written;
  }
}

TEST(ReadRoster, Mangling13AmericanOrder) {
  const RosterFile file = read({kHeading, person("2171052512809001", "12/25/1980"),
                                person("2171055103809002", "3/11/1980")});
  EXPECT_EQ(file.rows[1].birth_date->iso(), "1980-12-25");
  EXPECT_EQ(file.rows[2].birth_date->iso(), "1980-03-11");
}

TEST(ReadRoster, Mangling15ImpossibleDates) {
  for (const char* written : {"31-02-1980", "00-00-0000", "05-12-2080", "05-12-0080"}) {
    const Proposal p = only(person("2171054512809001", written));
    EXPECT_FALSE(p.birth_date) << written;
    EXPECT_TRUE(p.reasons.has(Reason::BirthDateUnreadable) ||
                p.reasons.has(Reason::BirthDateMissing))
        << written;
  }
  EXPECT_TRUE(
      only(person("2171054512809001", "01-10-2025")).reasons.has(Reason::BirthDateIsImportDate));
}

TEST(ReadRoster, Mangling16PlaceAndDate) {
  const RosterFile file =
      read({{"NAMA", "NIK", "TTL"}, {"Siti Contoh", "2171054512809001", "Batam, 05-12-1980"}});
  EXPECT_EQ(file.rows[1].birth_date->iso(), "1980-12-05");
  EXPECT_EQ(file.rows[1].birth_place, "Batam");
}

TEST(ReadRoster, Mangling19and20RowsThatAreNoPerson) {
  const RosterFile file =
      read({{"DAFTAR KADER POSYANDU"},
            {"KELURAHAN TANJUNG UMA"},
            kHeading,
            {"1", "2", "3", "4", "5", "6", "7", "8", "9"},
            {"RT 05"},
            {"1", "Siti Contoh", "2171054512809001", "", "05-12-1980", "P", "", "", ""},
            kHeading,
            {"", "JUMLAH", "", "", "", "", "", "", ""},
            {"", "", "", "", "", "Mengetahui, Lurah Tanjung Uma"},
            {"", "", "", "", "", "Budi Umpama"}});
  ASSERT_EQ(file.rows.size(), 10u);
  EXPECT_TRUE(file.rows[0].reasons.has(Reason::NoteRow));
  EXPECT_TRUE(file.rows[2].reasons.has(Reason::HeadingRow));
  EXPECT_TRUE(file.rows[3].reasons.has(Reason::ColumnNumberRow));
  EXPECT_TRUE(file.rows[4].reasons.has(Reason::SectionRow));
  EXPECT_EQ(file.rows[5].neighbourhood, 5);
  EXPECT_TRUE(file.rows[5].reasons.has(Reason::VillageFromFile));
  EXPECT_TRUE(file.rows[6].reasons.has(Reason::HeadingRow));
  EXPECT_TRUE(file.rows[7].reasons.has(Reason::TotalRow));
  EXPECT_TRUE(file.rows[8].reasons.has(Reason::SignatureRow));
  EXPECT_EQ(file.rows[9].reasons.strongest(), Effect::NotPerson);
}

TEST(ReadRoster, Mangling27SexCodes) {
  const auto sexes = [](const std::string& first, const std::string& second) {
    const RosterFile file = read({{"NAMA", "NIK", "JK"},
                                  {"A Contoh", "2171050512809001", first},
                                  {"B Contoh", "2171054512809002", second}});
    return std::pair(file.rows[1].sex, file.rows[2].sex);
  };
  const std::pair<std::optional<Sex>, std::optional<Sex>> expected(Sex::Male, Sex::Female);
  EXPECT_EQ(sexes("L", "P"), expected);
  EXPECT_EQ(sexes("Laki-laki", "Perempuan"), expected);
  EXPECT_EQ(sexes("P", "W"), expected);
  EXPECT_EQ(sexes("1", "2"), expected);
}

TEST(ReadRoster, Mangling31TwoPeopleInOneCell) {
  Line line = person("2171054512809001");
  line[1] = "Budi Umpama / Siti Contoh";
  EXPECT_TRUE(only(line).reasons.has(Reason::TwoPeopleInOneRow));
  for (const char* one : {"H. M. Yusuf, S.Pd", "Budi alias Budiman", "3. Siti Contoh"}) {
    line[1] = one;
    EXPECT_FALSE(only(line).reasons.has(Reason::TwoPeopleInOneRow)) << one;
  }
  EXPECT_EQ(only(line).name, "Siti Contoh");
}

TEST(ReadRoster, Mangling33DittoMarks) {
  Line second = person("2171054612809002");
  second[7] = "\"";
  const RosterFile file = read({kHeading, person("2171054512809001"), second});
  EXPECT_EQ(file.rows[2].village, file.rows[1].village);
  EXPECT_TRUE(file.rows[2].reasons.has(Reason::DittoFilled));
}

TEST(ReadRoster, Mangling35Remarks) {
  const auto has = [](const char* note, Reason reason) {
    return only(person("2171054512809001", "05-12-1980", note)).reasons.has(reason);
  };
  EXPECT_TRUE(has("meninggal dunia", Reason::NoteSaysDeceased));
  EXPECT_TRUE(has("sudah pindah ke Medan", Reason::NoteSaysMoved));
  EXPECT_TRUE(has("data dobel", Reason::NoteSaysDouble));
  EXPECT_TRUE(has("PNS", Reason::NoteSaysCivilServant));
  EXPECT_FALSE(has("bukan PNS", Reason::NoteSaysCivilServant));
  EXPECT_FALSE(has("suami meninggal", Reason::NoteSaysDeceased) &&
               has("istri PNS", Reason::NoteSaysCivilServant));
  EXPECT_FALSE(has("lengkap", Reason::NoteSaysDeceased));
}

TEST(ReadRoster, AFathersDeathIsNotThePersons) {
  Line line = person("2171054512809001");
  line[1] = "Siti binti Alm. Budi";
  EXPECT_FALSE(only(line).reasons.has(Reason::NameSaysDeceased));
  line[1] = "Alm. Budi Umpama";
  EXPECT_TRUE(only(line).reasons.has(Reason::NameSaysDeceased));
}

TEST(ReadRoster, AnUnknownHeadingOverNiks) {
  const RosterFile file =
      read({{"NAMA", "TGL LAHIR", "NIK AHLI WARIS", "NOMOR WARGA"},
            {"Siti Contoh", "05-12-1980", "2171050101719003", "2171054512809001"},
            {"Budi Umpama", "06-12-1981", "2171050101729004", "2171050612819002"}});
  EXPECT_EQ(file.rows[1].nik->digits(), "2171054512809001");
  EXPECT_EQ(file.rows[2].nik->digits(), "2171050612819002");
}

TEST(ReadRoster, ASexWrittenLikeItsHeading) {
  const RosterFile file = read({{"NAMA", "NIK", "LAKI-LAKI/PEREMPUAN", "DESA"},
                                {"Budi Umpama", "2171050612819002", "LAKI-LAKI", "DESA"}});
  EXPECT_EQ(file.rows[1].sex, Sex::Male);
}

TEST(ReadRoster, ASheetWithoutHeadings) {
  const RosterFile file = read({{"1", "Siti Contoh", "2171054512809001", "05-12-1980"},
                                {"2", "Budi Umpama", "2171050612819002", "06-12-1981"}});
  ASSERT_EQ(file.rows.size(), 2u);
  EXPECT_EQ(file.rows[0].name, "Siti Contoh");
  EXPECT_EQ(file.rows[0].nik->digits(), "2171054512809001");
  EXPECT_EQ(file.rows[0].birth_date->iso(), "1980-12-05");
}

TEST(ReadRoster, AReferenceIsPackedAndComesBack) {
  const RowReference reference{12, 3, 456789};
  EXPECT_EQ(unpack_reference(pack_reference(reference)), reference);
  EXPECT_EQ(parse_reference(format_reference(reference)), reference);
  EXPECT_FALSE(parse_reference("F1-R2"));
}

}  // namespace
}  // namespace lindung::roster
