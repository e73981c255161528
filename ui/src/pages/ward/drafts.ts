// What was written down where there was no line: kept in this browser's own database until it has
// been sent. A batch of proposals gets its name and its bytes before it is sent for the first time;
// sending it again is then the same file, which the office knows already: nothing comes in twice.
export interface Proposal {
  kind: 'proposal';
  id: string;
  at: string;
  values: Record<string, string>;
  photo?: Blob;
  batch?: string;
}

// A death, or somebody who is to leave: the kind is the last part of the address it is sent to.
export interface Report {
  kind: 'death' | 'leave';
  id: string;
  at: string;
  person: string;
  name: string;
  wish: Record<string, unknown>;
  tried?: boolean; // it was sent before, and no answer came
  refused?: string;
}

// A card that has changed hands. Its id is made of the card's, so that a card waits but once.
export interface Handing {
  kind: 'hand-over';
  id: string;
  at: string;
  card: string;
  name: string; // of its holder
  wish: { to: string; name?: string; on: string };
  refused?: string;
}

export interface Batch {
  kind: 'batch';
  id: string;
  name: string;
  text: string;
}

export type Draft = Proposal | Report | Handing | Batch;

const store = 'drafts';

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lindung', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error as Error);
  });
}

async function run<T>(mode: IDBTransactionMode, act: (all: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const open = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = open.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error as Error);
    });
  } finally {
    open.close();
  }
}

export const keep = (draft: Draft) => run('readwrite', (all) => all.put(draft));
export const drop = (id: string) => run('readwrite', (all) => all.delete(id));
export const all = () => run<Draft[]>('readonly', (of) => of.getAll() as IDBRequest<Draft[]>);

export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  return [...random].map((n) => n.toString(36)).join('');
}
