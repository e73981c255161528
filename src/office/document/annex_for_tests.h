// office/document/annex_for_tests.h - an annex of invented people, as many as asked for.
#pragma once

#include <array>

#include "office/document/annex.h"
#include "terms/gazetteer.h"

namespace lindung::document {

// In wards of Batam, five groups and two funds; every 400th name is long.
inline decree::AnnexPaper invented_annex(std::int64_t people) {
  constexpr std::array kFirst{"Siti", "Rahmat", "Dewi", "Bagus", "Maria", "Yohanes", "Nurul"};
  constexpr std::array kLast{"Hidayat", "Lestari", "Pratama", "Simanjuntak", "Wati", "Saputra"};
  constexpr std::array kGroups{"neighbourhood-heads", "posyandu-cadres", "ward-cadres",
                               "religious-workers", "social-workers"};
  const auto wards = gazetteer::children(*RegionCode::parse("2171"), RegionLevel::Village);
  decree::AnnexPaper paper;
  paper.paper = {"188.45/231/2025", *Date::make(2025, 9, 29), {"Peraturan Wali Kota 1/2025"}};
  paper.months = {*Month::make(2025, 10), *Month::make(2026, 1)};
  for (std::int64_t i = 0; i < people; ++i) {
    const auto at = static_cast<std::size_t>(i);
    decree::AnnexRow row;
    row.number = i + 1;
    row.person = at + 1;
    row.nik = 2171010101809000 + at % 1000 + at / 1000 * 10000;
    row.family_card = row.nik + 1000000;
    row.name = std::string(kFirst[at % kFirst.size()]) + " " + kLast[at / 7 % kLast.size()];
    if (i % 400 == 3) row.name += " Abdurrahman Wahyudiningrat Kusumawardhana Sastrodir";
    row.birth_date = Date::make(1960 + static_cast<int>(i % 40), 1 + static_cast<int>(i % 12), 9);
    row.sex = i % 2 == 0 ? 'P' : 'L';
    row.village = wards[at * wards.size() / static_cast<std::size_t>(people)].code.number();
    row.group = kGroups[at / 11 % kGroups.size()];
    row.fund = at / 11 % kGroups.size() < 3 ? "grants" : "social-assistance";
    paper.entering.push_back(std::move(row));
  }
  return paper;
}

inline AnnexRequest annex_request(const decree::AnnexPaper& paper) {
  return {paper,
          *RegionCode::parse("2171"),
          "Penetapan penerima bantuan iuran jaminan sosial ketenagakerjaan bagi pekerja rentan "
          "Kota Batam tahun 2025 tahap kedua",
          "Wali Kota Batam",
          "",
          {{"neighbourhood-heads", "Ketua RT, RW, dan LPM"},
           {"posyandu-cadres", "Kader posyandu"},
           {"ward-cadres", "Kader siaga kelurahan"},
           {"religious-workers", "Petugas sosial keagamaan"},
           {"social-workers", "Pekerja sosial kemasyarakatan"}},
          {{"grants", "Hibah APBD Perubahan 2025"},
           {"social-assistance", "Bantuan sosial APBD Perubahan 2025"}}};
}

}  // namespace lindung::document
