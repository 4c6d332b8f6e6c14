import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveItems } from './evolve-items.ts';
import { evolveTree, type TreeEvent } from './evolve-tree.ts';
import { type AgendaEvent, evolveAgenda } from './programme.ts';

type ItemEvent = EventOf<'AgendaItemCorrected' | 'AgendaItemStruck' | 'AgendaItemsMerged'>;

const programme = (state: SessionState, event: AgendaEvent, { at }: Moment): SessionState => ({
  ...state,
  agenda: evolveAgenda(state.agenda, event, at),
});
const tree = (state: SessionState, event: TreeEvent, { at }: Moment): SessionState => ({
  ...state,
  agenda: evolveTree(state.agenda, event, at),
});
const items = (state: SessionState, event: ItemEvent, { at }: Moment) => evolveItems(state, event, at);

export const reducers = {
  AgendaItemsScheduled: programme,
  AgendaItemStarted: programme,
  AgendaItemStartUndone: programme,
  AgendaItemClosed: programme,
  AgendaItemReopened: programme,
  AgendaItemCloseUndone: programme,
  StepBegan: programme,
  StepUndone: programme,
  ClosedMatterBegan: (state, _event, { at }) => ({ ...state, closedMatter: { since: at } }),
  ClosedMatterEnded: (state) => ({ ...state, closedMatter: null }),
  AgendaItemCorrected: items,
  AgendaItemStruck: items,
  AgendaItemsMerged: items,
  AgendaItemMoved: tree,
  AgendaItemSkipped: tree,
  AgendaItemSkipUndone: tree,
  AgendaItemPostponed: tree,
  AgendaItemPostponementUndone: tree,
  AgendaTimesAdjusted: tree,
  AgendaItemsNumbered: tree,
} satisfies Reducers<
  (AgendaEvent | ItemEvent | TreeEvent)['type'] | 'ClosedMatterBegan' | 'ClosedMatterEnded'
>;
