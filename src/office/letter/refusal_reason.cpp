#include "office/letter/refusal_reason.h"

#include <algorithm>

namespace lindung::letter {
namespace {

constexpr std::array kTexts{
    RefusalText{RefusalReason::Lapsed,
                "lapsed",
                "membership.grace",
                "membership.grace",
                "Menurut BPJS, pada {date} {person} tidak lagi menjadi peserta, karena iuran tidak "
                "dibayar.",
                "Iuran boleh terlambat paling lama {number} bulan. Sesudah itu perlindungan "
                "berhenti.",
                StillPaid::Nothing,
                {"Minta kami memeriksa bukti bayar iuran bulan itu.",
                 "Kalau iuran ternyata dibayar, kami meminta BPJS memeriksa ulang.",
                 "Kalau uang pemerintah yang terlambat, ada jalan khusus; kami yang mengurusnya."}},
    RefusalText{RefusalReason::Waiting,
                "waiting",
                "jkm.wait.months",
                "jkm.wait.months",
                "{person} menjadi peserta sejak {since}. Santunan penuh baru berlaku mulai {full}, "
                "dan {person} meninggal sebelum hari itu.",
                "Peserta baru menunggu dulu. Kalau meninggal dalam masa tunggu bukan karena "
                "kerja, yang dibayar biaya pemakaman saja.",
                StillPaid::WithoutScholarships,
                {"Ambil biaya pemakaman; itu tetap hak keluarga.",
                 "Kalau meninggal karena kerja, katakan: untuk kecelakaan kerja tidak ada masa "
                 "tunggu.",
                 "Kalau sudah menjadi peserta lebih lama, tunjukkan kartu yang lama."}},
    RefusalText{RefusalReason::NotWorkAccident,
                "not-work-accident",
                "jkm.lump-sum",
                "jkm.lump-sum",
                "Menurut BPJS, {person} meninggal pada {date} bukan karena kecelakaan kerja.",
                "Santunan kecelakaan kerja hanya untuk kejadian waktu bekerja, atau di jalan "
                "pergi dan pulang kerja. Untuk sebab lain ada santunan kematian biasa.",
                StillPaid::OrdinaryDeath,
                {"Mintalah santunan kematian biasa; itu tetap hak keluarga.",
                 "Kalau kejadiannya waktu bekerja, minta dua saksi menulis ceritanya.",
                 "Bawa surat dokter yang menyebut sebab meninggal."}},
    RefusalText{RefusalReason::NotEntitled,
                "not-entitled",
                "heirs.jkm.order",
                "heirs.jkk.order",
                "Menurut BPJS, ada ahli waris lain yang berhak lebih dulu.",
                "Urutannya: {heirs}.",
                StillPaid::Nothing,
                {"Bicarakan dengan keluarga siapa yang berhak lebih dulu; santunannya tidak "
                 "hilang.",
                 "Kalau yang lebih dulu sudah tidak ada, bawa surat kematiannya.",
                 "Minta surat ahli waris yang benar dari kelurahan."}},
    RefusalText{RefusalReason::TooLate,
                "too-late",
                "claim.jkk.expires-years",
                "claim.jkk.expires-years",
                "Permohonan masuk sesudah {last}, hari terakhir untuk meminta santunan.",
                "Santunan kecelakaan kerja harus diminta dalam {number} tahun sesudah kejadian.",
                StillPaid::Nothing,
                {"Kalau pernah melapor sebelum hari itu, tunjukkan bukti lapornya.",
                 "Tanyakan apakah santunan kematian biasa masih dapat diminta.",
                 "Minta kami menanyakannya secara tertulis kepada BPJS."}},
    RefusalText{RefusalReason::Papers,
                "papers",
                "claim.death.documents",
                "claim.accident-death.documents",
                "Surat-surat yang diserahkan belum lengkap atau belum cocok satu sama lain.",
                "Santunan dibayar sesudah semua surat lengkap. Ini bukan penolakan untuk "
                "selamanya.",
                StillPaid::Everything,
                {"Cocokkan nama dan NIK di semua surat.",
                 "Yang kurang dapat diminta di kelurahan atau Disdukcapil, gratis.",
                 "Serahkan lagi; kami membantu memeriksanya dulu."}},
    RefusalText{RefusalReason::NotWorking,
                "not-working",
                "eligibility.programs",
                "eligibility.programs",
                "Menurut BPJS, {person} tidak bekerja ketika didaftarkan pada {since}.",
                "Perlindungan ini untuk orang yang bekerja, juga yang bekerja sendiri dan tidak "
                "digaji.",
                StillPaid::Nothing,
                {"Minta surat keterangan bekerja dari RT atau kelurahan.",
                 "Bawa dua saksi, misalnya teman kerja atau pembeli.",
                 "Minta kami meminta BPJS memeriksa ulang."}},
    RefusalText{RefusalReason::ScholarshipMonths,
                "scholarship-months",
                "scholarship.jkm.months-min",
                "scholarship.jkm.months-min",
                "Beasiswa anak belum dapat dibayar, karena iuran {person} kurang dari {number} "
                "bulan.",
                "Kalau peserta meninggal bukan karena kerja, beasiswa anak perlu {number} bulan "
                "iuran.",
                StillPaid::WithoutScholarships,
                {"Ambil santunan yang lain; itu tetap hak keluarga.",
                 "Kalau pernah menjadi peserta di tempat lain, bulan itu minta dihitung juga.",
                 "Tanyakan kepada sekolah dan Dinas Sosial tentang bantuan lain."}},
};

}  // namespace

const RefusalText& refusal_text(RefusalReason reason) {
  return kTexts.at(static_cast<std::size_t>(reason));
}

std::optional<RefusalReason> parse_refusal_reason(std::string_view id) {
  for (const auto& text : kTexts) {
    if (text.id == id) return text.reason;
  }
  return {};
}

std::string_view refusal_reason_ids() {
  return "lapsed, waiting, not-work-accident, not-entitled, too-late, papers, not-working, "
         "scholarship-months";
}

}  // namespace lindung::letter
