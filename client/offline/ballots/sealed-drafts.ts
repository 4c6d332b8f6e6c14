import { fromBase64Url, toBase64Url } from '../../box/bytes.ts';
import type { Owner } from '../device/device-database.ts';
import { mustKeepKey } from '../device/device-key.ts';
import { type KeptJson, openJson, paddedJson, type Sealer } from '../device/sealing.ts';

const PREFIX = 'nghi-truong:opinion-drafts:';

/** What one person is writing and has not sent, as JSON, sealed, small enough for the browser's local storage. */
export interface SealedDrafts<T> {
  /** null: nothing that this sign-in's key opens. */
  load(): Promise<KeptJson<T> | null>;
  save(drafts: T): Promise<void>;
}

/** `T`: of what one person's drafts are, by whatever they are about. */
export function sealedDraftsOf<T extends object>(owner: Owner, sealer: Sealer): SealedDrafts<T> {
  const key = PREFIX + owner;
  const context = `opinion-drafts/${owner}`;
  return {
    async load() {
      const kept = localStorage.getItem(key);
      if (kept === null) return null;
      try {
        return await openJson<T>(sealer, context, fromBase64Url(kept));
      } catch (error) {
        console.warn('what was being written on this device cannot be opened', error);
        return null;
      }
    },
    async save(drafts) {
      if (Object.keys(drafts).length === 0) return localStorage.removeItem(key);
      await mustKeepKey(owner);
      localStorage.setItem(key, toBase64Url(await sealer.seal(context, paddedJson(drafts))));
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
