// office/document/minutes_for_tests.h - minutes of a reconciliation of two invented months, with as
// many differences as asked for.
#pragma once

#include "office/document/minutes.h"

namespace lindung::document {

inline MinutesRequest minutes_request(std::int64_t differences) {
  MinutesRequest request{"BA-2/2025",
                         *Date::make(2025, 6, 12),
                         *RegionCode::parse("2171"),
                         {*Month::make(2025, 4), *Month::make(2025, 6)}};
  request.papers = {"Keputusan nomor 188.45/231/2025 tanggal 2 Januari 2025",
                    "Tagihan T0000004 bulan April sampai Mei 2025, Rp 33.600.000"};
  request.files = {"Daftar peserta BPJS: peserta-mei.xlsx, 1.002 baris"};
  request.sides = {{*Month::make(2025, 4),
                    {1'000, Rupiah(16'800'000)},
                    {1'000, Rupiah(16'800'000)},
                    {998, Rupiah(16'766'400)},
                    999,
                    1'002,
                    {}},
                   {*Month::make(2025, 5),
                    {1'000, Rupiah(16'800'000)},
                    {1'000, Rupiah(16'800'000)},
                    {1'000, Rupiah(16'800'000)},
                    1'000,
                    1'002,
                    MinutesSide{1'000, Rupiah(16'800'000)}}};
  if (differences == 0) return request;
  request.kinds = {
      {"dibayar tetapi tidak dibukukan BPJS",
       "minta BPJS membukukan bulan ini dengan bukti setor dan daftar tagihan", differences - 1},
      {"bulan tahun anggaran yang lalu",
       "pastikan dasar membayar utang tahun lalu dan catat alasannya", 1}};
  for (std::int64_t i = 0; i + 1 < differences; ++i) {
    request.differences.push_back({0, request.months.from, "Melati Karsa",
                                   2171055405909000 + static_cast<std::uint64_t>(i % 900),
                                   "Hibah 2025, T0000004", "", Rupiah(16'800), Rupiah()});
  }
  request.differences.push_back(
      {1, std::nullopt, "", 0, "Hibah 2025, T0000004", "", Rupiah(33'600'000), Rupiah()});
  return request;
}

inline std::vector<MinutesSigner> minutes_signers() {
  return {{"Dinas Tenaga Kerja Kota Batam", "Kepala Bidang", "Sari Wulan"},
          {"BPJS Ketenagakerjaan Cabang Batam", "Pembina Kepesertaan", ""},
          {"Bendahara Pengeluaran", "", "Togar Simamora"}};
}

}  // namespace lindung::document
