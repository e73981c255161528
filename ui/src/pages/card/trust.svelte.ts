// What a card is checked by, kept in this browser: the public keys and the signed lists of revoked
// cards. Fetched anew when there is a line; a list older than the one at hand is not taken.
import { get } from '../../api/client';
import type { PublicCardKeysAnswer, PublicCardRevocationsAnswer } from '../../api/schema';
import { readKeys, type Key } from './keys';
import { readList, type List } from './verdict';

interface Kept {
  keys: PublicCardKeysAnswer['keys'];
  lists: PublicCardRevocationsAnswer['lists'];
}

const place = 'lindung.card-trust';

export const trust = $state<{ keys: Key[]; lists: List[]; fresh: boolean; ready: boolean }>({
  keys: [],
  lists: [],
  fresh: false,
  ready: false,
});

function remembered(): Kept {
  const nothing: Kept = { keys: [], lists: [] };
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null) ?? nothing;
  } catch {
    return nothing;
  }
}

async function use(kept: Kept): Promise<void> {
  const keys = readKeys(kept.keys);
  const lists = await Promise.all(kept.lists.map((one) => readList(one.list, keys)));
  trust.keys = keys;
  trust.lists = lists.filter((one) => one !== null);
}

// Of each city the later list.
function later(before: Kept['lists'], now: Kept['lists']): Kept['lists'] {
  const kept = before.filter((old) => !now.some((one) => one.issuer === old.issuer && one.on >= old.on));
  return [...kept, ...now.filter((one) => !kept.some((old) => old.issuer === one.issuer))];
}

// Never fails: without a line what is at hand is used.
export async function refresh(): Promise<void> {
  const before = remembered();
  await use(before);
  trust.ready = trust.keys.length > 0;
  try {
    const { keys } = await get<PublicCardKeysAnswer>('/public/card-keys');
    const { lists } = await get<PublicCardRevocationsAnswer>('/public/card-revocations');
    const now = { keys, lists: later(before.lists, lists) };
    await use(now);
    localStorage.setItem(place, JSON.stringify(now));
    trust.fresh = true;
  } catch {
    trust.fresh = false;
  }
  trust.ready = true;
}
