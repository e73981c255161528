// Looks at a page as it stands: axe-core finds nothing, nothing runs out of the window, the browser
// complains of nothing. With LINDUNG_PICTURES=FOLDER it leaves a picture of it too.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeSource } from './office.mjs';

const axe = readFileSync(axeSource, 'utf8');
const pictures = process.env.LINDUNG_PICTURES;

async function faults(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

export async function look({ page, complaints }, name) {
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await faults(page), [], `${name}: axe-core`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name}: ${wide} pixels wider than the window`);
  assert.deepEqual(complaints, [], `${name}: the browser's complaints`);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}
