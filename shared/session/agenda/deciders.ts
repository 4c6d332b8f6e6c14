import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import { addItem } from './adding.ts';
import { moveItem, postponeItem, skipItem, undoPostponement, undoSkip } from './arranging.ts';
import { correctItem, mergeItems, strikeItem } from './correcting.ts';
import type { TreeEvent } from './evolve-tree.ts';
import { numberItems } from './numbering.ts';
import { findItem } from './programme.ts';
import { stepNow } from './step-now.ts';
import { beginStep, undoClose, undoStep } from './steps.ts';
import { closeItem, reopenItem, startItem, undoStart } from './taking-up.ts';
import { adjustTimes } from './times.ts';

type AgendaCommand =
  | 'StartAgendaItem'
  | 'UndoAgendaItemStart'
  | 'CloseAgendaItem'
  | 'ReopenAgendaItem'
  | 'BeginStep'
  | 'UndoStep'
  | 'UndoAgendaItemClose'
  | 'AddAgendaItem'
  | 'CorrectAgendaItem'
  | 'StrikeAgendaItem'
  | 'MergeAgendaItems'
  | 'MoveAgendaItem'
  | 'SkipAgendaItem'
  | 'UndoSkipAgendaItem'
  | 'PostponeAgendaItem'
  | 'UndoPostponeAgendaItem'
  | 'AdjustAgendaTimes'
  | 'NumberAgendaItems';

export const deciders = {
  StartAgendaItem: (state, { itemId }) => whileOpen(state, () => startItem(state, itemId)),
  UndoAgendaItemStart: (state, { itemId }, { at }) => whileOpen(state, () => undoStart(state, itemId, at)),
  CloseAgendaItem: (state, { itemId }) => whileOpen(state, () => closeItem(state, itemId)),
  ReopenAgendaItem: (state, { itemId, reason }) => whileOpen(state, () => reopenItem(state, itemId, reason)),
  BeginStep: (state, { itemId, step, from }) => whileOpen(state, () => beginStep(state, itemId, step, from)),
  UndoStep: (state, { itemId, step }, { at }) => whileOpen(state, () => undoStep(state, itemId, step, at)),
  UndoAgendaItemClose: (state, { itemId }, { at }) => whileOpen(state, () => undoClose(state, itemId, at)),
  AddAgendaItem: (state, { item }, { at }) => addItem(state, item, at),
  CorrectAgendaItem: (state, { item, reason }) => correctItem(state, item, reason),
  StrikeAgendaItem: (state, { itemId, reason }) => strikeItem(state, itemId, reason),
  MergeAgendaItems: (state, { keep, drop, reason }) => mergeItems(state, keep, drop, reason),
  MoveAgendaItem: (state, { itemId, day, parent, before }) =>
    moveItem(state, itemId, { day, parent, before }),
  SkipAgendaItem: (state, { itemId, reason }) => skipItem(state, itemId, reason),
  UndoSkipAgendaItem: (state, { itemId }) => undoSkip(state, itemId),
  PostponeAgendaItem: (state, { itemId, day, parent, before, reason }) =>
    postponeItem(state, itemId, { day, parent, before }, reason),
  UndoPostponeAgendaItem: (state, { itemId }) => undoPostponement(state, itemId),
  AdjustAgendaTimes: (state, { times }) => adjustTimes(state, times),
  NumberAgendaItems: (state, { numbers }) => numberItems(state, numbers),
} satisfies Deciders<AgendaCommand>;

export const asCommands = {
  AgendaItemStarted: ({ itemId }) => ({ type: 'StartAgendaItem', itemId }),
  AgendaItemStartUndone: ({ itemId }) => ({ type: 'UndoAgendaItemStart', itemId }),
  AgendaItemClosed: ({ itemId }) => ({ type: 'CloseAgendaItem', itemId }),
  AgendaItemReopened: ({ itemId, reason }) => ({ type: 'ReopenAgendaItem', itemId, reason }),
  StepBegan: ({ itemId, step }, state) => {
    const item = findItem(state, itemId);
    return { type: 'BeginStep', itemId, step, from: item ? (stepNow(state, item)?.step ?? null) : null };
  },
  StepUndone: ({ itemId, step }) => ({ type: 'UndoStep', itemId, step }),
  AgendaItemCloseUndone: ({ itemId }) => ({ type: 'UndoAgendaItemClose', itemId }),
  AgendaItemCorrected: ({ item, reason }) => ({ type: 'CorrectAgendaItem', item, reason }),
  AgendaItemStruck: ({ itemId, reason }) => ({ type: 'StrikeAgendaItem', itemId, reason }),
  AgendaItemsMerged: ({ keep, drop, reason }) => ({ type: 'MergeAgendaItems', keep, drop, reason }),
  AgendaItemMoved: ({ itemId, day, parent, before }) => ({
    type: 'MoveAgendaItem',
    itemId,
    day,
    parent,
    before,
  }),
  AgendaItemSkipped: ({ itemId, reason }) => ({ type: 'SkipAgendaItem', itemId, reason }),
  AgendaItemSkipUndone: ({ itemId }) => ({ type: 'UndoSkipAgendaItem', itemId }),
  AgendaItemPostponed: ({ itemId, day, parent, before, reason }) => ({
    type: 'PostponeAgendaItem',
    itemId,
    day,
    parent,
    before,
    reason,
  }),
  AgendaItemPostponementUndone: ({ itemId }) => ({ type: 'UndoPostponeAgendaItem', itemId }),
  AgendaTimesAdjusted: ({ times }) => ({ type: 'AdjustAgendaTimes', times }),
  AgendaItemsNumbered: ({ numbers }) => ({ type: 'NumberAgendaItems', numbers }),
} satisfies AsCommands<
  | 'AgendaItemStarted'
  | 'AgendaItemStartUndone'
  | 'AgendaItemClosed'
  | 'AgendaItemReopened'
  | 'StepBegan'
  | 'StepUndone'
  | 'AgendaItemCloseUndone'
  | 'AgendaItemCorrected'
  | 'AgendaItemStruck'
  | 'AgendaItemsMerged'
  | TreeEvent['type']
>;
