"""Manglings 12 to 18: dates, places in them, and RT or RW."""
import datetime

from .case import STANDARD, Case, Num, Sheet, Styled, day
from .numbers import simple
from .people import people
from .writers import csv, libreoffice

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
SHORT = "Jan Peb Mrt Apr Mei Jun Jul Agt Sep Okt Nop Des".split()


def serial(date):
    return (date - datetime.date(1899, 12, 30)).days


def case_12(root):
    case = Case(root, "12-dates-in-a-dozen-styles")
    styles = [lambda d: f"{d:%d-%m-%Y}", lambda d: f"{d:%d/%m/%Y}", lambda d: d.isoformat(), lambda d: f"{d:%d-%m-%y}", lambda d: f"{d:%d.%m.%Y}",
              lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}", lambda d: f"{d.day} {SHORT[d.month - 1]} {d:%y}", lambda d: f"{d:%d%m%Y}",
              lambda d: str(serial(d)), lambda d: f"{serial(d)}.5", lambda d: f"{d.day}/{d.month}/{d.year}", lambda d: f"{d:%d - %m - %Y}",
              lambda d: f"{d:%d %m %Y}", lambda d: f"{d:%d-}{SHORT[d.month - 1]}{d:-%Y}", lambda d: f"{d:%d/%m/%Y} 00:00:00"]
    text = simple()
    for p, style in zip(people(len(styles)), styles):
        text.put(p, birth=style(p.birth), show={"birth_date": p.birth})
    case.roster("a-text.csv", text, csv, delimiter=";")
    cells = simple(name="Sheet1")
    for i, p in enumerate(people(12, 20)):
        value = [day(p.birth), Num(serial(p.birth)), Num(f"{serial(p.birth)}.25"), Styled(day(p.birth), form="id-long")][i % 4]
        cells.put(p, birth=value, show={"birth_date": p.birth})
    case.roster("b-cells.xlsx", cells, libreoffice)
    old = simple(name="Sheet1")
    for p in people(12, 40):
        old.put(p, birth=day(p.birth), show={"birth_date": p.birth})
    case.roster("c-calendar-of-1904.xlsx", old, libreoffice, epoch_1904=True)
    case.finish()


def case_13(root):
    case = Case(root, "13-american-order")
    told = simple()
    for i, p in enumerate(people(12)):
        p = p.born(p.birth.year, p.birth.month, 3 + i if i % 2 else p.birth.day)
        told.put(p, birth=f"{p.birth:%m/%d/%Y}", show={"birth_date": p.birth})
    case.roster("a-days-above-12-tell.csv", told, csv)
    by_nik = simple()
    for i, p in enumerate(people(12, 20)):
        p = p.born(p.birth.year, p.birth.month, 1 + i % 12)
        by_nik.put(p, birth=f"{p.birth:%m/%d/%Y}", show={"birth_date": p.birth})
    case.roster("b-the-niks-tell.csv", by_nik, csv)
    case.finish()


def case_14(root):
    case = Case(root, "14-dates-exchanged-by-excel")
    sheet = simple(name="Sheet1")
    for i, p in enumerate(people(14)):
        if i % 2:
            sheet.put(p, birth=f"{p.birth:%d/%m/%Y}", show={"birth_date": p.birth})
            continue
        month = 1 + (i + 2) % 12
        p = p.born(p.birth.year, month, 1 + (i + 6) % 12)
        turned = datetime.date(p.birth.year, p.birth.day, p.birth.month)
        if i == 8:  # first registered under another birth date: the NIK cannot tell
            other = p.born(p.birth.year, 11, 30)
            sheet.put(p, "held", "BIRTH_DATE_AMBIGUOUS;NIK_DATE_DIFFERS", nik=other.nik, birth=day(turned))
        else:
            sheet.put(p, reasons="BIRTH_DATE_SWAPPED", birth=day(turned), show={"birth_date": p.birth})
    case.roster("campur.xlsx", sheet, libreoffice)
    case.finish()


def case_15(root):
    case = Case(root, "15-days-that-do-not-exist")
    sheet = simple()
    bad = ["00-00-0000", "31-02-{Y}", "0000", "{d}-{m}-0080", "{d}-{m}-1880", "{d}-{m}-2080", "30/02/{Y}", "{d}-13-{Y}x"]
    persons = people(12)
    for p, form in zip(persons, bad):
        text = form.format(Y=p.birth.year, d=f"{p.birth:%d}", m=f"{p.birth:%m}")
        sheet.put(p, reasons="BIRTH_DATE_UNREADABLE", birth=text, show={"birth_date": ""})
    sheet.put(persons[8], reasons="BIRTH_DATE_MISSING", birth="", show={"birth_date": ""})
    sheet.put(persons[9], reasons="BIRTH_DATE_MISSING", birth="-", show={"birth_date": ""})
    sheet.put(persons[10], "refused", "BIRTH_DATE_IS_IMPORT_DATE", birth="01-10-2025")
    sheet.put(persons[11])
    case.roster("mustahil.csv", sheet, csv)
    case.finish()


TTL = [("No.", "no"), ("Nama Lengkap", "name"), ("NIK", "nik"), ("Tempat/Tgl. Lahir", "ttl"), ("JK", "sex"), ("RT/RW", "rtrw"), ("Kelurahan", "ward")]


def case_16(root):
    case = Case(root, "16-place-and-date-in-one-cell")
    sheet = simple(TTL)
    forms = [lambda p: (f"{p.place}, {p.birth:%d-%m-%Y}", p.place), lambda p: (f"Tanjung Pinang / {p.birth.day} {MONTHS[p.birth.month - 1]} {p.birth.year}", "Tanjung Pinang"),
             lambda p: (f"{p.place} {p.birth:%d-%m-%y}", p.place), lambda p: (f"Sei Rampah, Serdang Bedagai, {p.birth:%d/%m/%Y}", "Sei Rampah, Serdang Bedagai"),
             lambda p: (f"{p.place},{p.birth:%d.%m.%Y}", p.place), lambda p: (f"{p.place.upper()}, {p.birth:%d %m %Y}", p.place.upper()),
             lambda p: (f"{p.place}; {p.birth.isoformat()}", p.place), lambda p: (f"P. Siantar, {p.birth.day} {SHORT[p.birth.month - 1]} {p.birth.year}", "P. Siantar"),
             lambda p: (f"{p.birth:%d-%m-%Y}", "")]
    persons = people(12)
    for p, form in zip(persons, forms):
        text, place = form(p)
        sheet.put(p, ttl=text, rtrw=f"{p.rt:03}/{p.rw:03}", show={"birth_date": p.birth, "birth_place": place, "rt": p.rt, "rw": p.rw})
    p = persons[9]
    sheet.put(p, reasons="BIRTH_YEAR_ONLY", ttl=f"{p.place}, {p.birth.year}", show={"birth_date": p.birth, "birth_place": p.place})
    p = persons[10]
    sheet.put(p, reasons="BIRTH_DATE_MISSING", ttl=f"{2025 - p.birth.year} tahun", show={"birth_date": "", "age": 2025 - p.birth.year})
    sheet.put(persons[11], reasons="BIRTH_DATE_MISSING", ttl="Batam", show={"birth_date": "", "birth_place": "Batam"})
    case.roster("a-ttl.csv", sheet, csv)
    age = simple([("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("UMUR (TH)", "age"), ("L/P", "sex"), ("KEL", "ward")])
    for i, p in enumerate(people(6, 20)):
        years = 2025 - p.birth.year
        age.put(p, reasons="BIRTH_DATE_MISSING", age=[str(years), f"{years} th", f"{years} Tahun"][i % 3], show={"age": years, "birth_date": ""})
    case.roster("b-age-only.csv", age, csv)
    split = simple([("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("TEMPAT LAHIR", "place"), ("TGL", "d"), ("BLN", "m"), ("THN", "y"), ("L/P", "sex"), ("KELURAHAN", "ward")])
    for i, p in enumerate(people(6, 30)):
        split.put(p, d=str(p.birth.day), m=[str(p.birth.month), MONTHS[p.birth.month - 1]][i % 2], y=str(p.birth.year),
                  show={"birth_date": p.birth, "birth_place": p.place})
    case.roster("c-day-month-year-apart.csv", split, csv)
    case.finish()


def case_17(root):
    case = Case(root, "17-rt-turned-into-a-date")
    columns = [c for c in STANDARD if c[1] not in ("rt", "rw")] + [("RT/RW", "rtrw")]
    cells = simple(columns, name="Sheet1")
    for i, p in enumerate(people(12)):
        if i % 3:
            cells.put(p, reasons="NEIGHBOURHOOD_WAS_DATE", rtrw=day(datetime.date(2025, p.rw, p.rt)), show={"rt": p.rt, "rw": p.rw})
        else:
            cells.put(p, rtrw=f"{p.rt + 30:03}/{p.rw:03}", show={"rt": p.rt + 30, "rw": p.rw})
    case.roster("a-cells.xlsx", cells, libreoffice)
    text = simple(columns)
    for i, p in enumerate(people(12, 20)):
        written = [f"{p.rt:02}-{SHORT[p.rw - 1]}", f"{p.rt}-{MONTHS[p.rw - 1]}", f"{p.rt:02}-{datetime.date(2025, p.rw, 1):%b}", f"{p.rt:02}/{p.rw:02}/2025"][i % 4]
        text.put(p, reasons="NEIGHBOURHOOD_WAS_DATE", rtrw=written, show={"rt": p.rt, "rw": p.rw})
    case.roster("b-saved-as-csv.csv", text, csv)
    case.finish()


def case_18(root):
    case = Case(root, "18-rt-and-ward-elsewhere")
    few = [("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("TGL LAHIR", "birth"), ("ALAMAT", "address")]
    one = simple(few)
    for i, p in enumerate(people(12)):
        where = [f"Jl. Melati RT 00{p.rt} RW 00{p.rw} Kel. {p.ward}", f"Blok C No 3, RT.0{p.rt}/RW.0{p.rw}, {p.ward}",
                 f"RT {p.rt} / RW {p.rw} Kelurahan {p.ward}", f"Kav. Lama RT0{p.rt} RW0{p.rw} Kel {p.ward} Kec {p.district}"][i % 4]
        one.put(p, address=where, show={"rt": p.rt, "rw": p.rw, "village": WARD_CODES[p.ward]})
    case.roster("a-in-the-address.csv", one, csv)
    title = Sheet(columns=few)
    title.other("NOTE_ROW", "DAFTAR USULAN KADER POSYANDU")
    title.other("NOTE_ROW", "RT 004 RW 002 KELURAHAN TANJUNG UMA KECAMATAN LUBUK BAJA")
    title.blank()
    title.heading()
    for p in people(6, 12):
        title.put(p, reasons="VILLAGE_FROM_FILE", show={"rt": 4, "rw": 2, "village": "21.71.06.1005"})
    case.roster("b-in-the-title.csv", title, csv)
    sheets = []
    for name, rt, start in (("RT 03 Kibing", 3, 18), ("RT 04 Kibing", 4, 22)):
        sheet = simple(few, name=name)
        for p in people(4, start):
            sheet.put(p, reasons="VILLAGE_FROM_FILE", show={"rt": rt, "village": "21.71.12.1003"})
        sheets.append(sheet)
    case.roster("c-in-the-sheet.xlsx", sheets, libreoffice)
    named = simple(few)
    for p in people(6, 30):
        named.put(p, reasons="VILLAGE_FROM_FILE", show={"village": "21.71.03.1003"})
    case.roster("kel_tanjung_riau.csv", named, csv)
    noted = simple(few)
    for p in people(6, 40):
        noted.put(p, reasons="VILLAGE_FROM_FILE")
    case.roster("z-said-by-the-user.csv", noted, csv)
    case.text("files.toml", '["posyandu-cadres/z-said-by-the-user.csv"]\nvillage = "Tanjung Uma"\n')
    case.finish()


WARD_CODES = {"Tanjung Uma": "21.71.06.1005", "Sei Langkai": "21.71.11.1005", "Tanjung Riau": "21.71.03.1003", "Kibing": "21.71.12.1003"}
ALL = [case_12, case_13, case_14, case_15, case_16, case_17, case_18]
