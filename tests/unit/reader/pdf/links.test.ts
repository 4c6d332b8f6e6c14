import { expect, test } from 'vitest';
import { linkOf } from '../../../../client/reader/pdf/links.ts';

const rect = [72, 500, 200, 520];
const link = (more: object) => linkOf({ subtype: 'Link', rect, ...more });

test.each([
  [
    'a web address',
    { url: 'https://example.gov.vn/' },
    { type: 'outside', address: 'https://example.gov.vn/' },
  ],
  ['a mail address', { url: 'mailto:vp@example.gov.vn' }, { type: 'outside' }],
  ['a named place', { dest: 'dieu-5' }, { type: 'inside', destination: 'dieu-5' }],
  ['a page', { dest: [{ num: 4, gen: 0 }, { name: 'Fit' }] }, { type: 'inside' }],
  ['the next page', { action: 'NextPage' }, { type: 'turn', to: 'next' }],
])('a link to %s can be followed', (_, stated, expected) => {
  expect(link(stated)).toMatchObject(expected);
});

test.each([
  ['runs a script', { url: 'javascript:alert(1)' }],
  ['opens a file of the device', { url: 'file:///etc/passwd' }],
  ['has an address that is none', { url: 'http//' }],
  ['does something else in a viewer', { action: 'Print' }],
  ['leads nowhere', {}],
  ['covers nothing', { rect: [72, 500, 72, 520], dest: 'dieu-5' }],
  ['lies at no place', { rect: [Number.NaN, 0, 5, 5], dest: 'dieu-5' }],
  ['is a field of a form', { subtype: 'Widget', dest: 'dieu-5' }],
])('what %s is no link', (_, stated) => {
  expect(link(stated)).toBeNull();
});
