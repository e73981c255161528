// How the pages speak to the server: JSON both ways, the session in a cookie that scripts cannot
// read, and a token in a header of every act. What the server refuses becomes a Refusal with its
// own words.
import { language } from '../words/words.svelte';

export interface Fault {
  code: string;
  message: string;
  where?: string;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly fault: Fault,
  ) {
    super(fault.message);
  }
}

type Query = Record<string, string | number | boolean | undefined | null>;

const keeper: { token: string; ended: () => void } = { token: '', ended: () => undefined };

export function keepToken(token: string): void {
  keeper.token = token;
}

// What to do when the server no longer knows the session.
export function whenSessionEnds(act: () => void): void {
  keeper.ended = act;
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

function headers(unsafe: boolean): Headers {
  const made = new Headers({ Accept: 'application/json', 'Accept-Language': language() });
  if (unsafe) made.set('X-CSRF-Token', keeper.token);
  return made;
}

async function fault(answer: Response): Promise<Fault> {
  const body: unknown = await answer.json().catch(() => null);
  const told = (body as { error?: Fault } | null)?.error;
  return told ?? { code: 'NO_ANSWER', message: '' };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch {
    throw new Refusal(0, { code: 'OFFLINE', message: '' });
  }
  if (answer.ok) return answer;
  const told = await fault(answer);
  if (answer.status === 401 && !path.startsWith('/api/session') && !path.startsWith('/api/login')) keeper.ended();
  throw new Refusal(answer.status, told);
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

export async function get<T>(path: string, query: Query = {}): Promise<T> {
  return read<T>(await send(address(path, query), { headers: headers(false) }));
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const told = headers(true);
  told.set('Content-Type', 'application/json');
  return read<T>(await send(address(path), { method: 'POST', headers: told, body: JSON.stringify(body) }));
}

// A file goes as it is, with its progress; fetch cannot tell how far an upload has come.
export function upload<T>(path: string, file: File, more: Record<string, string>, progress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    headers(true).forEach((value, name) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(more)) if (value) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Refusal(0, { code: 'OFFLINE', message: '' }));
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as T);
      const told = (request.response as { error?: Fault } | null)?.error;
      reject(new Refusal(request.status, told ?? { code: 'NO_ANSWER', message: '' }));
    };
    request.send(file);
  });
}

const hand = async (answer: Response, name: string): Promise<void> => keepFile(await answer.blob(), name);

// What was written in the browser, saved as a file.
export function keepFile(written: Blob | string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(typeof written === 'string' ? new Blob([written], { type: 'text/plain' }) : written);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// A page to print or a workbook that an act makes: saved under `name`.
export async function save(path: string, body: unknown, name: string): Promise<void> {
  const told = headers(true);
  told.set('Content-Type', 'application/json');
  await hand(await send(address(path), { method: 'POST', headers: told, body: JSON.stringify(body) }), name);
}

// One that only has to be asked for.
export async function fetchFile(path: string, query: Query, name: string): Promise<void> {
  await hand(await send(address(path, query), { headers: headers(false) }), name);
}
