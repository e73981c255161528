// A workbook of one sheet for tests: texts in cells, stored without compression.
import { crc32 } from 'node:zlib';

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const to = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (kind, target) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${to}/${kind}" Target="${target}"/></Relationships>`;
const book = (name) => `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${to}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheet(rows) {
  const line = (cells, i) => `<row r="${i + 1}">${cells.map((text, c) => `<c r="${String.fromCharCode(65 + c)}${i + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`;
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(line).join('')}</sheetData></worksheet>`;
}

function header(signature, fields) {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
}

// The parts one after the other, then their list, then where that begins.
function zipped(parts) {
  const bodies = [];
  const list = [];
  let at = 0;
  for (const [name, text] of parts) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const common = [[2, 20], [2, 0], [2, 0], [2, 0], [2, 0x21], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
    const body = Buffer.concat([header(0x04034b50, common), path, bytes]);
    list.push(header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), path);
    bodies.push(body);
    at += body.length;
  }
  const names = Buffer.concat(list);
  const end = header(0x06054b50, [[2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, names.length], [4, at], [2, 0]]);
  return Buffer.concat([...bodies, names, end]);
}

export function workbook(rows, name = 'Data') {
  return zipped([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', book(name)],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ]);
}
