import { expect, it } from 'vitest';
import { closingChecks } from '../../../client/secretariat/conduct/closing/checks.ts';
import { numberRanges } from '../../../client/secretariat/conduct/number-ranges.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { a, delegate } from '../session/samples.ts';

const found = (story: SessionStory, leading = false) =>
  Object.fromEntries(
    closingChecks(story.state, leading)
      .filter(({ state }) => state !== 'fine')
      .map(({ name, state, count }) => [name, `${state} ${count}`]),
  );

it('finds nothing where nothing is left', () => {
  const all = aSitting();
  for (const { id } of all.state.agenda) all.starting(id).finishing(id);
  expect(found(all)).toEqual({});
});

it('holds the session open for a vote, an item and an opinion poll under way', () => {
  const story = aSitting().starting(a(1)).voting();
  expect(found(story)).toMatchObject({ vote: 'blocking 1', item: 'blocking 1' });
  expect(found(aSitting().askingOpinions())).toMatchObject({ opinions: 'blocking 1' });
});

it('names what was left: results, items, delegates not marked, speakers, questions, leading', () => {
  const story = aSitting().askingToSpeak(1, 1).questioning(1, 2);
  story.registering(delegate(4)).voting().counted();
  expect(found(story, true)).toEqual({
    results: 'attention 1',
    agenda: 'attention 3',
    attendance: 'attention 1',
    speakers: 'attention 1',
    questions: 'attention 1',
    leading: 'attention 1',
  });
});

it('writes numbers of items that follow one another as a range', () => {
  const { agenda } = aSitting().withAgenda(9).state;
  const of = (...wanted: number[]) =>
    numberRanges(
      agenda,
      agenda.filter(({ number }) => wanted.includes(Number(number))),
    );
  expect(of(2, 3, 4, 5, 6)).toBe('2-6');
  expect(of(2, 3, 5, 8, 9)).toBe('2-3, 5, 8-9');
  expect(of(4)).toBe('4');
  expect(of()).toBe('');
});
