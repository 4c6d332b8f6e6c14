import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { halfWritten, putFile, syncFolder } from '../files.ts';
import type { PollSecret, PollSecrets } from './poll-secrets.ts';

/** In the data folder. No backup may hold it: beside a copy of the database it opens the ballots of polls that were open then. */
const FOLDER = 'open-polls';

/** Backup programs leave out a folder with this file (bford.info/cachedir). */
const CACHEDIR_TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n';

const README = `Thư mục này giữ khóa của các cuộc bỏ phiếu kín đang mở, và chỉ trong lúc đó.
KHÔNG sao lưu thư mục này: bản sao của khóa cùng bản sao của cơ sở dữ liệu có thể lộ lá phiếu. Không sửa, không xóa khi máy chủ đang chạy.

This folder holds the keys of secret ballots that are open now, and nothing else.
Do NOT back it up: with a copy of the database, a copy of a key can tell ballots. Do not change or remove it while the server runs.
`;

const KEPT: ReadonlySet<string> = new Set(['CACHEDIR.TAG', 'README.txt']);

const Content = z.object({
  privateKey: z.string(),
  ballotKey: z.base64url().length(43),
}) satisfies z.ZodType<PollSecret>;

/** One file for each open secret poll, readable by its owner only. */
export async function pollSecretFiles(dataDir: string): Promise<PollSecrets> {
  const folder = join(dataDir, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  putFile(join(folder, 'CACHEDIR.TAG'), CACHEDIR_TAG);
  putFile(join(folder, 'README.txt'), README);

  const pathOf = (publicKey: string) => join(folder, nameOf(publicKey));
  return {
    save: async (publicKey, { privateKey, ballotKey }) =>
      putFile(pathOf(publicKey), JSON.stringify({ privateKey, ballotKey })),
    async find(publicKey) {
      const text = await ifThere(readFile(pathOf(publicKey), 'utf8'));
      return text === null ? null : read(text, publicKey);
    },
    async destroy(publicKey) {
      await destroy(folder, nameOf(publicKey));
      await destroy(folder, halfWritten(nameOf(publicKey)));
    },
    async destroyOthers(publicKeys) {
      const known = new Set([...publicKeys].map(nameOf));
      for (const name of await readdir(folder)) {
        if (!KEPT.has(name) && !known.has(name)) await destroy(folder, name);
      }
    },
  };
}

function nameOf(publicKey: string): string {
  return `${createHash('sha256').update(publicKey).digest('hex')}.key`;
}

function read(text: string, publicKey: string): PollSecret | null {
  try {
    const secret = Content.parse(JSON.parse(text));
    const pair = createPublicKey(createPrivateKey(secret.privateKey));
    return pair.export({ type: 'spki', format: 'der' }).toString('base64url') === publicKey ? secret : null;
  } catch {
    return null;
  }
}

async function destroy(folder: string, name: string): Promise<void> {
  const file = await ifThere(open(join(folder, name), 'r+'));
  if (!file) return;
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await unlink(join(folder, name));
  syncFolder(folder);
}

async function ifThere<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
