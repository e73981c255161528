// Files on their way: each is sent, judged, and says what became of its rows. They go one after the
// other, because the office's book has one writer. Lives outside the page, so that leaving the page
// loses nothing.
import { upload } from '../../api/client';
import type { Job, RosterPreview, RunResult } from '../../api/schema';
import { follow, share } from '../../work/jobs';

export interface Upload {
  id: number;
  name: string;
  state: 'waiting' | 'sending' | 'judging' | 'done' | 'failed';
  share: number | null;
  step: string;
  result: RunResult | null;
  preview: RosterPreview | null; // read, and waiting for a word
  error: unknown;
}

export interface UploadWish {
  path: string;
  group: string;
  village: string;
}

type Then = (one: Upload) => void;

export const uploads = $state<{ all: Upload[] }>({ all: [] });
const line: Array<() => Promise<void>> = [];
let running = false;
let last = 0;

async function send(file: File, wish: UploadWish, one: Upload, then: Then): Promise<void> {
  try {
    one.state = 'sending';
    const headers = { 'X-Group': wish.group, 'X-Village': encodeURIComponent(wish.village) };
    const begun = await upload<Job>(wish.path, file, headers, (part) => (one.share = part));
    one.state = 'judging';
    const job = await follow(begun, (told) => {
      one.step = told.step;
      one.share = share(told);
    });
    if (job.kind === 'preview') one.preview = job.result as RosterPreview | null;
    else one.result = job.result as RunResult | null;
    one.state = 'done';
  } catch (error) {
    one.error = error;
    one.state = 'failed';
  }
  then(one);
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  for (let next = line.shift(); next; next = line.shift()) await next();
  running = false;
}

export function add(files: File[], wish: UploadWish, then: Then): void {
  for (const file of files) {
    uploads.all.unshift({ id: ++last, name: file.name, state: 'waiting', share: null, step: '', result: null, preview: null, error: null });
    const one = uploads.all[0] as Upload;
    line.push(() => send(file, wish, one, then));
  }
  void work();
}

export function clear(): void {
  uploads.all = uploads.all.filter((one) => one.state !== 'done' && one.state !== 'failed');
}

// A waiting file was sent in or discarded.
export function forget(file: string): void {
  uploads.all = uploads.all.filter((one) => one.preview?.file !== file);
}
