// The model file and the tables of `lindung link`.
#include "shell/app/link/link.h"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "shell/app/files_for_tests.h"
#include "shell/app/link/link_decisions.h"
#include "shell/app/link/link_model.h"
#include "shell/app/link/link_parameters.h"
#include "shell/app/link/link_table.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

class Files : public FilesTest {
 protected:
  LinkCall people() const;
  // What stands behind that id in the table of people().
  std::string row_of(const std::string& id) const {
    const std::string rows = read(folder_ / "d.csv");
    const auto begin = rows.find("\n" + id + ",") + 1 + id.size();
    return rows.substr(begin, rows.find('\n', begin) + 1 - begin);
  }
};

std::string code_of(const std::string& text) {
  const auto model = parse_link_model(text, "model.toml");
  return model ? "" : model.error().code;
}

TEST(LinkModel, BothWaysOfNamingFields) {
  const auto brief = parse_link_model(
      "id = \"rec_id\"\n[fields]\nsurname = \"surname\"\ndob = \"date\"\naddr = \"address\"\n",
      "m");
  ASSERT_TRUE(brief);
  EXPECT_EQ(brief->id, "rec_id");
  ASSERT_EQ(brief->fields.size(), 3U);
  EXPECT_EQ(brief->fields[0].column, "surname");
  EXPECT_EQ(brief->fields[2].kind, tabular::Kind::Address);
  EXPECT_EQ(brief->fields[2].bond, tabular::Bond::Place);
  const auto full = parse_link_model(
      "id = \"n\"\nthreshold = 0.9\nblocking = [[\"kk\"]]\n[[fields]]\ncolumn = \"kk\"\n"
      "kind = \"opaque_key\"\nshared_by = \"family\"\n",
      "m");
  ASSERT_TRUE(full);
  EXPECT_EQ(full->fields[0].kind, tabular::Kind::Key);
  EXPECT_EQ(full->fields[0].bond, tabular::Bond::Family);
  EXPECT_EQ(full->threshold, 0.9);
  EXPECT_EQ(full->rules.size(), 1U);
}

TEST(LinkModel, KeepsTheOrderOfTheFileAndLettersBeyondAscii) {
  const auto model = parse_link_model(
      "\xEF\xBB\xBFid = \"n\"\nthreshold = 1\nfields = { z = \"name\", \"\xC3\xA9\" = \"date\", a "
      "= "
      "\"sex\" }\n",
      "m");
  ASSERT_TRUE(model) << model.error().message.en;
  ASSERT_EQ(model->fields.size(), 3U);
  EXPECT_EQ(model->fields[0].column, "z");
  EXPECT_EQ(model->fields[1].column, "\xC3\xA9");
  EXPECT_EQ(model->fields[2].column, "a");
  EXPECT_EQ(model->threshold, 1.0);
}

TEST(LinkModel, RefusesWhatItDoesNotKnow) {
  for (const char* chance : {"[[ =", "a \xCF\xA8Z[", "id = \"\xFF\"", "id = 10:00:00"})
    EXPECT_EQ(code_of(chance), "LINK_MODEL_SYNTAX") << chance;
  EXPECT_EQ(code_of("id = \"a\"\nthreshold = nan\n"), "LINK_MODEL_SYNTAX");
  EXPECT_EQ(code_of("id = \n"), "LINK_MODEL_SYNTAX");
  EXPECT_EQ(code_of("[fields]\na = \"name\"\n"), "LINK_MODEL_ID");
  EXPECT_EQ(code_of("id = \"a\"\n"), "LINK_MODEL_FIELDS");
  EXPECT_EQ(code_of("id = \"a\"\n[fields]\nb = \"colour\"\n"), "LINK_MODEL_KIND");
  EXPECT_EQ(code_of("id = \"a\"\nspeed = 1\n[fields]\nb = \"name\"\n"), "LINK_MODEL_KEY");
  EXPECT_EQ(code_of("id = \"a\"\nthreshold = 2\n[fields]\nb = \"name\"\n"), "LINK_MODEL_VALUE");
  EXPECT_EQ(code_of("id = \"a\"\nblocking = [[\"c\"]]\n[fields]\nb = \"name\"\n"),
            "LINK_MODEL_RULE");
}

TEST_F(Files, ReadsQuotesOtherDelimitersAndBothLineEnds) {
  LinkModel model;
  model.id = "id";
  model.fields = {*tabular::field_of_kind("name"), *tabular::field_of_kind("address")};
  model.fields[0].column = "nama";
  model.fields[1].column = "alamat";
  const std::vector<fs::path> files = {
      write("a.csv",
            "\xEF\xBB\xBFid;alamat;nama\r\n1;\"JL \"\"MAWAR\"\";\n5\";Budi\r\n\r\n2;;SITI\n"),
      write("b.csv", "nama,id,lain,alamat\nTono,7,x,JL B")};
  const auto table = read_link_table(files, model);
  ASSERT_TRUE(table) << table.error().message.en;
  EXPECT_EQ(table->data.records, 3U);
  EXPECT_EQ(table->data.second_file, 2U);
  const auto value = [&](std::size_t column, std::size_t record) {
    const auto& from = table->data.columns[column];
    return from.values[from.ids[record]];
  };
  EXPECT_EQ(table->ids[2], "7");
  EXPECT_EQ(value(0, 0), "BUDI");
  EXPECT_EQ(value(1, 0), "JL MAWAR 5");
  EXPECT_EQ(value(1, 1), "");
  EXPECT_EQ(value(1, 2), "JL B");
  const auto missing =
      read_link_table(std::vector<fs::path>{write("c.csv", "id,nama\n1,A\n")}, model);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, "LINK_COLUMN_MISSING");
}

// Two hundred people, every tenth of whom is written twice.
LinkCall Files::people() const {
  std::string rows = "id,given,family,dob\n";
  const char* names[] = {"ANNA", "BERT", "CLARA", "DAVID", "EMMA", "FRITZ", "GRETA", "HANS"};
  for (int i = 0; i < 200; ++i) {
    const std::string person = std::string(names[i % 8]) + "," + names[i / 8 % 8] + "SON" +
                               names[i / 64] + ",19" + std::to_string(10 + i % 83) + "-0" +
                               std::to_string(1 + i % 9) + "-1" + std::to_string(i % 7);
    rows += "p" + std::to_string(i) + "," + person + "\n";
    if (i % 10 == 0) rows += "q" + std::to_string(i) + "," + person + "\n";
  }
  LinkCall call;
  call.model = write("m.toml",
                     "id = \"id\"\n[fields]\ngiven = \"given name\"\nfamily = \"surname\"\n"
                     "dob = \"date\"\n");
  call.files = {write("d.csv", rows)};
  call.out = folder_ / "pairs.csv";
  call.clusters = folder_ / "clusters.csv";
  call.parameters = folder_ / "parameters.toml";
  call.explain = true;
  return call;
}

TEST_F(Files, WritesPairsClustersAndParameters) {
  const auto call = people();
  const auto report = link(call);
  ASSERT_TRUE(report) << report.error().message.en;
  EXPECT_EQ(report->records, 220U);
  EXPECT_EQ(report->pairs, 20U);
  const auto pairs = read(call.out);
  EXPECT_TRUE(pairs.starts_with("id_a,id_b,weight,probability,explanation\n")) << pairs;
  EXPECT_NE(pairs.find("p10,q10,"), std::string::npos);
  EXPECT_NE(pairs.find("dob: sama +"), std::string::npos);
  EXPECT_NE(read(call.clusters).find("id,cluster\n"), std::string::npos);
  EXPECT_NE(read(call.parameters).find("[[rule]]"), std::string::npos);
}

TEST_F(Files, ParametersReadBackGiveTheSamePairs) {
  auto call = people();
  ASSERT_TRUE(link(call));
  const auto pairs = read(call.out), parameters = read(call.parameters);
  call.with_parameters = write("kept.toml", parameters);
  ASSERT_TRUE(link(call));
  EXPECT_EQ(read(call.out), pairs);
  EXPECT_EQ(read(call.parameters), parameters);
}

TEST_F(Files, ParametersChangedByHandAreCheckedWithTheirLine) {
  const auto call = people();
  ASSERT_TRUE(link(call));
  const auto model = read_link_model(call.model);
  ASSERT_TRUE(model);
  const auto parameters = read(call.parameters);
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = parameters;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto kept = parse_link_parameters(text, "p.toml", *model);
    return kept ? "" : kept.error().code + " " + kept.error().where;
  };
  EXPECT_EQ(changed("[share]", "[share]"), "");
  EXPECT_EQ(changed("same = ", "same == "), "LINK_PARAMETERS_SYNTAX p.toml:15");
  EXPECT_EQ(changed("same = ", "equal = "), "LINK_PARAMETERS_KEY p.toml:15");
  EXPECT_EQ(changed("same = 0", "same = 7"), "LINK_PARAMETERS_VALUE p.toml:15");
  EXPECT_EQ(changed("\"given\"", "\"nobody\""), "LINK_PARAMETERS_COLUMN p.toml:18");
  EXPECT_EQ(changed("exact = { m = 0", "exact = { m = 3"), "LINK_PARAMETERS_VALUE p.toml:21");
  EXPECT_EQ(changed("exact = { m = 0.", "exact = { m = 0.0"), "LINK_PARAMETERS_VALUE p.toml:18");
  EXPECT_EQ(changed("cut = \"", "cut = \"x"),
            "LINK_PARAMETERS_VALUE p.toml:" +
                std::to_string(1 + std::count(parameters.begin(),
                                              parameters.begin() + static_cast<std::ptrdiff_t>(
                                                                       parameters.find("cut = \"")),
                                              '\n')));
}

TEST_F(Files, DecisionsLinkPartAndComeBackFromTheReview) {
  auto call = people();
  call.review = folder_ / "review.csv";
  call.review_from = 1e-6;
  call.decisions = {
      write("decisions.csv", "id_a,id_b,decision\np10,q10,beda\np1,p2,same\np1,gone,same\n")};
  const auto report = link(call);
  ASSERT_TRUE(report) << report.error().message.en;
  EXPECT_EQ(report->decided, 2U);
  EXPECT_EQ(report->decisions_absent, 1U);
  const auto pairs = read(call.out);
  EXPECT_EQ(pairs.find("p10,q10,"), std::string::npos);
  EXPECT_NE(pairs.find("p1,p2,"), std::string::npos);
  const auto review = read(call.review);
  EXPECT_TRUE(
      review.starts_with("id_a,id_b,decision,weight,probability,stake,before,given,family,"
                         "dob,counted_once,explanation\n"))
      << review;
  EXPECT_EQ(review.find("p10,q10,"), std::string::npos);
  // The review itself, not filled in, decides nothing.
  call.decisions.push_back(write("filled.csv", review));
  const auto again = link(call);
  ASSERT_TRUE(again) << again.error().message.en;
  EXPECT_EQ(again->decided, 2U);
}

TEST_F(Files, DecisionsAreRefusedWithTheirLine) {
  auto call = people();
  const auto refused = [&](const std::string& text) {
    call.decisions = {write("said.csv", text)};
    const auto report = link(call);
    return report ? "" : report.error().code + " " + report.error().where;
  };
  EXPECT_EQ(refused("id_a,id_b\np1,p2\n"), "LINK_DECISION_COLUMN said.csv:1");
  EXPECT_EQ(refused("id_a,id_b,decision\np1,p2,same\np1,p3,maybe\n"),
            "LINK_DECISION_WORD said.csv:3");
  EXPECT_EQ(refused("id_a,id_b,decision\np1,p2,same\np2,p3,sama\np3,p1,lain\n"),
            "LINK_DECISION_CONFLICT said.csv:4");
}

constexpr const char* kHeading = "id,given,family,dob\n";
constexpr const char* kStranger = "ZORAH,QUILLFEATHER,2001-11-30\n";

TEST_F(Files, KeepsAnIndexLinksToItAndExtendsIt) {
  LinkCall keep = people();
  keep.keep = folder_ / "people.index";
  ASSERT_TRUE(link(keep));
  LinkCall more;
  more.index = keep.keep;
  more.files = {write("n.csv", std::string(kHeading) + "n1" + row_of("p33") + "n2" + row_of("p57") +
                                   "n3," + kStranger)};
  more.out = folder_ / "more.csv";
  more.review = folder_ / "review.csv";
  more.keep = keep.keep;
  const auto report = link(more);
  ASSERT_TRUE(report) << report.error().message.en;
  EXPECT_EQ(report->records, 3U);
  EXPECT_EQ(report->known, 220U);
  EXPECT_EQ(report->pairs, 2U);
  EXPECT_NE(read(more.out).find("\np33,n1,"), std::string::npos) << read(more.out);
  EXPECT_NE(read(more.out).find("\np57,n2,"), std::string::npos);
  // The stranger is known the second time.
  more.files = {write("o.csv", std::string(kHeading) + "o1," + kStranger)};
  more.keep.clear();
  const auto again = link(more);
  ASSERT_TRUE(again) << again.error().message.en;
  EXPECT_EQ(again->known, 223U);
  EXPECT_NE(read(more.out).find("\nn3,o1,"), std::string::npos) << read(more.out);
  // Unless somebody has decided otherwise.
  more.decisions = {write("no.csv", "id_a,id_b,decision\nn3,o1,different\n")};
  const auto decided = link(more);
  ASSERT_TRUE(decided) << decided.error().message.en;
  EXPECT_EQ(decided->decided, 1U);
  EXPECT_EQ(decided->pairs, 0U);
}

TEST_F(Files, AnIndexIsRefusedWhereItCannotBe) {
  LinkCall keep = people();
  keep.keep = folder_ / "missing" / "people.index";
  const auto report = link(keep);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "WRITE_FAILED");
  LinkCall two;
  two.index = keep.keep;
  two.files = {keep.files[0], keep.files[0]};
  EXPECT_EQ(link(two).error().code, "CALL_VALUE");
  two.files.pop_back();
  EXPECT_EQ(link(two).error().code, "FILE_UNREADABLE");
}

}  // namespace
}  // namespace lindung::app
