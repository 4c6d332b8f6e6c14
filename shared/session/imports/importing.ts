import type { AgendaPlace } from '../../protocol/agenda.ts';
import { audienceKey, covers, isSameAudience } from '../../protocol/audience-order.ts';
import type { EventOf, SessionEvent } from '../../protocol/events.ts';
import type { UnitName } from '../../protocol/members.ts';
import type { AgendaEntry, Delegate, DocumentEdition, SessionDetails } from '../../protocol/records.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { findRuleSet } from '../../voting/rule-sets.ts';
import { whyNoSuchAudience } from '../agenda/closed-items.ts';
import { isSamePlace, placingAt, whyNotThere } from '../agenda/placing.ts';
import { entryOf, findItem, placeByNumber, scheduleItems, standsByNumbers } from '../agenda/programme.ts';
import { placeOf, withItemAt } from '../agenda/tree.ts';
import { leaveVotingBody } from '../between.ts';
import { currentEdition, findDocument, isNarrower } from '../documents/editions.ts';
import { whyNotAgain } from '../documents/removing.ts';
import { idsAfter, isUncounted } from '../ids-after.ts';
import { comesBack } from '../members/former.ts';
import { renameUnit } from '../members/rename-unit.ts';
import { unitRenamed } from '../members/units.ts';
import { openPoll } from '../polls/find-poll.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/**
 * What a confirmed import states, read and matched: rows with the id of whom or what they change, or with the id that is the
 * next one (`idsAfter`) where they are new.
 */
export interface ImportStatements {
  /** null where the files say nothing of the session itself. */
  readonly details: SessionDetails | null;
  /** Groups and committees that bear another name from now on, by which rows of `delegates` name them; absent: none. */
  readonly renamed?: readonly UnitName[];
  readonly delegates: readonly Delegate[];
  readonly agenda: readonly AgendaEntry[];
  /** Their files are stored already. Items may be those of `agenda`. */
  readonly documents: readonly Omit<DocumentEdition, 'version'>[];
}

export type ImportedEvent = EventOf<
  'SessionDetailsChanged' | 'DelegatesRegistered' | 'AgendaItemsScheduled' | 'DocumentPublished'
>;

/** What an import stated that led to `events`. */
export function statementsOf(...events: readonly ImportedEvent[]): ImportStatements {
  let details: SessionDetails | null = null;
  const delegates: Delegate[] = [];
  const agenda: AgendaEntry[] = [];
  const documents: Omit<DocumentEdition, 'version'>[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'SessionDetailsChanged':
        details = event.details;
        break;
      case 'DelegatesRegistered':
        delegates.push(...event.delegates);
        break;
      case 'AgendaItemsScheduled':
        agenda.push(...event.items);
        break;
      case 'DocumentPublished': {
        const { version: _version, ...document } = event.document;
        documents.push(document);
      }
    }
  }
  return { details, delegates, agenda, documents };
}

/**
 * What a confirmed import leads to, all of it or nothing; no event for what is so already.
 * @param basedOnSeq the last entry that its preview had seen.
 */
export function applyImport(state: SessionState, basedOnSeq: number, statements: ImportStatements): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (state.seq !== basedOnSeq) return refuse('import-outdated');
  const isNext = nextDelegateId(state);
  const { renamed = [] } = statements;
  const renames = renaming(state, renamed);
  if (!renames.ok) return renames;
  const called = withUnitNames(state, renamed);
  const delegates = rowsThatChange(
    statements.delegates,
    called.delegates,
    (row) => comesBack(state, row) !== undefined || isNext(row),
  );
  const items = itemsThatChange(state, statements.agenda);
  const documents = editions(statements.documents, state, [...state.agenda, ...(items ?? [])]);
  if (!delegates || !items || !documents) return refuse('import-outdated');
  const why = whyNotForThose(state, items);
  if (why) return { ok: false, refusal: why };
  const again = documents.map(({ sha256 }) => whyNotAgain(state, sha256)).find((refused) => refused !== null);
  if (again) return { ok: false, refusal: again };
  const { details } = statements;
  const events: SessionEvent[] = [];
  if (details && !sameRecord(details, state.details)) {
    if (!findRuleSet(state.ruleSets, details.ruleSetId, details.startsOn))
      return refuse('unknown-rule-set', { id: details.ruleSetId });
    events.push({ type: 'SessionDetailsChanged', v: 1, details });
  }
  events.push(...renames.events);
  if (delegates.length > 0) {
    const refused = whyListStands(called, delegates);
    if (refused) return { ok: false, refusal: refused };
    events.push({ type: 'DelegatesRegistered', v: 1, delegates });
  }
  // What one circle and another may know are entries apart.
  for (const alike of Map.groupBy(items, ({ audience }) => audienceKey(audience)).values()) {
    events.push({ type: 'AgendaItemsScheduled', v: 2, items: alike });
  }
  for (const document of documents) events.push({ type: 'DocumentPublished', v: 2, document });
  return decided(...events);
}

/** `state` with groups and committees called as `renamed` says: what the rows of a list are compared with. */
export function withUnitNames(state: SessionState, renamed: readonly UnitName[]): SessionState {
  let { delegates, units } = state;
  for (const one of renamed) ({ delegates, units } = unitRenamed({ delegates, units }, one));
  return { ...state, delegates, units };
}

/** One after another, each as if it were given by itself. */
function renaming(state: SessionState, renamed: readonly UnitName[]): Decision {
  const events: SessionEvent[] = [];
  let called = state;
  for (const one of renamed) {
    const decision = renameUnit(called, one);
    if (!decision.ok) return decision;
    events.push(...decision.events);
    called = withUnitNames(called, [one]);
  }
  return decided(...events);
}

/**
 * The rows that are new or other than what is known. null where one comes twice, or has an id that is neither known nor the
 * next one: what was matched before is not this session as it stands.
 */
function rowsThatChange<Row extends { readonly id: string }>(
  stated: readonly Row[],
  known: readonly Row[],
  isNext: (row: Row) => boolean,
): Row[] | null {
  const before = new Map(known.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const changed: Row[] = [];
  for (const row of stated) {
    const old = before.get(row.id);
    if (seen.has(row.id) || (!old && !isNext(row))) return null;
    seen.add(row.id);
    if (!old || !sameRecord(row, old)) changed.push(row);
  }
  return changed;
}

/**
 * The items that are new or other than what is known, each with its place where it has one to say. null where a place is none of this
 * programme.
 */
function itemsThatChange(state: SessionState, stated: readonly AgendaEntry[]): AgendaEntry[] | null {
  const changed = rowsThatChange(
    stated.map(({ place: _, ...entry }) => entry),
    state.agenda.map(entryOf),
    nextItemId(state),
  );
  if (!changed) return null;
  if (standsByNumbers(state.agenda) && stated.every(({ place }) => place === undefined)) return changed;
  const rows = new Map(changed.map((row) => [row.id, row]));
  const items: AgendaEntry[] = [];
  let agenda = state.agenda;
  for (const { id, place: wanted } of stated) {
    const known = findItem(state, id);
    const here = agenda.find((one) => one.id === id);
    const row = rows.get(id);
    const entry = row ?? (known && entryOf(known));
    if (!entry) return null;
    const item: AgendaItem = here ? { ...here, ...entry } : { ...entry, progress: { status: 'pending' } };
    const place = wanted ?? (row && placeOfRow(agenda, here, item));
    if (place) {
      const there = { day: item.day, ...place };
      // The same import may state for how many days the session lasts.
      const details = { ...state.details, days: Math.max(state.details.days, item.day) };
      if (whyNotThere({ details, agenda }, item, there)) return null;
      const moves = !here || here.day !== item.day || !isSamePlace(placeOf(agenda, here), there);
      if (!row && !moves) continue;
      // A place is said to all who know the item: it names nothing else.
      if (!isSamePlace(placingAt(agenda, item, there).place, there)) return null;
      agenda = withItemAt(agenda, item, there);
      items.push({ ...entry, place });
    } else if (row) {
      agenda = scheduleItems(agenda, [row]);
      items.push(row);
    }
  }
  return items;
}

/** Once the programme is in another order than that of its numbers, what comes new or changes its number or day says where it stands. */
function placeOfRow(
  agenda: readonly AgendaItem[],
  here: AgendaItem | undefined,
  item: AgendaItem,
): AgendaPlace | null {
  if (!here) return placeByNumber(agenda, item);
  if (standsByNumbers(agenda) || (here.number === item.number && here.day === item.day)) return null;
  if (here.day !== item.day) return { parent: null, before: null };
  const { parent, before } = placeOf(agenda, here);
  return { parent, before };
}

function nextDelegateId(state: SessionState): (row: Delegate) => boolean {
  const ids = idsAfter(state);
  return ({ id }) => id === ids.delegate();
}

/** The next number of an item for everybody; of another, one that counts nothing and was never in use. */
function nextItemId(state: SessionState): (row: AgendaEntry) => boolean {
  const ids = idsAfter(state);
  const taken = new Set(state.formerItems.map(({ item }) => item.id));
  return ({ id, audience }) =>
    audience === 'public' ? id === ids.item() : isUncounted(id) && !taken.has(id);
}

/** An item stays for whom it was. */
function whyNotForThose(state: SessionState, items: readonly AgendaEntry[]): Refusal | null {
  for (const { id, audience } of items) {
    const known = findItem(state, id);
    if (known && !isSameAudience(known.audience, audience)) return refusal('item-audience-stays');
    const why = whyNoSuchAudience(state, audience);
    if (why) return why;
  }
  return null;
}

/** The editions that come, each with the version that follows. null where a document or its item is not known. */
function editions(
  stated: ImportStatements['documents'],
  state: SessionState,
  agenda: readonly AgendaEntry[],
): DocumentEdition[] | null {
  const ids = idsAfter(state);
  const isNext = ({ id, sha256 }: ImportStatements['documents'][number]) =>
    [ids.document(sha256), ids.countedDocument()].includes(id);
  const items = new Map(agenda.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const published: DocumentEdition[] = [];
  for (const document of stated) {
    const known = findDocument(state, document.id);
    if (seen.has(document.id) || (!known && !isNext(document))) return null;
    if (known && isNarrower(document.audience, currentEdition(known).audience)) return null;
    const item = document.agendaItemId === null ? null : items.get(document.agendaItemId);
    if (item === undefined || (item && !covers(item.audience, document.audience))) return null;
    if (whyNoSuchAudience(state, document.audience)) return null;
    seen.add(document.id);
    published.push({ ...document, version: known ? currentEdition(known).version + 1 : 1 });
  }
  return published;
}

/** Whether all that `stated` says is so; what is known may say more (how far an item has come). */
function sameRecord(stated: object, known: object): boolean {
  const before = new Map<string, unknown>(Object.entries(known));
  return Object.entries(stated).every(([name, value]) => isSameValue(before.get(name), value));
}

/** Audiences may be records. */
function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/**
 * Nobody leaves the group or committee that is voting: a ballot that was acknowledged would then count for nothing. The hall votes
 * by the list and the number of the opening; earlier versions let the list grow meanwhile.
 */
function whyListStands(state: SessionState, registered: readonly Delegate[]): Refusal | null {
  if (leaveVotingBody(state, registered)) return refusal('poll-open');
  const counted = openPoll(state)?.total ?? null;
  return counted === null ? null : refusal('members-while-voting');
}
