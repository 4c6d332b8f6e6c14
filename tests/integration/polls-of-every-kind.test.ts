import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { ManualEntry, PollQuestion, Tally } from '#shared/protocol/polls.ts';
import { pollLabel } from '#shared/session/polls/poll-words.ts';
import type { SessionState } from '#shared/session/state.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { docxLines } from '../support/docx-lines.ts';
import { Hall } from '../support/hall.ts';
import { confirmCount, endingAt, newBallot, pollAt, putToVote, sessionAt } from '../support/questions.ts';
import { drawnNumbers, numbersInCsv, numbersInMinutes, tableAt } from '../support/shown-results.ts';
import { must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { agreeing } from '../unit/session/builder.ts';
import { a, d, ds } from '../unit/session/samples.ts';
import {
  answers,
  confidenceVote,
  election,
  levels,
  motion,
  names,
  PROCEDURES,
  rating,
  times,
  votes,
} from '../unit/voting/samples.ts';

/**
 * One session in which a vote of every kind is taken, from opening to announcement, by two consoles, a hall screen and
 * the tablets of twelve delegates. The tests are its hours, in their order.
 */

const DELEGATES = 12;
const EVERYBODY = ds(1, DELEGATES);
const TWO_DAYS_MS = 2 * 24 * 3_600_000;

let hall: Hall;
/** The members' opinions are asked for before the session is opened, and counted at its end. */
let opinions: PollId;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES);
});

afterAll(() => hall?.close());

const refused = (code: string) => ({ ok: false, refusal: { code } });

/** By name: who voted how on the one clause, or on `clause`. */
function rollCall(pollId: PollId, clause = 0) {
  const { record } = endingAt(hall.first, pollId);
  const named = record.type === 'secret' ? null : record.named;
  if (!named) throw new Error(`${pollId} was not voted on by name`);
  return rollCallOf(named, clause);
}

/** The box of a secret poll as anybody gets it, or why not. */
async function boxOf(pollId: PollId): Promise<unknown> {
  return (await fetch(`${hall.product.origin}/api/boxes/${hall.sessionId}/${pollId}`)).json();
}

/** How the server answers for each paper that can be had of a poll. */
async function papersOf(pollId: PollId): Promise<Record<string, number>> {
  const papers = ['roll-call.csv', 'result.csv', 'count.docx', 'count.pdf'];
  const answered = papers.map(async (name) => {
    const { status } = await hall.get(`/api/export/polls/${pollId}/${name}`);
    return [name, status] as const;
  });
  return Object.fromEntries(await Promise.all(answered));
}
const BY_NAME = { 'roll-call.csv': 200, 'result.csv': 200, 'count.docx': 404, 'count.pdf': 404 };
const WITH_BALLOTS = { 'roll-call.csv': 404, 'result.csv': 200, 'count.docx': 200, 'count.pdf': 200 };
const NUMBERS_ONLY = { 'roll-call.csv': 404, 'result.csv': 200, 'count.docx': 404, 'count.pdf': 404 };

describe('before the session is opened', () => {
  it('an opinion poll of days is answered, with reasons in writing', async () => {
    const at = new Date(Date.now() + TWO_DAYS_MS).toISOString();
    opinions = await putToVote(hall.first, {
      procedure: PROCEDURES.opinion,
      timing: { type: 'until', at },
    });
    expect(pollAt(hall.first, opinions)).toMatchObject({ quorumAtOpening: null, closesAt: at });
    await hall.sees(opinions, 'open');
    for (const n of [1, 2, 3]) {
      await hall.tablet(n).outbox.cast(opinions, votes(n === 3 ? 'against' : 'for'), `Ý kiến của d${n}`);
    }
    await untilLive(hall.tablet(3).live, ({ myBallots }) => myBallots[opinions] !== undefined);
    expect(hall.tablet(3).live.store.getState().myBallots[opinions]).toMatchObject({
      selection: votes('against'),
      reason: 'Ý kiến của d3',
    });
  });

  it('nothing is put to the vote in the hall', async () => {
    const question = { ...pollAt(hall.first, opinions).question, procedure: PROCEDURES.open };
    const timing = { type: 'by-hand' } as const;
    const outcome = await hall.first.command({ type: 'OpenPoll', question: { ...question, timing } });
    expect(outcome).toMatchObject(refused('session-not-open'));
    await openWithEverybody(hall.first);
  });
});

describe('an open vote', () => {
  it('on one question is counted by name, and the hall sees who has voted where that is asked for', async () => {
    const pollId = await putToVote(hall.first, { procedure: PROCEDURES['open, showing who has voted'] });
    await hall.sees(pollId, 'open');
    await hall.castByName(pollId, (n) => (n > 10 ? null : votes(n > 7 ? 'against' : 'for')));
    await must(hall.tablet(1).live.cast(newBallot(pollId, votes('abstain'))));
    await untilLive(hall.display, ({ progress }) => progress[pollId]?.cast === 10);
    expect(hall.display.store.getState().progress[pollId]).toEqual({
      pollId,
      cast: 10,
      eligible: DELEGATES,
      issued: null,
      names: ds(1, 10),
    });
    expect(hall.tablet(1).live.store.getState().progress).toEqual({});

    const { result, quorumAtClosing } = await hall.conclude(pollId);
    expect(await hall.tablet(12).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
      refused('poll-closed'),
    );
    expect(rollCall(pollId)).toEqual({
      for: ds(2, 7),
      against: ds(8, 10),
      abstain: [d(1)],
      silent: ds(11, 12),
      absent: [],
    });
    expect(quorumAtClosing).toEqual({ present: 12, total: 12, needed: 8, reached: true });
    // Six of twelve are not more than half.
    expect(result.outcome).toMatchObject({
      clauses: [
        { counts: { for: 6, against: 3, abstain: 1, silent: 2 }, measure: { needed: 7 }, passed: false },
      ],
    });
    expect(await papersOf(pollId)).toEqual(BY_NAME);
  });

  it('on several clauses has a result for each, and one left unmarked counts as not voted on', async () => {
    const pollId = await putToVote(hall.first, { paper: motion(3) });
    await hall.castByName(pollId, (n) => votes('for', n > 6 ? 'against' : 'for', n === 1 ? null : 'for'));
    const { result } = await hall.conclude(pollId);
    expect(result.outcome).toMatchObject({
      clauses: [
        { counts: { for: 12, silent: 0 }, passed: true },
        { counts: { for: 6, against: 6 }, passed: false },
        { counts: { for: 11, silent: 1 }, passed: true },
      ],
    });
    expect(rollCall(pollId, 2).silent).toEqual([d(1)]);
  });

  it('shows its result at once where the question says so', async () => {
    const pollId = await putToVote(hall.first, { reveal: 'at-once' });
    await hall.castByName(pollId, () => votes('for'));
    await must(hall.first.command({ type: 'ClosePoll', pollId }));
    await hall.sees(pollId, 'announced');
    expect(await hall.first.command({ type: 'AnnouncePollResult', pollId })).toMatchObject(
      refused('poll-already-announced'),
    );
  });

  it('of a group is the group’s alone', async () => {
    const unitNamed = (name: string) =>
      hall.first.store.getState().session?.units.find((unit) => unit.name === name)?.id ?? null;
    const pollId = await putToVote(hall.first, {
      electorate: { type: 'group', unit: unitNamed('Tổ 1'), name: 'Tổ 1' },
    });
    const outsider = await hall.tablet(2).live.cast(newBallot(pollId, votes('for')));
    expect(outsider).toMatchObject(refused('not-in-electorate'));
    await hall.castByName(pollId, (n) => (n === 1 || n === 11 ? votes('for') : null));
    const { result } = await hall.conclude(pollId);
    expect(result).toMatchObject({
      total: 2,
      present: 2,
      returned: 2,
      outcome: { clauses: [{ passed: true }] },
    });
    expect(rollCall(pollId)).toMatchObject({ for: [d(1), d(11)], silent: [], absent: [] });
  });

  it('keeps out who declared a conflict of interest, and who is named by the secretariat', async () => {
    const conflict = { delegateId: d(2), agendaItemId: a(1) };
    const declare = { ...conflict, type: 'DeclareConflict', reason: 'Là chủ đầu tư dự án' } as const;
    expect(await hall.tablet(3).live.command(declare)).toMatchObject(refused('conflict-of-another'));
    await must(hall.tablet(2).live.command(declare));
    const pollId = await putToVote(hall.first, { agendaItemId: a(1), recused: [d(3)] });
    for (const n of [2, 3]) {
      const outcome = await hall.tablet(n).live.cast(newBallot(pollId, votes('for')));
      expect(outcome).toMatchObject(refused('recused'));
    }
    const withdraw = { ...conflict, type: 'WithdrawConflict' } as const;
    expect(await hall.tablet(2).live.command(withdraw)).toMatchObject(refused('conflict-while-voting'));
    await hall.castByName(pollId, (n) => (n === 2 || n === 3 ? null : votes('for')));
    const { record, result } = await hall.conclude(pollId);
    expect(record.type === 'open' && record.recused).toEqual([d(2), d(3)]);
    expect(result).toMatchObject({ total: 12, present: 10, outcome: { clauses: [{ counts: { for: 10 } }] } });
    expect(Object.values(rollCall(pollId)).flat()).not.toEqual(expect.arrayContaining([d(2)]));
    await must(hall.tablet(2).live.command(withdraw));
  });
});

describe('a secret ballot', () => {
  it('on one question is counted from a box that every tablet finds its own ballot in', async () => {
    const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
    await hall.castInSecret(pollId, (n) => votes(n > 9 ? 'against' : n === 1 ? null : 'for'));
    await untilLive(hall.second, ({ progress }) => progress[pollId]?.cast === DELEGATES);
    expect(hall.second.store.getState().progress[pollId]).toMatchObject({ issued: DELEGATES, eligible: 12 });

    await must(hall.first.command({ type: 'ClosePoll', pollId }));
    expect(await boxOf(pollId)).toMatchObject(refused('box-not-published'));
    await must(hall.first.command({ type: 'AnnouncePollResult', pollId }));
    await hall.sees(pollId, 'announced');
    expect(await boxOf(pollId)).toMatchObject({ pollId, issued: DELEGATES });

    const { record, result } = endingAt(hall.first, pollId);
    expect(record).toMatchObject({ type: 'secret', issued: 12, returned: 12, present: 12 });
    expect(result.outcome).toMatchObject({
      clauses: [{ counts: { for: 8, against: 3, abstain: 0, silent: 1 }, passed: true }],
    });
    expect(JSON.stringify(record)).not.toContain('"d1"');
    for (const [index, { secret }] of hall.tablets.entries()) {
      const selection = votes(index + 1 > 9 ? 'against' : index === 0 ? null : 'for');
      expect(await secret.check(pollId)).toEqual({ type: 'found', selection });
    }
    expect(await papersOf(pollId)).toEqual(WITH_BALLOTS);
  });

  it('elects, and leaves a tie for the last seat to another round', async () => {
    const pollId = await putToVote(hall.first, { paper: election(2, 4), procedure: PROCEDURES.secret });
    // Ten for the first, seven each for the second and the third.
    const selectionOf = (n: number) => (n <= 5 ? names(0, 1) : n <= 10 ? names(0, 2) : names(1, 2));
    await hall.castInSecret(pollId, selectionOf);
    const { result } = await hall.conclude(pollId);
    expect(result.outcome).toMatchObject({
      type: 'election',
      measure: { baseCount: 12, needed: 7 },
      candidates: [
        { votes: 10, standing: 'elected' },
        { votes: 7, standing: 'tied' },
        { votes: 7, standing: 'tied' },
        { votes: 0, standing: 'not-elected' },
      ],
      seatsLeft: 1,
    });
    expect(await papersOf(pollId)).toEqual(WITH_BALLOTS);
  });

  it('rates the confidence in thirty officials on one paper, with the consequence for each', async () => {
    const pollId = await putToVote(hall.first, { paper: rating(30), procedure: PROCEDURES.secret });
    // The first official is rated low by eight, the second by seven, the third is left blank by one.
    await hall.castInSecret(pollId, (n) =>
      levels(
        n <= 8 ? 'low' : 'high',
        n <= 7 ? 'low' : 'medium',
        n === 1 ? null : 'medium',
        ...times(27, 'high' as const),
      ),
    );
    const { result } = await hall.conclude(pollId);
    if (result.outcome.type !== 'confidence-rating') throw new Error('not a rating');
    expect(result.outcome.officials).toEqual([
      { high: 4, medium: 0, low: 8, invalid: 0, consequence: 'propose-removal' },
      { high: 0, medium: 5, low: 7, invalid: 0, consequence: 'may-resign' },
      { high: 0, medium: 11, low: 0, invalid: 1, consequence: 'none' },
      ...times(27, { high: 12, medium: 0, low: 0, invalid: 0, consequence: 'none' }),
    ]);
  });

  it('votes on the confidence in two officials', async () => {
    const pollId = await putToVote(hall.first, { paper: confidenceVote(2), procedure: PROCEDURES.secret });
    await hall.castInSecret(pollId, (n) => answers(n <= 7 ? 'no-confidence' : 'confidence', 'confidence'));
    const { result } = await hall.conclude(pollId);
    expect(result.outcome).toMatchObject({
      officials: [
        { confidence: 5, noConfidence: 7, consequence: 'propose-removal' },
        { confidence: 12, noConfidence: 0, consequence: 'none' },
      ],
    });
  });
});

describe('a vote by hand', () => {
  const enter = (pollId: PollId, entry: ManualEntry) =>
    ({ type: 'EnterManualCount', pollId, entry }) as const;
  const counted = (
    tally: Tally,
    papers: { issued: number; returned: number } | null = null,
  ): ManualEntry => ({
    type: 'counted',
    papers,
    tally,
  });
  const hands = (counts: { for: number; against: number; abstain: number }): Tally => ({
    type: 'motion',
    clauses: [counts],
  });

  it('that is counted needs two people, and may be sent back by the second', async () => {
    const pollId = await putToVote(hall.first, { procedure: PROCEDURES['hands, counted'] });
    expect(await hall.tablet(1).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
      refused('poll-is-manual'),
    );
    expect(await hall.first.command({ type: 'ClosePoll', pollId })).toMatchObject(refused('poll-is-manual'));
    expect(await hall.first.command(agreeing(sessionAt(hall.first), pollId))).toMatchObject(
      refused('manual-count-missing'),
    );
    const tooMany = counted(hands({ for: 12, against: 1, abstain: 0 }));
    expect(await hall.first.command(enter(pollId, tooMany))).toMatchObject(refused('manual-votes-exceed'));

    await must(hall.first.command(enter(pollId, counted(hands({ for: 5, against: 1, abstain: 0 })))));
    expect(await confirmCount(hall.first, pollId)).toMatchObject(refused('manual-count-same-person'));
    const reason = 'Đếm thiếu một hàng ghế';
    await must(hall.second.command({ type: 'RejectManualCount', pollId, reason }));
    await must(hall.first.command(enter(pollId, counted(hands({ for: 9, against: 1, abstain: 0 })))));
    await must(confirmCount(hall.second, pollId));
    await must(hall.first.command({ type: 'AnnouncePollResult', pollId }));
    await hall.sees(pollId, 'announced');
    const { record, result } = endingAt(hall.first, pollId);
    expect(record).toMatchObject({ type: 'manual', enteredBy: 's1', confirmedBy: 's2', named: null });
    expect(result.outcome).toMatchObject({
      clauses: [{ counts: { for: 9, against: 1, silent: 2 }, passed: true }],
    });
    expect(await papersOf(pollId)).toEqual(NUMBERS_ONLY);
  });

  it('by name puts everybody on record, entered by either secretary', async () => {
    const pollId = await putToVote(hall.first, {
      procedure: PROCEDURES['hands, by name'],
      reveal: 'at-once',
    });
    const entry: ManualEntry = {
      type: 'by-name',
      votes: [
        { selection: votes('for'), delegates: ds(1, 8) },
        { selection: votes('against'), delegates: [d(9)] },
      ],
    };
    await must(hall.second.command(enter(pollId, entry)));
    await must(confirmCount(hall.first, pollId));
    await hall.sees(pollId, 'announced');
    expect(endingAt(hall.first, pollId).record).toMatchObject({ enteredBy: 's2', confirmedBy: 's1' });
    expect(rollCall(pollId)).toMatchObject({ for: ds(1, 8), against: [d(9)], silent: ds(10, 12) });
    expect(await papersOf(pollId)).toEqual(BY_NAME);
  });

  it('on paper counts the papers given out and returned', async () => {
    const pollId = await putToVote(hall.first, { paper: election(1, 2), procedure: PROCEDURES['on paper'] });
    const tally: Tally = { type: 'election', votes: [8, 1], blank: 1, invalid: 1 };
    await must(hall.first.command(enter(pollId, counted(tally, { issued: 12, returned: 11 }))));
    await must(confirmCount(hall.second, pollId));
    await must(hall.first.command({ type: 'AnnouncePollResult', pollId }));
    const { result } = endingAt(hall.first, pollId);
    expect(result).toMatchObject({
      issued: 12,
      returned: 11,
      outcome: { blank: 1, invalid: 1, candidates: [{ standing: 'elected' }, { standing: 'not-elected' }] },
    });
    expect(await papersOf(pollId)).toEqual(WITH_BALLOTS);
  });
});

describe('a vote that did not go well', () => {
  it('is repeated with a reason, and the first stays on record', async () => {
    const first = await putToVote(hall.first);
    await hall.castByName(first, () => votes('against'));
    const before = await hall.conclude(first);
    const reason = 'Có đại biểu bấm nhầm';
    const again = await putToVote(hall.first, { repeats: { pollId: first, reason } });
    await hall.castByName(again, () => votes('for'));
    await hall.conclude(again);
    expect(pollAt(hall.display, first)).toMatchObject({ ...before, superseded: { by: again, reason } });
    expect(rollCall(first).against).toEqual(EVERYBODY);
    const question = { ...pollAt(hall.first, first).question, repeats: { pollId: first, reason } };
    expect(await hall.first.command({ type: 'OpenPoll', question })).toMatchObject(
      refused('poll-superseded'),
    );
  });

  it.for<[string, Partial<PollQuestion>]>([
    ['by name', {}],
    ['in secret', { procedure: PROCEDURES.secret }],
  ])(
    'is annulled while it is open, %s: nothing of it counts, and the next one opens',
    async ([, changes]) => {
      const pollId = await putToVote(hall.first, changes);
      if (changes.procedure) await hall.castInSecret(pollId, () => votes('for'));
      else await hall.castByName(pollId, () => votes('for'));
      const reason = 'Nhầm nội dung';
      await must(hall.second.command({ type: 'AnnulPoll', pollId, reason }));
      await hall.sees(pollId, 'annulled');
      expect(pollAt(hall.display, pollId)).toMatchObject({ reason, outcome: null });
      expect(await hall.tablet(1).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
        refused('poll-annulled'),
      );
      if (changes.procedure) expect(await boxOf(pollId)).toMatchObject(refused('box-not-published'));
    },
  );

  it('is annulled after it was announced, with what was known of it', async () => {
    const pollId = await putToVote(hall.first);
    await hall.castByName(pollId, () => votes('for'));
    const { record, result } = await hall.conclude(pollId);
    await must(hall.first.command({ type: 'AnnulPoll', pollId, reason: 'Sai nội dung' }));
    expect(pollAt(hall.first, pollId)).toMatchObject({ status: 'annulled', outcome: { record, result } });
    expect((await papersOf(pollId))['result.csv']).toBe(200);
  });
});

describe('whoever has no part in it', () => {
  it('is refused: delegates do not conduct, screens do not vote', async () => {
    const pollId = await putToVote(hall.first);
    const { question } = pollAt(hall.first, pollId);
    for (const live of [hall.tablet(1).live, hall.display]) {
      for (const command of [
        { type: 'OpenPoll', question },
        { type: 'ClosePoll', pollId },
        { type: 'AnnulPoll', pollId, reason: 'thử' },
      ] as const) {
        expect(await live.command(command)).toMatchObject(refused('not-permitted'));
      }
    }
    for (const live of [hall.first, hall.second, hall.display]) {
      expect(await live.cast(newBallot(pollId, votes('for')))).toMatchObject(refused('not-a-delegate'));
    }
    expect(await hall.first.command({ type: 'OpenPoll', question })).toMatchObject(
      refused('poll-already-open'),
    );
    const { result } = await hall.conclude(pollId);
    expect(result).toMatchObject({ returned: 0, present: DELEGATES });
  });
});

describe('at the end', () => {
  it('the opinion poll, open through all of it, is counted with its reasons', async () => {
    await hall.tablet(3).outbox.cast(opinions, votes('for'), 'Đã xem lại');
    for (let n = 4; n <= 9; n += 1) await hall.tablet(n).outbox.cast(opinions, votes('for'));
    await untilLive(hall.first, ({ progress }) => progress[opinions]?.cast === 9);
    expect(hall.first.store.getState().progress[opinions]?.names).toHaveLength(9);
    await untilLive(hall.display, ({ progress }) => progress[opinions]?.cast === 9);
    expect(hall.display.store.getState().progress[opinions]?.names).toBeNull();
    const { record, result } = await hall.conclude(opinions);
    expect(record.type === 'open' && record.reasons).toEqual([
      { delegateId: d(1), text: 'Ý kiến của d1' },
      { delegateId: d(2), text: 'Ý kiến của d2' },
      { delegateId: d(3), text: 'Đã xem lại' },
    ]);
    expect(rollCall(opinions)).toMatchObject({ for: ds(1, 9), silent: ds(10, 12), absent: [] });
    expect(result).toMatchObject({
      returned: 9,
      recused: 0,
      quorum: 'reached',
      outcome: { clauses: [{ passed: true }] },
    });
    expect(await papersOf(opinions)).toEqual(BY_NAME);
  });

  it('every result is the same on tablet, console and hall, in the CSV and in the minutes; the whole record verifies, and every device holds the same state', async () => {
    await must(hall.first.command({ type: 'CloseSession' }));
    for (const paper of ['minutes.docx', 'minutes.pdf', 'roll-calls.csv']) {
      expect((await hall.get(`/api/export/${paper}`)).status, paper).toBe(200);
    }
    const docx = await (await hall.get('/api/export/minutes.docx')).arrayBuffer();
    const minutes = await docxLines(Buffer.from(docx));
    const announced = sessionAt(hall.first).polls.filter(({ status }) => status === 'announced');
    const kinds = new Set(
      announced.map(({ question: { paper, procedure } }) => `${paper.type} ${procedure.type}`),
    );
    expect([...kinds].sort()).toEqual([
      'confidence-rating secret',
      'confidence-vote secret',
      'election manual',
      'election secret',
      'motion manual',
      'motion open',
      'motion opinion',
      'motion secret',
    ]);
    for (const poll of announced) {
      const { id } = poll;
      const drawn = tableAt(hall.first, id);
      for (const live of [hall.second, hall.display, hall.tablet(1).live, hall.tablet(12).live]) {
        expect(tableAt(live, id), id).toEqual(drawn);
      }
      const numbers = drawnNumbers(drawn);
      expect(numbers.length, id).toBeGreaterThan(0);
      const csv = await (await hall.get(`/api/export/polls/${id}/result.csv`)).text();
      expect(numbersInCsv(csv), id).toEqual(numbers);
      expect(numbersInMinutes(minutes, pollLabel(sessionAt(hall.first), poll)), id).toEqual(numbers);
    }
    const archive = await (await hall.get('/api/export/record.jsonl')).arrayBuffer();
    expect(await verifyArchive(new Uint8Array(archive))).toMatchObject({ ok: true });
    const state = sessionAt(hall.first);
    for (const live of hall.everybody) {
      await untilLive(live, ({ session }) => session?.seq === state.seq);
      expect(withoutReasons(sessionAt(live))).toEqual(withoutReasons(state));
    }
  });
});

/** Why somebody is kept out of votes, and what is written beside answers, is not for everybody. */
function withoutReasons(session: SessionState): unknown {
  const text = JSON.stringify(session, (key, value) =>
    key === 'reasons' && Array.isArray(value) ? [] : value,
  );
  const { conflicts, polls, ...rest } = JSON.parse(text) as SessionState;
  const unsaid = <T extends { readonly reason: string | null }>(one: T) => ({ ...one, reason: null });
  return {
    ...rest,
    conflicts: conflicts.map(unsaid),
    polls: polls.map((poll) => ({ ...poll, recused: poll.recused.map(unsaid) })),
  };
}
