import { fold } from '#shared/text/fold.ts';
import { paperText } from '#shared/text/paper-text.ts';
import { withStrokedD } from '#shared/text/spelling.ts';

/** A formula that came to no value: "#REF!". */
export interface CellError {
  readonly kind: 'error';
  readonly code: string;
}

/** A time of the day or a length of time, in minutes. */
export interface CellTime {
  readonly kind: 'time';
  readonly minutes: number;
}

/** What a cell of a spreadsheet or CSV file holds. A `Date` is midnight UTC of the day that Excel shows. */
export type Cell = string | number | boolean | Date | CellError | CellTime | null;

/** Rows and columns as Excel numbers them, from 0 here; rows may differ in length. */
export type Grid = readonly (readonly Cell[])[];

/**
 * Text as people meant it: NFC, on one line, with ordinary single spaces, without what cannot be seen (zero-width
 * characters, byte order marks) or written on no paper (control characters, U+FFFE), and with Đ for the Icelandic Ð that
 * old keyboard drivers wrote.
 */
export function cleanText(text: string): string {
  return withStrokedD(paperText(text))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * The cell as text. Numbers lose what binary arithmetic adds (7.10000001 reads "7.1"); dates read `YYYY-MM-DD`, times
 * "08:30".
 */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell.kind === 'error' ? cell.code : clockText(cell.minutes);
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function isError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'kind' in cell && cell.kind === 'error';
}

function numberText(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A whole number in a cell, written as a number or as text with a unit after or before it; null when it is none. */
export function wholeNumber(cell: Cell, unit: RegExp): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : null;
  const digits = /^(\d{1,9})(?:[.,]0+)?$/.exec(cellText(cell).replace(unit, '').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}

/** Text as headings, kinds and file names are compared: folded, letters and digits only, single spaces. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
