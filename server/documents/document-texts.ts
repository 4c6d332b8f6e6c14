import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { DocumentFiles } from './document-files.ts';
import { readText, type TextReading } from './read-text.ts';

/** The words of published documents, page by page, for search. Made from the files, and made anew where they are missing. */
export interface DocumentTexts {
  /** Waits until they are read; `unread`: reading them was cut off, and is tried again after the next start. */
  read(sha256: Sha256): Promise<DocumentText>;
  /** At once: null while they are being read, which this begins where nobody has. */
  known(sha256: Sha256): Promise<DocumentText | null>;
  /** Keeps nothing of a file that was removed, also where it is being read at this moment. */
  forget(sha256: Sha256): Promise<void>;
}

export type DocumentText =
  | {
      readonly status: 'read';
      /** `{"ok":true,"pages":[…]}`, gzip: each page's words, NFC. No pages when the document has none that can be read. */
      readonly compressed: Buffer;
    }
  | { readonly status: 'unread' }
  | { readonly status: 'no-such-file' };

/** The pages of `text`; null when they are not known. */
export async function pagesOf(text: DocumentText): Promise<readonly string[] | null> {
  if (text.status !== 'read') return null;
  return Kept.parse(JSON.parse((await promisify(gunzip)(text.compressed)).toString('utf8'))).pages;
}

const Kept = z.object({ ok: z.literal(true), pages: z.array(z.string()) });

/** Made anew once where an earlier release read less: letters that only stand in character maps were missing. */
const KEPT_AS = 'text-2.gz';
const EARLIER = 'text.gz';

/** After so many attempts, each in another run of the server, a document has no words for good. */
const MOST_ATTEMPTS = 3;

/**
 * Texts beside the files: `<directory>/ab/abcdef….text-2.gz`; and while one is being read, or after it was cut off, how often that
 * was begun: `….text-attempts`. That stands on the disk before each attempt, so that not even a file that brings the whole
 * server down does so at every start.
 */
export class FileSystemDocumentTexts implements DocumentTexts {
  readonly #directory: string;
  readonly #files: Pick<DocumentFiles, 'open'>;
  readonly #readText: (path: string) => Promise<TextReading>;
  readonly #underWay = new Map<Sha256, Promise<DocumentText>>();
  readonly #cutOff = new Set<Sha256>();

  constructor(directory: string, files: Pick<DocumentFiles, 'open'>, read = readText) {
    this.#directory = resolve(directory);
    this.#files = files;
    this.#readText = read;
  }

  read(sha256: Sha256): Promise<DocumentText> {
    const known = this.#underWay.get(sha256);
    if (known) return known;
    const reading = this.#load(sha256).finally(() => this.#underWay.delete(sha256));
    this.#underWay.set(sha256, reading);
    return reading;
  }

  async known(sha256: Sha256): Promise<DocumentText | null> {
    const kept = await this.#kept(sha256);
    if (kept) return kept;
    if (this.#cutOff.has(sha256)) return { status: 'unread' };
    // Whoever waits for it is told of an error.
    this.read(sha256).catch(() => {});
    return null;
  }

  async forget(sha256: Sha256): Promise<void> {
    await this.#removeAll(sha256);
    // What is being read now would be kept afterwards.
    await this.#underWay.get(sha256)?.catch(() => {});
    await this.#removeAll(sha256);
    this.#cutOff.delete(sha256);
  }

  async #removeAll(sha256: Sha256): Promise<void> {
    for (const ending of [KEPT_AS, EARLIER, 'text-attempts']) {
      await rm(this.#pathOf(sha256, ending), { force: true });
    }
  }

  async #load(sha256: Sha256): Promise<DocumentText> {
    const kept = await this.#kept(sha256);
    if (kept) return kept;
    if (this.#cutOff.has(sha256)) return { status: 'unread' };
    const file = await this.#files.open(sha256);
    if (!file) return { status: 'no-such-file' };
    const reading = await this.#attempt(sha256, file.path);
    if (reading.status === 'cut-off') {
      this.#cutOff.add(sha256);
      return { status: 'unread' };
    }
    const pages = reading.status === 'read' ? reading.pages : [];
    const compressed = await promisify(gzip)(JSON.stringify({ ok: true, pages }));
    // A full disk keeps nobody from the words: they are made again next time.
    await this.#keep(this.#pathOf(sha256, KEPT_AS), compressed).catch(() => {});
    await rm(this.#pathOf(sha256, EARLIER), { force: true }).catch(() => {});
    await rm(this.#pathOf(sha256, 'text-attempts'), { force: true }).catch(() => {});
    return { status: 'read', compressed };
  }

  async #kept(sha256: Sha256): Promise<DocumentText | null> {
    const compressed = await readFile(this.#pathOf(sha256, KEPT_AS)).catch(() => null);
    return compressed && { status: 'read', compressed };
  }

  async #attempt(sha256: Sha256, path: string): Promise<TextReading> {
    const attempts = this.#pathOf(sha256, 'text-attempts');
    const before = Number(await readFile(attempts, 'utf8').catch(() => 0));
    if (before >= MOST_ATTEMPTS) return { status: 'unreadable' };
    await this.#keep(attempts, String(before + 1)).catch(() => {});
    return this.#readText(path);
  }

  #pathOf(sha256: Sha256, ending: string): string {
    return join(this.#directory, sha256.slice(0, 2), `${sha256}.${ending}`);
  }

  /** Whole or not at all: what is half written when the power goes would be taken for the text. */
  async #keep(path: string, content: Uint8Array | string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const draft = join(this.#directory, `text-${randomUUID()}`);
    try {
      await writeFile(draft, content, { flush: true });
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  }
}
