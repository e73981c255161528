#include "office/letter/documents.h"

#include <algorithm>
#include <array>

namespace lindung::letter {
namespace {

struct Named {
  std::string_view id;
  std::string_view words;
};
constexpr std::array kDocuments{
    Named{"kartu-peserta", "Kartu peserta, atau nomornya"},
    Named{"ktp-peserta", "KTP yang meninggal"},
    Named{"ktp-ahli-waris", "KTP ahli waris"},
    Named{"kartu-keluarga", "Kartu keluarga (KK)"},
    Named{"akta-kematian", "Akta atau surat kematian"},
    Named{"surat-ahli-waris", "Surat ahli waris dari kelurahan"},
    Named{"buku-nikah-atau-akta-lahir", "Buku nikah, atau akta lahir anak"},
    Named{"buku-rekening-ahli-waris", "Buku tabungan ahli waris"},
    Named{"laporan-tahap-1", "Formulir lapor kecelakaan tahap 1"},
    Named{"laporan-tahap-2", "Formulir lapor kecelakaan tahap 2"},
    Named{"surat-dokter", "Surat dokter"},
    Named{"kuitansi-angkutan", "Kuitansi ongkos angkutan"},
    Named{"kuitansi-pengobatan", "Kuitansi pengobatan"},
    Named{"kronologi-dan-ktp-dua-saksi", "Cerita kejadian, KTP dua saksi"},
    Named{"laporan-polisi-bila-lalu-lintas", "Surat polisi, bila di jalan raya"},
};

}  // namespace

std::string document_words(std::string_view id) {
  for (const Named& one : kDocuments) {
    if (one.id == id) return std::string(one.words);
  }
  std::string words(id);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

}  // namespace lindung::letter
