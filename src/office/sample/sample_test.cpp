#include "office/sample/sample.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/digest.h"
#include "base/text.h"
#include "office/sample/kind.h"
#include "terms/nik.h"

namespace lindung::sample {
namespace {

std::string read(const std::string& path) {
  std::ifstream in(std::string(LINDUNG_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

scheme::Scheme scheme_of(const std::string& id) {
  auto scheme = scheme::parse_scheme(read("schemes/" + id + ".toml"), id);
  EXPECT_TRUE(scheme.has_value());
  return std::move(*scheme);
}

// A whole sample in memory, as a reader of the folder would see it.
struct Sample {
  std::map<std::string, SampleFile> rosters;  // by path inside rosters/
  std::vector<TruthRow> truth;
  std::map<std::string, std::vector<std::vector<std::string>>> registers;  // with the heading row
  std::vector<std::string> order;
};

Sample make(const scheme::Scheme& scheme, SampleOptions options) {
  Sample sample;
  SampleMaker maker(scheme, options);
  while (auto part = maker.next()) {
    const std::string path = part->file.path;
    if (part->continues) {
      EXPECT_EQ(sample.order.back(), path);
    } else {
      sample.order.push_back(path);
    }
    if (path.starts_with("registers/")) {
      for (auto& row : part->file.sheets.at(0).rows) {
        auto& cells = sample.registers[path.substr(10)].emplace_back();
        for (auto& cell : row) cells.push_back(std::move(cell.text));
      }
      continue;
    }
    EXPECT_TRUE(path.starts_with("rosters/"));
    for (auto& row : part->truth) sample.truth.push_back(std::move(row));
    EXPECT_TRUE(sample.rosters.emplace(path.substr(8), std::move(part->file)).second) << path;
  }
  return sample;
}

const Sample& batam() {
  static const Sample sample = make(scheme_of("batam-2025"), {});
  return sample;
}

const SampleSheet& sheet_of(const Sample& sample, const TruthRow& row) {
  for (const auto& sheet : sample.rosters.at(row.file).sheets) {
    if (sheet.name == row.sheet) return sheet;
  }
  throw std::out_of_range(row.sheet);
}

// NIK as it should be in the civil registry, by human: from the rows whose number is written in
// plain digits.
bool is_plain_nik(const std::string& text) { return Nik::parse(text).has_value(); }

std::set<std::string> niks_in(const Sample& sample, const std::string& file, std::size_t column) {
  std::set<std::string> niks;
  const auto& rows = sample.registers.at(file);
  for (std::size_t i = 1; i < rows.size(); ++i) niks.insert(rows[i][column]);
  return niks;
}

// The sixteen digits of a row outside its family card column, if a cell holds just them.
std::vector<std::string> nik_cells(const Sample& sample, const TruthRow& row) {
  const auto& sheet = sheet_of(sample, row);
  std::size_t card = 1000;
  for (const auto& heading : sheet.rows) {
    for (std::size_t i = 0; i < heading.size(); ++i) {
      const std::string text = to_upper(heading[i].text);
      if (text == "NO KK" || text == "NO. KK" || text == "NOMOR KK" || text == "NO. KARTU KELUARGA")
        card = i;
    }
    if (card < 1000) break;
  }
  std::vector<std::string> found;
  const auto& cells = sheet.rows[row.row - 1];
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != card && is_plain_nik(cells[i].text)) found.push_back(cells[i].text);
  }
  return found;
}

TEST(Sample, SameSeedSameBytesOtherSeedOtherBytes) {
  const auto digest = [](std::uint64_t seed) {
    SampleOptions options;
    options.seed = seed;
    options.rows = 3000;
    Hasher hasher;
    SampleMaker maker(scheme_of("samarinda-2024"), options);
    while (const auto part = maker.next()) {
      hasher.add(part->file.path);
      for (const auto& sheet : part->file.sheets) {
        for (const auto& row : sheet.rows) {
          for (const auto& cell : row) hasher.add(cell.text).add("|");
        }
      }
      for (const auto& row : part->truth)
        hasher.add(fmt::format("{}{}{}{}", row.file, row.row, row.kind, row.human));
    }
    return hasher.finish().hex();
  };
  EXPECT_EQ(digest(7), digest(7));
  EXPECT_NE(digest(7), digest(8));
}

TEST(Sample, TruthHasOneLineForEveryRowThatIsNotEmpty) {
  std::size_t rows = 0;
  std::set<std::string> seen;
  for (const auto& row : batam().truth) {
    EXPECT_TRUE(seen.insert(fmt::format("{}|{}|{}", row.file, row.sheet, row.row)).second);
    const auto& cells = sheet_of(batam(), row).rows.at(row.row - 1);
    EXPECT_TRUE(std::any_of(cells.begin(), cells.end(),
                            [](const SampleCell& c) { return !c.text.empty(); }));
    EXPECT_EQ(row.kind == "not-person", row.human == 0);
  }
  for (const auto& [path, file] : batam().rosters) {
    for (const auto& sheet : file.sheets) {
      for (const auto& row : sheet.rows) {
        rows += std::any_of(row.begin(), row.end(),
                            [](const SampleCell& c) { return !c.text.empty(); });
      }
    }
  }
  EXPECT_EQ(rows, batam().truth.size());
}

TEST(Sample, SheetsOfOneFileDifferInName) {
  for (const char* id : {"batam-2025", "ambon-2021", "samarinda-2024", "jambi-2025"}) {
    SampleOptions options;
    options.rows = 20'000;
    for (const auto& [path, file] : make(scheme_of(id), options).rosters) {
      std::set<std::string> names;
      for (const auto& sheet : file.sheets) {
        EXPECT_TRUE(names.insert(sheet.name).second) << path << " " << sheet.name;
        EXPECT_LE(sheet.name.size(), 31U);
        EXPECT_EQ(sheet.name.empty(), file.format != FileFormat::Xlsx);
      }
    }
  }
}

TEST(Sample, EveryNikIsOneOfTheInventedSerials) {
  std::size_t looked_at = 0;
  for (const auto& row : batam().truth) {
    if (row.kind == "bad-nik-excel-zero" || row.kind == "bad-nik-length") continue;
    for (const auto& nik : nik_cells(batam(), row)) {
      EXPECT_GE(Nik::parse(nik)->serial(), 9000);
      ++looked_at;
    }
  }
  EXPECT_GT(looked_at, 10'000U);
  for (const auto& nik : niks_in(batam(), "civil-registry.csv", 0)) {
    ASSERT_TRUE(is_plain_nik(nik));
    EXPECT_GE(Nik::parse(nik)->serial(), 9000);
  }
}

TEST(Sample, NoTwoPeopleOfTheRegistryShareANik) {
  for (const char* id : {"batam-2025", "ambon-2021"}) {
    SampleOptions options;
    options.rows = 60'000;
    std::unordered_set<std::string> niks;
    std::size_t rows = 0;
    SampleMaker maker(scheme_of(id), options);
    while (const auto part = maker.next()) {
      if (part->file.path != "registers/civil-registry.csv") continue;
      for (const auto& row : part->file.sheets[0].rows) {
        niks.insert(row[0].text);
        ++rows;
      }
    }
    EXPECT_GT(rows, 100'000U);
    EXPECT_EQ(niks.size(), rows);
  }
}

TEST(Sample, RatesAreThoseOfTheTable) {
  SampleOptions options;
  options.rows = 100'000;
  options.seed = 3;
  std::unordered_map<std::string, std::uint64_t> counts;
  std::uint64_t people = 0;
  std::uint64_t faulty = 0;
  SampleMaker maker(scheme_of("batam-2025"), options);
  while (const auto part = maker.next()) {
    for (const auto& row : part->truth) {
      ++counts[row.kind];
      people += row.human != 0;
      faulty += row.kind.starts_with("bad-") || row.kind.starts_with("double-");
    }
  }
  EXPECT_EQ(people, options.rows);
  EXPECT_GE(faulty * 1000, people * 115);
  EXPECT_LE(faulty * 1000, people * 150);
  for (const auto& info : kKinds) {
    const std::uint64_t expected = info.in_10000 * people / 10'000;
    const std::uint64_t found = counts[std::string(info.name)];
    EXPECT_GT(found, 0U) << info.name;
    if (is_good(info.kind) || expected == 0) continue;
    EXPECT_GE(found * 10, expected * 6) << info.name;
    EXPECT_LE(found * 10, expected * 14) << info.name;
  }
}

TEST(Sample, GoodRowsFillTheQuotasAndAWaitingList) {
  for (const char* id : {"batam-2025", "jambi-2025", "ambon-2021"}) {
    const auto scheme = scheme_of(id);
    std::map<std::string, std::int64_t> good;
    for (const auto& row : make(scheme, {}).truth) good[row.group] += row.kind.starts_with("good");
    for (const auto& group : scheme.groups) {
      EXPECT_GE(good[group.id] * 100, *group.quota * 105) << id << " " << group.id;
      EXPECT_LE(good[group.id], *group.quota * 112 / 100 + 5) << id << " " << group.id;
    }
  }
  std::int64_t good = 0;
  for (const auto& row : make(scheme_of("samarinda-2024"), {}).truth)
    good += row.kind.starts_with("good");
  EXPECT_GE(good, 19'000 * 105 / 100);
  EXPECT_LE(good, 19'000 * 112 / 100);
}

TEST(Sample, AWardOfAmbonHasMoreNewPeopleThanPlaces) {
  const auto sample = make(scheme_of("ambon-2021"), {});
  EXPECT_EQ(sample.registers.at("earlier-recipients.csv").size(), 10'001U);
  const auto members = niks_in(sample, "carrier-members.csv", 1);
  const auto last_list = niks_in(sample, "earlier-recipients.csv", 0);
  std::size_t insured = 0;
  for (const auto& nik : last_list) insured += members.contains(nik);
  EXPECT_GT(insured * 10, last_list.size() * 9);
  std::set<std::string> listed;
  for (const auto& row : sample.truth) {
    if (row.group != "continued-2020") continue;
    for (const auto& nik : nik_cells(sample, row)) listed.insert(nik);
  }
  std::size_t again = 0;
  for (const auto& nik : last_list) again += listed.contains(nik);
  EXPECT_GT(again * 10, last_list.size() * 7);
}

TEST(Sample, RegistersKnowWhatTheTruthSays) {
  const auto& rows = batam().registers.at("civil-registry.csv");
  EXPECT_EQ(rows[0], (std::vector<std::string>{"nik", "nama", "tanggal_lahir", "jenis_kelamin",
                                               "kode_wilayah", "status"}));
  std::unordered_map<std::string, const std::vector<std::string>*> registry;
  for (std::size_t i = 1; i < rows.size(); ++i) registry[rows[i][0]] = &rows[i];
  const auto members = niks_in(batam(), "carrier-members.csv", 1);
  const auto servants = niks_in(batam(), "civil-servants.csv", 1);
  const auto deaths = niks_in(batam(), "deaths.csv", 1);
  const auto sponsors = niks_in(batam(), "other-sponsors.csv", 0);
  std::map<std::string, std::size_t> seen;
  std::map<std::string, std::size_t> known;
  for (const auto& row : batam().truth) {
    const auto cells = nik_cells(batam(), row);
    if (cells.size() != 1) continue;
    const auto found = registry.find(cells[0]);
    const bool there = found != registry.end();
    const auto status = there ? found->second->at(5) : std::string();
    if (row.kind == "bad-nik-typo" || row.kind == "double-nik-typo") {
      EXPECT_FALSE(there);
    }
    if (row.kind == "bad-nik-excel-zero") {
      EXPECT_FALSE(there);
    }
    if (row.kind == "bad-dead") {
      EXPECT_EQ(status, "MENINGGAL");
    }
    if (row.kind == "bad-moved") {
      EXPECT_EQ(status, "PINDAH");
    }
    if (row.kind == "bad-not-resident" && there) {
      EXPECT_FALSE(found->second->at(4).starts_with("2171"));
    }
    if (!row.kind.starts_with("good")) {
      ++seen[row.kind];
      known["bad-wage-earner"] += row.kind == "bad-wage-earner" && members.contains(cells[0]);
      known["bad-already-member"] += row.kind == "bad-already-member" && members.contains(cells[0]);
      known["bad-civil-servant"] += row.kind == "bad-civil-servant" && servants.contains(cells[0]);
      known["bad-dead-register"] += row.kind == "bad-dead-register" && deaths.contains(cells[0]);
      known["bad-other-sponsor"] += row.kind == "bad-other-sponsor" && sponsors.contains(cells[0]);
      continue;
    }
    ASSERT_TRUE(there) << row.file << " " << row.row;
    EXPECT_EQ(status, "HIDUP");
    EXPECT_TRUE(found->second->at(4).starts_with("2171"));
    EXPECT_FALSE(members.contains(cells[0]));
    EXPECT_FALSE(servants.contains(cells[0]));
    EXPECT_FALSE(deaths.contains(cells[0]));
    EXPECT_FALSE(sponsors.contains(cells[0]));
    const bool agrees =
        Nik::parse(cells[0])->agrees_with(*Date::parse_iso(found->second->at(2))) &&
        (*Nik::parse(cells[0])->sex() == Sex::Female) == (found->second->at(3) == "P");
    EXPECT_EQ(agrees, row.kind != "good-legal-nik-mismatch");
  }
  for (const auto& [kind, count] : known) {
    ASSERT_GT(seen[kind], 0U) << kind;
    EXPECT_GT(count, 0U) << kind;
    const bool often_without_number = kind == "bad-civil-servant" || kind == "bad-dead-register";
    EXPECT_GE(count * 100, seen[kind] * (often_without_number ? 35 : 85)) << kind;
    if (often_without_number) {
      EXPECT_LT(count, seen[kind]) << kind;
    }
  }
}

TEST(Sample, DoublesAreFurtherRowsOfPeopleWithAGoodRow) {
  std::unordered_set<std::uint64_t> good;
  for (const auto& row : batam().truth) {
    if (row.kind.starts_with("good")) {
      EXPECT_TRUE(good.insert(row.human).second) << row.file << " " << row.row;
    }
  }
  std::size_t doubles = 0;
  for (const auto& row : batam().truth) {
    if (!row.kind.starts_with("double-")) continue;
    ++doubles;
    EXPECT_TRUE(good.contains(row.human));
  }
  EXPECT_GT(doubles, 200U);
}

TEST(Sample, AboutHalfOfTheFilesAreWorkbooks) {
  std::size_t workbooks = 0;
  for (const auto& [path, file] : batam().rosters) {
    workbooks += file.format == FileFormat::Xlsx;
    EXPECT_EQ(file.format == FileFormat::Xlsx, path.ends_with(".xlsx"));
    for (const auto& sheet : file.sheets) {
      for (const auto& row : sheet.rows) {
        for (const auto& cell : row) EXPECT_TRUE(is_valid_utf8(cell.text));
      }
    }
  }
  EXPECT_GT(workbooks * 100, batam().rosters.size() * 35);
  EXPECT_LT(workbooks * 100, batam().rosters.size() * 70);
}

TEST(Sample, TheDocumentedRatesAreTheRatesOfTheCode) {
  const std::string page = read("docs/reference/sample.md");
  for (const auto& info : kKinds) {
    const std::string row = info.in_10000 == 0
                                ? fmt::format("| `{}` | ", info.name)
                                : fmt::format("| `{}` | {} | ", info.name, info.in_10000);
    EXPECT_NE(page.find(row), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace lindung::sample
