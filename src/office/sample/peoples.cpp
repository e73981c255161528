#include "office/sample/peoples.h"

#include <array>

#include "base/check.h"

namespace lindung::sample {
namespace {

using Words = std::span<const std::string_view>;
using W = std::string_view;

constexpr W kMuslimMale[] = {
    "Rahman",  "Hasan",   "Ismail",    "Ibrahim", "Yusuf",     "Idris",    "Ramli",   "Zainal",
    "Syahrul", "Rizal",   "Jamal",     "Hamzah",  "Usman",     "Arifin",   "Ridwan",  "Firdaus",
    "Saiful",  "Burhan",  "Zulkifli",  "Amir",    "Hendra",    "Iskandar", "Taufik",  "Mahmud",
    "Anwar",   "Fauzi",   "Hafiz",     "Irfan",   "Syamsul",   "Khairul",  "Rusli",   "Sulaiman",
    "Ilham",   "Fadli",   "Nazarudin", "Bahari",  "Razali",    "Jufri",    "Ma'ruf",  "Zaenuddin",
    "Sofyan",  "Effendi", "Hidayat",   "Azhari",  "Nasrullah", "Fahmi",    "Syafii",  "Kamaruddin",
    "Rosihan", "Basri",   "Nu'man",    "Zubir",   "Marzuki",   "Khalid",   "Tarmizi", "Ghazali"};
constexpr W kMuslimMaleSecond[] = {
    "Saputra", "Hidayat",  "Rahman",     "Syah",     "Hasan",   "Fauzan", "Ramadhan",
    "Akbar",   "Efendi",   "Hakim",      "Maulana",  "Ibrahim", "Anwar",  "Kurniawan",
    "Pratama", "Alamsyah", "Firmansyah", "Setiawan", "Arifin",  "Fikri",  "Mahendra",
    "Zakaria", "Ilyas",    "Wahab",      "Karim",    "Salim",   "Yusuf",  "Syahputra",
    "Aziz",    "Halim",    "Rasyid",     "Jalil"};
constexpr W kMuslimFemale[] = {
    "Aminah",   "Fatimah", "Aisyah",  "Nurhayati", "Rohani",   "Zainab",    "Halimah", "Maryam",
    "Khadijah", "Rosnah",  "Salmah",  "Hasnah",    "Yusnita",  "Nurlela",   "Mariani", "Rahmah",
    "Zubaidah", "Sa'diah", "Nuraini", "Rosmiati",  "Asmah",    "Kamariah",  "Ramlah",  "Suryani",
    "Jamilah",  "Latifah", "Sakinah", "Hafsah",    "Nurjanah", "Saodah",    "Rukiah",  "Marlina",
    "Fitriani", "Wardah",  "Husnah",  "Rabiah",    "Safitri",  "Munawarah", "Azizah",  "Hayati",
    "Mardiah",  "Nurbaya", "Raudah",  "Maimunah",  "Sumiati",  "Juriah",    "Hamidah", "Syarifah"};
constexpr W kMuslimFemaleSecond[] = {
    "Putri",    "Sari",      "Wati",   "Rahmawati", "Fitri",  "Lestari", "Hasanah",     "Ramadhani",
    "Yanti",    "Anggraini", "Safira", "Handayani", "Dewi",   "Aulia",   "Khairunnisa", "Ningsih",
    "Maharani", "Oktaviani", "Zahra",  "Rahayu",    "Amalia", "Susanti", "Hidayah",     "Astuti"};

constexpr W kJavaMale[] = {
    "Slamet",   "Agus",     "Budi",    "Sugeng",    "Suparman", "Bambang", "Eko",     "Joko",
    "Sutrisno", "Wahyu",    "Suyanto", "Supriyadi", "Dwi",      "Mulyono", "Sukardi", "Heri",
    "Suwarno",  "Tri",      "Sumarno", "Paijo",     "Ngatiman", "Sunarto", "Hartono", "Kasmin",
    "Tukiman",  "Rudi",     "Suroso",  "Widodo",    "Sarjono",  "Yanto",   "Suharto", "Purwanto",
    "Gunawan",  "Nugroho",  "Sudarmo", "Kusno",     "Mujiono",  "Parjo",   "Wagiman", "Edi",
    "Teguh",    "Sapto",    "Didik",   "Wiyono",    "Sukiman",  "Marsudi", "Ponijan", "Untung",
    "Djoko",    "Soeparno", "Rohmat",  "Nur",       "Khoirul",  "Anton",   "Dedi",    "Iwan"};
constexpr W kJavaMaleSecond[] = {
    "Santoso",  "Setiawan", "Susilo",   "Prasetyo", "Wibowo",   "Nugroho",   "Purnomo",
    "Widodo",   "Hartanto", "Utomo",    "Raharjo",  "Wijaya",   "Kurniawan", "Saputro",
    "Hidayat",  "Waluyo",   "Cahyono",  "Haryanto", "Sasongko", "Pamungkas", "Winarno",
    "Suprapto", "Budiman",  "Subekti",  "Priyono",  "Basuki",   "Handoko",   "Laksono",
    "Mulyadi",  "Hermawan", "Suryanto", "Yulianto"};
constexpr W kJavaFemale[] = {
    "Sri",      "Siti",      "Endang",   "Dewi",    "Sulastri", "Suminah", "Wahyuni", "Tri",
    "Rini",     "Sumarni",   "Ngatinem", "Suparmi", "Tutik",    "Yuli",    "Dwi",     "Partini",
    "Wiwik",    "Sutinah",   "Nunung",   "Painem",  "Lilis",    "Kartini", "Umi",     "Retno",
    "Murni",    "Tuminah",   "Eka",      "Suyati",  "Winarti",  "Sariyem", "Ani",     "Rumiyati",
    "Sukarti",  "Indah",     "Poniyem",  "Warsini", "Susi",     "Ratna",   "Muryani", "Ika",
    "Khotimah", "Istiqomah", "Nanik",    "Jumiati", "Lasmi",    "Supiyah", "Rina",    "Wulan"};
constexpr W kJavaFemaleSecond[] = {
    "Wahyuni",  "Lestari",  "Rahayu",   "Handayani",    "Astuti",    "Ningsih",    "Utami",
    "Suryani",  "Purwanti", "Hartati",  "Setyowati",    "Wijayanti", "Kusumawati", "Indrawati",
    "Susanti",  "Puspita",  "Mulyani",  "Sulistyowati", "Winarsih",  "Pratiwi",    "Fatimah",
    "Aminah",   "Khasanah", "Yuliana",  "Rochmah",      "Kurniasih", "Widyastuti", "Anggraeni",
    "Maesaroh", "Zulaikah", "Nurjanah", "Hidayati"};

constexpr W kMinangMale[] = {
    "Syafrizal",  "Yulizar",    "Zulfikar", "Afrizal", "Erizal",   "Masril",    "Jasman",
    "Yusrizal",   "Syamsuar",   "Nasrul",   "Alfian",  "Rifaldi",  "Efrizal",   "Zulhendri",
    "Darmansyah", "Bustami",    "Mawardi",  "Amrizal", "Hendri",   "Yondri",    "Refnaldi",
    "Deswandi",   "Irwandi",    "Jhoni",    "Rinaldi", "Asril",    "Syofyan",   "Ardinal",
    "Feri",       "Zulkarnain", "Martias",  "Ramon",   "Novrizal", "Khairunas", "Syahril",
    "Muzakir",    "Fadhil",     "Ilham",    "Andri",   "Febrian"};
constexpr W kMinangFemale[] = {
    "Yusnimar", "Erni",      "Desmawati", "Yulinar", "Gusmiati",  "Asnidar",    "Rosmanidar",
    "Nurlis",   "Fitrianis", "Darnis",    "Elfi",    "Mardianis", "Suryati",    "Nelfi",
    "Yenti",    "Ermawati",  "Syamsinar", "Zurnida", "Delfi",     "Ratnawilis", "Upik",
    "Marlis",   "Jusni",     "Afrida",    "Rahmi",   "Wirdanis",  "Lisnawati",  "Eliza",
    "Novita",   "Mimi",      "Resti",     "Silfia"};

constexpr W kBatakMale[] = {
    "Parlindungan", "Hotman",   "Jonson",    "Maruli", "Saut",    "Binsar", "Tumpal", "Rudi",
    "Marihot",      "Jhonny",   "Monang",    "Ronal",  "Togar",   "Edison", "Sahat",  "Mangapul",
    "Patar",        "Ferdinan", "Lamhot",    "Jekson", "Poltak",  "Daniel", "Bonar",  "Robert",
    "Hasiholan",    "Richard",  "Pardamean", "Antoni", "Rikardo", "Samuel", "Benget", "Lasron"};
constexpr W kBatakMaleSecond[] = {"Parulian", "Martua",    "Hasudungan", "Saputra",
                                  "Tua",      "Halomoan",  "Pangihutan", "Mangatas",
                                  "Oloan",    "Agustinus", "Jaya",       "Marojahan"};
constexpr W kBatakFemale[] = {
    "Rosmauli", "Tiurma",   "Lamtiur",  "Rotua",    "Hotmaida", "Maria",   "Duma",    "Nurhaida",
    "Tiomina",  "Lasmaria", "Rosdiana", "Ruth",     "Sondang",  "Riama",   "Marlina", "Dameria",
    "Ester",    "Romauli",  "Tetti",    "Kristina", "Lambok",   "Erlina",  "Renta",   "Juliana",
    "Masniari", "Berliana", "Hermina",  "Murniati", "Elfrida",  "Saulina", "Nova",    "Deliana"};
constexpr W kBatakFemaleSecond[] = {"Uli",       "Magdalena", "Sari",     "Yanti",
                                    "Kristiani", "Roulina",   "Wati",     "Novalina",
                                    "Natalia",   "Lestari",   "Veronika", "Ida"};
constexpr W kMarga[] = {"Sitorus",     "Simanjuntak", "Siregar",    "Nainggolan", "Hutapea",
                        "Manurung",    "Sihombing",   "Pasaribu",   "Sinaga",     "Situmorang",
                        "Panjaitan",   "Tampubolon",  "Silalahi",   "Simbolon",   "Hutagalung",
                        "Marpaung",    "Siahaan",     "Napitupulu", "Gultom",     "Purba",
                        "Saragih",     "Ginting",     "Sembiring",  "Tarigan",    "Lumban Gaol",
                        "Butar-Butar", "Harahap",     "Nasution",   "Lubis",      "Hasibuan",
                        "Pakpahan",    "Rajagukguk"};

constexpr W kChineseMale[] = {"Ahok",     "Budiman", "Hendra",  "Akiong",    "Susanto", "Johan",
                              "Kim Hock", "Aseng",   "Rudy",    "Wijaya",    "Andy",    "Steven",
                              "Ationg",   "Benny",   "Suyanto", "Kevin",     "Hartono", "Apheng",
                              "Darwin",   "Eddy",    "Jimmy",   "Tek Liong", "Vincent", "Acai"};
constexpr W kChineseFemale[] = {"Lina",    "Mei Ling", "Susanti", "Acu",     "Yenny",   "Aling",
                                "Juliana", "Swie Lan", "Fenny",   "Erlina",  "Mui Hoa", "Cindy",
                                "Lisa",    "Angela",   "Ai Ling", "Suryani", "Lily",    "Kim Lian",
                                "Vivian",  "Merry",    "Silvia",  "Aphin",   "Yuli",    "Nelly"};
constexpr W kChineseSecond[] = {"Wijaya",  "Halim", "Salim",   "Kurniawan",
                                "Gunawan", "Lim",   "Susanto", "Hartanto"};
constexpr W kChineseClan[] = {"Tan", "Lim",  "Ng",  "Ong",  "Lie", "Goh",   "Tjia",
                              "Oei", "Chua", "Kho", "Liem", "The", "Tjong", "Huang"};

constexpr W kBugisMale[] = {
    "Andi",     "Baharuddin", "Muhammad",    "Syamsuddin", "Ambo",       "Sudirman", "Kamaruddin",
    "Nurdin",   "La Tahang",  "Arifuddin",   "Ambo Tuo",   "Jamaluddin", "Hamka",    "Sabaruddin",
    "Muslimin", "Lukman",     "Daeng Masse", "Nasir",      "Mappa",      "Basri",    "Haeruddin",
    "Herman",   "Tajuddin",   "Asri",        "Zainuddin",  "Sultan",     "Ruslan",   "Akbar",
    "Anto",     "Patahuddin", "Sirajuddin",  "Wahyuddin"};
constexpr W kBugisMaleSecond[] = {"Baso",     "Tenri",     "Mappatoba",    "Rahman",
                                  "Hakim",    "Saleh",     "Mallarangeng", "Faisal",
                                  "Ramadhan", "Amiruddin", "Daeng Situju", "Latif",
                                  "Akil",     "Pawennari", "Syam",         "Azis"};
constexpr W kBugisFemale[] = {
    "Andi",      "Hasnawati", "I Nure",    "Besse",      "Rosmini",  "Hadijah",  "Sitti",
    "Nurhaedah", "Hasmiati",  "Indo",      "St. Aminah", "Jumriah",  "Kartini",  "Darmawati",
    "Rosdiana",  "Mardiana",  "Suriani",   "Hj Hatijah", "Nursiah",  "Irmawati", "Bunga",
    "Sunarti",   "Wahida",    "Fatmawati", "Murniati",   "Hasriani", "Rahmatia", "Nirwana",
    "Tenri",     "Asmirah",   "Masnah",    "Syamsiah"};
constexpr W kBugisFemaleSecond[] = {"Tenri", "Ayu",     "Wati",  "Batari",  "Nur",
                                    "Reski", "Amaliah", "Dalle", "Lestari", "Padauleng",
                                    "Sari",  "Bunga",   "Rahma", "Fitri"};

constexpr W kFloresMale[] = {"Yohanes",    "Fransiskus", "Petrus",    "Antonius",  "Stefanus",
                             "Kornelis",   "Yosef",      "Agustinus", "Blasius",   "Dominikus",
                             "Markus",     "Paulus",     "Gabriel",   "Hendrikus", "Laurensius",
                             "Siprianus",  "Wilhelmus",  "Simon",     "Aloysius",  "Kanisius",
                             "Benediktus", "Martinus",   "Yakobus",   "Lambertus"};
constexpr W kFloresFemale[] = {"Maria",     "Yuliana",   "Theresia",  "Katarina",    "Margaretha",
                               "Elisabeth", "Rosalia",   "Veronika",  "Agnes",       "Kristina",
                               "Bernadeta", "Yosefina",  "Anastasia", "Magdalena",   "Fransiska",
                               "Yasinta",   "Petronela", "Regina",    "Emerensiana", "Adelina",
                               "Klara",     "Monika",    "Natalia",   "Yovita"};
constexpr W kFloresMaleSecond[] = {"Kopong", "Bala", "Sina", "Ama",    "Laga",
                                   "Boli",   "Raga", "Nong", "Wisang", "Moa"};
constexpr W kFloresFemaleSecond[] = {"Peni", "Barek", "Nona", "Kewa",  "Deran",
                                     "Tuto", "Goran", "Ina",  "Bunga", "Sina"};
constexpr W kFloresClan[] = {"Tukan", "Lamanepa", "Hayon", "Fernandez", "da Silva", "Koten",
                             "Maran", "Werang",   "Keban", "D'Costa",   "Nggadhu",  "Wea",
                             "Bhoka", "Lewar",    "Kelen", "Diaz",      "Parera",   "Ndolu"};

constexpr W kMalukuMale[] = {
    "Johanis",   "Yohanes",  "Markus",     "Simon",    "Petrus",   "Jacob",  "Izak",      "Daniel",
    "Alexander", "Semuel",   "Costansius", "Frans",    "Josef",    "Hengki", "Wempi",     "Johan",
    "Ferdinand", "Elias",    "Marthin",    "Robby",    "Abraham",  "Jopie",  "Melkianus", "Rudolf",
    "Nicolas",   "Ronald",   "Zeth",       "Benyamin", "Lodewyk",  "Stevi",  "Erens",     "Buce",
    "Hasan",     "Abdullah", "Ridwan",     "Ismail",   "La Husen", "Umar",   "Rahman",    "Saleh"};
constexpr W kMalukuMaleSecond[] = {
    "Johanis", "Frits",     "Marthen", "Christian", "Yermias", "Wilem", "Jonathan", "Samuel",
    "Alfaris", "Dominggus", "Rahman",  "Paulus",    "Henry",   "Novri", "Yunus",    "Gerson"};
constexpr W kMalukuFemale[] = {
    "Maria",    "Yuliana", "Martha",    "Johana",   "Elisabeth", "Sarah",    "Dorkas",
    "Ester",    "Yohana",  "Welmina",   "Costansa", "Fransina",  "Adriana",  "Jacoba",
    "Selvia",   "Novita",  "Dominggas", "Paulina",  "Magdalena", "Ribka",    "Henderika",
    "Leonora",  "Josina",  "Christina", "Agustina", "Merry",     "Salomina", "Hanna",
    "Yakomina", "Vonny",   "Threesje",  "Ona",      "Fatma",     "Hawa",     "Rahma",
    "Saida",    "Nona",    "Aisa",      "Siti",     "Halima"};
constexpr W kMalukuFemaleSecond[] = {
    "Christin", "Maria", "Johana", "Febriyanti", "Magdalena", "Yosina",     "Elisabeth", "Putri",
    "Natalia",  "Wati",  "Anatje", "Novita",     "Ayu",       "Margaretha", "Jacomina",  "Ririn"};
constexpr W kFam[] = {"Pattiasina",   "Latuheru",  "Pelupessy",    "Tuhumury",  "Sahetapy",
                      "Latumeten",    "Manuputty", "Matulessy",    "Wattimena", "Leatemia",
                      "Siahaya",      "Titaley",   "Tomasoa",      "Hehanussa", "Nanlohy",
                      "Lekatompessy", "Tahapary",  "Soumokil",     "Picauly",   "Kakisina",
                      "Salampessy",   "Rumahlatu", "Ohorella",     "Tuasikal",  "Lestaluhu",
                      "Tehupeiory",   "Sopacua",   "Huwae",        "de Fretes", "van Room",
                      "Risakotta",    "Muskitta",  "Pattipeilohy", "Rehatta",   "Noya",
                      "Watloly",      "Uneputty",  "Maitimu",      "Gaspersz",  "Talakua"};

constexpr W kButonMale[] = {"La Ode",     "La Ali",  "La Hamid", "La Juma",  "La Wau",
                            "La Riki",    "La Mane", "Hasim",    "La Sudi",  "La Bula",
                            "Jamaluddin", "La Udin", "Samsudin", "La Tamin", "Rusdin",
                            "La Engka",   "La Nane", "Arman",    "La Karim", "Safarudin"};
constexpr W kButonFemale[] = {"Wa Ode",   "Wa Ani",   "Wa Ima",   "Wa Jamia", "Wa Sari",
                              "Wa Nuri",  "Wa Mina",  "Wa Rahma", "Hasmia",   "Wa Ija",
                              "Wa Salma", "Wa Tima",  "Nurbaya",  "Wa Neni",  "Wa Lina",
                              "Salmiah",  "Wa Haida", "Wa Hasna", "Wa Ruhu",  "Samsia"};
constexpr W kButonSecond[] = {"Hasan", "Saleh", "Malik", "Bone",  "Kasim", "Ridwan",
                              "Halim", "Muna",  "Wali",  "Idris", "Buton", "Rasyid"};

constexpr W kArabMale[] = {"Abdullah", "Ali",    "Umar", "Husein", "Salim", "Ahmad",
                           "Hasan",    "Muhsin", "Zein", "Fadel",  "Idrus", "Alwi"};
constexpr W kArabFemale[] = {"Fatimah",  "Zahra", "Salma",   "Aisyah",  "Muznah", "Alwiyah",
                             "Khadijah", "Nur",   "Sakinah", "Rugayah", "Zainab", "Lulu"};
constexpr W kArabClan[] = {"Assagaf",  "Alhabsyi",  "Bin Thalib", "Alkatiri", "Bahasoan",
                           "Attamimi", "Basalamah", "Alaydrus",   "Baadilla", "Bachmid"};

constexpr W kBanjarMale[] = {
    "Syahrani", "Rahmadi",     "Ahmad",      "Sarwani",  "Hairul",     "Jumberi", "Bahrudin",
    "Mahyudin", "Rusdi",       "Fahruddin",  "Asmuni",   "Aliansyah",  "Kaspul",  "Darmawi",
    "Hamdani",  "Masrani",     "Anang",      "Sahrudin", "Ardiansyah", "Utuh",    "Gazali",
    "Syarkawi", "Yahya",       "Suriansyah", "Norhan",   "Mursidi",    "Tajudin", "Ideramsyah",
    "Supian",   "Barkatullah", "Hasbullah",  "Rizani"};
constexpr W kBanjarFemale[] = {
    "Norhayati", "Rusmini",  "Jumiati",  "Masniah", "Galuh",    "Aluh",    "Mastiah",  "Rabiatul",
    "Noorjanah", "Salasiah", "Hadijah",  "Fauziah", "Mariatul", "Siti",    "Ruhana",   "Kamsiah",
    "Helda",     "Norlaila", "Arbainah", "Mahrita", "Erna",     "Hafizah", "Rusdiana", "Saidah",
    "Maisarah",  "Ramnah",   "Sariah",   "Nurul",   "Jamiah",   "Fitriah", "Mulia",    "Diana"};
constexpr W kKutaiMale[] = {"Aji",      "Awang",     "Encik",   "Adji",   "Syaifudin",
                            "Hairil",   "Johansyah", "Abdul",   "Sabran", "Badrun",
                            "Jainudin", "Asran",     "Mahlan",  "Arsyad", "Suhardi",
                            "Rusmadi",  "Amrullah",  "Mulyadi", "Yusran", "Dahlan"};
constexpr W kKutaiFemale[] = {"Aji",      "Dayang",   "Encik",   "Masrah",   "Norsiah",
                              "Hatimah",  "Jamrah",   "Rusdiah", "Salbiah",  "Asiah",
                              "Kartini",  "Mariamah", "Sanah",   "Yusniar",  "Maslan",
                              "Johariah", "Mastura",  "Ramlah",  "Sabariah", "Dewi"};
constexpr W kKutaiSecond[] = {"Syahrir", "Imbran", "Rahmat", "Usman", "Faruk",
                              "Yusran",  "Saleh",  "Ismail", "Hasan", "Kasran"};
constexpr W kDayakMale[] = {"Lukas", "Yonathan", "Petrus Lawai", "Markus",   "Ding",
                            "Ngau",  "Jalung",   "Lencau",       "Yulius",   "Bit",
                            "Kuleh", "Ajang",    "Daud",         "Herman",   "Imang",
                            "Laing", "Njau",     "Stepanus",     "Ardianus", "Usat"};
constexpr W kDayakFemale[] = {"Martha", "Bulan",    "Pebung", "Yuliana", "Lunai",
                              "Devung", "Rosalina", "Ubung",  "Hiroh",   "Lidia",
                              "Tipung", "Kristina", "Bungan", "Huring",  "Elisabet",
                              "Sulau",  "Yeni",     "Lucia",  "Urai",    "Agnes"};
constexpr W kDayakSecond[] = {"Lawai", "Ajang", "Juk",    "Ngau", "Lejau", "Usat",
                              "Ibau",  "Ding",  "Jalung", "Apui", "Ncuk",  "Kila"};

constexpr std::array<NameLists, static_cast<std::size_t>(People::kCount)> kLists{{
    {kMuslimMale,
     kMuslimMaleSecond,
     kMuslimFemale,
     kMuslimFemaleSecond,
     {},
     Clan::None,
     true,
     true,
     1800},
    {kJavaMale, kJavaMaleSecond, kJavaFemale, kJavaFemaleSecond, {}, Clan::None, true, false, 2800},
    {kMinangMale,
     kMuslimMaleSecond,
     kMinangFemale,
     kMuslimFemaleSecond,
     {},
     Clan::None,
     true,
     false,
     2600},
    {kBatakMale, kBatakMaleSecond, kBatakFemale, kBatakFemaleSecond, kMarga, Clan::Behind, false,
     false, 200},
    {kChineseMale, kChineseSecond, kChineseFemale, kChineseSecond, kChineseClan, Clan::InFront,
     false, false, 1500},
    {kBugisMale,
     kBugisMaleSecond,
     kBugisFemale,
     kBugisFemaleSecond,
     {},
     Clan::None,
     false,
     false,
     3200},
    {kFloresMale, kFloresMaleSecond, kFloresFemale, kFloresFemaleSecond, kFloresClan, Clan::Behind,
     false, false, 100},
    {kMalukuMale, kMalukuMaleSecond, kMalukuFemale, kMalukuFemaleSecond, kFam, Clan::Behind, false,
     false, 100},
    {kButonMale, kButonSecond, kButonFemale, kButonSecond, {}, Clan::None, false, false, 4500},
    {kArabMale, kMuslimMaleSecond, kArabFemale, kMuslimFemaleSecond, kArabClan, Clan::Behind, true,
     false, 100},
    {kBanjarMale,
     kMuslimMaleSecond,
     kBanjarFemale,
     kMuslimFemaleSecond,
     {},
     Clan::None,
     true,
     true,
     3000},
    {kKutaiMale, kKutaiSecond, kKutaiFemale, kMuslimFemaleSecond, {}, Clan::None, true, true, 1500},
    {kDayakMale, kDayakSecond, kDayakFemale, kDayakSecond, {}, Clan::None, false, true, 1500},
}};

// Of 1,024 draws from a list of n words, how many fall to each: proportional to 1 / (rank + 3), in
// integers.
constexpr std::size_t kDraws = 1024;
constexpr std::size_t kLongestList = 64;
using Table = std::array<std::uint8_t, kDraws>;

Table table_for(std::size_t n) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += 1'000'000 / (i + 3);
  Table table{};
  std::uint64_t until = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < n; ++i) {
    until += 1'000'000 / (i + 3);
    for (; at * sum < until * kDraws && at < kDraws; ++at) table[at] = static_cast<std::uint8_t>(i);
  }
  return table;
}

}  // namespace

const NameLists& names_of(People people) { return kLists[static_cast<std::size_t>(people)]; }

std::string_view zipf(Words words, std::uint64_t random) {
  static const auto kTables = [] {
    std::array<Table, kLongestList + 1> tables{};
    for (std::size_t n = 1; n <= kLongestList; ++n) tables[n] = table_for(n);
    return tables;
  }();
  LINDUNG_CHECK(!words.empty() && words.size() <= kLongestList);
  return words[kTables[words.size()][random >> 54]];
}

}  // namespace lindung::sample
