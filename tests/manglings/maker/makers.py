"""Whole rosters in the styles of three senders."""
from .case import Case, Sheet
from .people import people
from .dates import MONTHS, WARD_CODES
from .writers import csv, libreoffice, libxlsxwriter


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


def carrier_template(root):
    """The carrier's template for wage earners, as agencies use it: instructions before the list, codes behind it."""
    case = Case(root, "makers-carrier-template")
    help_sheet = Sheet("Petunjuk Pengisian", group="posyandu-cadres")
    for line in (["PETUNJUK PENGISIAN"], ["No", "Kolom", "Keterangan"], ["1", "NAMA_DEPAN", "Diisi nama sesuai KTP"], ["2", "NOMOR_IDENTITAS", "Diisi 16 digit NIK"],
                 ["3", "TANGGAL_LAHIR", "dd-mm-yyyy"], ["4", "JENIS_KELAMIN", "L atau P"], ["5", "STATUS_KAWIN", "Y atau T"]):
        help_sheet.other("NOTE_ROW", *line)
    help_sheet.group = "none"
    columns = ("NO_PEGAWAI NAMA_DEPAN NAMA_TENGAH NAMA_BELAKANG GELAR TELEPON_AREA_RUMAH TELEPON_RUMAH TELEPON_AREA_KANTOR TELEPON_KANTOR TELEPON_EXT_KANTOR HP EMAIL "
               "TEMPAT_LAHIR TANGGAL_LAHIR NAMA_IBU_KANDUNG JENIS_IDENTITAS NOMOR_IDENTITAS MASA_LAKU_IDENTITAS JENIS_KELAMIN SURAT_MENYURAT_KE TANGGAL_KEPESERTAAN "
               "STATUS_KAWIN GOLONGAN_DARAH NPWP KODE_NEGARA UPAH ALAMAT KODE_POS LOKASI_PEKERJAAN STATUS_PEGAWAI TGL_AWAL_BEKERJA TGL_AKHIR_KONTRAK").split()
    keys = {"NAMA_DEPAN": "first", "NAMA_BELAKANG": "last", "HP": "phone", "TEMPAT_LAHIR": "place", "TANGGAL_LAHIR": "birth", "NAMA_IBU_KANDUNG": "mother",
            "NOMOR_IDENTITAS": "nik", "JENIS_KELAMIN": "sex", "ALAMAT": "address", "UPAH": "wage"}
    sheet = Sheet("data_tk_baru", [(c, keys.get(c, c)) for c in columns])
    sheet.heading()
    for p in people(12):
        first, last = p.name.split()
        sheet.put(p, first=first, last=last, mother="Suminah", wage="1000000", JENIS_IDENTITAS="KTP", KODE_NEGARA="ID", STATUS_KAWIN="Y", SURAT_MENYURAT_KE="S",
                  KODE_POS="29444", LOKASI_PEKERJAAN="2171", TANGGAL_KEPESERTAAN="01-11-2025", TGL_AWAL_BEKERJA="01-02-2020", GELAR="S.Pd",
                  show={"nik": p.nik, "name": p.name, "birth_date": p.birth, "birth_place": p.place, "sex": p.sex, "phone": p.national, "mother": "Suminah", "income": 1000000})
    codes = Sheet("LOKASI_PEKERJAAN", group="none")
    for line in (["KODE", "NAMA"], ["2171", "KOTA BATAM"], ["2172", "KOTA TANJUNG PINANG"], ["2101", "KAB. BINTAN"]):
        codes.other("NOTE_ROW", *line)
    case.roster("tambah-tk.xlsx", [help_sheet, sheet, codes], libreoffice)
    case.finish()


def upload(root):
    """The upload file for people outside wage work."""
    case = Case(root, "makers-upload-file")
    keys = ["nik", "name", "birth", "phone", "email", "job", "job2", "where", "wage", "package", "months"]
    sheet = Sheet("Data TK Baru", list(zip("NOMOR_IDENTITAS NAMA_LENGKAP TGL_LAHIR HANDPHONE EMAIL JENIS_PEKERJAAN_1 JENIS_PEKERJAAN_2 LOKASI_PEKERJAAN UPAH KODE_PAKET BULAN_IURAN".split(), keys)))
    sheet.heading()
    for p in people(12):
        sheet.put(p, email="kantor@contoh.go.id", where="2171", wage="1000000", package="T", months="12",
                  show={"nik": p.nik, "name": p.name, "birth_date": p.birth, "phone": p.national, "income": 1000000, "job": "Kader posyandu"})
    case.roster("bpu.xlsx", sheet, libxlsxwriter)
    case.finish()


def annex(root):
    """The annex of a decree: the ward in a heading row, RT and ward in one cell, dates in words."""
    case = Case(root, "makers-decree-annex")
    keys = ["no", "name", "nik", "kk", "ttl", "sex", "address", "rtrw", "job", "phone", "note"]
    sheet = Sheet("Lampiran SK", list(zip(["No", "Nama", "N I K", "No. KK", "Tempat, Tgl. Lahir", "L / P", "Alamat", "RT/RW/Kel", "Jenis Pekerjaan", "No. HP", "Ket."], keys)))
    for line in ("LAMPIRAN KEPUTUSAN WALI KOTA", "NOMOR 100 TAHUN 2025", "TENTANG PENERIMA BANTUAN IURAN"):
        sheet.other("NOTE_ROW", "", "", "", "", "", line)
    sheet.blank()
    sheet.heading()
    for p in people(12):
        sheet.put(p, ttl=f"{p.place}, {p.birth.day} {MONTHS[p.birth.month - 1]} {p.birth.year}", rtrw=f"{p.rt:03}/{p.rw:03} {p.ward}", name=p.name.upper(),
                  show={"birth_date": p.birth, "birth_place": p.place, "rt": p.rt, "rw": p.rw, "village": WARD_CODES[p.ward], "family_card": p.kk})
    sheet.blank(2)
    for line in ("Ditetapkan di Batam", "pada tanggal 1 Oktober 2025", "WALI KOTA BATAM,", "ttd."):
        sheet.other("SIGNATURE_ROW", *[""] * 7, line)
    sheet.other("NOTE_ROW", *[""] * 7, "UMAR CONTOH")  # a name, but not in the column of names
    case.roster("sk.xls", sheet, libreoffice, form="xls")
    case.finish()


ALL = [agency, village_system, neighbourhood, carrier_template, upload, annex]
