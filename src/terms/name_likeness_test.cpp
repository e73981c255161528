#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "terms/person_name.h"

namespace lindung {
namespace {

struct NamePair {
  const char* one;
  const char* other;
};

int likeness(const char* one, const char* other) {
  return name_likeness(read_name(one), read_name(other));
}

// One human being, written by two hands. Invented names.
constexpr NamePair kSamePerson[] = {
    // titles and degrees
    {"H. Burhanuddin Siregar", "Burhanuddin Siregar"},
    {"Hj. Nurhayati, S.Pd", "NURHAYATI"},
    {"Drs. Tamrin Pulungan, M.Si", "TAMRIN PULUNGAN"},
    {"Ust. Zulkarnain Batubara", "Zulkarnain Batubara, S.Ag"},
    {"Ir. Hermanto Wibisono, MT", "HERMANTO WIBISONO"},
    {"Bpk Sukirman", "SUKIRMAN"},
    {"Ny. Kartini Wulandari", "KARTINI WULANDARI"},
    {"KH. Mahfudz Sidiq", "Mahfud Siddiq"},
    // Muhammad, Abdul, Ahmad, Siti, Nur
    {"Muhammad Rizal Pahlevi", "MUH. RIZAL PAHLEVI"},
    {"Moch. Fadli Ramadhan", "Muhammad Fadli Ramadan"},
    {"M. Fadli Ramadhan", "Muhammad Fadli Ramadhan"},
    {"M. Rizal", "MUHAMMAD RIZAL"},
    {"Md. Yusof", "Muhammad Yusuf"},
    {"Abd. Rahman Wahid", "ABDURRAHMAN WAHID"},
    {"Abdul Rahman", "ABDURAHMAN"},
    {"Abdoel Moeis", "Abdul Muis"},
    {"A. Rahman Saleh", "Abdul Rahman Saleh"},
    {"Abdussalam", "ABD. SALAM"},
    {"Abdul Azis", "ABDULAZIZ"},
    {"Achmad Djunaedi", "Ahmad Junaidi"},
    {"Akhmad Fauzan", "AHMAD FAUZAN"},
    {"St. Aminah", "SITI AMINAH"},
    {"Sitti Hajar", "Siti Hajar"},
    {"Siti Nurhaliza", "NUR HALIZAH, St."},
    {"Noer Aini", "Nuraini"},
    {"Norhayati", "Nurhayati"},
    {"Nurul Huda", "NOERUL HUDA"},
    {"Siti Aminah", "AMINAH"},
    {"Muhammad Fathir Alamsyah", "Fathir Alamsyah"},
    // old spelling and sounds
    {"Soetrisno Hadi", "SUTRISNO HADI"},
    {"Djoko Soesilo", "Joko Susilo"},
    {"Tjahyono Poernomo", "Cahyono Purnomo"},
    {"Fatimah Lubis", "PATIMAH LUBIS"},
    {"Zainal Arifin", "Jaenal Aripin"},
    {"Zaenal Abidin", "ZAINAL ABIDIN"},
    {"Saifuddin Zuhri", "Saepudin Juhri"},
    {"Syarifuddin Noor", "Sarifudin Nur"},
    {"Rizky Febrian", "RISKI PEBRIAN"},
    {"Vivi Oktaviani", "PIPI OKTAPIANI"},
    {"Qomaruddin", "Komarudin"},
    {"Nikmatul Khoir", "Ni'matul Khair"},
    {"Aisyah Rahmawati", "Aisya Rahmawaty"},
    {"Khadijah Assegaf", "HADIJAH ASEGAF"},
    {"Dzulkifli Lubis", "Zulkipli Lubis"},
    {"Chairul Anwar", "Khairul Anwar"},
    {"Hasbullah Thayib", "HASBULAH TAYIB"},
    {"Marlaini Sinaga", "Marleni Sinaga"},
    {"Jusuf Kallolo", "YUSUF KALLOLO"},
    {"Rohman Hidayat", "RAHMAN HIDAYAT"},
    {"Lucas Marthin", "Lukas Martin"},
    {"Yohanes Christian", "YOHANES KRISTIAN"},
    {"Arief Budiman", "ARIF BUDIMAN"},
    {"Dhani Prasetyo", "DANI PRASETIYO"},
    {"Hafidz Ramadhani", "HAFIZ RAMADANI"},
    // order, joined and split tokens
    {"Sri Wahyuni", "SRIWAHYUNI"},
    {"Wahyu Ningsih", "WAHYUNINGSIH"},
    {"Dewi Sartika Sari", "DEWI SARTIKASARI"},
    {"Budi Santoso", "SANTOSO BUDI"},
    {"Tan Mei Lan", "MEI LAN TAN"},
    {"Tan Meilan", "TAN MEI LAN"},
    {"Lim Kok Seng", "LIM KOKSENG"},
    {"Batu Bara Hotman", "HOTMAN BATUBARA"},
    {"Nurul Hidayah Putri", "PUTRI NURUL HIDAYAH"},
    {"Sri Mulyati Ningrum", "SRI MULYATININGRUM"},
    // typing errors
    {"Bambang Suprapto", "BAMBANG SUPRPTO"},
    {"Bambang Suprapto", "BAMBNAG SUPRAPTO"},
    {"Bambang Suprapto", "BAMBAMG SUPRAPTO"},
    {"Sumarsono Hadi", "SUMARSOMO HADI"},
    {"Gunawan Wibisono", "GUNAWAN WIBISOMO"},
    {"Hendrawan Saputra", "HENDRWAAN SAPUTRA"},
    {"Suhartini Lestari", "SUHARTINI LESTRAI"},
    {"Yulianti Pattiasina", "YULIANTI PATIASINA"},
    {"Rahmawati Nasution", "RAHMWATI NASUTION"},
    {"Simanjuntak Parulian", "SIMANJUTAK PARULIAN"},
    {"Johannes Tuhumury", "YOHANES TUHUMURI"},
    {"Risnawati Daeng Ngai", "RISNWATI DAENG NGAI"},
    {"Krisdayanto", "KRISDAYNTO"},
    {"Supriyadi Wijaya", "SUPRIADI WIJAYA"},
    {"Firmansyah Pratama", "FIRMASYAH PRATAMA"},
    {"R0hman Saleh", "ROHMAN SALEH"},
    {"5usilo Hartono", "SUSILO HARTONO"},
    // initials and abbreviations
    {"Budi S.", "BUDI SANTOSO"},
    {"B. Santoso", "BUDI SANTOSO"},
    {"Yohanes B. Sitorus", "YOHANES BATARA SITORUS"},
    {"Maria M. Latuheru", "MARIA MAGDALENA LATUHERU"},
    {"Yoh. Sitompul", "YOHANES SITOMPUL"},
    {"Rinto Hsb", "RINTO HASIBUAN"},
    {"Dewi K. Sari", "DEWI KARTIKA SARI"},
    {"Togar P. Simbolon", "TOGAR PARLINDUNGAN SIMBOLON"},
    // middle, last or clan name missing
    {"Rudi Hartono Siregar", "RUDI HARTONO"},
    {"Rudi Hartono Siregar", "RUDI SIREGAR"},
    {"Yosef Latuconsina", "YOSEF"},
    {"Martha Patty Lopulalan", "MARTHA LOPULALAN"},
    {"Martha Lopulalan-Patty", "MARTHA LOPULALAN"},
    {"Ferdinand Pattinama", "FERDINAND"},
    {"Agus Salim Harahap", "AGUS SALIM"},
    {"Putri Ayu Lestari", "PUTRI LESTARI"},
    {"Ronald Frans Manuputty", "RONALD MANUPUTTY"},
    // particles
    {"I Wayan Sudarma", "WAYAN SUDARMA"},
    {"Ni Ketut Sukerti", "KETUT SUKERTI"},
    {"I Gede Putu Arnawa", "GEDE PUTU ARNAWA"},
    {"R. Bambang Trihatmo", "BAMBANG TRIHATMO"},
    {"Andi Tenri Ampa", "TENRI AMPA"},
    {"Daeng Manompo Rala", "MANOMPO RALA"},
    {"Raden Suryakusuma", "SURYAKUSUMA"},
    // father, alias
    {"Ramlan bin Daud", "RAMLAN"},
    {"Ramlan bin Daud", "RAMLAN DAUD"},
    {"Rohani binti Salleh", "ROHANI BTE SALEH"},
    {"Murugan A/L Krisnan", "MURUGAN"},
    {"Sumitro alias Mitro", "SUMITRO"},
    {"Sumitro Kartono alias Mitro", "MITRO"},
    {"Karsono (Alm)", "KARSONO"},
    {"Lie Tjin Hok alias Herman Susanto", "HERMAN SUSANTO"},
    // cut at the end of a field
    {"MUHAMMAD RIZKI PRATA", "Muhammad Rizki Pratama"},
    {"SITI NURHALIZA RAHMAWATI", "SITI NURHALIZA RAHMA"},
    {"BAMBANG SUPRAPTO WIR", "BAMBANG SUPRAPTO WIRATMOJO"},
    {"YOHANES CHRISTIAN LATUHERU", "YOHANES CHRISTIAN LATUHER"},
    {"PARLINDUNGAN SIMANJU", "PARLINDUNGAN SIMANJUNTAK"},
    {"I GUSTI AGUNG NGURAH ARYA WIRA", "I GUSTI AGUNG NGURAH ARYA WIRANATA"},
    // punctuation
    {"D'Costa Maria", "DCOSTA MARIA"},
    {"Latu-Heru Semuel", "LATUHERU SEMUEL"},
    {"Ma'ruf Tahir", "MARUF TAHIR"},
    {"Ma\xE2\x80\x99ruf Tahir", "MAKRUF TAHIR"},
    {"1. Budi Wibowo", "BUDI WIBOWO"},
    // more of each people
    {"Ulfah Khairunnisa", "ULFA KHOIRUNISA"},
    {"Syaiful Bahri", "SAIPUL BAHRI"},
    {"Misbahul Munir", "MISBAHUL MUNIR, S.Sos"},
    {"Gusti Rusdiansyah", "GUSTI RUSDIANSAH"},
    {"Hapsah Maulidah", "HAFSAH MAULIDA"},
    {"Baharuddin Lopa", "BAHARUDIN LOPA"},
    {"Oey Giok Lan", "OEY GIOKLAN"},
    {"Sutan Rajo Amin", "SUTAN RAJO AMIN"},
    {"Yunizar Chaniago", "YUNISAR CANIAGO"},
    {"Rosmaini Tanjung", "ROSMAINI TANDJUNG"},
};

// Brothers, sisters, twins, fathers and sons, strangers. Invented names.
constexpr NamePair kDifferentPeople[] = {
    // twins and siblings
    {"Rina Siregar", "RINI SIREGAR"},
    {"Dani Latuconsina", "RANI LATUCONSINA"},
    {"Hendra Gunawan", "HENDRI GUNAWAN"},
    {"Yanto Wibowo", "YANTI WIBOWO"},
    {"Andi Saputra", "ANDO SAPUTRA"},
    {"Eka Lestari", "IKA LESTARI"},
    {"Lena Manurung", "LINA MANURUNG"},
    {"Hasan Basri", "HUSEN BASRI"},
    {"Agus Setiawan", "AGUS SETIAWATI"},
    {"Fitra Ramadhan", "FITRI RAMADHAN"},
    {"Dewa Pradana", "DEWI PRADANA"},
    {"Rudi Hartono", "YUDI HARTONO"},
    {"Toni Simatupang", "DONI SIMATUPANG"},
    {"Deni Kurniawan", "DEDI KURNIAWAN"},
    {"Siti Nuraini", "SITI NURHAYATI"},
    {"Siti Aminah Lubis", "SITI RAHMAH LUBIS"},
    {"Nur Aini Pohan", "NUR ASIAH POHAN"},
    {"Muhammad Rizki Nasution", "AHMAD RIZKI NASUTION"},
    {"Muhammad Fauzan", "MUHAMMAD FADHIL"},
    {"M. Fauzan", "M. FADHIL"},
    {"I Wayan Sudana", "I MADE SUDANA"},
    {"Ni Wayan Sukerti", "NI KETUT SUKERTI"},
    {"Putu Ayu Lestari", "KADEK AYU LESTARI"},
    {"Abdul Rahman", "ABDUL RAHIM"},
    {"Abdul Aziz", "ABDUL HAMID"},
    {"Maria Latuheru", "MARTHA LATUHERU"},
    {"Yosef Pattinama", "YOHAN PATTINAMA"},
    {"Kartini Hutapea", "KARTONO HUTAPEA"},
    {"Suharto Wiryo", "SUHARTI WIRYO"},
    {"Suyono Rahayu", "SUYONI RAHAYU"},
    {"Lia Chaniago", "LIO CHANIAGO"},
    {"Tan Mei Lan", "TAN MEI HWA"},
    {"Lim Kok Seng", "LIM KOK HENG"},
    {"Rosa Manuputty", "ROSI MANUPUTTY"},
    {"Herman Sinaga", "NORMAN SINAGA"},
    {"Ari Wibowo", "ADI WIBOWO"},
    {"Ani Rumahorbo", "ANA RUMAHORBO"},
    {"Bagus Prakoso", "BAGAS PRAKOSO"},
    {"Rahmat Daeng Tata", "ROHANI DAENG TATA"},
    {"Zulkifli Tanjung", "ZULFIKAR TANJUNG"},
    {"Gusti Rusdiansyah", "GUSTI HARDIANSYAH"},
    {"Wa Ode Sariani", "WA ODE SARTIKA"},
    {"Sri Wahyuni", "SRI WAHYONO"},
    {"Sri Mulyani", "SRI MULYANTO"},
    {"Nurhayati", "NURHALIZA"},
    {"Eko Prasetyo", "DWI PRASETYO"},
    {"Tri Handayani", "DWI HANDAYANI"},
    {"Sutrisno", "SUTRISMI"},
    {"Yusran Umar", "YUSRIN UMAR"},
    {"Darman Sitepu", "HARMAN SITEPU"},
    {"Eka Putra", "EKAWATI PUTRA"},
    // father and son share one token
    {"Ahmad Hasan", "HASAN BASRI"},
    {"Hasan", "UMAR HASAN"},
    {"Basri", "ILHAM BASRI"},
    {"Ilham Basri", "BASRI DAUD"},
    {"Slamet Riyadi", "AGUNG RIYADI"},
    {"Ramlan bin Daud", "RAMLAN BIN YAKUB"},
    {"Ramlan bin Daud", "DAUD BIN SALEH"},
    {"Rohani binti Saleh", "ROHANI BINTI USMAN"},
    {"Togar Simbolon", "PARLINDUNGAN SIMBOLON"},
    {"B. Santoso", "TONO SANTOSO"},
    {"Johan Tuhumury", "ALEX TUHUMURY"},
    {"Wiryo", "SUTO WIRYO"},
    // only common words or initials agree
    {"Siti", "SITI AMINAH"},
    {"Muhammad", "MUHAMMAD YASIN"},
    {"Nur", "NUR HALIMAH"},
    {"A. B.", "ARIF BUDIMAN"},
    {"M. S.", "MARIA SILALAHI"},
    {"Sri Lestari", "SRI RAHAYU"},
    {"Maria Goreti", "MARIA FATIMA"},
    {"Ahmad Yani", "AHMAD DAHLAN"},
    {"Wayan", "WAYAN SUDARMA"},
    {"Nurul Hidayah", "NURUL FADILAH"},
    // strangers
    {"Budi Santoso", "TOGAR SIMBOLON"},
    {"Karsono", "KARTONO"},
    {"Sumarni", "SUMARNO"},
    {"Mulyadi", "MULYANI"},
    {"Suparman", "SUPARNI"},
    {"Ratna Dewi", "RETNO WULAN"},
    {"Jamal", "KAMAL"},
    {"Rahma Yunita", "RAHMAT YUNUS"},
    {"Wati", "YATI"},
    {"Joko Widodo", "JOKO PURWANTO"},
    {"Lestari Handayani", "LESTARI KUSUMA"},
    {"Agung Nugroho", "AGUS NUGROHO"},
    {"Salmah Usman", "SALMAN USMAN"},
    {"Firman", "FIRDAUS"},
    {"I Made Sudira", "NI MADE SUDIRA"},
};

static_assert(std::size(kSamePerson) >= 120);
static_assert(std::size(kDifferentPeople) >= 80);

TEST(NameLikeness, OnePersonWrittenTwiceIsKnown) {
  for (const auto& [one, other] : kSamePerson)
    EXPECT_GE(likeness(one, other), 850) << one << " | " << other;
}

TEST(NameLikeness, TwoPeopleStayTwo) {
  for (const auto& [one, other] : kDifferentPeople)
    EXPECT_LT(likeness(one, other), 800) << one << " | " << other;
}

TEST(NameLikeness, IsSymmetricAndFullForTheSameName) {
  std::vector<NamePair> all(std::begin(kSamePerson), std::end(kSamePerson));
  all.insert(all.end(), std::begin(kDifferentPeople), std::end(kDifferentPeople));
  for (const auto& [one, other] : all) {
    EXPECT_EQ(likeness(one, other), likeness(other, one)) << one << " | " << other;
    EXPECT_EQ(likeness(one, one), 1000) << one;
    EXPECT_EQ(likeness(other, other), 1000) << other;
  }
}

TEST(NameLikeness, NobodyIsLikeANameWithoutLetters) {
  EXPECT_EQ(likeness("", "BUDI"), 0);
  EXPECT_EQ(likeness("", ""), 0);
  EXPECT_EQ(likeness("123", "BUDI"), 0);
}

TEST(NameLikeness, OrderOfTokensIsFree) {
  EXPECT_EQ(likeness("Budi Santoso Wiryo", "WIRYO BUDI SANTOSO"), 1000);
  EXPECT_EQ(likeness("Siti Nurhaliza", "NURHALIZA SITI"), 1000);
}

TEST(NameLikeness, MoreDifferenceIsLessAlike) {
  const int same = likeness("Bambang Suprapto", "BAMBANG SUPRAPTO");
  const int typed = likeness("Bambang Suprapto", "BAMBANG SUPRPTO");
  const int brother = likeness("Bambang Suprapto", "TEGUH SUPRAPTO");
  const int stranger = likeness("Bambang Suprapto", "YOHANES MANUPUTTY");
  EXPECT_GT(same, typed);
  EXPECT_GT(typed, brother);
  EXPECT_GT(brother, stranger);
}

}  // namespace
}  // namespace lindung
