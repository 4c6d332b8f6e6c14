import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibrarySession, SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { newBallot, pollAt, putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

/** The words of documents and the resolutions of past sessions, as the real server hands them out. */

const SCANNED = await councilPdf({ pages: [['Báo cáo thu chi ngân sách'], null, null, ['Kết luận']] });
const DRAFT = await councilPdf({ pages: [['Nghị quyết về giá đất năm 2027']] });
const HOSTILE = resolve(import.meta.dirname, '../bad-pdfs/endless-widths.pdf');

let product: Product;
let elsewhere: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let delegate: SignedIn;
let tablet: Tablet;
/** SHA-256 of the two documents. */
let report = '';
let draft = '';
let uploaded: Record<string, unknown> = {};

beforeAll(async () => {
  [product, elsewhere] = await Promise.all([
    startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) }),
    startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) }),
  ]);
  ({ live: secretary, signedIn } = await consoleOf(product));
  delegate = await delegateOf(signedIn);
  uploaded = await upload(SCANNED, { title: 'Báo cáo ngân sách', kind: 'report' });
  await upload(DRAFT, { title: 'Nghị quyết về giá đất', kind: 'draft-resolution' });
  await untilLive(secretary, ({ session }) => session?.documents.length === 2);
  [report = '', draft = ''] = documents().map(({ editions: [first] }) => first.sha256);
});

afterAll(async () => {
  tablet?.close();
  secretary?.close();
  await product?.stop();
  await elsewhere?.stop();
});

const documents = () => secretary.store.getState().session?.documents ?? [];

async function delegateOf(secretarySignedIn: SignedIn): Promise<SignedIn> {
  const codes = await codesAt(product, secretarySignedIn);
  return signInAt(product.origin, codes.find(({ person }) => person.role === 'delegate')?.code ?? '');
}

async function upload(
  content: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(content)]), `${fields.title}.pdf`);
  const response = await asking(signedIn, '/api/documents', { method: 'POST', body: form });
  return (await response.json()) as Record<string, unknown>;
}

function asking(who: SignedIn | null, path: string, init: RequestInit = {}): Promise<Response> {
  const headers: HeadersInit = who ? { authorization: `Bearer ${who.token}` } : {};
  return fetch(`${product.origin}${path}`, { ...init, headers });
}

async function answered(who: SignedIn | null, path: string): Promise<{ status: number; body: unknown }> {
  const response = await asking(who, path);
  return { status: response.status, body: await response.json() };
}

const refused = (status: number, code: string) => ({ status, body: { ok: false, refusal: { code } } });

describe('pages that have no words', () => {
  const named = { status: 'read', pagesWithoutText: [2, 3] };

  it('are named to whoever asks once their document is published, when its words have been read', async () => {
    expect(uploaded).toMatchObject({ ok: true, sha256: report });
    const { body } = await answered(signedIn, `/api/document-scans/${report}`);
    expect(body).toEqual({ ok: true, scan: named });
    const other = await answered(signedIn, `/api/document-scans/${draft}`);
    expect(other.body).toEqual({ ok: true, scan: { status: 'read', pagesWithoutText: [] } });
  });

  it('are named to the secretariat from then on, for every document that has some', async () => {
    const { body } = await answered(signedIn, '/api/document-scans');
    expect(body).toEqual({ ok: true, scans: [{ sha256: report, scan: named }] });
  });

  it('are no delegate’s business', async () => {
    for (const path of ['/api/document-scans', `/api/document-scans/${report}`]) {
      expect(await answered(delegate, path)).toMatchObject(refused(403, 'not-permitted'));
      expect(await answered(null, path)).toMatchObject(refused(401, 'not-signed-in'));
    }
  });

  it('are not named of a document that was never published', async () => {
    const nowhere = `/api/document-scans/${'ab'.repeat(32)}`;
    expect(await answered(signedIn, nowhere)).toMatchObject(refused(404, 'not-found'));
  });
});

describe('the words of a document', () => {
  it('are given page by page to a delegate of the session, once and for all', async () => {
    const response = await asking(delegate, `/api/documents/${report}/text`);
    expect(await response.json()).toEqual({
      ok: true,
      pages: ['Báo cáo thu chi ngân sách', '', '', 'Kết luận'],
    });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('cache-control')).toContain('private');
  });

  it('are given to nobody who is not signed in', async () => {
    expect(await answered(null, `/api/documents/${report}/text`)).toMatchObject(
      refused(401, 'not-signed-in'),
    );
  });

  it.for([
    ['of no session', 'ab'.repeat(32)],
    ['with an address that is none', '..%2F..%2Fetc%2Fpasswd'],
  ] as const)('are not there for a document %s', async ([, sha256]) => {
    expect(await answered(delegate, `/api/documents/${sha256}/text`)).toMatchObject(
      refused(404, 'not-found'),
    );
  });
});

describe('for members of another session on the same server', () => {
  let stranger: SignedIn;

  beforeAll(async () => {
    stranger = await memberOfAnotherSession();
  });

  async function memberOfAnotherSession(): Promise<SignedIn> {
    const there = await consoleOf(elsewhere);
    there.live.close();
    const headers = { authorization: `Bearer ${there.signedIn.token}` };
    const record = await fetch(`${elsewhere.origin}/api/export/record.jsonl`, { headers });
    const form = new FormData();
    form.set('file', await record.blob(), 'ho-so.jsonl');
    const response = await asking(signedIn, '/api/records', { method: 'POST', body: form });
    const { codes } = (await response.json()) as { codes: readonly { code: string }[] };
    return delegateOf(await signInAt(product.origin, codes[0]?.code ?? ''));
  }

  const library = async (who: SignedIn) =>
    ((await (await asking(who, '/api/library')).json()) as { sessions: readonly LibrarySession[] }).sessions;

  it('nothing of a session can be read while it goes on', async () => {
    expect(await library(stranger)).toEqual([]);
    for (const sha256 of [report, draft]) {
      expect((await asking(stranger, `/api/documents/${sha256}`)).status).toBe(404);
      expect((await asking(stranger, `/api/documents/${sha256}/text`)).status).toBe(404);
    }
  });

  it('what it resolved can be read when it is closed, and nothing else', async () => {
    await adoptAndClose();
    expect(await library(stranger)).toMatchObject([
      {
        sessionId: signedIn.sessionId,
        resolutions: [{ sha256: draft, title: 'Nghị quyết về giá đất', bytes: DRAFT.length, pages: 1 }],
      },
    ]);
    const file = await asking(stranger, `/api/documents/${draft}`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(DRAFT));
    expect(await answered(stranger, `/api/documents/${draft}/text`)).toEqual({
      status: 200,
      body: { ok: true, pages: ['Nghị quyết về giá đất năm 2027'] },
    });
    expect((await asking(stranger, `/api/documents/${report}`)).status).toBe(404);
    expect((await asking(stranger, `/api/documents/${report}/text`)).status).toBe(404);
  });

  it('its own members find it not among past sessions, and nobody does without sign-in', async () => {
    expect(await library(delegate)).toEqual([]);
    expect(await answered(null, '/api/library')).toMatchObject(refused(401, 'not-signed-in'));
  });

  async function adoptAndClose(): Promise<void> {
    await openWithEverybody(secretary);
    const documentId = documents().find(({ editions: [first] }) => first.sha256 === draft)?.id ?? null;
    const [first] = await tabletsOf(product, signedIn, 1);
    if (!first) throw new Error('no tablet');
    tablet = first;
    const pollId = await putToVote(secretary, { documentId });
    await untilLive(tablet.live, ({ session }) => session?.polls.some(({ id }) => id === pollId) ?? false);
    await must(tablet.live.cast(newBallot(pollId, votes('for'))));
    await must(secretary.command({ type: 'ClosePoll', pollId }));
    await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
    expect(pollAt(secretary, pollId).status).toBe('announced');
    await must(secretary.command({ type: 'CloseSession' }));
  }
});

describe('a document that takes more memory to read than there may be', () => {
  it('is published at once, its words are refused until they are read, and the server goes on', async () => {
    // The other tests of this file want these documents and no others.
    const there = await consoleOf(elsewhere);
    there.live.close();
    const asks = (path: string, init: RequestInit = {}) =>
      fetch(`${elsewhere.origin}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${there.signedIn.token}` },
      });
    const form = new FormData();
    form.set('file', new Blob([readFileSync(HOSTILE)]), 'phong-chu.pdf');
    const publishing = await asks('/api/documents', { method: 'POST', body: form });
    const { sha256 } = (await publishing.json()) as { sha256: string };
    const meanwhile = (await (await asks('/api/document-scans')).json()) as object;
    expect(meanwhile).toEqual({ ok: true, scans: [{ sha256, scan: { status: 'reading' } }] });

    const scan = await (await asks(`/api/document-scans/${sha256}`)).json();
    expect(scan).toEqual({ ok: true, scan: { status: 'unread' } });
    const words = await asks(`/api/documents/${sha256}/text`);
    expect(words.status).toBe(503);
    expect(words.headers.get('cache-control')).toBeNull();
    expect(await words.json()).toMatchObject({ ok: false, refusal: { code: 'words-not-read' } });
    expect((await asks(`/api/documents/${sha256}`)).status).toBe(200);
  });
});
