#include "office/card/face.h"

#include "terms/spoken.h"

namespace lindung::card {
namespace {

constexpr const char* kPrograms[2][3] = {
    {"kecelakaan kerja (JKK)", "kematian (JKM)", "hari tua (JHT)"},
    {"work accidents (JKK)", "death (JKM)", "old age (JHT)"}};

int row_of(Tongue tongue) { return tongue == Tongue::English ? 1 : 0; }

std::string spoken(Date day, Tongue tongue) {
  const Text said = spoken_day(day);
  return tongue == Tongue::English ? said.en : said.id;
}

std::string programs(const std::vector<Program>& all, Tongue tongue) {
  const bool english = tongue == Tongue::English;
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool last = i + 1 == all.size();
    if (i > 0) text += last ? (english ? " and " : " dan ") : ", ";
    text += kPrograms[row_of(tongue)][static_cast<std::size_t>(all[i])];
  }
  return text;
}

}  // namespace

CardFace face_of(const MemberCard& card, std::uint64_t city, const std::string& city_name,
                 std::string qr, Tongue tongue) {
  const bool english = tongue == Tongue::English;
  CardFace face;
  face.heading = english ? "Employment Social Security Member Card"
                         : "Kartu Peserta Jaminan Sosial Ketenagakerjaan";
  face.issuer = (english ? "Government of " : "Pemerintah ") + city_name;
  face.name = card.text.name;
  face.number = std::to_string(city) + "-" + card_name(card.number);
  face.kpj = "KPJ " + masked_kpj(card.text.kpj);
  face.protects =
      (english ? "Protects against: " : "Melindungi dari: ") + programs(card.text.programs, tongue);
  face.until =
      (english ? "Protected until " : "Dilindungi sampai ") + spoken(card.text.until, tongue);
  face.how = english ? "How to claim (free of charge)" : "Cara klaim (gratis)";
  using Lines = std::array<std::string, 3>;
  face.claim = english ? Lines{"1. Accident: a clinic, with card and KTP.",
                               "2. Death: tell the ward or manpower office.",
                               "3. Report in 2 days. Nobody may ask money."}
                       : Lines{"1. Kecelakaan: ke klinik, bawa kartu dan KTP.",
                               "2. Meninggal: lapor kelurahan atau Disnaker.",
                               "3. Lapor dalam 2 hari. Tanpa perantara."};
  face.check = (english ? "Check code " : "Kode periksa ") + card.text.check;
  face.qr = std::move(qr);
  return face;
}

}  // namespace lindung::card
