import type { AgendaPlace } from '#shared/protocol/agenda.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { addingItem, aSession, aSitting, type SessionStory } from '../builder.ts';
import { a, agendaEntry } from '../samples.ts';

const LAST: AgendaPlace = { parent: null, before: null };

export function moving(
  itemId: AgendaItemId,
  to: Partial<AgendaPlace> & { readonly day?: number } = {},
): CoreCommand {
  return { type: 'MoveAgendaItem', itemId, day: 1, ...LAST, ...to };
}

export function postponing(
  itemId: AgendaItemId,
  to: Partial<AgendaPlace> & { readonly day?: number } = {},
): CoreCommand {
  return { type: 'PostponeAgendaItem', itemId, day: 2, ...LAST, reason: 'Chờ thẩm tra', ...to };
}

export const skipping = (itemId: AgendaItemId): CoreCommand => ({
  type: 'SkipAgendaItem',
  itemId,
  reason: 'Chưa đủ hồ sơ',
});

export const adjusting = (itemId: AgendaItemId, minutes: number | null): CoreCommand => ({
  type: 'AdjustAgendaTimes',
  times: [{ itemId, minutes }],
});

/** Adds an item at a place; without a number its place gives it one. */
export function inserting(
  place: AgendaPlace,
  changes: Parameters<typeof agendaEntry>[1] = {},
  number = '',
): CoreCommand {
  const { id: _, ...item } = agendaEntry(9, changes);
  return { type: 'AddAgendaItem', item: { ...item, number, place } };
}

/** a2 is a part of a1, and a3 of a2. */
const nested = () =>
  aSitting()
    .give(moving(a(2), { parent: a(1) }))
    .give(moving(a(3), { parent: a(2) }));

/** Four levels deep: a4 below a3 below a2 below a1, and a5. */
const deep = () => {
  const story = aSitting().withAgenda(5);
  for (const n of [2, 3, 4]) story.give(moving(a(n), { parent: a(n - 1) }));
  return story;
};

const withHidden = () => {
  const story = aSitting();
  return { story, item: addingItem(story, { number: '2a', audience: 'members' }) };
};
const hidden = withHidden();
const begun = aSitting().starting(a(1));
const cited = aSitting()
  .give(inserting(LAST))
  .give({ type: 'StartAgendaItem', itemId: a(4) });

/** What cannot be done with the order, the numbers and the times of the programme. */
export const ARRANGING_REFUSALS: readonly (readonly [string, SessionStory, CoreCommand, RefusalCode])[] = [
  ['a move of an item that there is not', aSitting(), moving(a(9)), 'unknown-agenda-item'],
  ['a move after the end', aSitting().ended(), moving(a(1)), 'session-closed'],
  ['a move to a day that there is not', aSitting(), moving(a(1), { day: 9 }), 'no-such-day'],
  ['a move before an item elsewhere', nested(), moving(a(1), { before: a(3) }), 'no-such-place'],
  ['a move into an item of another day', aSitting(), moving(a(1), { day: 2, parent: a(2) }), 'no-such-place'],
  ['an item in itself', aSitting(), moving(a(1), { parent: a(1) }), 'item-into-itself'],
  ['an item in its own part', nested(), moving(a(1), { parent: a(3) }), 'item-into-itself'],
  ['a fifth level', deep(), moving(a(5), { parent: a(4) }), 'item-too-deep'],
  ['parts that would lie too deep', deep(), moving(a(1), { parent: a(5) }), 'item-too-deep'],
  [
    'an item for everybody in one that is not',
    hidden.story,
    moving(a(1), { parent: hidden.item }),
    'item-in-closed-item',
  ],
  ['a move of an item that was taken up', begun, moving(a(1)), 'item-begun'],
  ['a postponement of an item that was taken up', begun, postponing(a(1)), 'item-begun'],
  ['a postponement of an item that there is not', aSitting(), postponing(a(9)), 'unknown-agenda-item'],
  [
    'a postponement to an earlier day',
    aSitting().give(moving(a(1), { day: 2 })),
    postponing(a(1), { day: 1 }),
    'postponed-to-earlier-day',
  ],
  [
    'an end of a postponement of none',
    aSitting(),
    { type: 'UndoPostponeAgendaItem', itemId: a(1) },
    'item-not-postponed',
  ],
  ['skipping what was taken up', begun, skipping(a(1)), 'item-begun'],
  ['skipping what there is not', aSitting(), skipping(a(9)), 'unknown-agenda-item'],
  [
    'putting back what was not skipped',
    aSitting(),
    { type: 'UndoSkipAgendaItem', itemId: a(1) },
    'item-not-skipped',
  ],
  [
    'putting back what there is not',
    aSitting(),
    { type: 'UndoSkipAgendaItem', itemId: a(9) },
    'unknown-agenda-item',
  ],
  [
    'putting back after the end',
    aSitting()
      .give(skipping(a(1)))
      .ended(),
    { type: 'UndoSkipAgendaItem', itemId: a(1) },
    'session-closed',
  ],
  ['time for what is over', aSitting().starting(a(1)).finishing(a(1)), adjusting(a(1), 5), 'item-begun'],
  ['time for what there is not', aSitting(), adjusting(a(9), 5), 'unknown-agenda-item'],
  ['time after the end', aSitting().ended(), adjusting(a(1), 5), 'session-closed'],
  [
    "another number for one of the office's own",
    aSitting(),
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(1), number: 'I' }] },
    'item-number-stays',
  ],
  [
    'another number for what was taken up',
    cited,
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(4), number: 'I' }] },
    'item-number-stays',
  ],
  [
    'a number twice',
    aSitting().give(inserting(LAST)),
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(4), number: '1' }] },
    'item-number-taken',
  ],
  [
    'a number for what there is not',
    aSitting(),
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(9), number: 'I' }] },
    'unknown-agenda-item',
  ],
  [
    'numbers after the end',
    aSitting().ended(),
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(1), number: 'I' }] },
    'session-closed',
  ],
  [
    'an item that has parts struck',
    nested(),
    { type: 'StrikeAgendaItem', itemId: a(1), reason: 'Nhầm' },
    'item-has-parts',
  ],
  [
    'a closed item without a number',
    aSitting(),
    inserting(LAST, { audience: 'members' }),
    'closed-item-needs-number',
  ],
  [
    'an item at a place that there is not',
    aSitting(),
    inserting({ parent: a(9), before: null }),
    'no-such-place',
  ],
  [
    'a correction to a day and a place that do not go together',
    nested(),
    {
      type: 'CorrectAgendaItem',
      item: agendaEntry(3, { day: 2, place: { parent: a(1), before: null } }),
      reason: 'Nhầm',
    },
    'no-such-place',
  ],
];

/** Items 1, 2, a hidden 2a, 3. */
const around = () => withHidden();
const one = around();
const two = around();
const three = around();
const four = around();

export const ARRANGING_ACCEPTED: readonly (readonly [
  string,
  SessionStory,
  CoreCommand,
  readonly unknown[],
])[] = [
  [
    'an item moved up',
    aSitting(),
    moving(a(3), { before: a(1) }),
    [{ type: 'AgendaItemMoved', v: 1, itemId: a(3), day: 1, parent: null, before: a(1) }],
  ],
  ['a move to where it stands', aSitting(), moving(a(3)), []],
  [
    'a move of an item to behind one that others may not know of: told as a move of that one, to those who know it',
    one.story,
    moving(a(2), { before: a(3) }),
    [{ type: 'AgendaItemMoved', v: 1, itemId: one.item, day: 1, parent: null, before: a(2) }],
  ],
  [
    'a move to before a hidden item',
    two.story,
    moving(a(1), { before: two.item }),
    [
      { type: 'AgendaItemMoved', v: 1, itemId: a(1), day: 1, parent: null, before: a(3) },
      { type: 'AgendaItemMoved', v: 1, itemId: two.item, day: 1, parent: null, before: a(3) },
    ],
  ],
  [
    'an item put in before a hidden one',
    three.story,
    inserting({ parent: null, before: three.item }, { title: 'Bổ sung' }, '2b'),
    [
      {
        type: 'AgendaItemsScheduled',
        v: 2,
        items: [
          {
            ...agendaEntry(4, { number: '2b', title: 'Bổ sung' }),
            place: { parent: null, before: a(3) },
          },
        ],
      },
      { type: 'AgendaItemMoved', v: 1, itemId: three.item, day: 1, parent: null, before: a(3) },
    ],
  ],
  [
    'an item without a number, which gets that of its place',
    aSitting(),
    inserting(LAST, { title: 'Bổ sung' }),
    [
      {
        type: 'AgendaItemsScheduled',
        v: 2,
        items: [{ ...agendaEntry(4, { title: 'Bổ sung' }), numbering: 'by-level', place: LAST }],
      },
    ],
  ],
  [
    'an item skipped',
    aSitting(),
    skipping(a(1)),
    [{ type: 'AgendaItemSkipped', v: 1, itemId: a(1), reason: 'Chưa đủ hồ sơ' }],
  ],
  [
    'a skipped item put back',
    aSitting().give(skipping(a(1))),
    { type: 'UndoSkipAgendaItem', itemId: a(1) },
    [{ type: 'AgendaItemSkipUndone', v: 1, itemId: a(1) }],
  ],
  [
    'an item postponed to another day',
    aSitting(),
    postponing(a(1)),
    [{ type: 'AgendaItemPostponed', v: 1, itemId: a(1), day: 2, ...LAST, reason: 'Chờ thẩm tra' }],
  ],
  [
    'a postponement taken back',
    aSitting().give(postponing(a(1))),
    { type: 'UndoPostponeAgendaItem', itemId: a(1) },
    [{ type: 'AgendaItemPostponementUndone', v: 1, itemId: a(1), day: 1, parent: null, before: a(2) }],
  ],
  [
    'other times, told apart to those who know of the items',
    four.story,
    {
      type: 'AdjustAgendaTimes',
      times: [
        { itemId: a(1), minutes: 10 },
        { itemId: four.item, minutes: 5 },
        { itemId: a(2), minutes: 15 },
      ],
    },
    [
      {
        type: 'AgendaTimesAdjusted',
        v: 1,
        times: [
          { itemId: a(1), minutes: 10 },
          { itemId: a(2), minutes: 15 },
        ],
      },
      { type: 'AgendaTimesAdjusted', v: 1, times: [{ itemId: four.item, minutes: 5 }] },
    ],
  ],
  [
    'an item numbered anew by its place',
    aSitting().give(inserting(LAST)),
    { type: 'NumberAgendaItems', numbers: [{ itemId: a(4), number: 'IV' }] },
    [{ type: 'AgendaItemsNumbered', v: 1, numbers: [{ itemId: a(4), number: 'IV' }] }],
  ],
  ['skipping twice', aSitting().give(skipping(a(1))), skipping(a(1)), []],
  ['a time that it has', aSitting().give(adjusting(a(1), 5)), adjusting(a(1), 5), []],
  [
    'a part given another day stands for itself there',
    aSitting().give(moving(a(2), { parent: a(1) })),
    { type: 'CorrectAgendaItem', item: agendaEntry(2, { day: 2 }), reason: 'Lùi ngày' },
    [
      {
        type: 'AgendaItemCorrected',
        v: 2,
        item: { ...agendaEntry(2, { day: 2 }), place: { parent: null, before: null } },
        reason: 'Lùi ngày',
      },
    ],
  ],
  [
    'a number that is corrected moves nothing once the order is by hand',
    aSession()
      .withDelegates(1)
      .withAgenda(3)
      .give(moving(a(3), { before: a(1) })),
    { type: 'CorrectAgendaItem', item: agendaEntry(1, { number: '9' }), reason: 'Ghi nhầm số' },
    [
      {
        type: 'AgendaItemCorrected',
        v: 2,
        item: { ...agendaEntry(1, { number: '9' }), place: { parent: null, before: a(2) } },
        reason: 'Ghi nhầm số',
      },
    ],
  ],
];
