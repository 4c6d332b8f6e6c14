import { describe, expect, it } from 'vitest';
import { LoggedEvent } from '#shared/protocol/events.ts';
import { RuleSet } from '#shared/protocol/polls.ts';
import { evolve } from '#shared/session/evolve.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { EARLIER_BUILT_IN } from '#shared/session/rules/earlier-rule-sets.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast, upcastDecidedHere, withCapacity } from '#shared/session/upcast.ts';
import { consequencesOf } from '#shared/voting/consequences.ts';
import { judge } from '#shared/voting/judge.ts';
import { rollCallOf, selectionsOf } from '#shared/voting/named-votes.ts';
import { tally } from '#shared/voting/tally.ts';
import { motion, PROCEDURES } from '../voting/samples.ts';
import { aSession, ballotsOf, endingOf, type SessionStory } from './builder.ts';
import { a, d, ds, p, question } from './samples.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The rules by which those votes were held. */
const THEIRS = RuleSet.parse(EARLIER_BUILT_IN.find(({ id }) => id === 'vn-hdnd'));

/** Entries of the log as servers wrote them before there was more than one kind of vote, word by word. */
const SOURCE = 'Khoản 3 Điều 91 Luật Tổ chức chính quyền địa phương năm 2015';
const at = (minute: number) => `2026-12-08T01:${String(minute).padStart(2, '0')}:00.000Z`;
const written = (seq: number, event: object) => ({
  seq,
  at: at(seq),
  actor: { role: 'secretary', id: 's1' },
  event,
});
const opened = (seq: number, pollId: string, changes: object = {}, closesAt: string | null = null, v = 1) =>
  written(seq, {
    type: 'PollOpened',
    v,
    pollId,
    question: {
      agendaItemId: null,
      documentId: null,
      title: 'Thông qua chương trình kỳ họp',
      ruleSetId: 'vn-hdnd',
      durationSeconds: null,
      ...changes,
    },
    quorum: { present: 4, total: 5, needed: 4, reached: true },
    closesAt,
  });
const ROLL_CALL = { for: ['d1', 'd2', 'd4'], against: [], abstain: ['d3'], silent: [], absent: ['d5'] };
const RESULT = {
  counts: { for: 3, against: 0, abstain: 1, silent: 0 },
  total: 5,
  present: 4,
  base: 'all-delegates',
  baseCount: 5,
  needed: 3,
  passed: true,
  source: SOURCE,
};
const closed = (seq: number, pollId: string, changes: object = {}) =>
  written(seq, {
    type: 'PollClosed',
    v: 1,
    pollId,
    by: 'countdown',
    quorum: { present: 4, total: 5, needed: 4, reached: true },
    rollCall: ROLL_CALL,
    result: RESULT,
    ...changes,
  });

/** The five entries with which a session begins: created, delegates, agenda, opened, attendance. */
const beginning = () => aSession().withDelegates(5).withAgenda(1).opened().present(4);
const replayed = (story: SessionStory, ...entries: readonly object[]) =>
  [...story.log, ...entries].map((entry) => upcast(throughJson(entry))).reduce(evolve, EMPTY_SESSION);

describe('a vote of version 1', () => {
  const whole = () =>
    replayed(
      beginning(),
      opened(6, 'p1', { agendaItemId: 'a1', durationSeconds: 60 }, at(7)),
      closed(7, 'p1'),
      written(8, { type: 'PollResultAnnounced', v: 1, pollId: 'p1' }),
    );

  it('is an undivided question to the whole council, by name, on the law of its time', () => {
    const [poll] = whole().polls;
    expect(poll).toMatchObject({
      status: 'announced',
      id: p(1),
      question: question({
        agendaItemId: a(1),
        timing: { type: 'countdown', seconds: 60 },
        paper: motion(),
        procedure: PROCEDURES.open,
      }),
      rules: THEIRS,
      openedAt: at(6),
      closesAt: at(7),
      quorumAtOpening: { present: 4, total: 5, needed: 4, reached: true },
      recused: [],
      total: null,
      publicKey: null,
      superseded: null,
      closedAt: at(7),
      closedBy: 'countdown',
      quorumAtClosing: { present: 4, total: 5, needed: 4, reached: true },
    });
  });

  it('keeps its roll call and its result', () => {
    const [poll] = whole().polls;
    const ending = poll && pollEnding(poll);
    if (ending?.record.type !== 'open') throw new Error('no roll call');
    expect(rollCallOf(ending.record.named, 0)).toEqual({
      for: [d(1), d(2), d(4)],
      against: [],
      abstain: [d(3)],
      silent: [],
      absent: [d(5)],
    });
    expect(ending.result).toEqual({
      total: 5,
      present: 4,
      issued: 4,
      returned: 4,
      recused: 0,
      quorum: 'reached',
      outcome: {
        type: 'motion',
        clauses: [
          {
            counts: { for: 3, against: 0, abstain: 1, silent: 0 },
            measure: { base: 'all-delegates', baseCount: 5, needed: 3, source: THEIRS.passing.source },
            passed: true,
          },
        ],
      },
    });
    expect(
      judge(
        motion(),
        tally(motion(), selectionsOf(ending.record.named)),
        { ...ending.result, quorumReached: true },
        THEIRS,
      ),
    ).toEqual(ending.result);
  });

  it('is what the same vote is today, letter by letter', () => {
    const story = beginning()
      .savingRules({ ...THEIRS, id: 'theirs' })
      .voting({ ruleSetId: 'theirs' });
    story.counted(ballotsOf({ for: 2, against: 1 }));
    const { record, result } = endingOf(story);
    const old = closed(7, 'p1', {
      rollCall: { for: ['d1', 'd2'], against: ['d3'], abstain: [], silent: ['d4'], absent: ['d5'] },
      result: { ...RESULT, counts: { for: 2, against: 1, abstain: 0, silent: 1 }, passed: false },
    });
    const { event } = upcast(throughJson(old));
    expect(
      JSON.stringify(event.type === 'PollClosed' && { record: event.record, result: event.result }),
    ).toBe(JSON.stringify({ record, result }));
  });

  it('goes on under the new rules, where it was still open', () => {
    const state = replayed(beginning(), opened(6, 'p1'));
    expect(state.polls[0]).toMatchObject({
      status: 'open',
      question: { timing: { type: 'by-hand' } },
      manualCount: null,
    });
  });

  it('that was announced as passed is not made void because delegates had gone by its end', () => {
    const quorum = { present: 3, total: 5, needed: 4, reached: false };
    const state = replayed(beginning(), opened(6, 'p1'), closed(7, 'p1', { quorum }));
    const ending = state.polls.map(pollEnding)[0];
    expect(ending?.quorumAtClosing).toEqual(quorum);
    expect(ending && consequencesOf(ending.result, THEIRS.quorum.source)).toMatchObject([{ tone: 'good' }]);
  });

  it('may have been annulled, and be followed by votes of any kind', () => {
    const annulled = written(7, { type: 'PollAnnulled', v: 1, pollId: 'p1', reason: 'Nhầm' });
    const state = replayed(beginning(), opened(6, 'p1'), annulled, opened(8, 'p2'), closed(9, 'p2'));
    expect(state.polls.map(({ status }) => status)).toEqual(['annulled', 'closed']);
  });

  it('with a source that nobody translated keeps it in both languages', () => {
    const old = closed(7, 'p1', { result: { ...RESULT, source: 'Nội quy năm 2021' } });
    expect(upcast(throughJson(old)).event).toMatchObject({
      result: {
        outcome: { clauses: [{ measure: { source: { vi: 'Nội quy năm 2021', en: 'Nội quy năm 2021' } } }] },
      },
    });
  });
});

describe('upcast', () => {
  const entry = () => ({ ...aSession().log[0] });

  it('reads an entry as it was written', () => {
    expect(upcast(throughJson(entry()))).toEqual(entry());
  });

  it('reads what it has lifted as that', () => {
    for (const old of [opened(6, 'p1'), closed(7, 'p1')]) {
      const lifted = upcast(throughJson(old));
      expect(upcast(throughJson(lifted))).toEqual(lifted);
      expect(LoggedEvent.parse(lifted)).toEqual(lifted);
    }
  });

  it.each([
    ['of a version to come', { ...entry(), event: { type: 'SessionOpened', v: 2 } }],
    ['of a vote of a version to come', opened(6, 'p1', {}, null, 3)],
    ['of a vote that calls itself new and is not', closed(6, 'p1', { v: 2 })],
    ['of an unknown type', { ...entry(), event: { type: 'SessionPostponed', v: 1 } }],
    ['of a vote of version 1 without a roll call', closed(6, 'p1', { rollCall: {} })],
    ['of a vote of version 1 with an id that is none', opened(6, 'x1')],
    ['without a place in the log', { ...entry(), seq: 0 }],
    ['of a time without a zone', { ...entry(), at: '2026-12-08T08:00:00.000' }],
    ['by nobody', { ...entry(), actor: null }],
    ['by whom no version knew', { ...entry(), actor: { role: 'display', id: 'display' } }],
    ['by somebody in two ways', { ...entry(), actor: { role: 'delegate', capacity: 'secretary', id: 's1' } }],
    ['that is no entry', null],
  ])('throws for an entry %s', (_, broken) => {
    expect(() => upcast(throughJson(broken))).toThrow();
  });

  it('names everybody of a vote of version 1 once', () => {
    const lifted = upcast(throughJson(closed(7, 'p1'))).event;
    if (lifted.type !== 'PollClosed' || lifted.record.type !== 'open') throw new Error(lifted.type);
    const { votes, silent, absent } = lifted.record.named;
    expect([...votes.flatMap(({ delegates }) => delegates), ...silent, ...absent].sort()).toEqual(ds(1, 5));
  });
});

describe('a log of 0.3.0', () => {
  const item = {
    id: 'a1',
    number: '1',
    title: 'Giá đất',
    kind: 'report',
    presenter: '',
    minutes: null,
    day: 1,
  };

  it.each([
    ['AgendaItemsScheduled', { items: [item] }, { items: [{ ...item, audience: 'public' }] }],
    [
      'AgendaItemCorrected',
      { item, reason: 'Sai' },
      { item: { ...item, audience: 'public' }, reason: 'Sai' },
    ],
  ])('told everybody of all items: %s', (type, before, lifted) => {
    expect(upcast(written(1, { type, v: 1, ...before })).event).toEqual({ type, v: 2, ...lifted });
  });

  it.each([
    [
      { role: 'secretary', id: 's1' },
      { capacity: 'secretary', id: 's1' },
    ],
    [
      { role: 'delegate', id: 'd1' },
      { capacity: 'delegate', id: 'd1' },
    ],
    [
      { role: 'system', id: 'countdown' },
      { capacity: 'system', id: 'countdown' },
    ],
    [
      { role: 'administrator', id: 'p-000000000001', name: 'Lê Thị Quản' },
      { capacity: 'administrator', id: 'p-000000000001', name: 'Lê Thị Quản' },
    ],
  ])('named the role of whoever did it, which is read as their capacity: %o', (actor, lifted) => {
    const entry = { ...written(1, { type: 'SessionOpened', v: 1 }), actor };
    expect(upcast(entry).actor).toEqual(lifted);
    expect(upcastDecidedHere(JSON.stringify(entry)).actor).toEqual(lifted);
    expect(withCapacity({ ...entry, actor: lifted })).toEqual({ ...entry, actor: lifted });
  });

  it('asked groups and committees by their names alone', () => {
    const { reasons: _, ...rules } = RuleSet.parse(THEIRS);
    const group = { type: 'group', name: 'Tổ số 1' };
    const asked = { ...question(), electorate: group };
    const event = { type: 'PollOpened', v: 3, pollId: 'p1', question: asked, total: 3, rules };
    const entry = written(1, { ...event, quorum: null, recused: [], closesAt: null, publicKey: null });
    expect(upcast(entry).event).toMatchObject({
      v: 4,
      question: { electorate: { ...group, unit: null } },
      rules: { reasons: { conflicts: 'conduct' } },
    });
  });
});
