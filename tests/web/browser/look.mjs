// Looks at a page as it stands: axe-core finds nothing, nothing runs out of the window, no word of
// the other language stands on it, the browser complains of nothing. With LINDUNG_PICTURES=FOLDER it leaves a picture of it too.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strays } from './language.mjs';
import { axeSource } from './office.mjs';

const axe = readFileSync(axeSource, 'utf8');
const pictures = process.env.LINDUNG_PICTURES;

// What the tests themselves write, in whichever language: names of people, places, papers, logins.
const written = new Set(
  `siti aminah budi santoso yohana latuconsina abdul hamid hamit alm hasan basri ode dewi kartika sari melati maria tapilatu
  tanjung uma batam kepulauan riau kel csv apbd petugas baru agus bima citra darma eka fajar gita hari indra anggraini yusuf hamdani
  muka kuning tiban lama bengkong laut air raja galang sekupang sei beduk
  clerk checker treasurer bpjs officer inspector mayor administrator ward sector office newcomer`.split(/\s+/),
);

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
  assert.deepEqual(await strays(page, written), [], `${name}: words of the other language`);
  assert.deepEqual(complaints, [], `${name}: the browser's complaints`);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}
