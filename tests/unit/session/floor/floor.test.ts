import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/protocol/events.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { aSession, aSitting, asDelegate, FIRST_SECRETARY, type SessionStory } from '../builder.ts';
import { a, asking, d, q, r, speech } from '../samples.ts';

const ask = (n: number, changes: Parameters<typeof speech>[1] = {}): CoreCommand => ({
  type: 'RequestToSpeak',
  ...speech(n, changes),
});
const withdraw = (n: number): CoreCommand => ({ type: 'WithdrawSpeechRequest', requestId: r(n) });
const call = (n: number): CoreCommand => ({ type: 'CallSpeaker', requestId: r(n) });
const end = (n: number): CoreCommand => ({ type: 'EndSpeech', requestId: r(n) });
const decline = (n: number): CoreCommand => ({
  type: 'DeclineSpeechRequest',
  requestId: r(n),
  reason: 'Hết thời gian',
});
const submit = (n: number, changes: Parameters<typeof asking>[1] = {}): CoreCommand => ({
  type: 'SubmitQuestion',
  ...asking(n, changes),
});
const answer = (story: SessionStory, command: CoreCommand, actor: Actor = FIRST_SECRETARY) => {
  const decision = story.ask(command, actor);
  return decision.ok ? decision.events : decision.refusal.code;
};
const stateOf = ({ state }: SessionStory, n: number) =>
  state.speechRequests.find(({ requestId }) => requestId === r(n))?.progress.status;
const preparing = () => aSession().withDelegates(3).withAgenda(3);

describe('a request to speak', () => {
  it('is the sender’s own, and may come before the opening', () => {
    expect(answer(preparing(), ask(1), asDelegate(2))).toEqual([
      { type: 'SpeechRequested', v: 1, delegateId: d(2), ...speech(1) },
    ]);
    expect(answer(preparing(), ask(1, { agendaItemId: null, topic: '' }), asDelegate(2))).toHaveLength(1);
  });

  it('stands in the queue in the order of arrival, with its time', () => {
    const story = aSitting()
      .askingToSpeak(2, 2)
      .askingToSpeak(1, 1)
      .askingToSpeak(3, 2, { agendaItemId: a(2) });
    expect(story.state.speechRequests.map(({ requestId }) => requestId)).toEqual([r(2), r(1), r(3)]);
    expect(story.state.speechRequests[0]).toEqual({
      ...speech(2),
      delegateId: d(2),
      kind: 'main',
      place: null,
      requestedAt: story.log.at(-3)?.at,
      progress: { status: 'waiting' },
    });
  });

  it('is made once and then changed by nobody: sent again it is nothing new, even after the end', () => {
    const story = aSitting().askingToSpeak(1, 1);
    expect(answer(story, ask(1), asDelegate(1))).toEqual([]);
    expect(answer(story, ask(1), asDelegate(2))).toBe('floor-id-reused');
    expect(answer(story, ask(1, { topic: 'Khác' }), asDelegate(1))).toBe('floor-id-reused');
    expect(answer(story.calling(1).ended(), ask(1), asDelegate(1))).toEqual([]);
  });

  it('may follow another of the same delegate that was heard or withdrawn', () => {
    const story = aSitting().askingToSpeak(1, 1);
    expect(answer(story, ask(2), asDelegate(1))).toBe('speech-already-requested');
    expect(answer(story, ask(2, { agendaItemId: null }), asDelegate(1))).toHaveLength(1);
    expect(answer(story.give(withdraw(1), asDelegate(1)), ask(2), asDelegate(1))).toHaveLength(1);
  });

  it.each([
    ['waiting', () => aSitting().askingToSpeak(1, 1)],
    ['called', () => aSitting().askingToSpeak(1, 1).calling(1)],
  ] as const)('that is %s can be withdrawn by its delegate, and declined with a reason', (_, story) => {
    expect(stateOf(story().give(withdraw(1), asDelegate(1)), 1)).toBe('withdrawn');
    expect(story().give(decline(1)).state.speechRequests[0]?.progress).toMatchObject({
      status: 'declined',
      reason: 'Hết thời gian',
    });
    expect(answer(story(), withdraw(1), FIRST_SECRETARY)).toBe('delegates-only');
  });

  it.each([
    ['withdrawn', () => aSitting().askingToSpeak(1, 1).give(withdraw(1), asDelegate(1))],
    ['declined', () => aSitting().askingToSpeak(1, 1).give(decline(1))],
    ['done', () => aSitting().askingToSpeak(1, 1).calling(1).give(end(1))],
  ] as const)('that is %s stays so', (status, story) => {
    const told = [call(1), end(1), decline(1)].map((command) => answer(story(), command));
    const again = { withdrawn: null, declined: 2, done: 1 }[status];
    expect(told).toEqual(told.map((_, index) => (index === again ? [] : 'speech-settled')));
    expect(answer(story(), withdraw(1), asDelegate(1))).toEqual(
      status === 'withdrawn' ? [] : 'speech-settled',
    );
  });

  it('is not taken, changed or answered after the end', () => {
    const story = aSitting().askingToSpeak(1, 1).ended();
    expect(answer(story, ask(2), asDelegate(1))).toBe('session-closed');
    expect(answer(story, withdraw(1), asDelegate(1))).toBe('session-closed');
    expect(answer(story, call(1))).toBe('session-closed');
    expect(answer(story, decline(1))).toBe('session-closed');
  });
});

describe('the floor', () => {
  it('is given once the session is open, and to be called twice is to be called once', () => {
    expect(answer(preparing().askingToSpeak(1, 1), call(1))).toBe('session-not-open');
    const story = aSitting().askingToSpeak(1, 1).calling(1);
    expect(speakerAtFloor(story.state)?.delegateId).toBe(d(1));
    expect(answer(story, call(1))).toEqual([]);
  });

  it('passes to the next speaker, and the speech before has ended with it', () => {
    const story = aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2).calling(1).calling(2);
    expect([stateOf(story, 1), stateOf(story, 2)]).toEqual(['done', 'called']);
    expect(story.log.slice(-2).map(({ event }) => event.type)).toEqual(['SpeechEnded', 'SpeakerCalled']);
  });

  it.each([
    ['its item closes', () => aSitting().starting(a(1)).askingToSpeak(1, 1).calling(1).finishing(a(1))],
    ['the session closes', () => aSitting().askingToSpeak(1, 1).calling(1).ended()],
  ] as const)('is empty when %s', (_, story) => {
    expect(stateOf(story(), 1)).toBe('done');
    expect(speakerAtFloor(story().state)).toBeUndefined();
  });
});

describe('a question to an official', () => {
  it('is the sender’s own, once, before the opening too', () => {
    expect(answer(preparing(), submit(1), asDelegate(2))).toEqual([
      { type: 'QuestionSubmitted', v: 1, delegateId: d(2), ...asking(1) },
    ]);
    const story = aSitting().questioning(1, 1);
    expect(answer(story, submit(1), asDelegate(1))).toEqual([]);
    expect(answer(story, submit(1), asDelegate(2))).toBe('floor-id-reused');
    expect(answer(story, submit(1, { form: 'written' }), asDelegate(1))).toBe('floor-id-reused');
    expect(answer(aSitting(), submit(1), FIRST_SECRETARY)).toBe('delegates-only');
  });

  it('is withdrawn by its delegate only, answered or declined by the secretariat, and then settled', () => {
    const put = () => aSitting().questioning(1, 1);
    const back: CoreCommand = { type: 'WithdrawQuestion', questionId: q(1) };
    expect(answer(put(), back, asDelegate(2))).toBe('floor-of-another');
    const withdrawn = put().give(back, asDelegate(1));
    expect(withdrawn.state.questions[0]?.progress.status).toBe('withdrawn');
    expect(answer(withdrawn, { type: 'RecordAnswer', questionId: q(1) })).toBe('question-settled');
    const declined = put().give({ type: 'DeclineQuestion', questionId: q(1), reason: 'Trùng' });
    expect(declined.state.questions[0]).toEqual({
      ...asking(1),
      delegateId: d(1),
      submittedAt: declined.log.at(-2)?.at,
      submittedSeq: declined.log.at(-2)?.seq,
      takenUpAt: null,
      progress: { status: 'declined', at: declined.log.at(-1)?.at, reason: 'Trùng' },
    });
    const passedOn = put().give({ type: 'TakeUpQuestion', questionId: q(1) });
    expect(passedOn.state.questions[0]).toMatchObject({
      progress: { status: 'submitted' },
      takenUpAt: passedOn.log.at(-1)?.at,
    });
    expect(answer(passedOn, { type: 'TakeUpQuestion', questionId: q(1) })).toEqual([]);
    expect(answer(declined, { type: 'TakeUpQuestion', questionId: q(1) })).toBe('question-settled');
    expect(put().answering(1).state.questions[0]?.progress.status).toBe('answered');
    expect(answer(put().answering(1), { type: 'RecordAnswer', questionId: q(1) })).toEqual([]);
  });
});

/** What the tablets send and the secretariat does, with ids few enough to meet. */
const anyStep = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 5 }))
  .map(([n, by, what]): readonly [CoreCommand, Actor] => {
    const item = { agendaItemId: n % 2 === 0 ? a(1) : null };
    switch (what) {
      case 0:
      case 1:
        return [ask(n, item), asDelegate(((n - 1) % 3) + 1)];
      case 2:
        return [withdraw(n), asDelegate(by)];
      case 3:
        return [call(n), FIRST_SECRETARY];
      case 4:
        return [end(n), FIRST_SECRETARY];
      default:
        return [decline(n), FIRST_SECRETARY];
    }
  });

/** What came of the steps; a refused one leaves all as it was. */
function played(steps: readonly (readonly [CoreCommand, Actor])[]): SessionStory {
  const story = aSitting();
  for (const [command, actor] of steps) if (story.ask(command, actor).ok) story.give(command, actor);
  return story;
}

describe('however requests are sent and answered', () => {
  it('each stands in the queue once, in the order of its first arrival, and at most one delegate speaks', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const { state, log } = played(steps);
        const arrived = log.flatMap(({ event }) =>
          event.type === 'SpeechRequested' ? [event.requestId] : [],
        );
        expect(state.speechRequests.map(({ requestId }) => requestId)).toEqual(arrived);
        expect(new Set(arrived).size).toBe(arrived.length);
        const speaking = state.speechRequests.filter(({ progress }) => progress.status === 'called');
        expect(speaking.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a retry at once changes nothing, whatever is sent twice', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const twice = played(steps.flatMap((step) => [step, step]));
        const once = played(steps);
        expect(twice.log.map(({ event }) => event)).toEqual(once.log.map(({ event }) => event));
      }),
    );
  });
});
