import { expect, it } from 'vitest';
import { view } from '#shared/access/view.ts';
import { anybodyIn } from '#shared/access/viewer.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { aSitting, type SessionStory } from './builder.ts';
import { a, d, q } from './samples.ts';

/** Where questions, conflicts and counts that only some know stand beside what changes them for all. */
const mixed = (): SessionStory =>
  aSitting()
    .give({ type: 'NameStandingBody', chair: d(3), members: [d(1), d(3)] })
    .questioning(1, 1)
    .questioning(2, 2)
    .give({ type: 'TakeUpQuestion', questionId: q(2) })
    .declaring(d(2), a(1))
    .publishing()
    .starting(a(1))
    .askingToSpeak(1, 1)
    .voting({ agendaItemId: a(1) })
    .counted()
    .leaving(d(1))
    .calling(1)
    .answering(2)
    .takingBack(d(2), a(1))
    .answering(1)
    .merging(2, 1)
    .announcing()
    .finishing(a(1));

it.each<readonly [string, () => Promise<SessionStory>, keyof SessionState]>([
  ['a poll of every kind', async () => (await wholeSession()).story, 'attendance'],
  ['what only some know, and then all', async () => mixed(), 'agenda'],
])('each circle’s state is what its entries make of an empty session: %s', async (_, tell, alike) => {
  const { log } = await tell();
  const views = new SessionViews();
  const expected = new Map<string, SessionState>(CIRCLES.map((circle) => [circle, EMPTY_SESSION]));
  for (const entry of log) {
    const { audience = 'public' } = entry;
    views.take(views.fold([entry]));
    for (const circle of CIRCLES) {
      const before = expected.get(circle) ?? EMPTY_SESSION;
      const viewed = view(entry, { audience, instead: null }, anybodyIn(circle), () => null);
      const after = evolve(before, viewed);
      expected.set(circle, after);
      expect(views.stateFor(anybodyIn(circle)), `${circle} after ${entry.seq}`).toEqual(after);
    }
  }
  const states = CIRCLES.map((circle) => views.stateFor(anybodyIn(circle)));
  // What all know alike is there once.
  expect(new Set(states.map((state) => state[alike])).size).toBe(1);
  expect(new Set(states.map(({ polls }) => polls)).size).toBeGreaterThan(1);
});
