import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { DocumentFiles } from './document-files.ts';
import { readText } from './read-text.ts';

/** The words of published documents, page by page, for search. Made from the files, and made anew where they are missing. */
export interface DocumentTexts {
  /**
   * `{"ok":true,"pages":[…]}`, compressed (gzip): each page's words, NFC. No pages when the document has none that can be read.
   * Null when there is no such file.
   */
  compressed(sha256: Sha256): Promise<Buffer | null>;
  /** The same, to work with; empty when there is no such file. */
  pages(sha256: Sha256): Promise<readonly string[]>;
}

const Kept = z.object({ ok: z.literal(true), pages: z.array(z.string()) });

/** Texts beside the files: `<directory>/ab/abcdef….text.gz`. */
export class FileSystemDocumentTexts implements DocumentTexts {
  readonly #directory: string;
  readonly #files: DocumentFiles;
  readonly #underWay = new Map<Sha256, Promise<Buffer | null>>();

  constructor(directory: string, files: DocumentFiles) {
    this.#directory = resolve(directory);
    this.#files = files;
  }

  compressed(sha256: Sha256): Promise<Buffer | null> {
    const known = this.#underWay.get(sha256);
    if (known) return known;
    const reading = this.#load(sha256).finally(() => this.#underWay.delete(sha256));
    this.#underWay.set(sha256, reading);
    return reading;
  }

  async pages(sha256: Sha256): Promise<readonly string[]> {
    const bytes = await this.compressed(sha256);
    if (!bytes) return [];
    return Kept.parse(JSON.parse((await promisify(gunzip)(bytes)).toString('utf8'))).pages;
  }

  async #load(sha256: Sha256): Promise<Buffer | null> {
    const path = join(this.#directory, sha256.slice(0, 2), `${sha256}.text.gz`);
    const kept = await readFile(path).catch(() => null);
    if (kept) return kept;
    const file = await this.#files.open(sha256);
    if (!file) return null;
    const pages = (await readText(file.path)) ?? [];
    const bytes = await promisify(gzip)(JSON.stringify({ ok: true, pages }));
    // A full disk keeps nobody from the words: they are made again next time.
    await this.#keep(path, bytes).catch(() => {});
    return bytes;
  }

  /** Whole or not at all: what is half written when the power goes would be taken for the text. */
  async #keep(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const draft = join(this.#directory, `text-${randomUUID()}`);
    try {
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  }
}
