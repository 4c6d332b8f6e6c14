import { basename, extname } from 'node:path';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { foldedWords } from './cell-text.ts';
import { problem } from './problems.ts';
import type { SourceFile } from './source.ts';

export type TableRole = 'delegates' | 'agenda' | 'session';

/** A file that may be one of the tables. */
export interface TableCandidate {
  readonly file: SourceFile;
  /** Null where the name says nothing, or that it is some other list. */
  readonly role: TableRole | null;
  /** `exact`: the whole name is that of the table. `hint`: it has its words in it. */
  readonly by: 'exact' | 'hint' | 'nothing';
}

export interface SortedFiles {
  readonly tables: readonly TableCandidate[];
  readonly pdfs: readonly SourceFile[];
  readonly problems: readonly ImportProblem[];
}

const TABLE_NAMES: readonly (readonly [TableRole, readonly string[]])[] = [
  ['delegates', ['delegates', 'dai bieu', 'danh sach dai bieu', 'ds dai bieu', 'danh sach dai bieu hdnd']],
  ['agenda', ['agenda', 'chuong trinh', 'chuong trinh ky hop', 'du kien chuong trinh ky hop']],
  ['session', ['session', 'ky hop', 'thong tin ky hop']],
];

/** Words in longer names, after folding. */
const TABLE_HINTS: readonly (readonly [TableRole, RegExp])[] = [
  ['delegates', /\b(dai bieu|dbhdnd|delegates)\b/],
  ['agenda', /\b(chuong trinh|agenda)\b/],
  ['session', /\bthong tin (ky hop|chung)\b/],
];

/** Lists of people who are no delegates, or of what delegates do. */
const OTHER_LISTS =
  /\b(khach|khach moi|moi|thu ky|phong vien|bao chi|phuc vu|ban to chuc|dang ky|phat bieu|chat van|vang mat|xin vang|diem danh|an nghi|phong o|xe|truyen hinh|tiep xuc)\b/;

/** In order of preference where a folder holds the same table twice. */
const TABLE_TYPES = ['.xlsx', '.xlsm', '.ods', '.csv', '.tsv', '.txt', '.xls'];

const WORD_TYPES = new Set(['.doc', '.docx', '.odt', '.rtf']);
const OFFICE_TYPES = new Set(['.ppt', '.pptx', '.odp', ...WORD_TYPES, ...TABLE_TYPES]);

/** Whether a file of this name is read by itself, without an archive around it. */
export function isReadAlone(name: string): boolean {
  const type = extname(name).toLowerCase();
  return type === '.pdf' || TABLE_TYPES.includes(type);
}

/**
 * Which file may be what, by name: in Vietnamese or English, with or without diacritics. Tables under other names are
 * known by their headings, once they have been read.
 */
export function sortFiles(files: readonly SourceFile[]): SortedFiles {
  const problems: ImportProblem[] = [];
  const pdfs: SourceFile[] = [];
  const tables: TableCandidate[] = [];
  for (const file of files) {
    const named = roleOf(file);
    if (TABLE_TYPES.includes(typeOf(file)) && (typeOf(file) !== '.txt' || named.role !== null)) {
      tables.push({ file, ...named });
    } else if (typeOf(file) === '.pdf') pdfs.push(file);
    else if (WORD_TYPES.has(typeOf(file)) && named.role !== null) {
      problems.push(problem('table-in-word', { file: file.name }));
    } else {
      const office = OFFICE_TYPES.has(typeOf(file));
      problems.push(problem(office ? 'office-file-ignored' : 'file-ignored', { file: file.name }));
    }
  }
  return { tables: tables.toSorted(byPreference), pdfs, problems };
}

function typeOf({ name }: SourceFile): string {
  return extname(name).toLowerCase();
}

function roleOf(file: SourceFile): Pick<TableCandidate, 'role' | 'by'> {
  const words = foldedWords(basename(file.name, extname(file.name))).replace(/^\d+ /, '');
  const exact = TABLE_NAMES.find(([, names]) => names.includes(words))?.[0];
  if (exact) return { role: exact, by: 'exact' };
  const hint = OTHER_LISTS.test(words)
    ? undefined
    : TABLE_HINTS.find(([, pattern]) => pattern.test(words))?.[0];
  return hint ? { role: hint, by: 'hint' } : { role: null, by: 'nothing' };
}

const PREFERENCE = ['exact', 'hint', 'nothing'];

function byPreference(a: TableCandidate, b: TableCandidate): number {
  const depth = ({ file }: TableCandidate) => file.name.split('/').length;
  return (
    PREFERENCE.indexOf(a.by) - PREFERENCE.indexOf(b.by) ||
    depth(a) - depth(b) ||
    TABLE_TYPES.indexOf(typeOf(a.file)) - TABLE_TYPES.indexOf(typeOf(b.file))
  );
}
