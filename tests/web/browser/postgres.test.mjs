// The same way on PostgreSQL; how the pages look is seen on SQLite.
import { after, before, test } from 'node:test';
import { openBrowser, openOffice, postgres } from './office.mjs';
import { claim } from './way_claim.mjs';
import { lists } from './way_lists.mjs';
import { money } from './way_money.mjs';
import { wayIn } from './way.mjs';

let office;
let browser;

before(async () => {
  if (!postgres) return;
  office = await openOffice({ wanted: ['clerk', 'checker', 'treasurer', 'bpjs-officer'], on: 'PostgreSQL' });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

test('from the list of a ward to the heir’s hands', { skip: !postgres && 'LINDUNG_TEST_POSTGRES is not set to a server' }, async (t) => {
  const seen = () => undefined;
  const way = wayIn('id', browser, office, seen);
  await lists(t, way);
  await money(t, way);
  await claim(t, way);
});
