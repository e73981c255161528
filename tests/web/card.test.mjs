// The checker of cards in the browser answers as the program does: the published vectors of
// Claim 169 (jeremi/claim-169, MIT licence), and hostile texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { fromBase45 } from '../../ui/src/pages/card/base45.ts';
import { decode } from '../../ui/src/pages/card/cbor.ts';
import { inUse, open } from '../../ui/src/pages/card/open.ts';
import { judge } from '../../ui/src/pages/card/verdict.ts';

const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const key = {
  kid: '',
  issuer: 'https://mosip.example.org',
  bytes: bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  from: 0,
  until: 2_000_000_000,
};
const signed =
  '6BF590B20FFWJWG.FKJ05H7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL580 B9%W5*B9C+9%R8646%86HKESED1/DRTC5UA QE$345$CVQEX.DX88WBK0NG8PB4 O/38TL6XDALLKLPQATHO.3ZPJMUAVQFSB1:+B*21V FWMC6SU439YU774475LJ2U5T02$VBSIMLQ3:6J.E1-1STM$4';

test('Base45 as the standard says', () => {
  const text = (base45) => new TextDecoder().decode(fromBase45(base45) ?? new Uint8Array());
  assert.equal(text('BB8'), 'AB');
  assert.equal(text('%69 VD92EX0'), 'Hello!!');
  assert.equal(text('QED8WEX0'), 'ietf!');
  for (const wrong of ['GGW', ':::', 'A', 'bb8', 'BB8\n']) assert.equal(fromBase45(wrong), null, wrong);
});

test('CBOR is read strictly', () => {
  assert.equal(decode(bytes('1a000f4240')), 1_000_000);
  assert.equal(decode(bytes('3903e7')), -1000);
  assert.deepEqual(decode(bytes('83010203')), [1, 2, 3]);
  for (const wrong of ['', '0000', '1817', '9fff', '5f4101ff', 'a201010102', '61ff', '8201', '9bffffffffffffffff', 'f818', `${'81'.repeat(17)}01`]) {
    assert.equal(decode(bytes(wrong)), undefined, wrong);
  }
});

test('the published vectors', async () => {
  const opened = await open(signed, [key]);
  assert.equal(opened.claims.get(169).get(4), 'Signed Test Person');
  assert.ok(inUse(opened.key, opened.claims));
  assert.ok(!inUse({ ...key, issuer: 'somebody else' }, opened.claims));
  assert.ok(!inUse({ ...key, until: 1_699_999_999 }, opened.claims));
  assert.equal(await open(signed, []), 'unknown-key');
  assert.equal(await open(signed, [{ ...key, bytes: bytes('ff'.repeat(32)) }]), 'forged');
  assert.equal(await open(signed, [{ ...key, bytes: new Uint8Array(32) }]), 'forged'); // a point of low order
  const unsigned = '6BFL70+30FFWJWG.FKJ0587B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL680 B94W5QF60R6KW5/G8HS83P0KI949DP34W3ER68HSLK1';
  const expired = '6BFW70T30FFWJWG.FKJ05J7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21D1F3A6U6000F3QM1O001KL680 B9OW5I7B5C92Y83W5746EP09Z8M9EZKERTC5UA QE$345$CVQE9.DQHNN+3';
  for (const text of [unsigned, expired]) assert.equal(await open(text, [key]), 'not-signed'); // no signature at all
  for (const text of ['6BFGPD$.PV0Q$LPFDQI00LTDH1', 'Z6S96O TPGRN', 'THIS!IS@NOT#VALID$BASE45%DATA', '', 'A'.repeat(5000)]) {
    assert.equal(await open(text, [key]), 'damaged', text);
  }
});

test('a flood behind the compression is cut off', async () => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  const flood = deflateSync(Buffer.alloc(1_000_000));
  let text = '';
  for (let i = 0; i + 1 < flood.length; i += 2) {
    const value = flood[i] * 256 + flood[i + 1];
    text += alphabet[value % 45] + alphabet[Math.floor(value / 45) % 45] + alphabet[Math.floor(value / 2025)];
  }
  assert.equal(await open(text.slice(0, 4_296), [key]), 'damaged');
});

test('what is signed and no card of ours is no card', async () => {
  assert.equal((await judge(signed, [key], [], 1_750_000_000)).worth, 'damaged');
  assert.equal((await judge(signed, [{ ...key, issuer: 'lindung:2171' }], [], 1_750_000_000)).worth, 'forged');
});
