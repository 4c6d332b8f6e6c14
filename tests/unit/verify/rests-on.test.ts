import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type Poll, type SessionState } from '#shared/session/state.ts';
import { judgeEvent } from '../../../server/verify/events.ts';
import { type Area, FOOTINGS } from '../../../server/verify/rests-on.ts';
import { Turnout } from '../../../server/verify/turnout.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { a } from '../session/samples.ts';
import { everythingHappens } from './everything-happens.ts';

/** Where in the state each area lies; what polls came to lies within the polls. */
const FIELDS: Readonly<Record<Exclude<Area, 'counts'>, readonly (keyof SessionState)[]>> = {
  details: ['details'],
  status: ['status', 'openedAt', 'closedAt'],
  sitting: ['closedSitting'],
  members: [
    ...['delegates', 'former', 'earlierParticulars', 'units', 'earlierUnits', 'suspensions'],
    ...['confirmedTotal', 'standingBody', 'counters', 'unitSecretaries'],
  ] as (keyof SessionState)[],
  guests: ['guests', 'formerGuests', 'guestAttendance'],
  attendance: ['attendance', 'roll', 'earlierRolls'],
  absences: ['absences'],
  agenda: ['agenda', 'formerItems', 'closedMatter'],
  documents: ['documents', 'hardCopies'],
  conflicts: ['conflicts'],
  floor: ['speechRequests', 'floorRules', 'writtenSpeeches', 'answers'],
  issues: ['issueGroups'],
  questions: ['questions'],
  debates: ['groupDebates'],
  groups: ['groupFloors'],
  rules: ['ruleSets'],
  polls: ['polls'],
  prepared: ['preparedPolls'],
  corrections: ['corrections'],
  script: ['script'],
  seating: ['seatPlan'],
};
const AREAS: readonly Area[] = ['counts', ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[])];

interface Step {
  readonly entry: LoggedEvent;
  readonly before: SessionState;
  readonly turnout: Turnout;
}

let stories: readonly (readonly Step[])[];

beforeAll(async () => {
  stories = (await everythingHappens()).map(stepsOf);
});

function stepsOf({ log }: SessionStory): readonly Step[] {
  const turnout = new Turnout();
  let before = EMPTY_SESSION;
  return log.map((entry) => {
    const step = { entry, before, turnout };
    before = evolve(before, entry);
    turnout.follow(before);
    return step;
  });
}

/** A session before anything happened, one that is over, and one whose hall is voting on an item, of which all seats are counted. */
const ELSEWHERE = [
  EMPTY_SESSION,
  aSitting().ended().state,
  aSitting()
    .confirming(3)
    .voting({ agendaItemId: a(1) }).state,
  aSitting()
    .confirming(3)
    .voting({ agendaItemId: a(2) }).state,
];

/** States with parts that do not belong into those of the story: of elsewhere, and every sixth of its own. */
function others(steps: readonly Step[]): readonly SessionState[] {
  const states = steps.map(({ before }) => before);
  return [...ELSEWHERE, ...states.filter((_, place) => place % 6 === 5)];
}

/** `state` with its `area` as it is in `other`. */
function withArea(state: SessionState, area: Area, other: SessionState): SessionState {
  if (area === 'counts') {
    return { ...state, polls: state.polls.map((poll) => withCount(poll, countedIn(other))) };
  }
  return { ...state, ...Object.fromEntries(FIELDS[area].map((field) => [field, other[field]])) };
}

type Counted = Extract<Poll, { status: 'closed' | 'announced' }>;

function countedIn({ polls }: SessionState): Counted | undefined {
  return polls.findLast((poll) => poll.status === 'closed' || poll.status === 'announced');
}

function withCount(poll: Poll, other: Counted | undefined): Poll {
  if (poll.status === 'open')
    return { ...poll, manualCount: null, manualRejection: null, manualStage: 'counting' };
  if (!other || (poll.status !== 'closed' && poll.status !== 'announced')) return poll;
  const { record, result, quorumAtClosing } = other;
  return { ...poll, record, result, quorumAtClosing };
}

const judged = ({ entry: { event, at, actor }, turnout }: Step, state: SessionState) =>
  judgeEvent(event, { state, at, actor, turnout, written: 4, strict: true, split: true, core: 1 }).fault;

/** These follow from the decision on another entry, and are judged with it. */
const FOLLOWING = new Set([
  'PollEnded',
  'ManualCountMoved',
  'ConflictNoted',
  'OpinionReasonsTold',
  'ClosedMatterBegan',
  'ClosedMatterEnded',
]);

/** What of `state` lies in `area`, and in no other. */
function partOf(state: SessionState, area: Area): unknown {
  if (area === 'counts') return null;
  return FIELDS[area].map((field) => state[field]);
}

describe('what an event rests on', () => {
  it('is tried with every event', () => {
    const tried = new Set(stories.flat().map(({ entry }) => entry.event.type));
    const never = (Object.keys(FOOTINGS) as SessionEventType[]).filter((type) => !tried.has(type));
    expect(never).toEqual([]);
  });

  it('is all that its judging looks at: with anything else in another state the event holds as well', () => {
    for (const steps of stories) {
      for (const step of steps) {
        const { type } = step.entry.event;
        if (FOLLOWING.has(type)) continue;
        expect(judged(step, step.before), `${type} at ${step.entry.seq}`).toBeNull();
        for (const area of AREAS) {
          if (FOOTINGS[type].judgedBy.includes(area)) continue;
          for (const other of others(steps)) {
            const found = judged(step, withArea(step.before, area, other));
            expect(found, `${type} at ${step.entry.seq}, with ${area} of ${other.seq}`).toBeNull();
          }
        }
      }
    }
  }, 60_000);

  it('is all that goes into what it changes, and it changes nothing else', () => {
    for (const { entry, before } of stories.flat()) {
      const { type } = entry.event;
      const { changes, changedBy } = FOOTINGS[type];
      const after = evolve(before, entry);
      for (const area of AREAS) {
        const changed = !isDeepStrictEqual(partOf(before, area), partOf(after, area));
        const allowed = changes.includes(area) || (area === 'polls' && changes.includes('counts'));
        if (changed) expect(allowed, `${type} changes ${area}`).toBe(true);
      }
      for (const area of AREAS) {
        if (changes.includes(area) || changedBy.includes(area) || area === 'counts') continue;
        if (area === 'polls' && changes.includes('counts')) continue;
        const elsewhere = evolve(withArea(before, area, EMPTY_SESSION), entry);
        for (const changed of changes) {
          expect(partOf(elsewhere, changed), `${type}: ${changed} by ${area}`).toEqual(
            partOf(after, changed),
          );
        }
      }
    }
  });
});
