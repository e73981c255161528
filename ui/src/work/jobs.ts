// Long work on the server: asks how far it has come until it has ended. What it says of itself is
// handed to `tell` each time.
import { get, Refusal } from '../api/client';
import type { Job } from '../api/schema';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function follow(begun: Job, tell: (job: Job) => void): Promise<Job> {
  let job = begun;
  for (let wait = 150; ; wait = Math.min(wait * 1.5, 2000)) {
    tell(job);
    if (job.state === 'done') return job;
    if (job.state === 'failed') throw new Refusal(422, job.error ?? { code: 'NO_ANSWER', message: '' });
    await pause(wait);
    job = await get<Job>(`/jobs/${job.id}`);
  }
}

// How far, from 0 to 1; null when the job does not know.
export function share(job: Job): number | null {
  return job.total > 0 ? job.done / job.total : null;
}
