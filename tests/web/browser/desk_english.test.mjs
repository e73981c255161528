// The same way with everybody at an English desk: every page that it touches is English throughout.
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { openBrowser, openOffice } from './office.mjs';
import { claim } from './way_claim.mjs';
import { lists } from './way_lists.mjs';
import { money } from './way_money.mjs';
import { wayIn } from './way.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ wanted: ['clerk', 'checker', 'treasurer', 'bpjs-officer'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

test('from the list of a ward to the heir’s hands, in English', async (t) => {
  const way = wayIn('en', browser, office, (seat, name) => look(seat, `${name}-en`));
  await lists(t, way);
  await money(t, way);
  await claim(t, way);
});
