// Sends what was kept: proposals as one file of rows, reports and cards one by one. What the office refuses
// stays, with the reason.
import { get, post, Refusal, upload } from '../../api/client';
import type { Job, MemberCard, RunResult } from '../../api/schema';
import { follow } from '../../work/jobs';
import { fileOf } from './csv';
import { day, t } from '../../words/words.svelte';
import { all, drop, keep, type Batch, type Handing, type Proposal, type Report } from './drafts';

async function makeBatch(proposals: Proposal[], author: string): Promise<Batch> {
  const stamp = new Date().toISOString().slice(0, 16).replace(/[-:T]/g, '');
  const id = `batch-${author}-${stamp}`;
  const batch: Batch = { kind: 'batch', id, name: `usulan-${author}-${stamp}.csv`, text: fileOf(proposals) };
  await keep(batch);
  for (const one of proposals) await keep({ ...one, batch: id });
  return batch;
}

async function sendBatch(batch: Batch): Promise<RunResult | null> {
  const file = new File([batch.text], batch.name, { type: 'text/csv' });
  const job = await follow(await upload<Job>('/rosters', file, {}, () => undefined), () => undefined);
  for (const one of await all()) if (one.kind === 'proposal' && one.batch === batch.id) await drop(one.id);
  await drop(batch.id);
  return job.result as RunResult | null;
}

// Whether the office has refused for good; a line that broke is no refusal.
function refusal(error: unknown): Refusal {
  if (!(error instanceof Refusal) || error.status === 0 || error.status === 401 || error.status >= 500) throw error;
  return error;
}

// Known already, after a sending whose answer was lost: it has come in then.
const knownBySending = ['CLAIM_DEATH_KNOWN', 'NOTICE_TWICE'];

// Gives whether it has come in.
async function sendReport(draft: Report): Promise<boolean> {
  await keep({ ...draft, tried: true });
  try {
    await post(`/people/${draft.person}/${draft.kind}`, draft.wish);
  } catch (error) {
    const { fault } = refusal(error);
    if (!draft.tried || !knownBySending.includes(fault.code)) return keepRefused(draft, fault.message);
  }
  await drop(draft.id);
  return true;
}

async function keepRefused(draft: Report | Handing, why: string): Promise<false> {
  await keep({ ...draft, refused: why });
  return false;
}

// A card that was handed over before: by this very draft, when its answer was lost on the way; else
// the reader is told by whom and when.
async function sendHanding(draft: Handing, author: string): Promise<boolean> {
  const { wish } = draft;
  try {
    await post('/cards/hand-over', { ...wish, card: [draft.card] });
  } catch (error) {
    const { fault } = refusal(error);
    const done = fault.code === 'CARD_STATE' ? (await get<MemberCard>(`/cards/${draft.card}`)).handed_over : null;
    if (!done) return keepRefused(draft, fault.message);
    const mine = done.by === author && done.on === wish.on && done.to === wish.to && done.name === (wish.name ?? '');
    if (!mine) return keepRefused(draft, t('drafts.card.done', { day: day(done.on), by: done.by }));
  }
  await drop(draft.id);
  return true;
}

export interface Sent {
  files: RunResult[]; // what became of proposals, file by file
  reports: number; // reports and cards that have come in
}

export async function sendAll(author: string): Promise<Sent> {
  const kept = await all();
  const fresh = kept.filter((one): one is Proposal => one.kind === 'proposal' && !one.batch);
  if (fresh.length) await makeBatch(fresh, author);
  const sent: Sent = { files: [], reports: 0 };
  for (const one of await all()) {
    if (one.kind === 'batch') {
      const result = await sendBatch(one);
      if (result) sent.files.push(result);
    } else if (one.kind !== 'proposal' && !one.refused) {
      sent.reports += (await (one.kind === 'hand-over' ? sendHanding(one, author) : sendReport(one))) ? 1 : 0;
    }
  }
  return sent;
}
