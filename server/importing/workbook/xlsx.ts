import { posix } from 'node:path';
import type { Parts } from './parts.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import { isTrue, readXlsxSheet } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { visitXml } from './xml.ts';

export const XLSX_WORKBOOK = 'xl/workbook.xml';
export const XLSX_PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/**
 * Reads every worksheet of an .xlsx or .xlsm (ECMA-376, SpreadsheetML), in the order of its tabs.
 * @throws TooLarge, and Error when it is not as Excel writes it.
 */
export function readXlsx(parts: Parts): WorkbookSheet[] {
  const entries: SheetEntry[] = [];
  let since1904 = false;
  visitXml(parts.text(XLSX_WORKBOOK), {
    open(name, attribute) {
      if (name === 'workbookPr') since1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      entries.push({
        name: attribute('name') ?? '',
        relation: attribute('id') ?? '',
        // "hidden", or "veryHidden", which no menu of Excel shows.
        hidden: (attribute('state') ?? 'visible') !== 'visible',
      });
    },
  });
  const targets = relations(parts.text('xl/_rels/workbook.xml.rels'));
  const context = {
    strings: parts.has('xl/sharedStrings.xml') ? readSharedStrings(parts.text('xl/sharedStrings.xml')) : [],
    styles: parts.has('xl/styles.xml') ? readStyles(parts.text('xl/styles.xml')) : [],
    since1904,
  };
  // A sheet that is a chart has no cells.
  return entries.flatMap(({ name, relation, hidden }) => {
    const path = targets.get(relation) ?? '';
    return parts.has(path) ? [readXlsxSheet(parts.text(path), context).build(name, hidden)] : [];
  });
}

/** Paths in the zip by the names with which the workbook refers to them. */
function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  visitXml(xml, {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', path);
    },
  });
  return targets;
}
