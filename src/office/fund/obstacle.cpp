#include "office/fund/obstacle.h"

namespace lindung::fund {

using enum Obstacle;

constexpr std::array<ObstacleInfo, kObstacleCount> kObstacles{{
    {NoMayorRegulation, "FUND_NO_MAYOR_REGULATION", Weight::Refuse,
     "UU 17/2003 Pasal 3; Inpres 2/2021", "belum ada peraturan kepala daerah yang berlaku",
     "no mayor's regulation is in force", "terbitkan dan catat peraturannya sebelum membayar",
     "issue and record the regulation before paying"},
    {NoDecree, "FUND_NO_DECREE", Weight::Refuse, "Permendagri 77/2020",
     "belum ada surat keputusan penetapan penerima yang berlaku",
     "no decree naming the recipients is in force", "terbitkan dan catat surat keputusannya",
     "issue and record the decree"},
    {NoCooperationAgreement, "FUND_NO_AGREEMENT", Weight::Refuse,
     "perjanjian kerja sama kota dengan BPJS Ketenagakerjaan",
     "belum ada perjanjian kerja sama dengan BPJS Ketenagakerjaan yang berlaku",
     "no cooperation agreement with the carrier is in force",
     "tanda tangani atau perpanjang perjanjian, lalu catat", "sign or renew it, then record it"},
    {NoGrantAgreement, "FUND_NO_GRANT_AGREEMENT", Weight::Refuse, "Permendagri 77/2020",
     "hibah hanya dibayar atas naskah perjanjian hibah (NPHD) yang berlaku",
     "a grant is paid only on a grant agreement (NPHD) in force", "buat dan catat NPHD",
     "make and record the grant agreement"},
    {SourceForbidden, "FUND_SOURCE_FORBIDDEN", Weight::Refuse,
     "pedoman APBD dan aturan dana desa tahun itu",
     "sumber dana ini tidak boleh membayar iuran pada tahun anggaran itu",
     "this funding source may not pay contributions in that fiscal year", "pakai dana lain",
     "use another fund"},
    {SourceUnclear, "FUND_SOURCE_UNCLEAR", Weight::Ask, "tidak ada aturan yang terkonfirmasi",
     "tidak ada aturan yang jelas apakah sumber dana ini boleh membayar pada tahun itu",
     "no clear rule says whether this funding source may pay in that year",
     "mintalah pendapat bagian hukum dan catat", "ask the legal division and record its answer"},
    {MonthOutsideFund, "FUND_MONTH", Weight::Refuse, "dokumen anggaran (DPA)",
     "ada bulan yang tidak dibayar dana ini", "a month lies outside those that this fund pays",
     "bayar bulan itu dari dana lain", "pay that month from another fund"},
    {GroupNotPaid, "FUND_GROUP", Weight::Refuse, "program kota",
     "dana ini tidak disediakan untuk kelompok ini", "this fund is not meant for this group",
     "pakai dana yang disebut untuk kelompok ini",
     "use a fund that the scheme names for the group"},
    {RegionNotPaid, "FUND_REGION", Weight::Refuse, "program kota",
     "dana ini tidak disediakan untuk wilayah ini", "this fund is not meant for this place",
     "pakai dana lain", "use another fund"},
    {RegionUnknown, "FUND_REGION_UNKNOWN", Weight::Ask, "program kota",
     "wilayah orang ini belum diketahui, sedangkan dana ini terbatas wilayahnya",
     "the person's place is unknown and this fund is limited to places",
     "lengkapi kelurahan orang itu", "fill in the person's village"},
    {TooManyPeople, "FUND_PEOPLE", Weight::Refuse, "program kota",
     "jumlah orang melebihi yang boleh dibayar dana ini dalam satu bulan",
     "more people than this fund may pay for in a month", "kurangi orang atau pakai dana lain",
     "fewer people, or another fund"},
    {AboveCeiling, "FUND_CEILING", Weight::Refuse, "UU 17/2003 Pasal 3",
     "jumlah ini melebihi sisa pagu dana", "the sum exceeds what is left of the fund's ceiling",
     "kurangi bulan atau orang, atau ubah anggaran", "fewer months or people, or amend the budget"},
    {EarlierFiscalYear, "FUND_EARLIER_YEAR", Weight::Ask, "UU 1/2004 (tahun anggaran)",
     "membayar bulan tahun anggaran yang lalu dari uang tahun ini",
     "this year's money would pay for a month of an earlier fiscal year",
     "mintalah persetujuan sebagai utang tahun lalu dan catat",
     "have it approved as a debt of last year and record it"},
    {NoAccountCode, "FUND_NO_ACCOUNT", Weight::Warn, "Permendagri 90/2019",
     "kode rekening dana ini belum diisi", "the fund has no budget account code yet",
     "isi kode rekening di berkas program", "fill in the account code in the scheme file"},
}};

const ObstacleInfo& info(Obstacle obstacle) {
  return kObstacles[static_cast<std::size_t>(obstacle)];
}

}  // namespace lindung::fund
