#include "engines/rules/toml_words.h"

#include <array>
#include <string>

namespace lindung::rules {
namespace {

struct Advice {
  std::string_view kind;  // how toml++ calls the part of the file that it was reading
  const char* id;
  const char* en;
};

constexpr Advice kUnfinished{"",
                             "berkas berakhir di tengah jalan. Tutup tanda kutip atau kurungnya",
                             "the file ends too soon. Close the quotation mark or bracket"};
constexpr Advice kTwice{"", "kunci atau tabel ini sudah ada di atas. Sisakan satu saja",
                        "this key or table stands above already. Keep one of them"};
constexpr Advice kValue{
    "",
    "nilai ini tidak terbaca. Tulis teks dalam tanda kutip, angka tanpa titik atau satuan, tanggal "
    "sebagai 2025-01-31, atau true atau false",
    "this value cannot be read. Write a text in quotation marks, a number without points or units, "
    "a date as 2025-01-31, or true or false"};
constexpr std::array<Advice, 7> kAdvice{{
    {"string",
     "teks ini tidak ditulis dengan benar. Buka dan tutup dengan tanda kutip di baris yang sama; "
     "garis miring terbalik ditulis dua kali",
     "this text is not written properly. Open and close it with quotation marks on one line; a "
     "backslash is written twice"},
    {"table header", "judul tabel tidak benar. Tulis [nama] atau [[nama]], sendiri di barisnya",
     "a table's heading is wrong. Write [name] or [[name]], alone on its line"},
    {"key", "baris ini bukan kunci = nilai. Kunci dengan spasi atau tanda lain ditulis dalam kutip",
     "this line is not key = value. A key with spaces or other signs stands in quotation marks"},
    {"array", "daftar tidak benar. Pisahkan isinya dengan koma dan tutup dengan ]",
     "a list is wrong. Part its items with commas and close it with ]"},
    {"inline table", "tabel sebaris tidak benar. Tulis { kunci = nilai, kunci = nilai }",
     "a table in one line is wrong. Write { key = value, key = value }"},
    {"root table", "baris ini bukan kunci = nilai dan bukan [nama]. Perbaiki barisnya",
     "this line is neither key = value nor [name]. Mend the line"},
    {"comment", "komentar memuat tanda yang tidak terlihat. Hapus dan tulis lagi",
     "a comment holds an invisible sign. Delete it and write it again"},
}};

const Advice& advice_on(std::string_view description) {
  constexpr std::string_view kBefore = "Error while parsing ";
  if (description.starts_with(kBefore)) description.remove_prefix(kBefore.size());
  const auto colon = description.find(": ");
  const std::string_view kind = description.substr(0, colon);
  const std::string_view reason =
      colon == std::string_view::npos ? description : description.substr(colon + 2);
  if (reason == "encountered end-of-file") return kUnfinished;
  if (reason.starts_with("cannot redefine") || reason.starts_with("cannot insert")) return kTwice;
  for (const Advice& advice : kAdvice) {
    const bool fits = kind == advice.kind ||
                      (advice.kind == "string" && kind.ends_with("string")) ||
                      (advice.kind == "string" && kind == "unicode scalar sequence") ||
                      (advice.kind == "key" && kind == "key-value pair");
    if (fits) return advice;
  }
  return kValue;
}

}  // namespace

Text syntax_words(std::string_view description, int character) {
  const Advice& advice = advice_on(description);
  Text words{"Bukan TOML yang benar", "This is not valid TOML"};
  if (character > 0) {
    words.id += ", huruf ke-" + std::to_string(character) + " di baris ini";
    words.en += ", character " + std::to_string(character) + " of this line";
  }
  words.id += std::string(": ") + advice.id + ".";
  words.en += std::string(": ") + advice.en + ".";
  return words;
}

}  // namespace lindung::rules
