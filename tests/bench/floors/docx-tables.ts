import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** A heading and rows of words. */
interface ReadyTable {
  readonly columns: readonly { readonly heading: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** The docx library with nothing but tables of plain cells. */
export function bareTables(tables: readonly ReadyTable[]): Promise<Buffer> {
  const cell = (text: string) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] });
  const row = (texts: readonly string[]) => new TableRow({ children: texts.map(cell) });
  const children = tables.map(
    ({ columns, rows }) =>
      new Table({ rows: [row(columns.map(({ heading }) => heading)), ...rows.map(row)] }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
