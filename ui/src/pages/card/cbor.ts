// A strict, bounded reader of CBOR (RFC 8949), as the program has one: no indefinite lengths, shortest
// forms only, no key twice, little nesting, nothing behind the value.
export type Cbor = number | bigint | string | Uint8Array | boolean | null | Cbor[] | CborMap | Tagged | Other;
export type CborMap = Map<Cbor, Cbor>;

export class Tagged {
  readonly tag: number | bigint;
  readonly content: Cbor;
  constructor(tag: number | bigint, content: Cbor) {
    this.tag = tag;
    this.content = content;
  }
}

// A value that no card has: a float, a simple value without a meaning here.
export class Other {}

class Unreadable extends Error {}

const nestingMost = 16;

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  whole(): Cbor {
    const value = this.read(0);
    if (this.at !== this.bytes.length) throw new Unreadable();
    return value;
  }

  private take(count: number): Uint8Array {
    if (count > this.bytes.length - this.at) throw new Unreadable();
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  // The number in a head, which must stand in its shortest form.
  private argument(low: number, exact: boolean): number | bigint {
    if (low < 24) return low;
    if (low > 27) throw new Unreadable();
    const size = 1 << (low - 24);
    let number = 0n;
    for (const byte of this.take(size)) number = (number << 8n) | BigInt(byte);
    const least = size === 1 ? 24n : 1n << BigInt(4 * size);
    if (exact && number < least) throw new Unreadable();
    return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : number;
  }

  private read(depth: number): Cbor {
    if (depth > nestingMost) throw new Unreadable();
    const head = this.take(1)[0] ?? 0;
    const major = head >> 5;
    const low = head & 31;
    if (major === 7) return this.simple(low);
    const number = this.argument(low, true);
    if (major === 0) return number;
    if (major === 1) return typeof number === 'number' ? -1 - number : -1n - number;
    if (major === 6) return new Tagged(number, this.read(depth + 1));
    if (typeof number === 'bigint' || number > this.bytes.length) throw new Unreadable();
    if (major === 2) return this.take(number).slice();
    if (major === 3) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(number));
    return major === 4 ? this.array(number, depth) : this.map(number, depth);
  }

  private simple(low: number): Cbor {
    if (low === 20 || low === 21) return low === 21;
    if (low === 22) return null;
    const number = this.argument(low, false);
    if (low === 24 && number < 32) throw new Unreadable();
    return new Other();
  }

  private array(count: number, depth: number): Cbor[] {
    return Array.from({ length: count }, () => this.read(depth + 1));
  }

  private map(count: number, depth: number): CborMap {
    const map: CborMap = new Map();
    const seen = new Set<string>();
    for (let i = 0; i < count; i += 1) {
      const from = this.at;
      const key = this.read(depth + 1);
      const name = this.bytes.subarray(from, this.at).join();
      if (seen.has(name)) throw new Unreadable();
      seen.add(name);
      map.set(key, this.read(depth + 1));
    }
    return map;
  }
}

// Nothing for bytes that are no such value.
export function decode(bytes: Uint8Array): Cbor | undefined {
  try {
    return new Reader(bytes).whole();
  } catch {
    return undefined;
  }
}

function lengthOf(major: number, length: number): number[] {
  if (length < 24) return [(major << 5) | length];
  if (length < 0x100) return [(major << 5) | 24, length];
  if (length < 0x10000) return [(major << 5) | 25, length >> 8, length & 0xff];
  return [(major << 5) | 26, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
}

// ["Signature1", protected, h'', payload]: what a COSE_Sign1 signs.
export function bytesToSign(header: Uint8Array, payload: Uint8Array): Uint8Array {
  const context = [...new TextEncoder().encode('Signature1')];
  return Uint8Array.from([0x84, 0x6a, ...context, ...lengthOf(2, header.length), ...header, 0x40, ...lengthOf(2, payload.length), ...payload]);
}
