import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/protocol/polls.ts';
import { evolve } from '#shared/session/evolve.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { emptyLog, entryHash } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';
import { adoptedBy, archiveOf, bytes } from './archives.ts';

/**
 * As version 0.3.0 exported them, signed by OUR_SERVER. The first holds a poll of every kind, and after the closing: rules that
 * nothing has to meet, an opinion poll held by them, an announced vote annulled, attendance changed. In the second a vote lost
 * its quorum, two delegates left between a count by hand and its confirmation, and an opinion poll outlasted the session.
 */
const EVERY_POLL = readFileSync(join(import.meta.dirname, 'golden', '0.3.0-every-poll.jsonl'));
const HALL = readFileSync(join(import.meta.dirname, 'golden', '0.3.0-hall.jsonl'));

async function recordIn(archive: Uint8Array): Promise<SessionRecord> {
  const read = await readRecord(archive);
  if (!read.ok) throw new Error(read.refusal.en);
  return read.record;
}

/** The record with `from` written as `to` in every entry; chained and signed anew by the server itself. */
function rewritten(record: SessionRecord, from: string, to: string): SessionRecord {
  let previous = emptyLog(record.sessionId, 1).hash;
  const entries = record.entries.map(({ seq, body: written }) => {
    const body = written.replaceAll(from, to);
    const entry = { salt: null, body };
    previous = entryHash(previous, entry);
    return { seq, ...entry, hash: previous };
  });
  const checkpoints = record.checkpoints.map(({ seq, at }) => {
    const entry = entries[seq - 1];
    if (!entry) throw new Error('a checkpoint of no entry');
    return signCheckpoint(OUR_SERVER, record.sessionId, entry, at, null);
  });
  return { ...record, entries, checkpoints };
}

/** One more entry at the end, as the server of version 0.3.0 would sign it. `core`: or a server of today. */
function followedBy(record: SessionRecord, event: object, core: number | null = null): SessionRecord {
  const last = record.entries.at(-1);
  if (!last) throw new Error('an empty record');
  const { at } = JSON.parse(last.body) as { at: string };
  const actor = core === null ? { role: 'secretary', id: 's1' } : { capacity: 'secretary', id: 's1' };
  const body = JSON.stringify({ seq: last.seq + 1, at, actor, event });
  const entry = { seq: last.seq + 1, salt: null, body, hash: entryHash(last.hash, { salt: null, body }) };
  return {
    ...record,
    entries: [...record.entries, entry],
    checkpoints: [...record.checkpoints, signCheckpoint(OUR_SERVER, record.sessionId, entry, at, core)],
  };
}

const verdictOn = (record: SessionRecord) => verifyArchive(bytes(archiveOf(record)));
const { name, quorum, passing, removal, election, mayResign, proposeRemoval, noConfidence } = VN_HDND;
const undated = <T extends Rule>({ source: { vi, en }, ...rule }: T) => ({ ...rule, source: { vi, en } });
/** Rules as version 0.3.0 saved them. */
const RULES_BEFORE = {
  id: 'theirs',
  name,
  quorum: undated({ ...quorum, mode: undefined }),
  passing: undated(passing),
  removal: undated(removal),
  election: undated(election),
  mayResign: undated(mayResign),
  proposeRemoval: undated(proposeRemoval),
  noConfidence: undated(noConfidence),
};

describe('a record of version 0.3.0', () => {
  it('holds by the rules of its time, which were less strict', async () => {
    expect(await verifyArchive(EVERY_POLL)).toMatchObject({
      ok: true,
      summary: { entries: 69, polls: { open: 3, secret: 3, opinion: 2, manual: 3 } },
    });
    expect(await verifyArchive(HALL)).toMatchObject({
      ok: true,
      summary: { entries: 22, polls: { open: 1, opinion: 1, manual: 1 }, otherRules: [] },
    });
  });

  it('keeps the law that it was decided by, and what it came to', async () => {
    const { entries } = await recordIn(HALL);
    const state = entries.map(({ body }) => upcast(JSON.parse(body))).reduce(evolve, EMPTY_SESSION);
    const [lost, hands] = state.polls.map(pollEnding);
    expect(state.polls[0]?.rules).toMatchObject({
      quorum: { mode: 'refuse' },
      passing: {
        source: { vi: 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015', since: null },
      },
      depleted: null,
    });
    expect(lost?.result).toMatchObject({ present: 8, quorum: 'void' });
    expect(hands?.result).toMatchObject({ quorum: 'reached', outcome: { clauses: [{ passed: true }] } });
  });

  it.each([
    ['another outcome', '"passed":false', '"passed":true', 'closing-result'],
    ['a quorum that was not there', '"quorumReached":false', '"quorumReached":true', 'closing-result'],
    ['the law of today', 'Khoản 3 Điều 91', 'Khoản 2 Điều 35', null],
  ])('is counted again: %s', async (_, from, to, code) => {
    const verdict = await verdictOn(rewritten(await recordIn(HALL), from, to));
    if (code) expect(verdict).toMatchObject({ ok: false, fault: { code } });
    // It holds together, and is told: these are no rules that ever came with a version.
    else expect(verdict).toMatchObject({ ok: true, summary: { otherRules: [{}, {}, {}] } });
  });

  it('goes on under the rules of today from the first entry of today on', async () => {
    const record = await recordIn(HALL);
    const annulled = { type: 'PollAnnulled', v: 1, pollId: 'p2', reason: 'Nhầm' };
    expect(await verdictOn(followedBy(record, annulled))).toMatchObject({ ok: true });
    const vouched = adoptedBy(OUR_SERVER, { ...record, checkpoints: record.checkpoints.slice(0, -1) });
    expect(await verdictOn(vouched)).toMatchObject({ ok: true });
    for (const today of [followedBy(vouched, annulled, 1), followedBy(record, annulled, 1)]) {
      expect(await verdictOn(today)).toMatchObject({ ok: false, fault: { code: 'unfounded' } });
    }
    // Nobody escapes the rules of today by not saying that they were known.
    expect(await verdictOn(followedBy(vouched, annulled))).toMatchObject({
      ok: false,
      fault: { code: 'core' },
    });
  });

  it('cannot be gone on with in the shapes of that time once one of today is in it', async () => {
    const saved = { type: 'RuleSetSaved', v: 1, rules: RULES_BEFORE };
    const record = await recordIn(HALL);
    expect(await verdictOn(followedBy(record, saved))).toMatchObject({ ok: true });
    const vouched = adoptedBy(OUR_SERVER, { ...record, checkpoints: record.checkpoints.slice(0, -1) });
    expect(await verdictOn(followedBy(vouched, saved, 1))).toMatchObject({
      ok: false,
      fault: { code: 'unfounded' },
    });
  });
});
