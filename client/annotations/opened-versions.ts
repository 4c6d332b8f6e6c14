import { copyId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationBody, AnnotationId } from '#shared/protocol/annotations.ts';
import type { Sealer } from '../offline/device/sealing.ts';
import type { StoredVersion, Waiting } from './database.ts';

/** Opened bodies kept in memory: a page of 2,000 strokes is not opened again at each change. */
const MAX_OPENED = 20_000;

/** Seals versions for the device's disk and opens them again, each once. */
export class OpenedVersions {
  readonly #sealer: Sealer;
  readonly #opened = new Map<string, Annotation>();

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  /** null for what this sign-in's key does not open. */
  async open(row: StoredVersion): Promise<Annotation | null> {
    const name = nameOf(row);
    const known = this.#opened.get(name);
    if (known) return known;
    try {
      const body = row.sealed && this.#bodyOf(await this.#sealer.open(contextOf(row), row.sealed));
      const { id, documentSha256, page, hlc, after, carried } = row;
      return this.#keep({
        ...{ id, documentSha256, page, body, hlc },
        ...(after && { after: [...after] }),
        ...(carried && { carried }),
      });
    } catch (error) {
      console.warn('an annotation on this device cannot be opened', error);
      return null;
    }
  }

  async seal(version: Annotation, as: AnnotationId | null, waiting: Waiting): Promise<StoredVersion> {
    const { id, documentSha256, page, body, hlc, after, carried } = version;
    this.#keep(version);
    const [first, ...others] = after ?? [];
    return {
      ...{ id, hlc, as: as ?? '', copy: copyId(id, hlc), documentSha256, page, waiting },
      sealed:
        body && (await this.#sealer.seal(contextOf(version), new TextEncoder().encode(JSON.stringify(body)))),
      ...(first && { after: [first, ...others] }),
      ...(carried && { carried }),
    };
  }

  #keep(version: Annotation): Annotation {
    if (this.#opened.size >= MAX_OPENED) {
      for (const [oldest] of this.#opened) {
        this.#opened.delete(oldest);
        break;
      }
    }
    this.#opened.set(nameOf(version), version);
    return version;
  }

  /** The body in the bytes, which passed the schema before it was sealed. */
  #bodyOf(bytes: Uint8Array): AnnotationBody {
    const body: AnnotationBody = JSON.parse(new TextDecoder().decode(bytes));
    return body;
  }
}

function nameOf({ id, hlc }: Pick<Annotation, 'id' | 'hlc'>): string {
  return `${id}/${hlc}`;
}

export function contextOf(version: Pick<Annotation, 'id' | 'hlc'>): string {
  return `annotation/${nameOf(version)}`;
}
