#include "terms/name_words.h"

#include <array>

namespace lindung {
namespace {

// Every line is one use or one family: the first word names it. A word may stand in several lines.
constexpr std::string_view kTitles =
    "H HJ HAJI HAJJAH HAJAH KH KYAI KIAI NYAI UST USTD USTAD USTADZ USTADZAH USTAZ USTAZAH USTZ "
    "USTDZ BUYA DRS DRA IR DR DRG DRH "
    "PROF PDT PENDETA PASTOR ROMO PDM TGK TEUNGKU CAPT KAPT SDR SDRI BPK BAPAK PAK IBU TN TUAN NY "
    "NYONYA NN NONA";
constexpr std::string_view kDegrees =
    "SH SHI SE SEI SPD SPDI SPDK SAG SKOM SSOS SSOSI ST SIP SIKOM SAP SSI SKM SKEP SKEB SPT SP SPI "
    "SHUT SPSI SFARM SSN SS STP SSTP "
    "STR SKED SGZ STH STHI SFIL SHUM SSY AMD AMDKEB AMDKEP AMK AMKEB AMA AMDKOM MM MH MHI MHUM MPD "
    "MPDI MPDK MSI MKM MKOM MT MTH MAP "
    "MAG MSC MIP MKES MBA MA MSN MPSI MAK MEI NERS NS APT BA BSC BE PHD";
constexpr std::string_view kPlainDegrees =
    "SH SHI SE SPD SPDI SPDK SAG SKOM SSOS ST SIP SIKOM SSI SKM SKEP SKEB SPT SHUT SFARM STP SGZ "
    "SHUM AMD AMDKEB AMDKEP MM MHUM MPD "
    "MPDI MSI MKM MKES NERS";
constexpr std::string_view kFatherMarks = "BIN BINTI BINTE BINTY BTE BT BNT";
constexpr std::string_view kAliasMarks = "ALIAS ALS AKA";
constexpr std::string_view kDeathMarks =
    "ALM ALMH ALMRH ALMARHUM ALMARHUMAH ALMARHUMA ALRM WAFAT MENINGGAL";
constexpr std::string_view kCommon =
    "MUHAMMAD AHMAD ABDUL SITI NUR NURUL SRI DEWI MARIA JOHAN I NI R RR RADEN WAYAN MADE NYOMAN "
    "KETUT PUTU KADEK KOMANG GEDE LUH ANDI "
    "DAENG BAIQ LALU TUBAGUS SAYID SYARIFAH GUSTI IDA DESAK ANAK AGUNG WA LA";
constexpr std::string_view kParticles = "I NI R RR";

constexpr std::array<std::string_view, 8> kFamilies{
    "MUHAMMAD MUH MUHD MUHAMAD MUHAMMED MUHAMED MUHAMD MUHAMMD MUHAMAT MHD MHMD MD MOH MOHD "
    "MOHAMMAD MOHAMAD MOHAMED MOHAMMED MOCH "
    "MOCHAMMAD MOCHAMAD MOCHD MOKHAMAD MOKHAMMAD MUCHAMMAD MUCHAMAD MUKHAMMAD MUKHAMAD MUCH MUKH "
    "MHMMD",
    "AHMAD ACH ACHMAD ACHMAT AKHMAD AKHMAT AHMED AHMAT AHMMAD AKH AHMD AKHMD ACHD",
    "ABDUL ABD ABDOEL ABDL ABDU ABDUR ABDUS ABDUN ABDUSY ABDUZ ABDUT ABDUD",
    "SITI ST STI SITTI SITY SITIE SITTY SYTI",
    "NUR NOER NOOR NOR NUUR NOOER",
    "NURUL NOERUL NOEROEL NOORUL NORUL",
    "SYARIF SYF SARIF SJARIF SYARIEF SARIEF",
    "ABDULLAH ABDULAH ABDOELLAH ABDOELAH ABDULLOH ABDULOH ABDULLA ABDALLAH"};

constexpr std::size_t kSlots = 1024;

constexpr std::size_t slot_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ (hash >> 15)) % kSlots;
}

using Table = std::array<NameWord, kSlots>;

constexpr NameWord& entry(Table& table, std::string_view word) {
  std::size_t slot = slot_of(word);
  while (!table[slot].word.empty() && table[slot].word != word) slot = (slot + 1) % kSlots;
  table[slot].word = word;
  return table[slot];
}

template <class Visit>
constexpr void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    visit(words.substr(0, end));
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
  }
}

constexpr void add_use(Table& table, std::string_view words, WordUse use) {
  each_word(words, [&](std::string_view word) {
    entry(table, word).uses |= static_cast<std::uint8_t>(use);
  });
}

constexpr Table make_table() {
  Table table{};
  add_use(table, kTitles, WordUse::Title);
  add_use(table, kDegrees, WordUse::Degree);
  add_use(table, kPlainDegrees, WordUse::PlainDegree);
  add_use(table, kFatherMarks, WordUse::FatherMark);
  add_use(table, kAliasMarks, WordUse::AliasMark);
  add_use(table, kDeathMarks, WordUse::DeathMark);
  add_use(table, kCommon, WordUse::Common);
  add_use(table, kParticles, WordUse::Particle);
  for (const std::string_view family : kFamilies) {
    const std::string_view head = family.substr(0, family.find(' '));
    each_word(family, [&](std::string_view word) { entry(table, word).family = head; });
  }
  return table;
}

constexpr Table kTable = make_table();
constexpr NameWord kNoWord{};

}  // namespace

const NameWord& name_word(std::string_view word) {
  constexpr std::size_t kLongest = 10;
  if (word.empty() || word.size() > kLongest) return kNoWord;
  for (std::size_t slot = slot_of(word); !kTable[slot].word.empty(); slot = (slot + 1) % kSlots) {
    if (kTable[slot].word == word) return kTable[slot];
  }
  return kNoWord;
}

}  // namespace lindung
