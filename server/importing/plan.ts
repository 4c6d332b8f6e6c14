import type { AgendaPlace } from '#shared/protocol/agenda.ts';
import type { DocumentId, Sha256 } from '#shared/protocol/ids.ts';
import type { AgendaEntry, SessionDetails } from '#shared/protocol/records.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import { type ImportStatements, withUnitNames } from '#shared/session/imports/importing.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import type { StatedItem } from './agenda.ts';
import { agendaKey } from './agenda-number.ts';
import type { FoundDocument } from './found-document.ts';
import { type Identified, matchAgenda, matchDelegates, matchDocuments, NOBODY } from './match.ts';
import type { StatedDetails } from './session-details.ts';
import type { StatedDelegate } from './stated-delegate.ts';

/** What a folder states, read without a single error. Nothing of it has been carried out. */
export interface ImportPlan {
  readonly details: StatedDetails;
  readonly delegates: readonly StatedDelegate[];
  readonly agenda: readonly StatedItem[];
  readonly documents: readonly FoundDocument[];
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
  const rows = matchAgenda(plan.agenda, state.agenda, identified).map(({ change, known, wanted }) => ({
    changes: change !== 'unchanged',
    known,
    entry: { ...wanted, id: known?.id ?? ids.item() },
  }));
  const places = placesOfRows(plan.agenda, rows);
  const agenda = rows.flatMap(({ changes, entry }, index): AgendaEntry[] => {
    const place = places[index];
    return changes ? [{ ...entry, ...(place ? { place } : {}) }] : [];
  });
  const { renamed } = identified;
  return {
    details: statedDetails(plan.details, state.details),
    renamed,
    delegates: matchDelegates(plan.delegates, withUnitNames(state, renamed).delegates, identified).flatMap(
      ({ change, known, wanted }) =>
        change === 'unchanged' ? [] : [{ ...wanted, id: known?.id ?? ids.delegate() }],
    ),
    agenda,
    documents: published(plan.documents, state, [...state.agenda, ...agenda], ids.document),
  };
}

interface PlannedRow {
  readonly known: AgendaItem | null;
  readonly entry: AgendaEntry;
}

/**
 * Where rows come that are new, in a file with levels: below what they are a part of, before the next row of the file that the session has
 * there. What is known stays where somebody put it. Nothing where the file has no levels: numbers say the order then.
 */
function placesOfRows(
  stated: readonly StatedItem[],
  rows: readonly PlannedRow[],
): readonly (AgendaPlace | null)[] {
  const isNew = (index: number) => rows[index]?.known === null;
  if (!stated.some(({ whole }, index) => whole !== undefined && isNew(index))) return [];
  const byNumber = new Map(rows.map((row) => [agendaKey(row.entry.number), row]));
  const parents = rows.map(({ known, entry }, index) => {
    const { whole } = stated[index] ?? {};
    if (known) return known.parent ?? null;
    const above = whole === undefined ? undefined : byNumber.get(agendaKey(whole));
    const { audience, day } = above?.entry ?? entry;
    return above && audience === 'public' && day === entry.day ? above.entry.id : null;
  });
  return rows.map(({ known, entry: { day } }, index) => {
    if (known) return null;
    const parent = parents[index] ?? null;
    const next = rows.findIndex(
      (row, at) =>
        at > index &&
        row.known?.day === day &&
        row.known.audience === 'public' &&
        (parents[at] ?? null) === parent,
    );
    return { parent, before: rows[next]?.known?.id ?? null };
  });
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
  newId: (sha256: Sha256) => DocumentId,
): ImportStatements['documents'] {
  const items = new Map(agenda.map((item) => [agendaKey(item.number), item]));
  return matchDocuments(documents, state).flatMap(({ change, known, wanted }) => {
    if (change === 'unchanged') return [];
    const { path: _path, agendaNumber, ...edition } = wanted;
    const item = agendaNumber === null ? null : (items.get(agendaKey(agendaNumber)) ?? null);
    // What belongs to an item that not everybody may know of is for the same people.
    const audience = known ? currentEdition(known).audience : (item?.audience ?? 'public');
    return [{ ...edition, id: known?.id ?? newId(edition.sha256), agendaItemId: item?.id ?? null, audience }];
  });
}

function differs(a: SessionDetails, b: SessionDetails): boolean {
  return JSON.stringify(Object.entries(a).sort()) !== JSON.stringify(Object.entries(b).sort());
}
