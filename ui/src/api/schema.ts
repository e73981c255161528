// Written by ui/api_types.mjs from docs/reference/openapi.yaml; not to be edited.
export type Day = string;
export type Month = string;
export type Verdict = 'accepted' | 'held' | 'refused' | 'known' | 'not_person';
export type Decision = 'accept' | 'refuse' | 'same' | 'different';
export type Role = 'clerk' | 'checker' | 'treasurer' | 'ward-officer' | 'sector-office' | 'bpjs-officer' | 'inspector' | 'mayor' | 'administrator';
export type RegisterKind = string;
export type Scene = 'home' | 'hospital' | 'road' | 'work' | 'elsewhere';
export type Reporter = 'family' | 'ward' | 'office' | 'participant' | 'group' | 'health-facility';
export type Circumstance = 'traffic' | 'violence' | 'transport-paid' | 'treatment-paid';
export type Relation = 'spouse' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling' | 'parent-in-law' | 'named-in-will' | 'funeral-arranger' | 'other';
export type WatchKind = 'claim' | 'unclaimed' | 'lapsed' | 'grace-ends' | 'gap-ahead' | 'scholarship' | 'difference' | 'shared-heir' | 'waiting';
export type WatchCounts = Record<string, number>;
export type City = {
  code: string;
  name: string;
};
export type Error = {
  error: {
    code: string;
    message: string;
    where: string;
  };
};
export type LoginRequest = {
  login: string;
  password: string;
  code?: string;
};
export type Session = {
  login: string;
  name: string;
  role: Role;
  role_name: string;
  area: string;
  area_name: string;
  city: City;
  csrf: string;
  rights: Array<string>;
  second_factor: boolean;
  recovery_codes_left: number;
  must_change_password: boolean;
  idle_seconds: number;
  ends_at: string;
};
export type Job = {
  id: string;
  kind: 'scheme' | 'roster' | 'correction' | 'withdrawal' | 'register' | 'verify' | 'select' | 'coverage' | 'plan' | 'journal-verify' | 'journal-replay';
  name: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  step: string;
  done: number;
  total: number;
  result: Record<string, unknown> | null;
  error: null | {
    code: string;
    message: string;
    where: string;
  };
  by: string;
  started_at: string;
  ended_at: string | null;
};
export type Counts = {
  read: number;
  accepted: number;
  held: number;
  refused: number;
  known: number;
  not_person: number;
};
export type PeopleCounts = {
  new: number;
  selected: number;
  waiting: number;
  gone: number;
};
export type GroupLine = {
  id: string;
  name: string;
  read: number;
  accepted: number;
  held: number;
  refused: number;
  known: number;
  not_person: number;
  selected: number;
  waiting: number;
  quota: number | null;
};
export type FundLine = {
  id: string;
  name: string;
  ceiling: number;
  committed: number;
  left: number;
  months: number;
  verified: boolean;
};
export type Summary = {
  scheme: string;
  scheme_name: string;
  rows: Counts;
  people: PeopleCounts;
  reasons: Record<string, number>;
  groups: Array<GroupLine>;
  funds: Array<FundLine>;
  notices: Array<string>;
  assumptions: Array<string>;
};
export type RunResult = {
  wrote: boolean;
  file: number | null;
  summary: Summary;
};
export type CoverageImport = {
  rows: number;
  people: number;
  strangers: number;
  unreadable: Array<number>;
  wrote: boolean;
};
export type JournalReport = {
  city: string;
  ok: boolean;
  size: number;
  root: string;
  seal: string;
  faults: Array<{
    sequence: number;
    what: string;
  }>;
};
export type Scheme = {
  id: string;
  name: string;
  city: City;
  fiscal_year: number;
  registration_date: Day;
  from: Month;
  until: Month;
  programs: Array<string>;
  quota: number | null;
  ward_quota: number | null;
  groups: Array<{
    id: string;
    name: string;
    quota: number | null;
    selected: number;
    waiting: number;
    note: string;
    source: string;
  }>;
  funds: Array<FundLine>;
  selected: number;
  waiting: number;
  assumptions: Array<string>;
};
export type RosterFile = {
  number: number;
  name: string;
  group: string;
  village: string;
  digest: string;
  withdrawn: boolean;
  judged: boolean;
  act: number;
  time: string;
  by: string;
  rows: Counts;
};
export type RosterDetail = {
  file: RosterFile;
  reasons: Record<string, number>;
  groups: Record<string, Counts>;
};
export type Reason = {
  code: string;
  effect: 'note' | 'warn' | 'hold' | 'known' | 'refuse' | 'not_person';
  what: string;
  todo: string;
  basis: string;
};
export type RosterRow = {
  row: string;
  sheet: string;
  row_number: number;
  name: string;
  nik: string;
  birth_date: string;
  village: string;
  group: string;
  verdict: Verdict;
  reasons: Array<Reason>;
  person: string | null;
  other_row: string | null;
  other_person: string | null;
};
export type RowDetail = {
  row: RosterRow;
  file: string;
  file_number: number;
  read: Array<Field>;
};
export type Field = {
  field: 'nik' | 'name' | 'birth_date' | 'sex' | 'family_card' | 'village' | 'neighbourhood' | 'address' | 'group' | 'phone' | 'kpj';
  label: string;
  text: string;
};
export type Word = {
  by: string;
  decision: Decision;
  person: string | null;
  reason: string;
};
export type HeldRow = {
  row: string;
  file: string;
  file_number: number;
  sheet: string;
  row_number: number;
  group: string;
  nik: string;
  name: string;
  reasons: Array<Reason>;
  other_row: string | null;
  other_person: string | null;
  words: Array<Word>;
  state: 'new' | 'proposed' | 'mine';
};
export type ReviewPair = {
  held: HeldRow;
  other: null | {
    row: string | null;
    person: string | null;
    file: string;
    row_number: number | null;
    name: string;
    nik: string;
  };
  fields: Array<{
    field: string;
    label: string;
    ours: string;
    theirs: string | null;
    agreement: 'equal' | 'near' | 'differs' | 'unknown';
    why: string;
  }>;
  choices: Array<Decision>;
};
export type Place = {
  person: string;
  name: string;
  nik: string;
  group: string;
  village: string;
  village_name: string;
  outcome: 'selected' | 'waiting';
  rank: number;
  rank_in_group: number;
  rank_in_ward: number;
  fund: string | null;
  binding: 'none' | 'group-quota' | 'ward-unknown' | 'ward-quota' | 'scheme-quota' | 'fund-exhausted' | 'no-fund-may-pay' | 'fund-full';
  why: string;
  earlier_recipient: boolean;
};
export type PersonLine = {
  person: string;
  name: string;
  nik: string;
  birth_date: string;
  sex: string;
  village: string;
  village_name: string;
  group: string;
  standing: 'accepted' | 'held' | 'refused' | 'withdrawn';
};
export type PersonCard = {
  person: string;
  name: string;
  nik: string;
  birth_date: string;
  sex: string;
  village: string;
  group: string;
  standing: 'accepted' | 'held' | 'refused' | 'withdrawn';
  earlier_recipient: boolean;
  selected: boolean;
  place: string | null;
  rows: Array<{
    row: string;
    file: string;
    row_number: number;
    verdict: Verdict;
    reasons: Array<string>;
  }>;
  months: Array<MonthFacts>;
  cover: Cover | null;
  claims: Array<string>;
};
export type MonthFacts = {
  month: Month;
  listed: boolean;
  registered: boolean;
  paid: boolean;
};
export type Cover = {
  standing: 'never-covered' | 'covered' | 'in-grace' | 'ended';
  since: string | null;
  paid_until: string | null;
  grace_until: string | null;
  full_death_from: string | null;
  months_paid: number;
};
export type WatchItem = {
  kind: WatchKind;
  until: Day;
  overdue: boolean;
  person: string;
  name: string;
  nik: string;
  claim: string | null;
  holder: string;
  amount: number;
  what: string;
  rule: string;
};
export type RuleRef = {
  id: string;
  source: string;
  from: Day;
  verified: boolean;
};
export type RuleUse = RuleRef;
export type RuleLine = {
  id: string;
  topic: string;
  about: string;
  value: string;
  when: string;
  from: string;
  source: string;
  verified: boolean;
  note: string;
};
export type Claim = {
  claim: string;
  person: string;
  name: string;
  nik: string;
  state: 'reported' | 'documents' | 'assessed' | 'sent' | 'decided' | 'refused' | 'paid' | 'handed-over' | 'withdrawn';
  holder: string;
  late: boolean;
  report: {
    incident: string;
    event_on: string;
    died_on: string | null;
    reported_on: string;
    place: string;
    reporter: string;
    circumstances: Array<string>;
    occupation: string;
    registered_occupation: string;
    events: string;
  };
  heirs: Array<{
    number: number;
    name: string;
    relation: string;
    nik: string;
    phone: string;
    account: string;
    birth_date: string | null;
    school: string;
    entitled: boolean;
  }>;
  documents: Array<{
    document: string;
    name: string;
    hint: string;
    handed_in: string | null;
    waived: string;
    rule: RuleRef;
  }>;
  clocks: Array<{
    id: string;
    what: string;
    from: string;
    due: string;
    ended: string | null;
    late: boolean;
    holder: string;
    rule: RuleRef;
  }>;
  assessment: Record<string, unknown> | null;
  sent_on: string | null;
  decision: null | {
    on: string;
    amount: number | null;
    reason: string;
  };
  payments: Array<Payment>;
  received: Array<Payment>;
  scholarships: Array<{
    child: number;
    year: number;
    level: string;
    grade: number;
    amount: number;
    letter_on: string | null;
    paid_on: string | null;
    paid: number;
  }>;
  scholarship_payments: Array<Payment>;
  differences: Array<{
    id: string;
    what: string;
    expected: number;
    actual: number;
  }>;
  shared_with: Array<string>;
  late_payment: null | {
    due: string;
    days: number;
    amount: number;
    rule: RuleRef;
  };
};
export type Payment = {
  on: string;
  amount: number;
  heir: number;
  school_year?: number;
};
export type CoverageLine = {
  id: string;
  name: string;
  people: number;
  listed: number;
  registered: number;
  paid: number;
  covered: number;
};
export type Coverage = {
  month: Month;
  total: CoverageLine;
  wards: Array<CoverageLine>;
  groups: Array<CoverageLine>;
  months: Array<{
    month: Month;
    listed: number;
    registered: number;
    paid: number;
    covered: number;
  }>;
};
export type User = {
  login: string;
  name: string;
  role: Role;
  role_name: string;
  area: string;
  area_name: string;
  disabled: boolean;
  second_factor: boolean;
  must_change_password: boolean;
  locked: boolean;
  added_at: string;
  added_by: string;
};
export type PublicStatus = {
  found: boolean;
  protected: boolean;
  standing: 'unknown' | 'listed' | 'covered' | 'in-grace' | 'ended';
  until: string | null;
  full_death_from: string | null;
  programs: Array<string>;
  registered: boolean;
  waiting_for: string;
  message: string;
  next: Array<string>;
};
export type Health = {
  status: 'ok' | 'down';
  database: string;
  version: string;
};
export type FirstPassword = {
  user: User;
  password: string;
};
export type Benefit = {
  lines: Array<{
    id: string;
    amount: number;
    formula: string;
    rules: Array<RuleUse>;
  }>;
  total: number;
  notes: Array<string>;
};
export type ChangePasswordWish = {
  old: string;
  new: string;
};
export type BeginSecondFactorAnswer = {
  secret: string;
  uri: string;
};
export type ConfirmSecondFactorWish = {
  code: string;
};
export type ConfirmSecondFactorAnswer = {
  recovery_codes: Array<string>;
};
export type RightsAnswer = {
  roles: Array<{
    id: Role;
    name: string;
  }>;
  use_cases: Array<{
    id: string;
    name: string;
    roles: Array<Role>;
  }>;
};
export type HomeAnswer = {
  on: Day;
  city: City;
  scheme: string | null;
  rows: Counts | null;
  people: PeopleCounts | null;
  held: number | null;
  mine_to_approve: number | null;
  claims_open: number | null;
  claims_late: number | null;
  watch: WatchCounts | null;
  files: number | null;
  jobs_running: number;
  journal_size: number;
  fresh: boolean;
};
export type JobsAnswer = {
  items: Array<Job>;
};
export type RostersAnswer = {
  items: Array<RosterFile>;
};
export type RosterRowsAnswer = {
  total: number;
  items: Array<RosterRow>;
};
export type CorrectRowWish = {
  values: {
    nik?: string;
    name?: string;
    birth_date?: Day;
    sex?: 'L' | 'P';
    family_card?: string;
    village?: string;
    group?: string;
    phone?: string;
  };
};
export type RegistersAnswer = {
  items: Array<{
    kind: RegisterKind;
    title: string;
    name: string | null;
    digest: string | null;
    act: number | null;
  }>;
};
export type ReasonsAnswer = {
  items: Array<Reason>;
};
export type ReviewAnswer = {
  total: number;
  items: Array<HeldRow>;
};
export type DecideWish = {
  decision: Decision;
  person?: string;
  reason: string;
};
export type DecideAnswer = {
  final: boolean;
  verdict: Verdict | null;
};
export type SelectionAnswer = {
  total: number;
  items: Array<Place>;
};
export type SearchPeopleWish = {
  text?: string;
  group?: string;
  village?: string;
  standing?: 'accepted' | 'held' | 'refused' | 'withdrawn';
  offset?: number;
  limit?: number;
};
export type SearchPeopleAnswer = {
  total: number;
  items: Array<PersonLine>;
};
export type UnmaskPersonAnswer = {
  nik: string;
  family_card: string;
  kpj: string;
  phone: string;
};
export type ReportDeathWish = {
  on?: Day;
  date: Day;
  cause?: 'other' | 'accident';
  accident_on?: Day;
  place?: Scene;
  reporter?: Reporter;
  circumstances?: Array<Circumstance>;
  occupation?: string;
  events?: string;
};
export type WatchAnswer = {
  on: Day;
  counts: WatchCounts;
  total: number;
  items: Array<WatchItem>;
  person_months: number;
  deaths_without_a_day: number;
};
export type ClaimsAnswer = {
  total: number;
  items: Array<Claim>;
};
export type ReportClaimWish = {
  on?: Day;
  person: string;
  incident: 'accident' | 'disease' | 'accident-death' | 'death';
  date: Day;
  died_on?: Day;
  place?: Scene;
  reporter?: Reporter;
  circumstances?: Array<Circumstance>;
  occupation?: string;
  events?: string;
};
export type NameHeirWish = {
  on?: Day;
  name: string;
  relation: Relation;
  nik?: string;
  phone?: string;
  account?: string;
  birth_date?: Day;
  school?: string;
};
export type HandInDocumentsWish = {
  on?: Day;
  documents: Array<string>;
  waived?: string;
};
export type RecordOutcomeWish = {
  on?: Day;
  days?: number;
  parts?: string;
  loss?: number;
  land?: number;
  sea?: number;
  air?: number;
};
export type DecideClaimWish = {
  on?: Day;
  amount?: number;
  refused?: string;
};
export type PayClaimWish = {
  on?: Day;
  amount: number;
  heir?: number;
  school_year?: number;
};
export type HandOverWish = {
  on?: Day;
  amount: number;
  heir?: number;
};
export type SchoolYearWish = {
  on?: Day;
  child: number;
  year: number;
  school?: string;
  ended?: string;
};
export type WithdrawClaimWish = {
  on?: Day;
  reason: string;
};
export type ClaimLetterWish = {
  office: string;
  written?: Day;
};
export type PlanWish = {
  ceilings?: Record<string, number>;
  from?: Month;
  until?: Month;
  block_months?: number;
  early?: boolean;
  programs?: string;
};
export type JournalAnswer = {
  total: number;
  items: Array<{
    sequence: number;
    kind: string;
    time: string;
    author: string;
    leaf: string;
    body: Record<string, unknown>;
  }>;
};
export type RulesAnswer = {
  rules: Array<RuleLine>;
};
export type RuleAnswer = {
  id: string;
  about: string;
  topic: string;
  basis_date: string;
  entries: Array<{
    from: Day;
    until: Day | null;
    value: string;
    change: string;
    rows: Array<string>;
    when: string;
    source: string;
    verified: boolean;
    note: string;
    where: string;
  }>;
};
export type ContributionAnswer = {
  base: number;
  total: number;
  lines: Array<{
    program: string;
    amount: number;
    rules: Array<RuleUse>;
  }>;
};
export type RightsLetterWish = {
  name: string;
  office: string;
  written?: Day;
  member_since: Day;
  paid_until?: Day;
  income?: number;
};
export type RegionAnswer = {
  code: string;
  name: string;
  parts: Array<City>;
};
export type UsersAnswer = {
  items: Array<User>;
};
export type AddUserWish = {
  login: string;
  name: string;
  role: Role;
  area?: string;
};
export type SetRoleWish = {
  role: Role;
  area?: string;
};
export type PublicCitiesAnswer = {
  items: Array<City>;
};
export type PublicStatusWish = {
  city: string;
  nik: string;
  birth_date: Day;
};
export type PublicChecklistAnswer = {
  incident: string;
  documents: Array<{
    document: string;
    name: string;
    hint: string;
    source: string;
  }>;
};
export type VersionAnswer = {
  version: string;
};
