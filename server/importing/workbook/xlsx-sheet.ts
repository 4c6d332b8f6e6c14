import { SheetBuilder } from './sheet-builder.ts';
import type { Merge, WorkbookCell } from './workbook-sheet.ts';
import { type SharedString, StringCollector, unescaped } from './xlsx-strings.ts';
import { type CellStyle, numberCell, PLAIN } from './xlsx-styles.ts';
import { visitXml } from './xml.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookContext {
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellStyle[];
  readonly since1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
}

/**
 * Reads one `xl/worksheets/sheet1.xml`.
 * @throws TooLarge, and Error when it is not as Excel writes it.
 */
export function readXlsxSheet(xml: string, context: WorkbookContext): SheetBuilder {
  const builder = new SheetBuilder();
  const inline = new StringCollector();
  let row = -1;
  let hidden = false;
  let column = -1;
  let cell: OpenCell | null = null;
  let inValue = false;
  visitXml(xml, {
    open(name, attribute) {
      if (cell) {
        inValue = name === 'v';
        inline.open(name, attribute);
      } else if (name === 'row') {
        row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1;
        hidden = isTrue(attribute('hidden'));
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        const style = context.styles[Number(attribute('s') ?? 0)] ?? PLAIN;
        cell = { column, type: attribute('t') ?? 'n', style, value: '' };
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attribute('ref') ?? '');
        if (merge) builder.merge(merge);
      }
    },
    text(text) {
      if (inValue && cell) cell.value += text;
      else inline.text(text);
    },
    close(name) {
      inValue = false;
      inline.close(name);
      if (name !== 'c' || !cell) return;
      const read = cellOf(cell, inline.take(), context);
      if (read.cell !== null && read.cell !== '') {
        builder.set(row, cell.column, read.cell, { hidden, font: read.font });
      }
      cell = null;
    },
  });
  return builder;
}

function cellOf(
  { type, style, value }: OpenCell,
  inline: SharedString,
  { strings, since1904 }: WorkbookContext,
): { readonly cell: WorkbookCell; readonly font: SharedString['font'] } {
  switch (type) {
    case 's': {
      const shared = strings[Number(value)];
      return { cell: shared?.text ?? null, font: shared?.font ?? style.font };
    }
    case 'inlineStr':
      return { cell: inline.text, font: inline.font ?? style.font };
    case 'str':
      return { cell: unescaped(value), font: style.font };
    case 'b':
      return { cell: value === '1', font: null };
    case 'e':
      return { cell: { kind: 'error', code: value }, font: null };
    case 'd':
      return { cell: new Date(`${value.slice(0, 10)}T00:00:00Z`), font: null };
    default:
      return { cell: value.trim() === '' ? null : numberOf(value, style, since1904), font: null };
  }
}

function numberOf(value: string, { kind }: CellStyle, since1904: boolean): WorkbookCell {
  const number = Number(value);
  return Number.isFinite(number) ? numberCell(number, kind, since1904) : value;
}

/** 2 for "C7"; null for what is no address. */
function columnOf(address: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(address ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergeOf(ref: string): Merge | null {
  const [from = '', to = from] = ref.split(':');
  const [left, right, top, bottom] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)];
  return left === null || right === null || top === null || bottom === null
    ? null
    : { top, left, bottom, right };
}

function rowOf(address: string): number | null {
  const digits = /(\d+)$/.exec(address)?.[1];
  return digits === undefined ? null : Number(digits) - 1;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
