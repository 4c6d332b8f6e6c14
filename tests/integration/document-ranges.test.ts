import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';

let product: Product;
let pdf: Uint8Array;
let address: string;
let sha256: string;
let token: string;

beforeAll(async () => {
  const folder = sessionFolder(2);
  pdf = await councilPdf({ pages: [['Một'], ['Hai']] });
  writeFileSync(join(folder, '01-bao-cao.pdf'), pdf);
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const { live, signedIn } = await consoleOf(product);
  token = signedIn.token;
  const [document] = live.store.getState().session?.documents ?? [];
  if (!document) throw new Error('the document was not imported');
  sha256 = currentEdition(document).sha256;
  address = `${product.origin}/api/documents/${sha256}`;
  live.close();
});

afterAll(() => product?.stop());

const get = (headers: Readonly<Record<string, string>>) =>
  fetch(address, { headers: { authorization: `Bearer ${token}`, ...headers } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

it('gives the rest of a document whose download broke off', async () => {
  const whole = await get({});
  expect(whole.status).toBe(200);
  expect(whole.headers.get('accept-ranges')).toBe('bytes');
  expect(await bytesOf(whole)).toEqual(Buffer.from(pdf));
  const rest = await get({ range: 'bytes=1000-' });
  expect(rest.status).toBe(206);
  expect(rest.headers.get('content-range')).toBe(`bytes 1000-${pdf.byteLength - 1}/${pdf.byteLength}`);
  expect(await bytesOf(rest)).toEqual(Buffer.from(pdf.subarray(1000)));
});

it('gives the whole document to whom has the beginning of another one', async () => {
  const same = await get({ range: 'bytes=1000-', 'if-range': `"${sha256}"` });
  expect(same.status).toBe(206);
  const other = await get({ range: 'bytes=1000-', 'if-range': '"another"' });
  expect(other.status).toBe(200);
  expect(await bytesOf(other)).toEqual(Buffer.from(pdf));
});

it('says how long it is to whom asks for more than there is', async () => {
  const beyond = await get({ range: `bytes=${pdf.byteLength}-` });
  expect(beyond.status).toBe(416);
  expect(beyond.headers.get('content-range')).toBe(`bytes */${pdf.byteLength}`);
});

it('sends nothing to whom has it already, and nothing without a sign-in', async () => {
  const known = await get({ 'if-none-match': `"${sha256}"` });
  expect(known.status).toBe(304);
  expect((await bytesOf(known)).byteLength).toBe(0);
  expect((await get({ authorization: 'Bearer nobody', 'if-none-match': `"${sha256}"` })).status).toBe(401);
});

it('sends nothing any more to whom it has just sent it, once they have signed out', async () => {
  const { token: own } = await signInAt(product.origin, product.secondSecretaryCode);
  const authorization = `Bearer ${own}`;
  expect((await get({ authorization })).status).toBe(200);
  await fetch(`${product.origin}/api/sign-out`, { method: 'POST', headers: { authorization } });
  expect((await get({ authorization })).status).toBe(401);
});
