import type { DocumentId, Sha256 } from '#shared/protocol/ids.ts';
import type { AgendaEntry, DocumentKind, SessionDetails } from '#shared/protocol/records.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import type { ImportStatements } from '#shared/session/imports.ts';
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
 * What the plan says of `state`, for the session to judge; nothing of what is so already. Pure. `identified`: what a person
 * said of rows that look new.
 */
export function planStatements(
  plan: ImportPlan,
  state: SessionState,
  identified: Identified = NOBODY,
): ImportStatements {
  const ids = idsAfter(state);
  const agenda = matchAgenda(plan.agenda, state.agenda, identified).flatMap(({ change, known, wanted }) =>
    change === 'unchanged' ? [] : [{ ...wanted, id: known?.id ?? ids.item() }],
  );
  return {
    details: statedDetails(plan.details, state.details),
    delegates: matchDelegates(plan.delegates, state.delegates, identified).flatMap(
      ({ change, known, wanted }) =>
        change === 'unchanged' ? [] : [{ ...wanted, id: known?.id ?? ids.delegate() }],
    ),
    agenda,
    documents: published(plan.documents, state, [...state.agenda, ...agenda], ids.document),
  };
}

/** The session's details with what the file states; null when that changes nothing. */
export function statedDetails(stated: StatedDetails, known: SessionDetails): SessionDetails | null {
  const details = { ...known, ...stated };
  return differs(details, known) ? details : null;
}

function published(
  documents: readonly FoundDocument[],
  state: SessionState,
  agenda: readonly AgendaEntry[],
  nextId: () => DocumentId,
): ImportStatements['documents'] {
  const itemIds = new Map(agenda.map(({ number, id }) => [agendaKey(number), id]));
  return matchDocuments(documents, state).flatMap(({ change, known, wanted }) => {
    if (change === 'unchanged') return [];
    const { path: _path, agendaNumber, ...edition } = wanted;
    const agendaItemId = agendaNumber === null ? null : (itemIds.get(agendaKey(agendaNumber)) ?? null);
    return [{ ...edition, id: known?.id ?? nextId(), agendaItemId }];
  });
}

function differs(a: SessionDetails, b: SessionDetails): boolean {
  return JSON.stringify(Object.entries(a).sort()) !== JSON.stringify(Object.entries(b).sort());
}
