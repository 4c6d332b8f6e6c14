import { legacyFont } from './sheet-builder.ts';
import type { LegacyFont, WorkbookCell } from './workbook-sheet.ts';
import { visitXml } from './xml.ts';

/** What a number stands for, as its format shows it. */
type NumberKind = 'number' | 'date' | 'time';

export interface CellStyle {
  readonly kind: NumberKind;
  readonly font: LegacyFont | null;
}

export const PLAIN: CellStyle = { kind: 'number', font: null };

/** Formats that every workbook has without declaring them (ECMA-376, 18.8.30). */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);

/** Reads `xl/styles.xml`: the styles that cells refer to by their index. */
export function readStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<number, NumberKind>();
  const fonts: (LegacyFont | null)[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  visitXml(xml, {
    open(name, attribute) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), numberKind(attribute('formatCode') ?? ''));
      else if (name === 'font' && parent === 'fonts') fonts.push(null);
      else if (name === 'name' && parent === 'font') fonts[fonts.length - 1] = legacyFont(attribute('val'));
      else if (name === 'xf' && parent === 'cellXfs') {
        const format = Number(attribute('numFmtId') ?? 0);
        styles.push({
          kind: formats.get(format) ?? builtIn(format),
          font: fonts[Number(attribute('fontId') ?? 0)] ?? null,
        });
      }
    },
    close() {
      path.pop();
    },
  });
  return styles;
}

function builtIn(format: number): NumberKind {
  if (BUILT_IN_DATES.has(format)) return 'date';
  return BUILT_IN_TIMES.has(format) ? 'time' : 'number';
}

/** What a format such as `dd/mm/yyyy;@` or `[h]:mm` shows; words in quotation marks and colours say nothing. */
function numberKind(format: string): NumberKind {
  const bare = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/g, '')
    .replace(/s\.0+/g, 's');
  if (bare.includes('general') || /[0#?]/.test(bare)) return 'number';
  if (/[yd]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return bare.includes('m') ? 'date' : 'number';
}

/** Excel's serial number of 1 January 1970. */
const EPOCH = 25_569;
/** How much later the calendar of old Macintosh workbooks begins, in days. */
const SINCE_1904 = 1_462;
const MINUTES = 24 * 60;
/** Excel's serial number of 1954-10-03: a greater number is a day and a time, not a length of time. */
const FIRST_SERIAL = 20_000;

/** The cell that holds `value`, by what its format shows. */
export function numberCell(value: number, kind: NumberKind, since1904: boolean): WorkbookCell {
  if (kind === 'number' || value < 0) return value;
  if (kind === 'time' || (value > 0 && value < 1)) {
    // A time with a day before it is the time; a length of more than a day is one.
    const days = value > FIRST_SERIAL ? value % 1 : value;
    return { kind: 'time', minutes: Math.round(days * MINUTES) };
  }
  const serial = Math.floor(value) + (since1904 ? SINCE_1904 : 0);
  // Excel counts a 29 February 1900 that never was.
  const days = serial - EPOCH + (serial < 60 ? 1 : 0);
  return new Date(days * 86_400_000);
}
