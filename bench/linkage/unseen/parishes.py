"""Persons of the past: notable people as several books describe them, and baptisms, marriages and burials of one parish. The errors were
chosen before the engine was seen to work on them."""
from . import errors as e
from . import words as w
from .table import Table

PLACES = w.Pool("london paris vienna rome berlin dublin edinburgh york bristol".split(), w.TRADES, 1500, 0.95, 83)
CALLINGS = w.Pool("politician writer painter cleric soldier physician lawyer composer merchant engineer".split(), w.TRADES, 40, 1.2, 89)
TITLES = ["sir", "dr", "rev", "lord", "baron", "count", "captain"]


def _writing(name, dice):
    parts = name.split()
    kind = dice.random()
    if kind < .25 and len(parts) > 2:
        return " ".join([parts[0]] + parts[2:])
    if kind < .4:
        return " ".join([p[0] for p in parts[:-1]] + parts[-1:])
    if kind < .5 and parts[0] in w.SHORT:
        return " ".join([dice.choice(w.SHORT[parts[0]])] + parts[1:])
    if kind < .62:
        return f"{dice.choice(TITLES)} {name}"
    if kind < .74:
        return f"{parts[-1]} {' '.join(parts[:-1])}"
    if kind < .9:
        return e.heard(name, dice)
    return e.typed(name, dice)


def notables(n, dice):
    """A name in one field, place and date of birth (often a year only), a calling; up to a dozen accounts of one person, namesakes among them."""
    table = Table({"full_name": "name", "dob": "date", "birth_place": "free text", "postcode": "postcode", "occupation": "free text", "sex": "sex"})
    person = 0
    while len(table.rows) < n:
        person += 1
        woman = dice.random() < .15
        pool = w.english_women if woman else w.english_men
        name = " ".join([pool.draw(dice) for _ in range(dice.choice([1, 1, 2]))] + [w.english_surnames.draw(dice)])
        place = PLACES.draw(dice)
        row = {"full_name": name, "birth_place": place, "postcode": f"{place[:2]}{len(place)} {dice.randint(1, 9)}{place[-2:]}", "occupation": CALLINGS.draw(dice), "sex": "f" if woman else "m"}
        day = e.any_date(dice, 1650, 1900)
        for _ in range(min(12, 1 + int(dice.expovariate(.55)))):
            copy = dict(row)
            if dice.random() < .35:
                copy["full_name"] = _writing(name, dice)
            when = e.date_slip(day, dice) if dice.random() < .08 else day
            copy["dob"] = e.date_in(dice.choices(["iso", "year"], [78, 22])[0], when) if dice.random() > .06 else ""
            if dice.random() < .2:
                copy["birth_place"] = dice.choice(["", e.typed(place, dice), PLACES.draw(dice)])
            if dice.random() < .25:
                copy["postcode"] = dice.choice(["", "", e.typed(copy["postcode"], dice)])
            if dice.random() < .3:
                copy["occupation"] = dice.choice(["", CALLINGS.draw(dice)])
            if dice.random() < .1:
                copy["sex"] = ""
            table.add(person, copy)
        if dice.random() < .05:
            person += 1
            table.add(person, dict(row, dob=e.date_in("iso", e.any_date(dice, 1650, 1900)), birth_place=PLACES.draw(dice), postcode="", occupation=CALLINGS.draw(dice)))
    return table


def registers(n, dice):
    """Baptism, marriage and burial of one person: the surname of a wife changes, ages are rounded, one parish, few given names."""
    table = Table({"christian_name": "given name", "surname": "surname", "born": "date", "father": "name", "abode": "region", "sex": "sex"})
    person = 0
    abodes = [PLACES.words[40 + i] for i in range(25)]
    while len(table.rows) < n:
        person += 1
        woman = dice.random() < .5
        first = (w.english_women if woman else w.english_men).draw(dice)
        last = w.english_surnames.draw(dice)
        row = {"christian_name": first, "surname": last, "father": f"{w.english_men.draw(dice)} {last}", "abode": abodes[min(dice.randrange(25), dice.randrange(25))], "sex": "f" if woman else "m"}
        day = e.any_date(dice, 1750, 1860)
        married = w.english_surnames.draw(dice)
        for act in range(3):
            if dice.random() < .45 and act:
                continue
            copy = dict(row, born=e.date_in("iso", e.date_slip(day, dice) if dice.random() < .12 else day))
            if act == 2:
                copy["father"] = ""
                if woman and dice.random() < .4:
                    copy["surname"] = married
                if dice.random() < .3:
                    copy["born"] = str(day[0] + dice.choice([-2, -1, 0, 0, 1, 2]))
            for column in ("christian_name", "surname", "father"):
                if copy[column] and dice.random() < .18:
                    copy[column] = e.heard(copy[column], dice)
            if first in w.SHORT and dice.random() < .12:
                copy["christian_name"] = dice.choice(w.SHORT[first])
            if dice.random() < .15:
                copy["abode"] = abodes[dice.randrange(25)]
            table.add(person, copy)
    return table
