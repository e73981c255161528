"""Manglings 27 to 40: codes, words, marks, and what the order means."""
from .case import NOBODY, STANDARD, Case, Num, Sheet, Styled, day
from .numbers import simple
from .people import people
from .writers import csv, libreoffice


def case_27(root):
    case = Case(root, "27-codes-for-sex")
    for n, (man, woman) in enumerate([("L", "P"), ("LK", "PR"), ("Laki-laki", "Perempuan"), ("Pria", "Wanita"), ("P", "W"), ("1", "2"), ("M", "F"),
                                      ("laki - laki", "perempuan"), ("Lk.", "Pr.")]):
        sheet = simple()
        for i, p in enumerate(people(4, 5 * n)):
            sheet.put(p, sex=man if p.sex == "L" else woman, show={"sex": p.sex})
        case.roster(f"{'abcdefghi'[n]}.csv", sheet, csv)
    sheet = simple()
    for i, p in enumerate(people(4, 50)):
        sheet.put(p, reasons="SEX_UNREADABLE" if i == 2 else "", sex="tidak jelas" if i == 2 else "-" if i == 3 else "", show={"sex": ""})
    case.roster("j-blank.csv", sheet, csv)
    ticks = simple([("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("TGL LAHIR", "birth"), ("JENIS KELAMIN L", "l"), ("JENIS KELAMIN P", "p")])
    for p in people(4, 56):
        ticks.put(p, l="V" if p.sex == "L" else "", p="V" if p.sex == "P" else "", show={"sex": p.sex})
    case.roster("k-ticks.csv", ticks, csv)
    case.finish()


def case_28(root):
    case = Case(root, "28-marital-status-codes")
    sheet = simple(STANDARD[:7] + [("STATUS KAWIN", "married")] + STANDARD[7:])
    for p, code in zip(people(12), ["Y", "T", "K", "BK", "CH", "CM", "Kawin", "Belum Kawin", "B", "S", "P", "Cerai Mati"]):
        sheet.put(p, married=code, show={"sex": p.sex})
    case.roster("status.csv", sheet, csv)
    case.finish()


def case_29(root):
    case = Case(root, "29-codes-that-differ-by-source")
    sheet, persons = simple(), people(16)
    status = ["HIDUP", "Hidup", "AKTIF", "1", "MENINGGAL", "Meninggal Dunia", "MATI", "WAFAT", "PINDAH", "Pindah Keluar", "PINDAH LUAR DAERAH", "MD",
              "TIDAK TAHU", "Tdk Th", "", "Masih Hidup"]
    for p, word in zip(persons, status):
        gone = ("refused", "DEAD") if word in ("MENINGGAL", "Meninggal Dunia", "MATI", "WAFAT", "MD") else ("refused", "MOVED_AWAY") if "indah" in word.lower() else ()
        sheet.put(p, *gone)
    case.roster("kader.csv", sheet, csv)
    case.text("registers/civil-registry.csv", "NO_KK;NIK;NAMA_LGKP;TGL_LHR;JENIS_KLMIN;STATUS\n" + "".join(
        f"{p.kk};{p.nik};{p.name};{p.birth:%d/%m/%Y};{p.sex};{word}\n" for p, word in zip(persons, status)))
    case.finish()


def case_30(root):
    case = Case(root, "30-free-job-texts")
    sheet = simple()
    jobs = ["ojol", "Grab", "driver online", "gojek", "OJEK ONLINE", "Driver Grab", "Ojek Online (Gojek)", "pengemudi gojek", "Driver ojol", "nelayan",
            "Nelayan Tangkap", "Kader Posyandu", "kader", "buruh cuci", "wiraswasta"]
    for p, job in zip(people(len(jobs)), jobs):
        low = job.lower()
        group = "fishers" if "nelayan" in low else "posyandu-cadres" if "kader" in low else "none" if low in ("buruh cuci", "wiraswasta") else "app-drivers"
        sheet.put(p, *(("held", "GROUP_UNKNOWN") if group == "none" else ()), group=group, job=job, show={"job": job})
    sheet.rows[0].expected = ("not_person", "HEADING_ROW", None, "none")
    case.roster("./campuran.csv", sheet, csv)
    case.finish()


def case_31(root):
    case = Case(root, "31-names-as-people-write-them")
    sheet, persons = simple(), people(14)
    ways = [lambda n: f"1. {n}", str.upper, str.lower, lambda n: f"H. {n}, S.Pd", lambda n: f"Hj. {n}, A.Md.Keb", lambda n: f"12) {n}", lambda n: f"{n} alias Budi",
            lambda n: f"{n} (Mak Ijah)", lambda n: f"Drs. {n}, M.Si.", lambda n: f"{n}, S.E", lambda n: f"Ibu {n}"]
    shown = {0: lambda n: n, 5: lambda n: n}
    for i, (p, way) in enumerate(zip(persons, ways)):
        sheet.put(p, name=way(p.name), show={"name": shown[i](p.name)} if i in shown else {})
    sheet.put(persons[11], "held", "TWO_PEOPLE_IN_ONE_ROW", name=f"{persons[11].name} / Suminah Contoh")
    sheet.put(persons[12], "held", "TWO_PEOPLE_IN_ONE_ROW", name=f"1. {persons[12].name} 2. Suminah Contoh")
    sheet.put(persons[13], "held", "NAME_SAYS_DECEASED", name=f"Alm. {persons[13].name}")
    case.roster("nama.csv", sheet, csv)
    case.finish()


def case_32(root):
    case = Case(root, "32-the-same-file-again")
    first, again, persons = simple(), simple(), people(12)
    first.put_all(persons)
    for i, p in enumerate(persons[:11] + people(1, 20)):
        if i == 11:
            again.put(p)
        elif i == 3:  # another phone: nothing that decides
            again.put(p, "known", "SAME_NIK", phone="081299990000")
        elif i == 5:  # another birth date
            again.put(p, "known", "NIK_DATE_DIFFERS;SAME_NIK;DETAILS_DIFFER", birth=f"{p.birth.replace(day=2):%d-%m-%Y}")
        else:
            again.put(p, "known", "SAME_NIK")
    case.roster("a-september.csv", first, csv)
    case.roster("b-september-revisi.csv", again, csv)
    case.finish()


def case_33(root):
    case = Case(root, "33-ditto-marks")
    sheet = simple()
    marks = ['"', "idem", "sda", "s.d.a", "''", "-\"-"]
    for i, p in enumerate(people(12)):
        if i % 6 == 0:
            sheet.put(p, ward="Kibing", show={"village": "21.71.12.1003"})
        else:
            sheet.put(p, reasons="DITTO_FILLED", ward=marks[i % 6], job=marks[i % 6], show={"village": "21.71.12.1003", "job": "Kader posyandu"})
    p = people(1, 20)[0]
    sheet.put(p, "refused", "NAME_MISSING", name='"', who=NOBODY)
    p = people(1, 21)[0]
    sheet.put(p, "refused", "NIK_MISSING", nik='"')
    case.roster("idem.csv", sheet, csv)
    case.finish()


def case_34(root):
    case = Case(root, "34-struck-through-rows")
    for n, form in enumerate(("xlsx", "ods", "xls")):
        sheet = simple(name="Data")
        for i, p in enumerate(people(12, 14 * n)):
            if i in (3, 8):
                sheet.put(p, "held", "ROW_STRUCK_OUT", style=lambda cell: Styled(cell, strike=True))
            else:
                sheet.put(p, style=(lambda cell: Styled(cell, fill=True)) if i == 5 else None)
        case.roster(f"{'abc'[n]}.{form}", sheet, libreoffice, form=form)
    case.finish()


def case_35(root):
    case = Case(root, "35-remarks-in-the-last-column")
    sheet = simple()
    remarks = [("meninggal", "NOTE_SAYS_DECEASED"), ("Sudah pindah ke Medan", "NOTE_SAYS_MOVED"), ("dobel", "NOTE_SAYS_DOUBLE"), ("PNS", "NOTE_SAYS_CIVIL_SERVANT"),
               ("almarhum", "NOTE_SAYS_DECEASED"), ("Alm", "NOTE_SAYS_DECEASED"), ("MENINGGAL DUNIA 12/3/2025", "NOTE_SAYS_DECEASED"),
               ("data ganda", "NOTE_SAYS_DOUBLE"), ("PPPK guru", "NOTE_SAYS_CIVIL_SERVANT"), ("tidak bekerja", "NOTE_SAYS_NOT_WORKING"),
               ("sdh pindah", "NOTE_SAYS_MOVED"), ("pindah domisili", "NOTE_SAYS_MOVED"), ("anggota TNI", "NOTE_SAYS_CIVIL_SERVANT"),
               ("bukan PNS", ""), ("suami meninggal", ""), ("belum pernah pindah", ""), ("lengkap", ""), ("istri PNS", ""), ("aktif", ""), ("ok", ""), ("tidak dobel", "")]
    for p, (words, code) in zip(people(len(remarks)), remarks):
        sheet.put(p, *(("held", code) if code else ()), note=words)
    case.roster("a-keterangan.csv", sheet, csv)
    headless = Sheet(columns=STANDARD[:-1] + [("", "note")])
    headless.heading()
    for i, p in enumerate(people(6, 30)):
        headless.put(p, *(("held", "NOTE_SAYS_DECEASED") if i == 2 else ()), note="meninggal" if i == 2 else "")
    case.roster("b-without-a-heading.csv", headless, csv)
    case.finish()


def case_37(root):
    case = Case(root, "37-months-in-indonesian")
    words = ["Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "Nopember", "Desember", "Agt", "Ags", "Agust", "Okt",
             "Nop", "Nov", "Des", "Sept", "Peb", "Feb", "Jan", "Mrt"]
    number = dict(Jan=1, Peb=2, Feb=2, Mar=3, Mrt=3, Apr=4, Mei=5, Jun=6, Jul=7, Agu=8, Agt=8, Ags=8, Sep=9, Okt=10, Nop=11, Nov=11, Des=12)
    text = simple()
    for i, (p, word) in enumerate(zip(people(len(words)), words)):
        p = p.born(p.birth.year, number[word[:3]], p.birth.day)
        written = [f"{p.birth.day} {word} {p.birth.year}", f"{p.birth.day}-{word}-{p.birth:%y}", f"{p.birth:%d} {word.upper()} {p.birth.year}"][i % 3]
        text.put(p, birth=written, show={"birth_date": p.birth})
    case.roster("a-words.csv", text, csv)
    cells = simple(name="Sheet1")
    for p in people(12, 30):
        cells.put(p, birth=Styled(day(p.birth), form="id-long"), show={"birth_date": p.birth})
    case.roster("b-formats.xlsx", cells, libreoffice)
    case.finish()


def case_38(root):
    case = Case(root, "38-money")
    sheet = simple(STANDARD[:-1] + [("PENGHASILAN PER BULAN (Rp)", "income")])
    written = [("Rp 2.000.000,-", 2000000), ("2 jt", 2000000), ("Rp. 1.500.000", 1500000), ("1500000", 1500000), ("2,5 juta", 2500000), ("Rp1.750.000,00", 1750000),
               ("800 rb", 800000), ("1,200,000", 1200000), ("900.000", 900000), ("3 Juta", 3000000), ("Rp 1.000.000/bulan", 1000000), ("IDR 2000000", 2000000)]
    for p, (text, rupiah) in zip(people(12), written):
        sheet.put(p, income=text, show={"income": rupiah})
    p = people(1, 20)[0]
    sheet.put(p, reasons="INCOME_UNREADABLE", income="tidak tentu", show={"income": ""})
    p = people(1, 21)[0]
    sheet.put(p, income="-", show={"income": ""})
    case.roster("uang.csv", sheet, csv, delimiter=";")
    case.finish()


def case_39(root):
    case = Case(root, "39-phones")
    sheet, persons = simple(), people(13)
    ways = [lambda n: f"0{n} / 08137770001", lambda n: f"+62{n}", lambda n: f"0062{n}", lambda n: f"0{n} (istri)", lambda n: f"0{n[:3]}-{n[3:7]}-{n[7:]}",
            lambda n: f"WA 0{n}", lambda n: f"+62 {n[:3]} {n[3:7]} {n[7:]}", lambda n: f"0{n}, 0778-412345", lambda n: f"0{n} an. Suminah", lambda n: f"hp: 0{n}",
            lambda n: f"0{n} atau 08137770001", lambda n: f"62-{n}"]
    for p, way in zip(persons, ways):
        sheet.put(p, phone=way(p.phone), show={"phone": p.national})
    sheet.put(persons[12], reasons="PHONE_UNREADABLE", phone="ada di anaknya", show={"phone": "0"})
    case.roster("hp.csv", sheet, csv, delimiter=";")
    case.finish()


def case_40(root):
    case = Case(root, "40-order-is-rank")
    sheet = simple(group="grave-diggers")
    for p in people(12):
        sheet.put(p, job="Penggali kubur")
    case.roster("./grave-diggers/urut.csv", sheet, csv)
    case.text("selected.csv", "nik\n" + "".join(p.nik + "\n" for p in people(3)))  # as many as the group has places
    case.finish()


ALL = [case_27, case_28, case_29, case_30, case_31, case_32, case_33, case_34, case_35, case_37, case_38, case_39, case_40]
