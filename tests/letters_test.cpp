// The letters of the real binary, read back from the PDF: names, sums, days, one page, the same
// bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calls.h"
#include "printed.h"

namespace lindung::testing_binary {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kOffice = "Dinas Tenaga Kerja Kota Batam; Jalan Engku Putri 1; 0778 000111";
const std::string kLongName = "MUHAMMAD ABDURRAHMAN WAHYUDININGRAT KUSUMAWARDHANA SASTRODIR";

struct Printed {
  Outcome outcome;
  Pdf pdf;
  std::string bytes;
};

Printed print(const Words& words) {
  const Folder folder;
  const fs::path file = folder / "letter.pdf";
  Printed printed{run(with(with({"--json", "letter"}, words),
                           {"--office", kOffice, "--written", "2026-11-21", "--out", file})),
                  {},
                  {}};
  if (!fs::exists(file)) return printed;
  printed.pdf = read_pdf(file);
  printed.bytes = read_file(file);
  return printed;
}

Words death(const std::string& kind, const std::string& cause, const std::string& since) {
  return {kind,      "--name", "Rahmat Hidayat", "--date", "2026-11-02",
          "--cause", cause,    "--member-since", since};
}

TEST(FamilyLetter, HasNamesSumsPapersPlaceAndDay) {
  const auto printed =
      print(with(death("family", "other", "2023-01-01"),
                 {"--children", "SD:4,TK:1", "--heirs", "Siti Aminah:istri; Dewi Lestari:anak"}));
  EXPECT_EQ(printed.outcome.exit, 0);
  EXPECT_EQ(printed.pdf.pages, 1);
  for (const char* said :
       {"Ibu/Bapak Siti Aminah dan keluarga", "Rahmat Hidayat pada 2 November 2026",
        "21 November 2026", "Santunan kematian Rp 20.000.000", "Biaya pemakaman Rp 10.000.000",
        "Jumlah Rp 42.000.000", "empat puluh dua juta rupiah", "mulai kelas 4 SD Rp 79.500.000",
        "mulai TK tahun ke-1 Rp 87.000.000", "Jumlah beasiswa Rp 166.500.000", "Dewi Lestari anak",
        "Kartu keluarga (KK)", "Dinas Tenaga Kerja Kota Batam", "Jalan Engku Putri 1",
        "0778 000111", "3 hari kerja", "PP 82/2019"})
    EXPECT_THAT(printed.pdf.text, HasSubstr(said));
  EXPECT_EQ(printed.outcome.json().at("total"), 208'500'000);
}

TEST(FamilyLetter, OfAnAccidentHasItsSumsPapersAndLastDay) {
  const auto printed = print(death("family", "accident", "2026-10-20"));
  for (const char* said :
       {"karena kecelakaan kerja", "Rp 70.000.000", "60% x 80 x 1.000.000", "Rp 48.000.000",
        "paling lambat 2 November 2031", "7 hari kerja", "Formulir lapor tahap 1",
        "Keluarga Rahmat Hidayat", "istri atau suami dan anak; kalau tidak ada, orang tua"})
    EXPECT_THAT(printed.pdf.text, HasSubstr(said));
  EXPECT_THAT(printed.pdf.text, Not(HasSubstr("Belum dipastikan")));
}

TEST(FamilyLetter, OfAnotherCauseHasNoPapersOfAccidentsAndNoLastDay) {
  const auto printed = print(death("family", "other", "2023-01-01"));
  EXPECT_THAT(printed.pdf.text, Not(HasSubstr("Formulir lapor")));
  EXPECT_THAT(printed.pdf.text, HasSubstr("Tidak ada batas waktu yang kami temukan"));
}

TEST(FamilyLetter, MarksWhatNobodyHasConfirmed) {
  const auto printed = print(death("family", "other", "2023-01-01"));
  EXPECT_THAT(printed.pdf.text,
              HasSubstr("Belum dipastikan, tanyakan kepada BPJS Ketenagakerjaan: "));
  EXPECT_THAT(printed.pdf.text, HasSubstr("masa tunggu peserta baru"));
}

TEST(FamilyLetter, ExplainsTheWaitOfANewParticipant) {
  const auto printed = print(death("family", "other", "2026-10-01"));
  EXPECT_THAT(printed.pdf.text, HasSubstr("Rp 10.000.000 sepuluh juta rupiah"));
  EXPECT_THAT(printed.pdf.text, HasSubstr("mulai berlaku pada 1 Januari 2027"));
}

Words longest_family() {
  std::string heirs = kLongName + ":istri";
  for (int i = 1; i < 8; ++i) heirs += "; " + kLongName + ":anak kandung";
  return {"family",   "--name",         kLongName,    "--date",     "2026-11-02", "--cause",
          "accident", "--member-since", "2023-01-01", "--children", "SD:4,TK:1",  "--heirs",
          heirs};
}

TEST(FamilyLetter, OfEightHeirsWithTheLongestNamesIsOnePage) {
  ASSERT_EQ(kLongName.size(), 60U);
  const auto printed = print(longest_family());
  EXPECT_EQ(printed.outcome.exit, 0);
  EXPECT_EQ(printed.pdf.pages, 1);
  EXPECT_GE(occurrences(printed.pdf.text, kLongName), 9U);  // the dead and each heir
  EXPECT_THAT(printed.pdf.text, HasSubstr("paling lambat 2 November 2031"));
  EXPECT_THAT(printed.pdf.text, HasSubstr("Permenaker 5/2021"));  // the foot is there too
}

TEST(EveryLetter, IsTheSameBytesTwice) {
  for (const auto& words :
       {longest_family(), death("family", "other", "2023-01-01"),
        with(death("refusal", "other", "2026-10-01"), {"--reason", "waiting"})}) {
    const auto once = print(words), again = print(words);
    EXPECT_EQ(once.outcome.exit, 0);
    EXPECT_GT(once.bytes.size(), 10'000U);
    EXPECT_EQ(once.bytes, again.bytes);
  }
}

TEST(EveryLetter, BearsTheDayItWasGivenAndNoOther) {
  const Folder folder;
  const fs::path file = folder / "letter.pdf";
  std::ofstream(file, std::ios::binary) << print(death("family", "other", "2023-01-01")).bytes;
  const std::string info = output_of("TZ=UTC pdfinfo -isodates " + quoted(file));
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-11-21T00:00:00Z"));
  EXPECT_THAT(info, Not(HasSubstr("ModDate")));
}

TEST(RightsLetter, SaysFromWhenAndHowMuch) {
  const auto printed = print({"rights", "--name", "Siti Aminah", "--member-since", "2026-11-01",
                              "--paid-until", "2026-12-31"});
  EXPECT_EQ(printed.pdf.pages, 1);
  for (const char* said :
       {"Ibu/Bapak Siti Aminah", "Mulai 1 November 2026", "sampai 31 Desember 2026", "Gratis",
        "Rp 1.000.000 sebulan", "sesudah setahun: Rp 500.000 sebulan",
        "Meninggal karena kecelakaan kerja Rp 70.000.000",
        "Meninggal karena sebab lain Rp 42.000.000", "sebelum 1 Februari 2027: Rp 10.000.000",
        "sampai Rp 87.000.000", "36 bulan iuran", "2 hari (48 jam)"})
    EXPECT_THAT(printed.pdf.text, HasSubstr(said));
}

TEST(RefusalLetter, ExplainsWhyByWhichRuleAndWhatRemains) {
  const auto printed =
      print(with(death("refusal", "other", "2026-10-01"), {"--reason", "waiting"}));
  EXPECT_EQ(printed.pdf.pages, 1);
  for (const char* said :
       {"baru berlaku mulai 1 Januari 2027", "Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025",
        "Biaya pemakaman Rp 10.000.000", "Tempat bertanya", "0778 000111"})
    EXPECT_THAT(printed.pdf.text, HasSubstr(said));
}

TEST(RefusalLetter, IsWrittenForEveryReason) {
  const std::vector<std::pair<std::string, std::string>> reasons{
      {"lapsed", "tidak lagi menjadi peserta"},
      {"not-work-accident", "Yang tetap menjadi hak keluarga"},
      {"not-entitled", "istri atau suami dan anak"},
      {"papers", "Surat yang dibawa"},
      {"not-working", "surat keterangan bekerja"}};
  for (const auto& [reason, said] : reasons) {
    const auto printed =
        print(with(death("refusal", "accident", "2023-01-01"), {"--reason", reason}));
    EXPECT_EQ(printed.outcome.exit, 0) << reason;
    EXPECT_EQ(printed.pdf.pages, 1) << reason;
    EXPECT_THAT(printed.pdf.text, HasSubstr(said)) << reason;
  }
}

TEST(WrongCalls, NameTheOption) {
  const auto where = [](const Printed& printed) {
    EXPECT_EQ(printed.outcome.exit, 2);
    return std::string(printed.outcome.json().at("error").at("where").as_string());
  };
  EXPECT_EQ(where(print(with(death("refusal", "other", "2026-10-01"), {"--reason", "mood"}))),
            "--reason");
  EXPECT_EQ(where(print(death("family", "other", "2026-12-01"))), "--date");
  EXPECT_EQ(where(print(with(death("family", "other", "2023-01-01"), {"--heirs", "Siti;;"}))),
            "--heirs");
  EXPECT_EQ(where(print({"rights", "--name", "Siti", "--member-since", "2026-11-01", "--paid-until",
                         "2026-10-31"})),
            "--paid-until");
  EXPECT_EQ(where(print({"rights", "--name", " ", "--member-since", "2026-11-01"})), "--name");
  EXPECT_EQ(where(print({"rights", "--name", "Siti", "--member-since", "2026-13-01"})),
            "--member-since");
}

}  // namespace
}  // namespace lindung::testing_binary
