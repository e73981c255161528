"""Whole rosters in the styles of three senders."""
from .case import Case, Sheet
from .people import people
from .writers import csv, libreoffice


def agency(root):
    """An agency's template: long headings in capitals, two rows deep, signatures below."""
    case = Case(root, "makers-agency")
    keys = ["no", "nik", "name", "mother", "place_birth", "sex", "address", "rt", "rw", "ward", "district", "job", "income", "phone", "note"]
    sheet = Sheet("FORM A1", [(h, k) for h, k in zip(
        ["NO.", "NOMOR INDUK KEPENDUDUKAN", "NAMA LENGKAP SESUAI KTP-EL (TANPA GELAR)", "NAMA GADIS IBU KANDUNG", "TMP/TGL LAHIR", "JNS KEL. (L/P)",
         "ALAMAT SESUAI KTP", "RT", "RW", "KEL./DESA", "KECAMATAN", "PEKERJAAN/JENIS USAHA", "PENGHASILAN RATA-RATA/BULAN", "NO. HP/WA AKTIF", "KET."], keys)])
    sheet.other("NOTE_ROW", "FORMULIR PENDATAAN PEKERJA RENTAN")
    sheet.other("NOTE_ROW", "DINAS TENAGA KERJA KOTA BATAM")
    sheet.heading()
    sheet.other("COLUMN_NUMBER_ROW", *[str(i) for i in range(1, 16)])
    for i, p in enumerate(people(12)):
        sheet.put(p, mother=f"Suminah {p.name.split()[1]}", income="Rp 1.500.000", show={
            "nik": p.nik, "name": p.name, "birth_date": p.birth, "birth_place": p.place, "sex": p.sex, "rt": p.rt, "rw": p.rw, "phone": p.national,
            "income": 1500000, "mother": f"Suminah {p.name.split()[1]}", "address": f"Jl. Melati No. {p.key + 1}"})
    sheet.other("TOTAL_ROW", "Jumlah Total", "", "12 Orang")
    sheet.other("SIGNATURE_ROW", *[""] * 11, "Kepala Dinas,")
    case.roster("form-a1.xlsx", sheet, libreoffice)
    case.finish()


def village_system(root):
    """An export of a village information system: names of database columns, codes, semicolons."""
    case = Case(root, "makers-village-system")
    keys = ["address", "hamlet_name", "rw", "rt", "name", "kk", "nik", "sexcode", "place", "iso", "religion", "education", "jobcode", "married", "relation", "father",
            "mother", "now", "phone"]
    sheet = Sheet("", list(zip(["alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tempatlahir", "tanggallahir", "agama_id", "pendidikan_kk_id", "pekerjaan",
                                "status_kawin", "kk_level", "nama_ayah", "nama_ibu", "alamat_sekarang", "telepon"], keys)))
    sheet.heading()
    for p in people(12):
        sheet.put(p, sexcode="1" if p.sex == "L" else "2", iso=p.birth.isoformat(), hamlet_name="Dusun I", religion="1", education="5", jobcode="Kader posyandu",
                  married="2", relation="1", father="Contoh", mother="Suminah", now="", show={
                      "nik": p.nik, "name": p.name, "family_card": p.kk, "birth_date": p.birth, "birth_place": p.place, "sex": p.sex, "rt": p.rt, "rw": p.rw,
                      "phone": p.national, "mother": "Suminah", "father": "Contoh"})
    case.roster("ekspor_penduduk.csv", sheet, csv, delimiter=";", quote=True, end="\r\n")
    case.finish()


def neighbourhood(root):
    """A list typed by the head of an RT on a phone: small letters, short headings, remarks anywhere."""
    case = Case(root, "makers-neighbourhood")
    sheet = Sheet("Sheet1", list(zip(["no", "nm lengkap", "no ktp", "tgl lhr", "l/p", "almt", "kel", "kerja", "no wa", "ket"],
                                     ["no", "name", "nik", "birth", "sex", "address", "ward", "job", "phone", "note"])))
    sheet.other("NOTE_ROW", "data kader posyandu")
    sheet.heading()
    for i, p in enumerate(people(12)):
        if i == 4:
            sheet.put(p, "held", "NOTE_SAYS_DECEASED", note="sdh meninggal pak")
        else:
            sheet.put(p, name=p.name.lower(), birth=f"{p.birth.day}/{p.birth.month}/{p.birth:%y}", address=f"rt {p.rt} rw {p.rw} no {i}", job="kader",
                      show={"nik": p.nik, "birth_date": p.birth, "rt": p.rt, "rw": p.rw, "phone": p.national})
    sheet.other("NOTE_ROW", "", "terima kasih pak")
    case.roster("data.ods", sheet, libreoffice, form="ods")
    case.finish()


ALL = [agency, village_system, neighbourhood]
