"""Manglings 1 to 11: what happens to numbers."""
from .case import GROUP, STANDARD, Case, Num, Sheet
from .people import people
from .writers import csv, libreoffice, libxlsxwriter, xlsx_bytes

NO_KK = [c for c in STANDARD if c[1] != "kk"]


def simple(columns=STANDARD, name="", **options):
    sheet = Sheet(name, columns, **options)
    sheet.heading()
    return sheet


def case_01(root):
    case = Case(root, "01-nik-in-e-notation")
    lost = simple()
    for i, p in enumerate(people(12)):
        mantissa = f"{p.nik[0]}.{p.nik[1:6]}"
        if i % 4 == 3:
            lost.put(p)
        else:
            lost.put(p, "refused", "NIK_LOST_IN_EXCEL", nik=[f"{mantissa}E+15", f"{mantissa.replace('.', ',')}E+15", f"{mantissa}e15"][i % 4])
    case.roster("a-opened-and-saved-as-csv.csv", lost, csv, delimiter=";")
    kept = simple(name="Sheet1")
    for i, p in enumerate(people(12, 12)):
        raw = p.nik if i % 2 else f"{p.nik[0]}.{p.nik[1:]}E15"
        kept.put(p, nik=Num(raw), show={"nik": p.nik})
    case.roster("b-digits-still-in-the-file.xlsx", kept, xlsx_bytes)
    case.finish()


def case_02(root):
    case = Case(root, "02-sixteenth-digit-lost")
    typed = simple(name="Data")
    for i, p in enumerate(people(12)):
        if i in (4, 9):
            zero = p.with_(serial=0)
            typed.put(zero, "held", "NIK_SERIAL_ZERO", nik=Num(zero.nik))
        else:
            typed.put(p)
    case.roster("a-two-typed-as-numbers.xlsx", typed, libxlsxwriter)
    column = simple(name="Data")
    for i, p in enumerate(people(12, 20)):
        p = p.with_(serial=0 if i == 5 else 9000 + 10 * i)
        column.put(p, "refused", "NIK_COLUMN_DAMAGED" + (";NIK_SERIAL_ZERO" if i == 5 else ""), nik=Num(p.nik))
    case.roster("b-the-whole-column.xlsx", column, libreoffice)
    rounded = simple(name="Data")  # LibreOffice 7.4 keeps 15 digits when it writes numbers into .xlsx: 9007 becomes 9010
    for p in people(12, 40):
        rounded.put(p, "refused", "NIK_COLUMN_DAMAGED", nik=Num(p.nik))
    case.roster("c-rounded-by-libreoffice.xlsx", rounded, libreoffice)
    case.finish()


def case_03(root):
    case = Case(root, "03-nik-as-number-cell")
    for name, write, start in (("a-libxlsxwriter.xlsx", libxlsxwriter, 0), ("b-libreoffice.xls", libreoffice, 20), ("c-libreoffice.ods", libreoffice, 40)):
        sheet = simple(name="Sheet1")
        for i, p in enumerate(people(12, start)):
            if i % 3 == 2:  # first registered in Papua: above 2^53, where odd numbers cannot be stored
                p = p.with_(district_code=f"9{1 + i % 6}7101", serial=9002 + 2 * i)
                kept = ("accepted", "NIK_BEYOND_EXACT_NUMBERS") if "ods" not in name else ("refused", "NIK_LOST_IN_EXCEL")
                sheet.put(p, *kept, nik=Num(p.nik), show={"nik": p.nik} if kept[0] == "accepted" else {})  # LibreOffice writes 9.37101270798901E+015
            else:
                sheet.put(p, nik=Num(p.nik), show={"nik": p.nik})
        case.roster(name, sheet, write, **({"form": name[-3:]} if write is libreoffice else {}))
    case.finish()


def case_04(root):
    case = Case(root, "04-separators-in-numbers")
    sheet = simple()
    ways = [lambda n: n + ".0", lambda n: n + ",00", lambda n: f"{n[0]}.{n[1:4]}.{n[4:7]}.{n[7:10]}.{n[10:13]}.{n[13:]}",
            lambda n: f"{n[:4]} {n[4:8]} {n[8:12]} {n[12:]}", lambda n: f"{n[:6]}-{n[6:12]}-{n[12:]}", lambda n: f"{n[:2]}.{n[2:6]}.{n[6:]}",
            lambda n: f"{n[:6]}/{n[6:12]}/{n[12:]}", lambda n: f"NIK: {n}", lambda n: f"{n[:6]}.{n[6:12]}.{n[12:]}"]
    for i, p in enumerate(people(12)):
        if i < len(ways):
            sheet.put(p, reasons="" if i == 3 else "NIK_CLEANED", nik=ways[i](p.nik), show={"nik": p.nik})  # plain spaces go unsaid
        elif i == 9:
            sheet.put(p, "refused", "NIK_LENGTH", nik=f"{p.nik[:4]}.{p.nik[4:8]}.{p.nik[8:15]}")
        else:
            sheet.put(p, kk=f"{p.kk[:6]}.{p.kk[6:12]}.{p.kk[12:]}", show={"family_card": p.kk})
    case.roster("pemisah.csv", sheet, csv, delimiter=";")
    case.finish()


def case_05(root):
    case = Case(root, "05-apostrophes")
    sheet = simple()
    for i, p in enumerate(people(12)):
        mark = ["'", "\u2019", "\u2018", "`", "''", "\u00b4"][i % 6]
        sheet.put(p, reasons="NIK_CLEANED", nik=mark + p.nik, kk=mark + p.kk, rt=f"{mark}{p.rt:03}", rw=f"{mark}{p.rw:03}",
                  birth=f"{mark}{p.birth:%d-%m-%Y}",
                  show={"nik": p.nik, "family_card": p.kk, "birth_date": p.birth, "rt": p.rt, "rw": p.rw})
    case.roster("petik.csv", sheet, csv)
    case.finish()


def case_06(root):
    case = Case(root, "06-invisible-characters")
    sheet = simple(name="Data")
    for i, p in enumerate(people(12)):
        first, last = p.name.split(" ")
        ways = [f"{first}\u00a0{last}", f"\u200b{first} {last}", f"{first}\n{last}", f"{first}\t{last}", f"\ufeff{first} {last}", f"{first}\u202f{last}\u200e"]
        if i % 2:
            sheet.put(p, reasons="CELL_CLEANED", name=ways[i // 2], show={"name": p.name})
        else:
            nik = [f"\u00a0{p.nik}", f"{p.nik}\u200b", f"{p.nik[:8]}\u00a0{p.nik[8:]}", f"\ufeff{p.nik}", f"{p.nik}\n", f"\t{p.nik}"][i // 2]
            sheet.put(p, reasons="NIK_CLEANED", nik=nik, show={"nik": p.nik})
    case.roster("tak-terlihat.xlsx", sheet, xlsx_bytes)
    case.finish()


def case_07(root):
    case = Case(root, "07-letters-for-digits")
    sheet = simple()
    for i, p in enumerate(people(12)):
        wide = "".join(chr(0xff10 + int(c)) for c in p.nik)
        letters = [p.nik.replace("0", "O", 3), p.nik.replace("1", "l", 2), p.nik.replace("1", "I", 2), wide,
                   p.nik[:-4] + p.nik[-4:].replace("0", "o"), p.nik.replace("0", "O", 1).replace("1", "l", 1)][i % 6]
        sheet.put(p, reasons="NIK_LETTERS_MAPPED", nik=letters, kk=p.kk.replace("0", "O", 2), phone="O" + p.phone.replace("1", "l", 1),
                  show={"nik": p.nik, "family_card": p.kk, "phone": p.national})
    p = people(1, 12)[0]
    sheet.put(p, "refused", "NIK_NOT_DIGITS", nik="lihat di fotokopi KTP")
    case.roster("huruf.csv", sheet, csv)
    case.finish()


def case_08(root):
    case = Case(root, "08-leading-zero-lost")
    sheet = simple(name="RT 5")
    for i, p in enumerate(people(12)):
        phone = [Num(p.phone), "0" + p.phone, "62" + p.phone, "+62 " + p.phone, "8" + p.phone[1:4] + "-" + p.phone[4:8] + "-" + p.phone[8:], "0062" + p.phone][i % 6]
        sheet.put(p, phone=phone, rt=Num(p.rt), rw=Num(p.rw), show={"phone": p.national, "rt": p.rt, "rw": p.rw})
    case.roster("nol-hilang.xlsx", sheet, libreoffice)
    case.finish()


def case_09(root):
    case = Case(root, "09-numbers-in-each-others-column")
    swapped = simple()
    for i, p in enumerate(people(12)):  # families of three under one card
        swapped.put(p, reasons="NIK_AND_FAMILY_CARD_SWAPPED", nik=people(12)[i // 3 * 3].kk, kk=p.nik,
                    show={"nik": p.nik, "family_card": people(12)[i // 3 * 3].kk})
    case.roster("a-nik-and-kk-columns.csv", swapped, csv)
    one = simple()
    for i, p in enumerate(people(12, 12)):
        if i == 5:
            one.put(p, reasons="NIK_AND_FAMILY_CARD_SWAPPED", nik=p.kk, kk=p.nik, show={"nik": p.nik, "family_card": p.kk})
        else:
            one.put(p)
    case.roster("b-one-row.csv", one, csv)
    with_kpj = [c if c[1] != "kk" else ("NO KPJ", "kpj") for c in STANDARD]
    kpj = simple(with_kpj)
    for p in people(12, 24):
        number = f"2200{p.key:03}{p.key * 37 % 10000:04}"
        kpj.put(p, reasons="NIK_AND_FAMILY_CARD_SWAPPED", nik=number, kpj=p.nik, show={"nik": p.nik, "kpj": number})
    case.roster("c-nik-and-kpj-columns.csv", kpj, csv)
    alone = simple(NO_KK)
    for i, p in enumerate(people(6, 36)):
        if i == 2:
            alone.put(p, "refused", "NIK_IS_KPJ", nik="22000361332")
        elif i == 3:
            alone.put(p, "refused", "NIK_IS_NIP", nik=f"{p.birth:%Y%m%d}2005012003")
        else:
            alone.put(p)
    case.roster("d-kpj-or-nip-for-the-nik.csv", alone, csv)
    case.finish()


def case_10(root):
    wives = lambda sheet, persons, husband_verdict, husband_reasons, wife_reasons: [
        sheet.put(p, *((husband_verdict, husband_reasons) if i % 4 == 0 else ("held", wife_reasons) if i % 4 == 1 else ("accepted", "")),
                  **({"nik": persons[i - 1].nik, "kk": persons[i - 1].kk} if i % 4 == 1 else {})) for i, p in enumerate(persons)]
    case = Case(root, "10-husbands-nik-for-the-wife")
    sheet = simple()
    wives(sheet, people(12), "held", "NIK_SHARED_BY_OTHERS", "NIK_DATE_DIFFERS;NIK_SEX_DIFFERS;NIK_SHARED_BY_OTHERS")
    case.roster("suami-istri.csv", sheet, csv)
    case.finish()
    case = Case(root, "10-husbands-nik-with-registry")
    sheet, persons = simple(), people(12)
    wives(sheet, persons, "accepted", "", "NIK_DATE_DIFFERS;NIK_SEX_DIFFERS;NIK_OF_SOMEONE_ELSE;NIK_SHARED_BY_OTHERS")
    case.roster("suami-istri.csv", sheet, csv)
    case.text("registers/civil-registry.csv", "nik,nama,tanggal_lahir,jenis_kelamin,kode_wilayah,status\n" + "".join(
        f"{p.nik},{p.name},{p.birth.isoformat()},{p.sex},2171061005,HIDUP\n" for p in persons))
    case.finish()


def case_11(root):
    case = Case(root, "11-words-for-no-number")
    sheet = simple()
    words = ["0", "-", "x", "9999", "menyusul", "belum ada", "hilang", "9999999999999999", "", "KTP belum jadi", "tidak ada", "masih proses",
             "1234567890123456", "tdk ada KTP", "sedang diurus", "n/a", "...", "?"]
    for p, word in zip(people(len(words)), words):
        sheet.put(p, "refused", "NIK_MISSING", nik=word, kk=word)
    sheet.put(people(1, 30)[0], kk="-", phone="-", rt="-", rw="-", ward="Tanjung Uma", note="-")
    case.roster("belum-ada.csv", sheet, csv)
    case.finish()


ALL = [case_01, case_02, case_03, case_04, case_05, case_06, case_07, case_08, case_09, case_10, case_11]
