import type { Sealer } from '../offline/device/sealing.ts';

export const SHARED_CONTEXT = 'shared-annotations';

export function historyContext(documentSha256: string): string {
  return `history/${documentSha256}`;
}

/** What this device wrote for itself, as JSON, sealed. */
export interface SealedJson {
  seal(context: string, value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** null where there is nothing, or nothing that this sign-in's key opens. `T`: what was sealed for this context. */
  open<T>(context: string, sealed: Uint8Array<ArrayBuffer> | undefined): Promise<T | null>;
}

export function sealedJson(sealer: Sealer): SealedJson {
  return {
    seal: (context, value) => sealer.seal(context, new TextEncoder().encode(JSON.stringify(value))),
    async open(context, sealed) {
      if (!sealed) return null;
      try {
        return JSON.parse(new TextDecoder().decode(await sealer.open(context, sealed)));
      } catch (error) {
        console.warn(`${context} on this device cannot be opened`, error);
        return null;
      }
    },
  };
}
