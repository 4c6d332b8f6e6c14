import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';

const dataDir = temporaryFolder();
let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(5) });
  ({ live: secretary, signedIn } = await consoleOf(product));
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

function pdf(text: string, options: ConstructorParameters<typeof PDFDocument>[0] = {}): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument(options);
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.text(text);
    document.end();
  });
}

async function upload(
  content: Buffer,
  fields: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(content)]), 'Tờ trình.pdf');
  const headers = { authorization: `Bearer ${signedIn.token}` };
  const response = await fetch(`${product.origin}/api/documents`, { method: 'POST', headers, body: form });
  return (await response.json()) as Record<string, unknown>;
}

const seq = () => secretary.store.getState().session?.seq;
const staged = () => readdirSync(join(dataDir, 'staging'));

it.for<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a file that is not a PDF', () => Buffer.from('Kính gửi Hội đồng nhân dân'), 'file-not-pdf'],
  ['a corrupt PDF', () => Buffer.from('%PDF-1.7\nnothing that a PDF is made of'), 'file-corrupt'],
  ['a PDF behind a password', () => pdf('mật', { userPassword: 'bi-mat' }), 'file-password'],
  ['an unnamed nothing', () => Buffer.alloc(0), 'file-not-pdf'],
])('refuses %s by its name, and nothing of it stays', async ([, make, code]) => {
  const before = seq();
  const answer = await upload(await make());
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  expect(JSON.stringify(answer)).toContain('Tờ trình.pdf');
  expect(seq()).toBe(before);
  await vi.waitFor(() => expect(staged()).toEqual([]));
});

it('refuses an unknown agenda item and an unknown document', async () => {
  const content = await pdf('x');
  expect(await upload(content, { agendaItemId: 'a99' })).toMatchObject({
    refusal: { code: 'unknown-agenda-item' },
  });
  expect(await upload(content, { documentId: 't99' })).toMatchObject({
    refusal: { code: 'unknown-document' },
  });
  await vi.waitFor(() => expect(staged()).toEqual([]));
});

it('refuses 300 MB while it arrives, says the limit, and goes on serving', async () => {
  const boundary = 'x7f3';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="lon.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;
  const chunk = Buffer.alloc(1_000_000, 0x20);
  const answer = await new Promise<string>((done, fail) => {
    const sending = request(`${product.origin}/api/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${signedIn.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    });
    sending.on('response', (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString('utf8');
      });
      response.on('end', () => done(text));
    });
    sending.on('error', fail);
    sending.write(head);
    let sent = 0;
    const more = () => {
      while (sent < 300) {
        sent += 1;
        if (!sending.write(chunk)) return void sending.once('drain', more);
      }
      sending.end(`\r\n--${boundary}--\r\n`);
    };
    more();
  });
  expect(JSON.parse(answer)).toMatchObject({ ok: false, refusal: { code: 'file-too-large' } });
  expect(answer).toContain('200 MB');
  await vi.waitFor(() => expect(staged()).toEqual([]));
  expect((await fetch(`${product.origin}/tablet`)).status).toBe(200);
});

it('publishes a good PDF and a new version of it, and keeps both readable', async () => {
  const first = await upload(await pdf('bản một'), { agendaItemId: 'a1', kind: 'submission' });
  expect(first).toMatchObject({ ok: true });
  const documentId = secretary.store.getState().session?.documents[0]?.id ?? '';
  expect(await upload(await pdf('bản hai, dài hơn'), { documentId })).toMatchObject({ ok: true });
  const document = secretary.store.getState().session?.documents[0];
  expect(document?.editions.map(({ version }) => version)).toEqual([1, 2]);
  for (const { sha256, bytes } of document?.editions ?? []) {
    const headers = { authorization: `Bearer ${signedIn.token}` };
    const response = await fetch(`${product.origin}/api/documents/${sha256}`, { headers });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.arrayBuffer()).byteLength).toBe(bytes);
  }
});

it('refuses the same bytes as a new version', async () => {
  const path = resolve(
    'fixtures/session/03-1-bao-cao-cong-tac-chuan-bi-va-du-kien-chuong-trinh-ky-hop-thu-hai.pdf',
  );
  const content = readFileSync(path);
  await upload(content);
  const documentId = secretary.store.getState().session?.documents.at(-1)?.id ?? '';
  expect(await upload(content, { documentId })).toMatchObject({ refusal: { code: 'document-unchanged' } });
});

it('says that an archive is none, and imports nothing', async () => {
  const form = new FormData();
  form.set('file', new Blob(['not a zip']), 'ky-hop.zip');
  const headers = { authorization: `Bearer ${signedIn.token}` };
  const response = await fetch(`${product.origin}/api/import/preview`, {
    method: 'POST',
    headers,
    body: form,
  });
  const preview = (await response.json()) as {
    previewId: string;
    problems: readonly { severity: string; vi: string }[];
  };
  expect(preview.problems[0]).toMatchObject({ severity: 'error' });
  const before = seq();
  const confirm = `${product.origin}/api/import/${preview.previewId}/confirm`;
  const refused = await (await fetch(confirm, { method: 'POST', headers })).json();
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'import-has-errors' } });
  expect(seq()).toBe(before);
});
