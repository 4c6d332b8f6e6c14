import type { Destination } from '../../pdf/links.ts';
import type { OpenedDocument } from '../../pdf/open-document.ts';

export interface OutlineEntry {
  readonly title: string;
  readonly destination: Destination;
  readonly children: readonly OutlineEntry[];
}

type Node = Awaited<ReturnType<import('pdfjs-dist').PDFDocumentProxy['getOutline']>>[number];

/** No deeper, and no more: a broken file may have an outline without end. */
const DEEPEST = 12;
const MOST_ENTRIES = 5000;

/** The document's own table of contents; empty where there is none. */
export async function readOutline(document: OpenedDocument): Promise<readonly OutlineEntry[]> {
  const nodes: readonly Node[] | null = await document.ask((pdf) => pdf.getOutline());
  let left = MOST_ENTRIES;
  const entriesOf = (items: readonly Node[], depth: number): readonly OutlineEntry[] =>
    items.flatMap((node) => {
      if (left <= 0) return [];
      left -= 1;
      return [
        {
          title: node.title.replace(/\s+/g, ' ').trim().normalize('NFC'),
          destination: node.dest,
          children: depth < DEEPEST ? entriesOf(node.items, depth + 1) : [],
        },
      ];
    });
  return entriesOf(nodes ?? [], 1);
}
