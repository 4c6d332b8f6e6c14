import { expect, it } from 'vitest';
import { levelsOf } from '#shared/session/agenda/tree.ts';
import type { SessionState } from '#shared/session/state.ts';
import { wholesIn } from '../../../server/importing/agenda-outline.ts';
import { type ImportPlan, planStatements } from '../../../server/importing/plan.ts';
import { moving } from '../session/agenda/arranging-cases.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { a } from '../session/samples.ts';

it.each([
  [
    ['I', '1', '2', 'II', '1', 'a', 'b', '2'],
    [null, 0, 0, null, 3, 4, 4, 3],
  ],
  [
    ['1', '2', '2.1', '2.2', '3'],
    [null, null, 1, 1, null],
  ],
  [
    ['I', '1', '1.1', '1.2', 'a', 'II', '1', '1.1'],
    [null, 0, 1, 1, 3, null, 5, 6],
  ],
  [
    ['A', 'I', '1', 'B', 'I'],
    [null, 0, 1, null, 3],
  ],
])('a programme numbered %j says what is a part of what', (numbers, wholes) => {
  expect(wholesIn(numbers)).toEqual(wholes);
});

const NOTHING = { details: {}, delegates: [], agenda: [], documents: [] };
const outline = (state: SessionState) => {
  const levels = levelsOf(state.agenda);
  return state.agenda.map(({ id, number }) => `${'.'.repeat(levels.get(id) ?? 0)}${number}`);
};
const row = (number: string, whole?: string) => ({
  number,
  title: `Nội dung ${number}`,
  ...(whole === undefined ? {} : { whole }),
});
const FILE = [row('I'), row('I.1', 'I'), row('I.2', 'I'), row('II'), row('II.1', 'II')];

function imported(story: SessionStory, agenda: ImportPlan['agenda']): SessionStory {
  const statements = planStatements({ ...NOTHING, agenda }, story.state);
  return story.give({ type: 'ApplyImport', basedOnSeq: story.state.seq, statements });
}

it('comes as a tree, in the order of the file, and the same file again changes nothing', () => {
  const story = imported(aSession(), FILE);
  expect(outline(story.state)).toEqual(['I', '.I.1', '.I.2', 'II', '.II.1']);
  const { seq } = story.state;
  expect(imported(story, FILE).state.seq).toBe(seq);
});

it('puts what is new in its place, and leaves what is known where somebody put it', () => {
  const story = imported(aSession(), FILE);
  story.give(moving(a(3), { parent: a(1), before: a(2) }));
  imported(story, [...FILE.slice(0, 2), row('I.1a', 'I'), ...FILE.slice(2), row('III')]);
  expect(outline(story.state)).toEqual(['I', '.I.1a', '.I.2', '.I.1', 'II', '.II.1', 'III']);
});
