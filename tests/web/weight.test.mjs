// A first page costs less than 100 kB of compressed script and style, and nothing of it comes from
// elsewhere or stands inline.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../ui/dist/', import.meta.url);
const assets = readdirSync(new URL('assets/', dist));
const read = (name) => readFileSync(new URL(name, dist), 'utf8');
const first = (page) => assets.filter((name) => new RegExp(`^(index|id|${page})-.*\\.(js|css)$`).test(name));

// What a script imports at once, and what that imports.
function closure(names) {
  const all = new Set(names);
  for (const name of all) {
    if (!name.endsWith('.js')) continue;
    for (const [, other] of read(`assets/${name}`).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) all.add(other);
  }
  return [...all];
}

for (const page of ['Login', 'Status', 'Today', 'CheckCard']) {
  test(`the page ${page} as the first one`, () => {
    const names = closure(first(page));
    assert.ok(names.some((name) => name.startsWith(page)), 'the page is among what was built');
    const bytes = names.reduce((sum, name) => sum + gzipSync(read(`assets/${name}`), { level: 9 }).length, 0);
    assert.ok(bytes < 100_000, `${bytes} bytes`);
  });
}

test('nothing inline, nothing from elsewhere', () => {
  const page = read('index.html');
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  for (const name of ['index.html', ...assets.filter((one) => /\.(js|css)$/.test(one)).map((one) => `assets/${one}`)]) {
    const outside = [...read(name).matchAll(/https?:\/\/[^\s"'`)]+/g)].map((found) => found[0]);
    assert.deepEqual(outside.filter((url) => !/www\.w3\.org|svelte\.dev/.test(url)), [], name);
  }
});
