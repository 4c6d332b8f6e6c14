import type { SessionEvent } from '#shared/protocol/events.ts';
import { AgendaItemId, DelegateId, DocumentId, type Sha256 } from '#shared/protocol/ids.ts';
import type { AgendaEntry, Delegate, DocumentKind, SessionDetails } from '#shared/protocol/records.ts';
import { currentEdition } from '#shared/session/documents.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { StatedItem } from './agenda.ts';
import { agendaKey } from './agenda-number.ts';
import type { StatedDelegate } from './delegates.ts';
import { type Identified, matchAgenda, matchDelegates, matchDocuments, NOBODY } from './match.ts';
import type { StatedDetails } from './session-details.ts';

/** What a folder states, read without a single error. Nothing of it has been carried out. */
export interface ImportPlan {
  readonly details: StatedDetails;
  readonly delegates: readonly StatedDelegate[];
  readonly agenda: readonly StatedItem[];
  readonly documents: readonly FoundDocument[];
}

/** A PDF of the folder that delegates can open. */
export interface FoundDocument {
  /** Where it lies until it is stored. */
  readonly path: string;
  /** Its own name without folders, NFC. */
  readonly fileName: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** As the agenda has it; null: attached to no item. */
  readonly agendaNumber: string | null;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
  readonly hasText: boolean;
}

/**
 * The events that bring `state` to what the plan says; none for what is so already. Pure. New delegates, items and
 * documents get the ids that follow on those of the state. `identified`: what a person said of rows that look new.
 */
export function planEvents(
  plan: ImportPlan,
  state: SessionState,
  identified: Identified = NOBODY,
): readonly SessionEvent[] {
  const details = statedDetails(plan.details, state.details);
  const delegates = changedDelegates(plan.delegates, state, identified);
  const items = changedItems(plan.agenda, state, identified);
  const events: SessionEvent[] = [];
  if (details) events.push({ type: 'SessionDetailsChanged', v: 1, details });
  if (delegates.length > 0) events.push({ type: 'DelegatesRegistered', v: 1, delegates: [...delegates] });
  if (items.length > 0) events.push({ type: 'AgendaItemsScheduled', v: 1, items: [...items] });
  return [...events, ...published(plan.documents, state, [...state.agenda, ...items])];
}

/** The session's details with what the file states; null when that changes nothing. */
export function statedDetails(stated: StatedDetails, known: SessionDetails): SessionDetails | null {
  const details = { ...known, ...stated };
  return differs(details, known) ? details : null;
}

function changedDelegates(
  stated: readonly StatedDelegate[],
  state: SessionState,
  identified: Identified,
): readonly Delegate[] {
  const nextId = following(
    [...state.delegates, ...state.former.map(({ delegate }) => delegate)],
    DelegateId,
    'd',
  );
  return matchDelegates(stated, state.delegates, identified).flatMap(({ change, known, wanted }) =>
    change === 'unchanged' ? [] : [{ ...wanted, id: known?.id ?? nextId() }],
  );
}

function changedItems(
  stated: readonly StatedItem[],
  state: SessionState,
  identified: Identified,
): readonly AgendaEntry[] {
  const nextId = following(
    [...state.agenda, ...state.formerItems.map(({ item }) => item)],
    AgendaItemId,
    'a',
  );
  return matchAgenda(stated, state.agenda, identified).flatMap(({ change, known, wanted }) =>
    change === 'unchanged' ? [] : [{ ...wanted, id: known?.id ?? nextId() }],
  );
}

function published(
  documents: readonly FoundDocument[],
  state: SessionState,
  agenda: readonly AgendaEntry[],
): readonly SessionEvent[] {
  const nextId = following(state.documents, DocumentId, 't');
  const itemIds = new Map(agenda.map(({ number, id }) => [agendaKey(number), id]));
  return matchDocuments(documents, state.documents).flatMap(({ change, known, wanted }): SessionEvent[] => {
    if (change === 'unchanged') return [];
    const { path: _path, agendaNumber, ...edition } = wanted;
    const document = {
      ...edition,
      id: known?.id ?? nextId(),
      agendaItemId: agendaNumber === null ? null : (itemIds.get(agendaKey(agendaNumber)) ?? null),
      version: known ? currentEdition(known).version + 1 : 1,
    };
    return [{ type: 'DocumentPublished', v: 1, document }];
  });
}

/** Gives the ids after the greatest that is or was in use: d8, d9… after d7. */
function following<Id extends string>(
  known: readonly { readonly id: Id }[],
  schema: { parse(id: string): Id },
  prefix: string,
): () => Id {
  let last = known.reduce((greatest, { id }) => Math.max(greatest, Number(id.slice(prefix.length))), 0);
  return () => {
    last += 1;
    return schema.parse(`${prefix}${last}`);
  };
}

function differs(a: SessionDetails, b: SessionDetails): boolean {
  return JSON.stringify(Object.entries(a).sort()) !== JSON.stringify(Object.entries(b).sort());
}
