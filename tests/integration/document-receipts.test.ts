import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { consoleOf } from '../support/tablets.ts';

/** What tablets report of documents, on the real server: who may tell, who may read, and what stays. */

let product: Product;
let clerk: SignedIn;
let delegate: SignedIn;
let display: SignedIn;
let stop = () => {};

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  stop = () => live.close();
  clerk = signedIn;
  const codes = await codesAt(product, signedIn);
  const as = (role: string) =>
    signInAt(product.origin, codes.find(({ person }) => person.role === role)?.code ?? '');
  delegate = await as('delegate');
  display = await as('display');
});

afterAll(async () => {
  stop();
  await product?.stop();
});

const ask = ({ token }: SignedIn, body?: unknown) =>
  fetch(`${product.origin}/api/document-receipts`, {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });

async function known(): Promise<readonly DocumentReceipt[]> {
  const { receipts } = (await (await ask(clerk)).json()) as { receipts: DocumentReceipt[] };
  return receipts;
}

it('keeps what a delegate’s tablet reports of documents of the session, and of no others', async () => {
  const pdf = await councilPdf({ pages: [['Báo cáo ngân sách']] });
  const sha256 = await publish(product, pdf, { title: 'Báo cáo ngân sách' });
  const stranger = 'f'.repeat(64);
  const receipts = [
    { sha256, state: 'stored' },
    { sha256: stranger, state: 'opened' },
  ];
  expect(await (await ask(delegate, { receipts })).json()).toEqual({ ok: true });
  const [stored] = await known();
  expect(await known()).toHaveLength(1);
  expect(stored).toMatchObject({ delegateId: delegate.me.personId, sha256, openedAt: null });
  await ask(delegate, { receipts: [{ sha256, state: 'opened' }] });
  expect(await known()).toEqual([{ ...stored, openedAt: expect.any(String) }]);
});

it('is told by delegates and read by the secretariat alone', async () => {
  const receipts = [{ sha256: 'a'.repeat(64), state: 'stored' }];
  for (const [who, body] of [
    [clerk, { receipts }],
    [display, { receipts }],
    [delegate, undefined],
    [display, undefined],
  ] as const) {
    const response = await ask(who, body);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ refusal: { code: 'not-permitted' } });
  }
});

it.each([
  ['nothing', { receipts: [] }],
  ['no hash', { receipts: [{ sha256: 'x', state: 'stored' }] }],
  ['a state that is none', { receipts: [{ sha256: 'a'.repeat(64), state: 'read' }] }],
  [
    'too many',
    { receipts: Array.from({ length: 201 }, () => ({ sha256: 'a'.repeat(64), state: 'stored' })) },
  ],
])('refuses a report of %s', async (_what, body) => {
  const response = await ask(delegate, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ refusal: { code: 'malformed-message' } });
});
