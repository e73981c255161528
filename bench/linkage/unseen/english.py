"""English tables: scanned forms, spelling by ear, sparse rows, peers, census, two lists, firms."""
from . import errors as e
from . import words as w
from .table import Table


def _name(dice):
    woman = dice.random() < .5
    return (w.english_women if woman else w.english_men).draw(dice), "f" if woman else "m"


def _address(dice):
    return f"{dice.randint(1, 180)} {w.streets.draw(dice)} {dice.choice(['street', 'road', 'lane', 'close', 'avenue'])}"


def _postcode(town, dice):
    return f"{town[:2]}{1 + len(town)} {dice.randint(1, 9)}{dice.choice('abdefghj')}{dice.choice('abdefghj')}"


def scanned(n, dice):
    """Forms read by a scanner: a whole name, a date in one form, an address in one field."""
    table = Table({"name": "name", "born": "date", "address": "address", "town": "region", "phone": "phone"})
    person = 0
    while len(table.rows) < n:
        person += 1
        first, _ = _name(dice)
        second = _name(dice)[0] if dice.random() < .4 else ""
        town = w.towns.draw(dice)
        row = {"name": " ".join(filter(None, [first, second, w.english_surnames.draw(dice)])), "born": e.date_in("dots", e.any_date(dice, 1920, 2005)), "address": _address(dice), "town": town,
               "phone": f"0{dice.randint(10**9, 10**10 - 1)}"}
        for _ in range(1 + (dice.random() < .25) + (dice.random() < .05)):
            copy = {c: e.scanned(v, dice, 1 + (dice.random() < .3)) if dice.random() < .3 else v for c, v in row.items()}
            if dice.random() < .15:
                parts = copy["name"].split()
                copy["name"] = " ".join([parts[-1]] + parts[:-1]) if dice.random() < .5 or len(parts) < 3 else parts[0] + " " + parts[-1]
            if dice.random() < .1:
                copy[dice.choice(list(copy))] = ""
            table.add(person, copy)
    return table


def heard(n, dice):
    """Taken down by ear; many spellings of the same name, a town, an age's date."""
    table = Table({"given": "given name", "family": "surname", "dob": "date", "town": "region", "sex": "sex"})
    person = 0
    while len(table.rows) < n:
        person += 1
        first, sex = _name(dice)
        row = {"given": first, "family": w.english_surnames.draw(dice), "dob": e.date_in("iso", e.any_date(dice, 1930, 2010)), "town": w.towns.draw(dice), "sex": sex}
        for _ in range(1 + (dice.random() < .2) + (dice.random() < .04)):
            copy = dict(row)
            for column, chance in (("given", .3), ("family", .5), ("town", .15)):
                if dice.random() < chance:
                    copy[column] = e.heard(copy[column], dice, dice.choice([1, 1, 2]))
            if dice.random() < .08:
                y, m, d = map(int, copy["dob"].split("-"))
                copy["dob"] = e.date_in("iso", e.date_slip((y, m, d), dice))
            if dice.random() < .05:
                copy["town"] = w.towns.draw(dice)
            table.add(person, copy)
    return table


def sparse(n, dice):
    """A third of all cells are empty, most of all the telling ones; mixed forms of dates."""
    table = Table({"first": "given name", "middle": "given name", "last": "surname", "dob": "date", "zip": "postcode", "email": "email", "mobile": "phone", "sex": "sex"})
    empty = {"first": .05, "middle": .75, "last": .05, "dob": .3, "zip": .35, "email": .6, "mobile": .5, "sex": .3}
    person = 0
    while len(table.rows) < n:
        person += 1
        first, sex = _name(dice)
        last = w.english_surnames.draw(dice)
        day = e.any_date(dice, 1940, 2004)
        row = {"first": first, "middle": _name(dice)[0], "last": last, "zip": _postcode(w.towns.draw(dice), dice), "sex": sex, "email": f"{first[:1]}{last}{dice.randint(1, 99)}@mail.example",
               "mobile": f"07{dice.randint(10**8, 10**9 - 1)}"}
        for _ in range(1 + sum(dice.random() < .2 for _ in range(3))):
            copy = dict(row)
            copy["dob"] = e.date_in(dice.choice(["iso", "iso", "dmy", "words", "year"]), e.date_slip(day, dice) if dice.random() < .06 else day)
            for column in ("first", "last", "zip", "email"):
                if dice.random() < .12:
                    copy[column] = e.typed(copy[column], dice)
            if dice.random() < .1:
                copy["first"] = copy["first"][:1]
            if dice.random() < .1:
                copy["mobile"] = f"07{dice.randint(10**8, 10**9 - 1)}"
            for column, share in empty.items():
                if dice.random() < share:
                    copy[column] = ""
            table.add(person, copy)
    return table


def peers(n, dice):
    """Families of note: pet names, titles, a year for a date, and up to fifteen writings of each."""
    table = Table({"full_name": "name", "first_name": "given name", "surname": "surname", "dob": "date", "birth_place": "region", "postcode": "postcode", "gender": "sex", "occupation": "free text"})
    person = 0
    while len(table.rows) < n:
        family, town = w.english_surnames.draw(dice), w.towns.draw(dice)
        base = _postcode(town, dice)
        for number in range(dice.choice([1, 1, 1, 2, 3])):
            person += 1
            first, sex = _name(dice)
            middle = _name(dice)[0] if dice.random() < .5 else ""
            day = (dice.randint(1600, 1920), 1, 1) if dice.random() < .2 else e.any_date(dice, 1600, 1920)
            title = f"{dice.choice(['1st', '2nd', '3rd', '4th'])} baron {family}" if dice.random() < .15 else dice.choice(["", "", "", "sir", "dr", "rev"])
            job = dice.choice(["politician", "artist", "writer", "cricketer", "botanist", "lawyer", "military officer", w.trades.draw(dice)])
            for _ in range(1 + int(dice.expovariate(.25)) % 15):
                called = dice.choice(w.SHORT[first]) if first in w.SHORT and dice.random() < .2 else first
                called = e.typed(called, dice) if dice.random() < .12 else called
                last = e.typed(family, dice) if dice.random() < .12 else family
                if dice.random() < .04:
                    last = w.english_surnames.draw(dice)
                row = {"first_name": called, "surname": last, "full_name": " ".join(filter(None, [title if dice.random() < .5 else "", called, middle if dice.random() < .5 else "", last]))}
                row["dob"] = e.date_in("iso", e.date_slip(day, dice) if dice.random() < .12 else day) if dice.random() < .8 else ""
                row["birth_place"] = town if dice.random() < .75 else w.towns.draw(dice) if dice.random() < .3 else ""
                row["postcode"] = "" if dice.random() < .2 else base if dice.random() < .55 else base[:-2] + dice.choice(["aa", "bd", "jh"]) if dice.random() < .7 else _postcode(town, dice)
                row["gender"] = {"f": "female", "m": "male"}[sex] if dice.random() < .8 else ""
                row["occupation"] = job if dice.random() < .6 else w.trades.draw(dice) if dice.random() < .2 else ""
                table.add(person, row)
    return table


def census(n, dice):
    """Two counts ten years apart: names, an age, a parish of birth, the house; daughters marry."""
    columns = {"given": "given name", "family": "surname", "born": "number", "parish": "region", "sex": "sex", "head": "name", "work": "free text"}
    table = Table(columns, second=["family", "given", "sex", "parish", "born", "work", "head"])
    person = 0
    while len(table.rows) < n:
        family, parish = w.english_surnames.draw(dice), w.towns.draw(dice)
        people = []
        for role in range(dice.randint(1, 6)):
            first, sex = _name(dice)
            people.append({"given": first, "family": family, "sex": sex, "born": 1800 + dice.randint(0, 30) if role < 2 else 1828 + dice.randint(0, 25),
                           "parish": parish if dice.random() < .7 else w.towns.draw(dice), "work": w.trades.draw(dice) if role < 2 else ""})
        head = people[0]["given"] + " " + family
        stays = dice.random() < .6
        for row in people:
            person += 1
            for source in "ab":
                if dice.random() > (.95 if source == "a" else .75):
                    continue
                copy = dict(row, head=head)
                if dice.random() < .2 and copy["given"] in w.SHORT:
                    copy["given"] = dice.choice(w.SHORT[copy["given"]])
                for column in ("given", "family", "parish"):
                    if dice.random() < .12:
                        copy[column] = e.heard(copy[column], dice)
                age = dice.choices([0, -1, 1, -2, 2, 5], [60, 14, 14, 4, 4, 4])[0]
                copy["born"] = str(row["born"] + age)
                if source == "b":
                    if row["sex"] == "f" and row["born"] > 1828 and dice.random() < .3:
                        copy["family"] = w.english_surnames.draw(dice)
                        copy["head"] = w.english_men.draw(dice) + " " + copy["family"]
                    elif not stays and row["born"] > 1828 and dice.random() < .5:
                        copy["head"] = copy["given"] + " " + copy["family"]
                    if dice.random() < .3:
                        copy["work"] = w.trades.draw(dice)
                table.add(person, copy, source)
    return table


def two_lists(n, dice):
    """Two lists without doubles inside, a third in common; other order of columns, other dates."""
    table = Table({"given": "given name", "family": "surname", "dob": "date", "town": "region", "street": "address"}, second=["dob", "street", "family", "town", "given"])
    for person in range(n * 3 // 4):
        first, _ = _name(dice)
        day = e.any_date(dice, 1940, 2005)
        row = {"given": first, "family": w.english_surnames.draw(dice), "town": w.towns.draw(dice), "street": _address(dice)}
        where = dice.random()
        if where < 2 / 3:
            table.add(person, dict(row, dob=e.date_in("iso", day)), "a")
        if where > 1 / 3:
            copy = dict(row, dob=e.date_in("dmy", e.date_slip(day, dice) if dice.random() < .1 else day))
            for column in row:
                if dice.random() < .15:
                    copy[column] = e.typed(copy[column], dice)
            if dice.random() < .2:
                copy["street"] = _address(dice)
            if dice.random() < .05:
                copy["given"], copy["family"] = copy["family"], copy["given"]
            table.add(person, copy, "b")
    return table


def firms(n, dice):
    """Names of firms with their legal forms, addresses in one field, phone and town."""
    table = Table({"firm": "free text", "address": "address", "town": "region", "phone": "opaque key"})
    forms = ["ltd", "limited", "plc", "co", "and sons", "group", "llp", "company limited", ""]
    goods = ["builders", "bakery", "garage", "motors", "textiles", "consulting", "foods", "plumbing", "printing", "transport", "electrical", "software"]
    for firm in range(n):
        if len(table.rows) >= n:
            break
        name = [w.english_surnames.draw(dice), dice.choice(goods)]
        if dice.random() < .3:
            name.insert(0, w.towns.draw(dice))
        row = {"address": _address(dice), "town": w.towns.draw(dice), "phone": f"0{dice.randint(10**9, 10**10 - 1)}"}
        for _ in range(1 + (dice.random() < .3) + (dice.random() < .08)):
            copy = dict(row, firm=" ".join(name + [dice.choice(forms)]).strip())
            if dice.random() < .2:
                copy["firm"] = e.typed(copy["firm"], dice)
            if dice.random() < .1:
                copy["firm"] = " ".join(name[:-1])
            if dice.random() < .25:
                copy["address"] = e.typed(copy["address"], dice).replace("street", "st").replace("road", "rd").replace("avenue", "av")
            if dice.random() < .2:
                copy["phone"] = "" if dice.random() < .6 else f"0{dice.randint(10**9, 10**10 - 1)}"
            table.add(firm, copy)
    return table
