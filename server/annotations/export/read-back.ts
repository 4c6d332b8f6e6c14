import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import { openPdf } from '../../documents/open-pdf.ts';
import type { ExportedAnnotation } from './export-job.ts';

/** Pages that are looked at: of those with marks, and of the others, evenly spread. */
const MARKED_PAGES = 40;
const OTHER_PAGES = 10;

/**
 * Whether another program reads out of `written` all that it reads out of `original` (pages, words, notes of others, contents,
 * title, attachments), and `annotations` on their pages. Long documents are judged by a sample of their pages.
 */
export async function holdsAll(
  original: Uint8Array,
  written: Uint8Array,
  annotations: readonly ExportedAnnotation[],
): Promise<boolean> {
  const tasks = [openPdf(new Uint8Array(original)), openPdf(new Uint8Array(written))] as const;
  try {
    const [first, second] = await Promise.allSettled([tasks[0].promise, tasks[1].promise]);
    if (first.status === 'rejected' || second.status === 'rejected') return false;
    const [before, after] = [first.value, second.value];
    if (before.numPages !== after.numPages || !(await sameAround(before, after, annotations))) return false;
    for (const page of sampled(before.numPages, annotations)) {
      if (!(await samePage(before, after, page, annotations))) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await Promise.all(tasks.map((task) => task.destroy()));
  }
}

/** What belongs to no page: title, attachments, contents and marked pages. */
async function sameAround(
  before: PDFDocumentProxy,
  after: PDFDocumentProxy,
  annotations: readonly ExportedAnnotation[],
): Promise<boolean> {
  const [was, is] = await Promise.all([around(before), around(after)]);
  if (was.title !== is.title || was.attachments !== is.attachments) return false;
  const bookmarks = annotations.filter(
    ({ body, page }) => body.type === 'bookmark' && page <= before.numPages,
  );
  const kept = was.outline.every((title, index) => is.outline[index] === title);
  return kept && is.outline.length - was.outline.length === (bookmarks.length > 0 ? bookmarks.length + 1 : 0);
}

async function around(pdf: PDFDocumentProxy) {
  const [metadata, attachments, outline] = await Promise.all([
    pdf.getMetadata().catch(() => null),
    pdf.getAttachments().catch(() => null),
    pdf.getOutline().catch(() => null),
  ]);
  const info = metadata?.info;
  return {
    title: info && 'Title' in info ? info.Title : null,
    attachments: JSON.stringify([...(attachments?.keys() ?? [])].sort()),
    outline: titles(outline ?? []),
  };
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

function titles(entries: readonly OutlineEntry[]): readonly string[] {
  return entries.flatMap(({ title, items }) => [title, ...titles(items)]);
}

async function samePage(
  before: PDFDocumentProxy,
  after: PDFDocumentProxy,
  page: number,
  annotations: readonly ExportedAnnotation[],
): Promise<boolean> {
  const was = await readPage(before, page);
  // What nobody could read before need not be readable now.
  if (!was) return true;
  const is = await readPage(after, page);
  if (was.words !== is?.words) return false;
  const marks = [...is.marks];
  const there = (mark: string) => {
    const at = marks.indexOf(mark);
    if (at >= 0) marks.splice(at, 1);
    return at >= 0;
  };
  const own = annotations.filter((annotation) => annotation.page === page).flatMap(marksOf);
  return [...was.marks, ...own].every(there);
}

async function readPage(pdf: PDFDocumentProxy, number: number) {
  try {
    const page = await pdf.getPage(number);
    const [{ items }, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
    page.cleanup();
    return {
      words: items.map((item) => ('str' in item ? item.str : '')).join('\n'),
      marks: annotations.map(({ subtype, contentsObj }) => markOf(subtype, contentsObj?.str)),
    };
  } catch {
    return null;
  }
}

/** What kind of mark, and its words. */
function markOf(subtype: unknown, words: unknown): string {
  return `${subtype}: ${words ?? ''}`;
}

function marksOf({ body, replies }: ExportedAnnotation): readonly string[] {
  const mark = writtenAs(body);
  return mark ? [mark, ...replies.map(({ text }) => markOf('Text', text))] : [];
}

function writtenAs(body: AnnotationBody): string | null {
  switch (body.type) {
    case 'pen':
      return markOf('Ink', '');
    case 'highlight':
      return markOf('Highlight', body.text);
    case 'underline':
      return markOf('Underline', body.text);
    case 'note':
      return markOf('Text', body.text);
    case 'text':
      return markOf('FreeText', body.text);
    case 'bookmark':
    case 'place':
    case 'share':
    case 'reply':
      return null;
  }
}

function sampled(pages: number, annotations: readonly ExportedAnnotation[]): ReadonlySet<number> {
  const marked = [...new Set(annotations.map(({ page }) => page))].filter((page) => page <= pages);
  return new Set([
    ...spread(marked, MARKED_PAGES),
    ...spread(
      Array.from({ length: pages }, (_, at) => at + 1),
      OTHER_PAGES,
    ),
  ]);
}

/** Takes at most `count` of `values`: the first, the last, and evenly between. */
function spread(values: readonly number[], count: number): readonly number[] {
  if (values.length <= count) return values;
  const step = (values.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, at) => values[Math.floor(at * step)] ?? 1);
}
