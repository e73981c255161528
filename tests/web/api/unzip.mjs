// The texts of the parts of a workbook, for tests that look for something in all of it.
import { inflateRawSync } from 'node:zlib';

export function texts(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts = [];
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, note, from] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const begin = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const body = bytes.subarray(begin, begin + size);
    parts.push((method === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + name + extra + note;
  }
  return parts.join('\n');
}
