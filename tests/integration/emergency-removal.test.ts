import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { sessionAt } from '../support/questions.ts';
import { consoleOf, must, type Tablet, tabletOf, untilLive } from '../support/tablets.ts';
import { annotation, highlight } from '../unit/annotations/samples.ts';
import { makeZip } from '../unit/importing/session-folder.ts';

/** A document that should never have been here, and what is left of it on the server. */

const CANARY = 'CANARY-VAN-BAN-PHAT-HANH-NHAM';
const REASON = 'Phát hành nhầm tài liệu nội bộ';

let product: Product;
let secretary: LiveSession;
let tablet: Tablet;
let clerkToken = '';
let delegateToken = '';
let wrong: Uint8Array;
let sha256: Sha256;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
  const signedIn = await consoleOf(product);
  secretary = signedIn.live;
  clerkToken = (await signInAt(product.origin, product.secretaryCode)).token;
  const codes = await codesAt(product, signedIn.signedIn);
  const code = codes.find(({ person }) => person.role === 'delegate')?.code ?? '';
  delegateToken = (await signInAt(product.origin, code)).token;
  tablet = await tabletOf(product, code);
  // Its words stand in it as they are, too, so that its bytes are found wherever they lie.
  wrong = Buffer.concat([await councilPdf({ pages: [[CANARY]] }), Buffer.from(`\n%${CANARY}\n`)]);
  sha256 = await publish(product, wrong, { title: 'Báo cáo nội bộ' });
  await untilLive(secretary, ({ session }) => session?.documents.length === 1);
});

afterAll(async () => {
  tablet?.close();
  secretary?.close();
  await product?.stop();
});

/** Names of the files in the data folder that hold the canary, packed or not. */
function holding(): readonly string[] {
  return readdirSync(product.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(CANARY) || (path.endsWith('.gz') && gunzipSync(bytes).includes(CANARY));
    });
}

const get = (path: string, token: string) =>
  fetch(product.origin + path, { headers: { authorization: `Bearer ${token}` } });

async function refusalOf(response: Response): Promise<Refusal | undefined> {
  return ((await response.json()) as { refusal?: Refusal }).refusal;
}

async function mark(): Promise<void> {
  const change = { ...annotation({ body: highlight(CANARY), wall: Date.now() }), documentSha256: sha256 };
  const response = await fetch(`${product.origin}/api/annotations/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${delegateToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      deviceId: change.hlc.slice(-36),
      since: 0,
      epoch: null,
      changes: [change],
    }),
  });
  expect(await response.json()).toMatchObject({ ok: true });
}

async function preview(): Promise<{ previewId: string; problems: readonly { vi: string }[] }> {
  const path = join(temporaryFolder(), 'ky-hop.zip');
  await makeZip(path, { 'bao-cao.pdf': Buffer.from(wrong) });
  const form = new FormData();
  form.set('file', new Blob([readFileSync(path)]), 'ky-hop.zip');
  const headers = { authorization: `Bearer ${clerkToken}` };
  const response = await fetch(`${product.origin}/api/import/preview`, {
    method: 'POST',
    headers,
    body: form,
  });
  return (await response.json()) as { previewId: string; problems: readonly { vi: string }[] };
}

it('lies in several places before it is removed', async () => {
  expect((await get(`/api/documents/${sha256}`, delegateToken)).status).toBe(200);
  expect((await get(`/api/documents/${sha256}/text`, delegateToken)).status).toBe(200);
  await mark();
  await preview();
  const places = holding().map((path) => path.slice(product.dataDir.length));
  for (const place of [/\.pdf$/, /text-2\.gz$/, /sqlite/, /staging/]) {
    expect(places).toContainEqual(expect.stringMatching(place));
  }
});

it('is gone from all of the data folder with the answer to the command', async () => {
  const documentId = sessionAt(secretary).documents[0]?.id;
  if (!documentId) throw new Error('nothing is published');
  await must(secretary.command({ type: 'RemoveDocumentFiles', documentId, files: [sha256], reason: REASON }));
  expect(holding()).toEqual([]);
});

it('is told as removed to whoever asks for it, and kept nowhere on the way', async () => {
  for (const path of [`/api/documents/${sha256}`, `/api/documents/${sha256}/text`]) {
    for (const token of [delegateToken, clerkToken]) {
      const response = await get(path, token);
      expect(response.status).toBe(410);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const refusal = await refusalOf(response);
      expect(refusal).toMatchObject({ code: 'file-removed', vi: expect.stringContaining(REASON) });
    }
  }
  await untilLive(tablet.live, ({ session }) => session?.documents[0]?.editions[0].removed !== undefined);
  expect(sessionAt(tablet.live).documents[0]?.editions[0].removed).toMatchObject({ reason: REASON });
});

it('is named among what a tablet keeps of sessions that are not open on it, and nothing else is', async () => {
  const stays = 'a'.repeat(64);
  const asked = async (token: string | null, body: unknown) =>
    fetch(`${product.origin}/api/documents/removed`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  expect(await (await asked(delegateToken, { files: [stays, sha256] })).json()).toEqual({
    removed: [sha256],
  });
  expect((await asked(delegateToken, { files: ['x'] })).ok).toBe(false);
  expect((await asked(null, { files: [sha256] })).ok).toBe(false);
});

it('is not taken again, by whatever way', async () => {
  await expect(publish(product, wrong, { title: 'Lần nữa' })).rejects.toThrow('file-removed-before');
  const { problems } = await preview();
  expect(problems).toContainEqual(expect.objectContaining({ vi: expect.stringContaining(REASON) }));
  await mark();
  expect(holding()).toEqual([]);
});

it('stays gone after a restart, also where a backup has brought it back', async () => {
  await product.stop();
  const path = join(product.dataDir, 'documents', sha256.slice(0, 2), `${sha256}.pdf`);
  writeFileSync(path, wrong);
  product = await startProduct({
    dataDir: product.dataDir,
    sessionFolder: sessionFolder(1),
    port: product.port,
  });
  clerkToken = (await signInAt(product.origin, product.secretaryCode)).token;
  expect((await get(`/api/documents/${sha256}`, clerkToken)).status).toBe(410);
  await expect.poll(holding, { timeout: 20_000 }).toEqual([]);
});

it('leaves a record that holds, with hash, reason and person', async () => {
  const log = await (await get('/api/log', clerkToken)).text();
  expect(log).toContain('DocumentFilesRemoved');
  expect(log).toContain(sha256);
  expect(log).toContain(REASON);
});
