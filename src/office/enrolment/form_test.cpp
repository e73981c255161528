#include "office/enrolment/form.h"

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"

namespace lindung::enrolment {
namespace {

Form form(const std::string& id) {
  const std::string name = "law/carrier/forms/" + id + ".toml";
  auto parsed = parse_form(rules::read_source(std::string(LINDUNG_SOURCE_DIR) + "/" + name), name);
  EXPECT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message.en;
  return *parsed;
}

FormPerson person() {
  FormPerson one;
  one.line = 3;
  one.nik = "2171051203859001";
  one.kpj = "10000000001";
  one.name = "Bayu Pranata";
  one.birth_date = Date::make(1985, 3, 12);
  one.job = "Nelayan";
  one.work_place = "Kota Batam";
  one.income = Rupiah(1'000'000);
  one.months = 8;
  one.reason = LeaveReason::Died;
  one.effective = *Date::make(2025, 9, 1);
  return one;
}

TEST(UploadForm, HasTheElevenColumnsInTheirOrder) {
  const Form upload = form("bpu-upload");
  EXPECT_EQ(upload.sheet, "Data TK Baru");
  const FormRow row = form_row(upload, person(), {"08110000000", "kantor@contoh.go.id"});
  const std::vector<std::string> titles{
      "NOMOR_IDENTITAS",   "NAMA_LENGKAP",      "TGL_LAHIR",        "HANDPHONE", "EMAIL",
      "JENIS_PEKERJAAN_1", "JENIS_PEKERJAAN_2", "LOKASI_PEKERJAAN", "UPAH",      "KODE_PAKET",
      "BULAN_IURAN"};
  std::vector<std::string> found;
  for (const auto& column : upload.columns) found.push_back(column.title);
  EXPECT_EQ(found, titles);
  const std::vector<std::string> cells{"2171051203859001",
                                       "Bayu Pranata",
                                       "12-03-1985",
                                       "08110000000",
                                       "kantor@contoh.go.id",
                                       "Nelayan",
                                       "",
                                       "Kota Batam",
                                       "1000000",
                                       "T",
                                       "8"};
  EXPECT_EQ(row.cells, cells);
  EXPECT_EQ(row.filled_in, (std::vector<std::string>{"HANDPHONE", "EMAIL"}));
  EXPECT_TRUE(missing_in(upload, row).empty());
  EXPECT_EQ(missing_in(upload, form_row(upload, person(), {"", ""})),
            (std::vector<std::string>{"HANDPHONE", "EMAIL"}));
}

TEST(UploadForm, APhoneOfOnesOwnIsNotReplaced) {
  FormPerson one = person();
  one.phone = "081234567890";
  const FormRow row = form_row(form("bpu-upload"), one, {"08110000000", "kantor@contoh.go.id"});
  EXPECT_EQ(row.cells[3], "081234567890");
  EXPECT_EQ(row.filled_in, (std::vector<std::string>{"EMAIL"}));
}

TEST(UploadForm, KnowsTheGroupTypeOfEachKindOfPurse) {
  const Form upload = form("bpu-upload");
  EXPECT_EQ(upload.group_types.at(FundingSource::RegionalBudget), "SG");
  EXPECT_EQ(upload.group_types.at(FundingSource::VillageBudget), "SD");
  EXPECT_EQ(upload.group_types.at(FundingSource::Company), "SC");
  EXPECT_FALSE(upload.group_types.contains(FundingSource::Self));
}

TEST(MutationForm, NamesWhoLeavesWhyAndFromWhen) {
  const FormRow row = form_row(form("mutation"), person(), {});
  const std::vector<std::string> cells{
      "3",      "10000000001",     "2171051203859001", "Bayu Pranata",
      "keluar", "meninggal dunia", "01-09-2025",       "",
      ""};  // nobody enters for him
  EXPECT_EQ(row.cells, cells);
}

TEST(MutationForm, HasWordsForEveryReason) {
  const Form mutation = form("mutation");
  for (int i = 0; i < static_cast<int>(LeaveReason::kCount); ++i) {
    const std::string id(leave_reason_id(static_cast<LeaveReason>(i)));
    EXPECT_TRUE(mutation.reasons.contains(id)) << id;
  }
}

TEST(Form, AnUnknownFieldIsAFaultOfTheFile) {
  const auto wrong = parse_form(
      "id = \"a\"\nname = { id = \"a\", en = \"b\" }\nsheet = \"S\"\nheading_colour = \"FFC000\"\n"
      "citation = \"c\"\nverified = false\n[[column]]\ntitle = \"T\"\nfield = \"shoe-size\"\n",
      "f.toml");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, "RULES_VALUE");
  EXPECT_EQ(wrong.error().where, "f.toml:9");
}

}  // namespace
}  // namespace lindung::enrolment
