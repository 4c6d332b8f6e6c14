import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoggedRegisterEvent, RegisterEvent } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { decideRegister } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { whyNotWhole } from '#shared/register/rules.ts';
import { isAdministeredFrom } from '#shared/register/staff/appointments.ts';
import { EMPTY_REGISTER, type RegisterState } from '#shared/register/state.ts';
import { upcastRegister } from '#shared/register/upcast.ts';
import { anyCommand, BODIES, DAYS, datedLaterThan } from './any-command.ts';
import { anOffice, BY, founded, RegisterStory } from './story.ts';

const anyBeginning = fc.constantFrom(founded, anOffice);
const anyCommands = fc.array(anyCommand, { minLength: 1, maxLength: 40 });

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

interface Step {
  readonly before: RegisterState;
  readonly command: RegisterCoreCommand;
  readonly after: RegisterState;
  readonly log: readonly LoggedRegisterEvent[];
}

/** Gives the commands one after another; only what is accepted is a step. Whatever is frozen cannot be changed without an error. */
function run(story: RegisterStory, commands: readonly RegisterCoreCommand[]): readonly Step[] {
  const steps: Step[] = [];
  let state = frozen(story.state);
  let log = story.log;
  for (const command of commands) {
    const at = story.now;
    const decision = frozen(decideRegister(state, frozen(command), at, BY));
    if (!decision.ok) continue;
    const before = state;
    for (const event of decision.events) {
      const entry = { seq: state.seq + 1, at, actor: BY, audience: 'administrators', event } as const;
      state = frozen(evolveRegister(state, frozen(entry)));
      log = [...log, entry];
    }
    steps.push({ before, command, after: state, log });
  }
  return steps;
}

function always(check: (step: Step) => void): void {
  fc.assert(
    fc.property(anyBeginning, anyCommands, (begin, commands) => {
      run(begin(), commands).forEach(check);
    }),
    { numRuns: 60 },
  );
}

const ofAll = ({ people, bodies, terms, memberships, staff, sessions }: RegisterState) => [
  ...people,
  ...bodies,
  ...terms,
  ...memberships,
  ...staff,
  ...sessions,
];

describe('whatever is asked of the register', () => {
  it('its state is what the events of its log make, read back from their text', () => {
    always(({ after, log }) => {
      const read = log.map((entry) => upcastRegister(JSON.parse(JSON.stringify(entry))));
      expect(read.reduce(evolveRegister, EMPTY_REGISTER)).toEqual(after);
    });
  });

  it('nothing is ever deleted, and what is struck stays struck', () => {
    always(({ before, after }) => {
      const now = new Map(ofAll(after).map((one) => [one.id, one]));
      for (const { id, struck } of ofAll(before)) {
        expect(now.has(id), id).toBe(true);
        if (struck) expect(now.get(id)?.struck, id).toEqual(struck);
      }
    });
  });

  it('it holds together, and is administered on each day to come', () => {
    always(({ after }) => {
      expect(whyNotWhole(after)).toBeNull();
      expect(isAdministeredFrom(after.staff, '2026-05-04')).toBe(true);
    });
  });

  it('a command that is sent again changes nothing', () => {
    always(({ after, command }) => {
      expect(decideRegister(after, command, '2026-05-04T02:00:00.000Z', BY)).toEqual({
        ok: true,
        events: [],
      });
    });
  });

  it('what changes from a later day on changes no roster of a past day', () => {
    const dayAndLater = fc
      .constantFrom(...DAYS)
      .chain((day) => fc.tuple(fc.constant(day), fc.array(datedLaterThan(day), { maxLength: 20 })));
    fc.assert(
      fc.property(anyBeginning, anyCommands, dayAndLater, (begin, commands, [day, later]) => {
        const story = begin();
        const { after: state, log } = run(story, commands).at(-1) ?? { after: story.state, log: story.log };
        const then = BODIES.map((id) => rosterAt(state, id, day));
        for (const { after } of run(new RegisterStory(state, log), later)) {
          expect(BODIES.map((id) => rosterAt(after, id, day))).toEqual(then);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the commands of these tests', () => {
  it('lead to every event there is', () => {
    const runs = fc.sample(fc.tuple(anyBeginning, anyCommands), { numRuns: 600, seed: 1 });
    const types = runs.flatMap(([begin, commands]) =>
      (run(begin(), commands).at(-1)?.log ?? []).map(({ event }) => event.type),
    );
    const known = RegisterEvent.options.map((option) => option.shape.type.value);
    // What the server itself says is in the beginnings; what it vouches for changes nothing of the register.
    const others = known.filter((type) => type !== 'RecordVouchedFor');
    expect([...new Set(types)].sort()).toEqual(others.sort());
  });
});
