import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { sessionAt } from '../support/questions.ts';
import { stampedPdf } from '../support/stamped-pdf.ts';
import { consoleOf, must, type Tablet, tabletOf, untilLive } from '../support/tablets.ts';
import { aHardCopy } from '../unit/session/samples.ts';

/** Papers that must not be here, as the real server meets them. */

const CANARY = 'Phuong an phong thu khu vuc 7';

let product: Product;
let secretary: LiveSession;
let tablet: Tablet;
let token = '';

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
  const signedIn = await consoleOf(product);
  secretary = signedIn.live;
  token = (await signInAt(product.origin, product.secretaryCode)).token;
  const codes = await codesAt(product, signedIn.signedIn);
  tablet = await tabletOf(product, codes.find(({ person }) => person.role === 'delegate')?.code ?? '');
});

afterAll(async () => {
  tablet?.close();
  secretary?.close();
  await product?.stop();
});

async function upload(pdf: Uint8Array, fields: Readonly<Record<string, string>>, fileName = 'bao-cao.pdf') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(pdf)]), fileName);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${product.origin}/api/documents`, { method: 'POST', headers, body: form });
  return (await response.json()) as { ok: boolean; refusal?: Refusal; stampByNameOnly?: boolean };
}

/** All that lies in the data folder. */
function bytesKept(folder = product.dataDir): Buffer {
  const parts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return Buffer.concat(parts);
}

const titles = () => sessionAt(secretary).documents.map(({ editions: [first] }) => first.title);

it('refuses a stamped paper, whatever is said of it, and keeps nothing of it', async () => {
  const pdf = Buffer.concat([await stampedPdf({ stamp: 'MẬT' }), Buffer.from(`\n%${CANARY}\n`)]);
  for (const notSecret of ['', 'Không phải tài liệu mật']) {
    const answer = await upload(pdf, { title: 'Báo cáo', notSecret });
    expect(answer.refusal?.code).toBe('stamped-secret');
  }
  expect(bytesKept().includes(CANARY)).toBe(false);
  expect(titles()).toEqual([]);
});

it('judges a scan by its name, and says so', async () => {
  const scan = await stampedPdf({ picture: true });
  expect((await upload(scan, { notSecret: 'x' }, 'Báo cáo (TỐI MẬT).pdf')).refusal?.code).toBe(
    'named-secret',
  );
  expect(await upload(scan, { title: 'Bản chụp' })).toMatchObject({ ok: true, stampByNameOnly: true });
});

it('asks about a doubtful word, and records why it is none', async () => {
  const pdf = await stampedPdf({ sentence: 'Quy chế quản lý con dấu' });
  const name = 'Quy chế quản lý tài liệu mật.pdf';
  expect((await upload(pdf, { title: 'Quy chế' }, name)).refusal?.code).toBe('stamp-word-in-name');
  const reason = 'Là quy chế, không phải tài liệu mật';
  expect(await upload(pdf, { title: 'Quy chế', notSecret: reason }, name)).toMatchObject({
    ok: true,
    stampByNameOnly: false,
  });
  const headers = { authorization: `Bearer ${token}` };
  const log = await (await fetch(`${product.origin}/api/log`, { headers })).text();
  expect(log).toContain('StampWordExplained');
  expect(log).toContain(reason);
  await untilLive(tablet.live, ({ session }) => session?.documents.length === 2);
});

it('tells delegates of what exists on paper only, and of its title only where that is told', async () => {
  const hardCopy = aHardCopy(1, { title: null });
  await must(secretary.command({ type: 'AnnounceHardCopy', hardCopy }));
  await untilLive(tablet.live, ({ session }) => session?.hardCopies.length === 1);
  expect(sessionAt(tablet.live).hardCopies).toMatchObject([
    { title: null, givenOutBy: hardCopy.givenOutBy, withdrawn: null },
  ]);
  const refused = await tablet.live.command({ type: 'AnnounceHardCopy', hardCopy: aHardCopy(2) });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
});
