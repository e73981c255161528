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
export type WatchKind = 'claim' | 'unclaimed' | 'lapsed' | 'grace-ends' | 'gap-ahead' | 'scholarship' | 'difference' | 'shared-heir' | 'waiting' | 'fund-ends' | 'bill-unpaid' | 'prior-year' | 'quota-unfilled' | 'answer-outstanding' | 'not-reconciled' | 'card-waiting' | 'card-revoke' | 'register-old';
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
  kind: 'scheme' | 'preview' | 'roster' | 'correction' | 'withdrawal' | 'register' | 'verify' | 'select' | 'coverage' | 'plan' | 'bill' | 'decree' | 'enrolment' | 'enrolment-answer' | 'reconcile' | 'minutes' | 'cards' | 'card-sheet' | 'journal-verify' | 'journal-replay';
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
export type CardState = 'made' | 'printed' | 'handed-over' | 'revoked' | 'replaced';
export type CardReason = 'died' | 'moved' | 'found-work' | 'refused' | 'too-old' | 'not-paid' | 'lost' | 'mistake';
export type CardCounts = Record<string, number>;
export type CardAct = {
  act: string | null;
  count: number;
  without: Record<string, number>;
};
export type CardSheet = {
  act: string;
  count: number;
  without: Record<string, number>;
  pages: number;
};
export type OwnCard = {
  heading: string;
  issuer: string;
  name: string;
  number: string;
  kpj: string;
  protects: string;
  until: string;
  check: string;
  qr: string;
};
export type MemberCard = {
  card: string;
  id: string;
  person: string;
  name: string;
  nik: string;
  kpj: string;
  village: string;
  village_name: string;
  group: string;
  programs: Array<'JKK' | 'JKM' | 'JHT'>;
  from: string;
  until: string;
  check: string;
  state: CardState;
  expired: boolean;
  made: string;
  printed: string | null;
  handed_over: {
    on: string;
    to: 'holder' | 'family' | 'neighbourhood';
    name: string;
    by: string;
  } | null;
  revoked: {
    on: string;
    reason: CardReason;
  } | null;
  replaces: string | null;
  replaced_by: string | null;
  due: CardReason | null;
};
export type CardKey = {
  kty: 'OKP';
  crv: 'Ed25519';
  alg: 'EdDSA';
  use: 'sig';
  kid: string;
  x: string;
  iss: string;
  notBefore: string;
  notAfter: string;
};
export type RevocationList = {
  issuer: string;
  on: string;
  cards: number;
  list: string;
};
export type PersonLine = {
  person: string;
  name: string;
  nik: string;
  birth_date: string;
  sex: string;
  village: string;
  village_name: string;
  neighbourhood: string;
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
  circumstances: string;
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
export type StagedRoster = {
  file: string;
  name: string;
  bytes: number;
  group: string;
  village: string;
  columns: Record<string, string>;
  job: string;
  until: string;
};
export type RosterPreview = {
  file: string;
  language: 'id' | 'en';
  name: string;
  format: string;
  known: number | null;
  compared: boolean;
  read: number;
  people: number;
  rows: Counts | null;
  sheets: Array<PreviewSheet>;
  notices: Array<string>;
  complaints: Array<{
    reason: Reason;
    count: number;
  }>;
  first: Array<PreviewRow>;
  troubled: Array<PreviewRow>;
};
export type PreviewSheet = {
  name: string;
  hidden: boolean;
  rows: number;
  list: boolean;
  heading_first: number | null;
  heading_last: number | null;
  columns: Array<PreviewColumn>;
  decisions: Array<string>;
};
export type PreviewColumn = {
  letters: string;
  heading: string;
  meaning: string | null;
};
export type PreviewRow = {
  sheet: string;
  row_number: number;
  name: string;
  nik: string;
  birth_date: string;
  sex: string;
  village: string;
  group: string;
  verdict: Verdict | null;
  reasons: Array<Reason>;
};
export type StagedFile = {
  file: string;
  name: string;
  bytes: number;
};
export type Purse = {
  fund: string;
  fiscal_year: number;
  name: string;
  source: string;
  payer: string;
  account: string;
  balances: PurseBalances;
  waiting: number;
  uncovered_from: string | null;
  allotments: Array<{
    act: string;
    on: Day;
    amount: number;
    paper: string;
  }>;
  months: Array<{
    month: Month;
    committed: number;
    billed: number;
    spent: number;
    waiting: number;
  }>;
};
export type PurseBalances = {
  allotment: number;
  available: number;
  committed: number;
  billed: number;
  spent: number;
  expense: number;
  payable: number;
  treasury: number;
  receivable: number;
  refunded: number;
};
export type BillStage = 'drafted' | 'approved' | 'requested' | 'ordered' | 'disbursed' | 'receipted' | 'cancelled';
export type LeftOutReason = 'billed-already' | 'dead' | 'not-sent' | 'unanswered' | 'refused-by-carrier' | 'not-yet-registered' | 'no-longer-registered' | 'not-verified' | 'verified-too-long-ago';
export type MoneyPaper = {
  number: string;
  date: Day;
};
export type MoneyAct = {
  act: string;
  on: Day;
  author: string;
};
export type Bill = {
  bill: string;
  fund: string;
  fiscal_year: number;
  from: Month;
  until: Month;
  stage: BillStage;
  people: number;
  amount: number;
  left_out_months: number;
  earlier_year: boolean;
  missing: number;
  receipted: number;
  booked: number;
  unbooked: number;
  billing_code: string;
  reason: string;
  obstacles: Array<Obstacle>;
  drafted: MoneyAct;
  approved: MoneyAct | null;
  request: MoneyPaper | null;
  order: MoneyPaper | null;
  disbursement: MoneyPaper | null;
  receipts: Array<{
    number: string;
    date: Day;
    amount: number;
    all: boolean;
  }>;
  cancelled: MoneyAct | null;
  cancel_reason: string;
};
export type Obstacle = {
  code: string;
  what: string;
  todo: string;
  basis: string;
};
export type BillDetail = {
  recorded: boolean;
  bill: Bill;
  death_data: {
    register: string;
    as_of: string | null;
    good_until: string | null;
    reason: string;
  };
  left_out: Array<{
    reason: LeftOutReason;
    words: string;
    people: number;
    months: number;
  }>;
  wards: Array<PeopleSum>;
  groups: Array<PeopleSum>;
};
export type PeopleSum = {
  id: string;
  name: string;
  people: number;
};
export type BillLine = {
  person: string;
  name: string;
  nik: string;
  village: string;
  village_name: string;
  group: string;
  from: Month;
  until: Month;
  dues: number;
  amount: number;
};
export type BillLeftOut = {
  person: string;
  name: string;
  nik: string;
  village: string;
  village_name: string;
  group: string;
  from: Month;
  until: Month;
  reason: LeftOutReason;
  words: string;
};
export type DecreeLine = {
  act: string;
  number: string;
  date: Day;
  amends: string;
  from: Month;
  until: Month;
  entering: number;
  leaving: number;
};
export type Decree = {
  recorded: boolean;
  decree: DecreeLine;
  basis: Array<string>;
  wards: Array<PeopleSum>;
  groups: Array<PeopleSum>;
  funds: Array<PeopleSum>;
  leaving_reasons: Record<string, number>;
  commitment: Array<{
    fund: string;
    month: Month;
    people: number;
    amount: number;
  }>;
  committed: number;
};
export type EndReason = 'died' | 'moved' | 'too-old' | 'found-work' | 'refused' | 'correction';
export type DecreePerson = {
  number: number;
  person: string;
  name: string;
  nik: string;
  birth_date: string;
  sex: string;
  village: string;
  village_name: string;
  group: string;
  fund: string;
  from: Month;
  until: Month;
  reason: EndReason | null;
};
export type LineState = 'waiting' | 'held' | 'accepted' | 'refused';
export type Batch = {
  batch: string;
  act: string;
  direction: 'entering' | 'leaving';
  on: Day;
  fund: string;
  fiscal_year: number;
  month: Month;
  months: number;
  group_type: string;
  lines: number;
  accepted: number;
  refused: number;
  held: number;
  waiting: number;
  left_out: number;
  beyond: number;
  days_open: number;
};
export type Why = {
  code: string;
  what: string;
  to_do: string;
};
export type BatchPerson = {
  line: number;
  person: string;
  name: string;
  nik: string;
  ward: string;
  group: string;
  state: LineState;
  why: Why | null;
  kpj: string | null;
  start: string | null;
  start_by: string | null;
  reason: string | null;
  enters?: boolean;
  successor?: string;
};
export type BatchLeftOut = {
  person: string;
  name: string;
  nik: string;
  ward: string;
  group: string;
  why: Why | null;
};
export type EnrolAnswer = {
  act: string;
  batch: Batch;
  rows: Record<string, number>;
  to_look_at: Array<{
    sheet: string;
    row: number;
    line: number;
    found_by: string;
    result: string;
    name: string;
    nik: string;
    why: Why | null;
    died_since: boolean;
    words: string;
  }>;
  more: number;
};
export type EnrolmentDifference = {
  month: Month;
  fund: string;
  listed: number;
  registered: number;
  not_listed: number;
  standings: Record<string, number>;
  reasons: Record<string, number>;
  total: number;
  items: Array<DifferencePerson>;
};
export type DifferencePerson = {
  person: string;
  name: string;
  nik: string;
  ward: string;
  group: string;
  fund: string;
  standing: string;
  words: string;
  why: Why | null;
  batch: string;
  line: number;
  days_open: number;
  kpj: string | null;
  start: string | null;
};
export type Reconciliation = {
  from: Month;
  until: Month;
  compared: Array<{
    kind: 'decree' | 'bill' | 'receipt' | 'member-list' | 'booking-list' | 'bank-statement';
    name: string;
    of: string;
    date: string | null;
    from: string | null;
    until: string | null;
    rows: number;
    amount: number;
    unreadable: number;
  }>;
  months: Array<{
    month: Month;
    listed: number;
    registered: number;
    billed: number;
    paid: number;
    carrier: number | null;
    booked: number | null;
    due: number;
    amount: number;
    paid_amount: number;
    booked_amount: number | null;
    differences: number;
  }>;
  counts: Record<string, number>;
  kinds: Array<{
    kind: string;
    words: string;
    cure: string;
    count: number;
  }>;
  bank: null | {
    lines: number;
    matched: number;
    unrelated: number;
    incoming: number;
  };
  unreadable: Record<string, Array<number>>;
  differences: number;
};
export type MinutesLine = {
  act: string;
  number: string;
  on: Day;
  author: string;
  from: Month;
  until: Month;
  differences: number;
  with_carrier: boolean;
  signatures: Array<{
    side: 'office' | 'carrier';
    name: string;
    by: string;
    on: Day;
  }>;
};
export type Minutes = {
  recorded: MinutesLine;
  found: Reconciliation;
};
export type MonthDifference = {
  kind: string;
  detail: string;
  month: string | null;
  person: string;
  name: string;
  nik: string;
  ward: string;
  ward_name: string;
  fund: string;
  other_fund: string;
  bill: string;
  people: number;
  ours: number;
  theirs: number;
  row: number | null;
  fields: Array<'nik' | 'name' | 'birth_date' | 'kpj'>;
  what: string;
  cure: string;
};
export type RefundReason = 'died' | 'moved' | 'found-work' | 'paid-twice' | 'not-booked' | 'mistake';
export type Refund = {
  refund: string;
  fund: string;
  fiscal_year: number;
  reason: RefundReason;
  agreement: string;
  amount: number;
  received: number;
  outstanding: number;
  claimed: MoneyAct;
  declined: MoneyAct | null;
  decline_reason: string;
  lines: Array<{
    person: string;
    from: Month;
    until: Month;
    bill: number;
    dues: number;
  }>;
};
export type Notice = {
  act: string;
  person: string;
  name: string;
  nik: string;
  village_name: string;
  group: string;
  reason: EndReason;
  since: Day;
  replaced_by: string | null;
  remark: string;
  on: Day;
  by: string;
  settled: boolean;
};
export type Ratio = {
  numerator: number;
  denominator: number;
  percent: string;
};
export type CoverageCount = {
  id: string;
  name: string;
  listed: number;
  registered: number;
  paid: number;
  covered: number;
  denominator: number | null;
  ratio: Ratio | null;
};
export type CoverageTarget = {
  target: string;
  definition: string;
  source: string;
  from: Day;
  verified: boolean;
  note: string;
  against: string;
  needed: number;
  missing: number;
  a_month: number;
};
export type CoverageReport = {
  month: Month;
  by: string;
  denominator: {
    id: string;
    definition: string;
    source: string;
    date: string | null;
    verified: boolean;
  };
  lines: Array<CoverageCount>;
  total: CoverageCount;
  targets: Array<CoverageTarget>;
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
  standing: 'unknown' | 'listed' | 'covered' | 'in-grace' | 'ended' | 'death-reported';
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
export type Purses = {
  items: Array<Purse>;
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
export type StagedRostersAnswer = {
  items: Array<StagedRoster>;
  bytes: number;
  bytes_most: number;
  files_most: number;
};
export type PreviewRosterWish = {
  group?: string;
  village?: string;
  columns?: Record<string, string>;
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
    as_of: string | null;
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
  neighbourhood?: boolean;
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
export type CardsOfPersonAnswer = {
  items: Array<MemberCard>;
};
export type CardsAnswer = {
  total: number;
  totals: CardCounts;
  wards: Array<{
    village: string;
    village_name: string;
    counts: CardCounts;
  }>;
  items: Array<MemberCard>;
};
export type MakeCardsWish = {
  on?: Day;
  village?: string;
  group?: string;
  person?: Array<string>;
  only_new?: boolean;
  rehearse?: boolean;
};
export type PrintCardsWish = {
  on?: Day;
  card?: Array<string>;
  village?: string;
};
export type HandOverCardsWish = {
  on?: Day;
  card?: Array<string>;
  village?: string;
  except?: Array<string>;
  to?: 'holder' | 'family' | 'neighbourhood';
  name?: string;
};
export type RevokeCardsWish = {
  on?: Day;
  card?: Array<string>;
  reason?: CardReason;
  due?: boolean;
  remark?: string;
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
  first?: Array<string>;
  scenarios?: string;
};
export type FundsAnswer = {
  items: Array<Purse>;
};
export type BillsAnswer = {
  total: number;
  items: Array<Bill>;
};
export type DraftBillWish = {
  on?: Day;
  rehearse?: boolean;
  fund: string;
  month?: Month;
  from?: Month;
  until?: Month;
  fiscal_year?: number;
  reason?: string;
};
export type BillLinesAnswer = {
  total: number;
  items: Array<BillLine>;
};
export type BillLeftOutAnswer = {
  total: number;
  items: Array<BillLeftOut>;
};
export type ApproveBillWish = {
  on?: Day;
  reason?: string;
};
export type RequestBillWish = {
  on?: Day;
  number: string;
  date: Day;
  code: string;
  carrier_amount?: number;
};
export type OrderBillWish = {
  on?: Day;
  number: string;
  date: Day;
};
export type ReceiptBillWish = {
  on?: Day;
  number: string;
  date: Day;
  amount: number;
  file?: string;
};
export type CancelBillWish = {
  on?: Day;
  reason: string;
};
export type DecreesAnswer = {
  items: Array<DecreeLine>;
};
export type IssueDecreeWish = {
  on?: Day;
  rehearse?: boolean;
  number: string;
  date: Day;
  basis: Array<string>;
  from?: Month;
  until?: Month;
  group?: Array<string>;
  fund?: Array<string>;
};
export type AmendDecreeWish = {
  on?: Day;
  rehearse?: boolean;
  number: string;
  date: Day;
  basis: Array<string>;
  effective: Month;
  decree?: string;
  keep_places_free?: boolean;
};
export type DecreePeopleAnswer = {
  total: number;
  items: Array<DecreePerson>;
};
export type BatchesAnswer = {
  total: number;
  items: Array<Batch>;
};
export type ExportBatchWish = {
  on?: Day;
  fund: string;
  month: Month;
  direction?: 'entering' | 'leaving';
  fiscal_year?: number;
  most?: number;
  months?: number;
  phone?: string;
  email?: string;
  group_type?: string;
  again?: boolean;
};
export type BatchPeopleAnswer = {
  total: number;
  items: Array<BatchPerson>;
};
export type BatchLeftOutAnswer = {
  total: number;
  items: Array<BatchLeftOut>;
};
export type BatchFormWish = Record<string, unknown>;
export type AnswerBatchWish = {
  on?: Day;
  file?: string;
  all_accepted?: boolean;
};
export type SettleLineWish = {
  on?: Day;
  line: number;
  kpj?: string;
  start?: Day;
  accepted?: boolean;
  refused?: string;
  reason: string;
};
export type ReconcileWish = {
  on?: Day;
  month?: Month;
  from?: Month;
  until?: Month;
  carrier?: Array<string>;
  bank?: string;
};
export type ReconcileDifferencesAnswer = {
  total: number;
  items: Array<MonthDifference>;
};
export type ReconcileWorkbookWish = Record<string, unknown>;
export type MinutesListAnswer = {
  total: number;
  items: Array<MinutesLine>;
};
export type RecordMinutesWish = {
  on?: Day;
  number: string;
  month?: Month;
  from?: Month;
  until?: Month;
  carrier?: Array<string>;
  bank?: string;
};
export type MinutesDifferencesAnswer = {
  total: number;
  items: Array<MonthDifference>;
};
export type SignMinutesWish = {
  on?: Day;
  name: string;
};
export type MinutesPaperWish = {
  office?: string;
  office_signer?: string;
  carrier?: string;
  carrier_signer?: string;
  treasurer?: string;
  treasurer_signer?: string;
};
export type RefundsAnswer = {
  total: number;
  items: Array<Refund>;
};
export type ClaimRefundWish = {
  on?: Day;
  reason: RefundReason;
  agreement: string;
  person?: string;
  bill?: string;
  month?: Month;
  from?: Month;
  until?: Month;
  fund?: string;
  fiscal_year?: number;
};
export type DeclineRefundWish = {
  on?: Day;
  reason: string;
};
export type NoteLeavingWish = {
  on?: Day;
  reason: 'moved' | 'found-work' | 'refused' | 'too-old' | 'correction';
  since: Day;
  replaced_by?: string;
  remark?: string;
};
export type NoticesAnswer = {
  total: number;
  items: Array<Notice>;
};
export type CoverageTargetsAnswer = {
  items: Array<{
    month: Month;
    listed: number;
    registered: number;
    paid: number;
    covered: number;
    targets: Array<CoverageTarget>;
  }>;
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
    circumstances: string;
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
export type PublicCardKeysAnswer = {
  keys: Array<CardKey>;
};
export type PublicCardRevocationsAnswer = {
  lists: Array<RevocationList>;
};
export type VersionAnswer = {
  version: string;
};
