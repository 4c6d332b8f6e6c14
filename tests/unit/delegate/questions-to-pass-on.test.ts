import { describe, expect, it } from 'vitest';
import { isInStandingBody, questionsToPassOn } from '../../../client/delegate/floor/questions-to-pass-on.ts';
import { aSitting, asDelegate } from '../session/builder.ts';
import { d, q } from '../session/samples.ts';

describe('questions that the standing body is told of', () => {
  it('are colleagues’, those first that have not been passed on', () => {
    const { state } = aSitting()
      .questioning(1, 1)
      .questioning(2, 2)
      .questioning(3, 3)
      .give({ type: 'TakeUpQuestion', questionId: q(2) });
    expect(questionsToPassOn(state, d(1)).map(({ questionId }) => questionId)).toEqual([q(3), q(2)]);
    expect(questionsToPassOn(state, d(3)).map(({ questionId }) => questionId)).toEqual([q(1), q(2)]);
  });

  it('are those that wait for an answer', () => {
    const { state } = aSitting()
      .questioning(1, 1)
      .questioning(2, 1)
      .questioning(3, 1)
      .give({ type: 'WithdrawQuestion', questionId: q(1) }, asDelegate(1))
      .give({ type: 'DeclineQuestion', questionId: q(2), reason: 'Đã trả lời' })
      .answering(3);
    expect(questionsToPassOn(state, d(2))).toEqual([]);
  });

  it('are told its members, and whoever chairs the sitting', () => {
    const { state } = aSitting().give({ type: 'NameStandingBody', chair: d(1), members: [d(2)] });
    expect([1, 2, 3].map((n) => isInStandingBody(state, d(n)))).toEqual([true, true, false]);
  });
});
