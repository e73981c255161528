// Every role walks through every page that it is shown.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { desk, openBrowser, openOffice, phone, roles, sit } from './office.mjs';
import { roster } from './roster.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice((made) => {
    made.lindung('roster', 'import', made.file('Kel. Tanjung Uma.csv', roster));
    made.lindung('verify');
    made.lindung('select');
  });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const heading = (page) => page.locator('h1');

test('every role, in both languages, on desk and phone: each station it is shown opens', async (t) => {
  const turns = [['id', desk], ['en', phone]];
  const seen = new Set(); // axe-core looks at a page once in each language
  for (const role of Object.keys(roles)) {
    for (const [language, viewport] of turns) {
      await t.test(`${role} ${language} ${viewport.width}`, async () => {
        const seat = await sit(browser, office, { role, language, viewport });
        const stations = await seat.page.locator('nav#way a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        assert.ok(stations.length >= 2, `${role} sees ${stations}`);
        for (const station of [...stations, '/account']) {
          await seat.page.goto(office.url + station);
          await heading(seat.page).waitFor();
          await seat.page.waitForLoadState('networkidle');
          assert.equal(await seat.page.getByRole('alert').count(), 0, `${role} at ${station}: ${await seat.page.getByRole('alert').allInnerTexts()}`);
          if (seen.has(station + language)) continue;
          seen.add(station + language);
          await look(seat, `${(station.slice(1) || 'today').replace(/\W+/g, '-')}-${language}`);
        }
        await seat.context.close();
      });
    }
  }
});
