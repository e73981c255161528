"""Invented people for the rosters: names that share no word, birth dates that never repeat, serials from 9001 on."""
import datetime
from dataclasses import dataclass, replace

MEN = ("Baskoro Darsono Eko Fajar Gunawan Hendrik Irwan Jarot Kusnadi Lukman Mulyadi Nasrul Oktavian Parlin Qomar Rustam "
       "Sugeng Tarmizi Umbara Viktor Wardiman Yohanes Zulkifli Agus Burhan Cecep Dodi Edison Ferdinan Guntur Hotman Iskandar").split()
WOMEN = ("Asmawati Betty Cahyani Darlina Endang Fitriani Gusti Halimah Indrawati Juliana Kartini Lestari Mariana Norma Oktaviani "
         "Paramita Rosmala Sulastri Tuminah Ulfa Veronika Warsini Yanti Zubaidah Aminah Bungsu Citra Dahlia Erlina Farida Ginting Hetty").split()
LAST = ("Simanjuntak Prakoso Wibisono Manurung Latuconsina Hutabarat Kurniasih Pangaribuan Ramadhani Setiyono Tampubolon Utomo "
        "Widodo Yulianto Zebua Adiputra Bagaskara Cokroaminoto Dharmawan Effendi Firdausy Gultom Harahap Irianto Jayusman "
        "Kertanegara Lumbantobing Mangunsong Napitupulu Ompusunggu Pakpahan Rangkuti Sastrowardoyo Tjahjono Umarella Vandermeer "
        "Wattimena Yudhoyono Zakaria Alamsyah Butarbutar Chaniago Daulay Ermawan Fathoni Gozali Hasibuan Ismoyo Junaedi Karundeng "
        "Lengkong Mokoginta Nainggolan Oroh Purnomosidi Ratulangi Siregar Tobing Uswatun Wenas Yusnita Zendrato Anakotta Bratasena").split()
WARDS = [("Tanjung Uma", "Lubuk Baja"), ("Sei Langkai", "Sagulung"), ("Tanjung Riau", "Sekupang"), ("Kibing", "Batu Aji")]
PLACES = ["Batam", "Medan", "Padang", "Karimun", "Kudus", "Lingga"]


@dataclass(frozen=True)
class Person:
    key: int
    name: str
    sex: str
    birth: datetime.date
    place: str
    ward: str
    district: str
    rt: int
    rw: int
    phone: str  # national digits behind the 0
    district_code: str = "217105"
    serial: int = 9001

    @property
    def nik(self):
        day = self.birth.day + (40 if self.sex == "P" else 0)
        return f"{self.district_code}{day:02}{self.birth:%m%y}{self.serial:04}"

    @property
    def kk(self):
        return f"2171050{1 + self.key % 9}0{1 + self.key % 7}1{self.key % 10}{9101 + self.key:04}"

    @property
    def national(self):
        return self.phone

    def born(self, year, month, day):
        return replace(self, birth=datetime.date(year, month, day))

    def with_(self, **changes):
        return replace(self, **changes)


def person(number):
    """The same number gives the same human being."""
    sex = "LP"[number % 2]
    first = (MEN if sex == "L" else WOMEN)[(number // 2) % 32]
    last = LAST[(number * 29 + 3) % len(LAST)]
    ward, district = WARDS[number % len(WARDS)]
    birth = datetime.date(1962 + number * 7 % 43, 1 + number * 5 % 12, 13 + number * 11 % 16)
    return Person(number, f"{first} {last}", sex, birth, PLACES[number % len(PLACES)], ward, district,
                  1 + number % 9, 1 + number % 5, f"8127{number:04}{number * 37 % 1000:03}",
                  f"2171{1 + number * 5 % 12:02}", 9001 + number)


def people(count, start=0):
    return [person(start + i) for i in range(count)]
