import type { Sha256 } from '#shared/protocol/ids.ts';
import type { AnnotationStore } from '../annotations/annotation-store.ts';
import type { DocumentFiles, KeptRemoval } from './document-files.ts';
import type { DocumentTexts } from './document-texts.ts';

/**
 * Takes a file off this server, wherever something of it lies: its bytes, the words of its pages, the passages that people have marked
 * in it, and what is kept of it for the moment (files in memory, uploads that wait). What it cannot reach are copies elsewhere: backups,
 * files that somebody downloaded, and tablets until they come back.
 */
export class FileRemovals {
  readonly #files: DocumentFiles;
  readonly #texts: DocumentTexts;
  readonly #annotations: Pick<AnnotationStore, 'forgetPassages'>;
  /** Read from the disk once, when somebody first asks. */
  #removed: Promise<Set<Sha256>> | null = null;
  readonly #holders = new Set<(sha256: Sha256) => unknown>();

  constructor(
    files: DocumentFiles,
    texts: DocumentTexts,
    annotations: Pick<AnnotationStore, 'forgetPassages'>,
  ) {
    this.#files = files;
    this.#texts = texts;
    this.#annotations = annotations;
  }

  /** `forgets` is called for each file that goes, by whoever keeps something of files beside the stores. */
  alsoFrom(forgets: (sha256: Sha256) => unknown): void {
    this.#holders.add(forgets);
  }

  /** Repeating it changes nothing. @throws the stores' errors; it is then to be tried again. */
  async remove(sha256: Sha256, removal: KeptRemoval): Promise<void> {
    await this.#files.remove(sha256, removal);
    for (const forgets of this.#holders) await forgets(sha256);
    await this.#texts.forget(sha256);
    await this.#annotations.forgetPassages(sha256);
    (await this.#removed)?.add(sha256);
  }

  /** Which of these files were removed from this server, in whatever session. */
  async among(files: readonly Sha256[]): Promise<readonly Sha256[]> {
    this.#removed ??= this.#files.allRemoved().then((all) => new Set(all));
    // What failed once is tried again.
    this.#removed.catch(() => {
      this.#removed = null;
    });
    const removed = await this.#removed;
    return files.filter((sha256) => removed.has(sha256));
  }
}
