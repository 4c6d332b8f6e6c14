import { createHash } from 'node:crypto';
import type { ChainVersion } from '#shared/archive/chain.ts';
import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { StoredEntry } from '../../../server/eventlog/event-log.ts';
import { aSitting } from '../session/builder.ts';
import { a } from '../session/samples.ts';
import { OUR_SERVER } from './signers.ts';

export const SESSION = SessionId.parse('kh-mot');
export const OTHER_SESSION = SessionId.parse('kh-hai');

/** Salts that are the same in each test run: nobody has to be kept from guessing them. */
export function fixedSalts(): () => string {
  let made = 0;
  return () => createHash('sha256').update(`salt ${++made}`).digest('hex');
}

/** A whole log of ten entries, with its hashes. */
export function aLog(
  session = SESSION,
  startsAt?: string,
  version: ChainVersion = 2,
): readonly StoredEntry[] {
  const { log } = aSitting().starting(a(1)).voting().counted().announcing();
  const entries = startsAt === undefined ? log : log.map((entry) => ({ ...entry, at: startsAt }));
  return chain(emptyLog(session, version), entries, fixedSalts());
}

/** Entries `from` to `to`, both counted from 1. */
export function part(from: number, to: number, log = aLog()): readonly StoredEntry[] {
  return log.slice(from - 1, to);
}

/** The checkpoint that goes with `entries` when they are appended together. */
export function signed(entries: readonly StoredEntry[], session = SESSION, by = OUR_SERVER): Checkpoint {
  const last = entries.at(-1);
  if (!last) throw new Error('nothing to sign');
  return signCheckpoint(by, session, last, '2026-12-08T02:00:00.000Z');
}
