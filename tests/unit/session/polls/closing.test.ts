import { describe, expect, it } from 'vitest';
import type { PollResult } from '#shared/protocol/polls.ts';
import { inForce } from '#shared/session/polls/polls.ts';
import { consequencesOf } from '#shared/voting/consequences.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import { election, levels, motion, names, PROCEDURES, rating, times, votes } from '../../voting/samples.ts';
import {
  aSession,
  aSitting,
  ballotsOf,
  castInTurn,
  countingBox,
  countingByName,
  endingOf,
  type SessionStory,
} from '../builder.ts';
import { a, d, ds, ownRules, p, requiringQuorum } from '../samples.ts';

const passedOf = ({ outcome }: PollResult) =>
  outcome.type === 'motion' ? outcome.clauses.map(({ passed }) => passed) : [];
/** A council of `total`, of whom d1 to d`present` are there. */
const aHall = (total: number, present = total) => aSession().withDelegates(total).opened().present(present);
/** The same by rules that take no vote without a quorum. */
const requiring = (total: number, present = total) =>
  aSession().withDelegates(total).savingRules(requiringQuorum()).opened().present(present);
const resultOf = (story: SessionStory) => endingOf(story).result;

describe('a vote on the tablets, by name', () => {
  it.each([
    [41, 82, 'vn-hdnd', 'ordinary', false],
    [42, 82, 'vn-hdnd', 'ordinary', true],
    [41, 83, 'vn-hdnd', 'ordinary', false],
    [42, 83, 'vn-hdnd', 'ordinary', true],
    [55, 83, 'vn-hdnd', 'removal', false],
    [56, 83, 'vn-hdnd', 'removal', true],
    [42, 83, 'present-majority', 'ordinary', true],
    [55, 83, 'present-majority', 'removal', false],
    [56, 83, 'present-majority', 'removal', true],
    [66, 83, 'four-fifths', 'ordinary', false],
    [67, 83, 'four-fifths', 'ordinary', true],
  ] as const)('with %i of %i for it, by %s, %s: passed %s', (ayes, total, ruleSetId, decision, passed) => {
    const story = aHall(total).voting({ ruleSetId, paper: motion(0, decision) });
    const result = resultOf(story.counted(ballotsOf({ for: ayes })));
    expect(passedOf(result)).toEqual([passed]);
    expect(result).toMatchObject({
      total,
      present: total,
      returned: ayes,
      outcome: { clauses: [{ counts: { for: ayes, against: 0, abstain: 0, silent: total - ayes } }] },
    });
  });

  it('is measured against all delegates, or those who are there, as the rules have it', () => {
    const passed = (ruleSetId: string) =>
      passedOf(
        resultOf(
          aHall(83, 56)
            .voting({ ruleSetId })
            .counted(ballotsOf({ for: 41, against: 15 })),
        ),
      );
    expect(passed('vn-hdnd')).toEqual([false]);
    expect(passed('present-majority')).toEqual([true]);
  });

  it('counts who voted and then left, and lists who was silent and who was not there', () => {
    const story = aHall(5, 4).voting().leaving(d(1), d(4));
    const { record, result, quorumAtClosing } = endingOf(
      story.counted(
        new Map([
          [d(2), { selection: votes('against'), reason: '' }],
          [d(1), { selection: votes('for'), reason: '' }],
        ]),
      ),
    );
    if (record.type !== 'open') throw new Error(record.type);
    expect(rollCallOf(record.named, 0)).toEqual({
      for: [d(1)],
      against: [d(2)],
      abstain: [],
      silent: [d(3)],
      absent: [d(4), d(5)],
    });
    expect(result).toMatchObject({ total: 5, present: 3, issued: 3, returned: 2 });
    expect(quorumAtClosing).toEqual({ present: 2, total: 5, needed: 4, reached: false });
  });

  it('counts a delegate who came while it was open', () => {
    const story = aHall(3, 2)
      .voting()
      .marked('present', d(3))
      .counted(castInTurn(times(3, votes('for'))));
    expect(resultOf(story)).toMatchObject({ present: 3, returned: 3 });
  });

  it('does not count a ballot of somebody who is no delegate', () => {
    const story = aSitting().voting();
    story.counted(new Map([[d(99), { selection: votes('for'), reason: '' }]]));
    expect(endingOf(story)).toMatchObject({
      record: { named: { votes: [], silent: ds(1, 3) } },
      result: { returned: 0 },
    });
  });

  it('has a result of its own for each clause, and counts a clause left blank as silence', () => {
    const story = aHall(5).voting({ paper: motion(3) });
    const ballots = [...times(3, votes('for', 'against', null)), votes('against', null, 'abstain')];
    const { outcome } = resultOf(story.counted(castInTurn(ballots)));
    expect(outcome).toMatchObject({
      clauses: [
        { counts: { for: 3, against: 1, abstain: 0, silent: 1 }, passed: true },
        { counts: { for: 0, against: 3, abstain: 0, silent: 2 }, passed: false },
        { counts: { for: 0, against: 0, abstain: 1, silent: 4 }, passed: false },
      ],
    });
  });

  it('may elect by name', () => {
    const story = aHall(5).voting({ paper: election(1, 2) });
    const ballots = [...times(3, names(1)), names(0), names()];
    expect(resultOf(story.counted(castInTurn(ballots)))).toMatchObject({
      returned: 5,
      outcome: {
        blank: 1,
        invalid: 0,
        seatsLeft: 0,
        candidates: [
          { votes: 1, standing: 'not-elected' },
          { votes: 3, standing: 'elected' },
        ],
      },
    });
  });
});

describe('without a quorum at closing', () => {
  it('nothing passes where the rules ask for one, whoever was for it, and the consequence is that it is void', () => {
    const story = requiring(83, 56)
      .voting({ paper: motion(2), ruleSetId: 'song-lam' })
      .leaving(d(56));
    const { quorumAtClosing, result } = endingOf(story.counted(castInTurn(times(55, votes('for', 'for')))));
    expect(quorumAtClosing).toEqual({ present: 55, total: 83, needed: 56, reached: false });
    expect(result.quorum).toBe('void');
    expect(passedOf(result)).toEqual([false, false]);
    const poll = story.state.polls[0];
    expect(poll?.quorumAtOpening?.reached).toBe(true);
    expect(
      consequencesOf(result, poll?.rules.quorum.source ?? { vi: '', en: '', since: null }),
    ).toMatchObject([{ place: null, text: { vi: expect.stringContaining('không có giá trị') } }]);
  });

  it('the numbers decide all the same where the rules only warn, and the result says that it was missing', () => {
    const story = aHall(83, 56).voting().leaving(d(56));
    const { quorumAtClosing, result } = endingOf(story.counted(ballotsOf({ for: 55 })));
    expect(quorumAtClosing).toEqual({ present: 55, total: 83, needed: 56, reached: false });
    expect(result.quorum).toBe('missing');
    expect(passedOf(result)).toEqual([true]);
  });

  it('nobody is elected and nobody’s removal is proposed', () => {
    const secret = { procedure: PROCEDURES.secret, ruleSetId: 'song-lam' };
    const elected = requiring(3).voting({ paper: election(1, 2), ...secret });
    elected.leaving(d(1), d(2)).unboxed(times(3, names(0)));
    expect(resultOf(elected).outcome).toMatchObject({ candidates: [{ standing: 'not-elected' }, {}] });
    const rated = requiring(3).voting({ paper: rating(1), ...secret });
    rated.leaving(d(1), d(2)).unboxed(times(3, levels('low')));
    expect(resultOf(rated).outcome).toMatchObject({ officials: [{ low: 3, consequence: 'none' }] });
  });

  it('is by the number of those who are there, also of those who did not vote', () => {
    const story = aHall(83, 56).voting();
    expect(resultOf(story.counted(ballotsOf({ for: 42 }))).quorum).toBe('reached');
    expect(passedOf(resultOf(story))).toEqual([true]);
  });
});

describe('a secret ballot', () => {
  const secret = (total: number, present = total) =>
    aHall(total, present).voting({ paper: rating(1), procedure: PROCEDURES.secret });

  it('records numbers and the root of the box, and no names', () => {
    const story = secret(83, 80).unboxed(
      [...times(41, levels('low')), ...times(35, levels('high'))],
      ds(1, 78),
    );
    expect(endingOf(story)).toMatchObject({
      record: {
        type: 'secret',
        issued: 78,
        returned: 76,
        present: 80,
        tally: { type: 'confidence-rating', officials: [{ high: 35, medium: 0, low: 41, invalid: 0 }] },
        boxRoot: expect.stringMatching(/^[0-9a-f]{64}$/),
        recused: [],
      },
      result: { total: 83, present: 80, issued: 78, returned: 76, quorum: 'reached' },
    });
    expect(JSON.stringify(endingOf(story))).not.toMatch(/"d\d+"/);
  });

  it('is measured against the ballots in the box, not the tokens given out', () => {
    const { outcome } = resultOf(
      secret(83).unboxed([...times(41, levels('low')), ...times(39, levels('high'))], ds(1, 83)),
    );
    expect(outcome).toMatchObject({
      mayResign: { baseCount: 80, needed: 41 },
      officials: [{ consequence: 'may-resign' }],
    });
  });

  it('counts as present who got a token and then left, each once', () => {
    const story = secret(10, 8)
      .leaving(d(1), d(2))
      .unboxed([levels('high')], ds(1, 4));
    // d3 to d8 are there, d1 to d4 have tokens.
    expect(resultOf(story)).toMatchObject({ present: 8, issued: 4, returned: 1 });
    expect(resultOf(secret(10, 8).leaving(d(1), d(2)).unboxed([])).present).toBe(6);
  });

  it('tells on a motion what was not marked as silence', () => {
    const story = aHall(5).voting({ paper: motion(), procedure: PROCEDURES.secret });
    expect(resultOf(story.unboxed([...times(3, votes('for')), votes(null)])).outcome).toMatchObject({
      clauses: [{ counts: { for: 3, against: 0, abstain: 0, silent: 2 }, passed: true }],
    });
  });

  it('counts an empty box', () => {
    expect(resultOf(secret(3).unboxed([]))).toMatchObject({
      issued: 0,
      returned: 0,
      outcome: { mayResign: { baseCount: 0 }, officials: [{ low: 0, consequence: 'none' }] },
    });
  });
});

describe('a delegate who is recused', () => {
  const story = () =>
    aHall(5)
      .withAgenda(1)
      .declaring(d(1), a(1))
      .voting({ agendaItemId: a(1), recused: [d(2)] });

  it('is one of all delegates and of the quorum, and of those who are there for the vote not', () => {
    const { record, result, quorumAtClosing } = endingOf(story().counted(castInTurn(times(5, votes('for')))));
    expect(quorumAtClosing).toMatchObject({ present: 5, total: 5 });
    expect(result).toMatchObject({ total: 5, present: 3, issued: 3, returned: 3 });
    expect(record).toMatchObject({ recused: [d(1), d(2)] });
    expect(passedOf(result)).toEqual([true]);
  });

  it('stands in no list of the roll call, although a ballot should lie there', () => {
    const { record } = endingOf(story().counted(castInTurn([...times(3, votes('for'))])));
    if (record.type !== 'open') throw new Error(record.type);
    expect(Object.values(rollCallOf(record.named, 0)).flat()).toEqual([d(3), d(4), d(5)]);
  });

  it('is not there for a majority of those present', () => {
    const count = (ayes: number) =>
      aHall(7)
        .voting({ ruleSetId: 'present-majority', recused: [d(6), d(7)] })
        .counted(ballotsOf({ for: ayes }));
    expect(passedOf(resultOf(count(2)))).toEqual([false]);
    expect(passedOf(resultOf(count(3)))).toEqual([true]);
    expect(resultOf(count(3)).outcome).toMatchObject({ clauses: [{ measure: { baseCount: 5, needed: 3 } }] });
  });

  it('is left out of the numbers of a secret ballot too', () => {
    const ballot = aHall(5).voting({ paper: rating(1), procedure: PROCEDURES.secret, recused: [d(5)] });
    expect(endingOf(ballot.unboxed([levels('high')], ds(1, 2)))).toMatchObject({
      record: { present: 4, recused: [d(5)] },
      result: { total: 5, present: 4 },
    });
  });
});

describe('the result', () => {
  const events = (story: SessionStory, command = countingByName()) => {
    const decision = story.ask(command);
    return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal.code;
  };

  const AT_ONCE = ['PollClosed', 'PollEnded', 'PollResultAnnounced'];

  it('is announced apart, or at once where the question says so', () => {
    expect(events(aSitting().voting())).toEqual(['PollClosed', 'PollEnded']);
    expect(events(aSitting().voting({ reveal: 'at-once' }))).toEqual(AT_ONCE);
    const secret = { paper: rating(1), procedure: PROCEDURES.secret, reveal: 'at-once' } as const;
    expect(events(aSitting().voting(secret), countingBox([]))).toEqual(AT_ONCE);
  });

  it('that was announced at once is so in the state, from that very moment', () => {
    const [poll] = aSitting().voting({ reveal: 'at-once' }).counted().state.polls;
    if (poll?.status !== 'announced') throw new Error(poll?.status);
    expect(poll.announcedAt).toBe(poll.closedAt);
  });

  it('says whether the secretariat or the clock ended the vote', () => {
    const collected = { type: 'open', ballots: new Map() } as const;
    const decision = aSitting()
      .voting({ timing: { type: 'countdown', seconds: 30 } })
      .ask({ type: 'CountAndClosePoll', pollId: p(1), by: 'countdown', collected });
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { type: 'PollClosed', by: 'countdown' },
        { type: 'PollEnded', by: 'countdown' },
      ],
    });
  });

  it('holds unless it was annulled or replaced', () => {
    const story = aSitting().voting().counted();
    const first = () => story.state.polls.slice(0, 1).map(inForce);
    expect(first()).toEqual([true]);
    story.voting({ repeats: { pollId: p(1), reason: 'Bấm nhầm' } });
    expect(first()).toEqual([false]);
    expect(aSitting().voting().annulling().state.polls.map(inForce)).toEqual([false]);
  });

  it('follows rules of the council’s own', () => {
    const rules = ownRules({
      passing: { ...ownRules().passing, numerator: 3, denominator: 4, comparison: 'at-least' },
    });
    const passed = (ayes: number) =>
      passedOf(
        resultOf(
          aHall(8)
            .savingRules(rules)
            .voting({ ruleSetId: 'song-lam' })
            .counted(ballotsOf({ for: ayes })),
        ),
      );
    expect([passed(5), passed(6)]).toEqual([[false], [true]]);
  });

  it('is an error, not a refusal, when the server counted the wrong kind of ballots', () => {
    expect(() => aSitting().voting().ask(countingBox([]))).toThrow();
    expect(() => aSitting().voting({ procedure: PROCEDURES.secret }).ask(countingByName())).toThrow();
  });
});
