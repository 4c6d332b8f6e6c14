import { describe, expect, it } from 'vitest';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { PROCEDURES } from '../../voting/samples.ts';
import { aSitting, asDelegate, FIRST_SECRETARY, type SessionStory } from '../builder.ts';
import { a, d } from '../samples.ts';

const declaring = (n: number, item = 1, reason = 'Là chủ đầu tư dự án'): CoreCommand => ({
  type: 'DeclareConflict',
  delegateId: d(n),
  agendaItemId: a(item),
  reason,
});
const takingBack = (n: number, item = 1): CoreCommand => ({
  type: 'WithdrawConflict',
  delegateId: d(n),
  agendaItemId: a(item),
});
const answer = (story: SessionStory, command: CoreCommand, actor = FIRST_SECRETARY) => {
  const decision = story.ask(command, actor);
  return decision.ok ? decision.events : decision.refusal.code;
};
const recused = (story: SessionStory, item = 1) =>
  story
    .voting({ agendaItemId: a(item) })
    .state.polls.at(-1)
    ?.recused.map(({ delegateId }) => delegateId);

describe('a conflict of interest', () => {
  it('is declared by the delegate, or by the secretariat for anybody', () => {
    const declared = {
      type: 'ConflictDeclared',
      v: 1,
      delegateId: d(2),
      agendaItemId: a(1),
      reason: 'Là chủ đầu tư dự án',
    };
    const noted = { type: 'ConflictNoted', v: 1, delegateId: d(2), agendaItemId: a(1) };
    expect(answer(aSitting(), declaring(2), asDelegate(2))).toEqual([declared, noted]);
    expect(answer(aSitting(), declaring(2), FIRST_SECRETARY)).toEqual([declared, noted]);
  });

  it('is not declared, nor withdrawn, by another delegate, whoever and whatever that is about', () => {
    for (const command of [declaring(2), takingBack(2), declaring(9), declaring(2, 9)]) {
      expect(answer(aSitting().declaring(d(2), a(1)), command, asDelegate(1))).toBe('conflict-of-another');
    }
  });

  it('keeps the delegate out of the questions of its item, from the next one on, and of no other', () => {
    const story = aSitting().declaring(d(2), a(1));
    expect(recused(story, 2)).toEqual([]);
    expect(recused(story.counted())).toEqual([d(2)]);
  });

  it('stands in the state with its reason and time, each once', () => {
    const story = aSitting().declaring(d(2), a(1)).declaring(d(2), a(2)).declaring(d(3), a(1));
    story.declaring(d(2), a(1), 'Là người thân của chủ đầu tư');
    expect(story.state.conflicts).toEqual([
      {
        delegateId: d(2),
        agendaItemId: a(1),
        reason: 'Là người thân của chủ đầu tư',
        declaredAt: story.log.at(-1)?.at,
      },
      {
        delegateId: d(2),
        agendaItemId: a(2),
        reason: 'Là chủ đầu tư dự án',
        declaredAt: story.log.at(-5)?.at,
      },
      {
        delegateId: d(3),
        agendaItemId: a(1),
        reason: 'Là chủ đầu tư dự án',
        declaredAt: story.log.at(-3)?.at,
      },
    ]);
  });

  it('that is declared again in the same words, or withdrawn when there is none, is nothing new', () => {
    expect(answer(aSitting().declaring(d(2), a(1)), declaring(2))).toEqual([]);
    expect(answer(aSitting().declaring(d(2), a(2)), takingBack(2, 1))).toEqual([]);
  });

  it('that is withdrawn gives the vote back, in that item only', () => {
    const story = aSitting().declaring(d(2), a(1)).declaring(d(2), a(2)).takingBack(d(2), a(1));
    expect(answer(aSitting().declaring(d(2), a(1)), takingBack(2), asDelegate(2))).toEqual([
      { type: 'ConflictWithdrawn', v: 1, delegateId: d(2), agendaItemId: a(1) },
    ]);
    expect(recused(story)).toEqual([]);
    expect(recused(story.counted(), 2)).toEqual([d(2)]);
  });

  it.each([
    ['in the hall', {}],
    ['in writing', { procedure: PROCEDURES.opinion }],
  ])('is neither declared nor withdrawn while its item is being voted on %s', (_, changes) => {
    const story = aSitting()
      .declaring(d(2), a(1))
      .voting({ agendaItemId: a(1), ...changes });
    for (const actor of [FIRST_SECRETARY, asDelegate(1)]) {
      expect(answer(story, declaring(1), actor)).toBe('conflict-while-voting');
    }
    expect(answer(story, takingBack(2))).toBe('conflict-while-voting');
    expect(answer(story, declaring(1, 2))).toHaveLength(2);
    expect(answer(story.counted(), declaring(1))).toHaveLength(2);
  });

  it('changes nothing in a vote that was held before', () => {
    const story = aSitting()
      .voting({ agendaItemId: a(1) })
      .counted()
      .declaring(d(2), a(1));
    expect(story.state.polls[0]).toMatchObject({ recused: [], record: { recused: [] } });
  });

  it.each([
    ['an unknown delegate', declaring(9), 'unknown-delegate'],
    ['an item that is not on the agenda', declaring(2, 9), 'unknown-agenda-item'],
  ])('is not declared for %s', (_, command, code) => {
    expect(answer(aSitting(), command)).toBe(code);
  });

  it('is neither declared nor withdrawn after the end', () => {
    const story = aSitting().declaring(d(2), a(1)).ended();
    expect(answer(story, declaring(1))).toBe('session-closed');
    expect(answer(story, takingBack(2))).toBe('session-closed');
  });
});
