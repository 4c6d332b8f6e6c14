import PDFDocument from 'pdfkit';

const TINOS = new URL(
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);

export interface CouncilPdf {
  /** Of each page, its paragraphs; null makes a page as a scanner does, without words. */
  readonly pages: readonly (readonly string[] | null)[];
  /** Chapters and what is under them, each with its page, from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number; readonly under?: string }[];
  /** On the first page, below its words. */
  readonly links?: readonly { readonly words: string; readonly to: number | string }[];
  readonly size?: PDFKit.PDFDocumentOptions['size'];
}

/** A real PDF with Vietnamese text in an embedded font. */
export function councilPdf({
  pages,
  outline = [],
  links = [],
  size = 'A4',
}: CouncilPdf): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size, autoFirstPage: false, bufferPages: true });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.registerFont('Tinos', TINOS.pathname);
    pages.forEach((paragraphs, index) => {
      pdf.addPage().font('Tinos').fontSize(14);
      pdf.addNamedDestination(`trang-${index + 1}`, 'XYZ', null, 400, null);
      if (paragraphs === null) pdf.rect(80, 80, 400, 500).stroke();
      for (const paragraph of paragraphs ?? []) pdf.text(paragraph).moveDown(0.5);
      if (index > 0) return;
      for (const { words, to } of links) {
        pdf.text(words, typeof to === 'number' ? { goTo: `trang-${to}` } : { link: to });
      }
    });
    for (const { title, page, under } of outline) {
      pdf.switchToPage(page - 1);
      const chapter = pdf.outline.addItem(title);
      if (under) chapter.addItem(under);
    }
    pdf.end();
  });
}
