import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anybodyIn } from '#shared/access/viewer.ts';
import type { Circle } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { audienceOfItem } from '#shared/session/agenda/closed-items.ts';
import type { AgendaItem, Conflict, Poll, SessionState } from '#shared/session/state.ts';
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

/** Whether something belongs to no item, or to one that everybody may know of. */
function inOpenItem<Thing>(state: SessionState, itemOf: (thing: Thing) => AgendaItemId | null) {
  return (thing: Thing) => audienceOfItem(state, itemOf(thing)) === 'public';
}

/** Where a postponed item stood is remembered by what stood behind it, of which nobody remembers more than they know. */
function withPlaceAmong(item: AgendaItem, isKnown: (id: AgendaItemId) => boolean): AgendaItem {
  if (!item.postponed) return item;
  const { from } = item.postponed;
  return {
    ...item,
    postponed: { ...item.postponed, from: { ...from, behind: from.behind.filter(isKnown) } },
  };
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
  units: forAll,
  earlierUnits: forAll,
  // The public is not told who is invited.
  guests: { circle: 'guests', common: () => null },
  formerGuests: { circle: 'guests', common: () => null },
  suspensions: forAll,
  standingBody: forAll,
  counters: forAll,
  unitSecretaries: forAll,
  closedSitting: forAll,
  closedMatter: forAll,
  confirmedTotal: forAll,
  roll: forAll,
  earlierRolls: forAll,
  attendance: forAll,
  guestAttendance: { circle: 'guests', common: () => null },
  // Reasons of absence are for whoever leads the sitting.
  absences: { circle: 'conduct', common: () => null },
  // Items may be for members or for a unit: what belongs to them is too.
  agenda: {
    circle: 'secretariat',
    common: (agenda) => {
      const open = agenda.filter(({ audience }) => audience === 'public');
      const isOpen = (itemId: AgendaItemId) => open.some(({ id }) => id === itemId);
      return open.map((item) => withPlaceAmong(item, isOpen));
    },
  },
  formerItems: {
    circle: 'secretariat',
    common: (items) => items.filter(({ item }) => item.audience === 'public'),
  },
  // Documents may be for guests, members or a unit: whoever is told of one is told all its versions from the first that is for them.
  documents: {
    circle: 'secretariat',
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
    circle: 'secretariat',
    common: (hardCopies) => hardCopies.filter(({ audience }) => audience === 'public'),
  },
  polls: {
    circle: 'conduct',
    common: (polls, state) =>
      polls.filter(inOpenItem(state, ({ question }) => question.agendaItemId)).map(asTold),
  },
  // A correction of what is withheld is withheld.
  corrections: { circle: 'secretariat', common: () => null },
  conflicts: {
    circle: 'conduct',
    common: (conflicts, state) =>
      conflicts.filter(inOpenItem(state, ({ agendaItemId }) => agendaItemId)).map(withoutReason),
  },
  speechRequests: {
    circle: 'members',
    common: (requests, state) => requests.filter(inOpenItem(state, ({ agendaItemId }) => agendaItemId)),
  },
  floorRules: forAll,
  writtenSpeeches: {
    circle: 'members',
    common: (speeches, state) => speeches.filter(inOpenItem(state, ({ agendaItemId }) => agendaItemId)),
  },
  preparedPolls: { circle: 'secretariat', common: () => null },
  // Before they are taken up, those who know them are the standing body and their authors.
  questions: {
    circle: 'standing-body',
    common: (questions) => questions.filter(({ takenUpAt }) => takenUpAt !== null),
  },
  issueGroups: forAll,
  answers: {
    circle: 'members',
    common: (answers, state) => answers.filter(inOpenItem(state, ({ agendaItemId }) => agendaItemId)),
  },
  groupDebates: {
    circle: 'members',
    common: (debates, state) => debates.filter(inOpenItem(state, ({ agendaItemId }) => agendaItemId)),
  },
  // Each group's own business until it is merged.
  groupFloors: { circle: 'secretariat', common: () => null },
  ruleSets: forAll,
  script: { circle: 'conduct', common: () => null },
  seatPlan: forAll,
};

it('each part of what a circle knows is for everybody, or comes from entries for a circle that it lies within', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const views = new SessionViews();
      views.take(views.fold(log));
      const whole = views.whole;
      for (const circle of CIRCLES) {
        const state = views.stateFor(anybodyIn(circle));
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
