"""Manglings 19 to 26: headings, rows that are no person, sheets, formulas, text files."""
from .case import STANDARD, Case, Formula, Num, Row, Sheet, Styled
from .numbers import simple
from .people import people
from .writers import csv, libreoffice, xlsx_bytes


def case_19(root):
    case = Case(root, "19-headings-over-rows")
    columns = [("", k) for k in ("no", "name", "nik", "kk", "place", "birth", "sex", "rt", "rw", "ward", "note")]
    sheet = Sheet("Lampiran", columns)
    sheet.other("NOTE_ROW", Styled("PEMERINTAH KOTA BATAM", span=(11, 1)))
    sheet.other("NOTE_ROW", Styled("DAFTAR NAMA KADER POSYANDU PENERIMA BANTUAN IURAN", span=(11, 1)))
    sheet.other("NOTE_ROW", Styled("TAHUN ANGGARAN 2025", span=(11, 1)))
    sheet.blank()
    sheet.other("HEADING_ROW", Styled("NO", span=(1, 3)), Styled("NAMA LENGKAP", span=(1, 3)), Styled("IDENTITAS", span=(2, 1)), None,
                Styled("KELAHIRAN", span=(2, 1)), None, Styled("L/P", span=(1, 3)), Styled("ALAMAT", span=(3, 1)), None, None, Styled("KET", span=(1, 3)))
    sheet.other("HEADING_ROW", None, None, Styled("NIK", span=(1, 2)), Styled("NO. KK", span=(1, 2)), Styled("TEMPAT", span=(1, 2)),
                Styled("TANGGAL", span=(1, 2)), None, Styled("RT", span=(1, 2)), Styled("RW", span=(1, 2)), Styled("KELURAHAN", span=(1, 2)), None)
    sheet.rows.append(Row([None] * 11))  # below merged cells: no content of its own
    shown = lambda p: {"nik": p.nik, "family_card": p.kk, "birth_date": p.birth, "birth_place": p.place, "rt": p.rt, "rw": p.rw}
    for p in people(6):
        sheet.put(p, show=shown(p))
    sheet.other("HEADING_ROW", "NO", "NAMA LENGKAP", "IDENTITAS", "", "KELAHIRAN", "", "L/P", "ALAMAT", "", "", "KET")
    sheet.other("HEADING_ROW", "", "", "NIK", "NO. KK", "TEMPAT", "TANGGAL", "", "RT", "RW", "KELURAHAN", "")
    for p in people(6, 6):
        sheet.put(p, show=shown(p))
    case.roster("a-merged-over-three-rows.xlsx", sheet, libreoffice)
    deep = Sheet()
    for line in ("PEMERINTAH KOTA BATAM", "KECAMATAN LUBUK BAJA", "KELURAHAN TANJUNG UMA", "Jl. Pembangunan No. 1", "BATAM", "Nomor : 460/12/2025",
                 "Lampiran : 1 (satu) berkas", "Perihal : Usulan nama kader", "DAFTAR USULAN", "TAHUN 2025"):
        deep.other("NOTE_ROW", line)
    deep.blank()
    deep.heading()
    for p in people(6, 20):
        deep.put(p)
    case.roster("b-heading-at-row-12.csv", deep, csv)
    pages = Sheet("")
    for page in range(3):
        pages.heading()
        for p in people(4, 30 + 4 * page):
            pages.put(p)
    case.roster("c-heading-on-every-page.csv", pages, csv)
    tables = Sheet()
    tables.other("NOTE_ROW", "POSYANDU MELATI")
    tables.heading()
    tables.put_all(people(5, 44))
    tables.blank()
    tables.other("SECTION_ROW", "POSYANDU MAWAR")
    tables.columns = [("No", "no"), ("NIK", "nik"), ("Nama", "name"), ("JK", "sex"), ("Tanggal Lahir", "birth"), ("No. HP", "phone"), ("Kelurahan", "ward")]
    tables.heading()
    for p in people(5, 50):
        tables.put(p, show={"nik": p.nik, "name": p.name, "birth_date": p.birth, "phone": p.national})
    case.roster("d-two-tables-of-other-columns.csv", tables, csv)
    case.finish()


def beside(left, right, gap=1):
    """One sheet for the writers: the rows of both, the right ones behind the columns of the left."""
    sheet = Sheet(left.name)
    width = len(left.columns) + gap
    for i in range(max(len(left.rows), len(right.rows))):
        a, b = (s.rows[i].cells if i < len(s.rows) and s.rows[i] else [] for s in (left, right))
        sheet.rows.append(Row(list(a) + [""] * (width - len(a)) + list(b)))
    return sheet


def case_19_beside(root):
    case = Case(root, "19-lists-side-by-side")
    columns = [("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("TGL LAHIR", "birth"), ("KELURAHAN", "ward")]
    shown = lambda p, rt: {"nik": p.nik, "name": p.name, "birth_date": p.birth, "rt": rt}
    lists = []
    for name, rt, start, count in (("Daftar", 5, 0, 5), ("Daftar [G]", 6, 10, 3)):
        sheet = Sheet(name, columns)
        sheet.other("NOTE_ROW", f"RT 0{rt}")
        sheet.heading()
        for p in people(count, start):
            sheet.put(p, show=shown(p, rt))
        lists.append(sheet)
    lists[0].other("TOTAL_ROW", "", "Jumlah", "5 orang")
    case.roster("a-two-neighbourhoods.xlsx", lists, lambda path, sheets: libreoffice(path, [beside(*sheets)]))
    narrow = []
    for name, start in (("", 20), ("[F]", 24)):
        sheet = Sheet(name, columns)
        sheet.heading()
        for p in people(4, start):
            sheet.put(p, show={"nik": p.nik, "name": p.name})
        narrow.append(sheet)
    case.roster("b-without-a-gap.csv", narrow, lambda path, sheets: csv(path, [beside(*sheets, gap=0)]))
    heirs = Sheet("", columns + [("AHLI WARIS", "heir"), ("NIK", "heir_nik"), ("NAMA", "heir")])
    heirs.heading()
    for p, other in zip(people(3, 30), people(3, 40)):
        heirs.put(p, heir="Ahli Umpama", heir_nik=other.nik, show={"nik": p.nik, "name": p.name})
    case.roster("c-heirs-are-no-list.csv", heirs, csv)
    case.finish()


def case_20(root):
    case = Case(root, "20-rows-between-the-people")
    sheet = Sheet()
    sheet.heading()
    for rt, start in ((5, 0), (6, 4)):
        sheet.other("SECTION_ROW", f"RT 0{rt}")
        for p in people(4, start):
            sheet.put(p, rt="", show={"rt": rt})
        sheet.other("TOTAL_ROW", "", f"Jumlah RT 0{rt}", "4 orang")
    sheet.other("SECTION_ROW", "", "KELURAHAN KIBING")
    for p in people(4, 8):
        sheet.put(p, "accepted", "VILLAGE_FROM_FILE", ward="", show={"village": "21.71.12.1003"})
    sheet.other("TOTAL_ROW", "JUMLAH", "", "12")
    sheet.other("TOTAL_ROW", "", "TOTAL KESELURUHAN : 12 ORANG")
    sheet.other("EMPTY_ROW", "13")
    sheet.other("EMPTY_ROW", "14")
    sheet.other("NOTE_ROW", "", "Catatan: data per 30 September 2025")
    sheet.blank()
    place = [""] * 8
    sheet.other("SIGNATURE_ROW", *place, "Batam, 30 September 2025")
    sheet.other("SIGNATURE_ROW", "", "Mengetahui,", *place[2:], "Yang membuat,")
    sheet.other("SIGNATURE_ROW", "", "Lurah Kibing", *place[2:], "Ketua Pokja")
    sheet.blank(2)
    sheet.other("SIGNATURE_ROW", "", "Drs. UMAR CONTOH, M.Si", *place[2:], "RATNA UMPAMA")
    sheet.other("SIGNATURE_ROW", "", "NIP. 19700101 199503 1 001")
    case.roster("rekap.csv", sheet, csv)
    case.finish()


def case_21(root):
    case = Case(root, "21-headings-in-other-words")
    makers = [
        ["No", "Nama Sesuai KTP", "No. KTP", "Nomor Kartu Keluarga", "Tmp Lahir", "Tgl. Lahir", "Jns Kelamin", "No. RT", "No. RW", "Kel./Desa", "Mata Pencaharian", "No. HP/WA", "Ket."],
        ["NO URUT", "NAMA LENGKAP (SESUAI KTP)", "NOMOR INDUK KEPENDUDUKAN (NIK)", "NOMOR KK", "TEMPAT KELAHIRAN", "TANGGAL LAHIR (DD-MM-YYYY)", "JENIS KELAMIN (L/P)", "RT", "RW", "DESA/KELURAHAN", "JENIS PEKERJAAN", "NO. TELP/HP", "KETERANGAN"],
        ["No.", "Nama Kader", "NO E-KTP", "KK", "Kota Lahir", "Tgl Lhr", "JK", "RT", "RW", "Kelurahan", "Pekerjaan", "WA", "Catatan"],
        ["no", "nama_lengkap", "nomor_identitas", "no_kk", "tempat_lahir", "tgl_lahir", "jenis_kelamin", "rt", "rw", "nama_kelurahan", "jenis_pekerjaan_1", "handphone", "keterangan"],
    ]
    for n, headings in enumerate(makers):
        sheet = Sheet(columns=[(h, k) for h, (_, k) in zip(headings, STANDARD)])
        sheet.heading()
        for p in people(6, 12 * n):
            sheet.put(p, show={"nik": p.nik, "name": p.name, "family_card": p.kk, "birth_place": p.place, "birth_date": p.birth, "sex": p.sex, "rt": p.rt,
                               "rw": p.rw, "phone": p.national, "job": "Kader posyandu"})
        case.roster(f"{'abcd'[n]}.csv", sheet, csv, delimiter=",;\t,"[n])
    own = [("Daftar Isi", "name"), ("Kode Warga", "nik"), ("TGL LAHIR", "birth"), ("KEL", "ward")]
    sheet = simple(own)
    for p in people(6, 48):
        sheet.put(p, show={"nik": p.nik, "name": p.name})
    case.roster("e-fixed-by-the-user.csv", sheet, csv)
    case.text("files.toml", '["posyandu-cadres/e-fixed-by-the-user.csv"]\ncolumns = { "Daftar Isi" = "name", "Kode Warga" = "nik" }\n')
    case.finish()


def case_22(root):
    case = Case(root, "22-column-numbers-and-order")
    sheet = simple([("NO", "no"), ("KELURAHAN", "ward"), ("L/P", "sex"), ("TGL LAHIR", "birth"), ("Ukuran Baju", "shirt"), ("NIK", "nik"),
                    ("NAMA", "name"), ("Gol. Darah", "blood"), ("NO KK", "kk")])
    sheet.other("COLUMN_NUMBER_ROW", *[str(i) for i in range(1, 10)])
    for p in people(12):
        sheet.put(p, shirt="XL", blood="O", show={"nik": p.nik, "name": p.name, "family_card": p.kk})
    case.roster("a.csv", sheet, csv)
    brackets = simple()
    brackets.other("COLUMN_NUMBER_ROW", *[f"({i})" for i in range(1, 14)])
    brackets.put_all(people(6, 20))
    case.roster("b.csv", brackets, csv)
    case.finish()


def case_23(root):
    case = Case(root, "23-several-and-hidden-sheets")
    sheets = []
    for n in range(3):
        sheet = simple(name=f"RT 0{n + 1}", hidden=n == 2)
        for i, p in enumerate(people(5, 6 * n)):
            sheet.put(p, reasons="ROW_HIDDEN" if n == 1 and i in (1, 3) else "", hidden=n == 1 and i in (1, 3), show={"nik": p.nik})
        sheets.append(sheet)
    sheets[1].hidden_columns = [3]
    recap = Sheet("Rekap", columns=[])
    recap.other("NOTE_ROW", "REKAPITULASI", "", "")
    recap.other("NOTE_ROW", "RT 01", Num(5))
    recap.other("NOTE_ROW", "RT 02", Num(5))
    recap.group = "none"
    sheets.append(recap)
    case.roster("per-rt.xlsx", sheets, libreoffice)
    case.finish()


def case_24(root):
    case = Case(root, "24-formulas-and-their-errors")
    sheet = simple(name="Sheet1")
    for i, p in enumerate(people(12)):
        if i == 2:
            sheet.put(p, "refused", "NIK_MISSING;FORMULA_ERROR", nik=Formula("VLOOKUP(B4,[1]Data!A:B,2,FALSE)", "#N/A", error=True))
        elif i == 5:
            sheet.put(p, reasons="FORMULA_ERROR", job=Formula("#REF!", "#REF!", error=True), show={"job": ""})
        elif i == 7:
            sheet.put(p, reasons="BIRTH_DATE_MISSING;FORMULA_ERROR", birth=Formula("DATEVALUE(Z9)", "#VALUE!", error=True))
        elif i % 2:
            sheet.put(p, nik=Formula(f'"{p.nik}"&""', p.nik), name=Formula(f'PROPER("{p.name}")', p.name), show={"nik": p.nik, "name": p.name})
        else:
            sheet.put(p)
    case.roster("a-as-excel-stores-them.xlsx", sheet, xlsx_bytes)
    text = simple()
    for i, p in enumerate(people(4, 20)):
        text.put(p, *(("refused", "NIK_MISSING;FORMULA_ERROR") if i == 1 else ()), **({"nik": "#N/A"} if i == 1 else {}))
    case.roster("b-saved-as-csv.csv", text, csv)
    case.finish()


def case_25(root):
    case = Case(root, "25-text-files-of-every-kind")
    kinds = [("a-semicolon-bom-crlf.csv", dict(delimiter=";", encoding="utf-8-sig", end="\r\n")), ("b-tab-utf-16.txt", dict(delimiter="\t", encoding="utf-16")),
             ("c-pipe-windows-1252.csv", dict(delimiter="|", encoding="cp1252")), ("d-comma-carriage-return.csv", dict(end="\r")),
             ("e-all-quoted.csv", dict(quote=True, end="\r\n")), ("f-utf-16-big-endian.csv", dict(encoding="utf-16-be", delimiter=";"))]
    for n, (name, how) in enumerate(kinds):
        sheet = simple()
        for i, p in enumerate(people(5, 6 * n)):
            named = p.with_(name=p.name + " Dupré") if i == 2 else p
            sheet.put(named, show={"name": named.name, "nik": p.nik})
        if "big" in name:
            sheet.rows[0].cells[0] = "\ufeff" + sheet.rows[0].cells[0]
        case.roster(name, sheet, csv, **how)
    quotes = simple()
    for i, p in enumerate(people(5, 40)):
        quotes.put(p, note='rumah "Pak RT' if i == 1 else 'gang 3"' if i == 2 else "", show={"nik": p.nik})
    case.roster("g-open-quotes.csv", quotes, csv, quoting=False)
    case.finish()


def case_26(root):
    case = Case(root, "26-numbers-wrapped-as-formulas")
    sheet = simple()
    for p in people(12):
        sheet.put(p, nik=f'="{p.nik}"', kk=f'="{p.kk}"', phone=f'="0{p.phone}"', show={"nik": p.nik, "family_card": p.kk, "phone": p.national})
    case.roster("a-bare.csv", sheet, csv, quoting=False)
    quoted = simple()
    for p in people(12, 20):
        quoted.put(p, nik=f'="{p.nik}"', show={"nik": p.nik})
    case.roster("b-quoted.csv", quoted, csv)
    case.finish()


ALL = [case_19, case_19_beside, case_20, case_21, case_22, case_23, case_24, case_25, case_26]
