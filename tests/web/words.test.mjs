// The two catalogues say the same things, and the pages say nothing that is in neither.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../ui/src/words/en.ts';
import { id } from '../../ui/src/words/id.ts';

const sources = new URL('../../ui/src/', import.meta.url);
const files = readdirSync(sources, { recursive: true }).filter((name) => /\.(svelte|ts)$/.test(name) && !name.startsWith('words/'));
const text = files.map((name) => readFileSync(new URL(name, sources), 'utf8')).join('\n');

// Families whose members are named by data: word('verdict', row.verdict), t(`field.${name}`).
const families = [...text.matchAll(/(?:word|choicesOf)\('([\w.-]+)',/g), ...text.matchAll(/t\(`([\w.-]+)\.\$\{/g)].map((found) => found[1]);

// {n} and {n|row|rows} both ask for n.
const fillings = (sentence) => [...new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map((found) => found[1]))].sort();

test('English has every sentence of Indonesian, and no other', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(id).sort());
});

test('no sentence is empty', () => {
  for (const catalogue of [id, en]) for (const [name, sentence] of Object.entries(catalogue)) assert.ok(sentence.trim(), name);
});

// A count that Indonesian leaves to the number beside it may be needed in English for the plural.
test('both languages ask for the same fillings', () => {
  for (const name of Object.keys(id)) {
    const [ours, theirs] = [fillings(id[name]), fillings(en[name])];
    assert.deepEqual(theirs.filter((asked) => asked !== 'n' || ours.includes('n')), ours, name);
  }
});

test('every sentence is used', () => {
  const idle = Object.keys(id).filter((name) => !text.includes(`'${name}'`) && !families.some((family) => name.startsWith(`${family}.`)));
  assert.deepEqual(idle, []);
});
