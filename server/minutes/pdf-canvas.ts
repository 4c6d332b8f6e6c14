import PDFDocument from 'pdfkit';
import type { PaperProperties, TextStyle } from './blocks.ts';
import { escapedXml } from './docx-properties.ts';
import { FONT_FILES } from './fonts.ts';
import { mmToPt, PAGE_MM } from './measures.ts';

/** Structure types of PDF (ISO 32000-1, 14.8.4) that papers use. */
export type PdfTag = `H${1 | 2 | 3 | 4}` | 'P' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';

/** Its metadata is XML, into which the library writes texts as they are. */
class PaperDocument extends PDFDocument {
  override endMetadata(): void {
    const { Title = '', Author = '' } = this.info;
    this.info = { ...this.info, Title: escapedXml(Title), Author: escapedXml(Author) };
    super.endMetadata();
  }
}

/** A4 pages to draw on; lengths in points, y downwards from the top of the page. */
export class PdfCanvas {
  private readonly doc: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;
  private readonly widths = new Map<string, number>();
  /** What screen readers go through; everything that is written hangs below it. */
  private readonly root: PDFKit.PDFStructureElement;

  constructor({ title, author, at }: PaperProperties) {
    const created = new Date(at);
    this.doc = new PaperDocument({
      autoFirstPage: false,
      lang: 'vi-VN',
      displayTitle: true,
      pdfVersion: '1.7',
      tagged: true,
      info: { Title: title, Author: author, CreationDate: created, ModDate: created },
    });
    this.doc.initSubset({ subset: 'PDF/UA' });
    for (const [style, file] of Object.entries(FONT_FILES)) this.doc.registerFont(style, file);
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.doc.on('end', () => resolve(Buffer.concat(chunks)));
    this.doc.on('error', reject);
    this.bytes = promise;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** A part of the paper as screen readers know it, below `parent` and behind what that has already. */
  element(tag: PdfTag, parent: PDFKit.PDFStructureElement = this.root): PDFKit.PDFStructureElement {
    const element = this.doc.struct(tag, tag === 'TH' ? { scope: 'Column' } : {});
    parent.add(element);
    return element;
  }

  /** What `write` writes is said as `element`. */
  within(element: PDFKit.PDFStructureElement, write: () => void): void {
    element.add(write);
  }

  /** What `draw` draws is for the eye only: rules, page numbers, a header that comes again. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  addPage(): void {
    this.doc.addPage({ size: [mmToPt(PAGE_MM.width), mmToPt(PAGE_MM.height)], margin: 0 });
  }

  widthOf(text: string, style: TextStyle, size: number): number {
    const key = `${style} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.doc.font(style).fontSize(1000).widthOfString(withSpaces(text)) / 1000;
      this.widths.set(key, width);
    }
    return width * size;
  }

  /** Writes `text` from `x` on the line at `baseline`. */
  write(text: string, style: TextStyle, size: number, x: number, baseline: number): void {
    this.doc.font(style).fontSize(size);
    this.doc.text(withSpaces(text), x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Draws lines, each from one point to another. */
  rules(...lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]): void {
    this.artifact('Layout', () => {
      this.doc.lineWidth(0.6);
      for (const [x1, y1, x2, y2] of lines) this.doc.moveTo(x1, y1).lineTo(x2, y2);
      this.doc.stroke();
    });
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title);
  }

  /** Closes the file and gives its bytes. */
  finish(): Promise<Buffer> {
    this.doc.end();
    return this.bytes;
  }
}

/** A no-break space has done its work once the lines are broken; an ordinary one is what readers copy and search. */
function withSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
