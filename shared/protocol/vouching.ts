import { z } from 'zod';
import { ServerKey } from '../archive/checkpoint.ts';
import { Reason } from './text.ts';

/** What a server says of a log, of whatever kind, that it had not signed itself. What has to be vouched for: shared/archive/coverage.ts. */
export const Vouching = {
  /** An upgrade from 0.3.0, a record taken over from another server, or somebody at the server itself who gave a reason. */
  why: z.enum(['upgrade', 'adoption', 'operator']),
  /** The last entry that is vouched for; all before it are meant too, since its hash covers them. */
  upTo: z.int().min(1),
  /** Entries that no key had signed. */
  unsigned: z.array(z.object({ from: z.int().min(1), to: z.int().min(1) })),
  /** Keys of other servers that had signed entries. */
  keys: z.array(ServerKey),
  reason: Reason.nullable(),
};
