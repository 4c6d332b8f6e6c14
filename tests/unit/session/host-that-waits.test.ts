import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '#shared/protocol/commands.ts';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';
import type { PollSecret } from '../../../server/ballots/poll-secrets.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { SessionHost } from '../../../server/session/session-host.ts';
import type { SessionPorts } from '../../../server/session/session-ports.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { SecretVoter } from '../../support/secret-voter.ts';
import { type Pause, pausesOf, yielding } from '../../support/yielding/yielding.ts';
import { ballotId, marked, SESSION } from '../ballots/papers.ts';
import { FIRST_SECRETARY, usualGiver } from './builder.ts';
import { hostPorts } from './host-ports.ts';
import { d, delegate, details, p, question } from './samples.ts';

/** A session over storage that lets everything else come between a question and its answer; several runs, each by its own chance. */

const SEEDS = [1, 2, 3, 4, 5, 6];
const DELEGATES = [1, 2, 3, 4];

let db: Database;
let host: SessionHost;
let pause: Pause;

function ports(): SessionPorts {
  const plain = hostPorts(db);
  const keys = new Map<string, PollSecret>();
  return {
    ...plain,
    log: yielding(plain.log, pause),
    box: yielding(plain.box, pause),
    secretBox: yielding(plain.secretBox, pause),
    plainBallots: yielding(plain.plainBallots, pause),
    pollSecrets: yielding(
      {
        async save(publicKey, secret) {
          keys.set(publicKey, secret);
        },
        find: async (publicKey) => keys.get(publicKey) ?? null,
        async destroy(publicKey) {
          keys.delete(publicKey);
        },
        async destroyOthers() {},
      },
      pause,
    ),
  };
}

async function give(command: Command | CoreCommand): Promise<void> {
  const outcome = await host.execute(command, usualGiver(command));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

const open = (changes: Partial<PollQuestion>) => give({ type: 'OpenPoll', question: question(changes) });
const close = () => give({ type: 'ClosePoll', pollId: p(1) });

function recordOf() {
  const [poll] = host.state.polls;
  const record = poll && pollEnding(poll)?.record;
  if (!record) throw new Error('not counted');
  return record;
}

async function begin(seed: number): Promise<void> {
  pause = pausesOf(seed);
  host = await SessionHost.load(SESSION, ports());
  await give({ type: 'CreateSession', details: details() });
  await give({
    type: 'ApplyImport',
    basedOnSeq: host.state.seq,
    statements: { details: null, delegates: DELEGATES.map((n) => delegate(n)), agenda: [], documents: [] },
  });
  await give({ type: 'OpenSession' });
  const marks = DELEGATES.map((n) => ({ delegateId: d(n), status: 'present' as const }));
  await give({ type: 'MarkAttendance', marks, reason: null });
}

beforeEach(() => {
  db = openDatabase(temporaryFolder());
});
afterEach(async () => {
  await host.stop();
  db.close();
});

describe('a vote that is closed while delegates go on voting', () => {
  it.each(SEEDS)(
    'by name: counts the last of each one’s ballots that was told as recorded (%i)',
    async (seed) => {
      await begin(seed);
      await open({});
      const choices = ['for', 'against', 'abstain'] as const;
      const last = new Map<number, Selection>();
      const voting = DELEGATES.map(async (n) => {
        for (let round = 0; round < 8; round += 1) {
          const selection = marked(choices[(n + round) % 3] ?? 'for');
          const cast = { pollId: p(1), ballotId: ballotId(n * 100 + round), selection, reason: '' };
          // And once more, as a tablet does that has heard nothing yet.
          const [outcome, again] = await Promise.all([host.cast(d(n), cast), host.cast(d(n), cast)]);
          expect(again).toEqual(outcome);
          if (outcome.ok) last.set(n, selection);
          else expect(outcome.refusal.code).toBe('poll-closed');
        }
      });
      for (let turn = 0; turn < 8; turn += 1) await pause();
      await close();
      await Promise.all(voting);
      const record = recordOf();
      if (record.type !== 'open') throw new Error('not by name');
      for (const n of DELEGATES) expect(selectionOf(record.named, d(n))).toEqual(last.get(n) ?? null);
    },
  );

  it.each(SEEDS)(
    'in secret: counts all that were told as taken, each once, and no other (%i)',
    async (seed) => {
      await begin(seed);
      await open({ procedure: { type: 'secret' } });
      const publicKey = host.state.polls[0]?.publicKey ?? '';
      const taken: BoxEntry[] = [];
      const voting = DELEGATES.map(async (n) => {
        const secret = await SecretVoter.prepare({ sessionId: SESSION, pollId: p(1) }, publicKey);
        for (let turn = 0; turn < n * 3; turn += 1) await pause();
        const token = await host.issueToken(d(n), { pollId: p(1), blinded: secret.blinded });
        if (!token.ok) return expect(token.refusal.code).toBe('poll-closed');
        const entry = await secret.fill(token.blindSignature, marked(n % 2 === 0 ? 'for' : 'against'));
        const [outcome, again] = await Promise.all([
          host.dropBallot(p(1), entry),
          host.dropBallot(p(1), entry),
        ]);
        expect(again).toEqual(outcome);
        if (outcome.ok) taken.push(entry);
        else expect(outcome.refusal.code).toBe('poll-closed');
      });
      for (let turn = 0; turn < 12; turn += 1) await pause();
      await close();
      await Promise.all(voting);
      const record = recordOf();
      if (record.type !== 'secret') throw new Error('not secret');
      expect(record.returned).toBe(taken.length);
      const box = await hostPorts(db).secretBox.published({ sessionId: SESSION, pollId: p(1) });
      const tokens = (entries: readonly BoxEntry[]) => entries.map(({ token }) => token).sort();
      expect(tokens(box ?? [])).toEqual(tokens(taken));
    },
  );
});

it.each(SEEDS)(
  'merges two rows of one person only where no ballot of the one that goes is on its way (%i)',
  async (seed) => {
    await begin(seed);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await open({ procedure: { type: 'opinion' }, timing: { type: 'until', at } });
    const cast = { pollId: p(1), ballotId: ballotId(1), selection: marked('for'), reason: '' };
    const voting = host.cast(d(4), cast);
    const merging = host.execute(
      { type: 'MergeDelegates', keep: d(1), drop: d(4), reason: 'Trùng' },
      FIRST_SECRETARY,
    );
    const [voted, merged] = await Promise.all([voting, merging]);
    expect(voted.ok).not.toBe(merged.ok);
  },
);
