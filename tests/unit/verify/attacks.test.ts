import { beforeAll, describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { inTokenOrder } from '#shared/voting/box.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { keyFingerprint, signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import type { FaultCode } from '../../../server/verify/faults.ts';
import { type Verdict, type VerifyOptions, verifyArchive } from '../../../server/verify/verify-archive.ts';
import { fixedSalts, SESSION } from '../eventlog/entries.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';
import { asDelegate, COUNTDOWN, FIRST_SECRETARY } from '../session/builder.ts';
import { a, d } from '../session/samples.ts';
import { names, votes } from '../voting/samples.ts';
import {
  adoptedBy,
  archiveOf,
  archiveOfVersion2,
  bytes,
  checkpointsOf,
  recordBefore,
  recordOf,
} from './archives.ts';
import { POLLS, type ToldSession, wholeSession } from './whole-session.ts';

let told: ToldSession;
let record: SessionRecord;
/** As version 0.3.0 kept it. */
let before: SessionRecord;

beforeAll(async () => {
  told = await wholeSession();
  record = recordOf(told);
  before = recordBefore(told);
});

const verify = (archive: string, options?: VerifyOptions): Promise<Verdict> =>
  verifyArchive(bytes(archive), options);
const faultOf = async (archive: string, options?: VerifyOptions) => {
  const verdict = await verify(archive, options);
  if (verdict.ok) return null;
  const { line, code, about } = verdict.fault;
  return { line, code, about: about.en };
};

type EventIn<T extends LoggedEvent['event']['type']> = Extract<LoggedEvent['event'], { type: T }>;

/** Of its own, part for part: a count that is entered and then recorded is written twice. */
function copyOfLog(): LoggedEvent[] {
  return told.story.log.map((entry) => structuredClone(entry));
}

/** The log with the first event of `type` that `matches` changed, and its place. */
function withChanged<T extends LoggedEvent['event']['type']>(
  type: T,
  change: (event: EventIn<T>) => unknown,
  matches: (event: EventIn<T>) => boolean = () => true,
): { log: readonly LoggedEvent[]; seq: number } {
  const log = copyOfLog();
  const isOne = (event: LoggedEvent['event']): event is EventIn<T> => event.type === type;
  const entry = log.find(({ event }) => isOne(event) && matches(event));
  if (!entry || !isOne(entry.event)) throw new Error(`no such ${type}`);
  change(entry.event);
  return { log, seq: entry.seq };
}

type Counted = Pick<EventIn<'PollClosed'>, 'record' | 'result'>;

const endMovedTooFar = () =>
  withChanged('PollEndMoved', (event) => {
    event.standstillMs += 20_000;
    event.closesAt = new Date(Date.parse(event.closesAt) + 20_000).toISOString();
  });

/** At the time at which its end was moved, four seconds before it. */
function endedEarly(): { log: readonly LoggedEvent[]; seq: number } {
  const log = copyOfLog();
  const moved = log.find(({ event }) => event.type === 'PollEndMoved');
  const closing = log.find(({ event }) => event.type === 'PollClosed' && event.pollId === POLLS.repeat);
  if (!moved || closing?.event.type !== 'PollClosed') throw new Error('no countdown');
  Object.assign(closing, { at: moved.at, actor: COUNTDOWN });
  closing.event.by = 'countdown';
  return { log, seq: closing.seq };
}

const theOpen = ({ pollId }: { pollId: string }) => pollId === POLLS.open;

describe('somebody who can change the file and compute hashes, but has no key', () => {
  const edited = () => withChanged('AttendanceMarked', ({ marks }) => void marks.pop());

  it('is found at the first checkpoint after the edit, though the chain holds again', async () => {
    const { log, seq } = edited();
    const entries = chain(emptyLog(SESSION), log, fixedSalts());
    const archive = archiveOf({ ...record, entries });
    expect(await faultOf(archive)).toMatchObject({
      code: 'checkpoint-entry',
      about: `checkpoint after entry ${seq}`,
    });
  });

  it('is found there also when the checkpoints are given the new hashes', async () => {
    const { log, seq } = edited();
    const entries = chain(emptyLog(SESSION), log, fixedSalts());
    const made = checkpointsOf(log, entries, OTHER_SERVER);
    const checkpoints = record.checkpoints.map((old, index) => ({
      ...old,
      hash: made[index]?.hash ?? old.hash,
    }));
    expect(await faultOf(archiveOf({ ...record, entries, checkpoints }))).toMatchObject({
      code: 'checkpoint-signature',
      about: `checkpoint after entry ${seq}`,
    });
  });

  it('is found by the fingerprint when everything is signed again with a key of their own', async () => {
    const { log } = withChanged('EntryCorrected', (event) =>
      Object.assign(event, { statement: 'Đúng là 65' }),
    );
    const entries = chain(emptyLog(SESSION), log, fixedSalts());
    const checkpoints = checkpointsOf(log, entries, OTHER_SERVER);
    const archive = archiveOf({ ...record, entries, checkpoints }, OTHER_SERVER);
    const verdict = await verify(archive);
    expect(verdict.ok && verdict.summary.keys.map(({ fingerprint }) => fingerprint)).toEqual([
      keyFingerprint(OTHER_SERVER.publicKey),
    ]);
    const fingerprints = [keyFingerprint(OUR_SERVER.publicKey)];
    expect(await faultOf(archive, { fingerprints })).toMatchObject({ line: 3, code: 'foreign-key' });
  });

  it('cannot leave checkpoints out: the seal is signed', async () => {
    const archive = archiveOf({ ...record, checkpoints: [] }, OTHER_SERVER);
    const fingerprints = [keyFingerprint(OUR_SERVER.publicKey)];
    expect(await faultOf(archive, { fingerprints })).toMatchObject({ code: 'foreign-key', about: 'seal' });
  });
});

/** Whoever runs the server has its keys; the record must still add up. */
describe('a server that signs what did not happen', () => {
  const signedAnew = ({ log }: { readonly log: readonly LoggedEvent[] }) => {
    const entries = chain(emptyLog(SESSION), log, fixedSalts());
    return archiveOf({ ...record, entries, checkpoints: checkpointsOf(log, entries, OUR_SERVER) });
  };

  const openRecord = (
    change: (record: Extract<EventIn<'PollClosed'>['record'], { type: 'open' }>) => unknown,
  ) =>
    withChanged(
      'PollClosed',
      ({ record: closed }) => {
        if (closed.type === 'open') change(closed);
      },
      theOpen,
    );

  it.each<[string, FaultCode, () => { log: readonly LoggedEvent[]; seq: number }]>([
    ['an end that was moved by more than was left', 'unfounded', endMovedTooFar],
    ['a countdown that ended before its time', 'unfounded', endedEarly],
    [
      'another outcome',
      'closing-result',
      () =>
        withChanged(
          'PollClosed',
          ({ result: { outcome } }) => {
            const clause = outcome.type === 'motion' ? outcome.clauses[0] : undefined;
            if (clause) clause.passed = !clause.passed;
          },
          theOpen,
        ),
    ],
    [
      'another quorum at closing',
      'closing-result',
      () =>
        withChanged(
          'PollClosed',
          ({ quorum }) => Object.assign(quorum, { present: quorum.present + 1 }),
          theOpen,
        ),
    ],
    [
      'a vote of somebody who was not there',
      'closing-record',
      () =>
        openRecord(({ named }) => {
          named.votes[0]?.delegates.push(d(7));
          named.absent = named.absent.filter((id) => id !== d(7));
        }),
    ],
    [
      'a vote of somebody who was recused',
      'closing-record',
      () => openRecord(({ named }) => void named.votes[0]?.delegates.splice(1, 0, d(2))),
    ],
    [
      'two votes of one delegate',
      'closing-record',
      () =>
        openRecord(({ named }) => void named.votes.push({ selection: votes('against'), delegates: [d(1)] })),
    ],
    [
      'a silent delegate left out',
      'closing-record',
      () => openRecord(({ named }) => void named.silent.pop()),
    ],
    ['nobody recused', 'closing-record', () => openRecord((open) => Object.assign(open, { recused: [] }))],
    [
      'a reason beside an open vote',
      'closing-record',
      () => openRecord(({ reasons }) => void reasons.push({ delegateId: d(1), text: 'Vì' })),
    ],
    [
      'more secret ballots than tokens',
      'closing-record',
      () =>
        withChanged(
          'PollClosed',
          ({ record: closed }) => {
            if (closed.type === 'secret') closed.returned = closed.issued + 1;
          },
          ({ pollId }) => pollId === POLLS.election,
        ),
    ],
    [
      'more tokens than people',
      'closing-record',
      () =>
        withChanged(
          'PollClosed',
          ({ record: closed }) => {
            if (closed.type === 'secret') [closed.issued, closed.present] = [9, 9];
          },
          ({ pollId }) => pollId === POLLS.election,
        ),
    ],
    [
      'a count confirmed by who entered it',
      'closing-record',
      () =>
        withChanged(
          'PollClosed',
          ({ record: closed }) => {
            if (closed.type === 'manual') closed.confirmedBy = closed.enteredBy;
          },
          ({ pollId }) => pollId === POLLS.handsCounted,
        ),
    ],
    [
      'another count than was entered',
      'closing-record',
      () =>
        withChanged(
          'PollClosed',
          ({ record: closed }) => {
            if (
              closed.type === 'manual' &&
              closed.entry.type === 'counted' &&
              closed.entry.tally.type === 'motion'
            ) {
              closed.entry.tally.clauses = [{ for: 6, against: 0, abstain: 0 }];
            }
          },
          ({ pollId }) => pollId === POLLS.handsCounted,
        ),
    ],
    [
      'a quorum at opening that was not there',
      'opening',
      () => withChanged('PollOpened', ({ quorum }) => Object.assign(quorum ?? {}, { present: 7 }), theOpen),
    ],
    [
      'a conflict of interest forgotten',
      'opening',
      () => withChanged('PollOpened', ({ recused }) => void recused.pop(), theOpen),
    ],
    [
      "other rules under the name of the council's own",
      'opening',
      () =>
        withChanged(
          'PollOpened',
          ({ rules }) => Object.assign(rules.passing, { numerator: 0 }),
          ({ pollId }) => pollId === POLLS.clauses,
        ),
    ],
    [
      'a poll under the number of another',
      'opening',
      () => withChanged('PollOpened', (event) => Object.assign(event, { pollId: POLLS.clauses }), theOpen),
    ],
    [
      'the announcement of another poll',
      'unfounded',
      () =>
        withChanged(
          'PollResultAnnounced',
          (event) => Object.assign(event, { pollId: POLLS.opinion }),
          theOpen,
        ),
    ],
    [
      'the attendance of a stranger',
      'unfounded',
      () =>
        withChanged('AttendanceMarked', ({ marks }) => Object.assign(marks[0] ?? {}, { delegateId: d(99) })),
    ],
    [
      'a document that leaves versions out',
      'unfounded',
      () => withChanged('DocumentPublished', ({ document }) => Object.assign(document, { version: 42 })),
    ],
    [
      'a document of an item that nobody scheduled',
      'unfounded',
      () =>
        withChanged('DocumentPublished', ({ document }) => Object.assign(document, { agendaItemId: a(99) })),
    ],
    [
      'an imported delegate with a number that is not the next one',
      'unfounded',
      () =>
        withChanged('DelegatesRegistered', ({ delegates }) =>
          Object.assign(delegates.at(-1) ?? {}, { id: d(99) }),
        ),
    ],
    [
      'an imported item that stands there twice',
      'unfounded',
      () => withChanged('AgendaItemsScheduled', ({ items }) => void items.push(...items.slice(0, 1))),
    ],
    [
      'a correction of what is still to come',
      'unfounded',
      () => withChanged('EntryCorrected', (event) => Object.assign(event, { correctsSeq: 900 })),
    ],
    [
      'an event that no version knows',
      'event',
      () => withChanged('SessionOpened', (event) => Object.assign(event, { type: 'SessionDissolved' })),
    ],
  ])('is found at %s', async (_, code, forge) => {
    const forged = forge();
    expect(await faultOf(signedAnew(forged))).toMatchObject({
      code,
      about: expect.stringContaining(`entry ${forged.seq} of the log`),
    });
  });

  it('is found at an entry written by nobody who could confirm it', async () => {
    const log = copyOfLog();
    const entry = log.find(({ event }) => event.type === 'PollClosed' && event.pollId === POLLS.handsCounted);
    if (entry) entry.actor.id = 's1';
    expect(await faultOf(signedAnew({ log }))).toMatchObject({
      code: 'closing-record',
      about: expect.stringContaining(`entry ${entry?.seq}`),
    });
  });

  it.each([
    ['SessionCreated', asDelegate(1)],
    ['SessionCreated', FIRST_SECRETARY],
    ['SessionOpened', asDelegate(1)],
    ['SessionOpened', COUNTDOWN],
    ['DelegatesRegistered', asDelegate(1)],
    ['AttendanceMarked', asDelegate(1)],
    ['DocumentPublished', asDelegate(1)],
    ['ConflictDeclared', asDelegate(1)],
    ['PollOpened', asDelegate(1)],
    ['PollOpened', COUNTDOWN],
    ['PollClosed', asDelegate(1)],
    ['PollResultAnnounced', COUNTDOWN],
    ['SpeechRequested', COUNTDOWN],
    ['SpeakerCalled', asDelegate(2)],
    ['EntryCorrected', asDelegate(1)],
  ] as const)('is found at %s by somebody who may not do that: %o', async (type, actor) => {
    const log = copyOfLog();
    const entry = log.find(({ event }) => event.type === type);
    if (!entry) throw new Error(`no ${type}`);
    Object.assign(entry, { actor });
    expect(await faultOf(signedAnew({ log }))).toMatchObject({
      code: 'unfounded',
      about: expect.stringContaining(`entry ${entry.seq} of the log`),
    });
  });

  const forgeTally = ({ record: closed, result: { outcome } }: Counted) => {
    if (closed.type !== 'secret' || closed.tally.type !== 'election' || outcome.type !== 'election') return;
    closed.tally.votes[2] = 1;
    const candidate = outcome.candidates[2];
    if (candidate) candidate.votes = 1;
  };

  it('is found at a tally that the box does not give', async () => {
    const { log } = withChanged('PollClosed', forgeTally, ({ pollId }) => pollId === POLLS.election);
    // What is announced is forged alike.
    for (const { event } of log) {
      if (event.type !== 'PollResultAnnounced' || event.pollId !== POLLS.election) continue;
      if (event.ending) forgeTally(event.ending);
    }
    expect(await faultOf(signedAnew({ log }))).toMatchObject({
      code: 'tally',
      about: `box of ${POLLS.election}`,
    });
  });

  it('is found at a ballot put into the box, or taken out of it, after it was closed', async () => {
    const [election, ...others] = record.boxes;
    const extra = await told.secretPolls[0]?.ballot(names(2));
    if (!election || !extra) throw new Error('no election');
    const box = (entries: typeof election.entries) =>
      archiveOf({ ...record, boxes: [{ ...election, entries }, ...others] });
    const about = `box of ${POLLS.election}`;
    expect(await faultOf(box(inTokenOrder([...election.entries, extra])))).toMatchObject({
      code: 'ballot-extra',
      about,
    });
    expect(await faultOf(box(election.entries.slice(1)))).toMatchObject({ code: 'ballot-missing', about });
    expect(await faultOf(box(inTokenOrder([extra, ...election.entries.slice(1)])))).toMatchObject({
      code: 'root',
      about,
    });
  });

  it('is found at a box that is not there, or not in its place', async () => {
    const [election, rating, empty] = record.boxes;
    if (!election || !rating || !empty) throw new Error('no boxes');
    expect(await faultOf(archiveOf({ ...record, boxes: [election, empty] }))).toMatchObject({
      code: 'ballot-missing',
      about: `box of ${POLLS.rating}`,
    });
    expect(await faultOf(archiveOf({ ...record, boxes: [rating, election, empty] }))).toMatchObject({
      code: 'ballot-missing',
      about: `box of ${POLLS.election}`,
    });
  });
});

describe('a record that went from one server to another', () => {
  /** The first half signed by the other server, the rest by ours. */
  const fromElsewhere = (kept = record): SessionRecord => {
    const half = told.story.log.length >> 1;
    const core = kept.checkpoints[0]?.core;
    const checkpoints = [
      ...checkpointsOf(told.story.log, kept.entries, OTHER_SERVER, core).filter(({ seq }) => seq <= half),
      ...kept.checkpoints.filter(({ seq }) => seq > half),
    ];
    return { ...kept, checkpoints };
  };
  const [theirs, ours] = [OTHER_SERVER, OUR_SERVER].map(({ publicKey }) => keyFingerprint(publicKey));

  it.each([
    [
      'where the one that sealed it vouches for the other',
      () => archiveOf(adoptedBy(OUR_SERVER, fromElsewhere())),
    ],
    ['as version 0.3.0 wrote it', () => archiveOfVersion2(fromElsewhere(before))],
  ])('holds with the keys of both, and names which lines each has signed: %s', async (_, made) => {
    const archive = made();
    const verdict = await verify(archive);
    expect(verdict.ok && verdict.summary.keys).toMatchObject([
      { key: OTHER_SERVER.publicKey, firstLine: 3 },
      { key: OUR_SERVER.publicKey, lastLine: archive.split('\n').length - 1 },
    ]);
    expect((await verify(archive, { fingerprints: [theirs ?? '', ours ?? ''] })).ok).toBe(true);
    expect(await faultOf(archive, { fingerprints: [ours ?? ''] })).toMatchObject({
      code: 'foreign-key',
      line: 3,
    });
  });

  it('does not hold where nobody vouches for the other key', async () => {
    expect(await faultOf(archiveOf(fromElsewhere()))).toMatchObject({
      code: 'unvouched-key',
      about: 'entry 1 of the log',
    });
  });

  it('does not hold where the other key signed after it was vouched for', async () => {
    const adopted = adoptedBy(OUR_SERVER, fromElsewhere());
    const moved = adopted.checkpoints.at(-1);
    if (!moved) throw new Error('nothing signed');
    const last = signCheckpoint(OTHER_SERVER, SESSION, moved, moved.at);
    const checkpoints = [...adopted.checkpoints.slice(0, -1), last];
    expect(await faultOf(archiveOf({ ...adopted, checkpoints }))).toMatchObject({ code: 'unvouched-key' });
  });

  it('does not hold where checkpoints went after it was vouched for', async () => {
    const adopted = adoptedBy(OUR_SERVER, fromElsewhere());
    const checkpoints = adopted.checkpoints.slice(1);
    expect(await faultOf(archiveOf({ ...adopted, checkpoints }))).toMatchObject({ code: 'unsigned' });
  });
});

describe('a record that is older than checkpoints, in part', () => {
  const partly = (kept = record) => ({ ...kept, checkpoints: kept.checkpoints.slice(5) });

  it('holds as version 0.3.0 wrote it, and where the server vouches for that part', async () => {
    expect((await verify(archiveOfVersion2(partly(before)))).ok).toBe(true);
    expect((await verify(archiveOf(adoptedBy(OUR_SERVER, partly())))).ok).toBe(true);
  });

  it('does not hold where nobody vouches for it', async () => {
    expect(await faultOf(archiveOf(partly()))).toMatchObject({
      code: 'unsigned',
      about: 'entry 1 of the log',
    });
    expect(await faultOf(archiveOf({ ...record, checkpoints: [] }))).toMatchObject({ code: 'unsigned' });
  });

  it.each([
    ['the last entries', -3, undefined],
    ['entries in the middle', 6, 9],
  ])('does not hold where %s have lost their checkpoints', async (_, from, to) => {
    for (const [write, kept] of [
      [archiveOf, record],
      [archiveOf, before],
      [archiveOfVersion2, before],
    ] as const) {
      const lost = new Set(kept.checkpoints.slice(from, to));
      const checkpoints = kept.checkpoints.filter((checkpoint) => !lost.has(checkpoint));
      expect(await faultOf(write({ ...kept, checkpoints }))).toMatchObject({ code: 'unsigned' });
    }
  });
});
