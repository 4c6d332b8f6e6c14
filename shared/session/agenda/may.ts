import { unitOf } from '../../protocol/audience-order.ts';
import type { Actor } from '../../protocol/events.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import type { SessionState } from '../state.ts';
import { audienceOfItem } from './closed-items.ts';

/** Whoever conducts: the secretary, and the chair from their own tablet. */
const BY_CONDUCT = { capacities: ['secretary', 'chair'], whyNot: hiddenFromChair } as const;

export const may = {
  StartAgendaItem: BY_CONDUCT,
  UndoAgendaItemStart: BY_CONDUCT,
  CloseAgendaItem: BY_CONDUCT,
  ReopenAgendaItem: BY_SECRETARY,
  BeginStep: BY_CONDUCT,
  UndoStep: BY_CONDUCT,
  UndoAgendaItemClose: BY_CONDUCT,
  AddAgendaItem: BY_SECRETARY,
  CorrectAgendaItem: BY_SECRETARY,
  StrikeAgendaItem: BY_SECRETARY,
  MergeAgendaItems: BY_SECRETARY,
  MoveAgendaItem: BY_SECRETARY,
  SkipAgendaItem: BY_SECRETARY,
  UndoSkipAgendaItem: BY_SECRETARY,
  PostponeAgendaItem: BY_SECRETARY,
  UndoPostponeAgendaItem: BY_SECRETARY,
  AdjustAgendaTimes: BY_SECRETARY,
  NumberAgendaItems: BY_SECRETARY,
} satisfies May<
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
  | 'NumberAgendaItems'
>;

/** Of an item for one unit the chair is not told: for them there is none. */
function hiddenFromChair(
  state: SessionState,
  { itemId }: { readonly itemId: AgendaItemId },
  { capacity }: Actor,
): Refusal | null {
  if (capacity !== 'chair' || unitOf(audienceOfItem(state, itemId)) === null) return null;
  return refusal('unknown-agenda-item', { id: itemId });
}
