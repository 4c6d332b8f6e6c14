import { expect, it } from 'vitest';
import { view } from '#shared/access/view.ts';
import { anybodyIn } from '#shared/access/viewer.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
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
  const expected = new Map<string, readonly SessionState[]>();
  for (const circle of CIRCLES) {
    let state: SessionState = EMPTY_SESSION;
    const states = log.map((entry) => {
      const { audience = 'public' } = entry;
      state = evolve(
        state,
        view(entry, { audience, instead: null }, anybodyIn(circle), () => null),
      );
      return state;
    });
    expected.set(circle, states);
  }
  const compare = (known: SessionViews, { seq }: LoggedEvent) => {
    for (const circle of CIRCLES) {
      expect(known.stateFor(anybodyIn(circle)), `${circle} after ${seq}`).toEqual(
        expected.get(circle)?.[seq - 1],
      );
    }
  };
  for (const entry of log) {
    views.take(views.fold([entry]));
    compare(views, entry);
  }
  // As a server reads it at its start, a stretch of the log at a time.
  const read = new SessionViews();
  for (let from = 0; from < log.length; from += 5) {
    const stretch = log.slice(from, from + 5);
    read.take(read.fold(stretch));
    for (const last of stretch.slice(-1)) compare(read, last);
  }
  const states = CIRCLES.map((circle) => views.stateFor(anybodyIn(circle)));
  // What all know alike is there once.
  expect(new Set(states.map((state) => state[alike])).size).toBe(1);
  expect(new Set(states.map(({ polls }) => polls)).size).toBeGreaterThan(1);
});
