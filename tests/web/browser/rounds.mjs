// Every role walks through every page that it is shown; the clerk also through those behind them.
import assert from 'node:assert/strict';
import { look } from './look.mjs';
import { roles, sit } from './office.mjs';

const behind = [
  '/rosters/1',
  '/decrees/new',
  '/decrees/amend',
  '/decrees/A0000002',
  '/leaving',
  '/enrolment/B0001',
  '/enrolment/difference',
  '/bills/new',
  '/reconcile',
  '/refunds',
  '/minutes',
  '/cards/new',
  '/people/P0000001',
  '/account',
];

async function open({ page }, office, role, station) {
  await page.goto(office.url + station);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const alerts = page.getByRole('alert');
  assert.equal(await alerts.count(), 0, `${role} at ${station}: ${await alerts.allInnerTexts()}`);
}

export async function rounds(t, browser, office, language, viewport) {
  const seen = new Set(); // axe-core looks at a page once
  for (const role of Object.keys(roles)) {
    await t.test(role, async () => {
      const seat = await sit(browser, office, { role, language, viewport });
      const stations = await seat.page.locator('header nav a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      assert.ok(stations.length >= 2, `${role} sees ${stations}`);
      for (const station of [...stations, ...(role === 'clerk' ? behind : [])]) {
        await open(seat, office, role, station);
        const name = `${(station.slice(1) || `today-${role}`).replace(/\W+/g, '-')}-${language}`;
        if (seen.has(name)) continue;
        seen.add(name);
        await look(seat, name);
      }
      await seat.context.close();
    });
  }
}
