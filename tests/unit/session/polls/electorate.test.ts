import { describe, expect, it } from 'vitest';
import type { Electorate } from '#shared/protocol/polls.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { membersOf } from '#shared/session/polls/electorate.ts';
import { levels, PROCEDURES, rating, times } from '../../voting/samples.ts';
import { aSession, ballotsOf, endingOf, puttingToVote, type SessionStory } from '../builder.ts';
import { d, delegate, ds, requiringQuorum, u } from '../samples.ts';

const GROUP: Electorate = { type: 'group', unit: u(3), name: 'Tổ số 2' };
const COMMITTEE: Electorate = { type: 'committee', unit: u(2), name: 'Ban Pháp chế' };

/** Twelve delegates: d1 to d6 in group 1, the others in group 2; d5 to d7 in the legal committee. */
const council = () =>
  aSession()
    .registering(
      ...ds(1, 12).map((_, index) =>
        delegate(index + 1, {
          group: index < 6 ? 'Tổ số 1' : 'Tổ số 2',
          committee: index >= 4 && index <= 6 ? 'Ban Pháp chế' : '',
        }),
      ),
    )
    .withAgenda(1)
    .opened();
/** By rules that take no vote without a quorum. */
const withQuorum = () => council().savingRules(requiringQuorum());
const everybody = () => council().allPresent();

describe('the body that votes', () => {
  it.each<readonly [string, Electorate, number[]]>([
    ['the whole council', { type: 'all' }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['a group', GROUP, [7, 8, 9, 10, 11, 12]],
    ['a committee', COMMITTEE, [5, 6, 7]],
    ['a group that versions up to 0.3.0 knew by its name', { ...GROUP, unit: null }, [7, 8, 9, 10, 11, 12]],
    ['a committee that they knew by the name of a group', { ...COMMITTEE, unit: null, name: 'Tổ số 2' }, []],
    ['a group that does not exist', { type: 'group', unit: u(9), name: 'Tổ số 3' }, []],
  ])('is %s, in the order of registration', (_, electorate, members) => {
    expect(membersOf(everybody().state, electorate)).toEqual(members.map(d));
  });

  it('has a quorum of its own, whoever else is there', () => {
    const ask = (story: SessionStory) =>
      story.ask(puttingToVote({ electorate: GROUP, ruleSetId: 'song-lam' }));
    expect(ask(withQuorum().marked('present', ...ds(1, 9)))).toMatchObject({
      refusal: { code: 'no-quorum', vi: expect.stringContaining('3/6') },
    });
    expect(ask(withQuorum().marked('present', ...ds(7, 10)))).toMatchObject({
      ok: true,
      events: [{ quorum: { present: 4, total: 6, needed: 4, reached: true } }],
    });
  });

  it('decides by the majority of its own members', () => {
    const ballots = (ayes: number) => new Map([...ballotsOf({ for: 12 })].slice(6, 6 + ayes));
    const passed = (ayes: number) => {
      const { result } = endingOf(everybody().voting({ electorate: GROUP }).counted(ballots(ayes)));
      expect(result).toMatchObject({ total: 6, present: 6, returned: ayes });
      return result.outcome.type === 'motion' && result.outcome.clauses[0]?.passed;
    };
    expect([passed(3), passed(4)]).toEqual([false, true]);
  });

  it('names only its own members in the roll call, and counts no other ballots', () => {
    const story = everybody().voting({ electorate: COMMITTEE }).leaving(d(7));
    expect(endingOf(story.counted(ballotsOf({ for: 6 })))).toMatchObject({
      record: {
        named: { votes: [{ delegates: [d(5), d(6)] }], silent: [], absent: [d(7)] },
      },
      quorumAtClosing: { present: 2, total: 3, needed: 2 },
    });
  });

  it('loses its own quorum when its members leave, although the hall is full', () => {
    const story = everybody().voting({ electorate: COMMITTEE }).leaving(d(6), d(7));
    const { result } = endingOf(story.counted(ballotsOf({ for: 7 })));
    expect(result).toMatchObject({ total: 3, quorum: 'missing' });
  });

  it('votes in secret among itself', () => {
    const story = everybody().voting({
      electorate: COMMITTEE,
      paper: rating(1),
      procedure: PROCEDURES.secret,
    });
    story.leaving(d(5), d(7)).unboxed(times(2, levels('high')), ds(5, 6));
    expect(endingOf(story)).toMatchObject({
      quorumAtClosing: { present: 1, total: 3 },
      result: { total: 3, present: 2, issued: 2, returned: 2 },
    });
  });

  it('must have somebody who may vote', () => {
    const ask = (electorate: Electorate, recused = [d(1)]) =>
      everybody().ask(puttingToVote({ electorate, recused }));
    expect(ask(COMMITTEE, ds(5, 7))).toMatchObject({ refusal: { code: 'poll-without-voters' } });
    expect(ask(COMMITTEE, ds(5, 6)).ok).toBe(true);
  });
});

describe('a unit', () => {
  const ask = (electorate: Electorate) => everybody().ask(puttingToVote({ electorate }));

  it.each<readonly [string, Electorate]>([
    ['there is not', { type: 'group', unit: u(9), name: 'Tổ số 9' }],
    ['is called otherwise', { ...GROUP, name: 'Tổ số 1' }],
    ['is of another kind', { type: 'committee', unit: u(3), name: 'Tổ số 2' }],
    ['is only known by its name', { ...GROUP, unit: null }],
  ])('that %s is not asked', (_, electorate) => {
    expect(ask(electorate)).toMatchObject({ refusal: { code: 'unknown-unit' } });
  });

  it('may be one of several committees of a delegate', () => {
    const { state } = everybody().registering(
      delegate(1, { committee: 'Ban Pháp chế; Ban Dân tộc ;Ban Pháp chế' }),
      delegate(2, { committee: 'Ban Dân tộc' }),
    );
    const members = (n: number) => state.units.find(({ id }) => id === u(n))?.members;
    expect(members(2)).toEqual([d(1), d(5), d(6), d(7)]);
    expect(members(4)).toEqual([d(1), d(2)]);
    expect(state.units.map(({ name }) => name)).toEqual([
      'Tổ số 1',
      'Ban Pháp chế',
      'Tổ số 2',
      'Ban Dân tộc',
    ]);
  });

  it('keeps its id while it has no members, and takes them back', () => {
    const story = everybody().registering(...ds(5, 7).map((_, n) => delegate(n + 5, { group: 'Tổ số 2' })));
    expect(story.state.units[1]).toEqual({ id: u(2), kind: 'committee', name: 'Ban Pháp chế', members: [] });
    expect(story.ask(puttingToVote({ electorate: COMMITTEE }))).toMatchObject({
      refusal: { code: 'poll-without-voters' },
    });
    story.registering(delegate(5, { committee: 'Ban Pháp chế' }));
    expect(membersOf(story.state, COMMITTEE)).toEqual([d(5)]);
  });

  it('is for a poll that has ended whoever was in it then', () => {
    const story = everybody().voting({ electorate: COMMITTEE }).counted();
    story.registering(delegate(6, { committee: '' }), delegate(1, { committee: 'Ban Pháp chế' }));
    const [poll] = story.state.polls;
    if (!poll) throw new Error('no vote was opened');
    expect(membersOf(story.state, COMMITTEE)).toEqual([d(1), d(5), d(7)]);
    expect(membersOf(asAtVote(story.state, poll), COMMITTEE)).toEqual([d(5), d(6), d(7)]);
  });

  it('loses whoever leaves the list', () => {
    const story = everybody().give({
      type: 'StrikeDelegate',
      delegateId: d(6),
      kind: 'resigned',
      on: '2026-12-01',
      source: '',
      reason: 'Chuyển công tác',
    });
    expect(membersOf(story.state, COMMITTEE)).toEqual([d(5), d(7)]);
    expect(story.state.units[0]?.members).toEqual(ds(1, 5));
  });
});

describe('an import while a body votes', () => {
  const moving = (story: SessionStory, n: number, group: string) =>
    story.ask({
      type: 'ApplyImport',
      basedOnSeq: story.state.seq,
      statements: { ...statementsOf(), delegates: [delegate(n, { group })] },
    });

  it.each([
    ['a group, in the hall', {}],
    ['a group, in writing', { procedure: PROCEDURES.opinion }],
  ])('cannot take a member out of %s, whose ballot may have been recorded', (_, changes) => {
    const story = everybody().voting({ electorate: GROUP, ...changes });
    expect(moving(story, 8, 'Tổ số 1')).toMatchObject({ ok: false, refusal: { code: 'poll-open' } });
    expect(moving(story.counted(), 8, 'Tổ số 1').ok).toBe(true);
  });

  it('changes nobody while the hall votes, whoever is asked', () => {
    for (const changes of [{}, { electorate: GROUP }]) {
      expect(moving(everybody().voting(changes), 1, 'Tổ số 3')).toMatchObject({
        refusal: { code: 'members-while-voting' },
      });
    }
  });

  it('can move delegates while another body or the whole council answers in writing', () => {
    const inWriting = { procedure: PROCEDURES.opinion };
    expect(moving(everybody().voting(inWriting), 8, 'Tổ số 1').ok).toBe(true);
    expect(moving(everybody().voting({ ...inWriting, electorate: GROUP }), 1, 'Tổ số 3').ok).toBe(true);
    expect(moving(everybody().voting({ ...inWriting, electorate: GROUP }), 8, 'Tổ số 2').ok).toBe(true);
  });

  it('that an earlier version opened can bring new members, who then count in the total', () => {
    const story = everybody().voting({ electorate: GROUP });
    const polls = story.state.polls.map((poll) => ({ ...poll, total: null }));
    story.state = { ...story.state, polls };
    story.registering(delegate(13, { group: 'Tổ số 2' }));
    expect(endingOf(story.counted()).result).toMatchObject({ total: 7, present: 6 });
  });
});
