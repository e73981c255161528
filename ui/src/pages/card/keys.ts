// Public keys as the server gives them (JSON Web Keys), ready for use.
import type { CardKey } from '../../api/schema';

export interface Key {
  kid: string; // hexadecimal
  issuer: string;
  bytes: Uint8Array;
  from: number; // seconds since 1970: when it may sign
  until: number;
}

const hour = 3600;

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

// A day begins in eastern Indonesia (UTC+9) and ends in western (UTC+7).
const begins = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000 - 9 * hour;
const ends = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000 + 17 * hour - 1;

export function readKeys(keys: CardKey[]): Key[] {
  const usable = keys.filter((key) => key.kty === 'OKP' && key.crv === 'Ed25519');
  return usable.map((key) => ({ kid: key.kid, issuer: key.iss, bytes: bytesOf(key.x), from: begins(key.notBefore), until: ends(key.notAfter) }));
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
