"""Rosters of another kind: several peoples' names, old and new spelling, a welfare office's spreadsheet. The errors were chosen before
the engine was seen to work on them: spelling by period, columns that slip, numbers that a spreadsheet or a relative spoiled."""
from . import errors as e
from . import words as w
from .table import Table

TODAY = [("oe", "u"), ("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("ch", "kh")]
CLANS = "siregar nasution lubis harahap simanjuntak sihombing panjaitan hutapea tampubolon ginting tarigan sembiring manurung pasaribu".split()
MUSLIM = "muhammad abdul ahmad siti nur fatimah aisyah ibrahim yusuf hasan husein umar rahman rahim hidayat fauzi ridwan zainal".split()
BUGIS = "a ang ba be dae de ka la ma mang ne pa pal ra reng ri sa so tang te wa".split()
BALI = ["i wayan", "i made", "i nyoman", "i ketut", "i putu", "ni wayan", "ni made", "ni nyoman", "ni ketut", "ni putu"]
CALLED = {"muhammad": ["moh", "muh", "m", "mohammad", "mochamad", "md"], "abdul": ["abd", "abdoel"], "ahmad": ["achmad", "ahmat"], "siti": ["st", "sitti", "sti"],
          "nur": ["noer", "nor"], "ibrahim": ["brahim", "ibrohim"], "fatimah": ["fatma", "fatima"], "yusuf": ["jusuf", "yusup"], "hidayat": ["hidajat"], "i wayan": ["wayan", "i wyn"],
          "i made": ["made", "md"], "ni made": ["made", "ni md"], "i ketut": ["ketut", "kt"], "ni ketut": ["ketut"], "i nyoman": ["nyoman", "nym"]}
bugis = w.Pool("andi daeng tenri besse".split(), BUGIS, 900, 0.95, 61)
muslim = w.Pool(MUSLIM, w.JAVA, 600, 1.05, 67)
clans = w.Pool(CLANS, BUGIS, 60, 0.9, 71)

COLUMNS = {"NO_KK": "household key", "NIK": "nik", "NAMA": "name", "TMP_LHR": "free text", "TGL_LHR": "date", "JK": "sex", "ALAMAT": "address", "RT": "free text", "RW": "free text",
           "DESA": "region", "HP": "phone", "IBU_KANDUNG": "mother's name"}


def _name(people, woman, family, dice):
    if people == "batak":
        return " ".join([muslim.draw(dice) if dice.random() < .4 else w.java_men.draw(dice) for _ in range(dice.choice([1, 1, 2]))] + [family])
    if people == "bali":
        return f"{BALI[dice.randrange(5) + (5 if woman else 0)]} {(w.java_women if woman else w.java_men).draw(dice)}"
    if people == "bugis":
        return " ".join(bugis.draw(dice) for _ in range(dice.choice([1, 1, 2])))
    if people == "malay":
        return f"{muslim.draw(dice)} {muslim.draw(dice)}" + (f" {'binti' if woman else 'bin'} {family}" if dice.random() < .3 else "")
    return " ".join((w.java_women if woman else w.java_men).draw(dice) for _ in range(dice.choice([1, 1, 2])))


def _household(dice, desas, serials, peoples):
    desa, district = desas[min(dice.randrange(len(desas)) for _ in range(2))]
    people = dice.choice(peoples)
    family = clans.draw(dice) if people == "batak" else muslim.draw(dice)
    kk = f"{district}{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(5, 24):02}9{dice.randint(0, 999):03}"
    house = {"NO_KK": kk, "ALAMAT": f"{dice.choice(['jln', 'dsn', 'lor', 'blok', 'kp'])} {w.java_men.draw(dice)} {dice.choice(['', '', 'gg ' + str(dice.randint(1, 9))])}".strip(),
             "RT": str(dice.randint(1, 14)), "RW": str(dice.randint(1, 9)), "DESA": desa, "HP": f"08{dice.randint(10**9, 10**10 - 1)}"}
    members = []

    def born(woman, year, mother, name=None, day=None):
        day = day or e.any_date(dice, year, year + 3)
        if dice.random() < .04:
            day = day[0], dice.choice([1, 7, 12]), dice.choice([1, 31, 17]) if dice.random() < .5 else 1
        front = f"{district}{day[2] + (40 if woman else 0):02}{day[1]:02}{day[0] % 100:02}"
        serials[front] = serials.get(front, 9000) + 1
        members.append(dict(house, NIK=front + f"{serials[front] % 10000:04}", NAMA=name or _name(people, woman, family, dice), JK="P" if woman else "L", IBU_KANDUNG=mother,
                            TMP_LHR=desa if dice.random() < .6 else w.towns.draw(dice), day=day))
        return members[-1]

    year = dice.randint(1945, 1985)
    head = born(False, year, _name(people, True, family, dice))
    wife = born(True, year + 2, _name(people, True, family, dice))
    for _ in range(dice.choice([0, 1, 1, 2, 3, 4])):
        woman = dice.random() < .5
        child = born(woman, dice.randint(year + 19, year + 28), wife["NAMA"], head["NAMA"] if not woman and dice.random() < .04 else None)
        if dice.random() < .03:
            stem = child["NAMA"].split()
            born(woman, 0, wife["NAMA"], " ".join([stem[0][:-1] + dice.choice("aiou")] + stem[1:]), child["day"])
    if dice.random() < .03:
        wife["NIK"] = head["NIK"]
    return members


def _old(text, dice):
    fitting = [(old, new) for old, new in TODAY if new in text]
    if not fitting:
        return e.typed(text, dice)
    old, new = dice.choice(fitting)
    return text.replace(new, old, 1)


def _called(name, dice):
    for full, short in CALLED.items():
        if name.startswith(full) or f" {full}" in name:
            return name.replace(full, dice.choice(short), 1)
    return name.replace(" ", "", 1) if dice.random() < .5 else _old(name, dice)


def _spoiled(nik, kk, dice):
    at = 6 + dice.randrange(9)
    return dice.choice([nik[:15] + "0", nik[:-1], "", f"{nik[:4]}.{nik[4:8]}.{nik[8:12]}.{nik[12:]}", kk, nik[:at] + nik[at + 1] + nik[at] + nik[at + 2:],
                        nik[:at] + str(dice.randrange(10)) + nik[at + 1:], nik.replace("0", "O", 1), f"{nik[0]}.{nik[1:6]}E+15"])


def _entered(truth, wear, dice):
    """One line of a village's list."""
    row = dict(truth)
    day = row.pop("day")
    happens = lambda chance: dice.random() < chance * wear
    if happens(.22):
        row["NAMA"] = dice.choice([_old, _called, _called, e.typed, lambda t, d: e.heard(t, d)])(row["NAMA"], dice)
    if happens(.06):
        row["NAMA"] = dice.choice(["h. ", "hj. ", "alm. ", "ny. ", "tn. ", "drs. "]) + row["NAMA"]
    if happens(.04) and " " in row["NAMA"]:
        row["NAMA"] = row["NAMA"].rsplit(" ", 1)[0]
    if happens(.13):
        row["NIK"] = _spoiled(row["NIK"], row["NO_KK"], dice)
    if happens(.07):
        day = e.date_slip(day, dice)
    row["TGL_LHR"] = "" if happens(.03) else e.date_in(dice.choice(["dmy", "dmy", "dmy", "short", "words"]), day)
    if happens(.02):
        row["NAMA"], row["IBU_KANDUNG"] = row["IBU_KANDUNG"], row["NAMA"]
    if happens(.02):
        row["NIK"], row["NO_KK"] = row["NO_KK"], row["NIK"]
    if happens(.02):
        row["TMP_LHR"], row["TGL_LHR"] = row["TGL_LHR"], row["TMP_LHR"]
    if happens(.05):
        row["NO_KK"] = f"{row['NO_KK'][:6]}{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(5, 24):02}9{dice.randint(0, 999):03}"
        row["ALAMAT"], row["RT"], row["RW"] = f"jln {w.java_women.draw(dice)}", str(dice.randint(1, 14)), str(dice.randint(1, 9))
    for column, chance in (("ALAMAT", .2), ("IBU_KANDUNG", .12), ("TMP_LHR", .1), ("DESA", .04)):
        if happens(chance):
            row[column] = e.typed(row[column], dice) if dice.random() < .7 else ""
    if happens(.25):
        row["HP"] = dice.choice(["", "", "-", f"08{dice.randint(10**9, 10**10 - 1)}", "62" + row["HP"][1:]])
    if happens(.03):
        row["JK"] = "P" if row["JK"] == "L" else "L"
    return {column: cell.upper() for column, cell in row.items()}


def archipelago(n, dice, wear=1.0, desas=60):
    """A city of several peoples; how often somebody is sent in falls off as one over the count."""
    table = Table(COLUMNS)
    serials = {}
    places = [(f"{dice.choice(['sei', 'tanjung', 'kampung', 'suka', 'batu', ''])} {bugis.words[30 + i]}".strip(), str(127103 + i % 7 * 101)) for i in range(desas)]
    peoples = ["batak", "malay", "malay", "jawa", "jawa", "bugis", "bali"]
    person = 0
    while len(table.rows) < n:
        for truth in _household(dice, places, serials, peoples):
            person += 1
            for _ in range(dice.choices([1, 2, 3, 4, 5], [100, 24, 9, 3, 1])[0]):
                table.add(person, _entered(truth, wear, dice))
    return table
