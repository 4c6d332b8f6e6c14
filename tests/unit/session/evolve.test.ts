import { describe, expect, it } from 'vitest';
import type { LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { election, motion, PROCEDURES, votes } from '../voting/samples.ts';
import { aSession, aSitting, ballotsOf, castInTurn, FIRST_SECRETARY, type SessionStory } from './builder.ts';
import { byName, elected, hands, papers } from './polls/hand-counts.ts';
import { a, agendaEntry, d, delegate, details, ds, ownRules, p, pdf, sha, t } from './samples.ts';

/** A sitting in which everything has happened that can, with a vote of every kind: p1 to p8; p8 is still open. */
function aLongDay(): SessionStory {
  return (
    aSitting()
      .publishing(pdf(1))
      .publishing(pdf(2))
      .replacing(t(1), pdf(3))
      .withdrawing(t(2))
      .savingRules()
      .declaring(d(3), a(2))
      .declaring(d(3), a(1))
      .takingBack(d(3), a(2))
      .askingToSpeak(1, 1)
      .questioning(1, 1)
      .starting(a(1))
      .voting({ agendaItemId: a(1), timing: { type: 'countdown', seconds: 60 }, ruleSetId: 'song-lam' })
      .counted(ballotsOf({ for: 2, against: 1 }))
      .announcing()
      .finishing(a(1))
      .reopening(a(1))
      // p2: of the first, once more, and annulled
      .voting({ repeats: { pollId: p(1), reason: 'Mất kết nối' } })
      .annulling()
      .voting({ paper: motion(2) })
      .counted(castInTurn([votes('for', null)]))
      .annulling()
      // p4: repeats the first
      .voting({ procedure: PROCEDURES.secret, repeats: { pollId: p(1), reason: 'Bỏ phiếu kín' } })
      .unboxed([votes('for')], ds(1, 2))
      .announcing()
      .voting({ procedure: PROCEDURES['hands, by name'], paper: motion() })
      .enteringCount(byName([votes('for'), [1]]))
      .rejectingCount()
      .enteringCount(byName([votes('for'), [1, 2]]))
      .confirmingCount()
      .voting({ procedure: PROCEDURES['on paper'], paper: election(1, 2), reveal: 'at-once' })
      .enteringCount(papers(elected([2, 1]), 3, 3))
      .confirmingCount()
      .askingOpinions({ timing: { type: 'until', at: '2026-12-31T00:00:00.000Z' } })
      .counted(new Map([[d(1), { selection: votes('against'), reason: 'Chưa rõ nguồn vốn' }]]))
      .leaving(d(3))
      .correcting(2)
      .finishing(a(1))
      .askingOpinions()
  );
}
const onHands = () => aLongDay().voting({ procedure: PROCEDURES['hands, counted'] });

type Step = readonly [
  what: string,
  before: SessionStory,
  step: (story: SessionStory) => SessionStory,
  changed: readonly (keyof SessionState)[],
];

const STEPS: readonly Step[] = [
  [
    'new particulars',
    aLongDay(),
    (story) => story.give({ type: 'ChangeSessionDetails', details: details({ days: 2 }) }),
    ['details'],
  ],
  ['the opening', aSession().withDelegates(1), (story) => story.opened(), ['status', 'openedAt']],
  ['the end', aLongDay(), (story) => story.endedBefore(), ['status', 'closedAt']],
  [
    'a new delegate',
    aLongDay(),
    (story) => story.registering(delegate(4)),
    ['delegates', 'units', 'earlierUnits'],
  ],
  ['a mark of attendance', aLongDay(), (story) => story.leaving(d(2)), ['attendance']],
  ['a new agenda item', aLongDay(), (story) => story.scheduling(agendaEntry(4)), ['agenda']],
  ['the start of an item', aLongDay(), (story) => story.starting(a(2)), ['agenda']],
  ['the end of an item', aLongDay().starting(a(2)), (story) => story.finishing(a(2)), ['agenda']],
  ['an item reopened', aLongDay(), (story) => story.reopening(a(1)), ['agenda']],
  ['a document', aLongDay(), (story) => story.publishing(pdf(9)), ['documents']],
  ['a document withdrawn', aLongDay(), (story) => story.withdrawing(t(1)), ['documents']],
  ['a conflict of interest', aLongDay(), (story) => story.declaring(d(1), a(1)), ['conflicts']],
  ['a conflict taken back', aLongDay(), (story) => story.takingBack(d(3), a(1)), ['conflicts']],
  [
    'a request to speak',
    aLongDay(),
    (story) => story.askingToSpeak(2, 2, { agendaItemId: a(2) }),
    ['speechRequests'],
  ],
  ['a speaker called', aLongDay(), (story) => story.calling(1), ['speechRequests']],
  ['a question', aLongDay(), (story) => story.questioning(2, 2), ['questions']],
  ['a question answered', aLongDay(), (story) => story.answering(1), ['questions']],
  ['rules of its own', aLongDay(), (story) => story.savingRules(ownRules({ id: 'khac' })), ['ruleSets']],
  ['a vote', aLongDay(), (story) => story.voting(), ['polls']],
  ['a count', aLongDay().voting(), (story) => story.counted(), ['polls']],
  ['a count by hand', onHands(), (story) => story.enteringCount(hands([1, 0, 0])), ['polls']],
  [
    'a count sent back',
    onHands().enteringCount(hands([1, 0, 0])),
    (story) => story.rejectingCount(),
    ['polls'],
  ],
  ['a result', aLongDay().voting().counted(), (story) => story.announcing(), ['polls']],
  ['an annulment', aLongDay(), (story) => story.annulling(p(4)), ['polls']],
  ['a correction', aLongDay(), (story) => story.correcting(1), ['corrections']],
];

describe('evolve', () => {
  it.each(STEPS)('lets %s change nothing else', (_, story, step, changed) => {
    const before = story.state;
    const after = step(story).state;
    const different = (Object.keys(after) as (keyof SessionState)[]).filter(
      (part) => after[part] !== before[part],
    );
    expect(different.sort()).toEqual([...changed, 'seq'].sort());
    expect(after.seq).toBe(story.log.length);
  });

  it('keeps the other delegates, items, documents and votes themselves, so that only one row is drawn again', () => {
    const story = aLongDay();
    const from = story.state;
    const to = story
      .registering(delegate(2, { name: 'Trần Thị Bé' }))
      .leaving(d(2))
      .starting(a(2))
      .withdrawing(t(1))
      .annulling(p(6)).state;
    expect(to.delegates.map((one, index) => one === from.delegates[index])).toEqual([true, false, true]);
    expect(to.attendance[d(1)]).toBe(from.attendance[d(1)]);
    expect(to.agenda.map((one, index) => one === from.agenda[index])).toEqual([true, false, true]);
    expect(to.documents.map((one, index) => one === from.documents[index])).toEqual([false, true]);
    const kept = to.polls.map((one, index) => one === from.polls[index]);
    expect(kept).toEqual([true, true, true, true, true, false, true, true]);
  });

  it.each([
    ['an entry that is missing', 2],
    ['the same entry again', 0],
    ['an older entry', -1],
  ])('refuses %s', (_, ahead) => {
    const { state, log } = aLongDay();
    const last = log.at(-1);
    if (!last) throw new Error('nothing happened');
    expect(() => evolve(state, { ...last, seq: state.seq + ahead })).toThrow(RangeError);
    expect(evolve(state, { ...last, seq: state.seq + 1 }).seq).toBe(state.seq + 1);
  });

  it('gives the same state from the log as it is stored', () => {
    const { state, log } = aLongDay();
    const stored = log.map((entry) => upcast(JSON.parse(JSON.stringify(entry))));
    expect(stored.reduce(evolve, EMPTY_SESSION)).toEqual(state);
  });

  it('gives the same state from a snapshot and the rest, wherever the snapshot was taken', () => {
    const { state, log } = aLongDay();
    for (let taken = 0; taken <= log.length; taken += 1) {
      const then = log.slice(0, taken).reduce(evolve, EMPTY_SESSION);
      const snapshot: SessionState = JSON.parse(JSON.stringify(then));
      expect(snapshot).toEqual(then);
      expect(log.slice(taken).reduce(evolve, snapshot)).toEqual(state);
    }
  });
});

describe('what the state remembers', () => {
  it('an item that is reopened keeps the time at which it first began', () => {
    const story = aSitting().starting(a(1));
    const startedAt = story.log.at(-1)?.at;
    story.finishing(a(1)).reopening(a(1));
    const reopenedAt = story.log.at(-1)?.at;
    expect(story.state.agenda[0]?.progress).toEqual({ status: 'current', reopenedAt, startedAt });
    const closedAt = story.finishing(a(1)).log.at(-1)?.at;
    expect(story.state.agenda[0]?.progress).toEqual({ status: 'done', startedAt, reopenedAt, closedAt });
  });

  it('an item that is imported again keeps its progress', () => {
    const story = aSitting()
      .starting(a(1))
      .scheduling(agendaEntry(1, { title: 'Tên mới' }));
    expect(story.state.agenda[0]).toMatchObject({ title: 'Tên mới', progress: { status: 'current' } });
  });

  it('a delegate who is registered again keeps the place and the attendance', () => {
    const story = aSitting().registering(delegate(2, { name: 'Trần Thị Bé' }), delegate(4));
    expect(story.state.delegates.map(({ name }) => name)).toEqual([
      'Nguyễn Văn Đại 1',
      'Trần Thị Bé',
      'Nguyễn Văn Đại 3',
      'Nguyễn Văn Đại 4',
    ]);
    expect(story.state.attendance[d(2)]?.status).toBe('present');
    expect(story.state.attendance[d(4)]).toBeUndefined();
  });

  it('every version of a document, the oldest first, and when each was published', () => {
    const story = aSession()
      .publishing(pdf(1))
      .replacing(t(1), pdf(2))
      .withdrawing(t(1))
      .replacing(t(1), pdf(2));
    const [document] = story.state.documents;
    expect(document?.editions.map(({ version, sha256 }) => [version, sha256])).toEqual([
      [1, sha(1)],
      [2, sha(2)],
      [3, sha(2)],
    ]);
    expect(new Set(document?.editions.map(({ publishedAt }) => publishedAt)).size).toBe(3);
    expect(document?.withdrawn).toBeNull();
  });

  it('of each vote how far it came, and of an annulled one what was counted', () => {
    const { polls } = aLongDay().state;
    expect(
      polls.map(({ status, superseded }) => `${status}${superseded ? `, by ${superseded.by}` : ''}`),
    ).toEqual([
      'announced, by p4',
      'annulled',
      'annulled',
      'announced',
      'closed',
      'announced',
      'closed',
      'open',
    ]);
    expect(polls[1]).toMatchObject({ outcome: null, announcedAt: null, reason: 'Nhầm nội dung' });
    expect(polls[2]).toMatchObject({ outcome: { closedBy: 'secretariat', result: { returned: 1 } } });
  });

  it('when the result of an annulled vote was announced', () => {
    const story = aSitting().voting().counted().announcing();
    const announcedAt = story.log.at(-1)?.at;
    expect(story.annulling().state.polls[0]).toMatchObject({ status: 'annulled', announcedAt });
    expect(aSitting().voting().counted().annulling().state.polls[0]).toMatchObject({ announcedAt: null });
  });

  it('a vote that was never opened as nothing at all', () => {
    const { state } = aSitting();
    const entry = (event: SessionEvent): LoggedEvent => ({
      seq: state.seq + 1,
      at: '2026-12-08T02:00:00.000Z',
      actor: FIRST_SECRETARY,
      event,
    });
    expect(
      evolve(state, entry({ type: 'PollResultAnnounced', v: 2, pollId: p(9), ending: null })).polls,
    ).toEqual([]);
    expect(evolve(state, entry({ type: 'PollAnnulled', v: 1, pollId: p(9), reason: 'Nhầm' })).polls).toEqual(
      [],
    );
  });

  it('a correction beside the entry that it corrects, which stays as it was', () => {
    const story = aSitting();
    const before = structuredClone(story.log);
    story.correcting(2);
    expect(story.log.slice(0, -1)).toEqual(before);
    expect(story.state.corrections).toMatchObject([
      { seq: 6, correctsSeq: 2, actor: { capacity: 'secretary', id: 's1' }, statement: 'Đúng là 56' },
    ]);
  });
});

describe('the agenda stands in the order of the programme', () => {
  it.each([
    ['numbers as numbers', ['1', '2', '10', '11']],
    ['parts after their whole', ['7', '7.1', '7.2', '7.10', '8']],
    ['Roman numerals', ['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'IX', 'X', 'XI', 'XIX', 'XX']],
    ['Roman numerals with parts', ['I', 'I.1', 'I.2', 'I.10', 'II', 'IX', 'IX.1', 'X']],
    ['letters', ['A', 'B', 'C', 'D', 'E']],
  ])('%s', (_, numbers) => {
    const jumbled = numbers.toReversed().map((number, index) => agendaEntry(index + 1, { number }));
    const { agenda } = aSession().scheduling(...jumbled).state;
    expect(agenda.map(({ number }) => number)).toEqual(numbers);
  });

  it('the first day before the second, whatever the numbers', () => {
    const story = aSession().scheduling(agendaEntry(1, { day: 2 }), agendaEntry(2, { day: 1 }));
    expect(story.scheduling(agendaEntry(3, { day: 1 })).state.agenda.map(({ id }) => id)).toEqual([
      a(2),
      a(3),
      a(1),
    ]);
  });
});
