// What a card is worth that somebody shows: the same judgement as `lindung card check`, in a browser
// without a line.
import type { CborMap } from './cbor.ts';
import type { Key } from './keys.ts';
import { inUse, listLimits, open, type Fault } from './open.ts';

export type Worth = Fault | 'valid' | 'not-yet-valid' | 'expired' | 'revoked';

export interface Member {
  id: string; // "2171-C0000012"
  name: string;
  kpj: string;
  programs: string[];
  village: string;
  until: string; // "2025-12-31"
}
export interface Verdict {
  worth: Worth;
  member: Member | null; // when the signature is right
  listOf: string | null; // the day of the list of revoked cards that was asked
}
export interface List {
  issuer: string;
  on: string;
  revoked: Set<number>;
}

const revocations = -65_537;
const programBits = ['JKK', 'JKM', 'JHT'];

const textIn = (map: CborMap, key: number): string | null => {
  const value = map.get(key);
  return typeof value === 'string' ? value : null;
};

function mapIn(map: CborMap, key: number): CborMap | null {
  const value = map.get(key);
  return value instanceof Map ? value : null;
}

function readMember(claims: CborMap): Member | null {
  const identity = mapIn(claims, 169);
  const membership = identity && mapIn(identity, 75);
  if (!identity || !membership) return null;
  const [id, name, kpj, until] = [textIn(identity, 1), textIn(identity, 4), textIn(membership, 1), textIn(membership, 4)];
  const place = /^([0-9]+)-C([0-9]+)$/.exec(id ?? '');
  const day = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(until ?? '');
  if (!id || !name || kpj === null || !place || !day || claims.get(1) !== `lindung:${place[1]}`) return null;
  const bits = membership.get(2);
  const area = membership.get(3);
  return {
    id,
    name,
    kpj,
    programs: programBits.filter((_, i) => typeof bits === 'number' && (bits & (1 << i)) !== 0),
    village: typeof area === 'number' && area > 0 ? String(area) : '',
    until: `${day[1]}-${day[2]}-${day[3]}`,
  };
}

function timeOf(claims: CborMap, now: number): Worth {
  const expires = claims.get(4);
  const from = claims.get(5);
  if (typeof from === 'number' && now < from) return 'not-yet-valid';
  return typeof expires === 'number' && now >= expires ? 'expired' : 'valid';
}

// A signed list of revoked cards; null when it is none, or not signed by a key of its city.
export async function readList(text: string, keys: Key[]): Promise<List | null> {
  const opened = await open(text, keys, listLimits);
  if (typeof opened === 'string' || !inUse(opened.key, opened.claims)) return null;
  const body = mapIn(opened.claims, revocations);
  const steps = body?.get(2);
  const at = opened.claims.get(6);
  if (body?.get(1) !== 1 || !Array.isArray(steps) || typeof at !== 'number') return null;
  const revoked = new Set<number>();
  let last = 0;
  for (const step of steps) {
    if (typeof step !== 'number' || step < 1) return null;
    last += step;
    revoked.add(last);
  }
  return { issuer: opened.key.issuer, on: new Date(at * 1000).toISOString().slice(0, 10), revoked };
}

// `now`: seconds since 1970.
export async function judge(text: string, keys: Key[], lists: List[], now: number): Promise<Verdict> {
  const opened = await open(text.replace(/\r?\n$/, ''), keys);
  if (typeof opened === 'string') return { worth: opened, member: null, listOf: null };
  if (!inUse(opened.key, opened.claims)) return { worth: 'forged', member: null, listOf: null };
  const member = readMember(opened.claims);
  if (!member) return { worth: 'damaged', member: null, listOf: null };
  const asked = lists.filter((list) => list.issuer === opened.key.issuer).sort((a, b) => b.on.localeCompare(a.on))[0];
  const revoked = asked?.revoked.has(Number(member.id.split('-C')[1])) ?? false;
  return { worth: revoked ? 'revoked' : timeOf(opened.claims, now), member, listOf: asked?.on ?? null };
}
