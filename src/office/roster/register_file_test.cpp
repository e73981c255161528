// Registers as other offices send them: the headings of the contract, and other layouts.
#include "office/roster/register_file.h"

#include <gtest/gtest.h>

#include "office/roster/read.h"
#include "office/scheme/scheme.h"

namespace lindung::roster {
namespace {

using Line = std::vector<std::string>;

Workbook workbook_of(const std::vector<Line>& lines) {
  auto table = std::make_unique<MemoryTable>();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<Cell> cells;
    for (const auto& text : lines[i]) {
      const bool merged = text.starts_with("#m ");
      cells.push_back({merged ? std::string_view(text).substr(3) : std::string_view(text),
                       text.empty() ? CellKind::Empty : CellKind::Text, merged});
    }
    table->add_row(static_cast<std::uint32_t>(i + 1), cells);
  }
  Workbook workbook;
  workbook.format = "csv";
  workbook.tables.push_back(std::move(table));
  return workbook;
}

Result<RegisterFile> read(RegisterKind kind, const std::vector<Line>& lines) {
  return read_register(kind, workbook_of(lines), "register.csv", {}, *Date::make(2025, 10, 1));
}

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : "none"; }

TEST(ReadRegister, CivilRegistry) {
  const auto file =
      read(RegisterKind::CivilRegistry,
           {{"nik", "nama", "tanggal_lahir", "jenis_kelamin", "kode_wilayah", "status"},
            {"2171054512809001", "Siti Contoh", "1980-12-05", "P", "2171061005", "HIDUP"},
            {"2171050611819002", "Budi Umpama", "1981-11-06", "L", "2171061005", "MENINGGAL"},
            {"", "Rina Misal", "1982-10-07", "P", "1271021001", "PINDAH"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 3u);
  EXPECT_EQ(file->rows_read, 3u);
  const RegisterRow& first = file->rows[0];
  EXPECT_EQ(first.row, 2u);
  EXPECT_EQ(first.nik->digits(), "2171054512809001");
  EXPECT_EQ(first.name, "Siti Contoh");
  EXPECT_EQ(iso(first.birth_date), "1980-12-05");
  EXPECT_EQ(first.sex, Sex::Female);
  EXPECT_EQ(first.region->digits(), "2171061005");
  EXPECT_EQ(first.status, RegistryStatus::Alive);
  EXPECT_EQ(file->rows[1].status, RegistryStatus::Dead);
  EXPECT_EQ(file->rows[2].status, RegistryStatus::Moved);
  EXPECT_FALSE(file->rows[2].nik);
}

TEST(ReadRegister, CarrierMembers) {
  const auto file = read(RegisterKind::CarrierMembers,
                         {{"kpj", "nik", "nama", "tanggal_lahir", "segmen"},
                          {"22000361332", "2171054512809001", "Siti Contoh", "1980-12-05", "PU"},
                          {"22000361333", "", "Budi Umpama", "1981-11-06", "BPU"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(file->rows[0].kpj->digits(), "22000361332");
  EXPECT_EQ(file->rows[0].segment, Segment::WageEarner);
  EXPECT_EQ(file->rows[1].segment, Segment::NonWageEarner);
}

TEST(ReadRegister, CivilServantsAreBornOnTheFirstDigitsOfTheirNumber) {
  const auto file =
      read(RegisterKind::CivilServants, {{"nip", "nik", "nama"},
                                         {"198012052005012003", "2171054512809001", "Siti Contoh"},
                                         {"19811106 200604 1 001", "", "Budi Umpama"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(iso(file->rows[0].birth_date), "1980-12-05");
  EXPECT_EQ(iso(file->rows[1].birth_date), "1981-11-06");
}

TEST(ReadRegister, Deaths) {
  const auto file =
      read(RegisterKind::Deaths,
           {{"nama", "nik", "tanggal_lahir", "tanggal_meninggal", "kode_wilayah"},
            {"Siti Contoh", "2171054512809001", "1980-12-05", "2025-03-02", "2171061005"},
            {"Budi Umpama", "", "1981-11-06", "2025-04-03", "2171061005"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(iso(file->rows[0].birth_date), "1980-12-05");
  EXPECT_EQ(iso(file->rows[0].death_date), "2025-03-02");
  EXPECT_EQ(iso(file->rows[1].death_date), "2025-04-03");
}

TEST(ReadRegister, OtherSponsors) {
  const auto file =
      read(RegisterKind::OtherSponsors,
           {{"nik", "nama", "tanggal_lahir", "sponsor"},
            {"2171054512809001", "Siti Contoh", "1980-12-05", "PT Laut Contoh (CSR)"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 1u);
  EXPECT_EQ(file->rows[0].sponsor, "PT Laut Contoh (CSR)");
}

TEST(ReadRegister, HeadingsOfOtherMakers) {
  const auto file = read(RegisterKind::CivilRegistry,
                         {{"NO_KK", "NIK", "NAMA_LGKP", "JENIS_KLMIN", "TMPT_LHR", "TGL_LHR",
                           "NAMA_LGKP_IBU", "STATUS PENDUDUK", "KODE KELURAHAN"},
                          {"2171050101109001", "2171054512809001", "SITI CONTOH", "PEREMPUAN",
                           "BATAM", "05/12/1980", "SUMINAH", "Aktif", "21.71.06.1005"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 1u);
  const RegisterRow& row = file->rows[0];
  EXPECT_EQ(row.family_card->digits(), "2171050101109001");
  EXPECT_EQ(row.nik->digits(), "2171054512809001");
  EXPECT_EQ(row.name, "SITI CONTOH");
  EXPECT_EQ(row.sex, Sex::Female);
  EXPECT_EQ(iso(row.birth_date), "1980-12-05");
  EXPECT_EQ(row.mother, "SUMINAH");
  EXPECT_EQ(row.status, RegistryStatus::Alive);
  ASSERT_TRUE(row.region);
  EXPECT_EQ(row.region->digits(), "2171061005");
}

TEST(ReadRegister, DeathsAsAWardKeepsThem) {
  const auto file =
      read(RegisterKind::Deaths,
           {{"BUKU REGISTER KEMATIAN"},
            {"KELURAHAN TANJUNG UMA"},
            {"No", "Nama Almarhum/Almarhumah", "NIK", "Tempat/Tgl Lahir", "Tgl. Meninggal", "Ket."},
            {"1", "Siti Contoh", "2171054512809001", "Batam, 05-12-1980", "2 Maret 2025", ""},
            {"2", "Budi Umpama", "-", "Medan, 06-11-1981", "3 April 2025", ""},
            {"", "Jumlah", "2 orang"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(file->rows[0].name, "Siti Contoh");
  EXPECT_EQ(iso(file->rows[0].birth_date), "1980-12-05");
  EXPECT_EQ(iso(file->rows[1].death_date), "2025-04-03");
}

TEST(ReadRegister, HeadingsOverTwoRowsWithMergedCells) {
  const auto file =
      read(RegisterKind::CivilRegistry,
           {{"NO", "NAMA", "IDENTITAS", "#m IDENTITAS", "LAHIR", "#m LAHIR"},
            {"#m NO", "#m NAMA", "NIK", "NO KK", "TEMPAT", "TANGGAL"},
            {"1", "Siti Contoh", "2171054512809001", "2171050101109001", "Batam", "05-12-1980"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 1u);
  EXPECT_EQ(file->rows[0].nik->digits(), "2171054512809001");
  EXPECT_EQ(file->rows[0].family_card->digits(), "2171050101109001");
  EXPECT_EQ(iso(file->rows[0].birth_date), "1980-12-05");
}

TEST(ReadRegister, HeadingsInRowTwelveAndAgainOnTheNextPage) {
  const Line heading{"NIK", "Nama", "Tgl Lahir"};
  std::vector<Line> lines(11, Line{"Kop surat"});
  lines.push_back(heading);
  lines.push_back({"2171054512809001", "Siti Contoh", "05-12-1980"});
  lines.push_back(heading);
  lines.push_back({"2171050611819002", "Budi Umpama", "06-11-1981"});
  const auto file = read(RegisterKind::CarrierMembers, lines);
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(file->rows[1].row, 15u);
}

TEST(ReadRegister, SeveralTablesInASheet) {
  const auto file = read(RegisterKind::CivilServants,
                         {{"NIP", "NIK", "Nama"},
                          {"198012052005012003", "2171054512809001", "Siti Contoh"},
                          {"PEGAWAI PPPK"},
                          {"Nama", "NIK", "NIP PPPK"},
                          {"Budi Umpama", "2171050611819002", "198111062023211001"}});
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(file->rows[1].name, "Budi Umpama");
  EXPECT_EQ(file->rows[1].nik->digits(), "2171050611819002");
  EXPECT_EQ(iso(file->rows[1].birth_date), "1981-11-06");
}

TEST(ReadRegister, WithoutHeadingsItIsRefused) {
  const auto file =
      read(RegisterKind::Deaths, {{"Siti Contoh", "2171054512809001", "05-12-1980", "02-03-2025"}});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, "REGISTER_COLUMNS");
}

TEST(ReadRegister, NamesAloneAreTooLittle) {
  EXPECT_FALSE(read(RegisterKind::Deaths, {{"Nama", "Alamat"}, {"Siti Contoh", "Jl. Melati"}}));
}

TEST(RememberedColumns, GoBeforeTheAliases) {
  scheme::Scheme scheme;
  scheme.city = *RegionCode::parse("2171");
  ReadOptions options;
  options.reference = *Date::make(2025, 10, 1);
  options.imported_on = options.reference;
  options.columns = {{"Nomor Anggota", Column::Nik}, {"Panggilan", Column::Name}};
  const std::vector<Line> lines = {{"Nomor Anggota", "Panggilan", "Tgl Lahir"},
                                   {"2171054512809001", "Siti Contoh", "05-12-1980"}};
  const RosterFile kept = read_roster(workbook_of(lines), "a.csv", {}, scheme, options);
  ASSERT_EQ(kept.rows.size(), 2u);
  EXPECT_EQ(kept.rows[1].name, "Siti Contoh");
  EXPECT_EQ(kept.rows[1].nik->digits(), "2171054512809001");
  options.columns.clear();
  const RosterFile unknown = read_roster(workbook_of(lines), "a.csv", {}, scheme, options);
  EXPECT_NE(unknown.rows[1].name, "Siti Contoh") << "another sender's heading";
}

}  // namespace
}  // namespace lindung::roster
