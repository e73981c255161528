"""Names and dates only, as three offices keep them, each with its own way of going wrong: slips that leave one error a double, keyboards,
and dates of which one part was misread. The errors were chosen before the engine was seen to work on them."""
from . import errors as e
from . import words as w
from .table import Table

COLUMNS = {"given_name": "given name", "middle_name": "given name", "surname": "surname", "dob": "date"}


def _another(letter, dice):
    return dice.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if c != letter])


def _slip(word, dice):
    if len(word) < 2:
        return word + dice.choice("aeinrs")
    at = dice.randrange(len(word))
    return dice.choice([word[:at] + _another(word[at], dice) + word[at + 1:], word[:at] + word[at + 1:], word[:at] + dice.choice("aeinrst") + word[at:], word + word[-1]])


def _misread(day, dice):
    y, m, d = day
    part = dice.randrange(3)
    if part == 0:
        return y + dice.choice([-30, -20, -10, -8, -4, -3, -2, -1, 1, 2, 3, 4, 8, 10, 20, 30]), m, d
    return (y, dice.randint(1, 12), d) if part == 1 else (y, m, dice.randint(1, 28))


def _people(n, dice, men, women, surnames, doubles, errors, second=.12):
    table = Table(COLUMNS)
    person = 0
    while len(table.rows) < n:
        person += 1
        pool = men if dice.random() < .5 else women
        row = {"given_name": pool.draw(dice), "surname": surnames.draw(dice), "middle_name": pool.draw(dice) if dice.random() < second else ""}
        day = e.any_date(dice, 1918, 2006)
        for copy_number in range(1 + (dice.random() < doubles)):
            copy, when = dict(row), day
            for _ in range(dice.choice(errors) if copy_number else 0):
                column = dice.choice(["given_name", "surname", "surname", "dob", "dob"])
                if column == "dob":
                    when = _misread(when, dice)
                else:
                    copy[column] = _slip(copy[column], dice)
            if copy_number and dice.random() < .1:
                copy["middle_name"] = "" if copy["middle_name"] else pool.draw(dice)
            copy["dob"] = e.date_in("plain", when)
            table.add(person, copy)
    return table


def one_error(n, dice):
    """Common names, one row in ten a double, with one error most of the time."""
    return _people(n, dice, w.german_men, w.german_women, w.german_surnames, .111, [1, 1, 1, 1, 2])


def few_names(n, dice):
    """Far fewer names: sixty given names and three hundred surnames for everybody."""
    men = w.Pool(w.german_men.words[:30], w.GERMAN, 0, 0.8, 1)
    women = w.Pool(w.german_women.words[:30], w.GERMAN, 0, 0.8, 1)
    return _people(n, dice, men, women, w.Pool(w.german_surnames.words[:300], w.GERMAN, 0, 0.7, 1), .111, [1, 1, 2])


def many_errors(n, dice):
    """English names, one in five a double, one to three errors."""
    return _people(n, dice, w.english_men, w.english_women, w.english_surnames, .25, [1, 1, 2, 3], second=.35)
