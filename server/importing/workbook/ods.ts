import type { Parts } from './parts.ts';
import { SheetBuilder, TooLarge } from './sheet-builder.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-sheet.ts';
import { visitXml } from './xml.ts';

export const ODS_CONTENT = 'content.xml';

/** LibreOffice fills a sheet up to its last row and column with one cell that says how often it is repeated. */
const MAX_REPEATED = 10_000;

interface OpenCell {
  readonly type: string;
  readonly value: string;
  readonly covered: boolean;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
  paragraphs: string[];
}

/**
 * Reads every sheet of an .ods as LibreOffice writes it (OpenDocument 1.3, part 3). Its fonts are not looked at.
 * @throws TooLarge, and Error when it is not well-formed.
 */
export function readOds(parts: Parts): WorkbookSheet[] {
  const sheets: WorkbookSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: { readonly builder: SheetBuilder; readonly name: string; readonly hidden: boolean } | null =
    null;
  let row = 0;
  let rowRepeated = 1;
  let rowHidden = false;
  let column = 0;
  let cell: OpenCell | null = null;
  let inNote = 0;
  visitXml(parts.text(ODS_CONTENT), {
    open(name, attribute) {
      const count = (key: string) => Number(attribute(key) ?? 1);
      switch (name) {
        case 'style':
          style = attribute('name') ?? '';
          break;
        case 'table-properties':
          if (attribute('display') === 'false') hiddenStyles.add(style);
          break;
        case 'table':
          sheet = {
            builder: new SheetBuilder(),
            name: attribute('name') ?? '',
            hidden: hiddenStyles.has(attribute('style-name') ?? ''),
          };
          row = 0;
          break;
        case 'table-row':
          rowRepeated = count('number-rows-repeated');
          rowHidden = (attribute('visibility') ?? 'visible') !== 'visible';
          column = 0;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          cell = {
            type:
              attribute('formula') !== undefined && isError(attribute)
                ? 'error'
                : (attribute('value-type') ?? ''),
            value:
              attribute('value') ??
              attribute('date-value') ??
              attribute('time-value') ??
              attribute('boolean-value') ??
              '',
            covered: name === 'covered-table-cell',
            repeated: count('number-columns-repeated'),
            columns: count('number-columns-spanned'),
            rows: count('number-rows-spanned'),
            paragraphs: [],
          };
          break;
        case 'annotation':
          inNote += 1;
          break;
        case 'p':
          if (inNote === 0) cell?.paragraphs.push('');
          break;
        case 's':
        case 'tab':
        case 'line-break':
          if (inNote === 0) appendTo(cell, ' ');
          break;
      }
    },
    text(text) {
      if (inNote === 0) appendTo(cell, text);
    },
    close(name) {
      if (name === 'annotation') inNote -= 1;
      if (name === 'table' && sheet) {
        sheets.push(sheet.builder.build(sheet.name, sheet.hidden));
        sheet = null;
      }
      if (name === 'table-row') row += rowRepeated;
      if ((name !== 'table-cell' && name !== 'covered-table-cell') || !cell || !sheet) return;
      const value = cell.covered ? null : cellOf(cell);
      if (value !== null && value !== '') {
        if (cell.repeated * rowRepeated > MAX_REPEATED) throw new TooLarge();
        for (let down = 0; down < rowRepeated; down += 1) {
          for (let right = 0; right < cell.repeated; right += 1) {
            sheet.builder.set(row + down, column + right, value, { hidden: rowHidden });
          }
        }
      }
      sheet.builder.merge({
        top: row,
        left: column,
        bottom: row + cell.rows - 1,
        right: column + cell.columns - 1,
      });
      column += cell.repeated;
      cell = null;
    },
  });
  return sheets;
}

/** LibreOffice marks an error in an attribute of its own, and writes "#REF!" as the cell's text. */
function isError(attribute: (name: string) => string | undefined): boolean {
  return attribute('value-type') === 'error' || /#(REF|NAME)/.test(attribute('formula') ?? '');
}

function appendTo(cell: OpenCell | null, text: string): void {
  if (cell && cell.paragraphs.length > 0) cell.paragraphs.push((cell.paragraphs.pop() ?? '') + text);
}

function cellOf({ type, value, paragraphs }: OpenCell): WorkbookCell {
  const text = paragraphs.join('\n');
  if (type === 'error' || /^(#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d+)$/.test(text)) {
    return { kind: 'error', code: text };
  }
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(value);
    case 'boolean':
      return value === 'true';
    case 'date':
      return new Date(`${value.slice(0, 10)}T00:00:00Z`);
    case 'time': {
      const [, hours = '0', minutes = '0'] = /^PT(\d+)H(\d+)M/.exec(value) ?? [];
      return { kind: 'time', minutes: Number(hours) * 60 + Number(minutes) };
    }
    default:
      return text;
  }
}
