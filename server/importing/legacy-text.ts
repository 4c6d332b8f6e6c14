import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Cell, cleanText, type Grid } from './cell-text.ts';
import { decodeLegacy, type LegacyEncoding } from './legacy-letters.ts';
import { problem } from './problems.ts';
import { isVietnamese } from './vietnamese.ts';
import type { LegacyFont, WorkbookSheet } from './workbook/workbook-sheet.ts';

const ENCODING_NAMES = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' } as const satisfies Record<
  LegacyEncoding,
  string
>;

/** Characters beyond ASCII, none of them beyond Latin-1: of the letters of Vietnamese Unicode most lie higher. */
const LATIN_1_ONLY = /^(?=.*[\u00a1-\u00ff])[^\u0100-\uffff]*$/s;

/** A cell that was converted, from 0. */
interface Converted {
  readonly row: number;
  readonly column: number;
  readonly encoding: LegacyEncoding;
  readonly before: string;
  readonly after: string;
}

/**
 * Gives the cells in Unicode: cells in a legacy font, and cells whose letters are no Vietnamese but would be in a
 * legacy encoding. Each conversion is told, with an example; a cell that cannot be converted is an error.
 */
export function withoutLegacyText(
  grid: Grid,
  file: string,
  legacyFonts: WorkbookSheet['fonts'] = [],
): { readonly grid: Grid; readonly problems: readonly ImportProblem[] } {
  const fonts = new Map(legacyFonts.map(({ row, column, font }) => [`${row}:${column}`, font]));
  const converted: Converted[] = [];
  const problems: ImportProblem[] = [];
  const byPattern = columnEncodings(grid);
  const unicode = grid.map((cells, row) =>
    cells.map((cell: Cell, column): Cell => {
      if (typeof cell !== 'string') return cell;
      const font = fonts.get(`${row}:${column}`);
      const text = font === 'tcvn3-capitals' ? capitals(cell) : cell;
      if (!LATIN_1_ONLY.test(cell)) return text;
      const encoding = font === undefined ? byPattern.get(column) : encodingOf(font);
      if (encoding === undefined) return cell;
      const after = decodeLegacy(cell, encoding);
      if (!isVietnamese(after)) {
        // Unicode in a legacy font is legible where a program has put another font in its place.
        if (font === undefined || isVietnamese(cell)) return cell;
        const params = { encoding: ENCODING_NAMES[encoding], before: cleanText(cell) };
        problems.push(problem('legacy-unreadable', { file, row: row + 1 }, params));
        return cell;
      }
      const shown = font === 'tcvn3-capitals' ? capitals(after) : after;
      converted.push({ row, column, encoding, before: cell, after: shown });
      return shown;
    }),
  );
  for (const [encoding, cells] of Map.groupBy(converted, (cell) => cell.encoding)) {
    const [first] = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    if (!first) continue;
    const { before, after } = first;
    const params = {
      encoding: ENCODING_NAMES[encoding],
      count: cells.length,
      before: cleanText(before),
      after: cleanText(after),
    };
    problems.push(problem('legacy-font', { file, row: first.row + 1 }, params));
  }
  return { grid: unicode, problems };
}

function encodingOf(font: LegacyFont): LegacyEncoding {
  return font === 'vni' ? 'vni' : 'tcvn3';
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/**
 * The encoding of columns in which a cell is spelt as no Vietnamese can be, but all such cells are in that encoding. One
 * cell alone may mislead: "Thò" is Vietnamese, and "Thị" in VNI.
 */
function columnEncodings(grid: Grid): ReadonlyMap<number, LegacyEncoding> {
  const columns = new Map<number, string[]>();
  for (const cells of grid) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !LATIN_1_ONLY.test(cell)) continue;
      const texts = columns.get(column) ?? [];
      texts.push(cell);
      columns.set(column, texts);
    }
  }
  const encodings = new Map<number, LegacyEncoding>();
  for (const [column, texts] of columns) {
    if (texts.every(isVietnamese)) continue;
    const encoding = (['tcvn3', 'vni'] as const).find((candidate) =>
      texts.every((text) => isVietnamese(decodeLegacy(text, candidate))),
    );
    if (encoding) encodings.set(column, encoding);
  }
  return encodings;
}
