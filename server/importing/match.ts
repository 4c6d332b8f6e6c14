import type { ImportChange } from '#shared/protocol/http.ts';
import type { UnitName } from '#shared/protocol/members.ts';
import type { AgendaEntry, Delegate } from '#shared/protocol/records.ts';
import { entryOf } from '#shared/session/agenda/programme.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { AgendaItem, Edition, PublishedDocument, SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import type { StatedItem } from './agenda.ts';
import { agendaKey } from './agenda-number.ts';
import { renamed, SHARED, type SharedField } from './delegate-groups.ts';
import { exactName } from './delegates.ts';
import type { FoundDocument } from './found-document.ts';
import type { StatedDelegate } from './stated-delegate.ts';

/** What a file states beside what the session has of it. */
export interface Match<Known, Wanted> {
  readonly change: ImportChange;
  /** Null for what the session does not have yet. */
  readonly known: Known | null;
  /** As it will be: the known one with what the file states. */
  readonly wanted: Wanted;
}

/** Which rows are somebody or something known under another name, as a person answered. */
export interface Identified {
  readonly delegates: ReadonlyMap<StatedDelegate, Delegate['id']>;
  readonly items: ReadonlyMap<StatedItem, AgendaItem['id']>;
  /** What a group is called on the list, by its field and its name in the file. */
  readonly groups: Readonly<Record<SharedField, ReadonlyMap<string, string>>>;
  /** Groups and committees that bear the name of the file from now on. */
  readonly renamed: readonly UnitName[];
}

const NO_GROUPS = { group: new Map(), committee: new Map(), constituency: new Map() };

export const NOBODY: Identified = { delegates: new Map(), items: new Map(), groups: NO_GROUPS, renamed: [] };

/**
 * Finds each stated delegate among the known ones by name: first with diacritics (Hà is not Hạ), then without; where
 * a name occurs more than once on either side, the constituency decides. No delegate is matched twice. Before all that a person's
 * word counts who a row is (`identified`).
 */
export function matchDelegates(
  stated: readonly StatedDelegate[],
  known: readonly Delegate[],
  { delegates: identified, groups }: Identified = NOBODY,
): readonly Match<Delegate, Omit<Delegate, 'id'>>[] {
  const found = new Map<StatedDelegate, Delegate>();
  for (const [delegate, id] of identified) {
    const same = known.find((other) => other.id === id);
    if (same) found.set(delegate, same);
  }
  pair(stated, known, ({ name }) => exactName(name), found);
  pair(stated, known, ({ name }) => fold(name), found);
  return stated.map((delegate) => {
    const match = found.get(delegate) ?? null;
    const { id: _id, ...before } = match ?? UNKNOWN_DELEGATE;
    const wanted = over(before, inKnownGroups(delegate, groups));
    return { change: changeOf(match && before, wanted), known: match, wanted };
  });
}

function inKnownGroups(delegate: StatedDelegate, groups: Identified['groups']): StatedDelegate {
  const one = { ...delegate };
  for (const field of SHARED) {
    const cell = delegate[field];
    if (cell !== undefined) one[field] = renamed(field, cell, (name) => groups[field].get(name));
  }
  return one;
}

const UNKNOWN_DELEGATE = {
  id: null,
  name: '',
  title: '',
  group: '',
  committee: '',
  constituency: '',
  seat: '',
};

type Named = Pick<Delegate, 'name'> & { readonly constituency?: string };

function pair(
  stated: readonly StatedDelegate[],
  known: readonly Delegate[],
  keyOf: (delegate: Named) => string,
  found: Map<StatedDelegate, Delegate>,
): void {
  const taken = new Set(found.values());
  const left = Map.groupBy(
    stated.filter((delegate) => !found.has(delegate)),
    keyOf,
  );
  const right = Map.groupBy(
    known.filter((delegate) => !taken.has(delegate)),
    keyOf,
  );
  for (const [key, here] of left) {
    const there = right.get(key) ?? [];
    const [only] = there;
    const [single] = here;
    if (only && single && here.length === 1 && there.length === 1) {
      found.set(single, only);
      continue;
    }
    for (const delegate of here) {
      const same = there.find((other) => sameConstituency(delegate, other) && !taken.has(other));
      if (!same) continue;
      found.set(delegate, same);
      taken.add(same);
    }
  }
}

function sameConstituency(a: Named, b: Named): boolean {
  return fold(a.constituency ?? '') === fold(b.constituency ?? '');
}

/** Finds each stated item in the agenda by its number, unless a person said which it is. */
export function matchAgenda(
  stated: readonly StatedItem[],
  known: readonly AgendaItem[],
  { items: identified }: Identified = NOBODY,
): readonly Match<AgendaItem, Omit<AgendaEntry, 'id' | 'place'>>[] {
  const byNumber = new Map(known.map((item) => [agendaKey(item.number), item]));
  return stated.map((item) => {
    const id = identified.get(item);
    const match =
      (id ? known.find((other) => other.id === id) : byNumber.get(agendaKey(item.number))) ?? null;
    const { id: _id, place: _place, ...before } = match ? entryOf(match) : UNKNOWN_ITEM;
    const { whole: _whole, ...row } = item;
    const wanted = over(before, row);
    return { change: changeOf(match && before, wanted), known: match, wanted };
  });
}

const UNKNOWN_ITEM = {
  id: null,
  place: undefined,
  number: '',
  title: '',
  kind: 'other',
  presenter: '',
  minutes: null,
  day: 1,
  audience: 'public',
} as const;

/**
 * Finds each file among the published documents by its name, without regard to capitals and diacritics, and each document for
 * one file only: of several with one name that of the same item, then that with the same bytes, then the newest; what was
 * withdrawn comes last. The same bytes are unchanged, also when the document was withdrawn: what was taken back on purpose stays so.
 */
export function matchDocuments(
  found: readonly FoundDocument[],
  { documents, agenda }: Pick<SessionState, 'documents' | 'agenda'>,
): readonly Match<PublishedDocument, FoundDocument>[] {
  const keys = new Map<string, string>(agenda.map(({ id, number }) => [id, agendaKey(number)]));
  const itemOf = ({ agendaItemId }: { readonly agendaItemId: string | null }) =>
    agendaItemId === null ? null : (keys.get(agendaItemId) ?? null);
  const wantedItem = ({ agendaNumber }: FoundDocument) =>
    agendaNumber === null ? null : agendaKey(agendaNumber);
  const inForce = documents.filter(({ withdrawn }) => withdrawn === null).reverse();
  const withdrawn = documents.filter((document) => document.withdrawn !== null);
  const matches = new Map<FoundDocument, PublishedDocument>();
  const taken = new Set<PublishedDocument>();
  for (const among of [inForce, withdrawn]) {
    const byName = Map.groupBy(among, (document) => fold(currentEdition(document).fileName));
    for (const same of [
      (file: FoundDocument, edition: Edition) => wantedItem(file) === itemOf(edition),
      (file: FoundDocument, edition: Edition) => file.sha256 === edition.sha256,
      () => true,
    ]) {
      for (const file of found) {
        if (matches.has(file)) continue;
        const match = byName
          .get(fold(file.fileName))
          ?.find((document) => !taken.has(document) && same(file, currentEdition(document)));
        if (!match) continue;
        matches.set(file, match);
        taken.add(match);
      }
    }
  }
  return found.map((wanted) => {
    const known = matches.get(wanted) ?? null;
    if (!known) return { change: 'add', known, wanted };
    const same = currentEdition(known).sha256 === wanted.sha256;
    return { change: same ? 'unchanged' : 'update', known, wanted };
  });
}

/** What is known with what the file states. A blank cell states nothing: what is taken away is taken away on the console. */
function over<Known extends object, Stated extends object>(known: Known, stated: Stated): Known & Stated {
  const filled = Object.entries(stated).filter(([, value]) => value !== '' && value !== null);
  return { ...stated, ...known, ...Object.fromEntries(filled) };
}

function changeOf<Wanted extends object>(before: Partial<Wanted> | null, wanted: Wanted): ImportChange {
  if (before === null) return 'add';
  const entries = (record: object) => JSON.stringify(Object.entries(record).sort());
  return entries(before) === entries(wanted) ? 'unchanged' : 'update';
}
