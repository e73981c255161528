// A plan as the server works it out (docs/reference/plan.md).
export interface Plan {
  id: string;
  name: string;
  asked: {
    ceilings: Record<string, number>;
    first: string[];
    start: string;
    until: string;
    from: string | null;
    block_months: number;
    early: boolean;
    programs: string[];
  };
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
}

// The plan of the scheme as it stands, and the scenarios beside it.
export interface PlanAnswer extends Plan {
  scenarios: Plan[];
  notes: string[];
}
