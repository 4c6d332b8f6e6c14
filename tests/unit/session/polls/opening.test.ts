import { describe, expect, it } from 'vitest';
import type { Paper, PollQuestion, Procedure } from '#shared/protocol/polls.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { confidenceVote, election, motion, PROCEDURES, rating } from '../../voting/samples.ts';
import {
  aSession,
  aSitting,
  ballotsOf,
  endingOf,
  POLL_KEY,
  puttingToVote,
  type SessionStory,
} from '../builder.ts';
import { a, d, delegate, details, ownRules, p, pdf, question, requiringQuorum, t, u } from '../samples.ts';

const PAPERS: readonly Paper[] = [motion(), motion(60), election(1, 2), rating(40), confidenceVote(1)];
/** Confidence is voted on in secret; hands and letters say for, against or neither. */
const TAKES: Readonly<Record<keyof typeof PROCEDURES, readonly Paper['type'][]>> = {
  open: ['motion', 'election'],
  'open, showing who has voted': ['motion', 'election'],
  secret: ['motion', 'election', 'confidence-rating', 'confidence-vote'],
  opinion: ['motion'],
  'hands, counted': ['motion'],
  'hands, by name': ['motion'],
  'on paper': ['motion', 'election', 'confidence-rating', 'confidence-vote'],
};
const council = (count: number) => aSession().withDelegates(count);
const names = Object.keys(PROCEDURES) as (keyof typeof PROCEDURES)[];

describe.each(names)('a vote that is %s', (name) => {
  const procedure: Procedure = PROCEDURES[name];
  const ask = (changes: Partial<PollQuestion>) => aSitting().ask(puttingToVote({ procedure, ...changes }));
  const refusedAs = (changes: Partial<PollQuestion>) => {
    const decision = ask(changes);
    return decision.ok ? null : decision.refusal.code;
  };

  it.each(PAPERS)('takes a $type, or is refused as unfit for it', (paper) => {
    expect(refusedAs({ paper })).toBe(TAKES[name].includes(paper.type) ? null : 'poll-form-unfit');
  });

  it('has a key if it is secret, and no key if not', () => {
    const decision = ask({});
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'PollOpened', publicKey: name === 'secret' ? POLL_KEY : null }],
    });
  });

  it('records a quorum unless nobody has to be there', () => {
    const quorum = name === 'opinion' ? null : { present: 3, total: 3, needed: 2, reached: true };
    expect(ask({})).toMatchObject({ ok: true, events: [{ quorum }] });
  });

  it.each([
    ['by hand', { type: 'by-hand' }],
    ['after 5 seconds', { type: 'countdown', seconds: 5 }],
    ['after an hour', { type: 'countdown', seconds: 3600 }],
    ['in a month', { type: 'until', at: '2027-01-08T01:00:00.000Z' }],
  ] as const)('ends %s, or is refused as ending at the wrong time', (_, timing) => {
    const hall = { 'by-hand': null, countdown: null, until: 'poll-timing-unfit' };
    const opinion = { 'by-hand': null, countdown: 'poll-timing-unfit', until: null };
    const manual = { 'by-hand': null, countdown: 'poll-manual-by-hand', until: 'poll-manual-by-hand' };
    const table = procedure.type === 'manual' ? manual : procedure.type === 'opinion' ? opinion : hall;
    expect(refusedAs({ timing })).toBe(table[timing.type]);
  });
});

describe('a poll that opens', () => {
  const opened = (story: SessionStory, changes: Partial<PollQuestion> = {}) => {
    const decision = story.ask(puttingToVote(changes));
    const event = decision.ok ? decision.events[0] : null;
    if (event?.type !== 'PollOpened') throw new Error(JSON.stringify(decision));
    return event;
  };

  it('is recorded whole: question, rules, quorum, who is kept out', () => {
    const story = aSitting().publishing(pdf(1)).declaring(d(3), a(1));
    const asked = { agendaItemId: a(1), documentId: t(1), paper: motion(2), recused: [d(2)] };
    expect(opened(story, asked)).toEqual({
      type: 'PollOpened',
      v: 4,
      total: 3,
      pollId: p(1),
      question: question(asked),
      rules: VN_HDND,
      quorum: { present: 3, total: 3, needed: 2, reached: true },
      recused: [
        { delegateId: d(3), reason: null },
        { delegateId: d(2), reason: 'Theo quyết định của Chủ tọa' },
      ],
      closesAt: null,
      publicKey: null,
    });
  });

  it('ends so many seconds after its opening by the server’s clock', () => {
    const story = aSitting();
    const { closesAt } = opened(story, { timing: { type: 'countdown', seconds: 90 } });
    expect(Date.parse(closesAt ?? '') - Date.parse(story.now)).toBe(90_000);
  });

  it.each([
    ['at this very moment', 0, false],
    ['a millisecond ago', -1, false],
    ['in a millisecond', 1, true],
    ['in exactly sixty days', 60 * 86_400_000, true],
    ['a millisecond later than that', 60 * 86_400_000 + 1, false],
  ])('for opinions until %s: %i ms, taken %s', (_, ahead, taken) => {
    const story = aSitting();
    const at = new Date(Date.parse(story.now) + ahead).toISOString();
    const changes: Partial<PollQuestion> = {
      procedure: PROCEDURES.opinion,
      timing: { type: 'until', at },
    };
    if (taken) expect(opened(story, changes).closesAt).toBe(at);
    else {
      expect(story.ask(puttingToVote(changes))).toMatchObject({ refusal: { code: 'poll-end-unfit' } });
    }
  });

  it('keeps the rules as they stood, whatever the council saves later', () => {
    const first = ownRules();
    const later = ownRules({ passing: { ...VN_HDND.passing, numerator: 3, denominator: 4 } });
    const story = aSitting().savingRules(first).voting({ ruleSetId: 'song-lam' }).savingRules(later);
    expect(story.counted().announcing().state.polls[0]?.rules).toEqual(first);
    expect(opened(story, { ruleSetId: 'song-lam' }).rules).toEqual(later);
  });

  it('is the one of the hall until it is closed', () => {
    const story = aSitting().voting();
    expect(openPoll(story.state)?.id).toBe(p(1));
    expect(openPoll(story.counted().state)).toBeUndefined();
    expect(openPoll(story.announcing().voting().state)?.id).toBe(p(2));
    expect(openPoll(story.annulling().state)).toBeUndefined();
  });

  it('needs the last delegate of a quorum, and no more', () => {
    const hall = (present: number) => council(83).savingRules(requiringQuorum()).opened().present(present);
    const put = { ruleSetId: 'song-lam' };
    expect(hall(55).ask(puttingToVote(put))).toMatchObject({ ok: false, refusal: { code: 'no-quorum' } });
    expect(opened(hall(56), put).quorum).toEqual({ present: 56, total: 83, needed: 56, reached: true });
  });

  it('without the quorum that its rules only warn of says so', () => {
    const quorum = { present: 55, total: 83, needed: 56, reached: false };
    expect(opened(council(83).opened().present(55)).quorum).toEqual(quorum);
  });

  it('needs nobody where its rules ask for no quorum', () => {
    const story = council(83).savingRules(ownRules({ quorum: { ...VN_HDND.quorum, mode: 'none' } }));
    const quorum = { present: 1, total: 83, needed: 0, reached: true };
    expect(opened(story.opened().present(1), { ruleSetId: 'song-lam' }).quorum).toEqual(quorum);
  });

  it('of a depleted council is decided by more than two thirds of those in office', () => {
    const passes = (ayes: number) => {
      const story = council(30).opened().allPresent();
      story.voting({ paper: motion(0, 'depleted') }).counted(ballotsOf({ for: ayes }));
      const { outcome } = endingOf(story).result;
      return outcome.type === 'motion' && outcome.clauses[0]?.passed;
    };
    expect([20, 21].map(passes)).toEqual([false, true]);
  });

  it('follows the law of the day on which the session begins', () => {
    const story = council(30);
    story.give({ type: 'ChangeSessionDetails', details: details({ startsOn: '2025-02-28' }) });
    story.opened().allPresent();
    expect(opened(story).rules.passing.source.vi).toContain('77/2015/QH13');
    expect(story.ask(puttingToVote({ paper: motion(0, 'depleted') }))).toMatchObject({
      refusal: { code: 'rule-not-in-set' },
    });
  });

  it.each([
    ['song-lam', 2],
    ['present-majority', 2],
    ['four-fifths', 3],
  ])('by %s needs %i of three', (ruleSetId, needed) => {
    const hall = (present: number) => council(3).savingRules(requiringQuorum()).opened().present(present);
    expect(opened(hall(needed), { ruleSetId }).quorum).toMatchObject({ needed, reached: true });
    expect(hall(needed - 1).ask(puttingToVote({ ruleSetId }))).toMatchObject({
      refusal: { code: 'no-quorum' },
    });
  });

  it('is an error, not a refusal, when the server forgot the key of a secret poll or made one for another', () => {
    const secret = question({ procedure: PROCEDURES.secret });
    expect(() => aSitting().ask({ type: 'PutToVote', question: secret, publicKey: null })).toThrow();
    expect(() => aSitting().ask({ type: 'PutToVote', question: question(), publicKey: POLL_KEY })).toThrow();
  });
});

describe('whoever is kept out of a question', () => {
  const recusedFrom = (story: SessionStory, changes: Partial<PollQuestion>) =>
    story
      .voting(changes)
      .state.polls.at(-1)
      ?.recused.map(({ delegateId }) => delegateId);

  it('is named once, however often, their own declaration before the secretariat’s word', () => {
    const story = aSitting().declaring(d(2), a(1));
    expect(recusedFrom(story, { agendaItemId: a(1), recused: [d(1), d(2), d(1)] })).toEqual([d(2), d(1)]);
  });

  it('has a conflict in this agenda item, not in another', () => {
    const story = aSitting().declaring(d(2), a(1)).declaring(d(3), a(2));
    expect(recusedFrom(story, { agendaItemId: a(2) })).toEqual([d(3)]);
    expect(recusedFrom(story.counted(), { agendaItemId: null })).toEqual([]);
  });

  it('belongs to the body that votes', () => {
    const story = aSession()
      .registering(delegate(1), delegate(2, { group: 'Tổ số 2' }), delegate(3))
      .withAgenda(1)
      .opened()
      .allPresent()
      .declaring(d(2), a(1));
    const electorate = { type: 'group', unit: u(1), name: 'Tổ số 1' } as const;
    expect(recusedFrom(story, { agendaItemId: a(1), electorate, recused: [d(1)] })).toEqual([d(1)]);
  });

  it('may not be everybody', () => {
    const ask = (...recused: number[]) => aSitting().ask(puttingToVote({ recused: recused.map(d) }));
    expect(ask(1, 2).ok).toBe(true);
    expect(ask(1, 1, 1).ok).toBe(true);
    expect(ask(1, 2, 3)).toMatchObject({ ok: false, refusal: { code: 'poll-without-voters' } });
  });
});
