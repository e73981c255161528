// Enrolment with the real binary: 594 people of a decree of whom the carrier accepts 557, a batch
// whose worst rows hold up nobody, deaths between sending and answer, a wrong segment, people who
// leave; replayed, on both engines, killed in the middle of acts.
#include <map>

#include "acts.h"
#include "city.h"
#include "printed.h"

namespace lindung::testing_binary {
namespace {

class EnrolledCity : public City {
 protected:
  static constexpr const char* kGiven[] = {
      "Bayu",   "Melati",  "Surya", "Gilang", "Ratna", "Joko",    "Wulan",   "Agus",  "Dewi",
      "Hendra", "Lestari", "Rizki", "Fitri",  "Yusuf", "Nadia",   "Bambang", "Citra", "Dimas",
      "Endah",  "Fajar",   "Galuh", "Hesti",  "Irwan", "Kartika", "Luhut",   "Mega",  "Norman"};
  static constexpr const char* kFamily[] = {
      "Pranata",  "Wirawan",  "Santosa",     "Kusuma",    "Hidayat",   "Permana",
      "Gunawan",  "Siregar",  "Latuconsina", "Hutabarat", "Mahendra",  "Sudrajat",
      "Tambunan", "Wibowo",   "Zulkarnain",  "Lubis",     "Pattimura", "Rangkuti",
      "Saputra",  "Nasution", "Manurung",    "Yudhistira"};
  struct Human {
    std::string nik, name, iso, dotted;
  };

  // Person `i` of up to 594, each with a name and a birth date of his own.
  static Human human(int i) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const int day = i % 28 + 1, month = i / 28 % 12 + 1, year = 70 + i / 336 + i % 7 * 3;
    return {"217105" + two(day) + two(month) + two(year) + std::to_string(9000 + i),
            std::string(kGiven[i % 27]) + " " + kFamily[i / 27],
            "19" + two(year) + "-" + two(month) + "-" + two(day),
            two(day) + "-" + two(month) + "-19" + two(year)};
  }

  void people(int count) const {
    std::vector<Listed> all;
    for (int i = 0; i < count; ++i) {
      const Human one = human(i);
      all.push_back({one.nik, one.name, one.iso});
    }
    batam(all);
  }
  void decreed(const std::string& database) const {
    processed(database);
    const auto issued = call(database, by("sari", "2025-09-20",
                                          {"decree", "issue", "--number", "1/2025", "--date",
                                           "2025-09-20", "--basis", "Perwali 1/2025"}));
    ASSERT_EQ(issued.exit, 0) << issued.out;
  }
  Words send(const std::string& on, const Words& more = {}) const {
    const Words all{"enrol",   "export",         "--fund",  "grants",
                    "--month", "2025-10",        "--phone", "0778460",
                    "--email", "a@contoh.go.id", "--out",   file("batch.xlsx")};
    return by("sari", on, with(all, more));
  }
  // `rows`: "NIK;NAME;BIRTH;KPJ;STATUS;WORDS".
  Words answer(const std::string& batch, const std::string& on, const std::string& rows) const {
    const std::string all =
        "NOMOR_IDENTITAS;NAMA_LENGKAP;TGL_LAHIR;KPJ;STATUS;KETERANGAN;SEGMEN\n" + rows;
    return by("sari", on,
              {"enrol", "answer", batch, "--file", write(batch + "-" + on + ".csv", all)});
  }
  static std::string row(int i, const std::string& kpj, const std::string& status,
                         const std::string& words = "", const std::string& segment = "BPU") {
    const Human one = human(i);
    return one.nik + ";" + one.name + ";" + one.dotted + ";" + kpj + ";" + status + ";" + words +
           ";" + segment + "\n";
  }
  static std::string kpj(int i) { return std::to_string(10'000'000'000 + i); }

  static json::value difference(const std::string& database, const std::string& month) {
    return call(database, {"enrol", "show", "--month", month, "--on", "2025-12-30"}).json();
  }
  static std::int64_t number(const json::value& all, const char* key) {
    return all.at(key).as_int64();
  }
  // "P0000003 DEAD" ...
  static std::map<std::string, std::string> reasons(const json::value& people) {
    std::map<std::string, std::string> found;
    for (const auto& one : people.as_array()) {
      const auto* why = one.at("why").if_object();
      found[one.at("name").as_string().c_str()] = why ? why->at("code").as_string().c_str() : "-";
    }
    return found;
  }

  static std::string line_of(const json::value& people, const std::string& name) {
    for (const auto& one : people.as_array()) {
      if (one.at("name").as_string() == name) return std::to_string(number(one, "line"));
    }
    return "0";
  }

  // The shared strings of a workbook, as they lie in it.
  static std::string strings_of(const std::string& workbook) {
    return output_of("unzip -p " + quoted(workbook) + " 'xl/*.xml' 'xl/worksheets/*.xml'");
  }
  // Six people: sent in two batches, answered in parts, one settled by hand, one left.
  Acts acts() const {
    return {
        send("2025-09-29", {"--most", "4"}),
        answer("B0001", "2025-10-02",
               row(0, kpj(0), "BERHASIL") + row(1, "", "GAGAL", "usia lebih dari 65") +
                   row(2, kpj(2), "BERHASIL", "", "PU") + row(3, kpj(3), "BERHASIL") +
                   row(4, kpj(4), "BERHASIL") + row(5, kpj(5), "BERHASIL")),
        send("2025-10-03"),
        answer("B0002", "2025-10-06",
               row(0, kpj(0), "BERHASIL") + row(4, kpj(4), "BERHASIL") +
                   row(5, kpj(5), "BERHASIL") + row(1, kpj(1), "BERHASIL") +
                   row(3, kpj(3), "BERHASIL") + row(2, kpj(2), "BERHASIL")),
        by("sari", "2025-10-21", {"mutate", "move", "--person", "P1", "--since", "2025-10-20"}),
        by("sari", "2025-10-25",
           {"decree", "amend", "--number", "2/2025", "--date", "2025-10-25", "--basis",
            "Perwali 1/2025", "--effective", "2025-11"}),
        by("sari", "2025-10-26",
           {"enrol", "export", "--fund", "grants", "--month", "2025-11", "--direction", "leaving",
            "--out", file("leaving.xlsx")}),
        by("sari", "2025-10-30", {"enrol", "answer", "B0003", "--all-accepted"}),
    };
  }
};

// Bandung Barat 2024: the decree named 594, the carrier accepted 557, age and NIK were the causes.
TEST_F(EnrolledCity, OfTheListed594TheCarrierAccepts557AndTheTableSaysWho) {
  people(594);
  const std::string database = sqlite("a.db");
  decreed(database);
  const auto sent = call(database, send("2025-09-29"));
  ASSERT_EQ(sent.exit, 0) << sent.out;
  EXPECT_EQ(number(sent.json(), "lines"), 594);
  std::string rows;
  for (int i = 0; i < 594; ++i) {
    if (i % 16 != 5 || i > 590) {
      rows += row(i, kpj(i), "BERHASIL");
    } else {
      rows += row(i, "", "GAGAL",
                  i % 32 == 5 ? "Usia melebihi batas" : "NIK tidak ditemukan di Adminduk");
    }
  }
  const auto answered = call(database, answer("B0001", "2025-10-02", rows));
  ASSERT_EQ(answered.exit, 1) << answered.out;
  const auto found = difference(database, "2025-10");
  EXPECT_EQ(number(found, "listed"), 594);
  EXPECT_EQ(number(found, "registered"), 557);
  EXPECT_EQ(number(found.at("standings"), "refused"), 37);
  EXPECT_EQ(number(found.at("reasons"), "AGE_ABOVE_MAXIMUM"), 19);
  EXPECT_EQ(number(found.at("reasons"), "NIK_NOT_FOUND"), 18);
  const auto who = reasons(found.at("people"));
  ASSERT_EQ(who.size(), 37U);
  EXPECT_EQ(who.at(human(5).name), "AGE_ABOVE_MAXIMUM");
  EXPECT_EQ(who.at(human(21).name), "NIK_NOT_FOUND");
  EXPECT_EQ(answered.out.find(human(5).nik), std::string::npos) << "an unmasked NIK";
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Banjar 2021: the batch waited for the papers of a few, one of the others died, the list came in
// after his death.
TEST_F(EnrolledCity, NobodyIsRegisteredAfterHisDeathAndNobodyWaitsForTheWorstRow) {
  people(5);
  const std::string database = sqlite("a.db");
  decreed(database);
  const auto dies = [&](const char* person, const char* day) {
    return call(database, by("sari", day, {"mutate", "death", "--person", person, "--date", day}))
        .exit;
  };
  ASSERT_EQ(dies("P2", "2025-09-25"), 0);
  const auto sent = call(database, send("2025-09-29"));
  ASSERT_EQ(sent.exit, 1) << sent.out;
  EXPECT_EQ(number(sent.json(), "lines"), 4);
  EXPECT_EQ(reasons(sent.json().at("left_out_people")).at(human(1).name), "DEAD");

  ASSERT_EQ(dies("P3", "2025-09-30"), 0);
  const auto answered =
      call(database, answer("B0001", "2025-10-02",
                            row(0, kpj(0), "BERHASIL") + row(2, kpj(2), "BERHASIL") +
                                row(3, "", "GAGAL", "nama tidak sesuai")));
  ASSERT_EQ(answered.exit, 1);
  const auto who = reasons(difference(database, "2025-10").at("people"));
  EXPECT_EQ(who.at(human(2).name), "DEAD_HERE");
  EXPECT_EQ(who.at(human(3).name), "NAME_DIFFERS");
  EXPECT_EQ(who.at(human(4).name), "-") << "waits for the carrier";
  EXPECT_FALSE(who.contains(human(0).name));
  const auto line = line_of(sent.json().at("people"), human(2).name);
  EXPECT_EQ(call(database, by("sari", "2025-10-03",
                              {"enrol", "settle", "B1", "--line", line, "--kpj", kpj(2), "--start",
                               "2025-10-01", "--reason", "letter"}))
                .exit,
            2);
}

TEST_F(EnrolledCity, WhatAPersonMustLookAtIsHeldUntilOneHas) {
  people(3);
  const std::string database = sqlite("a.db");
  decreed(database);
  ASSERT_EQ(call(database, send("2025-09-29")).exit, 0);
  Human near = human(1);
  near.nik[15] = near.nik[15] == '0' ? '7' : '0';
  const auto answered = call(
      database, answer("B0001", "2025-10-02",
                       row(0, kpj(0), "BERHASIL", "", "PU") + near.nik + ";" + near.name + ";" +
                           near.dotted + ";" + kpj(1) + ";BERHASIL;;BPU\n" +
                           "2171099999999999;Orang Lain;01-01-1990;" + kpj(9) + ";BERHASIL;;\n"));
  ASSERT_EQ(answered.exit, 1);
  const json::value answer_view = answered.json();
  const auto& rows = answer_view.at("rows");
  EXPECT_EQ(number(rows, "accepted"), 1);
  EXPECT_EQ(number(rows, "held"), 2);
  const auto& look = answer_view.at("to_look_at").as_array();
  ASSERT_EQ(look.size(), 3U);
  EXPECT_EQ(look[0].at("why").at("code").as_string(), "WRONG_SEGMENT");
  EXPECT_EQ(look[1].at("found_by").as_string(), "near-nik");
  EXPECT_EQ(look[2].at("why").at("code").as_string(), "ROW_FITS_NOBODY");
  EXPECT_EQ(number(difference(database, "2025-10"), "registered"), 1);
  const auto line = line_of(difference(database, "2025-10").at("people"), human(0).name);
  const auto settled =
      call(database, by("sari", "2025-10-05",
                        {"enrol", "settle", "B1", "--line", line, "--kpj", kpj(0), "--start",
                         "2025-10-01", "--reason", "corrected by the carrier"}));
  ASSERT_LE(settled.exit, 1) << settled.out;
  EXPECT_EQ(number(difference(database, "2025-10"), "registered"), 2);
}

TEST_F(EnrolledCity, WhoLeavesIsRegisteredUntilTheCarrierHasTakenHimOff) {
  people(6);
  const std::string database = sqlite("a.db");
  decreed(database);
  const auto all = acts();
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    ASSERT_LE(call(database, all[i]).exit, 1) << i << call(database, all[i]).out;
  EXPECT_EQ(number(difference(database, "2025-11"), "not_listed"), 1);
  ASSERT_EQ(call(database, all.back()).exit, 0);
  EXPECT_EQ(number(difference(database, "2025-11"), "not_listed"), 0);
  EXPECT_EQ(number(difference(database, "2025-10"), "not_listed"), 0);
  EXPECT_EQ(months_of(database, "P1", "registered"), "2025-10 ");
}

// The form for those who leave names who enters instead; one answer settles both.
TEST_F(EnrolledCity, WhoEntersStandsBesideWhoLeavesAndOneAnswerSettlesBoth) {
  people(6);
  std::string scheme = read_file(dir() / "scheme.toml");
  const std::string quota = "quota = 3_855";
  scheme.replace(scheme.find(quota), quota.size(), "quota = 4");
  std::ofstream(dir() / "scheme.toml") << scheme;
  const std::string database = sqlite("a.db");
  decreed(database);
  ASSERT_LE(call(database, send("2025-09-29")).exit, 1);
  std::string rows;
  for (int i = 0; i < 6; ++i) rows += row(i, kpj(i), "BERHASIL");
  ASSERT_LE(call(database, answer("B0001", "2025-10-02", rows)).exit, 1);
  const auto listed = call(database, {"enrol", "batch", "B1"}).json().at("people").as_array();
  ASSERT_EQ(listed.size(), 4U);
  const std::string dead(listed[0].at("person").as_string());
  const std::string moved(listed[1].at("person").as_string());
  ASSERT_EQ(call(database, by("sari", "2025-10-20",
                              {"mutate", "death", "--person", dead, "--date", "2025-10-05"}))
                .exit,
            0);
  ASSERT_EQ(call(database, by("sari", "2025-10-20",
                              {"mutate", "move", "--person", moved, "--since", "2025-10-10"}))
                .exit,
            0);
  const auto amended =
      call(database, by("sari", "2025-10-21",
                        {"decree", "amend", "--number", "2/2025", "--date", "2025-10-21", "--basis",
                         "Perwali 1/2025", "--effective", "2025-11"}));
  ASSERT_EQ(amended.exit, 0) << amended.out;
  const std::string form = file("leaving.xlsx");
  const auto sent = call(database, by("sari", "2025-10-22",
                                      {"enrol", "export", "--direction", "leaving", "--fund",
                                       "grants", "--month", "2025-11", "--out", form}));
  ASSERT_LE(sent.exit, 1) << sent.out;
  const auto lines = sent.json().at("people").as_array();
  ASSERT_EQ(lines.size(), 4U);  // two leave, two enter
  const auto human_of = [](const json::value& line) {
    for (int i = 0; i < 6; ++i) {
      if (human(i).name == line.at("name").as_string()) return i;
    }
    return -1;
  };
  EXPECT_EQ(lines[0].at("successor"), lines[2].at("person"));
  EXPECT_EQ(lines[1].at("successor"), lines[3].at("person"));
  EXPECT_TRUE(lines[2].at("enters").as_bool());
  // The form has a row for each who leaves, with the number and name of who takes the place.
  const std::string cells = strings_of(form);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NE(cells.find(human(human_of(lines[i])).nik), std::string::npos) << i;
    EXPECT_NE(cells.find(human(human_of(lines[i])).name), std::string::npos) << i;
  }
  // Sent once: the upload form does not send them again.
  EXPECT_EQ(call(database, send("2025-10-23", {"--month", "2025-11"})).exit, 2);

  // The carrier's own copy comes back with two columns more.
  const auto line = [&](std::size_t leaver, std::size_t successor, const std::string& number) {
    const Human out = human(human_of(lines[leaver])), in = human(human_of(lines[successor]));
    return kpj(human_of(lines[leaver])) + ";" + out.nik + ";" + out.name +
           ";keluar;meninggal dunia;" + in.nik + ";" + in.name + ";" + number +
           ";2025-11-01;BERHASIL\n";
  };
  const std::string copy =
      write("leaving.csv",
            "KPJ;NIK;Nama;Jenis mutasi;Alasan;NIK pengganti;Nama pengganti;KPJ pengganti;"
            "Tanggal mulai;Hasil\n" +
                line(0, 2, kpj(71)) + line(1, 3, kpj(72)));
  const auto settled =
      call(database, by("sari", "2025-10-25", {"enrol", "answer", "B2", "--file", copy}));
  ASSERT_EQ(settled.exit, 0) << settled.out;
  EXPECT_EQ(number(settled.json().at("rows"), "accepted"), 4);
  const auto after = difference(database, "2025-11");
  EXPECT_EQ(number(after, "registered"), 4);
  EXPECT_EQ(number(after, "not_listed"), 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(EnrolledCity, TheCarriersFormIsTheSameEveryTime) {
  people(3);
  const std::string database = sqlite("a.db");
  decreed(database);
  ASSERT_EQ(call(database, send("2025-09-29")).exit, 0);
  const std::string again = file("again.xlsx");
  ASSERT_EQ(call(database, {"enrol", "form", "B1", "--out", again}).exit, 0);
  EXPECT_EQ(read_file(again), read_file(file("batch.xlsx")));
  EXPECT_GT(fs::file_size(again), 3'000U);
}

TEST_F(EnrolledCity, IsTheSameOnBothEngines) {
  people(6);
  same_on_both_stores(folder_, [&](const std::string& database) {
    decreed(database);
    do_all(database, acts());
  });
}

TEST_F(EnrolledCity, KilledInTheMiddleAnActIsThereWholeOrNotAtAll) {
  people(6);
  killed_at_random_instants(
      folder_, [&](const auto& database) { decreed(database); }, acts(), 3, 30'000);
}

}  // namespace
}  // namespace lindung::testing_binary
