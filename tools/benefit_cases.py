#!/usr/bin/env python3
"""Prints law/national/benefits.cases.toml: what the articles give for many events, recomputed here from the texts, on purpose without a
look at the program or its law files. tools/benefit_cases.py > law/national/benefits.cases.toml
"""
import calendar
import datetime

D = datetime.date
RAISED = D(2019, 12, 2)  # PP 82/2019
WAIT = D(2025, 2, 1)     # Permenaker 1/2025; the day in February is not known
BANDS = [(0, 1000)] + [(1100 + 200 * i, 1200 + 200 * i) for i in range(8)] + [(2700 + 500 * i, 2950 + 500 * i) for i in range(11)] + \
    [(8200 + 1000 * i, 8700 + 1000 * i) for i in range(13)]
LEVELS = [("TK", 2, 1_500_000), ("SD", 6, 1_500_000), ("SMP", 3, 2_000_000), ("SMA", 3, 3_000_000), ("S1", 5, 12_000_000)]
PARTS = {"right-arm-shoulder": 40, "left-arm-shoulder": 35, "right-arm-elbow": 35, "left-arm-elbow": 30, "right-hand-wrist": 32,
         "left-hand-wrist": 28, "both-legs-groin": 70, "one-leg-groin": 35, "both-feet-ankle": 50, "one-foot-ankle": 25, "both-eyes": 70,
         "one-eye": 35, "hearing-both-ears": 40, "hearing-one-ear": 20, "right-thumb": 15, "left-thumb": 12, "right-index": 9, "left-index": 7,
         "other-right-finger": 4, "other-left-finger": 3, "right-index-first-joint": 4.5, "left-index-first-joint": 3.5,
         "other-right-finger-first-joint": 2, "other-left-finger-first-joint": 1.5, "big-toe": 5, "index-toe": 3, "other-toe": 2, "impotence": 30,
         "leg-shortened-under-5": 10, "leg-shortened-5-to-7.5": 20, "leg-shortened-over-7.5": 30, "one-auricle": 5, "both-auricles": 10,
         "nose-tip": 30, "nasal-septum": 15, "smell": 10, "colour-vision": 10, "work-capacity-51-70": 40, "work-capacity-26-50": 20,
         "work-capacity-10-25": 5, "mental-capacity": 70}
count = {}


def base(income):
    return max(b for lowest, b in BANDS if lowest * 1000 <= income) * 1000


def later(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return D(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def school(level, year):
    names = [name for name, _, _ in LEVELS]
    at = names.index(level)
    return sum((years - (year - 1 if i == at else 0)) * amount for i, (_, years, amount) in enumerate(LEVELS) if i >= at)


def scholarships(day, months, children, accident):
    if day < RAISED:
        return 12_000_000 if children and (accident or months >= 60) else 0
    return sum(school(*child) for child in children[:2]) if accident or months >= 36 else 0


def whole_months(since, day):
    months = 0
    while later(since, months + 1) <= day:
        months += 1
    return months


def death(cause, day, since, income, months, children):
    new = day >= RAISED
    months = whole_months(since, day) if months is None else months
    if cause == "accident":
        total = max(base(income) * 60 * 80 // 100, 20_000_000 if new else 16_200_000) + (22_000_000 if new else 7_800_000)
    elif day >= WAIT and day < later(since, 3):
        total = 10_000_000
    else:
        total = 42_000_000 if new else 24_000_000
    return total + scholarships(day, months, children, cause == "accident")


def put(kind, what, basis, total, **given):
    count[kind] = count.get(kind, 0) + 1
    print(f"\n[[case]]\nid = \"{kind}-{count[kind]:03}\"\nwhat = \"{what}\"\nbasis = \"{basis}\"\nkind = \"{kind}\"")
    for key, value in given.items():
        if value is None:
            continue
        quoted = f'"{value}"' if isinstance(value, str) else value.isoformat() if isinstance(value, D) else f"{value:_}"
        print(f"{key} = {quoted}")
    print(f"total = {total:_}")


def put_death(what, basis, cause, day, since, income=1_000_000, months=None, children=(), contradicts=None):
    put("death", what, basis, death(cause, day, since, income, months, list(children)), cause=cause, date=day, member_since=since, income=income,
        paid_months=months, children=",".join(f"{a}:{b}" for a, b in children) or None, contradicts=contradicts)


def deaths():
    old = "PP 44/2015, Pasal 34"
    new = "PP 82/2019"
    both = "PP 44/2015, Lampiran III; PP 82/2019"
    ordinary, accident = "other", "accident"
    put_death("ordinary death, insured for a year", new, ordinary, D(2024, 6, 1), D(2023, 6, 1))
    put_death("two months, after the wait was brought in", "Permenaker 1/2025", ordinary, D(2025, 9, 1), D(2025, 7, 1))
    put_death("two months, in 2022: no wait yet", new, ordinary, D(2022, 9, 1), D(2022, 7, 1))
    put_death("one week, Jambi 2022", new, ordinary, D(2022, 12, 8), D(2022, 12, 1))
    put_death("before the raise", old, ordinary, D(2019, 11, 15), D(2018, 1, 1))
    for day in (D(2019, 12, 1), D(2019, 12, 2), D(2015, 7, 1)):
        put_death("the day of the raise switches", both, ordinary, day, D(2014, 1, 1))
        put_death("the day of the raise switches, accident", both, accident, day, D(2014, 1, 1))
    for since, name in ((D(2025, 6, 1), "the first"), (D(2025, 6, 15), "the middle"), (D(2025, 11, 30), "the end of November"),
                        (D(2025, 3, 31), "the end of March"), (D(2024, 11, 30), "before the rule")):
        full = later(since, 3)
        for shift in (-1, 0, 1):
            put_death(f"{shift:+} day from the end of the wait, member since {name}", "Permenaker 1/2025", ordinary,
                      full + datetime.timedelta(shift), since)
    for day in (D(2025, 1, 31), D(2025, 2, 1)):
        put_death("the first day of the wait's rule", "Permenaker 1/2025", ordinary, day, D(2025, 1, 10))
    put_death("an accident knows no wait", both, accident, D(2025, 9, 1), D(2025, 8, 31))
    put_death("on the first day of cover", both, accident, D(2025, 9, 1), D(2025, 9, 1))
    put_death("Bandung Barat's printed JKK sum", both, accident, D(2024, 10, 1), D(2024, 1, 1), contradicts=72_000_000)
    put_death("Penajam's printed accident death", both, accident, D(2023, 10, 1), D(2022, 1, 1), contradicts=170_000_000)
    put_death("Sampang's printed accident death", both, accident, D(2025, 10, 1), D(2025, 1, 1), contradicts=42_000_000)
    put_death("Batam: a widow's accident death", both, accident, D(2025, 10, 1), D(2025, 1, 1), contradicts=45_000_000)
    for lowest, _ in BANDS:
        for income in (lowest * 1000, lowest * 1000 + 99_000):
            put_death("accident death, by band", both, accident, D(2024, 3, 1), D(2023, 1, 1), income)
        put_death("accident death, by band, before the raise", "PP 44/2015, Lampiran III", accident, D(2018, 3, 1), D(2017, 1, 1), lowest * 1000)
    put_death("income between two bands", both, accident, D(2024, 3, 1), D(2023, 1, 1), 1_099_500)
    put_death("the base does not move an ordinary death", new, ordinary, D(2024, 3, 1), D(2023, 1, 1), 9_000_000)
    school_basis = "PP 82/2019, scholarship"
    for level, years, _ in LEVELS:
        for year in range(1, years + 1):
            put_death(f"one child entering {level} {year}", school_basis, accident, D(2024, 3, 1), D(2023, 12, 1), children=[(level, year)])
            put_death(f"one child entering {level} {year}, 36 months paid", school_basis, ordinary, D(2024, 3, 1), D(2021, 1, 1), months=36,
                      children=[(level, year)])
    put_death("two children, the most", school_basis, accident, D(2024, 3, 1), D(2024, 1, 1), children=[("TK", 1), ("TK", 1)])
    put_death("the most that an ordinary death pays", school_basis, ordinary, D(2024, 3, 1), D(2020, 1, 1), months=50,
              children=[("TK", 1), ("TK", 1)])
    put_death("a third child", school_basis, accident, D(2024, 3, 1), D(2024, 1, 1), children=[("TK", 1), ("TK", 1), ("S1", 1)])
    put_death("35 months paid", school_basis, ordinary, D(2024, 3, 1), D(2021, 1, 1), months=35, children=[("SD", 4)])
    put_death("three years to the day", school_basis, ordinary, D(2024, 3, 1), D(2021, 3, 1), children=[("SD", 4)])
    put_death("three years less a day", school_basis, ordinary, D(2024, 2, 29), D(2021, 3, 1), children=[("SD", 4)])
    put_death("before the raise, five years", old, ordinary, D(2019, 3, 1), D(2014, 3, 1), children=[("SD", 4), ("SD", 1)])
    put_death("before the raise, 59 months", old, ordinary, D(2019, 3, 1), D(2014, 3, 1), months=59, children=[("SD", 4)])
    put_death("before the raise, accident", old, accident, D(2019, 3, 1), D(2019, 1, 1), children=[("SD", 4), ("SD", 1)])


def incapacities():
    for day, second in ((D(2018, 3, 1), 75), (D(2019, 12, 1), 75), (D(2019, 12, 2), 100), (D(2024, 3, 1), 100)):
        for income in (1_000_000, 3_000_000):
            b = base(income)
            for months in (1, 6, 7, 12, 13, 14, 24):
                total = b * min(months, 6) + b * second // 100 * max(0, min(months, 12) - 6) + b // 2 * max(0, months - 12)
                put("incapacity", f"{months} months", "PP 44/2015, Lampiran III; PP 82/2019", total, date=day, months=months, income=income)
    for days in (1, 15, 30, 45, 100, 180, 181, 360, 361, 400):
        b = base(1_000_000)
        total = b * min(days, 180) // 30 + b * max(0, min(days, 360) - 180) // 30 + b * max(0, days - 360) * 50 // (30 * 100)
        put("incapacity", f"{days} days of thirty to the month, rounded down at each step", "PP 82/2019; public claim calculator", total,
            date=D(2024, 3, 1), days=days, income=1_000_000)


def disabilities():
    basis = "PP 44/2015, Lampiran III"
    for part, share in PARTS.items():
        for income in (1_000_000, 2_700_000):
            put("disability", part, basis, base(income) * 80 * round(share * 10) // 1000, date=D(2024, 3, 1), part=part, income=income)
    put("disability", "40 % of the hearing of both ears", basis, 12_800_000, date=D(2024, 3, 1), part="hearing-both-ears", loss=40)
    put("disability", "total, now", basis, 68_000_000, date=D(2024, 3, 1), part="total")
    put("disability", "total, before the raise", basis, 60_800_000, date=D(2019, 12, 1), part="total")
    put("disability", "total at 2,500,000: a public calculator prints 112 million without the periodic benefit", basis, 157_600_000,
        date=D(2024, 3, 1), part="total", income=2_500_000, contradicts=112_000_000)
    put("disability", "two fingers", basis, 80_000_000 * 80 // 1000, date=D(2024, 3, 1), part="other-right-finger,other-right-finger")
    put("disability", "both arms: cut at 70 %", basis, 56_000_000, date=D(2024, 3, 1), part="right-arm-shoulder,left-arm-shoulder")
    put("disability", "an arm, and the hand of the other side", basis, 80_000_000 * 68 // 100, date=D(2024, 3, 1),
        part="right-arm-shoulder,left-hand-wrist")
    put("disability", "three fingers and a thumb", basis, 80_000_000 * (15 + 12) // 100, date=D(2024, 3, 1),
        part="right-thumb,other-right-finger,other-right-finger,other-right-finger")
    put("disability", "one leg, and the foot of the other", basis, 80_000_000 * 60 // 100, date=D(2024, 3, 1),
        part="one-leg-groin:left,one-foot-ankle:right")
    for part in PARTS:
        if part.startswith(("right-", "left-")) or "-right-" in part or "-left-" in part:
            swap = part.replace("right", "LEFT").replace("left", "right").replace("LEFT", "left")
            put("disability", f"{part}, of a left-handed worker", basis, 80_000 * round(PARTS[swap] * 10), date=D(2024, 3, 1), part=part,
                handed="left")
    put("disability", "scalp, as the officer found", basis, 16_000_000, date=D(2024, 3, 1), part="scalp=200")


def transports():
    caps = {False: (1_000_000, 1_500_000, 2_500_000), True: (5_000_000, 2_000_000, 10_000_000)}
    for day in (D(2019, 12, 1), D(2019, 12, 2), D(2024, 3, 1)):
        for spent in ((6_200_000, 1_500_000, 0), (900_000, 0, 0), (0, 3_000_000, 0), (0, 0, 9_000_000), (20_000_000,) * 3):
            total = sum(min(a, b) for a, b in zip(spent, caps[day >= RAISED]))
            put("transport", "each mode up to its cap", "PP 44/2015, Lampiran III; PP 82/2019", total, date=day, land=spent[0], sea=spent[1],
                air=spent[2])


def aids():
    new = {"home-care": 20_000_000, "dentures": 5_000_000, "hearing-aid": 2_500_000, "glasses": 1_000_000}
    old = {"home-care": 0, "dentures": 3_000_000, "hearing-aid": 0, "glasses": 0}
    for day in (D(2015, 7, 1), D(2019, 12, 1), D(2019, 12, 2), D(2026, 3, 1)):
        caps = new if day >= RAISED else old
        for kind, cap in caps.items():
            for spent in (900_000, 60_000_000):
                put("aids", f"{kind}, up to its cap", "PP 44/2015; PP 82/2019", min(spent, cap), date=day, **{kind.replace("-", "_"): spent})
    for spent, price in ((14_000_000, 10_000_000), (14_000_001, 10_000_000), (9_000_000, 10_000_000), (5, 3)):
        put("aids", "a prosthesis: the list price and 40 %", "PP 44/2015; PP 82/2019", min(spent, price * 14 // 10), date=D(2024, 3, 1),
            prosthesis=spent, prosthesis_price=price)


def savings():
    basis = "PP 46/2015, Pasal 22"
    born, since = D(1970, 2, 28), D(2015, 9, 1)

    def case(what, total, reason, day, balance=36_500_001, **more):
        put("savings", what, basis, total, reason=reason, date=day, born=more.pop("born", born), member_since=more.pop("since", since),
            balance=balance, **more)

    for shift, total in ((-1, 0), (0, 36_500_001), (1, 36_500_001)):
        case(f"{shift:+} day from the age of 56", total, "retirement-age", D(2026, 2, 28) + datetime.timedelta(shift))
        case(f"{shift:+} day from ten years, a part", total // 10, "partial", D(2025, 9, 1) + datetime.timedelta(shift))
        case(f"{shift:+} day from ten years, for a house", total * 3 // 10, "house", D(2025, 9, 1) + datetime.timedelta(shift))
        case(f"{shift:+} day from a month after work", total, "stopped-work", D(2024, 6, 10) + datetime.timedelta(shift),
             stopped_work=D(2024, 5, 10))
    case("a part for the second time", 0, "partial", D(2026, 9, 1), partial_before=1)
    case("a death, any time", 36_500_001, "death", D(2016, 1, 1))
    case("total disability, any time", 36_500_001, "total-disability", D(2016, 1, 1))
    case("nothing saved", 0, "death", D(2016, 1, 1), balance=0)


print("# Worked cases of benefits, read by src/office/benefit/benefit_test.cpp; written by tools/benefit_cases.py, which recomputes them from")
print("# the articles alone. `contradicts`: a printed figure that is wrong.")
deaths()
incapacities()
disabilities()
transports()
aids()
savings()
