import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { UnseenContent } from '#shared/protocol/http.ts';

/** What the maker's program leaves on the page of a form that it draws itself. */
const PLACEHOLDER = /please wait|adobe (acrobat )?reader/i;

/** What `pdf` holds that its pages do not show; the gravest where there is more than one such thing. */
export async function unseenIn(pdf: PDFDocumentProxy): Promise<UnseenContent | null> {
  const { info } = await pdf.getMetadata();
  const says = (flag: string) =>
    Object.entries(info).some(([name, value]) => name === flag && value === true);
  if (says('IsXFAPresent') && (!says('IsAcroFormPresent') || (await showsPlaceholder(pdf)))) {
    return 'dynamic-form';
  }
  if (says('IsCollectionPresent')) return 'portfolio';
  return (await pdf.getAttachments().catch(() => null)) ? 'attachments' : null;
}

async function showsPlaceholder(pdf: PDFDocumentProxy): Promise<boolean> {
  if (pdf.numPages > 1) return false;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return PLACEHOLDER.test(items.map((item) => ('str' in item ? item.str : '')).join(' '));
}
