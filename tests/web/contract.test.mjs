// The pages stand on the contract as it is: their types are those of docs/reference/openapi.yaml,
// they compile without a warning, and what they ask for stands in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { typesOf } from '../../ui/api_types.mjs';

const ui = fileURLToPath(new URL('../../ui/', import.meta.url));
const contract = readFileSync(new URL('../../docs/reference/openapi.yaml', import.meta.url), 'utf8');

test('the types are written from the contract (npm run types)', () => {
  assert.equal(readFileSync(`${ui}src/api/schema.ts`, 'utf8'), typesOf(contract));
});

test('the pages compile, and svelte-check has nothing to say', () => {
  execFileSync(process.execPath, ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'], { cwd: ui });
});

// A part in braces stands for anything, on either side.
function fits(asked, path) {
  const [ours, theirs] = [asked.split('/'), path.split('/')];
  return ours.length === theirs.length && ours.every((part, i) => /\{/.test(part) || /\{/.test(theirs[i]) || part === theirs[i]);
}

test('every path that a page asks for stands in the contract', () => {
  const paths = [...contract.matchAll(/^ {2}\/api(\/[^:\s]+):$/gm)].map((found) => found[1]);
  const files = readdirSync(`${ui}src`, { recursive: true }).filter((name) => /\.(svelte|ts)$/.test(name));
  let count = 0;
  for (const name of files) {
    const text = readFileSync(`${ui}src/${name}`, 'utf8');
    const asked = [...text.matchAll(/\b(?:get|post|upload|save)(?:<[\w<>| ]+>)?\(\s*['`](\/[^'`]*)['`]/g), ...text.matchAll(/href="\/api(\/[^"]*)"/g)];
    for (const [, path] of asked) assert.ok(paths.some((one) => fits(path.split('?')[0], one)), `${name} asks for ${path}`);
    count += asked.length;
  }
  assert.ok(count > 30, `only ${count} questions were found in the sources`);
});
