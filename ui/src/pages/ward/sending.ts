// Sends what was kept: proposals as one file of rows, reports one by one. What the office refuses
// stays, with the reason.
import { post, Refusal, upload } from '../../api/client';
import type { Job, RunResult } from '../../api/schema';
import { follow } from '../../work/jobs';
import { fileOf } from './csv';
import { all, drop, keep, type Batch, type Report, type Proposal } from './drafts';

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

async function sendReport(draft: Report): Promise<void> {
  try {
    if (draft.kind === 'death') await post(`/people/${draft.person}/death`, draft.wish);
    else await post(`/people/${draft.person}/leave`, draft.wish);
    await drop(draft.id);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 0 || error.status === 401 || error.status >= 500) throw error;
    await keep({ ...draft, refused: error.message });
  }
}

// Gives what became of the rows that were sent, file by file.
export async function sendAll(author: string): Promise<RunResult[]> {
  const kept = await all();
  const fresh = kept.filter((one): one is Proposal => one.kind === 'proposal' && !one.batch);
  if (fresh.length) await makeBatch(fresh, author);
  const results: RunResult[] = [];
  for (const one of await all()) {
    if (one.kind === 'batch') {
      const result = await sendBatch(one);
      if (result) results.push(result);
    } else if (one.kind !== 'proposal' && !one.refused) await sendReport(one);
  }
  return results;
}
