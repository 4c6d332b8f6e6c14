import PDFDocument from 'pdfkit';
import type { PaperProperties, TextStyle } from './blocks.ts';
import { FONT_FILES } from './fonts.ts';
import { mmToPt, PAGE_MM } from './measures.ts';

/** A4 pages to draw on; lengths in points, y downwards from the top of the page. */
export class PdfCanvas {
  private readonly doc: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;
  private readonly widths = new Map<string, number>();

  constructor({ title, author, at }: PaperProperties) {
    const created = new Date(at);
    this.doc = new PDFDocument({
      autoFirstPage: false,
      lang: 'vi-VN',
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: title, Author: author, CreationDate: created, ModDate: created },
    });
    for (const [style, file] of Object.entries(FONT_FILES)) this.doc.registerFont(style, file);
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.doc.on('end', () => resolve(Buffer.concat(chunks)));
    this.doc.on('error', reject);
    this.bytes = promise;
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

  rule(x1: number, y1: number, x2: number, y2: number): void {
    this.doc.lineWidth(0.6).moveTo(x1, y1).lineTo(x2, y2).stroke();
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
