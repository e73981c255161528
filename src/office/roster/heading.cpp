#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/heading_aliases.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kLongestHeading = 90;

using AliasMap = std::unordered_map<std::string_view, Column>;

const AliasMap& alias_map() {
  static const AliasMap map = [] {
    AliasMap filled;
    for (const HeadingAlias& alias : heading_aliases()) filled.emplace(alias.key, alias.column);
    return filled;
  }();
  return map;
}

std::optional<Column> look_up(const std::string& key) {
  const auto found = alias_map().find(key);
  if (found == alias_map().end()) return std::nullopt;
  return found->second;
}

std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out.push_back(c);
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

struct Canonical {
  std::string_view written, word;
};
constexpr std::array<Canonical, 43> kCanonical{{
    {"tgl", "tanggal"},   {"tggl", "tanggal"},    {"tg", "tanggal"},
    {"tmp", "tempat"},    {"tmpt", "tempat"},     {"tpt", "tempat"},
    {"templ", "tempat"},  {"lhr", "lahir"},       {"nomor", "no"},
    {"nomer", "no"},      {"nmr", "no"},          {"jns", "jenis"},
    {"jenkel", "jk"},     {"nm", "nama"},         {"kec", "kecamatan"},
    {"kel", "kelurahan"}, {"kab", "kabupaten"},   {"ds", "desa"},
    {"telepon", "telp"},  {"telpon", "telp"},     {"tlp", "telp"},
    {"tlpn", "telp"},     {"handphone", "hp"},    {"hape", "hp"},
    {"ponsel", "hp"},     {"pek", "pekerjaan"},   {"pekerjaannya", "pekerjaan"},
    {"almt", "alamat"},   {"sts", "status"},      {"wilayah", "wilayah"},
    {"kd", "kode"},       {"klp", "kelompok"},    {"ktpel", "ktp"},
    {"ektp", "ktp"},      {"el", "ktp"},          {"elektronik", "ktp"},
    {"klmin", "kelamin"}, {"klmn", "kelamin"},    {"klm", "kelamin"},
    {"lgkp", "lengkap"},  {"pkrjn", "pekerjaan"}, {"kwn", "kawin"},
    {"stat", "status"},
}};

constexpr std::array<std::string_view, 76> kFillers{"sesuai",
                                                    "di",
                                                    "pada",
                                                    "yang",
                                                    "yg",
                                                    "dan",
                                                    "atau",
                                                    "dd",
                                                    "mm",
                                                    "yyyy",
                                                    "yy",
                                                    "hh",
                                                    "bb",
                                                    "tttt",
                                                    "lengkap",
                                                    "peserta",
                                                    "penerima",
                                                    "manfaat",
                                                    "pekerja",
                                                    "calon",
                                                    "warga",
                                                    "tenaga",
                                                    "anggota",
                                                    "saat",
                                                    "ini",
                                                    "aktif",
                                                    "terbaru",
                                                    "wajib",
                                                    "diisi",
                                                    "digit",
                                                    "16",
                                                    "contoh",
                                                    "format",
                                                    "isi",
                                                    "penduduk",
                                                    "rentan",
                                                    "usulan",
                                                    "bantuan",
                                                    "bpjs",
                                                    "tk",
                                                    "ketenagakerjaan",
                                                    "dengan",
                                                    "kk",
                                                    "ktp",
                                                    "akte",
                                                    "akta",
                                                    "asli",
                                                    "terakhir",
                                                    "bagi",
                                                    "untuk",
                                                    "per",
                                                    "tanpa",
                                                    "gelar",
                                                    "identitas",
                                                    "kartu",
                                                    "jika",
                                                    "ada",
                                                    "bisa",
                                                    "dihubungi",
                                                    "rupiah",
                                                    "rp",
                                                    "huruf",
                                                    "kapital",
                                                    "dari",
                                                    "nya",
                                                    "ybs",
                                                    "diusulkan",
                                                    "l",
                                                    "p",
                                                    "11",
                                                    "kependudukan",
                                                    "sekarang",
                                                    "domisili",
                                                    "tinggal",
                                                    "utama",
                                                    "wa"};

constexpr std::array<std::string_view, 46> kOtherPeople{
    "suami",       "istri",       "isteri",    "waris",    "pasangan", "kepala",      "ketua",
    "pengusul",    "anak",        "saksi",     "petugas",  "pendata",  "verifikator", "lurah",
    "camat",       "penanggung",  "kapal",     "usaha",    "toko",     "pangkalan",   "bank",
    "kelompoknya", "sekolah",     "masjid",    "musholla", "posyandu", "instansi",    "perusahaan",
    "rekening",    "koordinator", "file",      "barang",   "program",  "kegiatan",    "jalan",
    "pemilik",     "majikan",     "panggilan", "alias",    "lembaga",  "organisasi",  "gereja",
    "tpq",         "pendamping",  "perahu",    "opd"};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> canonical_words(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  for (std::string& word : words) {
    for (const Canonical& canonical : kCanonical) {
      if (word == canonical.written) word = canonical.word;
    }
  }
  words.erase(std::unique(words.begin(), words.end()), words.end());  // "KTP Elektronik"
  return words;
}

std::string joined(const std::vector<std::string>& words, bool with_fillers) {
  std::string key;
  for (const std::string& word : words) {
    if (with_fillers || !contains(kFillers, word)) key += key_of(word);
  }
  return key;
}

// The list of RT heads or cadres itself is about them.
bool is_member(std::string_view word) {
  constexpr std::array<std::string_view, 13> kMembers{
      "kader",   "guru",     "ketua", "pengurus", "imam",      "marbot", "petugas",
      "anggota", "penerima", "calon", "peserta",  "pengemudi", "pekerja"};
  return contains(kMembers, word);
}

// "NIK Nelayan", "NIK Kader Posyandu".
std::optional<Column> read_nik_of(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > 4 || words.front() != "nik") return std::nullopt;
  return Column::Nik;
}

// "Nama Nelayan", "Nama Kader Posyandu": a name, unless it is somebody else's or something else's.
std::optional<Column> read_name_of(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > 4 || words.front() != "nama") return std::nullopt;
  constexpr std::array<std::string_view, 10> kPlaces{"kelurahan", "desa",    "kecamatan", "kota",
                                                     "kabupaten", "ibu",     "ayah",      "bapak",
                                                     "rt",        "provinsi"};
  if (is_member(words[1])) return Column::Name;  // "Nama Ketua RT"
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (contains(kPlaces, words[i])) return std::nullopt;
  }
  return Column::Name;
}

std::optional<Column> read_misspelt(const std::string& key) {
  if (key.size() < 5 || std::any_of(key.begin(), key.end(), is_digit)) return std::nullopt;
  std::optional<Column> found;
  for (const HeadingAlias& alias : heading_aliases()) {
    if (alias.key.size() < 5 || !within_one_error(key, alias.key)) continue;
    if (found && *found != alias.column) return std::nullopt;
    found = alias.column;
  }
  return found;
}

// A column about a relative, an official or a thing.
bool is_of_others(const std::vector<std::string>& words) {
  if (words.size() >= 2 && (words[0] == "nama" || words[0] == "nik") && is_member(words[1]))
    return false;
  return std::any_of(words.begin(), words.end(),
                     [](const auto& word) { return contains(kOtherPeople, word); });
}

}  // namespace

bool is_about_relatives(std::string_view key) {
  constexpr std::size_t kTitle = 30;
  if (key.size() > kTitle) return false;
  return key.find("waris") != std::string_view::npos ||
         key.find("suami") != std::string_view::npos ||
         key.find("istri") != std::string_view::npos ||
         key.find("pasangan") != std::string_view::npos;
}

HeadingReading weigh_heading(std::string_view written) {
  Arena scratch;
  const std::string_view text = clean_text(written, scratch).text;
  if (text.empty() || text.size() > kLongestHeading) return {};
  if (const auto column = look_up(key_of(text))) return {Sureness::Exact, *column};
  const std::string bare = without_brackets(text);
  if (const auto column = look_up(key_of(bare))) return {Sureness::Exact, *column};

  const std::vector<std::string> words = canonical_words(bare);
  if (words.empty() || words.size() > 9) return {};
  if (const auto column = look_up(joined(words, true))) return {Sureness::Reduced, *column};
  if (is_of_others(words)) return {};
  const auto reduced = look_up(joined(words, false));
  if (reduced && *reduced != Column::Ordinal) return {Sureness::Reduced, *reduced};
  if (const auto column = read_nik_of(words)) return {Sureness::Guess, *column};
  if (const auto column = read_name_of(words)) return {Sureness::Guess, *column};
  if (const auto column = read_misspelt(joined(words, true))) return {Sureness::Guess, *column};
  if (const auto column = read_misspelt(key_of(text))) return {Sureness::Guess, *column};
  return {};
}

std::optional<Column> read_heading(std::string_view text) {
  const HeadingReading reading = weigh_heading(text);
  if (reading.sureness == Sureness::None) return std::nullopt;
  return reading.column;
}

}  // namespace lindung::roster
