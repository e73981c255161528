"""Tiny and lopsided tables: nothing to be found, or everything."""
from . import errors as e
from . import words as w
from .table import Table

COLUMNS = {"given": "given name", "family": "surname", "dob": "date"}


def _person(dice):
    return {"given": w.english_men.draw(dice), "family": w.english_surnames.draw(dice), "dob": e.date_in("iso", e.any_date(dice, 1940, 2000))}


def strangers(n, dice):
    table = Table(COLUMNS)
    for person in range(n):
        table.add(person, _person(dice))
    return table


def all_doubles(n, dice):
    table = Table(COLUMNS)
    for person in range(n // 2):
        row = _person(dice)
        table.add(person, row)
        table.add(person, dict(row, family=e.typed(row["family"], dice)) if dice.random() < .5 else row)
    return table


def some(n, dice):
    table = Table(COLUMNS)
    for person in range(n):
        row = _person(dice)
        table.add(person, row)
        if person % 5 == 0:
            table.add(person, dict(row, given=e.typed(row["given"], dice)))
    return table


def one_surname(n, dice):
    table = Table(COLUMNS)
    for person in range(n):
        row = dict(_person(dice), family="tanner")
        table.add(person, row)
        if dice.random() < .1:
            table.add(person, dict(row, given=e.typed(row["given"], dice)))
    return table


def one_person(n, dice):
    table = Table(COLUMNS)
    row = _person(dice)
    for _ in range(n):
        table.add(1, dict(row, given=e.typed(row["given"], dice)) if dice.random() < .3 else row)
    return table


def nothing_in_common(n, dice):
    """Rows of which no two say the same of anything: most cells are empty."""
    table = Table(COLUMNS)
    for person in range(n):
        row = _person(dice)
        table.add(person, {column: row[column] if dice.random() < .3 else "" for column in row})
    return table
