import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { ExportedAnnotation } from './export-job.ts';

const HEADING = 'Dấu trang';

/** Adds the bookmarks at the end of the document's outline, in the order of the pages. */
export function addBookmarks(document: PDFDocument, annotations: readonly ExportedAnnotation[]): void {
  const pages = document.getPages();
  const entries = annotations
    .flatMap(({ body, page }) => (body.type === 'bookmark' ? [{ label: body.label, page }] : []))
    .filter(({ page }) => page <= pages.length)
    .sort((a, b) => a.page - b.page);
  if (entries.length === 0) return;
  const { context } = document;
  const outline = outlineOf(document);
  const heading = context.obj({ Title: PDFHexString.fromText(HEADING) });
  const headingRef = context.register(heading);
  append(context, outline, headingRef, heading);
  for (const { label, page } of entries) {
    const item = context.obj({
      Title: PDFHexString.fromText(label === '' ? `Trang ${page}` : `${label} (trang ${page})`),
      Dest: [pages[page - 1]?.ref ?? null, 'XYZ', null, null, null],
    });
    append(context, { dict: heading, ref: headingRef }, context.register(item), item);
  }
}

interface Parent {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

function outlineOf(document: PDFDocument): Parent {
  const { context, catalog } = document;
  const existing = catalog.get(PDFName.of('Outlines'));
  const dict = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (existing instanceof PDFRef && dict) return { dict, ref: existing };
  const made = dict ?? context.obj({ Type: 'Outlines' });
  const ref = context.register(made);
  catalog.set(PDFName.of('Outlines'), ref);
  return { dict: made, ref };
}

/** As the last of `parent`'s entries, shown open. */
function append(
  context: PDFContext,
  { dict: parent, ref: parentRef }: Parent,
  ref: PDFRef,
  item: PDFDict,
): void {
  const last = lastOf(context, parent);
  item.set(PDFName.of('Parent'), parentRef);
  if (last) {
    context.lookupMaybe(last, PDFDict)?.set(PDFName.of('Next'), ref);
    item.set(PDFName.of('Prev'), last);
  } else {
    parent.set(PDFName.of('First'), ref);
  }
  parent.set(PDFName.of('Last'), ref);
  const count = parent.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0;
  parent.set(PDFName.of('Count'), PDFNumber.of(count < 0 ? count - 1 : count + 1));
}

/** The end of the chain as readers follow it: what the parent itself names as its last is wrong in some files. */
function lastOf(context: PDFContext, parent: PDFDict): PDFRef | null {
  const seen = new Set<PDFRef>();
  let last: PDFRef | null = null;
  let next = parent.get(PDFName.of('First'));
  while (next instanceof PDFRef && !seen.has(next)) {
    seen.add(next);
    last = next;
    next = context.lookupMaybe(next, PDFDict)?.get(PDFName.of('Next'));
  }
  return last;
}
