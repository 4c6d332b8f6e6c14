import { describe, expect, it } from 'vitest';
import { whyNotCast } from '#shared/session/polls/casting.ts';
import { latestHallPoll, openOpinionPolls, openPoll } from '#shared/session/polls/find-poll.ts';
import { consequencesOf } from '#shared/voting/consequences.ts';
import { motion, PROCEDURES, votes } from '../../voting/samples.ts';
import { aSession, aSitting, type Ballots, endingOf, puttingToVote, type SessionStory } from '../builder.ts';
import { a, d, ds, p, requiringQuorum, u } from '../samples.ts';

const answering = (...said: [n: number, choice: 'for' | 'against' | 'abstain', reason?: string][]): Ballots =>
  new Map(said.map(([n, choice, reason = '']) => [d(n), { selection: votes(choice), reason }]));
const ballot = { selection: votes('for'), reason: 'Đồng ý với tờ trình' };
const whyNot = ({ state, now }: SessionStory, n = 1) =>
  whyNotCast(state, p(1), d(n), ballot, Date.parse(now))?.code ?? null;

describe('an opinion poll', () => {
  const preparing = () => aSession().withDelegates(3);

  it.each<readonly [string, () => SessionStory]>([
    ['before the session opens', () => preparing()],
    ['while it sits, although nobody has been marked', () => preparing().opened()],
  ])('is opened, answered, closed and announced %s', (_, begin) => {
    const story = begin().askingOpinions();
    expect(ds(1, 3).map((_id, index) => whyNot(story, index + 1))).toEqual([null, null, null]);
    story.counted(answering([1, 'for'], [2, 'for'])).announcing();
    expect(story.state.polls[0]).toMatchObject({ status: 'announced', quorumAtOpening: null });
  });

  it('that was opened before the session goes on while it sits, and after it where an earlier version ended it', () => {
    const story = preparing().askingOpinions();
    for (const step of [() => story.opened(), () => story.allPresent(), () => story.endedBefore()]) {
      step();
      expect(whyNot(story)).toBeNull();
    }
    expect(endingOf(story.counted(answering([1, 'for'], [3, 'for']))).result.returned).toBe(2);
  });

  it('runs beside others, and beside a vote in the hall, each counted for itself', () => {
    const story = aSitting().askingOpinions().askingOpinions().voting().askingOpinions();
    expect(openPoll(story.state)?.id).toBe(p(3));
    expect(openOpinionPolls(story.state).map(({ id }) => id)).toEqual([p(1), p(2), p(4)]);
    expect(latestHallPoll(story.state)?.id).toBe(p(3));
    story.counted(answering([1, 'for'], [2, 'for']), p(2)).counted(answering([1, 'against']), p(3));
    expect(openPoll(story.state)).toBeUndefined();
    expect(openOpinionPolls(story.state).map(({ id }) => id)).toEqual([p(1), p(4)]);
    expect(endingOf(story, p(2)).result.returned).toBe(2);
    expect(latestHallPoll(story.state)?.id).toBe(p(3));
  });

  it('keeps no agenda item from ending, but the session', () => {
    const story = aSitting()
      .starting(a(1))
      .askingOpinions({ agendaItemId: a(1) });
    story.finishing(a(1));
    expect(story.ask({ type: 'CloseSession' })).toMatchObject({ refusal: { code: 'opinion-poll-open' } });
    expect(story.counted().ended().state.status).toBe('closed');
  });

  it('is no vote of the hall', () => {
    const story = aSitting().askingOpinions();
    expect(openPoll(story.state)).toBeUndefined();
    expect(latestHallPoll(story.state)).toBeUndefined();
  });

  it('needs as many answers as a sitting needs delegates, whoever is in the hall', () => {
    const quorum = (answers: number) => {
      const said = Array.from({ length: answers }, (_, index) => [index + 1, 'for'] as [number, 'for']);
      const story = aSession()
        .withDelegates(83)
        .savingRules(requiringQuorum())
        .askingOpinions({ ruleSetId: 'song-lam' })
        .counted(answering(...said));
      return endingOf(story);
    };
    expect(quorum(55)).toMatchObject({
      quorumAtClosing: { present: 55, total: 83, needed: 56, reached: false },
      result: { quorum: 'void', outcome: { clauses: [{ passed: false }] } },
    });
    expect(quorum(56)).toMatchObject({
      quorumAtClosing: { present: 56, reached: true },
      result: { quorum: 'reached', outcome: { clauses: [{ passed: true }] } },
    });
    const [consequence] = consequencesOf(quorum(55).result, { vi: 'Nội quy', en: 'Rules', since: null });
    expect(consequence?.text.vi).toContain('không có giá trị');
  });

  it('counts those who did not answer as silent, and nobody as absent', () => {
    const story = aSession()
      .withDelegates(4)
      .askingOpinions({ recused: [d(4)] });
    expect(endingOf(story.counted(answering([2, 'abstain'])))).toMatchObject({
      record: { named: { silent: [d(1), d(3)], absent: [] }, recused: [d(4)] },
      result: { total: 4, present: 3, issued: 3, returned: 1 },
    });
  });

  it('records what was written, of whom it was asked, in the order of the list', () => {
    const said = answering(
      [3, 'against', 'Chưa rõ nguồn vốn'],
      [9, 'for', 'Lạ'],
      [1, 'for', 'Đồng ý'],
      [2, 'for'],
    );
    const story = aSession()
      .withDelegates(4)
      .askingOpinions({ recused: [d(4)] });
    expect(endingOf(story.counted(said)).record).toMatchObject({
      reasons: [
        { delegateId: d(1), text: 'Đồng ý' },
        { delegateId: d(3), text: 'Chưa rõ nguồn vốn' },
      ],
    });
  });

  it('may be divided into clauses, and be asked of one body', () => {
    const story = aSession()
      .withDelegates(3)
      .askingOpinions({ paper: motion(2), electorate: { type: 'group', unit: u(1), name: 'Tổ số 1' } });
    const both: Ballots = new Map(
      ds(1, 2).map((id) => [id, { selection: votes('for', 'against'), reason: '' }]),
    );
    expect(endingOf(story.counted(both)).result.outcome).toMatchObject({
      clauses: [{ passed: true }, { passed: false }],
    });
  });

  it('is asked of somebody: a council without delegates has no opinion', () => {
    const asked = puttingToVote({ procedure: PROCEDURES.opinion });
    expect(aSession().ask(asked)).toMatchObject({ ok: false, refusal: { code: 'poll-without-voters' } });
  });

  it('is not asked where too few may answer for any result to hold', () => {
    const ask = (...recused: number[]) =>
      aSession()
        .withDelegates(5)
        .savingRules(requiringQuorum())
        .ask(
          puttingToVote({ procedure: PROCEDURES.opinion, recused: recused.map(d), ruleSetId: 'song-lam' }),
        );
    expect(ask(1).ok).toBe(true);
    expect(ask(1, 2)).toMatchObject({
      ok: false,
      refusal: { code: 'poll-answers-too-few', vi: expect.stringContaining('3/5 đại biểu được trả lời') },
    });
  });

  it('takes answers until its time, and none from that millisecond on', () => {
    const at = '2026-12-20T10:00:00.000Z';
    const { state } = aSitting().askingOpinions({ timing: { type: 'until', at } });
    const code = (now: number) => whyNotCast(state, p(1), d(1), ballot, now)?.code ?? null;
    expect([code(Date.parse(at) - 1), code(Date.parse(at))]).toEqual([null, 'poll-closed']);
  });
});
