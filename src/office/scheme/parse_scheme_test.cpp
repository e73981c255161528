#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "office/scheme/scheme.h"

namespace lindung::scheme {
namespace {

std::string read_source(const std::string& path) {
  std::ifstream file(std::filesystem::path(LINDUNG_SOURCE_DIR) / path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Scheme load(const std::string& path) {
  auto scheme = parse_scheme(read_source(path), path);
  if (!scheme) throw std::runtime_error(scheme.error().where + ": " + scheme.error().message.en);
  return std::move(*scheme);
}

constexpr std::string_view kGood =
    "id = \"test-2026\"\n"                                    // 1
    "name = { id = \"Uji\", en = \"Test\" }\n"                // 2
    "city = \"2171\"\n"                                       // 3
    "fiscal_year = 2026\n"                                    // 4
    "registration_date = 2026-01-01\n"                        // 5
    "months = { from = \"2026-01\", until = \"2027-01\" }\n"  // 6
    "programs = [\"JKK\", \"JKM\"]\n"                         // 7
    "citation = \"SK 1\"\n"                                   // 8
    "verified = true\n"                                       // 9
    "[[criterion]]\n"                                         // 10
    "id = \"age\"\n"                                          // 11
    "kind = \"age-at-registration\"\n"                        // 12
    "age_below = 65\n"                                        // 13
    "everyone = true\n"                                       // 14
    "when_unknown = \"hold\"\n"                               // 15
    "label = { id = \"Umur\", en = \"Age\" }\n"               // 16
    "citation = \"UU\"\n"                                     // 17
    "verified = true\n"                                       // 18
    "[[fund]]\n"                                              // 19
    "id = \"apbd\"\n"                                         // 20
    "name = { id = \"APBD\", en = \"Budget\" }\n"             // 21
    "payer = \"APBD\"\n"                                      // 22
    "ceiling = 1_000_000\n"                                   // 23
    "citation = \"DPA\"\n"                                    // 24
    "verified = true\n"                                       // 25
    "[[group]]\n"                                             // 26
    "id = \"fishers\"\n"                                      // 27
    "name = { id = \"Nelayan\", en = \"Fishers\" }\n"         // 28
    "aliases = [\"nelayan kecil\"]\n"                         // 29
    "quota = 10\n"                                            // 30
    "funds = [\"apbd\"]\n"                                    // 31
    "citation = \"SK 1\"\n"                                   // 32
    "verified = true\n"                                       // 33
    "[[priority]]\n"                                          // 34
    "kind = \"older\"\n"                                      // 35
    "citation = \"SK 1\"\n"                                   // 36
    "verified = false\n";                                     // 37

std::string with(std::string_view from, std::string_view to) {
  std::string text(kGood);
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error(std::string(from));
  return text.replace(at, from.size(), to);
}

TEST(ParseScheme, ReadsEveryPart) {
  const auto scheme = parse_scheme(kGood, "scheme.toml");
  ASSERT_TRUE(scheme) << scheme.error().where << scheme.error().message.en;
  EXPECT_EQ(scheme->city.digits(), "2171");
  EXPECT_EQ(scheme->months.months(), 12);
  EXPECT_EQ(scheme->declared_income, Rupiah(1'000'000));
  EXPECT_EQ(scheme->common_criteria, std::vector<std::size_t>{0});
  EXPECT_EQ(scheme->criteria[0].age_below, 65);
  EXPECT_EQ(scheme->criteria[0].when_unknown, WhenUnknown::Hold);
  EXPECT_EQ(scheme->funds[0].months, scheme->months);
  EXPECT_EQ(scheme->groups[0].quota, 10);
  EXPECT_EQ(scheme->groups[0].sector, "other");
  EXPECT_EQ(scheme->priorities[0].kind, PriorityKind::Older);
  EXPECT_FALSE(scheme->priorities[0].source.verified);
  EXPECT_EQ(scheme->text, kGood);
  EXPECT_EQ(scheme->digest, sha256(kGood));
}

const std::string kPaper =
    "[[instrument]]\nkind = \"mayor-regulation\"\nnumber = \"18/2025\"\nfrom = 2025-01-15\n"
    "until = 2026-01-01\nfunds = [\"apbd\"]\ncitation = \"Perwali 18/2025\"\nverified = true\n";

TEST(ParseScheme, ReadsWhatAPurseMayPayAndOnWhichPapers) {
  const auto text = with("ceiling = 1_000_000\n",
                         "ceiling = 1_000_000\nsource = \"provincial-transfer\"\naccount = "
                         "\"4.2\"\nregions = [\"217105\", \"2171061001\"]\npeople_max = 50\n"
                         "earmark = { of = 10_000_000, permille = 100 }\n");
  const auto scheme = parse_scheme(text + kPaper, "scheme.toml");
  ASSERT_TRUE(scheme) << scheme.error().where << scheme.error().message.en;
  const Fund& fund = scheme->funds[0];
  EXPECT_EQ(fund.kind, FundingSource::ProvincialTransfer);
  EXPECT_EQ(fund.account, "4.2");
  ASSERT_EQ(fund.regions.size(), 2u);
  EXPECT_EQ(fund.regions[0].level(), RegionLevel::District);
  EXPECT_EQ(fund.people_max, 50);
  ASSERT_EQ(scheme->instruments.size(), 1u);
  const Instrument& paper = scheme->instruments[0];
  EXPECT_EQ(paper.kind, InstrumentKind::MayorRegulation);
  EXPECT_EQ(paper.number, "18/2025");
  EXPECT_EQ(paper.funds, std::vector<std::size_t>{0});
  EXPECT_FALSE(paper.in_force(*Date::make(2025, 1, 14)));
  EXPECT_TRUE(paper.in_force(*Date::make(2025, 12, 31)));
  EXPECT_FALSE(paper.in_force(*Date::make(2026, 1, 1)));
}

std::string with_paper(std::string_view from, std::string_view to) {
  return std::string(kPaper).replace(kPaper.find(from), from.size(), to);
}

struct Refused {
  const char* name;
  std::string text;
  const char* code;
  int line;
};
class RefusedScheme : public testing::TestWithParam<Refused> {};

TEST_P(RefusedScheme, NamesCodeFileAndLine) {
  const auto scheme = parse_scheme(GetParam().text, "scheme.toml");
  ASSERT_FALSE(scheme);
  EXPECT_EQ(scheme.error().code, GetParam().code) << scheme.error().message.en;
  EXPECT_EQ(scheme.error().where, "scheme.toml:" + std::to_string(GetParam().line));
  EXPECT_FALSE(scheme.error().message.id.empty());
}

const std::string kMoreAge = "age_below = 65\nage_min = 65\n";
INSTANTIATE_TEST_SUITE_P(
    Codes, RefusedScheme,
    testing::Values(
        Refused{"NoToml", with("id = \"test-2026\"", "id = "), "SCHEME_SYNTAX", 1},
        Refused{"Fraction", with("1_000_000", "0.5"), "SCHEME_TYPE", 23},
        Refused{"TextForNumber", with("quota = 10", "quota = \"10\""), "SCHEME_TYPE", 30},
        Refused{"UnknownKey", with("quota = 10", "quotas = 10"), "SCHEME_UNKNOWN_KEY", 30},
        Refused{"UnknownKeyAtTop", with("fiscal_year = 2026", "fiscal_year = 2026\nyear = 1"),
                "SCHEME_UNKNOWN_KEY", 5},
        Refused{"KeyOfAnotherKind", with("age_below = 65\n", "age_below = 65\ndecile_max = 4\n"),
                "SCHEME_UNKNOWN_KEY", 14},
        Refused{"MissingCity", with("city = \"2171\"\n", ""), "SCHEME_MISSING", 1},
        Refused{"MissingFunds", with("funds = [\"apbd\"]\n", ""), "SCHEME_MISSING", 26},
        Refused{"NoProgram", with("[\"JKK\", \"JKM\"]", "[]"), "SCHEME_MISSING", 7},
        Refused{"NoGroup", std::string(kGood.substr(0, kGood.find("[[group]]"))), "SCHEME_MISSING",
                1},
        Refused{"EvidenceWithoutColumns",
                with("age-at-registration\"\nage_below = 65", "evidence\""), "SCHEME_MISSING", 10},
        Refused{"NoCitation", with("citation = \"DPA\"\n", ""), "SCHEME_CITATION", 19},
        Refused{"EmptyCitation", with("citation = \"DPA\"", "citation = \"\""), "SCHEME_CITATION",
                24},
        Refused{"Payer", with("payer = \"APBD\"", "payer = \"apbd\""), "SCHEME_VALUE", 22},
        Refused{"Kind", with("age-at-registration", "age"), "SCHEME_VALUE", 12},
        Refused{"AgesCrossed", with("age_below = 65\n", kMoreAge), "SCHEME_VALUE", 13},
        Refused{"WhenUnknown", with("\"hold\"", "\"wait\""), "SCHEME_VALUE", 15},
        Refused{"Priority", with("\"older\"", "\"nicer\""), "SCHEME_VALUE", 35},
        Refused{"Program", with("\"JKM\"", "\"JKP\""), "SCHEME_VALUE", 7},
        Refused{"NegativeQuota", with("quota = 10", "quota = -1"), "SCHEME_VALUE", 30},
        Refused{"NoMonths", with("until = \"2027-01\"", "until = \"2026-01\""), "SCHEME_VALUE", 6},
        Refused{"NoSuchMonth", with("until = \"2027-01\"", "until = \"2027-13\""), "SCHEME_VALUE",
                6},
        Refused{"CityIsProvince", with("\"2171\"", "\"21\""), "SCHEME_VALUE", 3},
        Refused{"FundOutsideScheme",
                with("ceiling = 1_000_000",
                     "ceiling = 1\nmonths = { from = \"2025-12\", until = \"2026-02\" }"),
                "SCHEME_VALUE", 24},
        Refused{"Source", with("ceiling =", "source = \"lottery\"\nceiling ="), "SCHEME_VALUE", 23},
        Refused{"SourceOfAnotherPayer", with("ceiling =", "source = \"company\"\nceiling ="),
                "SCHEME_VALUE", 22},
        Refused{"Earmark",
                with("ceiling = 1_000_000",
                     "ceiling = 1_000_001\nearmark = { of = 10_000_000, permille = 100 }"),
                "SCHEME_VALUE", 23},
        Refused{"RegionOfAnotherCity", with("ceiling =", "regions = [\"817101\"]\nceiling ="),
                "SCHEME_UNKNOWN", 23},
        Refused{"InstrumentKind", std::string(kGood) + with_paper("mayor-regulation", "letter"),
                "SCHEME_VALUE", 39},
        Refused{"InstrumentOver", std::string(kGood) + with_paper("2026-01-01", "2025-01-15"),
                "SCHEME_VALUE", 42},
        Refused{"InstrumentFund", std::string(kGood) + with_paper("apbd", "csr"), "SCHEME_UNKNOWN",
                43},
        Refused{"InstrumentNumber", std::string(kGood) + with_paper("18/2025\"", "\""),
                "SCHEME_VALUE", 40},
        Refused{"Shares", with("quota = 10", "sample_share = 9_999"), "SCHEME_VALUE", 26},
        Refused{"Earlier",
                with("fiscal_year = 2026", "fiscal_year = 2026\nearlier_recipients = \"first\""),
                "SCHEME_VALUE", 5},
        Refused{"Sector", with("quota = 10", "sector = \"sea\""), "SCHEME_VALUE", 30},
        Refused{"UnknownFund", with("[\"apbd\"]", "[\"csr\"]"), "SCHEME_UNKNOWN", 31},
        Refused{"UnknownCriterion", with("quota = 10", "criteria = [\"card\"]"), "SCHEME_UNKNOWN",
                30},
        Refused{
            "UnknownRegister",
            with("age-at-registration\"\nage_below = 65", "absent-from\"\nregister = \"police\""),
            "SCHEME_UNKNOWN", 13},
        Refused{"WardOfAnotherCity",
                with("[[criterion]]", "[[ward]]\ncode = \"8171011001\"\nquota = 1\n[[criterion]]"),
                "SCHEME_UNKNOWN", 11},
        Refused{"SameFundTwice",
                with("[[group]]",
                     "[[fund]]\nid = \"apbd\"\nname = { id = \"A\", en = \"A\" }\npayer = "
                     "\"CSR\"\nceiling = 1\n"
                     "citation = \"X\"\nverified = true\n[[group]]"),
                "SCHEME_DUPLICATE", 26},
        Refused{"GroupsWithOneName",
                std::string(kGood) + "[[group]]\nid = \"others\"\nname = { id = \"Lain\", en = "
                                     "\"Others\" }\naliases = [\"Para Nelayan\"]\n"
                                     "funds = [\"apbd\"]\ncitation = \"X\"\nverified = true\n",
                "SCHEME_DUPLICATE", 38},
        Refused{"SamePriorityTwice",
                std::string(kGood) +
                    "[[priority]]\nkind = \"older\"\ncitation = \"X\"\nverified = true\n",
                "SCHEME_DUPLICATE", 38}),
    [](const auto& refused) { return refused.param.name; });

TEST(FindGroup, ForgivesCaseSpacesPunctuationAndPlural) {
  const Scheme batam = load("schemes/batam-2025.toml");
  EXPECT_EQ(batam.find_group("posyandu-cadres"), 1);
  EXPECT_EQ(batam.find_group("KADER POSYANDU"), 1);
  EXPECT_EQ(batam.find_group("Kader-kader Posyandu"), 1);
  EXPECT_EQ(batam.find_group("para kader  posyandu"), 1);
  EXPECT_EQ(batam.find_group("kader_siaga"), 2);
  EXPECT_EQ(batam.find_group("Ketua RT/RW/LPM"), std::nullopt);
  EXPECT_EQ(batam.find_group("RT / RW"), 0);
  EXPECT_EQ(batam.find_group("religious worker"), 3);
  EXPECT_EQ(batam.find_group(""), std::nullopt);
  EXPECT_EQ(batam.find_group("-"), std::nullopt);
}

TEST(FindGroup, WorksOnASchemeMadeByHand) {
  Scheme scheme;
  scheme.groups.resize(2);
  scheme.groups[1].id = "fishers";
  EXPECT_EQ(scheme.find_group("Fisher"), 1);
}

std::int64_t places(const Scheme& scheme) {
  std::int64_t sum = 0;
  for (const auto& group : scheme.groups) sum += group.quota.value_or(0);
  return sum;
}

TEST(Schemes, HaveThePublishedFigures) {
  EXPECT_EQ(places(load("schemes/batam-2025.toml")), 12'847);
  EXPECT_EQ(places(load("schemes/jambi-2025.toml")), 3'000 + 1'316 + 1'650);
  const Scheme ambon = load("schemes/ambon-2021.toml");
  EXPECT_EQ(places(ambon), 25'000);
  EXPECT_EQ(ambon.ward_quota, 300);
  EXPECT_EQ(ambon.earlier_recipients, EarlierRecipients::BesideWardQuota);
  const Scheme samarinda = load("schemes/samarinda-2024.toml");
  EXPECT_EQ(samarinda.quota, 19'000);
  EXPECT_EQ(samarinda.funds[0].ceiling, Rupiah(3'000'000'000));
  EXPECT_EQ(samarinda.months.months(), 9);
}

TEST(Schemes, MarkWhatIsAssumed) {
  for (const char* path : {"schemes/batam-2025.toml", "schemes/jambi-2025.toml",
                           "schemes/ambon-2021.toml", "schemes/samarinda-2024.toml"}) {
    const Scheme scheme = load(path);
    EXPECT_FALSE(scheme.assumptions.empty()) << path;
    for (const auto& criterion : scheme.criteria) {
      if (criterion.kind == CriterionKind::AgeAtRegistration) {
        EXPECT_FALSE(criterion.source.verified) << path;
      }
    }
  }
}

TEST(Schemes, ANewSectorIsAnEditOfTheFile) {
  const Scheme scheme = load("schemes/examples/batam-2026-parking.toml");
  const auto group = scheme.find_group("Juru Parkir");
  ASSERT_TRUE(group);
  std::vector<CriterionKind> kinds;
  for (const auto position : scheme.groups[*group].criteria)
    kinds.push_back(scheme.criteria[position].kind);
  EXPECT_EQ(kinds, (std::vector{CriterionKind::Evidence, CriterionKind::PresentIn,
                                CriterionKind::IncomeCeiling}));
  EXPECT_EQ(scheme.criteria[scheme.groups[*group].criteria[0]].columns[0], "No Izin Dishub");
  EXPECT_EQ(scheme.criteria[scheme.groups[*group].criteria[2]].income_max, Rupiah(5'000'000));
}

}  // namespace
}  // namespace lindung::scheme
