import type { Owner } from '../device/device-database.ts';
import { type Sealer, UNSEALED } from '../device/sealing.ts';

/** How the caches of all versions begin. Version 1 kept whole files unencrypted, for whoever used the device. */
const CACHES = 'documents-';

/** A cache for each way of sealing, session and person: `documents-v2/sealed/<session>/<person>`. */
const VERSION = `${CACHES}v2/`;

const STORED = /\/stored\/([0-9a-f]{64})\//;

/** A download that breaks off goes on at the last whole piece. */
export const PIECE_BYTES = 1 << 20;

/** Documents never change under their address, which is made of the hash of their bytes. */
export function documentAddress(sha256: string): string {
  return `/api/documents/${sha256}`;
}

/** Cache Storage and crypto.subtle exist only over HTTPS and on localhost. */
export function canStoreDocuments(): boolean {
  return 'caches' in globalThis && globalThis.crypto?.subtle !== undefined;
}

/** Documents on this device, sealed piece by piece. A document is there once all its pieces are and its hash was checked. */
export interface DocumentCache {
  /** @returns null when it is not on this device, or was sealed by another key. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Hashes of the documents that are whole. */
  hashes(): Promise<ReadonlySet<string>>;
  /** The pieces of a download that broke off, from the first, as many as there are one after another. */
  begun(sha256: string): Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /**
   * @param bytes PIECE_BYTES of them, or fewer in the last piece.
   * @throws DOMException `QuotaExceededError` when the device is full.
   */
  keepPiece(sha256: string, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All `pieces` are kept, and together they have the hash. */
  finish(sha256: string, pieces: number): Promise<void>;
  remove(sha256: string): Promise<void>;
  /** Removes all other documents, also those that were only begun. */
  keepOnly(hashes: ReadonlySet<string>): Promise<void>;
}

/**
 * In Cache Storage, where every browser keeps much. What was stored for another person of this session or by another way of
 * sealing is removed when this is opened: it would count as here and could not be read. Other sessions stay until somebody
 * wishes them gone (stored-sessions.ts): who goes back to one finds it whole.
 */
export function openDocumentCache(owner: Owner, sealer: Sealer): DocumentCache {
  const sealing = `${VERSION}${sealer === UNSEALED ? 'plain' : 'sealed'}/`;
  const name = sealing + owner;
  const session = name.slice(0, name.lastIndexOf('/') + 1);
  let opening: Promise<Cache> | null = null;

  function cache(): Promise<Cache> {
    opening ??= (async () => {
      await removeCaches(
        (other) => other !== name && (!other.startsWith(sealing) || other.startsWith(session)),
      );
      return caches.open(name);
    })();
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  const contextOf = (sha256: string, index: number) => `document/${sha256}/${index}`;

  async function piece(sha256: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await (await cache()).match(pieceAddress(sha256, index));
    if (!stored) return null;
    const sealed = new Uint8Array(await stored.arrayBuffer());
    return sealer.open(contextOf(sha256, index), sealed).catch(() => null);
  }

  return {
    async read(sha256) {
      // Most documents have one piece: it is fetched beside the word of how many there are.
      const [whole, first] = await Promise.all([
        cache().then((open) => open.match(wholeAddress(sha256))),
        piece(sha256, 0),
      ]);
      const count = whole ? Number(await whole.text()) : 0;
      if (!first || count === 0) return null;
      const rest = await Promise.all(
        Array.from({ length: count - 1 }, (_, index) => piece(sha256, index + 1)),
      );
      const pieces = [first, ...rest];
      return pieces.every((bytes) => bytes !== null) ? joined(pieces) : null;
    },
    async hashes() {
      const requests = await (await cache()).keys();
      const whole = requests.flatMap(({ url }) => /\/stored\/([0-9a-f]{64})\/whole$/.exec(url)?.[1] ?? []);
      return new Set(whole);
    },
    async begun(sha256) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (;;) {
        const next = await piece(sha256, pieces.length);
        if (next?.byteLength !== PIECE_BYTES) return pieces;
        pieces.push(next);
      }
    },
    async keepPiece(sha256, index, bytes) {
      const sealed = await sealer.seal(contextOf(sha256, index), bytes);
      await (await cache()).put(pieceAddress(sha256, index), new Response(sealed));
    },
    async finish(sha256, pieces) {
      await (await cache()).put(wholeAddress(sha256), new Response(String(pieces)));
    },
    async remove(sha256) {
      const open = await cache();
      await open.delete(wholeAddress(sha256));
      let index = 0;
      while (await open.delete(pieceAddress(sha256, index))) index += 1;
    },
    async keepOnly(hashes) {
      const open = await cache();
      const other = (await open.keys()).filter(({ url }) => !hashes.has(STORED.exec(url)?.[1] ?? ''));
      await Promise.all(other.map((request) => open.delete(request)));
    },
  };
}

export async function removeAllDocuments(): Promise<void> {
  if ('caches' in globalThis) await removeCaches(() => true);
}

/** @param goes asked of each cache of documents by its name. */
export async function removeCaches(goes: (name: string) => boolean): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(ours.filter(goes).map((name) => caches.delete(name)));
}

/** The session whose documents lie in the cache of this name; null: it is none of this version. */
export function sessionOfCache(name: string): string | null {
  return (name.startsWith(VERSION) && name.split('/')[2]) || null;
}

/** @param key the address of a piece, or of the word that all are there. */
export function readCacheKey(key: string): { readonly sha256: string; readonly whole: boolean } | null {
  const sha256 = STORED.exec(key)?.[1];
  return sha256 === undefined ? null : { sha256, whole: key.endsWith('/whole') };
}

function pieceAddress(sha256: string, index: number): string {
  return `/stored/${sha256}/${index}`;
}

function wholeAddress(sha256: string): string {
  return `/stored/${sha256}/whole`;
}

/** @returns the only part itself, if there is one. */
export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
