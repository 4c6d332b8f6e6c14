import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Instant, Sha256 } from '#shared/protocol/ids.ts';
import type { DocumentFiles, KeptRemoval, ReadableFile, RemovedFile, StoredFile } from './document-files.ts';

const Removal = z.object({ at: Instant, reason: z.string() }) satisfies z.ZodType<KeptRemoval>;

const DRAFT = /^(?:incoming|removal)-[0-9a-f-]{36}$/;

/**
 * `DocumentFiles` in a directory: `<directory>/ab/abcdef….pdf`. A file appears under its address only when it is
 * whole and on the disk, because it is written under another name first and then renamed. Of one that was removed there is
 * `….removed`: when and why, as JSON.
 */
export class FileSystemDocumentFiles implements DocumentFiles {
  readonly #directory: string;

  /** @param directory made when the first file is put. */
  constructor(directory: string) {
    this.#directory = resolve(directory);
  }

  /**
   * Drafts that a server left which died while it wrote them: nobody takes a day for one. `now`: in ms.
   * @throws Error where the directory is there and cannot be read.
   */
  async discardOldDrafts(now: number): Promise<void> {
    const names = await readdir(this.#directory).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names.filter((one) => DRAFT.test(one))) {
      const path = join(this.#directory, name);
      const made = await stat(path).catch(() => null);
      if (made && now - made.mtimeMs > 86_400_000) await rm(path, { force: true });
    }
  }

  async put(sourcePath: string): Promise<StoredFile | RemovedFile> {
    await mkdir(this.#directory, { recursive: true });
    const incoming = join(this.#directory, `incoming-${randomUUID()}`);
    try {
      const stored = await copyHashing(sourcePath, incoming);
      const before = await this.removal(stored.sha256);
      if (before) return { sha256: stored.sha256, removed: before };
      await this.#admit(incoming, stored);
      // It may have been removed while it came.
      const removed = await this.removal(stored.sha256);
      if (!removed) return stored;
      await rm(this.#pathOf(stored.sha256), { force: true });
      return { sha256: stored.sha256, removed };
    } finally {
      await rm(incoming, { force: true });
    }
  }

  async remove(sha256: Sha256, removal: KeptRemoval): Promise<void> {
    const path = this.#pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    // First what keeps it away: whoever brings it at this moment finds that.
    if ((await this.removal(sha256)) === null) {
      const draft = join(this.#directory, `removal-${randomUUID()}`);
      try {
        await writeFile(draft, JSON.stringify(removal), { flush: true });
        await rename(draft, this.#removalOf(sha256));
      } finally {
        await rm(draft, { force: true });
      }
    }
    await rm(path, { force: true });
    await flush(dirname(path));
    await flush(this.#directory);
  }

  async removal(sha256: Sha256): Promise<KeptRemoval | null> {
    try {
      return Removal.parse(JSON.parse(await readFile(this.#removalOf(sha256), 'utf8')));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async allRemoved(): Promise<readonly Sha256[]> {
    const names = await readdir(this.#directory, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names.flatMap((name) => Sha256.safeParse(/([0-9a-f]{64})\.removed$/.exec(name)?.[1]).data ?? []);
  }

  async open(sha256: Sha256): Promise<ReadableFile | null> {
    const path = this.#pathOf(sha256);
    try {
      const { size } = await stat(path);
      return { path, bytes: size };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(sha256: Sha256): Promise<boolean> {
    return (await this.open(sha256)) !== null;
  }

  #pathOf(sha256: Sha256): string {
    return join(this.#directory, sha256.slice(0, 2), `${sha256}.pdf`);
  }

  #removalOf(sha256: Sha256): string {
    return join(this.#directory, sha256.slice(0, 2), `${sha256}.removed`);
  }

  async #admit(incoming: string, { sha256, bytes }: StoredFile): Promise<void> {
    const known = await this.open(sha256);
    if (known?.bytes === bytes) return;
    const path = this.#pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(incoming, path);
    await flush(dirname(path));
    await flush(this.#directory);
  }
}

async function copyHashing(sourcePath: string, targetPath: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(sourcePath),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(targetPath, { flags: 'wx', flush: true }),
  );
  return { sha256: Sha256.parse(hash.digest('hex')), bytes };
}

/** A rename is durable only once the directory that holds the name is on the disk too. */
async function flush(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
