import { fromBase64Url, toBase64Url } from '../box/bytes.ts';
import type { Owner } from './device-database.ts';
import type { Sealer } from './sealing.ts';

const PREFIX = 'nghi-truong:opinion-drafts:';

/** What one person is writing and has not sent, as JSON, sealed, small enough for the browser's local storage. */
export interface SealedDrafts {
  /** null: nothing that this sign-in's key opens. */
  load(): Promise<unknown>;
  save(drafts: object): Promise<void>;
}

export function sealedDraftsOf(owner: Owner, sealer: Sealer): SealedDrafts {
  const key = PREFIX + owner;
  const context = `opinion-drafts/${owner}`;
  return {
    async load() {
      const kept = localStorage.getItem(key);
      if (kept === null) return null;
      try {
        return JSON.parse(new TextDecoder().decode(await sealer.open(context, fromBase64Url(kept))));
      } catch (error) {
        console.warn('what was being written on this device cannot be opened', error);
        return null;
      }
    },
    async save(drafts) {
      if (Object.keys(drafts).length === 0) return localStorage.removeItem(key);
      const sealed = await sealer.seal(context, new TextEncoder().encode(JSON.stringify(drafts)));
      localStorage.setItem(key, toBase64Url(sealed));
    },
  };
}

/** Who has something in writing on this device. */
export function ownersOfDrafts(): readonly Owner[] {
  return Object.keys(localStorage).flatMap((key) =>
    key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
  );
}

export function forgetDrafts(keep: ReadonlySet<Owner>): void {
  for (const owner of ownersOfDrafts()) if (!keep.has(owner)) localStorage.removeItem(PREFIX + owner);
}
