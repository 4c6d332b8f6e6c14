import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueueOrder, type SpeechKind } from '#shared/protocol/floor.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { movedInQueue, nextSpeakers, speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { aSession, type SessionStory } from '../builder.ts';
import { a, d, floorRules, r, speech } from '../samples.ts';

/** Five delegates; the first item is under way. */
const sitting = () => aSession().withDelegates(5).withAgenda(3).opened().allPresent();
const debate = () => sitting().starting(a(1));
const asking = (story: SessionStory, ...kinds: readonly [by: number, kind: SpeechKind][]) => {
  for (const [by, kind] of kinds) {
    const n = story.state.speechRequests.length + 1;
    story.askingToSpeak(n, by, { kind });
  }
  return story;
};
const heard = (story: SessionStory, n: number) =>
  story.calling(n).give({ type: 'EndSpeech', requestId: r(n) });
const ordering = (story: SessionStory, order: QueueOrder) =>
  story.give({ type: 'SetFloorRules', rules: floorRules({ order }) });
const moving = (story: SessionStory, n: number, before: number | null) =>
  story.give({ type: 'MoveSpeechRequest', requestId: r(n), before: before === null ? null : r(before) });

const CASES: readonly [what: string, () => SessionStory, order: readonly number[]][] = [
  ['as they came', () => asking(debate(), [2, 'main'], [1, 'main'], [3, 'rebuttal']), [2, 1, 3]],
  [
    'points of order before all others, as they came',
    () => asking(debate(), [1, 'main'], [2, 'point-of-order'], [3, 'main'], [4, 'point-of-order']),
    [2, 4, 1, 3],
  ],
  [
    'whoever has spoken least first, where the rule says so',
    () => {
      const story = ordering(asking(debate(), [1, 'main']), 'times-spoken');
      return asking(heard(story, 1), [1, 'main'], [2, 'main']);
    },
    [2, 1],
  ],
  [
    'kind by kind, where the rule says so, a second speech last',
    () => {
      const story = ordering(asking(debate(), [1, 'main']), 'kind');
      return asking(heard(story, 1), [1, 'main'], [2, 'main'], [3, 'explanation'], [4, 'rebuttal']);
    },
    [4, 3, 2, 1],
  ],
  [
    'first of those who rebut, whose question was answered last',
    () =>
      asking(debate().questioning(1, 3).questioning(2, 4), [2, 'rebuttal'], [3, 'rebuttal'], [4, 'rebuttal'])
        .answering(1)
        .answering(2),
    [4, 2, 3],
  ],
  [
    'no such privilege for a question that was answered before the item',
    () => asking(sitting().questioning(1, 3).answering(1).starting(a(1)), [2, 'rebuttal'], [3, 'rebuttal']),
    [2, 3],
  ],
  [
    'by hand, and whoever comes later behind',
    () => asking(moving(asking(debate(), [1, 'main'], [2, 'main']), 2, 1), [3, 'main']),
    [2, 1, 3],
  ],
  [
    'a point of order first, also where others are in order by hand',
    () => asking(moving(asking(debate(), [1, 'main'], [2, 'main']), 2, 1), [3, 'point-of-order']),
    [3, 2, 1],
  ],
  [
    'by hand too where a point of order is put behind',
    () => moving(asking(debate(), [1, 'point-of-order'], [2, 'main']), 1, null),
    [2, 1],
  ],
  [
    'by the rule again, once rules are set',
    () => ordering(moving(asking(debate(), [1, 'main'], [2, 'main']), 2, 1), 'arrival'),
    [1, 2],
  ],
  [
    'in the same place, whoever was called by mistake',
    () =>
      asking(debate(), [1, 'main'], [2, 'main'], [3, 'main'])
        .calling(2)
        .atOnce()
        .give({ type: 'TakeBackSpeaker', requestId: r(2) }),
    [1, 2, 3],
  ],
];

describe('the list of speakers', () => {
  it.each(CASES)('has %s', (_, story, order) => {
    const { state } = story();
    expect(speakingQueue(state, a(1)).map(({ delegateId }) => delegateId)).toEqual(order.map(d));
  });

  it('is one for each item, and whoever speaks on none in particular comes after the item under way', () => {
    const { state } = asking(debate(), [1, 'main'])
      .askingToSpeak(8, 2, { agendaItemId: a(2) })
      .askingToSpeak(9, 3, { agendaItemId: null });
    expect(speakingQueue(state, a(2)).map(({ requestId }) => requestId)).toEqual([r(8)]);
    expect(nextSpeakers(state).map(({ delegateId }) => delegateId)).toEqual([d(1), d(3)]);
  });

  it('gives a second speech on the item the time of one, and a call keeps the time of its rules', () => {
    const story = asking(heard(asking(debate(), [1, 'main']), 1), [1, 'main'], [1, 'rebuttal']);
    const [first, second, rebuttal] = story.state.speechRequests;
    if (!first || !second || !rebuttal) throw new Error('not asked');
    expect([first, second, rebuttal].map((request) => spokenKind(story.state, request))).toEqual([
      ...['main', 'again', 'rebuttal'],
    ]);
    story.calling(2);
    expect(story.log.at(-1)?.event).toMatchObject({ type: 'SpeakerCalled', seconds: 180 });
    story.give({ type: 'SetFloorRules', rules: floorRules() });
    expect(story.state.speechRequests[1]?.progress).toMatchObject({ time: { allowedSeconds: 180 } });
  });

  it('holds whoever waits exactly once, whatever came in and was moved', () => {
    const step = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }));
    const kinds: readonly SpeechKind[] = ['main', 'rebuttal', 'point-of-order', 'interposed'];
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.constantFrom(...QueueOrder.options),
        (steps, order) => {
          const story = ordering(debate(), order);
          for (const [what, n, m] of steps) {
            const kind = kinds[m % 4] ?? 'main';
            const command: CoreCommand =
              what < 2
                ? { type: 'AddSpeaker', delegateId: d((n % 5) + 1), ...speech(n, { kind }) }
                : what === 2
                  ? { type: 'MoveSpeechRequest', requestId: r(n), before: m === 0 ? null : r(m) }
                  : { type: 'CallSpeaker', requestId: r(n) };
            if (story.ask(command).ok) story.give(command);
          }
          const queue = speakingQueue(story.state, a(1));
          const waiting = story.state.speechRequests.filter(({ progress }) => progress.status === 'waiting');
          expect(new Set(queue)).toEqual(new Set(waiting));
          expect(queue).toHaveLength(waiting.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('moves one before another, and refuses what is not there', () => {
    const { state } = asking(debate(), [1, 'main'], [2, 'main'], [3, 'main']);
    const queue = speakingQueue(state, a(1));
    expect(movedInQueue(queue, r(3), r(1))).toEqual([r(3), r(1), r(2)]);
    expect(movedInQueue(queue, r(1), null)).toEqual([r(2), r(3), r(1)]);
    expect(movedInQueue(queue, r(1), r(1))).toEqual([r(1), r(2), r(3)]);
    expect(movedInQueue(queue, r(9), null)).toBeNull();
  });
});
