"""A mangling: its files, and what a careful clerk would make of each row."""
import datetime
import os
import shutil
from dataclasses import dataclass, field

GROUP = "posyandu-cadres"
NOBODY = "nobody"  # without a name no person can be made


class Num(str):
    """A number cell; the text is the number as the file stores it."""


class Day(datetime.date):
    """A date cell."""


@dataclass
class Formula:
    text: str
    value: object  # cached; an Error shows its name
    error: bool = False


@dataclass
class Styled:
    value: object
    strike: bool = False
    fill: bool = False
    form: str = ""  # number format
    span: tuple = (1, 1)  # columns, rows


def day(date):
    return Day(date.year, date.month, date.day)


STANDARD = [("NO", "no"), ("NAMA", "name"), ("NIK", "nik"), ("NO KK", "kk"), ("TEMPAT LAHIR", "place"),
            ("TGL LAHIR", "birth"), ("L/P", "sex"), ("RT", "rt"), ("RW", "rw"), ("KELURAHAN", "ward"),
            ("PEKERJAAN", "job"), ("NO HP", "phone"), ("KETERANGAN", "note")]


def value_of(key, person, number):
    return {"no": str(number), "name": person.name, "nik": person.nik, "kk": person.kk, "place": person.place,
            "birth": f"{person.birth:%d-%m-%Y}", "sex": person.sex, "rt": f"{person.rt:03}", "rw": f"{person.rw:03}",
            "ward": person.ward, "district": person.district, "job": "Kader posyandu", "phone": "0" + person.phone,
            "place_birth": f"{person.place}, {person.birth:%d-%m-%Y}",
            "address": f"Jl. Melati No. {person.key + 1}"}.get(key, "")


@dataclass
class Row:
    cells: list
    hidden: bool = False
    expected: tuple = ()  # verdict, reasons, person
    show: dict = field(default_factory=dict)


class Sheet:
    def __init__(self, name="", columns=STANDARD, group=GROUP, hidden=False):
        self.name, self.columns, self.group, self.hidden = name, columns, group, hidden
        self.rows, self.count, self.hidden_columns, self.filtered = [], 0, [], False

    def blank(self, rows=1):
        self.rows += [None] * rows

    def other(self, reason, *cells):
        """A row that is no person."""
        self.rows.append(Row(list(cells), expected=("not_person", reason, None)))

    def heading(self):
        self.other("HEADING_ROW", *[heading for heading, _ in self.columns])

    def put(self, person, verdict="accepted", reasons="", show=None, hidden=False, group=None, style=None, who=None, **cells):
        """A row that lists somebody; named cells replace the person's own."""
        self.count += 1
        row = [cells[key] if key in cells else value_of(key, person, self.count) for _, key in self.columns]
        if style:
            row = [style(cell) for cell in row]
        key = person.key if who is None else None
        self.rows.append(Row(row, hidden, (verdict, reasons, key, group or self.group), show or {}))

    def put_all(self, persons, **cells):
        for one in persons:
            self.put(one, **cells)


def csv_field(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',;"\n\r') else text


class Case:
    def __init__(self, root, name):
        self.folder = os.path.join(root, name)
        self.files = {}  # path inside rosters/ -> sheets
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)

    def path(self, name):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def roster(self, name, sheets, write, **options):
        """`name` inside rosters/; in the group's folder unless it names another place."""
        sheets = sheets if isinstance(sheets, list) else [sheets]
        name = name[2:] if name.startswith("./") else f"{GROUP}/{name}"
        self.files[name] = sheets
        write(self.path("rosters/" + name), sheets, **options)

    def text(self, name, content):
        with open(self.path(name), "w", encoding="utf-8", newline="") as out:
            out.write(content)

    def finish(self):
        """expected.csv: the lines of verdicts.csv, people as A, B, C in order of appearance; fields.csv: what was read."""
        letters, verdicts, shown = {}, ["file,sheet,row,group,verdict,reasons,person"], ["file,sheet,row,field,value"]
        for name in sorted(self.files, key=lambda n: n.encode()):
            for sheet in self.files[name]:
                for number, row in enumerate(sheet.rows, 1):
                    if row is None or not row.expected:
                        continue
                    verdict, reasons, key, *group = row.expected
                    person = "" if key is None else letters.setdefault(key, f"p{len(letters) + 1}")
                    group = group[0] if group else sheet.group
                    group = "" if group == "none" else group
                    verdicts.append(",".join(map(csv_field, [name, sheet.name, str(number), group, verdict, reasons, person])))
                    for field_name, value in row.show.items():
                        shown.append(",".join(map(csv_field, [name, sheet.name, str(number), field_name, str(value)])))
        self.text("expected.csv", "\n".join(verdicts) + "\n")
        if len(shown) > 1:
            self.text("fields.csv", "\n".join(shown) + "\n")
