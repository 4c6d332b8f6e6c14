import type { Table, TableColumn } from './blocks.ts';
import { FONT } from './docx-text.ts';
import { mmToTwips, SIZE, TEXT_WIDTH_MM } from './measures.ts';

/** Twentieths of a point between a cell's text and its rules. */
const MARGINS =
  '<w:tcMar><w:top w:type="dxa" w:w="30"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="30"/><w:right w:type="dxa" w:w="80"/></w:tcMar>';
const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('');
const FONTS = `<w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/>`;
const SIZES = `<w:sz w:val="${SIZE.table * 2}"/><w:szCs w:val="${SIZE.table * 2}"/>`;
const BOLD = `<w:rPr>${FONTS}<w:b/><w:bCs/>${SIZES}</w:rPr>`;
const REGULAR = `<w:rPr>${FONTS}${SIZES}</w:rPr>`;
const SPACING = '<w:keepLines/><w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"/>';

interface CellForm {
  readonly width: number;
  readonly align: TableColumn['align'];
}

interface RowForm {
  readonly header: boolean;
  /** Stays on one page with the next row. */
  readonly keepNext: boolean;
}

/**
 * A ruled table whose header comes again on each page and whose rows are never split, as WordprocessingML (ECMA-376, part 1,
 * 17.4). Written directly: minutes have tens of thousands of cells, and the library builds a hundred objects for each.
 */
export function docxTable({ columns, rows, keepTogether }: Table): string {
  const textWidth = mmToTwips(TEXT_WIDTH_MM);
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  const cells = columns.map(({ weight, align }): CellForm => {
    return { width: Math.round((textWidth * weight) / weights), align };
  });
  const header = rowXml(
    cells.map((cell) => ({ ...cell, align: 'center' })),
    columns.map(({ heading }) => heading),
    { header: true, keepNext: true },
  );
  const body = rows.map((texts, place) => {
    const keepNext = place < rows.length - 1 && (keepTogether || place === 0 || place === rows.length - 2);
    return rowXml(cells, texts, { header: false, keepNext });
  });
  const grid = cells.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${textWidth}"/><w:tblBorders>${RULES}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    header,
    ...body,
    '</w:tbl>',
  ].join('');
}

function rowXml(cells: readonly CellForm[], texts: readonly string[], form: RowForm): string {
  const content = cells.map((cell, index) => cellXml(cell, texts[index] ?? '', form)).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${form.header ? '<w:tblHeader/>' : ''}</w:trPr>${content}</w:tr>`;
}

function cellXml({ width, align }: CellForm, text: string, { header, keepNext }: RowForm): string {
  const paragraph = `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${SPACING}<w:jc w:val="${align}"/></w:pPr>`;
  const run = `<w:r>${header ? BOLD : REGULAR}<w:t xml:space="preserve">`;
  const lines = text.split('\n').map((line) => `${paragraph}${run}${escaped(line)}</w:t></w:r></w:p>`);
  const properties = `<w:tcW w:type="dxa" w:w="${width}"/>${MARGINS}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.join('')}</w:tc>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
