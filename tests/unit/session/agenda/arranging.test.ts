import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybodyIn, PUBLIC, SECRETARIAT } from '#shared/access/viewer.ts';
import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { numbersByPlace } from '#shared/session/agenda/numbering.ts';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import { nextItem, passedOver } from '#shared/session/agenda/programme.ts';
import { branchOf, levelsOf, placeOf, siblingsAt } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { viewOf } from '../../access/members-view.ts';
import { aSession, aSitting, type SessionStory } from '../builder.ts';
import { a } from '../samples.ts';
import { adjusting, inserting, moving, postponing, skipping } from './arranging-cases.ts';

type Agenda = readonly AgendaItem[];

const drawn = (agenda: Agenda) => {
  const levels = levelsOf(agenda);
  return agenda.map((item) => `${item.day}${'.'.repeat((levels.get(item.id) ?? 0) + 1)}${item.id}`);
};

/** Numbers say which items are meant, out of those that there are. */
const anyStep = fc.record({
  deed: fc.constantFrom('move', 'move', 'move', 'postpone', 'undo', 'insert', 'skip'),
  item: fc.nat(20),
  day: fc.constantFrom(1, 1, 2),
  parent: fc.option(fc.nat(20), { freq: 2 }),
  before: fc.option(fc.nat(20), { freq: 3 }),
  audience: fc.constantFrom<ItemAudience>('public', 'public', 'members'),
});
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 14 });
type Step = Parameters<Parameters<typeof anySteps.map>[0]>[0][number];

function arranged(steps: readonly Step[]): SessionStory {
  const story = aSitting().withAgenda(4);
  for (const [index, step] of steps.entries()) {
    const { agenda } = story.state;
    const named = (n: number | null) => (n === null ? null : (agenda[n % agenda.length]?.id ?? null));
    const itemId = named(step.item) ?? a(1);
    const parent = named(step.parent);
    const place = { parent, before: nearby(agenda, step, parent) };
    const command =
      step.deed === 'insert'
        ? inserting(place, { day: step.day, audience: step.audience }, `${index + 20}`)
        : step.deed === 'postpone'
          ? postponing(itemId, { day: step.day, ...place })
          : step.deed === 'undo'
            ? ({ type: 'UndoPostponeAgendaItem', itemId } as const)
            : step.deed === 'skip'
              ? skipping(itemId)
              : moving(itemId, { day: step.day, ...place });
    if (story.ask(command).ok) story.give(command);
  }
  return story;
}

/** Mostly what stands there, so that random moves go deep. */
function nearby(agenda: Agenda, { before, day }: Step, parent: AgendaItemId | null): AgendaItemId | null {
  const there = siblingsAt(agenda, { day, parent });
  return before === null ? null : (there[before % Math.max(1, there.length)]?.id ?? null);
}

/** The audience is kept from the programme of the story itself. */
const known = (agenda: Agenda, audiences: readonly string[]) =>
  agenda.filter(({ audience }) => typeof audience === 'string' && audiences.includes(audience));

describe('a programme that is arranged at random', () => {
  it('is a tree in one order: each item right behind its whole, on its day, and none below itself', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { agenda } = arranged(steps).state;
        const seen = new Set<AgendaItemId>();
        for (const item of agenda) {
          if (item.parent !== undefined) expect(seen.has(item.parent)).toBe(true);
          const whole = agenda.find(({ id }) => id === item.parent);
          if (whole) expect(whole.day).toBe(item.day);
          const branch = branchOf(agenda, item.id);
          const from = agenda.indexOf(item);
          expect(agenda.slice(from, from + branch.length)).toEqual(branch);
          seen.add(item.id);
        }
        expect(seen.size).toBe(agenda.length);
        expect(agenda.map(({ day }) => day)).toEqual(agenda.map(({ day }) => day).toSorted((x, y) => x - y));
        expect(Math.max(0, ...levelsOf(agenda).values())).toBeLessThan(4);
      }),
    );
  });

  it('is to each viewer what they may know of it, in the same order, and says nothing of the rest', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { log, state } = arranged(steps);
        const told = viewOf(log, PUBLIC);
        expect(drawn(told.agenda)).toEqual(drawn(known(state.agenda, ['public'])));
        expect(drawn(viewOf(log, anybodyIn('members')).agenda)).toEqual(drawn(state.agenda));
        expect(drawn(viewOf(log, SECRETARIAT).agenda)).toEqual(drawn(state.agenda));
        const hidden = state.agenda.filter(({ audience }) => audience !== 'public');
        for (const { id } of hidden) expect(JSON.stringify(told)).not.toContain(`"${id}"`);
      }),
    );
  });

  it('tells no viewer of a move that changes nothing that they know', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { log } = arranged(steps);
        let before: readonly string[] = [];
        for (let seq = 1; seq <= log.length; seq += 1) {
          const entry = log[seq - 1];
          const after = drawn(viewOf(log.slice(0, seq), PUBLIC).agenda);
          const isMove = entry?.event.type === 'AgendaItemMoved' && entry.audience === 'public';
          if (isMove) expect(after).not.toEqual(before);
          before = after;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('comes to stand as the secretariat asked for it, whoever knows of what', () => {
    fc.assert(
      fc.property(anySteps, anyStep, (steps, { item: n, day, ...step }) => {
        const story = arranged(steps);
        const { agenda } = story.state;
        const item = agenda[n % agenda.length];
        if (!item) return;
        const place = { day, parent: null, before: nearby(agenda, { ...step, item: n, day }, null) };
        const command = moving(item.id, place);
        if (!story.ask(command).ok) return;
        story.give(command);
        const there = siblingsAt(story.state.agenda, place).map(({ id }) => id);
        expect(there[there.indexOf(item.id) + 1] ?? null).toBe(place.before);
      }),
    );
  });

  it('is as before when a move is taken back, and when a postponement is', () => {
    fc.assert(
      fc.property(anySteps, anyStep, (steps, { item: n, day, ...step }) => {
        const story = arranged(steps);
        const { agenda } = story.state;
        const item = agenda[n % agenda.length];
        if (!item) return;
        const place = { day, parent: null, before: nearby(agenda, { ...step, item: n, day }, null) };
        const siblings = siblingsAt(agenda, placeOf(agenda, item));
        const before = siblings[siblings.indexOf(item) + 1]?.id ?? null;
        const back = moving(item.id, { day: item.day, parent: item.parent ?? null, before });
        if (story.ask(moving(item.id, place)).ok) {
          story.give(moving(item.id, place)).give(back);
          expect(drawn(story.state.agenda)).toEqual(drawn(agenda));
        }
        if (story.ask(postponing(item.id, place)).ok) {
          story.give(postponing(item.id, place)).give({ type: 'UndoPostponeAgendaItem', itemId: item.id });
          expect(drawn(story.state.agenda)).toEqual(drawn(agenda));
        }
      }),
    );
  });
});

it('stands in the order of its numbers until it is put in another', () => {
  const story = aSession().withDelegates(1).withAgenda(3);
  story.give(moving(a(3), { before: a(1) }));
  expect(story.state.agenda.map(({ id }) => id)).toEqual([a(3), a(1), a(2)]);
  story.give(inserting({ parent: a(1), before: null }, {}, '1.1'));
  expect(drawn(story.state.agenda)).toEqual(['1.a3', '1.a1', '1..a4', '1.a2']);
  story.give(moving(a(1), { day: 2 }));
  expect(drawn(story.state.agenda)).toEqual(['1.a3', '1.a2', '2.a1', '2..a4']);
});

describe('numbers by level', () => {
  const numbers = ({ state }: SessionStory) => state.agenda.map(({ number }) => number);
  const LAST = { parent: null, before: null };

  it('are I, 1, 1.1, a from the top, and printed so below their wholes', () => {
    const story = aSession().give(inserting(LAST));
    for (const n of [1, 2, 3]) story.give(inserting({ parent: a(n), before: null }));
    story.give(inserting({ parent: a(3), before: null })).give(inserting(LAST));
    expect(numbers(story)).toEqual(['I', 'I.1', 'I.1.1', 'I.1.1.a', 'I.1.1.b', 'II']);
    expect(story.state.agenda.map(printedNumber)).toEqual(['I', '1', '1.1', 'a', 'b', 'II']);
  });

  it('go on as the office counts, and take a letter between two numbers', () => {
    const story = aSitting()
      .give(inserting(LAST))
      .give(inserting({ parent: null, before: a(3) }));
    story.give(inserting({ parent: null, before: a(3) }));
    expect(numbers(story)).toEqual(['1', '2', '2a', '2b', '3', '4']);
  });

  it('can be given anew by their places, but for those of the office and those that are cited', () => {
    const story = aSession();
    for (let n = 1; n <= 4; n += 1) story.give(inserting(LAST));
    story.give(moving(a(4), { before: a(1) }));
    expect(numbersByPlace(story.state)).toEqual([
      { itemId: a(4), number: 'I' },
      { itemId: a(1), number: 'II' },
      { itemId: a(2), number: 'III' },
      { itemId: a(3), number: 'IV' },
    ]);
    story.give({ type: 'NumberAgendaItems', numbers: numbersByPlace(story.state) });
    expect(numbers(story)).toEqual(['I', 'II', 'III', 'IV']);
    expect(numbersByPlace(story.state)).toEqual([]);
    const office = aSitting().give(moving(a(3), { before: a(1) }));
    expect(numbersByPlace(office.state)).toEqual([]);
  });

  it.each([
    [undefined, 'II.1', 'II.1'],
    [a(1), 'II.1', '1'],
    [a(1), 'II.1.1', '1.1'],
    [a(1), '7.1', '7.1'],
    [a(1), 'A.II', 'II'],
    [a(1), 'II.1.đ', 'đ'],
  ])('below %s, %s is printed as %s', (parent, number, printed) => {
    expect(printedNumber(parent === undefined ? { number } : { number, parent })).toBe(printed);
  });
});

describe('what is taken up next', () => {
  it('is none that was skipped, nor what is taken up by its parts', () => {
    const story = aSitting()
      .give(skipping(a(1)))
      .give(moving(a(3), { parent: a(2) }));
    expect(nextItem(story.state)?.id).toBe(a(3));
    story.starting(a(3)).finishing(a(3));
    expect(passedOver(story.state)).toEqual([]);
    story.give({ type: 'UndoSkipAgendaItem', itemId: a(1) });
    expect(nextItem(story.state)?.id).toBe(a(1));
  });

  it('is a skipped item when it is taken up after all', () => {
    const { state } = aSitting()
      .give(skipping(a(1)))
      .starting(a(1));
    expect(state.agenda[0]?.progress.status).toBe('current');
  });

  it('has the time that it was given instead of that planned', () => {
    const story = aSitting().give(adjusting(a(1), 7));
    expect(story.state.agenda[0]?.adjustedMinutes).toBe(7);
    expect(story.give(adjusting(a(1), null)).state.agenda[0]).not.toHaveProperty('adjustedMinutes');
  });
});
