import type { ImportPreview, ImportProblem, PreviewedDocument } from '#shared/protocol/http.ts';
import type { AgendaEntry, Delegate } from '#shared/protocol/records.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { whyNotAgain } from '#shared/session/documents/removing.ts';
import type { AgendaItem, PublishedDocument, SessionState } from '#shared/session/state.ts';
import { matchAgenda, matchDelegates, matchDocuments } from './match.ts';
import { type ImportPlan, statedDetails } from './plan.ts';
import { problem, refusedFile } from './problems.ts';
import { questionsOf } from './same.ts';

/** What carrying out `plan` would do to `state`, for people to look at. */
export function previewOf(
  plan: ImportPlan,
  state: SessionState,
  problems: readonly ImportProblem[],
): Omit<ImportPreview, 'previewId'> {
  return {
    basedOnSeq: state.seq,
    details: changedDetails(plan, state),
    delegates: matchDelegates(plan.delegates, state.delegates).map(({ change, known, wanted }) => ({
      change,
      delegate: wanted,
      before: known && delegateBefore(known),
    })),
    agenda: matchAgenda(plan.agenda, state.agenda).map(({ change, known, wanted }) => ({
      change,
      item: wanted,
      before: known && itemBefore(known),
    })),
    documents: matchDocuments(plan.documents, state).map(({ change, known, wanted }) => {
      const { path: _path, sha256: _sha256, ...document } = wanted;
      return { change, ...document, before: known && documentBefore(known, state) };
    }),
    questions: questionsOf(plan, state),
    problems,
  };
}

function changedDetails(plan: ImportPlan, state: SessionState): ImportPreview['details'] {
  const details = statedDetails(plan.details, state.details);
  return details && { before: state.details, details };
}

function delegateBefore({ id: _id, ...particulars }: Delegate): Omit<Delegate, 'id'> {
  return particulars;
}

function itemBefore({ id: _id, progress: _progress, ...entry }: AgendaItem): Omit<AgendaEntry, 'id'> {
  return entry;
}

function documentBefore(document: PublishedDocument, state: SessionState): PreviewedDocument {
  const { fileName, title, kind, agendaItemId, pages, bytes, hasText } = currentEdition(document);
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  return { fileName, title, kind, agendaNumber: item?.number ?? null, pages, bytes, hasText };
}

/** Names of the tables that the folder has. */
export interface TableNames {
  readonly delegates: string | null;
  readonly agenda: string | null;
}

/** What the session has and the folder lacks or contradicts. Nothing is ever removed by an import. */
export function sessionSideProblems(
  plan: ImportPlan,
  state: SessionState,
  tables: TableNames,
): readonly ImportProblem[] {
  return [
    ...missingDelegates(plan, state, tables.delegates),
    ...missingItems(plan, state, tables.agenda),
    ...matchDocuments(plan.documents, state).flatMap(({ change, known, wanted }) => {
      const place = { file: wanted.fileName };
      const again = whyNotAgain(state, wanted.sha256);
      if (again) return [refusedFile(wanted.fileName, again)];
      if (known?.withdrawn && change === 'unchanged') return [problem('document-withdrawn', place)];
      const twin = change === 'add' && state.documents.find((other) => isTwin(other, wanted.sha256));
      return twin ? [problem('same-content', place, { other: currentEdition(twin).fileName })] : [];
    }),
  ];
}

function isTwin(document: SessionState['documents'][number], sha256: string): boolean {
  return document.withdrawn === null && currentEdition(document).sha256 === sha256;
}

function missingDelegates(
  { delegates }: ImportPlan,
  state: SessionState,
  file: string | null,
): readonly ImportProblem[] {
  // A file of which nothing could be read says nothing about who is missing.
  if (file === null || delegates.length === 0) return [];
  const found = new Set(matchDelegates(delegates, state.delegates).map(({ known }) => known?.id));
  const missing = state.delegates.filter(({ id }) => !found.has(id)).map(({ name }) => name);
  if (missing.length > NAMED_ONE_BY_ONE)
    return [problem('delegates-not-in-file', { file }, { count: missing.length, names: firstOf(missing) })];
  return missing.map((name) => problem('delegate-not-in-file', { file }, { name }));
}

function missingItems(
  { agenda }: ImportPlan,
  state: SessionState,
  file: string | null,
): readonly ImportProblem[] {
  if (file === null || agenda.length === 0) return [];
  const found = new Set(matchAgenda(agenda, state.agenda).map(({ known }) => known?.id));
  const missing = state.agenda.filter(({ id }) => !found.has(id));
  if (missing.length > NAMED_ONE_BY_ONE) {
    const numbers = firstOf(missing.map(({ number }) => number));
    return [problem('items-not-in-file', { file }, { count: missing.length, numbers })];
  }
  return missing.map(({ number, title }) => problem('item-not-in-file', { file }, { number, title }));
}

/** More than so many who are missing are told in one sentence: a file that only adds some would hide all else behind the others. */
const NAMED_ONE_BY_ONE = 5;
const NAMED_TOGETHER = 20;

function firstOf(names: readonly string[]): string {
  return `${names.slice(0, NAMED_TOGETHER).join(', ')}${names.length > NAMED_TOGETHER ? '…' : ''}`;
}
