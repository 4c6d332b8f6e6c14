import type { ImportProblem } from '#shared/protocol/http.ts';
import { looksLikeAgenda, mayBeAgenda } from './agenda.ts';
import { looksLikeDelegates, mayBeDelegates } from './delegates.ts';
import { problem } from './problems.ts';
import { readSheets } from './read-sheets.ts';
import { looksLikeSession } from './session-details.ts';
import type { Sheets, SheetsReading } from './sheets.ts';
import type { TableCandidate, TableRole } from './sorting.ts';
import type { SourceFile } from './source.ts';

export interface TableFile {
  readonly file: SourceFile;
  readonly reading: SheetsReading;
}

export interface ChosenTables {
  readonly tables: Readonly<Record<TableRole, TableFile | null>>;
  readonly problems: readonly ImportProblem[];
}

interface ReadCandidate extends TableFile {
  readonly role: TableRole;
  /** Nothing but the headings says what it is. */
  readonly byHeadings: boolean;
}

const LOOKS: readonly (readonly [TableRole, (sheets: Sheets) => boolean])[] = [
  ['delegates', looksLikeDelegates],
  ['agenda', looksLikeAgenda],
  ['session', looksLikeSession],
];

/** What has all that such a table needs, and nothing more. */
const PERHAPS: readonly (readonly [TableRole, (sheets: Sheets) => boolean])[] = [
  ['delegates', mayBeDelegates],
  ['agenda', mayBeAgenda],
];

const ROLE_NAMES = {
  delegates: {
    role: 'danh sách đại biểu',
    roleEn: 'the list of delegates',
    name: 'Danh sách đại biểu',
  },
  agenda: { role: 'chương trình kỳ họp', roleEn: 'the agenda', name: 'Chương trình kỳ họp' },
  session: { role: 'thông tin kỳ họp', roleEn: 'the session’s particulars', name: 'Thông tin kỳ họp' },
} as const satisfies Record<TableRole, object>;

/**
 * Reads the candidates and chooses one file for each table, by its name where that says what it is, else by its
 * headings. What is left over is named, with the true reason.
 * @param candidates the likeliest first.
 */
export async function chooseTables(candidates: readonly TableCandidate[]): Promise<ChosenTables> {
  const problems: ImportProblem[] = [];
  const read: ReadCandidate[] = [];
  for (const candidate of candidates) {
    const { file } = candidate;
    const reading = await readSheets(file);
    const role = roleOf(candidate, reading);
    if (role !== null) read.push({ file, reading, role, byHeadings: candidate.by === 'nothing' });
    else if (reading.ok) problems.push(unknownTable(file.name, reading.sheets));
    // Nobody may have meant it as a table of the session: it stops no import.
    else problems.push({ ...reading.problem, severity: 'warning' });
  }
  const choose = (role: TableRole): TableFile | null => {
    const [used, ...spare] = read.filter((candidate) => candidate.role === role);
    if (!used) return null;
    if (used.byHeadings)
      problems.push(problem('table-by-headings', { file: used.file.name }, ROLE_NAMES[role]));
    for (const { file } of spare)
      problems.push(problem('table-twice', { file: file.name }, { used: used.file.name }));
    return used;
  };
  const tables = { delegates: choose('delegates'), agenda: choose('agenda'), session: choose('session') };
  return { tables, problems };
}

function unknownTable(file: string, sheets: Sheets): ImportProblem {
  const [perhaps] = PERHAPS.find(([, matches]) => matches(sheets)) ?? [];
  return perhaps
    ? problem('table-perhaps', { file }, ROLE_NAMES[perhaps])
    : problem('table-not-known', { file });
}

function roleOf({ role, by }: TableCandidate, reading: SheetsReading): TableRole | null {
  if (by === 'exact' || !reading.ok) return role;
  const looks = LOOKS.filter(([, matches]) => matches(reading.sheets)).map(([found]) => found);
  return (role !== null && looks.includes(role) ? role : looks[0]) ?? role;
}
