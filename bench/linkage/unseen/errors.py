"""How a value changes between two writings: by scanner, by ear, by keyboard, by clerk."""

SCANNED = [("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("l", "1"), ("i", "l"), ("o", "0"), ("s", "5"), ("b", "8"), ("e", "c"), ("h", "b"), ("u", "n"),
           ("n", "u"), ("g", "q"), ("t", "f"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"), ("6", "b"), ("3", "8"), ("7", "1"), ("a", "o")]
HEARD = [("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "c"), ("c", "k"), ("s", "z"), ("z", "s"), ("ee", "ea"), ("ea", "ee"), ("y", "ie"), ("ie", "y"), ("th", "t"), ("w", "wh"), ("v", "w"),
         ("d", "t"), ("t", "d"), ("b", "p"), ("g", "k"), ("au", "or"), ("er", "ar"), ("ar", "er"), ("oo", "u"), ("u", "oo"), ("ll", "l"), ("l", "ll"), ("n", "nn"), ("i", "e"), ("e", "i"),
         ("h", ""), ("x", "ks"), ("ei", "ai"), ("dt", "t"), ("qu", "kw"), ("j", "dj"), ("u", "oe"), ("sh", "sch")]
KEYS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
NEAR = {row[i]: [row[j] for j in (i - 1, i + 1) if 0 <= j < len(row)] for row in KEYS for i in range(len(row))}


def _by_rules(text, rules, dice):
    fitting = [(a, b) for a, b in rules if a in text]
    if not fitting:
        return text
    a, b = dice.choice(fitting)
    at = dice.choice([i for i in range(len(text)) if text.startswith(a, i)])
    return text[:at] + b + text[at + len(a):]


def scanned(text, dice, times=1):
    for _ in range(times):
        text = _by_rules(text, SCANNED, dice)
    return text


def heard(text, dice, times=1):
    for _ in range(times):
        text = _by_rules(text, HEARD, dice)
    return text


def typed(text, dice):
    """The neighbouring key, a letter twice, left out, or before its time."""
    if len(text) < 2:
        return text
    at = dice.randrange(len(text))
    kind = dice.random()
    if kind < .4 and text[at].lower() in NEAR:
        return text[:at] + dice.choice(NEAR[text[at].lower()]) + text[at + 1:]
    if kind < .6:
        return text[:at] + text[at + 1:]
    if kind < .8:
        return text[:at] + text[at] + text[at:]
    at = min(at, len(text) - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2:]


def date_in(form, day):
    y, m, d = day
    months = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
    return {"iso": f"{y:04}-{m:02}-{d:02}", "dmy": f"{d:02}/{m:02}/{y:04}", "plain": f"{y:04}{m:02}{d:02}", "dots": f"{d}.{m}.{y}", "short": f"{d:02}-{m:02}-{y % 100:02}",
            "words": f"{d} {months[m - 1]} {y}", "year": f"{y}", "month": f"{m:02}/{y}"}[form]


def date_slip(day, dice):
    y, m, d = day
    kind = dice.random()
    if kind < .3:
        return y, m, 1 + dice.randrange(28)
    if kind < .45:
        return y, 1 + dice.randrange(12), d
    if kind < .6:
        return y + dice.choice([-1, 1]), m, d
    if kind < .7:
        return y + dice.choice([-10, 10]), m, d
    if kind < .8 and d <= 12:
        return y, d, m
    if kind < .9:
        return y, 1, 1
    return y, m, max(1, min(28, d + dice.choice([-1, 1, 10, -10])))


def any_date(dice, first, last):
    return dice.randint(first, last), dice.randint(1, 12), dice.randint(1, 28)
