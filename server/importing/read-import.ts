import { basename } from 'node:path';
import type { ImportPreview, ImportProblem } from '#shared/protocol/http.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { DEFAULT_MAX_PDF_BYTES } from '../documents/inspect.ts';
import { type AgendaReading, readAgenda } from './agenda.ts';
import type { SessionDays } from './agenda-days.ts';
import { type ChosenTables, chooseTables, type TableFile } from './choose-tables.ts';
import { type DelegatesReading, readDelegates } from './delegates.ts';
import { attachFiles, inspectFiles } from './documents.ts';
import { distinctNames } from './file-names.ts';
import { likeTheList } from './known-groups.ts';
import type { ImportPlan } from './plan.ts';
import { previewOf, sessionSideProblems } from './preview.ts';
import { problem, refusedSource } from './problems.ts';
import { missingDetails, readSessionDetails, type SessionReading } from './session-details.ts';
import type { Sheets } from './sheets.ts';
import { isReadAlone, type SortedFiles, sortFiles } from './sorting.ts';
import { listFolder, type SourceListing, singleFile } from './source.ts';
import { unzip, type ZipLimits } from './unzip.ts';

/** Staged files must stay until the import is confirmed and stored; whoever made `stagingDir` removes it. */
export type ImportSource =
  | { readonly folder: string }
  | {
      /** An archive; or, by its `name`, a single table or PDF. */
      readonly zip: string;
      readonly stagingDir: string;
      /** As its sender calls it. */
      readonly name?: string;
    };

export interface ImportOptions {
  /** Largest PDF, in bytes. */
  readonly maxPdfBytes: number;
  readonly zip: ZipLimits;
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  maxPdfBytes: DEFAULT_MAX_PDF_BYTES,
  zip: { maxEntries: 2_000, maxUnpackedBytes: 4_000_000_000 },
};

export interface ReadImport {
  readonly preview: Omit<ImportPreview, 'previewId'>;
  /** What to carry out on confirmation; refused with `import-has-errors` when there is any error. */
  readonly outcome: Outcome<{ readonly plan: ImportPlan }>;
}

/** A session lasts at most this many days where nothing states its length. */
const MOST_DAYS = 60;

/**
 * Reads a session folder, or one zipped, and compares it with `state`. Everything wrong in any of its files is in
 * `preview.problems`; nothing is stored or recorded.
 * @throws the file system's error when the source itself cannot be read.
 */
export async function readImport(
  source: ImportSource,
  state: SessionState,
  options: ImportOptions = DEFAULT_IMPORT_OPTIONS,
): Promise<ReadImport> {
  const listing = await list(source, options);
  const sorted = sortFiles(listing.files);
  const [chosen, inspected] = await Promise.all([
    chooseTables(sorted.tables),
    inspectFiles(sorted.pdfs, options.maxPdfBytes),
  ]);
  const { tables } = chosen;
  const details = readSession(tables.session, state);
  const delegatesReading = delegatesOf(tables.delegates);
  const grouped = likeTheList(delegatesReading.lines, state.delegates);
  const agendaReading = agendaOf(tables.agenda, {
    last: details.details.days ?? MOST_DAYS,
    startsOn: details.details.startsOn ?? (state.seq > 0 ? state.details.startsOn : null),
  });
  const length = proposedLength(details, agendaReading, tables.agenda, state);
  const numbers = [...agendaReading.items, ...state.agenda].map(({ number }) => number);
  const attached = attachFiles(inspected.found, numbers);
  const named = distinctNames(attached.found, state);
  const plan: ImportPlan = {
    details: { ...details.details, ...length.details },
    delegates: grouped.delegates,
    agenda: agendaReading.items,
    documents: named.found,
  };
  const problems = [
    ...listing.problems,
    ...emptySource(source, listing, sorted, chosen),
    ...sorted.problems,
    ...chosen.problems,
    ...details.problems,
    ...delegatesReading.problems,
    ...grouped.problems,
    ...agendaReading.problems,
    ...length.problems,
    ...inspected.problems,
    ...attached.problems,
    ...named.problems,
    ...sessionSideProblems(plan, state, {
      delegates: tables.delegates?.file.name ?? null,
      agenda: tables.agenda?.file.name ?? null,
    }),
  ];
  const count = problems.filter(({ severity }) => severity === 'error').length;
  return {
    preview: previewOf(plan, state, problems),
    outcome: count > 0 ? refuse('import-has-errors', { count }) : { ok: true, plan },
  };
}

function list(source: ImportSource, { zip }: ImportOptions): Promise<SourceListing> {
  if (!('zip' in source)) return listFolder(source.folder);
  const name = sourceName(source);
  return isReadAlone(name) ? singleFile(source.zip, name) : unzip(source.zip, source.stagingDir, zip, name);
}

function sourceName(source: ImportSource): string {
  return 'zip' in source ? (source.name ?? basename(source.zip)) : basename(source.folder);
}

/** A folder without anything of a session is a mistake; one with a problem of its own is reported by that. */
function emptySource(
  source: ImportSource,
  { problems }: SourceListing,
  { pdfs }: SortedFiles,
  { tables }: ChosenTables,
): readonly ImportProblem[] {
  const nothing = pdfs.length === 0 && Object.values(tables).every((table) => table === null);
  if (!nothing || problems.length > 0) return [];
  return [refusedSource(sourceName(source), 'import-empty')];
}

/** What `read` makes of the table, or what is wrong with its file. */
function fromTable<Reading extends { readonly problems: readonly ImportProblem[] }>(
  table: TableFile | null,
  nothing: Reading,
  read: (sheets: Sheets, file: string) => Reading,
): Reading {
  if (!table) return nothing;
  const { file, reading } = table;
  return reading.ok ? read(reading.sheets, file.name) : { ...nothing, problems: [reading.problem] };
}

function readSession(table: TableFile | null, state: SessionState): SessionReading {
  const reading = fromTable<SessionReading>(table, { details: {}, problems: [] }, readSessionDetails);
  if (!table || reading.problems.some(({ severity }) => severity === 'error')) return reading;
  const missing = missingDetails(reading.details, state.details, table.file.name);
  return { ...reading, problems: [...reading.problems, ...missing] };
}

function delegatesOf(table: TableFile | null): DelegatesReading {
  return fromTable<DelegatesReading>(table, { delegates: [], lines: [], problems: [] }, readDelegates);
}

/** A programme that goes on after the session's last day, where no table states its length, proposes one. */
function proposedLength(
  { details }: SessionReading,
  { items }: AgendaReading,
  agenda: TableFile | null,
  state: SessionState,
): SessionReading {
  const known = state.details.days;
  const days = Math.max(...items.map(({ day }) => day ?? 1), 1);
  if (!agenda || details.days !== undefined || days <= known) return { details: {}, problems: [] };
  return {
    details: { days },
    problems: [problem('days-proposed', { file: agenda.file.name }, { days, known })],
  };
}

function agendaOf(table: TableFile | null, days: SessionDays): AgendaReading {
  return fromTable<AgendaReading>(table, { items: [], problems: [] }, (sheets, file) =>
    readAgenda(sheets, file, days),
  );
}
