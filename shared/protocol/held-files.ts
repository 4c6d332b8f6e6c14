import { z } from 'zod';
import { Sha256 } from './ids.ts';

/** `POST /api/documents/removed`: files that lie on a device, so many at once at most. */
export const HeldFiles = z.object({ files: z.array(Sha256).max(1000) });

/** Those of them that were removed for good from this server. */
export interface RemovedAmong {
  readonly removed: readonly Sha256[];
}
