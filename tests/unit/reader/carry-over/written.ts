import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import type { Quad } from '#shared/protocol/annotations.ts';
import { Anchors } from '../../../../client/reader/carry-over/anchor.ts';
import { type Flow, flowOf } from '../../../../client/reader/carry-over/flow.ts';
import { type Measure, type PageText, pageTextOf } from '../../../../client/reader/text/page-text.ts';

const FONT = resolve(
  import.meta.dirname,
  '../../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

/** Width of the text's lines, in points. */
export interface Layout {
  readonly width: number;
}

/** A real PDF of paragraphs, as a word processor would write it; null begins a new page. */
export function written(
  paragraphs: readonly (string | null)[],
  { width }: Layout = { width: 450 },
): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 70 });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.font(FONT).fontSize(14);
    for (const paragraph of paragraphs) {
      if (paragraph === null) pdf.addPage();
      else pdf.text(paragraph, { width, align: 'justify', paragraphGap: 6 });
    }
    pdf.end();
  });
}

/** Letters as wide as each other: near enough to find a word again. */
export const measure: Measure = (text) => text.length;

/** What the reader reads of it. */
export async function flowIn(pdf: Uint8Array): Promise<Flow> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PageText[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    pages.push(pageTextOf(await (await document.getPage(page)).getTextContent()));
  }
  await task.destroy();
  return flowOf(pages);
}

export async function read(paragraphs: readonly (string | null)[], layout?: Layout) {
  const flow = await flowIn(await written(paragraphs, layout));
  return { flow, anchors: new Anchors(flow, measure) };
}

/** Page and place of the first passage that reads `text`. */
export function find({ flow, anchors }: { flow: Flow; anchors: Anchors }, text: string) {
  const wanted = text.replace(/\s+/g, '');
  for (const [index, { text: onPage }] of flow.pages.entries()) {
    const places: number[] = [];
    let letters = '';
    for (const [place, character] of [...onPage].entries()) {
      if (/\s/.test(character)) continue;
      letters += character;
      places.push(place);
    }
    const at = letters.indexOf(wanted);
    if (at < 0) continue;
    const passage = {
      page: index + 1,
      from: places[at] ?? 0,
      to: (places[at + wanted.length - 1] ?? 0) + 1,
    };
    return { passage, quads: [...anchors.quads(passage)] as Quad[] };
  }
  throw new Error(`nothing reads ${text}`);
}

/** The page on which `text` begins; it may end on the next. */
export function pageWhere({ flow }: { flow: Flow }, text: string): number {
  const pages = flow.pages.map((page) => page.text.replace(/\s+/g, ''));
  const at = pages.join('').indexOf(text.replace(/\s+/g, ''));
  if (at < 0) throw new Error(`nothing reads ${text}`);
  const ends = pages.map((_, index) => pages.slice(0, index + 1).join('').length);
  return ends.findIndex((end) => at < end) + 1;
}
