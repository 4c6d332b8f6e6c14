import { FileChild } from 'docx';
import type { Table } from './blocks.ts';
import { docxTable } from './docx-table.ts';

/** Stands in the library's document where a table belongs. */
class TablePlace extends FileChild {
  constructor(place: number) {
    super('table-place');
    this.root.push(String(place));
  }
}

/** The tables of one document, which are put into it once the library has written all else. */
export class DocxTables {
  readonly #tables: string[] = [];

  place(table: Table): FileChild {
    this.#tables.push(docxTable(table));
    return new TablePlace(this.#tables.length - 1);
  }

  /** `documentXml` with every table in its place. */
  fill(documentXml: string): string {
    return documentXml.replace(
      /<table-place>(\d+)<\/table-place>/g,
      (_, place: string) => this.#tables[Number(place)] ?? '',
    );
  }
}
