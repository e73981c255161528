// The files of this account that were read and neither sent in nor discarded.
import { get, post } from '../../api/client';
import type { Job, RosterPreview, RunResult, StagedRoster, StagedRostersAnswer } from '../../api/schema';
import { Asked } from '../../work/asked.svelte';
import { follow } from '../../work/jobs';
import { forget } from './uploads.svelte';

type Tell = (job: Job) => void;

export interface Reading {
  group: string;
  village: string;
  columns: Record<string, string>;
}

class Waiting {
  asked = new Asked<StagedRostersAnswer>();

  renew(): Promise<void> {
    return this.asked.ask(() => get<StagedRostersAnswer>('/rosters/staged'));
  }

  async find(file: string): Promise<StagedRoster | null> {
    await this.renew();
    if (this.asked.error) throw this.asked.error;
    return this.asked.value?.items.find((one) => one.file === file) ?? null;
  }

  // What the latest reading gave.
  async preview(staged: StagedRoster, tell: Tell): Promise<RosterPreview> {
    const job = await follow(await get<Job>(`/jobs/${staged.job}`), tell);
    return job.result as unknown as RosterPreview;
  }

  async read(file: string, how: Reading, tell: Tell): Promise<RosterPreview> {
    const job = await follow(await post<Job>(`/rosters/staged/${file}/preview`, how), tell);
    return job.result as unknown as RosterPreview;
  }

  async send(file: string, tell: Tell): Promise<RunResult> {
    const job = await follow(await post<Job>(`/rosters/staged/${file}/send`), tell);
    forget(file);
    return job.result as unknown as RunResult;
  }

  async discard(file: string): Promise<void> {
    await post(`/rosters/staged/${file}/discard`);
    forget(file);
    await this.renew();
  }
}

export const waiting = new Waiting();
