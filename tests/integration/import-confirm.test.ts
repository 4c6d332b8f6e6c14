import { globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ImportAnswers, ImportPreview, SignedIn } from '#shared/protocol/http.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { makePdf } from '../unit/documents/made-pdf.ts';
import { makeZip } from '../unit/importing/session-folder.ts';

/** A zip over HTTP into an empty session: preview, confirmation, and everything that may come between the two. */

const DELEGATES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'];
const ITEMS = ['Báo cáo kinh tế - xã hội', 'Phân bổ ngân sách'];
const PDFS = 12;

/** Contents of the zip by file name. */
type Files = Readonly<Record<string, string | Buffer>>;

const dataDir = () => product.dataDir;
let files: Files;
let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;

beforeAll(async () => {
  files = {
    'delegates.csv': [
      'Họ và tên,Tổ đại biểu,Số ghế',
      ...DELEGATES.map((name, n) => `${name},Tổ 1,${n + 1}`),
    ].join('\r\n'),
    'agenda.csv': ['Số,Nội dung,Loại', ...ITEMS.map((title, n) => `${n + 1},${title},Nghị quyết`)].join(
      '\r\n',
    ),
    ...(await documents()),
  };
});

beforeEach(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ live: secretary, signedIn } = await consoleOf(product));
});

afterEach(async () => {
  secretary?.close();
  await product?.stop();
  rmSync(product.dataDir, { recursive: true, force: true });
});

async function documents(): Promise<Files> {
  const folder = temporaryFolder();
  const made: Record<string, Buffer> = {};
  for (let n = 1; n <= PDFS; n += 1) {
    const name = `0${1 + (n % 2)}-${n}-bao-cao-so-${n}.pdf`;
    await makePdf(join(folder, name), { title: `Báo cáo số ${n}`, text: `Nội dung báo cáo số ${n}, trang` });
    made[name] = readFileSync(join(folder, name));
  }
  rmSync(folder, { recursive: true });
  return made;
}

const authorised = () => ({ authorization: `Bearer ${signedIn.token}` });

async function preview(of: Files = files): Promise<ImportPreview> {
  const folder = temporaryFolder();
  const path = join(folder, 'ky-hop.zip');
  await makeZip(path, of);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(readFileSync(path))]), 'kỳ họp.zip');
  rmSync(folder, { recursive: true });
  const response = await fetch(`${product.origin}/api/import/preview`, {
    method: 'POST',
    headers: authorised(),
    body: form,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as ImportPreview;
}

async function confirm(
  previewId: string,
  answers?: ImportAnswers['answers'],
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${product.origin}/api/import/${previewId}/confirm`, {
    method: 'POST',
    ...(answers
      ? {
          headers: { ...authorised(), 'content-type': 'application/json' },
          body: JSON.stringify({ answers }),
        }
      : { headers: authorised() }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Imports the zip as it has to go, and waits until the console knows of it. */
async function importWhole(): Promise<void> {
  const { status, body } = await confirm((await preview()).previewId);
  expect([status, body.ok]).toEqual([200, true]);
  await untilLive(secretary, () => sessionNow().seq === body.seq);
  expect(counted()).toEqual(ALL);
}

const sessionNow = () => {
  const { session } = secretary.store.getState();
  if (!session) throw new Error('no session');
  return session;
};

/** How much of each kind the session has, as the console sees it. */
const counted = () => {
  const { delegates, agenda, documents } = sessionNow();
  return { delegates: delegates.length, agenda: agenda.length, documents: documents.length };
};
const NOTHING = { delegates: 0, agenda: 0, documents: 0 };
const ALL = { delegates: DELEGATES.length, agenda: ITEMS.length, documents: PDFS };

const logNow = async () => (await fetch(`${product.origin}/api/log`, { headers: authorised() })).text();
const staged = () => readdirSync(join(dataDir(), 'staging'));
/** Whatever lies on its way in: the zip and what it held, under names of the server's own. */
const stagedFiles = () =>
  readdirSync(join(dataDir(), 'staging'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
const storedFiles = () => globSync('documents/**/*.pdf', { cwd: dataDir() });

const changesIn = ({ delegates, agenda, documents }: ImportPreview) =>
  new Set([...delegates, ...agenda, ...documents].map(({ change }) => change));

/** Something else happens in the session between a preview and its confirmation. */
const changeTheSession = () =>
  must(
    secretary.command({
      type: 'ChangeSessionDetails',
      details: { ...sessionNow().details, place: `Hội trường ${sessionNow().seq}` },
    }),
  );

it('changes nothing by a preview, and everything by its confirmation', async () => {
  const before = await logNow();
  const seen = await preview();
  expect(seen.problems).toEqual([]);
  expect(changesIn(seen)).toEqual(new Set(['add']));
  expect(await logNow()).toBe(before);
  expect(storedFiles()).toEqual([]);

  expect(await confirm(seen.previewId)).toMatchObject({ status: 200, body: { ok: true } });
  await untilLive(secretary, () => sessionNow().documents.length > 0);
  expect(counted()).toEqual(ALL);
  expect(sessionNow().delegates.map(({ name }) => name)).toEqual(DELEGATES);
  for (const document of sessionNow().documents) {
    const { sha256, bytes } = currentEdition(document);
    const file = await fetch(`${product.origin}/api/documents/${sha256}`, { headers: authorised() });
    expect((await file.arrayBuffer()).byteLength).toBe(bytes);
  }
  await vi.waitFor(() => expect(staged()).toEqual([]));
});

it('changes nothing when the same zip is imported a second time', async () => {
  await importWhole();
  const [log, stored] = [await logNow(), storedFiles()];
  const again = await preview();
  expect(changesIn(again)).toEqual(new Set(['unchanged']));
  expect(again.problems).toEqual([]);
  const { seq } = sessionNow();
  expect(await confirm(again.previewId)).toMatchObject({ status: 200, body: { ok: true, seq } });
  expect(await logNow()).toBe(log);
  expect(storedFiles()).toEqual(stored);
  expect(counted()).toEqual(ALL);
});

it('records only what differs when the zip comes again with one name changed', async () => {
  await importWhole();
  const { seq, delegates } = sessionNow();
  const mended = String(files['delegates.csv']).replace('Trần Thị Bình,Tổ 1', 'Trần Thị Bình,Tổ 2');
  const again = await preview({ ...files, 'delegates.csv': mended });
  expect(again.delegates.map(({ change }) => change)).toEqual(['unchanged', 'update', 'unchanged']);
  expect(await confirm(again.previewId)).toMatchObject({ body: { ok: true, seq: seq + 1 } });
  await untilLive(secretary, () => sessionNow().seq === seq + 1);
  expect(counted()).toEqual(ALL);
  expect(sessionNow().delegates.map(({ id }) => id)).toEqual(delegates.map(({ id }) => id));
});

it('asks whether a name that is new is one that is missing, and corrects it where it is', async () => {
  await importWhole();
  const mended = String(files['delegates.csv']).replace('Trần Thị Bình', 'Nguyễn Văn Mẫu');
  const asking = await preview({ ...files, 'delegates.csv': mended });
  expect(asking.questions).toMatchObject([{ type: 'delegate', row: 1, candidates: [{ id: 'd2' }] }]);
  expect(await confirm(asking.previewId)).toMatchObject({
    status: 422,
    body: { ok: false, refusal: { code: 'import-unanswered' } },
  });
  const answered = await confirm(asking.previewId, [{ type: 'delegate', row: 1, name: null, is: 'd2' }]);
  expect(answered).toMatchObject({ status: 200, body: { ok: true } });
  await untilLive(secretary, () => sessionNow().seq === answered.body.seq);
  expect(sessionNow().delegates.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'd1 Nguyễn Văn An',
    'd2 Nguyễn Văn Mẫu',
    'd3 Lê Văn Cường',
  ]);
});

it('asks whether a group under a new name is the one that it was, and lets it stay so', async () => {
  await importWhole();
  const { seq } = sessionNow();
  const renamed = String(files['delegates.csv']).replaceAll('Tổ 1', 'Tổ đại biểu số 1');
  const { previewId, questions } = await preview({ ...files, 'delegates.csv': renamed });
  const name = 'Tổ đại biểu số 1';
  const candidates = [{ id: 'Tổ 1', label: 'Tổ 1', renames: true }];
  expect(questions).toEqual([{ type: 'group', row: 0, name, candidates }]);
  const answered = await confirm(previewId, [{ type: 'group', row: 0, name, is: 'Tổ 1', renamed: true }]);
  expect(answered).toMatchObject({ status: 200, body: { ok: true, seq: seq + 1 } });
  await untilLive(secretary, () => sessionNow().seq === answered.body.seq);
  expect(sessionNow().units).toMatchObject([{ id: 'u1', name, members: ['d1', 'd2', 'd3'] }]);
  expect(new Set(sessionNow().delegates.map(({ group }) => group))).toEqual(new Set([name]));
});

it('refuses a preview that the session has outrun, and takes a new one', async () => {
  const stale = await preview();
  await changeTheSession();
  const before = await logNow();
  const refused = await confirm(stale.previewId);
  expect(refused).toMatchObject({
    status: 409,
    body: { ok: false, refusal: { code: 'import-outdated', vi: expect.stringContaining('Hãy xem lại') } },
  });
  expect(await logNow()).toBe(before);
  expect(counted()).toEqual(NOTHING);
  // Nor does trying again help.
  expect((await confirm(stale.previewId)).body).toMatchObject({ refusal: { code: 'import-outdated' } });

  await importWhole();
});

it('imports once when two previews are confirmed at the same moment', async () => {
  const [one, two] = [await preview(), await preview()];
  const answers = await Promise.all([confirm(one.previewId), confirm(two.previewId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await untilLive(secretary, () => sessionNow().documents.length > 0);
  expect(counted()).toEqual(ALL);
});

it('imports once when one preview is confirmed twice at the same moment', async () => {
  const { previewId } = await preview();
  const answers = await Promise.all([confirm(previewId), confirm(previewId)]);
  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(1);
  for (const { body } of answers.filter((answer) => !taken.includes(answer))) {
    expect(['import-outdated', 'import-expired']).toContain((body.refusal as { code: string }).code);
  }
  await untilLive(secretary, () => sessionNow().documents.length > 0);
  expect(counted()).toEqual(ALL);
});

it.for<[string, () => Promise<string>]>([
  ['that never was', async () => crypto.randomUUID()],
  [
    'that was discarded',
    async () => {
      const { previewId } = await preview();
      const address = `${product.origin}/api/import/${previewId}`;
      await fetch(address, { method: 'DELETE', headers: authorised() });
      expect(staged()).toEqual([]);
      return previewId;
    },
  ],
  [
    'that the server forgot at its restart',
    async () => {
      const { previewId } = await preview();
      await product.kill();
      product = await startProduct({ dataDir: dataDir(), sessionFolder: null, port: product.port });
      expect(staged()).toEqual([]);
      return previewId;
    },
  ],
  [
    'of which a file is gone',
    async () => {
      const { previewId } = await preview();
      const isPdf = (path: string) => readFileSync(path).subarray(0, 5).equals(Buffer.from('%PDF-'));
      const last = stagedFiles().filter(isPdf).at(-1);
      if (last === undefined) throw new Error('nothing is staged');
      rmSync(last);
      return previewId;
    },
  ],
])('refuses a preview %s as expired, and imports no part of it', async ([, previewIdOf]) => {
  const previewId = await previewIdOf();
  const before = await logNow();
  expect(await confirm(previewId)).toMatchObject({
    status: 410,
    body: { ok: false, refusal: { code: 'import-expired', vi: expect.stringContaining('tải tệp lên lại') } },
  });
  expect(await logNow()).toBe(before);
  expect(counted()).toEqual(NOTHING);
});

it('refuses a preview that was confirmed already as expired, and changes nothing more', async () => {
  const { previewId } = await preview();
  await confirm(previewId);
  const before = await logNow();
  expect(await confirm(previewId)).toMatchObject({
    status: 410,
    body: { refusal: { code: 'import-expired' } },
  });
  expect(await logNow()).toBe(before);
});

it('imports all or nothing of a zip with one mistake in it', async () => {
  const spoiled = await preview({ ...files, '02-99-hong.pdf': 'Kính gửi Hội đồng nhân dân' });
  expect(spoiled.problems.map(({ severity, file }) => [severity, file])).toEqual([
    ['error', '02-99-hong.pdf'],
  ]);
  const before = await logNow();
  expect(await confirm(spoiled.previewId)).toMatchObject({
    status: 422,
    body: { refusal: { code: 'import-has-errors' } },
  });
  expect(await logNow()).toBe(before);
  expect([storedFiles(), counted()]).toEqual([[], NOTHING]);
});

it('has imported all or nothing when the server is killed while it stores the files', async () => {
  const { previewId } = await preview();
  const cutShort = confirm(previewId).catch(() => null);
  await vi.waitFor(() => expect(storedFiles().length).toBeGreaterThan(0), { timeout: 10_000, interval: 1 });
  await product.kill();
  await cutShort;
  await untilLive(secretary, ({ connection }) => connection === 'offline');
  product = await startProduct({ dataDir: dataDir(), sessionFolder: null, port: product.port });
  await untilLive(secretary, ({ connection }) => connection === 'online');
  expect([NOTHING, ALL]).toContainEqual(counted());

  await importWhole();
  expect(storedFiles()).toHaveLength(PDFS);
});
