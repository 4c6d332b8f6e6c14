import type { Nominee } from '#shared/protocol/polls.ts';
import { compareNames } from '#shared/text/names.ts';

/** A line of a paper while it is written: a clause, or a name with an office. */
export interface Line {
  /** Tells lines apart while they are edited; means nothing else. */
  readonly key: string;
  /** The clause, or who stands on the paper. */
  readonly name: string;
  /** Office and body; empty in a clause. */
  readonly note: string;
}

let written = 0;

export function newLine(name = '', note = ''): Line {
  written += 1;
  return { key: `line-${written}`, name, note };
}

/** What stands between name and office: a dash with spaces around it, a tab as spreadsheets have it, or a comma. */
const BETWEEN = /\s+[-–—]\s+|\s*\t\s*|\s*[,;]\s+/;
/** "1. ", "12) ", "3<tab>", "- ": how lists are numbered in what is pasted. */
const NUMBERING = /^\s*(?:\d{1,3}\s*[.)]\s*|\d{1,3}\t+|[-•*+]\s+)/;

/** Pasted clauses, one a line. Their own numbering is part of them. */
export function clauseLines(pasted: string): readonly Line[] {
  return textLines(pasted).map((clause) => newLine(clause));
}

/** Pasted names, one a line: "Nguyễn Văn An - Giám đốc Sở Tài chính". */
export function nomineeLines(pasted: string): readonly Line[] {
  return textLines(pasted).map((line) => {
    const [name = '', ...rest] = line.replace(NUMBERING, '').split(BETWEEN);
    return newLine(name.trim(), rest.join(', ').trim());
  });
}

function textLines(pasted: string): readonly string[] {
  return pasted
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Puts `pasted` in the place of the line `key` if that is empty, else behind it. */
export function insertLines(lines: readonly Line[], key: string, pasted: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.key !== key) return [line];
    return isEmpty(line) ? pasted : [line, ...pasted];
  });
}

export function changeLine(
  lines: readonly Line[],
  key: string,
  change: Partial<Omit<Line, 'key'>>,
): readonly Line[] {
  return lines.map((line) => (line.key === key ? { ...line, ...change } : line));
}

export function removeLine(lines: readonly Line[], key: string): readonly Line[] {
  return lines.filter((line) => line.key !== key);
}

/** The lines in the Vietnamese order of names, as ballot papers list candidates; empty ones last. */
export function sortedByName(lines: readonly Line[]): readonly Line[] {
  const written = lines.filter((line) => !isEmpty(line));
  return [...written.sort((a, b) => compareNames(a.name, b.name)), ...lines.filter(isEmpty)];
}

/** Lines on which something is written. */
export function writtenLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => !isEmpty(line));
}

function isEmpty({ name, note }: Line): boolean {
  return name.trim() === '' && note.trim() === '';
}

export function nomineesIn(lines: readonly Line[]): readonly Nominee[] {
  return writtenLines(lines).map(({ name, note }) => ({ name: name.trim(), note: note.trim() }));
}
