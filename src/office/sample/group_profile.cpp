#include "office/sample/group_profile.h"

#include "base/text.h"

namespace lindung::sample {
namespace {

using W = std::string_view;

constexpr W kFishers[] = {"Nelayan", "Nelayan kecil", "Buruh nelayan", "Pembudidaya ikan"};
constexpr W kFarmers[] = {"Petani", "Buruh tani", "Pekebun", "Peternak"};
constexpr W kDrivers[] = {"Ojek online", "Ojol",  "Driver online",
                          "Grab",        "Gojek", "Ojek pangkalan"};
constexpr W kPosyandu[] = {"Kader posyandu", "Kader", "Kader Posyandu Balita",
                           "Kader posyandu lansia", "IRT / Kader"};
constexpr W kHeads[] = {"Ketua RT", "Ketua RW", "Wiraswasta / Ketua RT", "Ketua RT",
                        "Sekretaris RT"};
constexpr W kReligious[] = {"Guru ngaji", "Imam masjid",    "Marbot", "Mubalig",
                            "Guru TPQ",   "Penggali kubur", "Pendeta"};
constexpr W kMosque[] = {"Marbot", "Penjaga masjid", "Marbot masjid", "Marbut"};
constexpr W kTraders[] = {"Pedagang kecil", "Penjual sayur", "PKL",
                          "Pedagang kue",   "Warung",        "UMKM"};
constexpr W kParking[] = {"Juru parkir", "Jukir", "Petugas parkir"};
constexpr W kPoll[] = {"Anggota KPPS", "Petugas TPS", "Linmas TPS", "KPPS"};
constexpr W kFire[] = {"Petugas damkar", "Relawan damkar", "Pemadam kebakaran"};
constexpr W kStaff[] = {"Tenaga honorer", "Petugas kebersihan kantor", "PTTH", "Tenaga non ASN"};
constexpr W kSocial[] = {"PSM", "Pekerja sosial", "Relawan sosial", "Karang taruna"};
constexpr W kStandby[] = {"Kader siaga", "Kader siaga kelurahan", "Relawan kelurahan"};
constexpr W kInformal[] = {"Pedagang kecil",
                           "Tukang bangunan",
                           "Nelayan",
                           "Buruh harian lepas",
                           "Ojek",
                           "Buruh cuci",
                           "Tukang becak",
                           "Penjual ikan",
                           "Petani",
                           "Sopir angkot",
                           "Pemulung",
                           "Tukang kayu",
                           "Penjahit",
                           "Buruh bagasi",
                           "Asisten rumah tangga"};

struct Rule {
  W words[4];
  GroupProfile profile;
};
constexpr Rule kRules[] = {
    {{"nelayan", "fisher", "", ""}, {kFishers, 400, "Dinas Perikanan", "dinas-perikanan"}},
    {{"petani", "farm", "", ""}, {kFarmers, 3500, "Dinas Pertanian", "dinas-pertanian"}},
    {{"parkir", "parking", "", ""}, {kParking, 500, "Dinas Perhubungan", "dishub"}},
    {{"posyandu", "", "", ""}, {kPosyandu, 9800, "Dinas Kesehatan", "dinkes"}},
    {{"siaga", "ward-cadre", "", ""}, {kStandby, 6000, "Dinas Kesehatan", "dinkes"}},
    {{"marbot", "mosque", "", ""}, {kMosque, 100, "Bagian Kesra", "kesra"}},
    {{"agama", "religious", "imam", ""}, {kReligious, 3500, "Bagian Kesra", "kesra"}},
    {{"ketua rt", "rt-heads", "neighbourhood-heads", ""},
     {kHeads, 1500, "Bagian Tata Pemerintahan", "tapem"}},
    {{"ojek", "ojol", "driver", ""}, {kDrivers, 600, "Dinas Perhubungan", "dishub"}},
    {{"pemilu", "poll", "kpps", ""}, {kPoll, 4500, "Sekretariat KPU", "sekretariat-kpu"}},
    {{"kebakaran", "fire", "damkar", ""}, {kFire, 300, "Dinas Pemadam Kebakaran", "damkar"}},
    {{"non-asn", "staff", "honorer", ""}, {kStaff, 4000, "BKPSDM", "bkpsdm"}},
    {{"sosial", "social", "", ""}, {kSocial, 5000, "Dinas Sosial", "dinsos"}},
    {{"pedagang", "trader", "hawker", ""}, {kTraders, 5500, "Dinas Koperasi dan UKM", "dinkop"}},
};
constexpr GroupProfile kOther{kInformal, 3800, "Dinas Tenaga Kerja", "disnaker"};

}  // namespace

const GroupProfile& profile_of(const scheme::Group& group) {
  const std::string text = to_lower(group.id + " " + group.name.id);
  for (const Rule& rule : kRules) {
    for (const W word : rule.words) {
      if (!word.empty() && text.find(word) != std::string::npos) return rule.profile;
    }
  }
  return kOther;
}

}  // namespace lindung::sample
