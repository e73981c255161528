#include "shell/answer/reason_basis.h"

#include <array>

#include "base/text.h"

namespace lindung::answer {
namespace {

struct Phrase {
  std::string_view indonesian, english;
};

// Longer phrases stand before those that they contain.
constexpr std::array kPhrases{
    Phrase{"praktik: angka di atas 2^53 tidak tepat di lembar kerja",
           "practice: numbers above 2^53 are not exact in a worksheet"},
    Phrase{"praktik: berkas usulan kelurahan", "practice: lists as wards send them"},
    Phrase{"praktik: daftar pembanding tidak tersedia",
           "practice: there is no list to compare with"},
    Phrase{"praktik: dua daftar bertentangan", "practice: two lists contradict each other"},
    Phrase{"praktik: Excel mengubah 3/7 menjadi tanggal", "practice: Excel makes a date of 3/7"},
    Phrase{"praktik: Excel menyimpan 15 digit", "practice: Excel keeps 15 digits"},
    Phrase{"praktik: NIP pegawai negeri 18 digit", "practice: a civil servant's NIP has 18 digits"},
    Phrase{"praktik: nomor KPJ 11 digit", "practice: a KPJ has 11 digits"},
    Phrase{"praktik: tanda alm. pada nama", "practice: the mark alm. beside a name"},
    Phrase{"praktik: tanggal kosong menjadi tanggal hari ini",
           "practice: an empty date becomes the date of the day"},
    Phrase{"satu orang satu kepesertaan, temuan BPK atas data ganda",
           "one person, one membership; findings of the supreme audit board on doubles"},
    Phrase{"pemadanan nama dan tanggal lahir", "matching of name and birth date"},
    Phrase{"pemadanan Disdukcapil", "matching by the civil registry"},
    Phrase{"batas pendaftaran BPU 65 tahun", "the age of 65 for non wage earners to register"},
    Phrase{"keputusan petugas", "decision of the office"},
    Phrase{"aturan program", "rule of the scheme"},
    Phrase{"daftar penerima upah", "list of wage earners"},
    Phrase{"daftar pembayar lain", "list of other sponsors"},
    Phrase{"daftar kematian", "register of deaths"},
    Phrase{"daftar peserta", "list of participants"},
    Phrase{"daftar ASN", "list of civil servants"},
    Phrase{" Pasal ", " art. "},
};

}  // namespace

std::string reason_basis(std::string_view basis, const Language& language) {
  std::string text(basis);
  if (!language.english) return text;
  for (const auto& [indonesian, english] : kPhrases) {
    const auto at = text.find(indonesian);
    if (at != std::string::npos) text.replace(at, indonesian.size(), english);
  }
  return text;
}

}  // namespace lindung::answer
