#include "office/reconciliation/difference.h"

#include <tuple>

#include "base/check.h"

namespace lindung::reconciliation {

using enum Kind;

constexpr std::array<KindInfo, kKindCount> kKinds{{
    {DeadBilled, "dead-billed", "ditagih atau dibayar sesudah meninggal",
     "billed or paid after death",
     "akhiri barisnya dengan SK perubahan, lapor ke BPJS, batalkan tagihan atau minta iuran "
     "kembali",
     "end the row by an amendment, tell the carrier, cancel the bill or claim the money back"},
    {BilledNotListed, "billed-not-listed", "ditagih tanpa tercantum dalam SK",
     "billed without a decree",
     "keluarkan dari tagihan atau minta kembali; bila memang penerima, terbitkan SK perubahan",
     "take off the bill or claim back; if a recipient indeed, issue an amendment"},
    {BilledNotRegistered, "billed-not-registered", "ditagih tanpa diterima BPJS",
     "billed without being registered",
     "kirim pendaftarannya lagi; tunda atau minta kembali bulan ini",
     "send the registration again; hold back or claim back this month"},
    {BilledTwice, "billed-twice", "ditagih dua kali dari dana yang sama",
     "billed twice to one purse", "batalkan salah satu, atau minta kembali yang kedua",
     "cancel one of them, or claim the second back"},
    {TwoFunders, "two-funders", "dua penyandang dana untuk satu bulan", "two funders for one month",
     "tetapkan siapa yang membayar; yang lain berhenti dan meminta kembali",
     "settle who pays; the other stops and claims back"},
    {WrongPurse, "wrong-purse", "ditagih ke dana yang lain dari SK",
     "billed to another purse than the decree names", "koreksi pembebanan ke dana menurut SK",
     "correct the charge to the purse of the decree"},
    {AmountDiffers, "amount-differs", "jumlah iuran berbeda", "the amount differs",
     "hitung ulang iuran bulan itu dan minta koreksi tagihan atau pembukuan BPJS",
     "compute the month's dues again; have the bill or the carrier's booking corrected"},
    {PaidNotBooked, "paid-not-booked", "dibayar tetapi tidak dibukukan BPJS",
     "paid but not booked by the carrier",
     "minta BPJS membukukan bulan ini dengan bukti setor dan daftar tagihan",
     "have the carrier book the month, with the receipt and the bill's list"},
    {BookedNotBilled, "booked-not-billed", "dibukukan BPJS tetapi tidak ditagih",
     "booked by the carrier but not billed",
     "tanyakan siapa yang membayar; bila dari uang kota, minta koreksi",
     "ask who paid; if it was city money, have it corrected"},
    {ListedNotRegistered, "listed-not-registered", "tercantum dalam SK, belum diterima BPJS",
     "listed but not registered",
     "kirim, lengkapi, atau perbaiki pendaftarannya; bila ditolak tetap, ganti dengan SK perubahan",
     "send, complete or mend the registration; if refused for good, replace by an amendment"},
    {RegisteredNotListed, "registered-not-listed", "terdaftar di BPJS, tidak tercantum dalam SK",
     "registered but not listed",
     "laporkan keluar (mutasi), atau terbitkan SK perubahan bila memang penerima",
     "report as leaving, or issue an amendment if a recipient indeed"},
    {RegisteredUnanswered, "registered-unanswered", "terdaftar di BPJS tanpa jawaban yang tercatat",
     "registered, but no answer on record", "minta dan catat file jawaban BPJS",
     "ask for the carrier's answer file and record it"},
    {NotBilled, "not-billed", "tercantum dan terdaftar, tidak ditagih",
     "listed and registered, not billed", "tagih bulan ini sebelum masa tenggang habis",
     "bill the month before the grace ends"},
    {DeadListed, "dead-listed", "meninggal, masih tercantum dalam SK", "dead and still listed",
     "akhiri barisnya dengan SK perubahan; bantu ahli waris mengajukan klaim",
     "end the row by an amendment; help the family to claim"},
    {DeadRegistered, "dead-registered", "meninggal, masih terdaftar di BPJS",
     "dead and still registered", "laporkan kematiannya ke BPJS",
     "report the death to the carrier"},
    {MovedListed, "moved-listed", "pindah, masih tercantum dalam SK", "moved away and still listed",
     "pastikan alamatnya; akhiri barisnya dengan SK perubahan",
     "make sure of the address; end the row by an amendment"},
    {SegmentChanged, "segment-changed", "terdaftar sebagai penerima upah (PU)",
     "registered as a wage earner",
     "periksa apakah sudah bekerja pada pemberi kerja; bila salah segmen, minta BPJS mengoreksi",
     "see whether an employer pays now; if the segment is wrong, have the carrier correct it"},
    {IdentityDiffers, "identity-differs", "identitas berbeda", "the identity differs",
     "cocokkan dengan KTP; minta pihak yang salah mengoreksi",
     "compare with the identity card; whoever is wrong corrects it"},
    {MemberTwice, "member-twice", "satu orang dengan dua kepesertaan",
     "one person with two memberships", "minta BPJS menggabungkan kepesertaannya (amalgamasi)",
     "ask the carrier to merge them"},
    {Stranger, "stranger", "peserta yang tidak dikenal di sini", "a member whom nobody here knows",
     "minta data lengkapnya; laporkan keluar bila bukan penerima kota",
     "ask for the full data; report as leaving if no recipient of the city"},
    {Ambiguous, "ambiguous", "beberapa orang di sini mungkin dimaksud",
     "several people here could be meant", "minta NIK yang benar dari BPJS; jangan ditebak",
     "ask the carrier for the right NIK; do not guess"},
    {BillTotal, "bill-total-differs", "jumlah tagihan bukan jumlah barisnya",
     "the bill is not the sum of its lines",
     "jangan dibayar; minta tagihan dan daftarnya diperbaiki",
     "do not pay; have bill and list corrected"},
    {PriorYear, "prior-year", "bulan tahun anggaran yang lalu", "a month of an earlier fiscal year",
     "pastikan dasar membayar utang tahun lalu dan catat alasannya",
     "make sure that last year's debt may be paid, and record the reason"},
    {MonthUnpaid, "month-unpaid", "bulan tanpa tanda terima BPJS",
     "a month without the carrier's receipt",
     "selesaikan pembayaran dan catat tanda terimanya sebelum masa tenggang habis",
     "finish the payment and record the receipt before the grace ends"},
    {MonthNotBilled, "month-not-billed", "bulan yang belum ditagih sama sekali",
     "a month that nobody billed", "buat tagihan bulan ini sebelum masa tenggang habis",
     "draft the month's bill before the grace ends"},
    {ReceiptDiffers, "receipt-differs", "tanda terima berbeda dari tagihan",
     "the receipt differs from the bill",
     "minta rincian pembukuan BPJS; tagih atau minta kembali selisihnya",
     "ask the carrier for what it booked; pay or claim back the difference"},
    {NotInBank, "not-in-bank", "sudah SP2D, tidak ada di rekening koran",
     "disbursed, and not in the bank statement",
     "tanyakan ke bank dan BPKAD apakah SP2D sudah dicairkan",
     "ask the bank and the treasury whether the order was cashed"},
    {BankDiffers, "bank-differs", "jumlah di bank berbeda", "the bank has another amount",
     "cocokkan potongan dan retur bank dengan SP2D",
     "compare the bank's deductions and returns with the order"},
    {BankUnknown, "bank-unknown", "setoran ke BPJS tanpa tagihan",
     "money to the carrier that no bill explains",
     "cari tagihannya; bila tidak ada, minta uang kembali",
     "look for its bill; if there is none, claim the money back"},
}};

namespace {

struct DetailInfo {
  std::string_view id, word_id, word_en;
};

constexpr std::array<DetailInfo, static_cast<std::size_t>(Detail::kCount)> kDetails{{
    {"", "", ""},
    {"not-sent", "belum dikirim", "not sent yet"},
    {"unanswered", "sudah dikirim, belum dijawab", "sent, no answer yet"},
    {"refused", "ditolak BPJS", "refused by the carrier"},
    {"gone", "sudah dilaporkan keluar", "reported as leaving"},
    {"lost", "pernah diterima, tidak ada di daftar BPJS",
     "accepted once, not on the carrier's list"},
    {"other-sponsor", "daftar penyandang dana lain", "another sponsor's list"},
    {"booked", "menurut pembukuan BPJS", "as the carrier booked it"},
    {"refund-claimed", "sudah diminta kembali", "claimed back already"},
    {"draft", "tagihan masih rancangan", "the bill is a draft"},
    {"approved", "tagihan disetujui, belum SPP", "approved, no payment request"},
    {"requested", "sudah SPP, belum SPM", "requested, no payment order"},
    {"ordered", "sudah SPM, belum SP2D", "ordered, not disbursed"},
    {"disbursed", "sudah SP2D, belum ada tanda terima", "disbursed, no receipt"},
}};

auto order(const Difference& d) {
  return std::tuple(!d.month, d.month.value_or(Month()), d.kind, d.person, d.bill, d.row, d.purse,
                    d.against, d.detail);
}

}  // namespace

const KindInfo& info(Kind kind) {
  const KindInfo& found = kKinds[static_cast<std::size_t>(kind)];
  LINDUNG_CHECK(found.kind == kind);
  return found;
}

std::string_view detail_id(Detail detail) { return kDetails[static_cast<std::size_t>(detail)].id; }

Text detail_words(Detail detail) {
  const auto& found = kDetails[static_cast<std::size_t>(detail)];
  return {std::string(found.word_id), std::string(found.word_en)};
}

bool comes_before(const Difference& a, const Difference& b) { return order(a) < order(b); }

}  // namespace lindung::reconciliation
