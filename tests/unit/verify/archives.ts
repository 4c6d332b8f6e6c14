import { createHash } from 'node:crypto';
import { CURRENT_CHAIN, chainOf } from '#shared/archive/chain.ts';
import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { lineText, readLine, sealText } from '#shared/archive/lines.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { StoredEntry } from '../../../server/eventlog/event-log.ts';
import type { Signer } from '../../../server/eventlog/signing-key.ts';
import { ArchiveWriter } from '../../../server/session/archive-writer.ts';
import { linesOf, type SessionRecord } from '../../../server/session/record.ts';
import { vouched } from '../../../server/session/vouched.ts';
import { fixedSalts, SESSION } from '../eventlog/entries.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';
import type { ToldSession } from './whole-session.ts';

/** The record of a session as a server would have kept it: what happened at one time was appended and signed together. */
export function recordOf(
  { story, boxes }: Pick<ToldSession, 'story' | 'boxes'>,
  signer = OUR_SERVER,
): SessionRecord {
  const entries = chain(emptyLog(SESSION), story.log, fixedSalts());
  return { sessionId: SESSION, entries, checkpoints: checkpointsOf(story.log, entries, signer), boxes };
}

/** The same as version 0.3.0 kept it: not salted, and without the version of its core. */
export function recordBefore({ story, boxes }: Pick<ToldSession, 'story' | 'boxes'>): SessionRecord {
  const entries = chain(emptyLog(SESSION, 1), story.log);
  const checkpoints = checkpointsOf(story.log, entries, OUR_SERVER, null);
  return { sessionId: SESSION, entries, checkpoints, boxes };
}

export function checkpointsOf(
  log: readonly LoggedEvent[],
  entries: readonly StoredEntry[],
  signer: Signer,
  core: Checkpoint['core'] = CORE_VERSION,
): readonly Checkpoint[] {
  return entries.flatMap((entry, index) => {
    const { at } = log[index] ?? { at: '' };
    return log[index + 1]?.at === at ? [] : [signCheckpoint(signer, SESSION, entry, at, core)];
  });
}

/** `isShown`: which entries are shown; the others are sealed. */
export function archiveOf(
  { sessionId, entries, checkpoints, boxes }: SessionRecord,
  signer = OUR_SERVER,
  isShown: (seq: number) => boolean = () => true,
): string {
  const ballots = boxes.flatMap((box) =>
    box.entries.map((entry) => ({ type: 'ballot', pollId: box.pollId, entry }) as const),
  );
  const archive = new ArchiveWriter({
    sessionId,
    chain: entries[0] ? chainOf(entries[0]) : CURRENT_CHAIN,
    entries: entries.length,
    sealed: entries.filter(({ seq }) => !isShown(seq)).length,
    checkpoints: checkpoints.length,
    ballots: ballots.length,
  });
  const lines = entries.flatMap((entry) =>
    linesOf(
      entry,
      checkpoints.find(({ seq }) => seq === entry.seq),
      isShown(entry.seq),
    ),
  );
  return archive.header() + archive.lines([...lines, ...ballots]) + archive.seal(signer);
}

/** The same as version 0.3.0 wrote it: nothing was vouched for. */
export function archiveOfVersion2(record: SessionRecord, signer = OUR_SERVER): string {
  const [first = '', ...others] = archiveOf(record, signer).split('\n').slice(0, -2);
  const header = readLine(first);
  if (header?.type !== 'header') throw new Error('no header');
  const before = lineText({ ...header, header: { ...header.header, version: 2 } });
  const lines = [before, ...others];
  const text = lines.map((line) => `${line}\n`).join('');
  const sha256 = Sha256.parse(createHash('sha256').update(text).digest('hex'));
  const sealed = { lines: lines.length, sha256 };
  const signature = signer.sign(Buffer.from(sealText(record.sessionId, sealed)));
  const seal = { ...sealed, key: signer.publicKey, signature };
  return `${text}${lineText({ type: 'seal', seal })}\n`;
}

/** What a server makes of a record that it takes over. */
export function adoptedBy(signer: Signer, record: SessionRecord): SessionRecord {
  const actor = { capacity: 'system', id: 'adoption' } as const;
  const why = { why: 'adoption', reason: null } as const;
  return vouched(record, signer, why, actor, '2026-12-10T02:00:00.000Z');
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
