import { basename, extname } from 'node:path';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { foldedWords } from './cell-text.ts';
import { problem } from './problems.ts';
import type { SourceFile } from './source.ts';

type TableRole = 'delegates' | 'agenda' | 'session';

export interface SortedFiles {
  readonly tables: Readonly<Record<TableRole, SourceFile | null>>;
  readonly pdfs: readonly SourceFile[];
  readonly problems: readonly ImportProblem[];
}

const TABLE_NAMES: readonly (readonly [TableRole, readonly string[]])[] = [
  ['delegates', ['delegates', 'dai bieu', 'danh sach dai bieu', 'ds dai bieu', 'danh sach dai bieu hdnd']],
  ['agenda', ['agenda', 'chuong trinh', 'chuong trinh ky hop', 'du kien chuong trinh ky hop']],
  ['session', ['session', 'ky hop', 'thong tin ky hop']],
];

/** In order of preference where a folder holds the same table twice. */
const TABLE_TYPES = ['.xlsx', '.xlsm', '.csv', '.tsv', '.txt', '.xls'];

const OFFICE_TYPES = new Set(['.doc', '.docx', '.ppt', '.pptx', '.odt', '.rtf', ...TABLE_TYPES]);

/** Which file is what, by name: tables are told in Vietnamese or English, with or without diacritics. */
export function sortFiles(files: readonly SourceFile[]): SortedFiles {
  const problems: ImportProblem[] = [];
  const pdfs: SourceFile[] = [];
  const candidates: Record<TableRole, SourceFile[]> = { delegates: [], agenda: [], session: [] };
  for (const file of files) {
    const role = roleOf(file);
    if (role) candidates[role].push(file);
    else if (typeOf(file) === '.pdf') pdfs.push(file);
    else {
      const office = OFFICE_TYPES.has(typeOf(file));
      problems.push(problem(office ? 'office-file-ignored' : 'file-ignored', { file: file.name }));
    }
  }
  const choose = (role: TableRole): SourceFile | null => {
    const [used, ...spare] = candidates[role].toSorted(byPreference);
    if (!used) return null;
    problems.push(...spare.map(({ name }) => problem('table-twice', { file: name }, { used: used.name })));
    return used;
  };
  const tables = { delegates: choose('delegates'), agenda: choose('agenda'), session: choose('session') };
  return { tables, pdfs, problems };
}

function typeOf({ name }: SourceFile): string {
  return extname(name).toLowerCase();
}

function roleOf(file: SourceFile): TableRole | null {
  if (!TABLE_TYPES.includes(typeOf(file))) return null;
  const words = foldedWords(basename(file.name, extname(file.name))).replace(/^\d+ /, '');
  return TABLE_NAMES.find(([, names]) => names.includes(words))?.[0] ?? null;
}

function byPreference(a: SourceFile, b: SourceFile): number {
  const depth = ({ name }: SourceFile) => name.split('/').length;
  return depth(a) - depth(b) || TABLE_TYPES.indexOf(typeOf(a)) - TABLE_TYPES.indexOf(typeOf(b));
}
