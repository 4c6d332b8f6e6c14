import { basename } from 'node:path';
import type { ImportPreview, ImportProblem } from '#shared/protocol/http.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { DEFAULT_MAX_PDF_BYTES } from '../documents/inspect.ts';
import { type AgendaReading, readAgenda } from './agenda.ts';
import type { Grid } from './cell-text.ts';
import { type DelegatesReading, readDelegates } from './delegates.ts';
import { attachFiles, inspectFiles } from './documents.ts';
import type { ImportPlan } from './plan.ts';
import { previewOf, sessionSideProblems } from './preview.ts';
import { refusedSource } from './problems.ts';
import { type GridsReading, readGrids } from './read-grids.ts';
import { missingDetails, readSessionDetails, type SessionReading } from './session-details.ts';
import { type SortedFiles, sortFiles } from './sorting.ts';
import { listFolder, type SourceFile, type SourceListing } from './source.ts';
import { unzip, type ZipLimits } from './unzip.ts';

/** Staged files must stay until the import is confirmed and stored; whoever made `stagingDir` removes it. */
export type ImportSource =
  | { readonly folder: string }
  | { readonly zip: string; readonly stagingDir: string };

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
  const [session, delegates, agenda, inspected] = await Promise.all([
    gridsOf(sorted.tables.session),
    gridsOf(sorted.tables.delegates),
    gridsOf(sorted.tables.agenda),
    inspectFiles(sorted.pdfs, options.maxPdfBytes),
  ]);
  const details = readSession(session, state);
  const days = details.details.days ?? (state.seq > 0 ? state.details.days : MOST_DAYS);
  const delegatesReading = delegatesOf(delegates);
  const agendaReading = agendaOf(agenda, days);
  const numbers = [...agendaReading.items, ...state.agenda].map(({ number }) => number);
  const attached = attachFiles(inspected.found, numbers);
  const plan: ImportPlan = {
    details: details.details,
    delegates: delegatesReading.delegates,
    agenda: agendaReading.items,
    documents: attached.found,
  };
  const problems = [
    ...listing.problems,
    ...emptySource(source, listing, sorted),
    ...sorted.problems,
    ...details.problems,
    ...delegatesReading.problems,
    ...agendaReading.problems,
    ...inspected.problems,
    ...attached.problems,
    ...sessionSideProblems(plan, state, {
      delegates: sorted.tables.delegates?.name ?? null,
      agenda: sorted.tables.agenda?.name ?? null,
    }),
  ];
  const count = problems.filter(({ severity }) => severity === 'error').length;
  return {
    preview: previewOf(plan, state, problems),
    outcome: count > 0 ? refuse('import-has-errors', { count }) : { ok: true, plan },
  };
}

function list(source: ImportSource, { zip }: ImportOptions): Promise<SourceListing> {
  return 'zip' in source ? unzip(source.zip, source.stagingDir, zip) : listFolder(source.folder);
}

/** A folder without anything of a session is a mistake; one with a problem of its own is reported by that. */
function emptySource(
  source: ImportSource,
  { problems }: SourceListing,
  { tables, pdfs }: SortedFiles,
): readonly ImportProblem[] {
  const nothing = pdfs.length === 0 && Object.values(tables).every((table) => table === null);
  if (!nothing || problems.length > 0) return [];
  return [refusedSource(basename('zip' in source ? source.zip : source.folder), 'import-empty')];
}

interface TableFile {
  readonly file: SourceFile;
  readonly reading: GridsReading;
}

async function gridsOf(file: SourceFile | null): Promise<TableFile | null> {
  return file && { file, reading: await readGrids(file) };
}

/** What `read` makes of the table, or what is wrong with its file. */
function fromTable<Reading extends { readonly problems: readonly ImportProblem[] }>(
  table: TableFile | null,
  nothing: Reading,
  read: (grids: readonly Grid[], file: string) => Reading,
): Reading {
  if (!table) return nothing;
  const { file, reading } = table;
  return reading.ok ? read(reading.grids, file.name) : { ...nothing, problems: [reading.problem] };
}

function readSession(table: TableFile | null, state: SessionState): SessionReading {
  const reading = fromTable<SessionReading>(table, { details: {}, problems: [] }, readSessionDetails);
  if (!table || reading.problems.some(({ severity }) => severity === 'error')) return reading;
  const missing = missingDetails(reading.details, state.details, table.file.name);
  return { ...reading, problems: [...reading.problems, ...missing] };
}

function delegatesOf(table: TableFile | null): DelegatesReading {
  return fromTable<DelegatesReading>(table, { delegates: [], problems: [] }, readDelegates);
}

function agendaOf(table: TableFile | null, days: number): AgendaReading {
  return fromTable<AgendaReading>(table, { items: [], problems: [] }, (grids, file) =>
    readAgenda(grids, file, days),
  );
}
