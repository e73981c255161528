// A plan as the server works it out (docs/reference/plan.md), and those of this sitting, to be laid
// side by side. A plan records nothing.
export interface Plan {
  months: { from: string; until: string };
  complete: boolean;
  person_months: number;
  wanted_person_months: number;
  gap_months: number;
  lost_cover: number;
  cost: number;
  everybody: { months: number; first_unpaid: string; missing: number; payable: boolean };
  groups: { group: string; members: boolean; people: number; protected: { from: string; until: string; people: number }[]; worker_year: number }[];
  funds: { id: string; ceiling: number; paid: number; left: number; months: { month: string; people: number; amount: number }[] }[];
  payments: { group: string; text: string }[];
  left_out: { group: string; people: number; text: string }[];
  notes: string[];
}

export interface Tried {
  name: string;
  job: string; // where its workbook and its page are fetched
  plan: Plan;
}

export const tried = $state<{ all: Tried[]; at: number }>({ all: [], at: 0 });

export function put(plan: Plan, name: string, job: string): void {
  tried.all = [...tried.all, { name, plan, job }];
  tried.at = tried.all.length - 1;
}
