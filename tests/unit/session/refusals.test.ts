import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/decide.ts';
import { aSession, aSitting, ballotsOf, SessionStory } from './builder.ts';
import { a, d, details, p, pdf, question, sha, t } from './samples.ts';

type Case = readonly [situation: string, SessionStory, CoreCommand, RefusalCode];

const open = (changes: Parameters<typeof question>[0] = {}): CoreCommand => ({
  type: 'OpenPoll',
  question: question(changes),
});
const count = (n: number): CoreCommand => ({
  type: 'CountAndClosePoll',
  pollId: p(n),
  by: 'secretariat',
  ballots: new Map(),
});
const announce = (n: number): CoreCommand => ({ type: 'AnnouncePollResult', pollId: p(n) });
const annul = (n: number): CoreCommand => ({ type: 'AnnulPoll', pollId: p(n), reason: 'Nhầm' });
const start = (n: number): CoreCommand => ({ type: 'StartAgendaItem', itemId: a(n) });
const finish = (n: number): CoreCommand => ({ type: 'CloseAgendaItem', itemId: a(n) });
const reopen = (n: number): CoreCommand => ({ type: 'ReopenAgendaItem', itemId: a(n), reason: 'Còn ý kiến' });
const withdraw = (n: number): CoreCommand => ({
  type: 'WithdrawDocument',
  documentId: t(n),
  reason: 'Trình sau',
});
const publish = (documentId: number | null, file = pdf(1)): CoreCommand => ({
  type: 'PublishDocument',
  documentId: documentId === null ? null : t(documentId),
  file,
});
const mark = (n: number, reason: string | null = null): CoreCommand => ({
  type: 'MarkAttendance',
  marks: [{ delegateId: d(n), status: 'present' }],
  reason,
});
const applyImport = (basedOnSeq: number): CoreCommand => ({ type: 'ApplyImport', basedOnSeq, events: [] });
const change = (changes: Parameters<typeof details>[0] = {}): CoreCommand => ({
  type: 'ChangeSessionDetails',
  details: details(changes),
});
const OPEN = { type: 'OpenSession' } as const;
const CLOSE = { type: 'CloseSession' } as const;

const preparing = () => aSession().withDelegates(3).withAgenda(1);
const over = () => aSitting().ended();

const CASES: readonly Case[] = [
  ['a session that exists', aSession(), { type: 'CreateSession', details: details() }, 'session-exists'],
  [
    'no session, and rules that nobody knows',
    new SessionStory(),
    { type: 'CreateSession', details: details({ ruleSetId: 'khac' }) },
    'unknown-rule-set',
  ],
  ['rules that nobody knows', aSession(), change({ ruleSetId: 'khac' }), 'unknown-rule-set'],
  ['a session that is over', over(), change(), 'session-closed'],

  ['a session that is over', over(), applyImport(over().state.seq), 'session-closed'],
  ['a preview made before the last entry', aSession().withDelegates(1), applyImport(1), 'import-outdated'],
  ['a preview of entries to come', aSession(), applyImport(2), 'import-outdated'],

  ['a session without delegates', aSession(), OPEN, 'session-has-no-delegates'],
  ['a session that is open', aSitting(), OPEN, 'session-already-open'],
  ['a session that is over', over(), OPEN, 'session-closed'],

  ['a session that has not begun', preparing(), CLOSE, 'session-not-open'],
  ['a session that is over', over(), CLOSE, 'session-closed'],
  ['a vote that is open', aSitting().voting(), CLOSE, 'poll-open'],
  ['an agenda item under way', aSitting().starting(a(1)), CLOSE, 'other-item-current'],

  ['a delegate whom nobody knows', aSession().withDelegates(3), mark(4), 'unknown-delegate'],
  ['a session that is over, and no reason', over(), mark(1), 'reason-needed'],

  ['a session that has not begun', preparing(), start(1), 'session-not-open'],
  ['a session that is over', over(), start(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), start(9), 'unknown-agenda-item'],
  ['an item that is closed', aSitting().starting(a(1)).finishing(a(1)), start(1), 'item-done'],
  ['an item that is under way', aSitting().starting(a(1)), start(1), 'item-already-current'],
  ['another item under way', aSitting().starting(a(1)), start(2), 'other-item-current'],

  ['a session that has not begun', preparing(), finish(1), 'session-not-open'],
  ['a session that is over', over(), finish(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), finish(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), finish(1), 'item-not-current'],
  ['an item that is closed', aSitting().starting(a(1)).finishing(a(1)), finish(1), 'item-not-current'],
  ['a vote that is open', aSitting().starting(a(1)).voting(), finish(1), 'poll-open'],

  ['a session that has not begun', preparing(), reopen(1), 'session-not-open'],
  ['a session that is over', over(), reopen(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), reopen(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), reopen(1), 'item-not-done'],
  ['an item that is under way', aSitting().starting(a(1)), reopen(1), 'item-already-current'],
  [
    'another item under way',
    aSitting().starting(a(1)).finishing(a(1)).starting(a(2)),
    reopen(1),
    'other-item-current',
  ],

  ['a session that is over', over(), publish(null), 'session-closed'],
  [
    'an item not on the agenda',
    aSession(),
    publish(null, pdf(1, { agendaItemId: a(9) })),
    'unknown-agenda-item',
  ],
  ['a document that nobody knows', aSession().publishing(), publish(2), 'unknown-document'],
  ['the very file that is in force', aSession().publishing(), publish(1), 'document-unchanged'],

  ['a document that nobody knows', aSession().publishing(), withdraw(2), 'unknown-document'],
  [
    'a document withdrawn before',
    aSession().publishing().withdrawing(t(1)),
    withdraw(1),
    'document-withdrawn',
  ],

  ['a session that has not begun', preparing(), open(), 'session-not-open'],
  ['a session that is over', over(), open(), 'session-closed'],
  ['a vote that is open', aSitting().voting(), open(), 'poll-already-open'],
  ['rules that nobody knows', aSitting(), open({ ruleSetId: 'khac' }), 'unknown-rule-set'],
  ['an item that is not on the agenda', aSitting(), open({ agendaItemId: a(9) }), 'unknown-agenda-item'],
  ['a document that nobody knows', aSitting(), open({ documentId: t(1) }), 'unknown-document'],
  [
    'a document that was withdrawn',
    aSitting().publishing().withdrawing(t(1)),
    open({ documentId: t(1) }),
    'document-withdrawn',
  ],
  ['55 of 83 present', aSession().withDelegates(83).opened().present(55), open(), 'no-quorum'],
  ['nobody marked', aSession().withDelegates(3).opened(), open(), 'no-quorum'],

  ['no such vote', aSitting().voting(), count(2), 'unknown-poll'],
  ['a vote that is closed', aSitting().voting().counted(), count(1), 'poll-closed'],
  ['a vote that was announced', aSitting().voting().counted().announcing(), count(1), 'poll-closed'],
  ['a vote that was annulled', aSitting().voting().annulling(), count(1), 'poll-annulled'],

  ['no such vote', aSitting().voting(), announce(2), 'unknown-poll'],
  ['a vote that is open', aSitting().voting(), announce(1), 'poll-not-closed'],
  [
    'a vote announced before',
    aSitting().voting().counted().announcing(),
    announce(1),
    'poll-already-announced',
  ],
  ['a vote that was annulled', aSitting().voting().counted().annulling(), announce(1), 'poll-annulled'],

  ['no such vote', aSitting(), annul(1), 'unknown-poll'],
  ['a vote annulled before', aSitting().voting().annulling(), annul(1), 'poll-annulled'],

  [
    'an entry that is not written yet',
    aSession(),
    { type: 'CorrectEntry', correctsSeq: 2, statement: 'Đúng là 56', reason: 'Ghi nhầm' },
    'unknown-entry',
  ],
];

describe('the core refuses', () => {
  it.each(CASES.map(([situation, story, command, code]) => ({ situation, story, command, code })))(
    '$command.type for $situation: $code, in whole sentences with nothing left to fill in',
    ({ story, command, code }) => {
      const decision = story.ask(command);
      const whole = expect.stringMatching(/^[^{}]+$/);
      expect(decision).toEqual({ ok: false, refusal: { code, vi: whole, en: whole } });
    },
  );

  it('says who and what it is about', () => {
    const refusalOf = (story: SessionStory, command: CoreCommand) => {
      const decision = story.ask(command);
      return decision.ok ? 'accepted' : decision.refusal.vi;
    };
    expect(refusalOf(aSession().withDelegates(3), mark(7))).toContain('d7');
    expect(refusalOf(aSitting().starting(a(2)), start(1))).toContain('"Nội dung thứ 2"');
    expect(refusalOf(aSession().withDelegates(83).opened().present(55), open())).toContain(
      '55/83 đại biểu có mặt; cần ít nhất 56',
    );
  });

  it('a mark for nobody although all others in the same command are known', () => {
    const marks = [d(1), d(2), d(9)].map((delegateId) => ({ delegateId, status: 'present' as const }));
    const decision = aSession().withDelegates(3).ask({ type: 'MarkAttendance', marks, reason: null });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'unknown-delegate' } });
  });
});

describe('the table of refusals', () => {
  it('holds every code that the rules of a session can give', () => {
    const folder = new URL('../../../shared/session/', import.meta.url);
    const rules = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const given = rules.flatMap((source) => [...source.matchAll(/\brefus(?:e|al)\(\s*'([a-z-]+)'/g)]);
    const codes = new Set(given.map(([, code]) => code));
    // Asked of ballots, not of commands: casting.test.ts.
    codes.delete('not-eligible');
    expect([...codes].sort()).toEqual([...new Set(CASES.map(([, , , code]) => code))].sort());
  });

  it('is not needed for what is allowed: the last delegate of a quorum, another file, an old version back', () => {
    expect(aSession().withDelegates(83).opened().present(56).ask(open()).ok).toBe(true);
    expect(
      aSession()
        .publishing(pdf(1))
        .ask(publish(1, pdf(2))).ok,
    ).toBe(true);
    const back = aSession()
      .publishing(pdf(1))
      .replacing(t(1), pdf(2))
      .ask(publish(1, pdf(1)));
    expect(back).toMatchObject({ ok: true, events: [{ document: { version: 3, sha256: sha(1) } }] });
    expect(
      aSitting()
        .voting()
        .counted(ballotsOf({ for: 3 }))
        .ask(open()).ok,
    ).toBe(true);
  });
});
