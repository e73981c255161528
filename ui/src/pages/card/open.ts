// From a text to claims that may be believed: length, Base45, zlib, CBOR, shape, key, signature, in
// this order; nothing of the claims is read before.
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase45 } from './base45.ts';
import { bytesToSign, decode, Tagged, type Cbor, type CborMap } from './cbor.ts';
import { inflate } from './inflate.ts';
import { hex, type Key } from './keys.ts';

export type Fault = 'damaged' | 'not-signed' | 'unknown-key' | 'forged';
export interface Opened {
  claims: CborMap;
  key: Key;
}

export const cardLimits = { text: 4_296, inflated: 64 * 1024 };
export const listLimits = { text: 1 << 20, inflated: 1 << 20 };

interface Message {
  header: Uint8Array;
  payload: Uint8Array;
  signature: Uint8Array;
  algorithm: Cbor | undefined;
  kid: string;
}

const eddsa = -8;

function untagged(value: Cbor | undefined): Cbor | undefined {
  let inner = value;
  if (inner instanceof Tagged && inner.tag === 61) inner = inner.content;
  if (inner instanceof Tagged && inner.tag === 18) inner = inner.content;
  return inner;
}

function kidIn(header: CborMap): string {
  const kid = header.get(4);
  return kid instanceof Uint8Array ? hex(kid) : '';
}

function readMessage(bytes: Uint8Array): Message | null {
  const parts = untagged(decode(bytes));
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, unprotected, payload, signature] = parts;
  if (!(header instanceof Uint8Array) || !(unprotected instanceof Map)) return null;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return null;
  const guarded = header.length ? decode(header) : new Map();
  if (!(guarded instanceof Map)) return null;
  return { header, payload, signature, algorithm: guarded.get(1), kid: kidIn(guarded) || kidIn(unprotected) };
}

function fits(key: Key, signature: Uint8Array, message: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key.bytes, { zip215: false });
  } catch {
    return false;
  }
}

// The claims and the key that signed them, or why there are none.
export async function open(text: string, keys: Key[], limits = cardLimits): Promise<Opened | Fault> {
  const packed = text.length <= limits.text ? fromBase45(text) : null;
  const bytes = packed?.length ? await inflate(packed, limits.inflated) : null;
  const message = bytes && readMessage(bytes);
  if (!message) return 'damaged';
  if (!message.signature.length || message.algorithm === undefined) return 'not-signed';
  if (message.algorithm !== eddsa) return 'damaged';
  const named = keys.filter((key) => !message.kid || key.kid === message.kid);
  if (!named.length) return 'unknown-key';
  const signed = bytesToSign(message.header, message.payload);
  const key = named.find((one) => fits(one, message.signature, signed));
  if (!key) return 'forged';
  const claims = decode(message.payload);
  return claims instanceof Map ? { claims, key } : 'damaged';
}

// Whether the key may have signed this: its issuer's word, in the time of its use.
export function inUse(key: Key, claims: CborMap): boolean {
  const at = claims.get(6);
  return key.issuer === claims.get(1) && typeof at === 'number' && at >= key.from && at <= key.until;
}
