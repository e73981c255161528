// Headings as wards, agencies and population offices write them.
#include <gtest/gtest.h>

#include "office/roster/columns.h"

namespace lindung::roster {
namespace {

void expect_all(std::initializer_list<std::string_view> headings, std::optional<Column> meaning) {
  for (const auto heading : headings) {
    const auto read = read_heading(heading);
    EXPECT_EQ(read ? column_id(*read) : "nothing", meaning ? column_id(*meaning) : "nothing")
        << heading;
  }
}

TEST(ReadHeading, Numbers) {
  expect_all({"NIK",
              "N.I.K",
              "NO. KTP",
              "No KTP/NIK",
              "NIK/KTP",
              "NIK (16 digit)",
              "Nomor Induk Kependudukan",
              "NOMOR INDUK KEPENDUDUKAN (NIK)",
              "NO. INDUK KEPENDUDUKAN",
              "No. e-KTP",
              "NO KTP-EL",
              "Nomor KTP Elektronik",
              "NOMOR_IDENTITAS",
              "No. Identitas (KTP)",
              "NIK sesuai KTP",
              "NIK KTP",
              "NIK Peserta",
              "NIK Calon Peserta",
              "Nomer KTP",
              "No.KTP",
              "NIK *",
              "nik_ktp",
              "NOMOR NIK",
              "NIK Kader",
              "NIK PEKERJA RENTAN",
              "Nik Penerima"},
             Column::Nik);
  expect_all({"NO KK", "NO. KK", "Nomor Kartu Keluarga", "No. Kartu Keluarga (KK)", "NKK", "NO_KK",
              "KK", "Nomor KK", "No KK (16 Digit)"},
             Column::FamilyCard);
  expect_all({"KPJ", "No. KPJ", "Nomor Kartu BPJS Ketenagakerjaan", "NO KARTU BPJSTK",
              "No. Peserta BPJS TK", "NOMOR KPJ"},
             Column::Kpj);
  expect_all({"NIP", "NIP/NRP", "NIP BARU", "Nomor Induk Pegawai", "NIP / NI PPPK"}, Column::Nip);
  expect_all({"No", "NO.", "No. Urut", "NOMOR URUT", "Nomor"}, Column::Ordinal);
}

TEST(ReadHeading, NamesAndBirth) {
  expect_all({"NAMA",
              "Nama Lengkap",
              "NAMA SESUAI KTP",
              "NAMA LENGKAP SESUAI KTP-EL",
              "NAMA_LGKP",
              "Nama Peserta",
              "NAMA PENERIMA MANFAAT",
              "Nama Kader Posyandu",
              "NAMA NELAYAN",
              "Nama Pengemudi",
              "NAMA CALON PENERIMA",
              "Nama (tanpa gelar)",
              "NAMA KETUA RT",
              "NAMA ANGGOTA POSYANDU",
              "Nama Peserta Program",
              "nm_lengkap",
              "Nama Pekerja Rentan",
              "NAMA LENGKAP DAN GELAR",
              "Nama Tenaga Kerja",
              "NAMA IMAM MASJID",

              "N A M A"},
             Column::Name);
  expect_all({"TTL", "TEMPAT, TGL LAHIR", "TMP/TGL LAHIR", "Tempat/Tanggal Lahir",
              "Tempat & Tgl. Lahir", "TEMPAT TANGGAL LAHIR", "Tpt/Tgl Lhr", "T.T.L",
              "Tempat dan Tanggal Lahir", "TEMPAT / TGL / LAHIR"},
             Column::BirthPlaceAndDate);
  expect_all({"TGL LAHIR", "Tanggal Lahir", "TGL. LHR", "Tgl Lahir (dd/mm/yyyy)", "TANGGAL_LAHIR",
              "tgl_lhr", "Tgl lahir (hari-bulan-tahun)", "TGGL LAHIR"},
             Column::BirthDate);
  expect_all({"TEMPAT LAHIR", "TMPT_LHR", "Tmp Lahir", "Kota Kelahiran", "tempatlahir"},
             Column::BirthPlace);
  expect_all({"UMUR", "Usia", "UMUR (TH)", "Usia (Tahun)", "Umur saat ini"}, Column::Age);
  expect_all({"L/P", "JK", "J/K", "Jenis Kelamin", "JENIS KELAMIN (L/P)", "JNS KEL", "JENIS_KLMIN",
              "JNS. KELAMIN", "Jns Klmn", "Kelamin", "LK/PR", "P/L", "SEX", "Gender"},
             Column::Sex);
  expect_all({"IBU KANDUNG", "Nama Ibu Kandung", "NAMA GADIS IBU KANDUNG", "NAMA_LGKP_IBU",
              "Nm. Ibu", "nama_ibu"},
             Column::Mother);
  expect_all({"NAMA AYAH", "NAMA_LGKP_AYAH", "Nama Bapak"}, Column::Father);
}

TEST(ReadHeading, PlacesAndWork) {
  expect_all({"ALAMAT", "Alamat Lengkap", "ALAMAT SESUAI KTP", "Alamat Rumah", "Alamat Domisili",
              "ALAMAT TEMPAT TINGGAL", "almt"},
             Column::Address);
  expect_all({"RT", "No RT", "NO_RT", "R.T."}, Column::Neighbourhood);
  expect_all({"RW", "NO_RW", "R.W"}, Column::Hamlet);
  expect_all({"RT/RW", "RT / RW", "RT-RW", "RT & RW", "RT.RW"}, Column::NeighbourhoodAndHamlet);
  expect_all({"KELURAHAN", "KEL./DESA", "Kel/Desa", "DESA/KEL", "Kelurahan/Desa", "NAMA_KEL",
              "Kel.", "Desa / Kelurahan / Negeri", "KELURAHAN (DOMISILI)"},
             Column::Village);
  expect_all({"KECAMATAN", "Kec.", "NAMA_KEC"}, Column::District);
  expect_all({"PEKERJAAN", "Jenis Pekerjaan", "JENIS_PKRJN", "Pekerjaan/Profesi",
              "PEKERJAAN SAAT INI", "Profesi", "Jenis Pekerjaan/Usaha", "PEKERJAAN (SESUAI KTP)"},
             Column::Job);
  expect_all(
      {"KELOMPOK", "Kategori Pekerja Rentan", "SEKTOR", "Kelompok Sasaran", "JENIS PEKERJA RENTAN"},
      Column::Group);
  expect_all({"NO HP/WA", "NO. HP", "No. Handphone", "NO TELP/HP", "HP/WA", "No. WhatsApp",
              "NOMOR HP AKTIF", "No. Telepon/WA", "Kontak", "NO. HP (WA)", "No Hp / Telp", "TELP."},
             Column::Phone);
  expect_all(
      {"PENGHASILAN", "Penghasilan/Bulan", "Penghasilan per bulan (Rp)", "PENDAPATAN PERBULAN",
       "UPAH", "Rata-rata Penghasilan", "PENGHASILAN RATA-RATA / BULAN"},
      Column::Income);
  expect_all({"KET", "KETERANGAN", "Ket.", "Catatan"}, Column::Note);
  expect_all({"STATUS PERKAWINAN", "Status Kawin", "STAT_KWN"}, Column::Married);
}

TEST(ReadHeading, OtherPeoplesColumnsAreNobodys) {
  expect_all({"Nama Ahli Waris", "NIK Ahli Waris", "NIK Suami/Istri", "No HP Koordinator",
              "Nama Kapal", "Nama Kepala Keluarga", "No. Rekening", "Nama Bank", "Ukuran Baju",
              "NIK Pasangan", "Nama Posyandu", "Hubungan Keluarga"},
             std::nullopt);
}

}  // namespace
}  // namespace lindung::roster
