"""Other tables: few surnames for many people, German names and dates, Indonesian households."""
from . import errors as e
from . import words as w
from .table import Table


def surnames_few(n, dice):
    """A third of all people bear one surname, and given names are few."""
    table = Table({"name": "name", "dob": "date", "sex": "sex", "city": "region"})
    person = 0
    cities = [w.viet_given.draw(dice) + " " + w.viet_given.draw(dice) for _ in range(60)]
    while len(table.rows) < n:
        person += 1
        name = [w.viet_surnames.draw(dice), w.viet_middle.draw(dice), w.viet_given.draw(dice)]
        day, sex, city = e.any_date(dice, 1940, 2006), dice.choice("MF"), cities[min(dice.randrange(60), dice.randrange(60))]
        for _ in range(1 + (dice.random() < .15) + (dice.random() < .03)):
            parts = list(name)
            if dice.random() < .12:
                at = dice.randrange(3)
                parts[at] = e.typed(parts[at], dice)
            if dice.random() < .1:
                parts = parts[1:] + parts[:1]
            elif dice.random() < .08:
                parts = [parts[0], parts[2]]
            when = e.date_slip(day, dice) if dice.random() < .1 else day
            table.add(person, {"name": " ".join(parts), "dob": e.date_in("dmy", when), "sex": sex if dice.random() < .97 else "", "city": city if dice.random() < .9 else cities[dice.randrange(60)]})
    return table


def german(n, dice, columns=None):
    """Names and a date in three columns, nothing else; one row in ten is a double with a slip."""
    table = Table(columns or {"fname_c1": "given name", "fname_c2": "given name", "lname_c1": "surname", "lname_c2": "surname", "by": "number", "bm": "number", "bd": "number"})
    person = 0
    while len(table.rows) < n:
        person += 1
        first = (w.german_men if dice.random() < .5 else w.german_women).draw(dice)
        y, m, d = e.any_date(dice, 1925, 2008)
        row = {"fname_c1": first, "lname_c1": w.german_surnames.draw(dice), "by": str(y), "bm": str(m), "bd": str(d)}
        if dice.random() < .1:
            row["fname_c2"] = (w.german_men if dice.random() < .5 else w.german_women).draw(dice)
        if dice.random() < .015:
            row["lname_c2"] = w.german_surnames.draw(dice)
        table.add(person, row)
        if dice.random() < .111:
            copy = dict(row)
            for _ in range(dice.choice([1, 1, 1, 2])):
                column = dice.choice(["fname_c1", "lname_c1", "lname_c1", "by", "bm", "bd"])
                copy[column] = e.typed(copy[column], dice) if column[1] != "y" and column[0] != "b" else str(dice.randint(1, 12)) if column == "bm" else str(dice.randint(1, 28)) if column == "bd" else str(y + dice.choice([-10, -1, 1, 2, 10]))
            table.add(person, copy)
    return table


def full_names(n, dice):
    """A whole name and a year of birth."""
    table = Table({"nama": "name", "tahun": "number"})
    person = 0
    while len(table.rows) < n:
        person += 1
        woman = dice.random() < .5
        parts = [(w.java_women if woman else w.java_men).draw(dice) for _ in range(dice.choice([1, 2, 2, 2, 3]))]
        year = dice.randint(1940, 2006)
        for _ in range(1 + (dice.random() < .15)):
            copy = list(parts)
            if dice.random() < .3:
                at = dice.randrange(len(copy))
                copy[at] = e.heard(copy[at], dice) if dice.random() < .5 else e.typed(copy[at], dice)
            table.add(person, {"nama": " ".join(copy), "tahun": str(year + (dice.choice([-1, 1]) if dice.random() < .06 else 0))})
    return table


def mixed(n, dice):
    """Given name and surname exchanged in one row of seven, dates in five forms, an address in one field."""
    table = Table({"depan": "given name", "belakang": "surname", "lahir": "date", "alamat": "address"})
    person = 0
    while len(table.rows) < n:
        person += 1
        woman = dice.random() < .5
        row = {"depan": (w.java_women if woman else w.java_men).draw(dice), "belakang": w.java_men.draw(dice), "alamat": f"jl {w.streets.draw(dice)} no {dice.randint(1, 90)} rt {dice.randint(1, 9)}/{dice.randint(1, 9)}"}
        day = e.any_date(dice, 1945, 2004)
        for _ in range(1 + (dice.random() < .2)):
            copy = dict(row)
            if dice.random() < .15:
                copy["depan"], copy["belakang"] = copy["belakang"], copy["depan"]
            for column in row:
                if dice.random() < .1:
                    copy[column] = e.typed(copy[column], dice)
            when = e.date_slip(day, dice) if dice.random() < .1 else day
            copy["lahir"] = e.date_in(dice.choice(["iso", "dmy", "words", "short", "plain"]), when)
            if dice.random() < .15:
                copy["alamat"] = ""
            table.add(person, copy)
    return table


ROSTER = {"no_kk": "household key", "nik": "nik", "nama_lengkap": "name", "tgl_lahir": "date", "jenis_kelamin": "sex", "alamat": "address", "rt_rw": "free text", "kelurahan": "region",
          "no_hp": "phone", "nama_ibu": "mother's name", "pekerjaan": "free text"}


def _java_name(woman, dice):
    count = dice.choices([1, 2, 3, 4], [22, 45, 28, 5])[0]
    return " ".join((w.java_women if woman else w.java_men).draw(dice) for _ in range(count))


def _family(dice, serials, villages):
    """Two or three generations in one house; the same mother, card, address; twins; namesakes."""
    village = villages[min(dice.randrange(len(villages)), dice.randrange(len(villages)))]
    district = village[1]
    house = {"no_kk": f"{district}{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(5, 24):02}9{dice.randint(0, 999):03}", "kelurahan": village[0],
             "alamat": f"{dice.choice(['kp', 'jl', 'gg', 'perum', 'dusun'])} {w.java_men.draw(dice)} {w.streets.draw(dice) if dice.random() < .4 else ''} no {dice.randint(1, 150)}",
             "rt_rw": f"{dice.randint(1, 12):03}/{dice.randint(1, 8):03}", "no_hp": f"08{dice.randint(10**9, 10**10 - 1)}"}
    people = []

    def person(woman, day, mother, name=None):
        d = day[2] + (40 if woman else 0)
        front = f"{district}{d:02}{day[1]:02}{day[0] % 100:02}"
        serials[front] = serials.get(front, 9000) + 1
        row = dict(house, nik=front + f"{serials[front] % 10000:04}", nama_lengkap=name or _java_name(woman, dice), jenis_kelamin="PEREMPUAN" if woman else "LAKI-LAKI", nama_ibu=mother, day=day,
                   pekerjaan=dice.choice(["nelayan", "petani", "buruh harian lepas", "pedagang", "tukang ojek", "wiraswasta", ""]))
        if dice.random() < .35:
            row["no_hp"] = dice.choice(["", f"08{dice.randint(10**9, 10**10 - 1)}"])
        people.append(row)
        return row

    head = person(dice.random() < .2, e.any_date(dice, 1955, 1985), _java_name(True, dice))
    wife = person(True, e.any_date(dice, 1957, 1988), _java_name(True, dice)) if dice.random() < .7 else head
    mother = wife["nama_lengkap"]
    for _ in range(dice.choice([0, 0, 1, 1, 2, 3])):
        day = e.any_date(dice, 1984, 2006)
        woman = dice.random() < .5
        name = None
        if not woman and dice.random() < .03:
            name = head["nama_lengkap"]
        elif dice.random() < .25:
            name = _java_name(woman, dice).split()[0] + " " + head["nama_lengkap"].split()[-1]
        child = person(woman, day, mother, name)
        if dice.random() < .025:
            parts = child["nama_lengkap"].split()
            twin = [parts[0][:-1] + dice.choice("aiu")] + parts[1:] if dice.random() < .5 else [w.java_men.draw(dice)] + parts[1:]
            person(woman if dice.random() < .7 else not woman, day, mother, " ".join(twin))
    if wife is not head and dice.random() < .02:
        wife["nik"] = head["nik"]
    return people


def roster(n, dice, wear=1.0, districts=9, villages=70):
    """People of households as several offices send them in, each with its own habits."""
    table = Table(ROSTER)
    serials = {}
    places = [(w.java_men.words[20 + i] + (" " + w.streets.words[i] if i % 2 else ""), str(327101 + i % districts * 53)) for i in range(min(villages, 800))]
    offices = [{c: dice.random() * .3 * wear for c in ROSTER} | {"form": dice.choice(["iso", "dmy", "words", "dots", "short"]), "capital": dice.random() < .5} for _ in range(12)]
    person = 0
    while len(table.rows) < n:
        for truth in _family(dice, serials, places):
            person += 1
            for _ in range(1 + sum(dice.random() < .08 for _ in range(3))):
                table.add(person, _sent_in(truth, dice.choice(offices), dice, wear))
    return table


def _sent_in(truth, office, dice, wear):
    row = dict(truth)
    day = row.pop("day")
    habit = lambda column: dice.random() < office[column]
    if habit("nama_lengkap"):
        parts = row["nama_lengkap"].split()
        kind = dice.random()
        if kind < .35:
            row["nama_lengkap"] = e.heard(row["nama_lengkap"], dice)
        elif kind < .65:
            row["nama_lengkap"] = e.typed(row["nama_lengkap"], dice)
        elif len(parts) > 1:
            row["nama_lengkap"] = dice.choice([" ".join(parts[:-1]), parts[0] + " " + parts[-1][0], " ".join(parts[1:] + parts[:1]), "".join(parts), parts[0][0] + ". " + " ".join(parts[1:])])
    if dice.random() < .07 * wear:
        row["nama_lengkap"] = dice.choice(["hj. ", "h. ", "ibu ", "bpk "]) + row["nama_lengkap"]
    if dice.random() < .12 * wear:
        row["nik"] = dice.choice(["", row["nik"][:15] + "0", row["nik"][:15], e.typed(row["nik"], dice), e.typed(row["nik"], dice), row["no_kk"], "'" + row["nik"]])
    if dice.random() < .08 * wear:
        day = e.date_slip(day, dice)
    row["tgl_lahir"] = e.date_in(office["form"], day) if dice.random() > .04 * wear else ""
    if dice.random() < .03 * wear:
        row["jenis_kelamin"] = dice.choice(["", "L", "P"])
    if habit("alamat"):
        row["alamat"] = e.typed(row["alamat"], dice) if dice.random() < .6 else " ".join(row["alamat"].split()[:-2])
    if habit("no_hp"):
        row["no_hp"] = dice.choice(["", f"08{dice.randint(10**9, 10**10 - 1)}", "+62" + row["no_hp"][1:] if row["no_hp"] else ""])
    if habit("nama_ibu"):
        row["nama_ibu"] = dice.choice(["", e.typed(row["nama_ibu"], dice), row["nama_ibu"].split()[0]])
    if habit("no_kk"):
        row["no_kk"] = dice.choice(["", e.typed(row["no_kk"], dice), row["no_kk"][:15] + "0"])
    if dice.random() < .04 * wear:
        row["no_kk"] = f"{row['no_kk'][:6]}{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(5, 24):02}9{dice.randint(0, 999):03}"
        row["alamat"] = f"jl {w.java_men.draw(dice)} no {dice.randint(1, 150)}"
        row["rt_rw"] = f"{dice.randint(1, 12):03}/{dice.randint(1, 8):03}"
    if office["capital"]:
        row = {c: v.upper() for c, v in row.items()}
    return row


PLAIN = {"full_name": "name", "dob": "date", "sex": "sex", "national_id": "opaque key", "address_1": "address", "address_2": "free text", "suburb": "region", "birth_place": "free text",
         "occupation": "free text", "phone": "opaque key", "other": "free text"}


def roster_plain(n, dice, other="no_kk"):
    """The same people under plain headings, of which nothing says what a family shares."""
    full = roster(n, dice)
    table = Table(PLAIN)
    for person, source, row in full.rows:
        table.add(person, {"full_name": row["nama_lengkap"], "dob": row["tgl_lahir"], "sex": row["jenis_kelamin"], "national_id": row["nik"], "address_1": row["alamat"],
                           "address_2": row["rt_rw"], "suburb": row["kelurahan"], "birth_place": row["kelurahan"].split()[0] if person % 3 else "jakarta", "occupation": row["pekerjaan"],
                           "phone": row["no_hp"], "other": row[other]}, source)
    return table


def german_dates(n, dice):
    """Given name, surname and a whole date."""
    parts = german(n, dice)
    table = Table({"given_name": "given name", "middle_name": "given name", "surname": "surname", "dob": "date"})
    for person, source, row in parts.rows:
        dob = f"{int(row['by']):04}{int(row['bm']):02}{int(row['bd']):02}"
        table.add(person, {"given_name": row["fname_c1"], "middle_name": row.get("fname_c2", ""), "surname": row["lname_c1"], "dob": dob}, source)
    return table
