// The rounds of every role at a desk, in Indonesian.
import { after, before, test } from 'node:test';
import { desk, openBrowser, openOffice } from './office.mjs';
import { prepared } from './prepared.mjs';
import { rounds } from './rounds.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ prepare: prepared });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

test('every role: each page it is shown opens, and is as it should be', (t) => rounds(t, browser, office, 'id', desk));
