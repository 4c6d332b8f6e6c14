import { describe, expect, it } from 'vitest';
import { nextItem, passedOver, passedOverBy } from '#shared/session/agenda/programme.ts';
import { aSitting } from '../builder.ts';
import { a } from '../samples.ts';

const numbers = (items: readonly { readonly number: string }[]) => items.map(({ number }) => number);
/** Six items, none taken up. */
const sitting = () => aSitting().withAgenda(6);

describe('what is taken up next', () => {
  it('is the first item at the beginning', () => {
    expect(nextItem(sitting().state)?.id).toBe(a(1));
  });

  it('is the one after the item that was closed last, not one that was passed over', () => {
    const { state } = sitting().starting(a(4)).finishing(a(4));
    expect(nextItem(state)?.id).toBe(a(5));
    expect(numbers(passedOver(state))).toEqual(['1', '2', '3']);
  });

  it('follows the item that was closed last, also when that came later in time and earlier on the agenda', () => {
    const { state } = sitting().starting(a(4)).finishing(a(4)).starting(a(2)).finishing(a(2));
    expect(nextItem(state)?.id).toBe(a(3));
  });

  it('is the first that was passed over when nothing is left behind it', () => {
    const { state } = sitting().starting(a(6)).finishing(a(6));
    expect(nextItem(state)?.id).toBe(a(1));
  });

  it('is nothing when all is done', () => {
    const story = aSitting();
    for (const { id } of story.state.agenda) story.starting(id).finishing(id);
    expect(nextItem(story.state)).toBeUndefined();
  });
});

describe('what is passed over by taking up another item', () => {
  it('is all that lies between the next one and it', () => {
    const { state } = sitting().starting(a(1)).finishing(a(1));
    expect(numbers(passedOverBy(state, a(5)))).toEqual(['2', '3', '4']);
    expect(passedOverBy(state, a(2))).toEqual([]);
  });

  it('is nothing when an item that was passed over is taken up after all', () => {
    const { state } = sitting().starting(a(4)).finishing(a(4));
    expect(passedOverBy(state, a(2))).toEqual([]);
  });
});

it('takes up an item anew whose start was undone', () => {
  const undone = sitting()
    .starting(a(3))
    .atOnce()
    .give({ type: 'UndoAgendaItemStart', itemId: a(3) });
  expect(undone.state.agenda.map(({ progress }) => progress.status)).toEqual(Array(6).fill('pending'));
  expect(nextItem(undone.state)?.id).toBe(a(1));
  const again = undone.starting(a(3)).state.agenda[2]?.progress;
  expect(again).toEqual({ status: 'current', startedAt: expect.any(String) });
});
