// docs/reference/openapi.yaml as a judge: every reply of the server is held to it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromUi = createRequire(new URL('../../../ui/package.json', import.meta.url));
const { parse } = fromUi('yaml');
const Ajv = fromUi('ajv/dist/2020').default;

const api = parse(readFileSync(new URL('../../../docs/reference/openapi.yaml', import.meta.url), 'utf8'));

// Objects are closed: a key that is not named is not sent.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'enum' ? value : closed(value)]));
  if (all.properties && all.additionalProperties === undefined) all.additionalProperties = false;
  return all;
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'https://lindung/api', components: closed(api.components) });
const resolved = (schema) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://lindung/api#/'));

export function follow(value) {
  if (!value?.$ref) return value;
  return value.$ref.slice(2).split('/').reduce((at, key) => at[key], api);
}

// Every row of the contract: {method, path, id, rights, wholeNumbers, open, parameters, body, responses}.
export const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({
    method: method.toUpperCase(),
    path,
    id: one.operationId,
    rights: one['x-right'] ?? [],
    anyRight: one['x-right-any'] ?? [],
    wholeNumbers: one['x-whole-numbers'],
    open: Array.isArray(one.security) && one.security.length === 0,
    parameters: (one.parameters ?? []).map(follow),
    body: follow(one.requestBody),
    responses: one.responses,
    fits: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  })),
);

export const operation = (id) => operations.find((one) => one.id === id);
// A path that stands there in letters comes before one with a part in braces.
const inOrder = [...operations].sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
export const find = (method, path) => inOrder.find((one) => one.method === method && one.fits.test(path));

const validators = new Map();
function validator(key, schema) {
  if (!validators.has(key)) validators.set(key, ajv.compile(resolved(closed(schema))));
  return validators.get(key);
}

export const seen = new Set(); // "bills 200"
const types = { RosterPreview: ['preview'], RunResult: ['roster', 'correction', 'withdrawal', 'register', 'verify', 'select', 'scheme'], CoverageImport: ['coverage'], JournalReport: ['journal-verify', 'journal-replay'], BillDetail: ['bill'], Decree: ['decree'], Batch: ['enrolment'], EnrolAnswer: ['enrolment-answer'], Reconciliation: ['reconcile'], CardAct: ['cards'], CardSheet: ['card-sheet'], Minutes: ['minutes'] };

// What is wrong with a reply, in words; empty when nothing is.
export function faults(method, path, status, type, body) {
  const found = find(method, path);
  if (!found) return `${method} ${path} is not in the contract`;
  if (status >= 500) return `${found.id}: ${status} ${body}`;
  const name = found.responses[status] ? String(status) : 'default';
  const response = follow(found.responses[name]);
  if (!response) return `${found.id}: ${status} is not documented`;
  if (name === 'default' && status < 400) return `${found.id}: ${status} is not documented`;
  seen.add(`${found.id} ${status}`);
  const content = response.content;
  if (!content) return body ? `${found.id}: ${status} has a body` : '';
  const [kind] = type.split(';');
  if (!content[kind]) return `${found.id}: ${status} is ${type}`;
  if (kind !== 'application/json') return body.length > 0 ? '' : `${found.id}: ${status} is empty`;
  const value = JSON.parse(body);
  const judge = validator(`${found.id} ${name}`, content[kind].schema);
  if (!judge(value)) return `${found.id}: ${status} ${ajv.errorsText(judge.errors)} in ${body.slice(0, 300)}`;
  if (found.id === 'job' && value.state === 'done' && value.result !== null) return jobFaults(value);
  return '';
}

// The result of a job is of the type that its kind names.
function jobFaults(job) {
  const entry = Object.entries(types).find(([, kinds]) => kinds.includes(job.kind));
  seen.add(`job ${job.kind}`);
  if (!entry) return '';
  const judge = validator(`job ${entry[0]}`, { $ref: `#/components/schemas/${entry[0]}` });
  return judge(job.result) ? '' : `job ${job.kind}: ${ajv.errorsText(judge.errors)} in ${JSON.stringify(job.result).slice(0, 300)}`;
}
