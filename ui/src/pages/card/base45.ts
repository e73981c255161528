// Bytes as the characters that a QR symbol holds most densely (RFC 9285). The text contains spaces:
// it is never trimmed.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

// Null for a character outside the alphabet, a length that cannot be, or a value beyond 16 bits.
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((letter) => alphabet.indexOf(letter));
    if (digits.includes(-1)) return null;
    const [low = 0, middle = 0, high = 0] = digits;
    const value = low + 45 * middle + 2025 * high;
    const pair = digits.length === 3;
    if (value > (pair ? 0xffff : 0xff)) return null;
    if (pair) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
