import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { putToVote, untilPoll } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { p, question } from '../unit/session/samples.ts';

/** The key of a secret poll is there before the poll is. One that is refused leaves it nowhere. */

const SECRET = question({ procedure: { type: 'secret' } });

let product: Product;
let secretary: LiveSession;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  ({ live: secretary } = await consoleOf(product));
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

const keys = () =>
  readdirSync(join(product.dataDir, 'open-polls')).filter(
    (name) => !['CACHEDIR.TAG', 'README.txt'].includes(name),
  );

/** All bytes of all files of the data folder that are not the keys of open polls, as text. */
function elsewhere(): string {
  const files = readdirSync(product.dataDir, { recursive: true, withFileTypes: true });
  const kept = files.filter((file) => file.isFile() && !file.parentPath.endsWith('open-polls'));
  return kept.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

/** The signing keys of the server and of its certificates are keys too. */
const privateKeysElsewhere = () => elsewhere().split('PRIVATE KEY').length;

it('leaves no key when the session is not open yet', async () => {
  const before = privateKeysElsewhere();
  expect(await secretary.command({ type: 'OpenPoll', question: SECRET })).toMatchObject({ ok: false });
  expect(keys()).toEqual([]);
  expect(privateKeysElsewhere()).toBe(before);
});

it('leaves no key beside that of the poll which is open, and leaves that one alone', async () => {
  await openWithEverybody(secretary);
  const before = privateKeysElsewhere();
  await putToVote(secretary, { procedure: { type: 'secret' } });
  const [key, ...others] = keys();
  expect(key).toMatch(/\.key$/);
  expect(others).toEqual([]);
  expect(await secretary.command({ type: 'OpenPoll', question: SECRET })).toMatchObject({ ok: false });
  expect(keys()).toEqual([key]);
  await must(secretary.command({ type: 'AnnulPoll', pollId: p(1), reason: 'Nhầm nội dung' }));
  await untilPoll(secretary, p(1), 'annulled');
  await expect.poll(keys).toEqual([]);
  expect(privateKeysElsewhere()).toBe(before);
});
