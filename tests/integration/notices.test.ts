import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';

/** The notice of a session, asked of the real server. */

let product: Product;
let secretary: LiveSession;
let clerk: SignedIn;
let delegate: SignedIn;

const PARTICULARS = {
  addressee: 'members',
  opensAt: '08:00',
  resumesAt: '07:30',
  endsAt: '17:00',
  guests: '',
  signer: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'],
  notes: '',
};

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  clerk = signedIn;
  const codes = await codesAt(product, signedIn);
  delegate = await signInAt(
    product.origin,
    codes.find(({ person }) => person.role === 'delegate')?.code ?? '',
  );
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

function ask(format: string, body: unknown, { token }: SignedIn = clerk): Promise<Response> {
  return fetch(`${product.origin}/api/export/notice.${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

describe('the notice of a session', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['pdf', 'application/pdf', '%PDF'],
    ['ics', 'text/calendar; charset=utf-8; method=PUBLISH', 'BEGIN:VCALENDAR\r\n'],
  ])('is handed to the secretariat as %s', async (format, type, start) => {
    for (const addressee of ['members', 'guests']) {
      const response = await ask(format, { ...PARTICULARS, addressee });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect((await response.text()).startsWith(start)).toBe(true);
    }
  });

  it('is handed to nobody else', async () => {
    const response = await ask('pdf', PARTICULARS, delegate);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });

  it.each([
    ['without a time', { opensAt: '' }],
    ['at a time that is none', { opensAt: '24:00' }],
    ['that ends before it begins', { endsAt: '07:00' }],
    ['that nobody signs', { signer: [] }],
    ['to nobody known', { addressee: 'press' }],
  ])('is refused %s', async (_what, changes) => {
    const response = await ask('docx', { ...PARTICULARS, ...changes });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'malformed-message' } });
  });

  it('names the session, and follows what changes in it', async () => {
    const before = await (await ask('ics', PARTICULARS)).text();
    const details = secretary.store.getState().session?.details;
    if (!details) throw new Error('no session');
    const given = await secretary.command({
      type: 'ChangeSessionDetails',
      details: { ...details, place: 'Hội trường B' },
    });
    expect(given.ok).toBe(true);
    const after = await (await ask('ics', PARTICULARS)).text();
    expect(after).toContain('LOCATION:Hội trường B');
    expect(before).not.toContain('Hội trường B');
    const sequence = (file: string) => Number(/^SEQUENCE:(\d+)/m.exec(file)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });
});
