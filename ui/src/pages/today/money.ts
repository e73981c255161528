// What waits on the way of the money: how many bills and notices are at whose step.
import { get } from '../../api/client';
import type { BatchesAnswer, BillsAnswer, BillStage, NoticesAnswer } from '../../api/schema';
import { may, type UseCase } from '../../frame/session.svelte';
import type { Word } from '../../words/id';
import type { Task } from './Tasks.svelte';

const steps: { stage: BillStage; right: UseCase; text: Word }[] = [
  { stage: 'drafted', right: 'bill.approve', text: 'today.bill.drafted' },
  { stage: 'approved', right: 'bill.pay', text: 'today.bill.approved' },
  { stage: 'requested', right: 'bill.pay', text: 'today.bill.requested' },
  { stage: 'ordered', right: 'bill.pay', text: 'today.bill.ordered' },
  { stage: 'disbursed', right: 'bill.receipt', text: 'today.bill.disbursed' },
];

async function bills(step: (typeof steps)[number]): Promise<Task> {
  const told = await get<BillsAnswer>('/bills', { stage: step.stage, limit: 1 });
  return { n: told.total, text: step.text, to: `/bills?stage=${step.stage}`, grave: false, right: step.right };
}

async function open(): Promise<Task> {
  const told = await get<BatchesAnswer>('/enrolment/batches', { limit: 100 });
  const n = told.items.reduce((sum, batch) => sum + batch.held, 0);
  return { n, text: 'today.enrol', to: '/enrolment', grave: false, right: 'enrol.answer' };
}

async function leaving(): Promise<Task> {
  const told = await get<NoticesAnswer>('/notices', { settled: false, limit: 1 });
  return { n: told.total, text: 'today.leaving', to: '/leaving?settled=false', grave: false, right: 'decree.make' };
}

// A heap that cannot be counted just now is not shown; its page says why.
export async function moneyTasks(): Promise<Task[]> {
  const asked: Promise<Task>[] = steps.filter((step) => may(step.right)).map(bills);
  if (may('enrol.answer')) asked.push(open());
  if (may('decree.make')) asked.push(leaving());
  const told = await Promise.allSettled(asked);
  return told.filter((one) => one.status === 'fulfilled').map((one) => one.value).filter((task) => task.n);
}
