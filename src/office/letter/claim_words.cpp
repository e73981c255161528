#include "office/letter/claim_words.h"

#include <array>

namespace lindung::letter {
namespace {

struct Named {
  std::string_view word;
  std::string_view plain;
};
constexpr std::array kPlain{
    Named{"member-card", "Kartu peserta, atau nomornya"},
    Named{"identity-card", "KTP yang meninggal"},
    Named{"heir-identity-card", "KTP ahli waris"},
    Named{"death-certificate", "Akta atau surat kematian"},
    Named{"heir-letter", "Surat ahli waris (lurah, camat)"},
    Named{"heir-bank-book", "Buku tabungan ahli waris"},
    Named{"marriage-book", "Buku nikah, untuk istri/suami"},
    Named{"birth-certificate", "Akta kelahiran, untuk anak"},
    Named{"first-report", "Formulir lapor tahap 1"},
    Named{"final-report", "Formulir lapor tahap 2"},
    Named{"doctor-letter", "Surat dokter"},
    Named{"transport-receipt", "Kuitansi ongkos angkutan"},
    Named{"treatment-receipt", "Kuitansi pengobatan"},
    Named{"chronology-and-two-witnesses", "Cerita kejadian, KTP dua saksi"},
    Named{"police-report", "Surat polisi, bila di jalan raya"},
    Named{"police-letter-and-visum", "Surat polisi, visum, bila dianiaya"},
    Named{"spouse", "istri atau suami"},
    Named{"child", "anak"},
    Named{"parent", "orang tua"},
    Named{"grandchild", "cucu"},
    Named{"grandparent", "kakek atau nenek"},
    Named{"sibling", "saudara kandung"},
    Named{"parent-in-law", "mertua"},
    Named{"named-in-will", "orang dalam surat wasiat"},
};

}  // namespace

std::string claim_words(std::string_view word, const rules::Table& names) {
  for (const Named& one : kPlain) {
    if (one.word == word) return std::string(one.plain);
  }
  const rules::Row* row = names.row(word);
  return row ? std::get<std::string>(row->at(1)) : std::string(word);
}

std::string heirs_in_order(const rules::Table& order, const rules::Table& names) {
  std::string text;
  std::int64_t rank_before = 0;
  for (const rules::Row& row : order.rows) {
    const auto rank = std::get<std::int64_t>(row.at(1));
    if (std::get<std::string>(row.at(2)) != "all") continue;
    if (rank != rank_before && !text.empty())
      text += rank == 2 ? "; kalau tidak ada, " : "; lalu ";
    else if (!text.empty())
      text += rank == 1 ? " dan " : ", ";
    text += claim_words(std::get<std::string>(row.at(0)), names);
    rank_before = rank;
  }
  return text;
}

}  // namespace lindung::letter
