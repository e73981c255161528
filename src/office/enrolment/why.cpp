#include "office/enrolment/why.h"

#include <algorithm>
#include <array>

namespace lindung::enrolment {
namespace {

template <class Enum>
constexpr std::size_t kSize = static_cast<std::size_t>(Enum::kCount);

// In the order of the enumerations.
constexpr std::array<Why, kSize<Refusal>> kRefusals{{
    {"NIK_NOT_FOUND", "NIK tidak ditemukan atau tidak aktif di data kependudukan",
     "the NIK is not found or not active in the civil registry",
     "cocokkan NIK dengan KTP dan Disdukcapil, lalu kirim lagi",
     "compare the NIK with the identity card and the civil registry, then send again"},
    {"NAME_DIFFERS", "nama berbeda dari data kependudukan",
     "the name differs from the civil registry", "perbaiki nama sesuai KTP, lalu kirim lagi",
     "correct the name by the identity card, then send again"},
    {"BIRTH_DATE_DIFFERS", "tanggal lahir berbeda dari data kependudukan",
     "the birth date differs from the civil registry",
     "perbaiki tanggal lahir sesuai KTP, lalu kirim lagi",
     "correct the birth date by the identity card, then send again"},
    {"AGE_ABOVE_MAXIMUM", "umur melewati batas pendaftaran", "above the age for registration",
     "ganti dengan daftar tunggu melalui SK perubahan",
     "replace from the waiting list by an amendment of the decree"},
    {"AGE_BELOW_MINIMUM", "umur di bawah batas pendaftaran", "below the age for registration",
     "ganti dengan daftar tunggu melalui SK perubahan",
     "replace from the waiting list by an amendment of the decree"},
    {"ALREADY_MEMBER", "sudah menjadi peserta aktif", "is an active member already",
     "tanyakan siapa yang membayar; satu orang satu penyandang dana",
     "ask who pays; one funder for one person"},
    {"WAGE_EARNER", "aktif sebagai penerima upah (PU)", "is active as a wage earner",
     "keluarkan dari daftar bila memang bekerja pada perusahaan",
     "take off the list if he works for a company"},
    {"CIVIL_SERVANT", "ASN, TNI, atau Polri", "a civil servant, soldier or police officer",
     "keluarkan dari daftar melalui SK perubahan", "take off the list by an amendment"},
    {"OTHER_SPONSOR", "iurannya sudah dibayar pihak lain", "somebody else pays for him already",
     "sepakati satu penyandang dana", "agree on one funder"},
    {"DEAD", "menurut BPJS sudah meninggal", "dead, says the carrier",
     "periksa ke keluarga; bila benar catat kematiannya, bila tidak urus ke Disdukcapil",
     "ask the family; record the death, or have the civil registry corrected"},
    {"DEAD_HERE", "tercatat meninggal sebelum perlindungannya mulai",
     "recorded as dead before the protection would begin",
     "minta BPJS membatalkan pendaftaran; jangan bayar iurannya",
     "have the carrier cancel the registration; pay nothing for him"},
    {"NOT_WORKING", "tidak bekerja", "does not work",
     "periksa ke lapangan; ganti melalui SK perubahan bila benar",
     "look at the place; replace by an amendment if true"},
    {"FORM_INCOMPLETE", "isian formulir kurang atau salah", "the form lacks something",
     "lengkapi isian, lalu kirim lagi", "complete it, then send again"},
    {"SENT_TWICE", "terkirim dua kali", "sent twice", "tidak perlu tindakan", "nothing to do"},
    {"OTHER_REASON", "ditolak dengan alasan lain", "refused for another reason",
     "baca alasan BPJS dan tindak lanjuti", "read the carrier's words and act on them"},
}};

constexpr std::array<Why, kSize<Hold>> kHolds{{
    {"ROW_FITS_NOBODY", "baris ini tidak cocok dengan siapa pun dalam kiriman",
     "the row fits nobody of the batch", "periksa apakah baris ini milik kiriman lain",
     "see whether it belongs to another batch"},
    {"ROW_FITS_SEVERAL", "baris ini cocok dengan beberapa orang", "the row fits several people",
     "tentukan orangnya dengan `enrol settle`", "name the person with `enrol settle`"},
    {"NIK_WITH_OTHER_NAME", "NIK cocok, tetapi namanya nama orang lain",
     "the NIK fits, the name is somebody else's",
     "periksa KTP, lalu putuskan dengan `enrol settle`",
     "look at the identity card, then decide with `enrol settle`"},
    {"TWO_ROWS", "dua baris tentang satu orang berbeda isinya",
     "two rows about one person say different things", "tanyakan kepada BPJS mana yang benar",
     "ask the carrier which one is right"},
    {"WRONG_SEGMENT", "didaftarkan sebagai penerima upah (PU), seharusnya BPU",
     "registered as a wage earner, must be BPU", "minta BPJS memperbaiki segmennya",
     "have the carrier correct the segment"},
    {"KPJ_MISSING", "diterima tanpa nomor KPJ yang terbaca", "accepted without a readable KPJ",
     "minta nomor KPJ kepada BPJS", "ask the carrier for the KPJ"},
    {"KPJ_OF_SOMEBODY_ELSE", "nomor KPJ ini sudah milik orang lain",
     "this KPJ belongs to somebody else already", "tanyakan kepada BPJS nomor yang benar",
     "ask the carrier for the right number"},
    {"START_UNREADABLE", "tanggal mulai tidak terbaca", "the start date cannot be read",
     "tanyakan tanggal mulai kepada BPJS", "ask the carrier for the start date"},
    {"START_TOO_EARLY", "tanggal mulai sebelum dikirim dan sebelum perjanjian kerja sama",
     "starts before it was sent and before the cooperation agreement",
     "tanyakan kepada BPJS; perlindungan tidak berlaku surut",
     "ask the carrier; protection does not begin in the past"},
    {"CONTRADICTS", "orang ini sudah diterima sebelumnya dengan hasil lain",
     "this person was accepted before, with another result",
     "tanyakan kepada BPJS; catatan lama tidak diubah", "ask the carrier; nothing was changed"},
    {"SENT_AGAIN", "orang ini sudah dikirim lagi sesudah ditolak",
     "this person was sent again after the refusal", "tunggu jawaban kiriman yang baru",
     "wait for the answer to the newer batch"},
    {"UNCLEAR", "tidak jelas apakah diterima atau ditolak",
     "it is not clear whether he was accepted", "tanyakan kepada BPJS", "ask the carrier"},
    {"KPJ_SHORTENED", "nomor KPJ dipotong Excel (misalnya 1,0E+10)",
     "a spreadsheet has shortened the KPJ (as in 1.0E+10)",
     "minta berkasnya lagi dengan kolom KPJ sebagai teks",
     "ask for the file again with the KPJ column as text"},
}};

constexpr std::array<Why, kSize<LeftOut>> kLeftOut{{
    {"MEMBER", "sudah terdaftar", "registered already", "tidak perlu tindakan", "nothing to do"},
    {"MEMBER_ELSEWHERE", "sudah terdaftar melalui dana lain", "registered through another purse",
     "keluarkan dari wadah lama lebih dahulu (`enrol export --leaving`)",
     "take him out of the old group first (`enrol export --leaving`)"},
    {"SENT", "sudah dikirim, menunggu jawaban BPJS", "sent, the carrier has not answered",
     "tanyakan kepada BPJS bila lama", "ask the carrier if it takes long"},
    {"HELD", "jawaban BPJS menunggu keputusan petugas", "the carrier's answer waits for a person",
     "putuskan dengan `enrol settle`", "decide with `enrol settle`"},
    {"REFUSED_BEFORE", "pernah ditolak dengan data yang sama", "refused before with the same data",
     "perbaiki datanya, atau kirim lagi dengan --again",
     "correct the data, or send again with --again"},
    {"NOT_ACCEPTED", "tidak lagi diterima verifikasi", "no longer accepted by verification",
     "lihat alasannya dengan `lindung person show`", "see the reason with `lindung person show`"},
    {"DEAD", "tercatat meninggal", "recorded as dead", "ganti melalui SK perubahan",
     "replace by an amendment of the decree"},
    {"AGE_ABOVE_MAXIMUM", "umur melewati batas pendaftaran", "above the age for registration",
     "ganti melalui SK perubahan", "replace by an amendment of the decree"},
    {"NIK_MISSING", "NIK belum ada", "no NIK", "lengkapi NIK dari KTP",
     "take the NIK from the identity card"},
    {"NAME_MISSING", "nama belum ada", "no name", "lengkapi nama dari KTP",
     "take the name from the identity card"},
    {"BIRTH_DATE_MISSING", "tanggal lahir belum ada", "no birth date",
     "lengkapi tanggal lahir dari KTP", "take the birth date from the identity card"},
}};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<Why, N>& all, std::string_view code) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Why& why) { return why.code == code; });
  if (found == all.end()) return std::nullopt;
  return static_cast<Enum>(found - all.begin());
}

}  // namespace

const Why& info(Refusal refusal) { return kRefusals[static_cast<std::size_t>(refusal)]; }
const Why& info(Hold hold) { return kHolds[static_cast<std::size_t>(hold)]; }
const Why& info(LeftOut left_out) { return kLeftOut[static_cast<std::size_t>(left_out)]; }
std::optional<Refusal> parse_refusal(std::string_view code) {
  return parse<Refusal>(kRefusals, code);
}
std::optional<Hold> parse_hold(std::string_view code) { return parse<Hold>(kHolds, code); }
std::optional<LeftOut> parse_left_out(std::string_view code) {
  return parse<LeftOut>(kLeftOut, code);
}

}  // namespace lindung::enrolment
