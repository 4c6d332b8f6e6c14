import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Circle } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { Conflict, Poll, SessionState } from '#shared/session/state.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { anyLog } from './any-log.ts';

/** Of a state, what everybody knows of one field; what else it holds comes from entries for the circle named. */
interface Field<K extends keyof SessionState> {
  /** The narrowest circle whose entries a part of it comes from. */
  readonly circle: Circle;
  /** What of it is the same for everybody who is in `circle`, and for everybody else without what only they know. */
  readonly common: (value: SessionState[K], state: SessionState) => unknown;
}

const forAll = { circle: 'public' as const, common: (value: unknown) => value };

const withoutReason = ({ reason: _, ...conflict }: Conflict) => conflict;

/** Without what was counted before its announcement, and without reasons. */
function asTold(poll: Poll): unknown {
  const { id, question, rules, openedAt, closesAt, publicKey, superseded, total, electors, left } = poll;
  const recused = poll.recused.map(({ delegateId }) => delegateId);
  const known = { id, question, rules, openedAt, closesAt, publicKey, superseded, total, electors, left };
  const over = poll.status === 'closed' ? 'ended' : poll.status;
  const result = poll.status === 'announced' ? poll.result : null;
  return { ...known, recused, over, result };
}

/** Each field of a session's state, and who may know what of it: written by hand. */
const FIELDS: { readonly [K in keyof SessionState]: Field<K> } = {
  seq: forAll,
  details: forAll,
  status: forAll,
  openedAt: forAll,
  closedAt: forAll,
  delegates: forAll,
  former: forAll,
  earlierParticulars: forAll,
  suspensions: forAll,
  standingBody: forAll,
  closedSitting: forAll,
  confirmedTotal: forAll,
  attendance: forAll,
  agenda: forAll,
  formerItems: forAll,
  // Documents may be for guests or members: whoever is told of one is told all its versions from the first that is for them.
  documents: {
    circle: 'members',
    common: (documents) =>
      documents
        .map(({ id, editions, withdrawn }) => ({
          id,
          editions: editions.filter(({ audience }) => audience === 'public'),
          withdrawn,
        }))
        .filter(({ editions }) => editions.length > 0),
  },
  hardCopies: {
    circle: 'members',
    common: (hardCopies) => hardCopies.filter(({ audience }) => audience === 'public'),
  },
  polls: { circle: 'conduct', common: (polls) => polls.map(asTold) },
  // A correction of what is withheld is withheld.
  corrections: { circle: 'conduct', common: () => null },
  conflicts: { circle: 'conduct', common: (conflicts) => conflicts.map(withoutReason) },
  speechRequests: forAll,
  // Before they are taken up, those who know them are the standing body and their authors.
  questions: {
    circle: 'standing-body',
    common: (questions) => questions.filter(({ takenUpAt }) => takenUpAt !== null),
  },
  ruleSets: forAll,
};

it('each part of what a circle knows is for everybody, or comes from entries for a circle that it lies within', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const views = new SessionViews();
      views.take(views.fold(log));
      const whole = views.whole;
      for (const circle of CIRCLES) {
        const state = views.stateFor({ circle, person: null });
        for (const [name, field] of Object.entries(FIELDS) as [keyof SessionState, Field<never>][]) {
          const all = CIRCLES.indexOf(circle) >= CIRCLES.indexOf(field.circle);
          if (all && circle !== 'public') expect(state[name], `${name} for ${circle}`).toEqual(whole[name]);
          const common = (of: SessionState) => field.common(of[name] as never, of);
          expect(common(state), `${name} for ${circle}`).toEqual(common(whole));
        }
      }
    }),
    { numRuns: 150 },
  );
});
