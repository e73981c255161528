// office/card/face.h - what is printed on a card, in words: plain, short, and the same as its QR
// says. The KPJ is masked and no NIK is on it; who needs them asks the office by the card's number.
#pragma once

#include <array>
#include <string>

#include "base/error.h"
#include "office/card/member_card.h"

namespace lindung::card {

enum class Tongue : std::uint8_t { Indonesian, English };

struct CardFace {
  std::string heading;  // "Kartu Peserta Jaminan Sosial Ketenagakerjaan"
  std::string issuer;   // "Pemerintah Kota Batam"
  std::string name;
  std::string number;                // "2171-C0000012"
  std::string kpj;                   // "KPJ *******5678"
  std::string protects;              // "Melindungi dari: kecelakaan kerja (JKK) dan kematian (JKM)"
  std::string until;                 // "Dilindungi sampai 31 Desember 2025"
  std::string how;                   // "Cara klaim"
  std::array<std::string, 3> claim;  // how to claim, a line each
  std::string check;                 // "Kode periksa K7QM2X"
  std::string qr;                    // text of the QR symbol
};

// `city_name`: "Kota Batam". `qr`: as it was signed.
CardFace face_of(const MemberCard& card, std::uint64_t city, const std::string& city_name,
                 std::string qr, Tongue tongue);

}  // namespace lindung::card
