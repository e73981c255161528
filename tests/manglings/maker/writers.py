"""The programs that write the files: text by hand, workbooks by LibreOffice, by libxlsxwriter, and as bytes by hand."""
import datetime
import html
import os
import subprocess
import tempfile
import zipfile

from .case import Formula, Num, Styled

PENDING = []  # (format, path, fods)


def plain(cell):
    if isinstance(cell, Styled):
        return plain(cell.value)
    if isinstance(cell, Formula):
        return str(cell.value)
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


def csv(path, sheets, delimiter=",", encoding="utf-8", end="\n", quote=False, quoting=True):
    def field(text):
        special = quoting and any(c in text for c in (delimiter, '"', "\n", "\r"))
        return '"' + text.replace('"', '""') + '"' if quote or special else text

    lines = [delimiter.join(field(plain(cell)) for cell in row.cells) if row else "" for row in sheets[0].rows]
    with open(path, "wb") as out:
        out.write((end.join(lines) + end).encode(encoding))


# --- LibreOffice -----------------------------------------------------------------------------------------------------

def style_key(cell):
    return (cell.strike, cell.fill, cell.form) if isinstance(cell, Styled) else (False, False, "")


def number_style(name, form):
    months = '<number:month number:style="long" number:textual="true"/>'
    return {"id-long": f'<number:date-style style:name="{name}" number:language="id" number:country="ID"><number:day number:style="long"/>'
                       f'<number:text> </number:text>{months}<number:text> </number:text><number:year number:style="long"/></number:date-style>',
            "date": f'<number:date-style style:name="{name}"><number:day number:style="long"/><number:text>/</number:text>'
                    f'<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
            }[form]


def fods_cell(cell, styles):
    form = Styled(cell, form="date") if isinstance(cell, datetime.date) else cell
    key, span = style_key(form), form.span if isinstance(form, Styled) else (1, 1)
    value = cell.value if isinstance(cell, Styled) else cell
    attributes = f' table:style-name="{styles.setdefault(key, f"ce{len(styles)}")}"' if key != (False, False, "") else ""
    if span != (1, 1):
        attributes += f' table:number-columns-spanned="{span[0]}" table:number-rows-spanned="{span[1]}"'
    if isinstance(value, Formula):
        attributes += f' table:formula="of:={html.escape(value.text, quote=True)}"'
        value = value.value
    if value is None:
        return "<table:covered-table-cell/>"
    if isinstance(value, datetime.date):
        return f'<table:table-cell{attributes} office:value-type="date" office:date-value="{value.isoformat()}"/>'
    if isinstance(value, Num):
        return f'<table:table-cell{attributes} office:value-type="float" office:value="{value}"/>'
    if value == "":
        return f"<table:table-cell{attributes}/>"
    text = "</text:p><text:p>".join(html.escape(line) for line in value.split("\n"))
    return f'<table:table-cell{attributes} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def fods(sheets, epoch_1904=False):
    styles, tables = {}, []
    for sheet in sheets:
        rows = []
        for row in sheet.rows:
            hidden = ' table:visibility="collapse"' if row and row.hidden else ""
            cells = "".join(fods_cell(cell, styles) for cell in row.cells) if row else "<table:table-cell/>"
            rows.append(f"<table:table-row{hidden}>{cells}</table:table-row>")
        columns = "".join('<table:table-column' + (' table:visibility="collapse"' if i in sheet.hidden_columns else "") + "/>"
                          for i in range(max(len(sheet.columns), 1)))
        style = ' table:style-name="gone"' if sheet.hidden else ""
        tables.append(f'<table:table table:name="{html.escape(sheet.name)}"{style}>{columns}{"".join(rows)}</table:table>')
    automatic = '<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>'
    for (strike, fill, form), name in styles.items():
        if form:
            automatic += number_style("N" + name, form)
        automatic += (f'<style:style style:name="{name}" style:family="table-cell"' + (f' style:data-style-name="N{name}"' if form else "") + ">"
                      + ('<style:table-cell-properties fo:background-color="#ffff00"/>' if fill else "")
                      + ('<style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/>' if strike else "")
                      + "</style:style>")
    settings = ('<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
                if epoch_1904 else "")
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
            'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
            'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
            f'<office:automatic-styles>{automatic}</office:automatic-styles>'
            f'<office:body><office:spreadsheet>{settings}{"".join(tables)}</office:spreadsheet></office:body></office:document>')


def libreoffice(path, sheets, form="xlsx", **options):
    PENDING.append((form, path, fods(sheets, **options)))


def convert_pending():
    """One run of LibreOffice for each format."""
    for form in sorted({form for form, _, _ in PENDING}):
        with tempfile.TemporaryDirectory() as work:
            ours = [(path, text) for f, path, text in PENDING if f == form]
            for i, (_, text) in enumerate(ours):
                with open(f"{work}/{i}.fods", "w", encoding="utf-8") as out:
                    out.write(text)
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", form,
                            "--outdir", f"{work}/out"] + [f"{work}/{i}.fods" for i in range(len(ours))], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for i, (path, _) in enumerate(ours):
                os.replace(f"{work}/out/{i}.{form.split(':')[0]}", path)
    PENDING.clear()


# --- libxlsxwriter ---------------------------------------------------------------------------------------------------

def libxlsxwriter(path, sheets):
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["g++", "-O1", "-o", f"{work}/writer", f"{here}/write_xlsx.cpp", "-lxlsxwriter"], check=True)
        lines = []
        for sheet in sheets:
            lines.append(f"S\t{sheet.name}")
            for number, row in enumerate(sheet.rows):
                for column, cell in enumerate(row.cells if row else []):
                    if cell != "":
                        lines.append(f"{'N' if isinstance(cell, Num) else 'T'}\t{number}\t{column}\t{cell}")
        subprocess.run([f"{work}/writer", path], input="\n".join(lines) + "\n", text=True, check=True)


# --- bytes -----------------------------------------------------------------------------------------------------------

def column_name(index):
    return (column_name(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def xlsx_cell(cell, reference):
    if isinstance(cell, Formula):
        kind = ' t="e"' if cell.error else "" if isinstance(cell.value, Num) else ' t="str"'
        return f'<c r="{reference}"{kind}><f>{html.escape(cell.text)}</f><v>{html.escape(str(cell.value))}</v></c>'
    if isinstance(cell, Num):
        return f'<c r="{reference}"><v>{cell}</v></c>'
    text = html.escape(str(cell)).replace("\n", "&#10;").replace("\t", "&#9;")
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' if cell != "" else ""


def xlsx_bytes(path, sheets):
    """A workbook written cell by cell, so that the file holds exactly the number text that is wanted."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {"[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                                    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
             "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" '
                            f'Target="xl/workbook.xml"/></Relationships>',
             "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>' + "".join(
                 f'<sheet name="{html.escape(s.name)}" sheetId="{i}" r:id="rId{i}"/>' for i, s in enumerate(sheets, 1)) + "</sheets></workbook>",
             "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">' + "".join(
                 f'<Relationship Id="rId{i}" Type="{relations}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                 for i in range(1, len(sheets) + 1)) + "</Relationships>"}
    for i, sheet in enumerate(sheets, 1):
        rows = "".join(f'<row r="{n}">' + "".join(xlsx_cell(cell, f"{column_name(c)}{n}") for c, cell in enumerate(row.cells)) + "</row>"
                       for n, row in enumerate(sheet.rows, 1) if row)
        parts[f"xl/worksheets/sheet{i}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 10, 1, 8, 0, 0)), content, zipfile.ZIP_DEFLATED)
