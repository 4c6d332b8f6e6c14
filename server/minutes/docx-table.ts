import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type Table as PaperTable, run, type TableColumn } from './blocks.ts';
import { plainLine } from './docx-text.ts';
import { mmToTwips, SIZE, TEXT_WIDTH_MM } from './measures.ts';

const CELL_MARGINS = { left: 80, right: 80, top: 30, bottom: 30 };

/** A ruled table whose header comes again on each page and whose rows are never split. */
export function docxTable({ columns, rows, keepTogether }: PaperTable): Table {
  const textWidth = mmToTwips(TEXT_WIDTH_MM);
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => Math.round((textWidth * column.weight) / weights));
  const cell = (text: string, column: TableColumn, index: number, header: boolean, keepNext: boolean) =>
    new TableCell({
      children: text.split('\n').map((line) =>
        plainLine([run(line, header ? 'bold' : 'regular')], SIZE.table, header ? 'center' : column.align, {
          keepNext,
        }),
      ),
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      verticalAlign: VerticalAlignTable.CENTER,
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(column.heading, column, index, true, true)),
  });
  const body = rows.map((texts, place) => {
    const keepNext = place < rows.length - 1 && (keepTogether || place === 0 || place === rows.length - 2);
    return new TableRow({
      cantSplit: true,
      children: columns.map((column, index) => cell(texts[index] ?? '', column, index, false, keepNext)),
    });
  });
  return new Table({
    rows: [header, ...body],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
}
